#!/usr/bin/env bash
# Publishes the packages and their symbols to a feed: the address of a V3 feed, or a folder that exists.
# Usage: build/publish.sh FEED [--dry-run] [--key-stdin] [--packages DIRECTORY]
#   --dry-run    run every check and say what would be pushed, push nothing
#   --key-stdin  read the API key from standard input; without it the key is taken from NUGET_API_KEY
#   --packages   push the packages of this directory; without it pack.sh makes them now, from the committed state
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage="usage: publish.sh FEED [--dry-run] [--key-stdin] [--packages DIRECTORY]"
feed='' packages='' dry_run=false key_stdin=false
while [ $# -gt 0 ]; do
  case "$1" in
    --dry-run) dry_run=true ;;
    --key-stdin) key_stdin=true ;;
    --packages) packages="${2:?--packages needs a directory}" && shift ;;
    # An argument is seen by every user of the machine (ps) and kept in the shell's history. It is not repeated in the message.
    -k* | -sk* | --api* | --symbol-api* | --key*) fail "a key is never an argument: set NUGET_API_KEY, or use --key-stdin" ;;
    -*) fail "unknown option; $usage" ;;
    *) [ -z "$feed" ] || fail "one feed only; $usage" && feed="$1" ;;
  esac
  shift
done
[ -n "$feed" ] || fail "$usage"

# The key leaves the environment at once: neither the build nor the checks need it.
key="${NUGET_API_KEY-}"
unset NUGET_API_KEY NUGET_SYMBOL_API_KEY
if $key_stdin; then
  IFS= read -r key || [ -n "$key" ] || fail "no key on standard input"
  key="${key%$'\r'}"
fi
exec < /dev/null

restore_options=() push_options=()
case "$feed" in
  https://*) folder=false ;;
  http://127.0.0.1:* | http://localhost:*) # a feed on this machine needs no TLS; NuGet has to be told so
    folder=false restore_options=(-p:SdkAnalysisLevel=8.0.100) push_options=(--allow-insecure-connections) ;;
  *://*) fail "a feed is reached by https only" ;;
  *) [ -d "$feed" ] || fail "'$feed' is neither the address of a feed nor a folder that exists"
    folder=true feed="$(cd "$feed" && pwd)" ;;
esac

if ! $folder && ! $dry_run; then
  [ -n "$key" ] || fail "no key: set NUGET_API_KEY, or use --key-stdin"
  # The only way that keeps the key off the command line: a key in nuget.config must be encrypted, which NuGet does on Windows only.
  [[ "$(dotnet nuget push --help)" == *NUGET_API_KEY* ]] \
    || fail "this .NET SDK takes a key on its command line only; a newer one reads it from the environment"
fi

# What is published must be what a commit holds, untracked files included: the symbols point at that commit.
status="$(git -C "$root" status --porcelain --untracked-files=all)" || fail "'$root' is not a git working tree"
[ -z "$status" ] || fail "the working tree is dirty; commit, or put aside:
$status"

if [ -z "$packages" ]; then
  "$root/build/pack.sh"
  packages="$artifacts/packages"
fi
packages="$(cd "$packages" && pwd)"

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

# The feed has no such version if NuGet, asked for exactly this one with all caches off, says that it does not exist
# (NU1101: no such package, NU1102: no such version). Any other answer (found, unreachable, not authorized) is a refusal.
# `dotnet package search` would not do: it does not see unlisted versions. A server's 409 would come too late, after
# some packages have been pushed, and some servers overwrite.
absent_from_server() {
  local id="$1" version="$2" log="$scratch/restore.log"
  cat > "$scratch/probe.csproj" << EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageDownload Include="$id" Version="[$version]" /></ItemGroup>
</Project>
EOF
  if NUGET_PACKAGES="$scratch/cache" dotnet restore "$scratch/probe.csproj" --source "$feed" --no-http-cache --force \
    ${restore_options[@]+"${restore_options[@]}"} > "$log" 2>&1; then
    fail "$id $version is already in $feed"
  fi
  grep -q 'error NU110[12]' "$log" || fail "could not ask $feed for $id $version:
$(cat "$log")"
}

# A folder takes a push without a word and overwrites. Both layouts: FEED/file and FEED/id/version/file.
absent_from_folder() {
  local id="$1" version="$2" found
  found="$(find "$feed" -maxdepth 3 \( -iname "$id.$version.nupkg" -o -iname "$id.$version.snupkg" \))"
  [ -z "$found" ] || fail "$id $version is already in $feed:
$found"
}

# All packages are checked before any is pushed: a release is published whole or not at all.
found=()
for file in "$packages"/*.nupkg; do
  name="$(basename "$file" .nupkg)"
  [[ "$name" =~ ^(([A-Za-z0-9_]+\.)*[A-Za-z_][A-Za-z0-9_]*)\.([0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?)$ ]] \
    || fail "no packages in $packages, or one whose name is not ID.VERSION.nupkg: $name"
  [ -f "$packages/$name.snupkg" ] || fail "$name has no symbols beside it"
  if $folder; then
    absent_from_folder "${BASH_REMATCH[1]}" "${BASH_REMATCH[3]}"
  else
    absent_from_server "${BASH_REMATCH[1]}" "${BASH_REMATCH[3]}"
  fi
  found+=("$name")
done

for name in "${found[@]}"; do
  if $dry_run; then
    echo "Would push $name.nupkg and $name.snupkg to $feed"
    continue
  fi
  # To a server NuGet pushes the symbols that lie beside the package too; to a folder it does not.
  NUGET_API_KEY="$key" NUGET_SYMBOL_API_KEY="$key" dotnet nuget push "$packages/$name.nupkg" --source "$feed" \
    ${push_options[@]+"${push_options[@]}"} || fail "$name was not pushed; see above for what was"
  if $folder; then
    pushed="$(find "$feed" -maxdepth 3 -iname "$name.nupkg")"
    cp "$packages/$name.snupkg" "${pushed%.nupkg}.snupkg"
  fi
done
