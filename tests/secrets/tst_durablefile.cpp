// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/durablefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace pm;
using namespace pm::secrets;

namespace {

// Writes beyond `most` bytes of a file fail, as they do when the disk is full.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t most)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{.rlim_cur = most, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
};

} // namespace

class DurableFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void replacesAndReads()
    {
        QVERIFY(!readFile(at("file"), 100)->has_value());
        QVERIFY(replaceFile(at("file"), "first", at("scratch")));
        QVERIFY(replaceFile(at("file"), "second", at("scratch")));
        QCOMPARE(**readFile(at("file"), 100), QByteArray("second"));
        QVERIFY(!QFile::exists(at("scratch")));
    }

    void aScratchFileLeftByACrashDoesNotMatter()
    {
        QFile left(at("scratch"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("left over and longer than what follows");
        left.close();
        QVERIFY(replaceFile(at("file"), "new", at("scratch")));
        QCOMPARE(**readFile(at("file"), 100), QByteArray("new"));
    }

    void aFullDiskLosesNothing()
    {
        QVERIFY(replaceFile(at("file"), "old", at("scratch")));
        {
            const FileSizeLimit limit(1000);
            const Result<> refused = replaceFile(at("file"), QByteArray(5000, 'x'), at("scratch"));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        }
        QCOMPARE(**readFile(at("file"), 100), QByteArray("old"));
        QVERIFY(!QFile::exists(at("scratch")));
        QVERIFY(replaceFile(at("file"), QByteArray(5000, 'x'), at("scratch")));
    }

    void refusesWhatIsTooLongOrNoFile()
    {
        QVERIFY(replaceFile(at("file"), "12345", at("scratch")));
        QCOMPARE(readFile(at("file"), 4).error().kind, ErrorKind::Corrupt);
        QCOMPARE(readFile(m_folder->path(), 1 << 20).error().kind, ErrorKind::Corrupt);
        QVERIFY(QFile::link(at("file"), at("link")));
        QVERIFY(!readFile(at("link"), 100));
    }

    void makesFoldersForTheOwnerOnly()
    {
        QVERIFY(makeFolder(at("a/b/c")));
        QVERIFY(makeFolder(at("a/b/c")));
        for (const char *name : {"a", "a/b", "a/b/c"}) {
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                              | QFile::WriteOther | QFile::ExeOther;
            QVERIFY(!(QFile::permissions(at(name)) & others));
        }
        QVERIFY(replaceFile(at("file"), "in the way", at("scratch")));
        QCOMPARE(makeFolder(at("file/a")).error().kind, ErrorKind::Unavailable);
    }

    void aLockHasOneHolder()
    {
        {
            const auto first = FolderLock::take(at("lock"));
            QVERIFY(first);
            const auto second = FolderLock::take(at("lock"));
            QVERIFY(!second);
            QCOMPARE(second.error().kind, ErrorKind::Conflict);
            QVERIFY(second.error().message.contains(m_folder->path()));
        }
        QVERIFY(FolderLock::take(at("lock")));
    }

private:
    QString at(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DurableFileTest)
#include "tst_durablefile.moc"
