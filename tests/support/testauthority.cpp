// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/testauthority.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>

namespace pm::test {

namespace {

const QString kAuthority = QStringLiteral("ca.pem");
const QString kAuthorityKey = QStringLiteral("ca-key.pem");

void runOpenssl(const QString &folder, const QStringList &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(folder);
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl failed: %s", openssl.readAllStandardError().constData());
}

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The test's authority cannot write its files.");
}

// "20261127000000Z", as openssl ca takes it.
QString dayFromNow(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(QStringLiteral("yyyyMMddHHmmss'Z'"));
}

QStringList keyArguments(const QString &keyFile)
{
    return {QStringLiteral("-newkey"),
            QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"),
            QStringLiteral("-nodes"),
            QStringLiteral("-keyout"),
            keyFile};
}

} // namespace

TestAuthority::TestAuthority()
{
    write(file(QStringLiteral("index")), {});
    write(file(QStringLiteral("ca.conf")),
          "[ca]\ndefault_ca=test\n[test]\ndatabase=index\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\n"
          "policy=any\nunique_subject=no\ncertificate=ca.pem\nprivate_key=ca-key.pem\n[any]\ncommonName=supplied\n");
    runOpenssl(m_folder.path(), QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"),
                                            QStringLiteral("2"), QStringLiteral("-subj"),
                                            QStringLiteral("/CN=Test authority"), QStringLiteral("-out"), kAuthority}
                                    + keyArguments(kAuthorityKey));
}

Receiver::Tls TestAuthority::issue(const Wanted &wanted)
{
    const QString name = QString::number(++m_issued);
    const QString key = name + QStringLiteral("-key.pem");
    const QString request = name + QStringLiteral(".csr");
    const QString certificate = name + QStringLiteral(".pem");
    const QString extensions = name + QStringLiteral(".ext");
    write(file(extensions), "subjectAltName=DNS:" + wanted.host.toLatin1() + "\n");
    runOpenssl(m_folder.path(), QStringList{QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-subj"),
                                            QStringLiteral("/CN=") + wanted.host, QStringLiteral("-out"), request}
                                    + keyArguments(key));
    runOpenssl(m_folder.path(),
               {QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-config"), QStringLiteral("ca.conf"),
                QStringLiteral("-notext"), QStringLiteral("-in"), request, QStringLiteral("-out"), certificate,
                QStringLiteral("-startdate"), dayFromNow(wanted.fromDays), QStringLiteral("-enddate"),
                dayFromNow(wanted.toDays), QStringLiteral("-extfile"), extensions});
    return {file(certificate), file(key)};
}

} // namespace pm::test
