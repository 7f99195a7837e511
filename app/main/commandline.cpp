// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/commandline.h"

#include "app/main/language.h"
#include "models/core/platformaddress.h"
#include "ui/shell/mainwindow.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace pm::app {

namespace {

const QString kDemo = QStringLiteral("demo");
const QString kWorkspace = QStringLiteral("workspace");
const QString kConnect = QStringLiteral("connect");
const QString kLanguage = QStringLiteral("language");
const QString kScreenshots = QStringLiteral("screenshots");
const QString kTheme = QStringLiteral("theme");
const QString kSize = QStringLiteral("size");
const QString kHelp = QStringLiteral("help");
const QString kVersion = QStringLiteral("version");

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("Administers a PenguinMails platform."));
    parser.addOptions({
        {kDemo, QStringLiteral("Look around in a platform of its own with demo data.")},
        {kWorkspace, QStringLiteral("Open the workspace with this id."), QStringLiteral("ID")},
        {kConnect, QStringLiteral("Connect to the platform at this address."), QStringLiteral("URL")},
        {kLanguage, QStringLiteral("Use this language: en, de, es, or pseudo to see what is cut."),
         QStringLiteral("CODE")},
        {kScreenshots, QStringLiteral("Write a picture of every page to this folder and end."), QStringLiteral("DIR")},
        {kTheme, QStringLiteral("Theme of the pictures: light or dark."), QStringLiteral("THEME")},
        {kSize, QStringLiteral("Size of the pictures, e.g. 1440x900."), QStringLiteral("SIZE")},
        {kHelp, QStringLiteral("Show this help.")},
        {kVersion, QStringLiteral("Show the version.")},
    });
}

tl::unexpected<Error> wrong(const QString &option, const QString &reason)
{
    return fail(ErrorKind::Validation, QStringLiteral("--%1 %2").arg(option, reason));
}

Result<QSize> sizeOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{3,4})x(\\d{3,4})\\z"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return wrong(kSize, QStringLiteral("must be like 1440x900."));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    constexpr QSize kLeast = ui::MainWindow::kLeastSize;
    if (size.expandedTo(kLeast) != size)
        return wrong(
            kSize,
            QStringLiteral("must be %1x%2 at least, the smallest window.").arg(kLeast.width()).arg(kLeast.height()));
    return size;
}

Result<std::optional<ScreenshotPlan>> screenshotsOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(kScreenshots)) {
        if (parser.isSet(kTheme) || parser.isSet(kSize))
            return wrong(parser.isSet(kTheme) ? kTheme : kSize, QStringLiteral("goes with --screenshots only."));
        return std::nullopt;
    }
    for (const QString &option : {kWorkspace, kConnect}) {
        if (parser.isSet(option))
            return wrong(option, QStringLiteral("does not go with --screenshots, which shows a demo."));
    }
    ScreenshotPlan plan{.folder = parser.value(kScreenshots)};
    if (plan.folder.isEmpty())
        return wrong(kScreenshots, QStringLiteral("needs a folder."));
    const QString theme = parser.isSet(kTheme) ? parser.value(kTheme) : QStringLiteral("light");
    if (theme != QStringLiteral("light") && theme != QStringLiteral("dark"))
        return wrong(kTheme, QStringLiteral("must be light or dark."));
    plan.dark = theme == QStringLiteral("dark");
    if (parser.isSet(kSize)) {
        const Result<QSize> size = sizeOf(parser.value(kSize));
        if (!size)
            return fail(size.error());
        plan.size = *size;
    }
    return plan;
}

Result<QString> languageOf(const QCommandLineParser &parser)
{
    const QString code = parser.value(kLanguage);
    if (parser.isSet(kLanguage) && !languageCodes().contains(code))
        return wrong(kLanguage, QStringLiteral("must be one of %1.").arg(languageCodes().join(QStringLiteral(", "))));
    return code;
}

Result<QUrl> addressOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(kConnect))
        return QUrl();
    const QUrl url(parser.value(kConnect), QUrl::StrictMode);
    if (!isPlatformAddress(url))
        return wrong(kConnect, QStringLiteral("must be an address like https://api.example.com."));
    if (!isConfidential(url))
        return wrong(kConnect, QStringLiteral("needs https:// for another computer: over http:// anybody on the way "
                                              "could read the password."));
    return url;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList(QString()) + arguments))
        return fail(ErrorKind::Validation, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorKind::Validation,
                    QStringLiteral("Unexpected argument '%1'.").arg(parser.positionalArguments().constFirst()));
    if (int(parser.isSet(kDemo)) + int(parser.isSet(kWorkspace)) + int(parser.isSet(kConnect)) > 1)
        return fail(ErrorKind::Validation, QStringLiteral("--demo, --workspace and --connect exclude each other."));

    auto screenshots = screenshotsOf(parser);
    if (!screenshots)
        return fail(screenshots.error());
    auto address = addressOf(parser);
    if (!address)
        return fail(address.error());
    auto language = languageOf(parser);
    if (!language)
        return fail(language.error());
    CommandLine line{.demo = parser.isSet(kDemo),
                     .workspaceId = parser.value(kWorkspace),
                     .connect = *address,
                     .language = *language,
                     .screenshots = *screenshots};
    if (parser.isSet(kHelp))
        line.action = CommandLine::Action::ShowHelp;
    else if (parser.isSet(kVersion))
        line.action = CommandLine::Action::ShowVersion;
    return line;
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace pm::app
