# Shared by ./run, ./test and ./tarama: what the machine must have, and building what changed since last time.
# Sourced from the repository's root under `set -euo pipefail`.

build_dir="$PWD/.build"
app_dir="$build_dir/app"
mkdir -p "$build_dir"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NUGET_CERT_REVOCATION_MODE="${NUGET_CERT_REVOCATION_MODE:-offline}"

say() { printf '\033[2m›\033[0m %s\n' "$*" >&2; }
die() { printf 'tarama: %s\n' "$*" >&2; exit 1; }

# One data folder for each checkout, outside the root user's home so that the unprivileged database user can reach it.
default_data_folder() {
  local name base
  name="$(basename "$PWD" | tr -c 'A-Za-z0-9\n' '-')-$(printf '%s' "$PWD" | sha256sum | cut -c1-8)"
  if [ "$(id -u)" = 0 ]; then base=/var/lib/tarama; else base="${XDG_DATA_HOME:-$HOME/.local/share}/tarama"; fi
  printf '%s/%s' "$base" "$name"
}
export TARAMA_DATA="${TARAMA_DATA:-$(default_data_folder)}"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "needs to install '$*' and is neither root nor has sudo; install it by hand and try again"; fi
}

# install_packages NAME…: from the distribution, only when called for.
install_packages() {
  command -v apt-get >/dev/null || die "this is not Debian or Ubuntu; install by hand: $*"
  say "installing from the distribution: $*"
  # The server's package would start a cluster of its own; Tarama brings its own and must not touch another.
  as_root mkdir -p /etc/postgresql-common/createcluster.d
  echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.d/tarama.conf >/dev/null
  { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@"; } \
    >"$build_dir/apt.log" 2>&1 || { tail -20 "$build_dir/apt.log" >&2; die "the packages could not be installed"; }
  as_root rm -f /etc/postgresql-common/createcluster.d/tarama.conf
}

has_postgis() { compgen -G '/usr/share/postgresql/*/extension/postgis.control' >/dev/null; }
has_xgboost() { compgen -G '/usr/lib/*/libxgboost.so.0' >/dev/null || compgen -G '/usr/lib/libxgboost.so.0' >/dev/null; }
has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

require_dotnet() {
  command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' || die "the .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
}

require_runtime_packages() {
  local missing=()
  has_postgres || missing+=(postgresql)
  has_postgis || missing+=(postgresql-postgis)
  has_xgboost || missing+=(libxgboost0)
  command -v weasyprint >/dev/null || missing+=(weasyprint)
  command -v ogr2ogr >/dev/null || missing+=(gdal-bin)
  [ -f /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || missing+=(fonts-dejavu-core)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

require_test_packages() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  /usr/bin/python3 -c 'import qgis.core' 2>/dev/null || missing+=(python3-qgis)
  command -v jupyter-nbconvert >/dev/null || missing+=(jupyter-nbconvert)
  python3 -c 'import ipykernel' 2>/dev/null || missing+=(python3-ipykernel)
  python3 -c 'import pandas' 2>/dev/null || missing+=(python3-pandas)
  python3 -c 'import matplotlib' 2>/dev/null || missing+=(python3-matplotlib)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

node_is_new_enough() { node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; }

# The page's build needs Node 20.19 or newer; where the distribution's is older, the npm package of Node's own binary brings one.
require_node() {
  [ -x "$build_dir/node/bin/node" ] && export PATH="$build_dir/node/bin:$PATH"
  node_is_new_enough && command -v npm >/dev/null && return
  command -v npm >/dev/null || install_packages nodejs npm
  node_is_new_enough && return
  local arch
  case "$(uname -m)" in x86_64) arch=x64 ;; aarch64) arch=arm64 ;; *) die "no Node binary for $(uname -m); install Node 20.19 or newer" ;; esac
  say "this Node is too old for the page's build; fetching a newer one from npm"
  npm install --silent --no-save --prefix "$build_dir/node-package" "node-linux-$arch@22" >&2
  mkdir -p "$build_dir/node/bin"
  ln -sf "$build_dir/node-package/node_modules/node-linux-$arch/bin/node" "$build_dir/node/bin/node"
  export PATH="$build_dir/node/bin:$PATH"
  node_is_new_enough || die "the fetched Node does not run; install Node 20.19 or newer"
}

# fingerprint PATH…: one hash over the contents and names of the files that a build reads.
fingerprint() {
  find "$@" -type f -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/*' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# build_when_changed NAME FINGERPRINT COMMAND…: runs the command unless the last success had the same fingerprint.
build_when_changed() {
  local stamp="$build_dir/$1.stamp" now="$2"; shift 2
  [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return
  "$@"
  printf '%s' "$now" >"$stamp"
}

build_page() (
  require_node
  say "building the page"
  cd src/Detection.Web
  { npm ci --no-audit --no-fund && npm run build; } >"$build_dir/web.log" 2>&1 ||
    { tail -40 "$build_dir/web.log" >&2; die "the page did not build"; }
)

build_service() {
  require_dotnet
  say "building the service"
  rm -rf "$app_dir"
  dotnet publish src/Detection.Api -c Release -o "$app_dir" -v quiet >"$build_dir/publish.log" 2>&1 ||
    { tail -40 "$build_dir/publish.log" >&2; die "the service did not build"; }
}

build_all() {
  local page service
  page="$(fingerprint src/Detection.Web)"
  [ -f src/Detection.Api/wwwroot/index.html ] || rm -f "$build_dir/page.stamp"
  build_when_changed page "$page" build_page
  service="$page $(fingerprint src/Geo src/Detection.Models src/Detection.Api Directory.Build.props Directory.Packages.props global.json)"
  [ -f "$app_dir/tarama.dll" ] || rm -f "$build_dir/service.stamp"
  build_when_changed service "$service" build_service
}
