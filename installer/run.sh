#!/usr/bin/env bash
# Installs what is missing, builds Matinee and starts it with the options given: installer/run.sh [options]
# It opens the desktop where there is a display, else serves without one (--headless).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

"$here/packages.sh" build run
# What the program prints is the program's: the build speaks on stderr.
"$here/build.sh" release matinee >&2

wants_window=true
for option in "$@"; do
    case $option in --headless | --help | -h | --version | -v | admin | import | ask | engines | backup | restore) wants_window=false ;; esac
done
if $wants_window && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    set -- --headless "$@"
fi
exec "$here/../build/release/app/matinee" "$@"
