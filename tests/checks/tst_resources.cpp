// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QSvgRenderer>
#include <QTest>

class ResourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsBuiltInAndCanBeDrawn_data();
    void everyIconIsBuiltInAndCanBeDrawn();
};

void ResourcesTest::everyIconIsBuiltInAndCanBeDrawn_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("penguinmails") << QStringLiteral("penguinmails");
    QFile list(QStringLiteral(PENGUINMAILS_SOURCE_DIR "/resources/icons.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QList<QByteArray> names = list.readAll().trimmed().split('\n');
    QVERIFY(names.size() > 50);
    for (const QByteArray &name : names)
        QTest::newRow(name.constData()) << QString::fromLatin1(name);
}

void ResourcesTest::everyIconIsBuiltInAndCanBeDrawn()
{
    QFETCH(QString, name);
    const QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QVERIFY(renderer.isValid());
    QVERIFY(!renderer.defaultSize().isEmpty());
}

QTEST_MAIN(ResourcesTest)
#include "tst_resources.moc"
