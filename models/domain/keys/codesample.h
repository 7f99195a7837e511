// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <array>

namespace pm {

enum class SampleLanguage { Curl, NodeJs, Python, Php };

inline constexpr std::array kSampleLanguages{SampleLanguage::Curl, SampleLanguage::NodeJs, SampleLanguage::Python,
                                             SampleLanguage::Php};

[[nodiscard]] QString sampleLanguageName(SampleLanguage language); // "Node.js"

// A program that sends one message with the key in the environment variable PENGUINMAILS_API_KEY and prints the answer.
// It runs as it stands, with nothing beyond the language's own library. `apiUrl` ends in "/api/v1".
[[nodiscard]] QString sendSample(SampleLanguage language, const QString &apiUrl);

// One line of a .env file.
[[nodiscard]] QByteArray envLine(QByteArrayView key);

} // namespace pm
