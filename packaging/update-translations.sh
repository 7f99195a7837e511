#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
# Brings translations/*.ts, or those of the folder that is named, in step with the sources. English has the plural forms
# only; what is new in it is written from the source's "(s)" and "(es)". What is new in another language stays
# unfinished, and English to see, until somebody translates it.
set -euo pipefail
folder=$(realpath "${1:-$(dirname "$0")/../translations}")
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || ls /usr/lib/qt6/bin/lupdate)
"$lupdate" -silent -I . -no-obsolete -locations none -pluralonly app ui models -source-language en -target-language en \
    -ts "$folder/penguinmails_en.ts"
for language in de es; do
    "$lupdate" -silent -I . -no-obsolete -locations none app ui models -source-language en -target-language "$language" \
        -ts "$folder/penguinmails_$language.ts"
done
python3 - "$folder/penguinmails_en.ts" <<'PYTHON'
import re, sys
path = sys.argv[1]
text = open(path, encoding="utf-8").read()

def fill(match):
    source = match.group(2)
    one = re.sub(r"\((e?s)\)", "", source)
    many = re.sub(r"\((e?s)\)", r"\1", source)
    return (f"{match.group(1)}<translation>\n            <numerusform>{one}</numerusform>\n"
            f"            <numerusform>{many}</numerusform>\n        </translation>")

text = re.sub(r"(<source>([^<]*)</source>(?:\s*<comment>[^<]*</comment>)?\s*)"
              r"<translation type=\"unfinished\">.*?</translation>", fill, text, flags=re.S)
open(path, "w", encoding="utf-8").write(text)
PYTHON
