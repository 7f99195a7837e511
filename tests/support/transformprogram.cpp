// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/transformprogram.h"

namespace pm::test {

QString transformProgram()
{
    return QStringLiteral(PENGUINMAILS_BIN_DIR "/penguinmails-transform");
}

} // namespace pm::test
