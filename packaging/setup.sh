#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
# Installs what building, testing and (with --bench) measuring need, by name from Debian's packages. Installs nothing
# that is there already, and says what it installs.
set -euo pipefail

build=(
    build-essential cmake ninja-build ccache lld pkg-config git ca-certificates
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-declarative-dev libseccomp-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqt6sql6-psql libqt6svg6 qt6-qpa-plugins qtkeychain-qt6-dev libsecret-1-0
    libssl-dev libpq-dev libsqlite3-dev libcrypt-dev zlib1g-dev libboost1.81-dev libboost-json1.81-dev rapidjson-dev libcurl4-openssl-dev
    libhiredis-dev libexpected-dev libmimalloc-dev prometheus-cpp-dev liboath-dev libqrencode-dev libc-ares-dev
    fonts-inter fonts-jetbrains-mono python3 python3-yaml
)
tests=(libqt6sql6-sqlite postgresql redis-server dnsmasq-base xvfb xauth dbus gnome-keyring libsecret-tools curl openssl clang-format clang-tidy libvalijson-dev
    chromium php-cli mono-mcs mono-runtime)
bench=(nginx-light wrk keepassxc xdotool util-linux)

packages=("${build[@]}" "${tests[@]}")
if [[ "${1:-}" == --bench ]]; then
    packages+=("${bench[@]}")
fi
# Any npm will do; Debian's brings many packages along.
command -v npm >/dev/null || packages+=(npm)

release=${PENGUINMAILS_OS_RELEASE:-/etc/os-release}
value() { sed -n "s/^$1=//p" "$release" 2>/dev/null | tr -d '"' | head -1; }
if [[ $(value ID) != debian || $(value VERSION_ID) != 12 ]]; then
    name=$(value PRETTY_NAME)
    echo "setup: this is ${name:-an unknown system}, not Debian 12. Please install what these packages of Debian 12" \
        "hold, then build with cmake --preset release:" >&2
    printf '  %s\n' "${packages[@]}" >&2
    exit 1
fi

installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
missing=()
for package in "${packages[@]}"; do
    grep -qx "$package" <<<"$installed" || missing+=("$package")
done
if [[ ${#missing[@]} -eq 0 ]]; then
    exit 0
fi

run=()
if [[ $(id -u) -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
        echo "setup: not root and no sudo. Please have these packages installed: ${missing[*]}" >&2
        exit 1
    fi
    run=(sudo)
fi
echo "setup: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${run[@]}" apt-get update -q || {
    echo "setup: the package lists could not be read: apt-get update failed. Is this computer online, and are the" \
        "sources of apt right?" >&2
    exit 1
}
"${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" || {
    echo "setup: could not install: ${missing[*]}" >&2
    exit 1
}
