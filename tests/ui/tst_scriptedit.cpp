// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/scriptedit.h"

#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace pm::ui;

class ScriptEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_edit = std::make_unique<ScriptEdit>(m_theme); }

    void wordsStringsAndCommentsAreColoured()
    {
        write(QStringLiteral(
            "const a = 'if'; // return\nx.return = `one\ntwo ${a}` + \"\\\"for\"; /* let\nmore */ new X"));
        const Palette &palette = m_theme.palette();
        QCOMPARE(colour(0, "const"), palette.codeKeyword);
        QCOMPARE(colour(0, "if"), palette.codeString);
        QCOMPARE(colour(0, "return"), palette.muted);
        QVERIFY(colour(1, "return") != palette.codeKeyword); // a member
        QCOMPARE(colour(1, "one"), palette.codeString);
        QCOMPARE(colour(2, "two"), palette.codeString); // goes on
        QCOMPARE(colour(2, "for"), palette.codeString);
        QCOMPARE(colour(2, "let"), palette.muted);
        QCOMPARE(colour(3, "more"), palette.muted);
        QCOMPARE(colour(3, "new"), palette.codeKeyword);
    }
    void whatIsNotFinishedIsColouredToTheEnd()
    {
        write(QStringLiteral("let a = 'never closed\nlet b = 1"));
        QCOMPARE(colour(0, "closed"), m_theme.palette().codeString);
        QCOMPARE(colour(1, "let"), m_theme.palette().codeKeyword); // a string ends with its line
        write(QStringLiteral("`\\"));
        QCOMPARE(colour(0, "`"), m_theme.palette().codeString);
    }
    void theLineThatDoesNotWorkIsMarked()
    {
        write(QStringLiteral("one\ntwo\nthree"));
        m_edit->setProblemLine(2);
        QCOMPARE(m_edit->extraSelections().size(), 1);
        QCOMPARE(m_edit->extraSelections().first().cursor.blockNumber(), 1);
        m_edit->setProblemLine(9); // there is none
        QVERIFY(m_edit->extraSelections().isEmpty());
        m_edit->setProblemLine(0);
        QVERIFY(m_edit->extraSelections().isEmpty());
    }
    void aNewLineBeginsWhereTheOneBeforeDoes()
    {
        write(QStringLiteral("  a"));
        m_edit->moveCursor(QTextCursor::End);
        QTest::keyClick(m_edit.get(), Qt::Key_Return);
        QCOMPARE(m_edit->toPlainText(), QStringLiteral("  a\n  "));
    }

private:
    void write(const QString &text)
    {
        m_edit->setPlainText(text);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(); // the colours come then
    }
    // Of the first letter of a word.
    [[nodiscard]] QColor colour(int line, const char *word) const
    {
        const QTextBlock block = m_edit->document()->findBlockByNumber(line);
        const auto at = static_cast<int>(block.text().indexOf(QLatin1StringView(word)));
        const auto formats = block.layout()->formats();
        for (const QTextLayout::FormatRange &range : formats) {
            if (at >= range.start && at < range.start + range.length)
                return range.format.foreground().color();
        }
        return {};
    }

    Theme m_theme;
    std::unique_ptr<ScriptEdit> m_edit;
};

QTEST_MAIN(ScriptEditTest)
#include "tst_scriptedit.moc"
