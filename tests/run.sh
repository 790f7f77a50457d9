#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test, on SQLite and on a PostgreSQL of its own:
#   tests/run.sh [--preset dev|asan|tsan|coverage] [ctest options]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=${PRESET:-dev}
if [ "${1:-}" = --preset ]; then
    preset=${2:?--preset needs a name}
    shift 2
fi

installer/packages.sh build run test
installer/build.sh "$preset"
tests/npm/fetch.sh build/npm

# The tests see no folder, display or message bus of whoever runs them.
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS

source tests/postgresql.sh
ctest_job=
at_exit() {
    trap '' INT TERM HUP
    [ -z "$ctest_job" ] || kill -TERM -- "-$ctest_job" 2>/dev/null || true
    stop_postgresql
}
trap at_exit EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
start_postgresql

set -m # a process group of its own for ctest, so that a signal reaches every test at once and none stays behind
# One more than there are processors: most of what drives the whole program waits for it.
ctest --test-dir "build/$preset" --output-on-failure --parallel "$(($(nproc) + 1))" "$@" &
ctest_job=$!
wait "$ctest_job"
