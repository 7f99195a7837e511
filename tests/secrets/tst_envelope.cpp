// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/envelope.h"

#include <QTest>

using namespace pm;
using namespace pm::secrets;

class EnvelopeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensInItsPlaceOnly()
    {
        const Secret master(QByteArray(kKeySize, 'm'));
        const Envelope envelope = std::move(*Envelope::make(master, "answers"));
        const QByteArray sealed = *envelope.seal("the answer", "tenant-1/key");
        QVERIFY(!sealed.contains("answer"));
        QVERIFY(envelope.open(sealed, "tenant-1/key")->equals("the answer"));
        QCOMPARE(envelope.open(sealed, "tenant-2/key").error().kind, ErrorKind::Corrupt);
        QCOMPARE(Envelope::make(master, "totp")->open(sealed, "tenant-1/key").error().kind, ErrorKind::Corrupt);
        const Secret other(QByteArray(kKeySize, 'o'));
        QCOMPARE(Envelope::make(other, "answers")->open(sealed, "tenant-1/key").error().kind, ErrorKind::Corrupt);
    }

    void opensAfterARestart()
    {
        const Secret master(QByteArray(kKeySize, 'm'));
        const QByteArray sealed = *Envelope::make(master, "answers")->seal("kept", "row");
        QVERIFY(Envelope::make(master, "answers")->open(sealed, "row")->equals("kept"));
    }

    void everyByteCounts()
    {
        const Envelope envelope = std::move(*Envelope::make(Secret(QByteArray(kKeySize, 'm')), "answers"));
        const QByteArray sealed = *envelope.seal("kept", "row");
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = static_cast<char>(changed[i] ^ 0x80);
            QCOMPARE(envelope.open(changed, "row").error().kind, ErrorKind::Corrupt);
            QCOMPARE(envelope.open(sealed.first(i), "row").error().kind, ErrorKind::Corrupt);
        }
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
