// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/sections.h"

#include <QLabel>
#include <QPointer>
#include <QTest>
#include <QVBoxLayout>

using namespace pm::ui;

class SectionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Before the event loop has its turn, too.
    void whatIsClearedIsNotSeenAnyMore()
    {
        QWidget card;
        auto *layout = new QVBoxLayout(&card);
        const QPointer<QLabel> note = mutedLabel(QStringLiteral("Two of them"), &card);
        layout->addWidget(note);
        const QPointer<QLabel> inner = addPair(layout, QStringLiteral("Key"), QStringLiteral("Shop"), &card);
        card.show();
        QVERIFY(note->isVisible() && inner->isVisible());
        clearLayout(layout);
        QCOMPARE(layout->count(), 0);
        QVERIFY(!note->isVisible());
        QVERIFY(!inner->isVisible());
        QTRY_VERIFY(note.isNull() && inner.isNull());
    }
};

QTEST_MAIN(SectionsTest)
#include "tst_sections.moc"
