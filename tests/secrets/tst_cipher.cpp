// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/cipher.h"

#include <QTest>

using namespace pm;
using namespace pm::secrets;

class CipherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // RFC 4231, test case 2.
    void macIsHmacSha256()
    {
        const auto code = mac(Secret("Jefe"), "what do ya want for nothing?");
        QVERIFY(code);
        QCOMPARE(code->toHex(), QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    // HKDF by its definition (RFC 5869) with an empty salt: expand(HMAC(32 zero bytes, key), purpose | 1).
    void derivesAsHkdfDoes()
    {
        const Secret key(QByteArray(kKeySize, 'k'));
        const auto extracted = mac(Secret(QByteArray(kMacSize, '\0')), key.reveal());
        const auto expanded = mac(Secret(*extracted), QByteArray("purpose\x01"));
        const auto derived = deriveKey(key, "purpose");
        QVERIFY(derived);
        QVERIFY(derived->equals(*expanded));
        QVERIFY(!deriveKey(key, "another")->equals(*expanded));
    }

    // The GCM specification's test case 16: the tag and the text of a box made elsewhere.
    void opensWhatAnotherProgramSealed()
    {
        const Secret key(QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
        const QByteArray box = QByteArray::fromHex(
            "cafebabefacedbaddecaf888"
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e63"
            "93ba7a0abcc9f662"
            "76fc6ece0f4e1768cddf8853bb2d551b");
        const auto plain = openBox(key, box, QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        QVERIFY(plain);
        QVERIFY(plain->equals(QByteArray::fromHex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5"
            "aa0de657ba637b39")));
    }

    void everyByteOfABoxCounts()
    {
        const Secret key = std::move(*randomKey());
        const QByteArray box = *sealBox(key, "hunter2", "place");
        QVERIFY(openBox(key, box, "place")->equals("hunter2"));
        for (qsizetype i = 0; i < box.size(); ++i) {
            QByteArray changed = box;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            const auto opened = openBox(key, changed, "place");
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
            QVERIFY(!openBox(key, box.first(i), "place"));
        }
        QVERIFY(!openBox(key, box, "elsewhere"));
        QVERIFY(!openBox(*randomKey(), box, "place"));
        QVERIFY(!openBox(Secret("short"), box, "place"));
    }

    void sealsTheSameDifferentlyEachTime()
    {
        const Secret key = std::move(*randomKey());
        QVERIFY(*sealBox(key, "same", "place") != *sealBox(key, "same", "place"));
        QVERIFY(openBox(key, *sealBox(key, "", "place"), "place")->isEmpty());
    }
};

QTEST_GUILESS_MAIN(CipherTest)
#include "tst_cipher.moc"
