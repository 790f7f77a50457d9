#!/usr/bin/env bash
# Builds a Debian package of this checkout and prints where it is: installer/package.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

installer/packages.sh build run package
installer/build.sh release matinee >&2
rm -f build/release/matinee_*.deb
cpack --config build/release/CPackConfig.cmake -B build/release >&2
find "$PWD/build/release" -maxdepth 1 -name 'matinee_*.deb'
