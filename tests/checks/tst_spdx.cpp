// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(PENGUINMAILS_SOURCE_DIR "/");

QStringList sources()
{
    QStringList files;
    for (const char *top : {"app", "models", "platform", "ui", "tests", "cmake", "packaging", "resources"}) {
        QDirIterator it(kRoot + QString::fromLatin1(top),
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.cmake"),
                         QStringLiteral("*.sh"), QStringLiteral("CMakeLists.txt")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
    }
    return files << kRoot + QStringLiteral("CMakeLists.txt") << kRoot + QStringLiteral("Makefile")
                 << kRoot + QStringLiteral(".ci/run");
}

} // namespace

class SpdxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileNamesItsLicence()
    {
        QStringList problems;
        const QStringList files = sources();
        QVERIFY(files.size() > 100);
        for (const QString &name : files) {
            QFile file(name);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const QByteArray head = file.read(400);
            if (!head.contains("SPDX-FileCopyrightText: 2026 PenguinMails Console contributors")
                || !head.contains("SPDX-License-Identifier: Apache-2.0"))
                problems.append(name.mid(kRoot.size()));
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(SpdxTest)
#include "tst_spdx.moc"
