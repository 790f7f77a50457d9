#!/bin/bash
# Gets what the end-to-end tests take from npm, pinned by package-lock.json, into OUTDIR/node_modules.
# Returns at once when it holds exactly these.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$1
mkdir -p "$out"
wanted=$(cat "$here/package-lock.json" "$here/fetch.sh" | sha256sum | cut -d' ' -f1)
exec 9>"$out/.lock"
flock 9
[ "$(cat "$out/.stamp" 2>/dev/null)" = "$wanted" ] && exit 0
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$out/"
(cd "$out" && npm ci --loglevel=error >/dev/null)
echo "$wanted" >"$out/.stamp"
