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
data="$customers"; tarama serve --port "$port"
