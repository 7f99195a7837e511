// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/embeddedkeystore.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::secrets;

namespace {

SecretFields one(QByteArrayView value)
{
    SecretFields fields;
    fields.emplace(QStringLiteral("value"), Secret(value));
    return fields;
}

const QString kPath = QStringLiteral("api_keys/tenant/key");

} // namespace

// What files add to a secret store; the rest is in tst_secretstores.
class EmbeddedKeystoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(1'000'000);
        reopen();
    }

    void nothingReadableOnDisk()
    {
        QVERIFY(m_store->write(kPath, one("a-value-to-look-for")));
        int files = 0;
        QDirIterator entries(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY(!content.contains("a-value-to-look-for"));
            QVERIFY(!content.contains(QByteArray(kKeySize, 'm')));
            QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
            ++files;
        }
        QCOMPARE(files, 3); // check, lock, the secret
    }

    void anotherMasterKeyIsRefused()
    {
        QVERIFY(m_store->write(kPath, one("v")));
        m_store.reset();
        const auto opened = EmbeddedKeystore::open(folder(), Secret(QByteArray(kKeySize, 'x')), m_clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Forbidden);
        QVERIFY(opened.error().message.contains(QStringLiteral("does not belong to this keystore")));
        reopen();
        QVERIFY(valueOf(kPath, {}) == "v");
    }

    void aSecondHolderIsRefused()
    {
        const auto second = EmbeddedKeystore::open(folder(), masterKey(), m_clock);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QVERIFY(second.error().message.contains(QStringLiteral("in use by another process")));
    }

    void knowsWhetherThereIsOne()
    {
        QVERIFY(EmbeddedKeystore::existsIn(folder()));
        QVERIFY(!EmbeddedKeystore::existsIn(m_folder->filePath(QStringLiteral("elsewhere"))));
    }

    void checkNoticesALostFolder()
    {
        QVERIFY(m_store->check());
        QVERIFY(QDir(folder()).removeRecursively());
        QCOMPARE(m_store->check().error().kind, ErrorKind::Unavailable);
    }

private:
    static Secret masterKey() { return Secret(QByteArray(kKeySize, 'm')); }
    QString folder() const { return m_folder->filePath(QStringLiteral("keystore")); }
    void reopen()
    {
        m_store.reset();
        auto opened = EmbeddedKeystore::open(folder(), masterKey(), m_clock);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        m_store = std::move(*opened);
    }
    QByteArray valueOf(const QString &path, std::optional<int> version)
    {
        const auto read = m_store->read(path, version);
        return read ? read->fields.at(QStringLiteral("value")).reveal().toByteArray() : QByteArray();
    }

    FixedClock m_clock{0};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EmbeddedKeystore> m_store;
};

QTEST_GUILESS_MAIN(EmbeddedKeystoreTest)
#include "tst_embeddedkeystore.moc"
