#!/usr/bin/env bash
# Installs the Debian 12 packages that are missing: installer/packages.sh GROUP ...   (groups: build, run, test, check,
# bench, package, webengine), or says which ones there are in a group: installer/packages.sh --list GROUP
# This is the only list of them. Where nothing is missing it needs neither network nor rights, and returns at once.
set -euo pipefail

declare -A packages=(
    [build]="ca-certificates ccache cmake g++ git mold ninja-build pkgconf
        qt6-base-dev qt6-httpserver-dev qt6-websockets-dev qt6-multimedia-dev qt6-svg-dev libgl-dev
        qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
        libexpected-dev libssl-dev libicu-dev libjwt-dev libcrypt-dev libcurl4-openssl-dev libqrencode-dev
        libavformat-dev libavcodec-dev libavutil-dev libswscale-dev libswresample-dev
        libpocketsphinx-dev libsphinxbase-dev flite1-dev"
    # What the program opens by name at run time, so that no linker asks for it, and curl for the lines that --demo prints.
    [run]="curl espeak-ng ffmpeg pocketsphinx-en-us fonts-inter fonts-noto-core fonts-noto-color-emoji fonts-droid-fallback qt6-qpa-plugins libqt6svg6 qt6-translations-l10n
        gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-libav
        libqt6sql6-sqlite libqt6sql6-psql"
    [test]="postgresql-15 xvfb openbox xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi x11-utils imagemagick desktop-file-utils appstream groff-base python3 python3-aiosmtpd chromium sox pocketsphinx-testdata"
    # For -DMATINEE_WEBENGINE=ON.
    [webengine]="qt6-webengine-dev"
    [bench]="nginx-light wrk gunicorn python3-flask"
    [package]="dpkg-dev file"
    [check]="clang-format-14 clang-tidy-14 shellcheck"
)

say() { printf '%s\n' "$*" >&2; }

if [ "${1:-}" = --list ]; then
    xargs <<<"${packages[$2]}" # on one line
    exit 0
fi

missing=()
for group in "$@"; do
    [ -n "${packages[$group]:-}" ] || { say "There is no group of packages called $group."; exit 2; }
    for package in ${packages[$group]}; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    # Debian's npm conflicts with the one that comes inside other builds of Node, which serves as well.
    [ "$group" != build ] || command -v npm >/dev/null || missing+=(nodejs npm)
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
        { say "These packages are missing and need root or sudo to install: ${missing[*]}"; exit 1; }
    as_root=(sudo)
fi
command -v apt-get >/dev/null || { say "This needs Debian's apt-get. Missing: ${missing[*]}"; exit 1; }

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null; }

# The tests start a PostgreSQL of their own: keep the package from making a cluster and serving it to the whole machine.
if [[ " ${missing[*]} " == *" postgresql-15 "* ]]; then
    no_cluster=/etc/postgresql-common/createcluster.d/matinee.conf
    "${as_root[@]}" mkdir -p "${no_cluster%/*}"
    echo "create_main_cluster = false" | "${as_root[@]}" tee "$no_cluster" >/dev/null
    trap '"${as_root[@]}" rm -f "$no_cluster"' EXIT
fi

say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
log=$(mktemp)
apt update >"$log" 2>&1 || say "The package lists could not be brought up to date: trying with those that are here."
if ! apt install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
    tail -n 15 "$log" >&2
    say "The packages could not be installed. All of the output is in $log."
    exit 1
fi
rm -f "$log"
