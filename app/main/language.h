// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocale>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace pm::app {

// "en", "de", "es", and "pseudo": English made longer, which shows texts that are cut or were never translated.
[[nodiscard]] QStringList languageCodes();

// What is asked for on the command line, else what the operator has chosen, else the system's where we speak it, else
// English.
[[nodiscard]] QString languageFor(const QString &asked, const QString &chosen, const QLocale &system);

// The language of this program's texts. English until another is used; texts that a language lacks stay English.
class Language
{
public:
    Language();
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    // One of languageCodes(); before the first window is made. Numbers and dates follow it.
    void use(const QString &code);

private:
    void add(std::unique_ptr<QTranslator> translator);

    std::vector<std::unique_ptr<QTranslator>> m_translators; // later ones are asked first
};

} // namespace pm::app
