#!/usr/bin/env bash
# Builds everything and runs every test. Arguments are handed to `dotnet test`, for example: --filter FullyQualifiedName~Core
# The last line is always "N passed, N failed" (", N skipped" if there are any); the exit code is 0 only if all is well.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
exec < /dev/null # nothing here asks questions, and a caller may have closed standard input

results="$artifacts/test-results"
rm -rf "$results"
cd "$root"

if ! dotnet build Sdk.sln --configuration Release -warnaserror; then
  echo "The build failed, so no test ran."
  echo "0 passed, 1 failed"
  exit 1
fi

# A test project in which nothing runs is a mistake, unless a filter was given.
[ $# -gt 0 ] || set -- -- RunConfiguration.TreatNoTestsAsError=true

# -m:1: one test assembly at a time. Some tests measure time, others start builds of their own.
# --blame-hang: a test that hangs ends the run with its name instead of holding it for ever.
status=0
dotnet test Sdk.sln --configuration Release --no-build -m:1 \
  --logger trx --results-directory "$results" \
  --blame-hang-timeout 10m --blame-hang-dump-type none \
  "$@" || status=$?

# Adds up one counter of all result files: <Counters total="9" executed="9" passed="8" failed="1" error="0" … />
sum() {
  local total=0 value
  for value in $(find "$results" -name '*.trx' -exec sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" {} + 2> /dev/null); do
    total=$((total + value))
  done
  echo "$total"
}

passed=$(sum passed)
failed=$(($(sum failed) + $(sum error) + $(sum timeout) + $(sum aborted)))
skipped=$(($(sum total) - passed - failed))

if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "No test failed, but the run did: a test host that crashed, or a project in which no test ran. See above."
  failed=1
elif [ $((passed + failed)) -eq 0 ]; then
  echo "No test ran."
  failed=1
fi

[ "$failed" -eq 0 ] || status=1
line="$passed passed, $failed failed"
[ "$skipped" -le 0 ] || line="$line, $skipped skipped"
echo "$line"
exit "$status"
