#!/usr/bin/env bash
# Compares the clients with a bare HttpClient. Arguments are handed to the benchmark program.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

exec dotnet run --configuration Release --project "$root/tests/Sdk.Benchmarks" -- "$@"
