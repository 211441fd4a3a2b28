#!/usr/bin/env bash
# The whole path, import to record, on the public real data: the SGCC customers placed in Adana, and the steel works.
#   scripts/trial.sh FOLDER [--port N]
# FOLDER holds sgcc/daily-2014-01.csv, adana/neighbourhoods.geojson and steel/quarter-hours-2018.csv.
# Each set has a database of its own, because they end four years apart. The customers' page is then on port N
# (default 5190), the steel works' on N+1, until Ctrl-C.
set -euo pipefail
folder="$(cd "${1:?usage: scripts/trial.sh FOLDER [--port N]}" && pwd)"
port="${3:-5190}"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/prepare.sh
require_dotnet
require_runtime_packages
command -v curl >/dev/null || install_packages curl
build_all

tarama() { dotnet "$app_dir/tarama.dll" "$@" --data "$data" 2> >(grep -v '^{' >&2); }
customers="$TARAMA_DATA-sgcc"
steel_works="$TARAMA_DATA-steel"

say "the SGCC customers in Adana"
data="$customers"
tarama import "$folder/sgcc/daily-2014-01.csv" --profile sgcc-daily --neighbourhoods "$folder/adana/neighbourhoods.geojson"
tarama nightly
tarama measure scores

say "the steel works"
data="$steel_works"
tarama import "$folder/steel/quarter-hours-2018.csv" --profile steel-quarter-hours --at 35.42,36.98 \
  --neighbourhoods "$folder/adana/neighbourhoods.geojson"
tarama nightly

data="$steel_works"; tarama serve --port "$((port + 1))" &
trap 'kill $! 2>/dev/null; wait' EXIT
# Nothing stands out at the steel works, so the night drafts nothing for it; a person may still ask for the record.
until curl -sf "http://127.0.0.1:$((port + 1))/health/live" >/dev/null; do sleep 0.2; done
curl -sf -X POST -H 'Content-Type: application/json' -d '{"installationId": 1}' "http://127.0.0.1:$((port + 1))/records" >/dev/null &&
  say "the steel works' draft record: http://127.0.0.1:$((port + 1))/records/1.pdf"
say "the customers' draft record: http://127.0.0.1:$port/records/1.pdf"
data="$customers"; tarama serve --port "$port"
