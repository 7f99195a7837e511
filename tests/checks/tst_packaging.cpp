// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kPackaging = QStringLiteral(PENGUINMAILS_SOURCE_DIR "/packaging/");
constexpr int kPatienceMs = 20'000;

struct Outcome {
    int exitCode = -1;
    QString said; // both streams
};

} // namespace

// The scripts of packaging on computers of all kinds, which are made of stand-ins for the programs they call.
class PackagingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_isBare = false;
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("bin"))));
        program("id", "echo 0");
        program("npm", "exit 0");
        program("dpkg-query", "cat \"$(dirname \"$0\")/../installed\" 2>/dev/null || true");
        program("apt-get", "echo \"apt-get $*\"");
    }

    void otherSystemsGetTheList_data()
    {
        QTest::addColumn<QString>("release");
        QTest::addColumn<QString>("name");
        QTest::newRow("another distribution")
            << QStringLiteral("ID=fedora\nVERSION_ID=40\nPRETTY_NAME=\"Fedora Linux 40\"\n")
            << QStringLiteral("Fedora Linux 40");
        QTest::newRow("another Debian") << QStringLiteral("PRETTY_NAME=\"Debian GNU/Linux 13\"\nVERSION_ID=\"13\"\n"
                                                          "ID=debian\n")
                                        << QStringLiteral("Debian GNU/Linux 13");
        QTest::newRow("no name") << QStringLiteral("\n") << QStringLiteral("an unknown system");
    }
    void otherSystemsGetTheList()
    {
        QFETCH(QString, release);
        QFETCH(QString, name);
        const Outcome outcome = setUp(release);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.said.contains(name), qPrintable(outcome.said));
        QVERIFY(packagesIn(outcome.said).contains(QStringLiteral("qt6-base-dev")));
        QVERIFY(packagesIn(outcome.said).contains(QStringLiteral("postgresql")));
        QVERIFY(!outcome.said.contains(QStringLiteral("apt-get install")));
    }

    void whatIsThereIsNotInstalled()
    {
        QStringList packages = packagesIn(setUp(QStringLiteral("ID=fedora\n")).said);
        QVERIFY(packages.size() > 20);
        write("installed", "ii  " + packages.join(QStringLiteral("\nii  ")).toLatin1() + '\n');
        const Outcome complete = setUp(debian());
        QCOMPARE(complete.exitCode, 0);
        QCOMPARE(complete.said, QString());

        QVERIFY(packages.removeOne(QStringLiteral("xvfb")));
        write("installed", "ii  " + packages.join(QStringLiteral("\nii  ")).toLatin1() + '\n');
        const Outcome missing = setUp(debian());
        QCOMPARE(missing.exitCode, 0);
        QVERIFY(missing.said.startsWith(QStringLiteral("setup: installing xvfb\n")));
        QVERIFY(missing.said.contains(QStringLiteral("--no-install-recommends xvfb\n")));
    }

    void listsThatCannotBeReadAreSaid()
    {
        program("apt-get", "[ \"$1\" != update ] || exit 100; echo \"apt-get $*\"");
        const Outcome outcome = setUp(debian());
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.said.contains(QStringLiteral("apt-get update failed")), qPrintable(outcome.said));
        QVERIFY(!outcome.said.contains(QStringLiteral("apt-get install")));
    }

    void packagesThatCannotBeInstalledAreSaid()
    {
        program("apt-get", "[ \"$1\" = update ]");
        const Outcome outcome = setUp(debian());
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.said.contains(QStringLiteral("could not install: build-essential")), qPrintable(outcome.said));
    }

    void withoutSudoTheListIsSaid()
    {
        leaveBare();
        program("id", "echo 1000");
        const Outcome outcome = setUp(debian());
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.said.startsWith(QStringLiteral("setup: not root and no sudo. Please have these packages"
                                                        " installed: build-essential cmake ")),
                 qPrintable(outcome.said));
        QVERIFY(!outcome.said.contains(QStringLiteral("apt-get")));
    }

    void sudoIsAskedByWhoeverIsNotRoot()
    {
        leaveBare();
        program("id", "echo 1000");
        program("sudo", "echo \"sudo $1\"; exec \"$@\"");
        const Outcome outcome = setUp(debian());
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.said));
        QVERIFY(outcome.said.contains(QStringLiteral("sudo apt-get\napt-get update -q\n")));
        QVERIFY(outcome.said.contains(QStringLiteral("sudo env\napt-get install -y ")));
    }

    void npmIsInstalledWhereThereIsNone()
    {
        leaveBare();
        QVERIFY(!installs(QStringLiteral("npm")));
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("bin/npm"))));
        QVERIFY(installs(QStringLiteral("npm")));
    }

    void lintSeesThatThereIsNothingToSee_data()
    {
        QTest::addColumn<QByteArray>("git");
        QTest::newRow("git fails") << QByteArray("exit 128");
        QTest::newRow("nothing is listed") << QByteArray("exit 0");
        QTest::newRow("nothing listed is there") << QByteArray("echo gone.cpp");
    }
    void lintSeesThatThereIsNothingToSee()
    {
        QFETCH(QByteArray, git);
        program("git", git);
        program("clang-format", "exit 0");
        QVERIFY(run(QStringLiteral("lint.sh")).exitCode != 0);
    }

    void lintLooksAtWhatGitLists()
    {
        program("git", "echo tests/checks/tst_packaging.cpp");
        program("clang-format", "echo \"$@\"; exit 3");
        const Outcome outcome = run(QStringLiteral("lint.sh"));
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.said, QStringLiteral("--dry-run -Werror tests/checks/tst_packaging.cpp\n"));
    }

private:
    static QString debian() { return QStringLiteral("ID=debian\nVERSION_ID=\"12\"\n"); }

    void write(const char *name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
    }
    void program(const char *name, const QByteArray &script)
    {
        const QByteArray path = QByteArray("bin/") + name;
        write(path.constData(), "#!/bin/bash\n" + script + '\n');
        QVERIFY(QFile::setPermissions(m_folder->filePath(QString::fromLatin1(path)),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    // Only the tools of the script are there, beside the stand-ins.
    void leaveBare()
    {
        m_isBare = true;
        for (const char *tool : {"bash", "cat", "dirname", "env", "grep", "head", "sed", "tr"}) {
            const QString name = QString::fromLatin1(tool);
            QVERIFY(
                QFile::link(QStandardPaths::findExecutable(name), m_folder->filePath(QStringLiteral("bin/") + name)));
        }
    }
    bool installs(const QString &package)
    {
        const QString line = setUp(debian()).said.section(u'\n', 0, 0);
        return line.startsWith(QStringLiteral("setup: installing ")) && line.split(u' ').contains(package);
    }
    Outcome setUp(const QString &release)
    {
        write("os-release", release.toUtf8());
        return run(QStringLiteral("setup.sh"));
    }
    Outcome run(const QString &script) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString others = m_isBare ? QString() : QStringLiteral(":/usr/bin:/bin");
        environment.insert(QStringLiteral("PATH"), m_folder->filePath(QStringLiteral("bin")) + others);
        environment.insert(QStringLiteral("PENGUINMAILS_OS_RELEASE"), m_folder->filePath(QStringLiteral("os-release")));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(kPackaging + script, QStringList());
        return process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit
                 ? Outcome{.exitCode = process.exitCode(), .said = QString::fromUtf8(process.readAll())}
                 : Outcome();
    }
    static QStringList packagesIn(const QString &said)
    {
        QStringList packages;
        for (const QString &line : said.split(u'\n')) {
            if (line.startsWith(QStringLiteral("  ")))
                packages.append(line.trimmed());
        }
        return packages;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_isBare = false;
};

QTEST_GUILESS_MAIN(PackagingTest)
#include "tst_packaging.moc"
