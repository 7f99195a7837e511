// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/palette.h"

#include <QTest>

using namespace pm::ui;

Q_DECLARE_METATYPE(QColor Palette::*)

class PaletteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfWcag()
    {
        QVERIFY(qAbs(contrast(QColor(0xffffff), QColor(Qt::black)) - 21.0) < 0.01);
        QVERIFY(qAbs(contrast(QColor(0x777777), QColor(0xffffff)) - 4.48) < 0.01);
        QVERIFY(qAbs(contrast(QColor(Qt::red), QColor(Qt::red)) - 1.0) < 0.001);
    }

    void everyMarkCanBeSeen_data()
    {
        QTest::addColumn<QColor Palette::*>("mark");
        for (const auto &[title, mark] : {std::pair("bars and lines", &Palette::chart),
                                          {"second line", &Palette::chartSecond},
                                          {"warning layer", &Palette::chartWarning},
                                          {"success layer", &Palette::success},
                                          {"danger layer", &Palette::danger},
                                          {"focus", &Palette::accent}})
            QTest::newRow(title) << mark;
    }
    void everyMarkCanBeSeen()
    {
        QFETCH(QColor Palette::*, mark);
        for (const Palette &palette : {lightPalette(), darkPalette()}) {
            const double ratio = contrast(palette.*mark, palette.surface);
            QVERIFY2(ratio >= 3, qPrintable(QString::number(ratio)));
        }
    }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<QColor Palette::*>("text");
        QTest::addColumn<QColor Palette::*>("ground");
        const auto row = [](const char *title, QColor Palette::*text, QColor Palette::*ground) {
            QTest::newRow(title) << text << ground;
        };
        row("text on window", &Palette::text, &Palette::window);
        row("text on surface", &Palette::text, &Palette::surface);
        row("text on raised", &Palette::text, &Palette::raised);
        row("text on selection", &Palette::text, &Palette::selection);
        row("text on hover", &Palette::text, &Palette::hover);
        row("muted on window", &Palette::muted, &Palette::window);
        row("muted on surface", &Palette::muted, &Palette::surface);
        row("muted on raised", &Palette::muted, &Palette::raised);
        row("muted on selection", &Palette::muted, &Palette::selection);
        row("link on surface", &Palette::accentText, &Palette::surface);
        row("chosen page", &Palette::accentText, &Palette::accentSoft);
        row("primary button", &Palette::onAccent, &Palette::accent);
        row("success on surface", &Palette::success, &Palette::surface);
        row("success on selection", &Palette::success, &Palette::selection);
        row("warning on surface", &Palette::warning, &Palette::surface);
        row("warning on selection", &Palette::warning, &Palette::selection);
        row("warning badge", &Palette::warning, &Palette::warningSoft);
        row("danger on surface", &Palette::danger, &Palette::surface);
        row("danger on selection", &Palette::danger, &Palette::selection);
        row("danger badge", &Palette::danger, &Palette::dangerSoft);
        row("danger button", &Palette::surface, &Palette::danger);
        row("info on surface", &Palette::info, &Palette::surface);
        row("code word", &Palette::codeKeyword, &Palette::raised);
        row("code string", &Palette::codeString, &Palette::raised);
    }
    void everyTextCanBeRead()
    {
        QFETCH(QColor Palette::*, text);
        QFETCH(QColor Palette::*, ground);
        for (const Palette &palette : {lightPalette(), darkPalette()}) {
            const double ratio = contrast(palette.*text, palette.*ground);
            QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
        }
    }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "tst_palette.moc"
