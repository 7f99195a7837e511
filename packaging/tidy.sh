#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
# clang-tidy over the product's files that are named, or over all of them, which takes a quarter of an hour.
set -euo pipefail
cd "$(dirname "$0")/.."

database=build/tidy
cmake -S . -B "$database" -G Ninja -DPENGUINMAILS_PCH=OFF -DCMAKE_BUILD_TYPE=Debug >/dev/null
files=("$@")
if [[ ${#files[@]} -eq 0 ]]; then
    mapfile -t files < <(git ls-files -- 'app/*.cpp' 'models/*.cpp' 'platform/*.cpp' 'ui/*.cpp')
fi
printf '%s\0' "${files[@]}" | xargs -0 -P "$(nproc)" -n 2 clang-tidy -p "$database" --quiet --warnings-as-errors='*'
