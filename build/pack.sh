#!/usr/bin/env bash
# Packs every project of src into artifacts/packages, with symbols.
# Usage: build/pack.sh [--version-suffix SUFFIX] [--output DIRECTORY]
#   0.1.0 in Directory.Build.props and the suffix "preview.1" make 0.1.0-preview.1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
exec < /dev/null

suffix=
output="$artifacts/packages"
while [ $# -gt 0 ]; do
  case "$1" in
    --version-suffix) suffix="${2-}" && shift 2 || fail "--version-suffix needs a value" ;;
    --output) output="${2-}" && shift 2 || fail "--output needs a value" ;;
    *) fail "unknown argument '$1'; usage: pack.sh [--version-suffix SUFFIX] [--output DIRECTORY]" ;;
  esac
done
[[ "$suffix" =~ ^([0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$ ]] || fail "'$suffix' is no version suffix"

# Only packages are removed: --output may be a directory that holds something else.
mkdir -p "$output"
output="$(cd "$output" && pwd)"
rm -f "$output"/*.nupkg "$output"/*.snupkg

# A build of its own from nothing: the packages hold no stale file, and bin and obj of the working tree,
# which may be in use by a test run or an IDE, keep the ordinary version.
work="$artifacts/pack"
rm -rf "$work"

for project in "$root"/src/*/*.csproj; do
  # The analyzers have their say in every other build; a second time would double the time that packing takes.
  # ContinuousIntegrationBuild replaces the path of this clone in the symbols, so that every clone makes the same bytes.
  dotnet pack "$project" --configuration Release --output "$output" -warnaserror \
    ${suffix:+--version-suffix "$suffix"} \
    -p:RunAnalyzers=false -p:ContinuousIntegrationBuild=true -p:UseArtifactsOutput=true -p:ArtifactsPath="$work"
done

echo "Packages in $output:"
(cd "$output" && ls -1 -- *.nupkg *.snupkg)
