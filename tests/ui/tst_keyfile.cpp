// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/signedinconsole.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QTest>
#include <QTimer>

#include <unistd.h>

using namespace pm;
using test::TestConsole;

namespace {

const QString kKey = QStringLiteral("pm_live_") + QString(32, u'0');
const QByteArray kLine = "PENGUINMAILS_API_KEY=" + kKey.toLatin1() + '\n';
constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

// Root may write everywhere, so it steps down for a while.
class AsNobody
{
public:
    AsNobody() { m_wasRoot = geteuid() == 0 && seteuid(65534) == 0; }
    ~AsNobody()
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("The user cannot be changed back.");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_wasRoot;
};

} // namespace

// Saving a new key as a file, by the sheet that shows it. Who signs in is all that a service is asked.
class KeyFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_signedIn = std::make_unique<test::SignedInConsole>();
        QVERIFY(m_signedIn->isReady());
        m_console = m_signedIn->console.get();
        m_console->preferences.setClipboardSeconds(5);
        QVERIFY(m_files.isValid());
    }

    void cleanup() { m_signedIn.reset(); }

    void aFileIsForItsOwnerOnly_data()
    {
        QTest::addColumn<bool>("existed");
        QTest::newRow("new") << false;
        QTest::newRow("over one that all may read") << true;
    }
    void aFileIsForItsOwnerOnly()
    {
        QFETCH(bool, existed);
        const QString path = m_files.filePath(existed ? QStringLiteral("old.env") : QStringLiteral("new.env"));
        QFile before(path);
        if (existed) {
            QVERIFY(before.open(QIODevice::ReadWrite));
            QCOMPARE(before.write("OLD=1\n"), 6);
            QVERIFY(before.flush() && before.seek(0));
            QVERIFY(before.setPermissions(kOwnerOnly | QFile::ReadGroup | QFile::ReadOther));
        }
        open();
        save(path);
        QTRY_COMPARE(note(), QStringLiteral("Saved to ") + path);
        QCOMPARE(QFile::permissions(path), kOwnerOnly);
        QCOMPARE(contentOf(path), kLine);
        if (existed) // by someone who had it open
            QCOMPARE(before.readAll(), QByteArray("OLD=1\n"));
        close();
        QTRY_VERIFY(m_sheet.isNull());
    }

    void theDialogProposesAName()
    {
        open();
        m_console->click("keyReveal.save");
        auto *dialog = m_sheet->findChild<QFileDialog *>();
        QCOMPARE(dialog->selectedFiles().size(), 1);
        QCOMPARE(QFileInfo(dialog->selectedFiles().constFirst()).fileName(), QStringLiteral(".env"));
        dialog->reject();
        QVERIFY(m_sheet->isPrecious());
    }

    void anUnwritablePlaceIsNamed_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("reason");
        QTest::newRow("read-only") << QStringLiteral("closed") << QStringLiteral("Permission denied");
        QTest::newRow("missing") << QStringLiteral("missing") << QStringLiteral("No such file or directory");
    }
    void anUnwritablePlaceIsNamed()
    {
        QFETCH(QString, folder);
        QFETCH(QString, reason);
        const QString path = m_files.filePath(folder + QStringLiteral("/.env"));
        QFile::setPermissions(m_files.path(), kOwnerOnly | QFile::ExeOwner | QFile::ExeOther | QFile::ReadOther);
        if (folder == QStringLiteral("closed")) {
            QVERIFY(QDir(m_files.path()).mkdir(folder));
            QFile::setPermissions(m_files.filePath(folder), QFile::ReadOwner | QFile::ExeOwner | QFile::ExeOther);
        }
        open();
        m_console->click("keyReveal.copy"); // its countdown must not hide the refusal
        m_console->click("keyReveal.save");
        auto *dialog = m_sheet->findChild<QFileDialog *>();
        {
            std::optional<AsNobody> nobody;
            if (folder == QStringLiteral("closed"))
                nobody.emplace();
            Q_EMIT dialog->fileSelected(path); // its own checks may not know
        }
        dialog->close();
        QCOMPARE(note(), QStringLiteral("Not saved: ") + reason);
        QTRY_COMPARE(m_console->textOf("keyReveal.clipboard"), QStringLiteral("clipboard clears in 4 s"));
        QCOMPARE(note(), QStringLiteral("Not saved: ") + reason);
        QVERIFY(!QFile::exists(path));
    }

    void aRefusedFileDoesNotKeepTheKey()
    {
        open();
        m_console->click("keyReveal.save");
        auto *dialog = m_sheet->findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(m_files.filePath(QStringLiteral("missing/.env")));
        dialog->close();
        QVERIFY(m_sheet->isPrecious());
        close();
        QVERIFY(m_console->isShown("confirmSheet.cancel"));
    }

private:
    void open() { m_sheet = m_console->reveal(m_id, kKey); }

    void close() { m_console->click("keyReveal.done"); }

    // By the dialog, which asks before it takes a file that is there.
    void save(const QString &path)
    {
        m_console->click("keyReveal.save");
        auto *dialog = m_sheet->findChild<QFileDialog *>();
        dialog->selectFile(path);
        QTimer answering;
        connect(&answering, &QTimer::timeout, dialog, [] {
            if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
                question->button(QMessageBox::Yes)->click();
        });
        answering.start(20);
        static_cast<QDialog *>(dialog)->accept();
    }

    [[nodiscard]] QString note() const { return m_sheet->findChild<QLabel *>(QStringLiteral("sheet.note"))->text(); }

    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const KeyId m_id{makeUuid()};
    QTemporaryDir m_files;
    std::unique_ptr<test::SignedInConsole> m_signedIn;
    TestConsole *m_console = nullptr; // that one
    QPointer<ui::KeyRevealSheet> m_sheet;
};

QTEST_MAIN(KeyFileTest)
#include "tst_keyfile.moc"
