# What the scripts of this folder share. Sourced, not run.
# shellcheck shell=bash
set -euo pipefail
unset CDPATH # it makes cd print

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
artifacts="$root/artifacts"

# Output that a log can keep and a script can read: English, no banner, no colours, no lines drawn over others.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off
# A build node that lives on would hold the caller's pipes open: a script that waits for end of file would hang.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

fail() {
  echo "error: $*" >&2
  exit 1
}

command -v dotnet > /dev/null || fail "the .NET 10 SDK is needed, and 'dotnet' is not on the PATH"

# The one place that states the version is VersionPrefix in Directory.Build.props.
version_prefix() {
  sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' "$root/Directory.Build.props"
}
