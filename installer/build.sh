#!/usr/bin/env bash
# Configures and builds one preset of CMakePresets.json, with what comes from npm: installer/build.sh PRESET [TARGET ...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=$1
shift
# One cache serves every checkout and every preset that compiles a file the same way.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

if ! installer/models/fetch.sh; then
    [ -d build/models/icons ] || {
        echo "The icons and the embedding model come from npm, which could not be reached: there is no window without icons." >&2
        exit 1
    }
    echo "npm could not be reached: going on with the icons and the model that are here, or with keyword search alone." >&2
fi

# Ninja configures again by itself where a CMakeLists.txt has changed, but does not watch the presets.
if [ ! build/"$preset"/build.ninja -nt CMakePresets.json ]; then
    cmake --preset "$preset" --log-level=WARNING
    touch "build/$preset/build.ninja"
fi
cmake --build "build/$preset" --parallel "$(nproc)" ${1:+--target "$@"}
