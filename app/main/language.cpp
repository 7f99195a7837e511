// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace pm::app {

namespace {

const QString kEnglish = QStringLiteral("en");
const QString kPseudo = QStringLiteral("pseudo");

// Every text with brackets round it, so that cut ends are seen, and a third longer, as translations are.
class PseudoTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return u'[' + text + QString(std::max<qsizetype>(text.size() / 3, 1), QChar(0xb7)) + u']';
    }
};

std::unique_ptr<QTranslator> loaded(const QString &file)
{
    auto translator = std::make_unique<QTranslator>();
    return translator->load(file) ? std::move(translator) : nullptr;
}

} // namespace

QStringList languageCodes()
{
    return {kEnglish, QStringLiteral("de"), QStringLiteral("es"), kPseudo};
}

QString languageFor(const QString &asked, const QString &chosen, const QLocale &system)
{
    const QString ofSystem = system.name().section(u'_', 0, 0);
    for (const QString &code : {asked, chosen, ofSystem}) {
        if (languageCodes().contains(code))
            return code;
    }
    return kEnglish;
}

Language::Language()
{
    add(loaded(QStringLiteral(":/translations/penguinmails_en.qm"))); // its plural forms
}

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Language::use(const QString &code)
{
    if (code == kEnglish)
        return;
    if (code == kPseudo)
        return add(std::make_unique<PseudoTranslator>());
    QLocale::setDefault(QLocale(code));
    // Buttons and menus of Qt's own.
    add(loaded(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm").arg(code)));
    add(loaded(QStringLiteral(":/translations/penguinmails_%1.qm").arg(code)));
}

void Language::add(std::unique_ptr<QTranslator> translator)
{
    if (!translator)
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace pm::app
