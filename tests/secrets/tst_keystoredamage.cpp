// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/embeddedkeystore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::secrets;

namespace {

const QString kDamaged = QStringLiteral("tenant/damaged");
const QString kOther = QStringLiteral("tenant/other");

SecretFields one(QByteArrayView value)
{
    SecretFields fields;
    fields.emplace(QStringLiteral("value"), Secret(value));
    return fields;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

// What happens to a keystore whose files were changed behind its back.
class KeystoreDamageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(*open());
        QVERIFY(m_store->write(kDamaged, one("first")));
        QVERIFY(m_store->write(kDamaged, one("second")));
        QVERIFY(m_store->remove(kDamaged, {1}));
        QVERIFY(m_store->write(kOther, one("safe")));
        m_file = m_folder->filePath(QStringLiteral("secrets/tenant.d/damaged.s"));
        QVERIFY(QFile::exists(m_file));
    }

    void everyChangedByteIsNoticed()
    {
        const QByteArray whole = contentOf(m_file);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 0x01);
            overwrite(m_file, changed);
            expectDamage();
        }
        overwrite(m_file, whole);
        QVERIFY(m_store->read(kDamaged));
    }

    void everyTruncationIsNoticed()
    {
        const QByteArray whole = contentOf(m_file);
        for (qsizetype size = 0; size < whole.size(); ++size) {
            overwrite(m_file, whole.first(size));
            expectDamage();
        }
        overwrite(m_file, whole + '\0');
        expectDamage();
    }

    void aFileInAnothersPlaceIsNoticed()
    {
        overwrite(m_file, contentOf(m_folder->filePath(QStringLiteral("secrets/tenant.d/other.s"))));
        expectDamage();
    }

    void aDamagedSecretIsNotOverwrittenAndCanBeRemoved()
    {
        overwrite(m_file, "garbage");
        QCOMPARE(m_store->write(kDamaged, one("new")).error().kind, ErrorKind::Corrupt);
        QCOMPARE(contentOf(m_file), QByteArray("garbage"));
        QVERIFY(m_store->removeAll(kDamaged));
        QCOMPARE(*m_store->write(kDamaged, one("new")), 1);
    }

    void aChangedKeyCheckIsNotMistakenForAnotherKey()
    {
        const QString check = m_folder->filePath(QStringLiteral("check"));
        const QByteArray whole = contentOf(check);
        m_store.reset();
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 0x10);
            overwrite(check, changed);
            expectRefusal(check);
            overwrite(check, whole.first(i));
            expectRefusal(check);
        }
        overwrite(check, whole);
        QVERIFY(open());
    }

    void aLostKeyCheckIsNoNewKeystore()
    {
        m_store.reset();
        const QString check = m_folder->filePath(QStringLiteral("check"));
        QVERIFY(QFile::remove(check));
        QVERIFY(EmbeddedKeystore::existsIn(m_folder->path()));
        expectRefusal(check);
    }

    void aCrashBeforeTheFirstSecretIsNoDamage()
    {
        m_store.reset();
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("check"))));
        QVERIFY(QDir(m_folder->filePath(QStringLiteral("secrets/tenant.d"))).removeRecursively());
        overwrite(m_folder->filePath(QStringLiteral("scratch")), "half a file");
        QVERIFY(open());
    }

    void anEmptyFolderLeftByACrashIsNotListed()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("secrets/left.d/over.d")));
        QCOMPARE(*m_store->list(QString()), QStringList{QStringLiteral("tenant/")});
    }

private:
    Result<std::unique_ptr<EmbeddedKeystore>> open()
    {
        return EmbeddedKeystore::open(m_folder->path(), Secret(QByteArray(kKeySize, 'm')), m_clock);
    }
    void expectDamage()
    {
        const auto read = m_store->read(kDamaged);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Corrupt);
        QVERIFY(read.error().message.contains(kDamaged));
        QVERIFY(read.error().detail.contains(m_file));
        QCOMPARE(m_store->metadata(kDamaged).error().kind, ErrorKind::Corrupt);
        QVERIFY(m_store->read(kOther)->fields.at(QStringLiteral("value")).equals("safe"));
    }
    void expectRefusal(const QString &file)
    {
        const auto opened = open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
        QVERIFY(opened.error().message.contains(file));
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EmbeddedKeystore> m_store;
    QString m_file;
};

QTEST_GUILESS_MAIN(KeystoreDamageTest)
#include "tst_keystoredamage.moc"
