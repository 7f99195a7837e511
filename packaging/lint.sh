#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
# Checks that all sources are formatted, or with --fix formats them. Fails when there is nothing to look at.
set -euo pipefail
cd "$(dirname "$0")/.."
options=(--dry-run -Werror)
if [[ "${1:-}" == --fix ]]; then
    options=(-i)
fi
sources=$(git ls-files -co --exclude-standard -- '*.cpp' '*.h') || {
    echo "lint: git cannot list the sources." >&2
    exit 1
}
# What is deleted but not committed is still listed.
mapfile -t files < <(while read -r file; do [[ ! -e $file ]] || echo "$file"; done <<<"$sources")
if [[ ${#files[@]} -eq 0 ]]; then
    echo "lint: there are no sources here." >&2
    exit 1
fi
clang-format "${options[@]}" "${files[@]}"
