// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QMap>
#include <QStringList>

namespace pm::platform {

using Environment = QMap<QString, QString>;

// Settings as text, by name; a switch that is on is "true". Not checked beyond their names and kinds.
using RawSettings = QMap<QString, QString>;

// "--name value", "--name=value", "--switch". Validation for an unknown flag, one given twice, one without its value
// and for anything else.
[[nodiscard]] Result<RawSettings> rawFromArguments(const QStringList &arguments);
// An empty variable is none. Validation for one that begins with PENGUINMAILS_ and is not known.
[[nodiscard]] Result<RawSettings> rawFromEnvironment(const Environment &environment);
// A JSON object of the same names: strings, and true or false for switches.
[[nodiscard]] Result<RawSettings> rawFromFile(QByteArrayView json);

// What --help prints.
[[nodiscard]] QString helpText();

} // namespace pm::platform
