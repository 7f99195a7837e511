// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/errortext.h"

#include <QSet>
#include <QTest>

using namespace pm;
using namespace pm::ui;

class ErrorTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindSaysWhatHappenedAndWhatToDo()
    {
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
            const ErrorText text = errorText(Error::of(static_cast<ErrorKind>(kind), QStringLiteral("a sentence")));
            QVERIFY2(!text.title.isEmpty() && !text.advice.isEmpty(), qPrintable(QString::number(kind)));
        }
    }

    void detailsStayInTheLog()
    {
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
            const auto error = Error::of(static_cast<ErrorKind>(kind), {}, QStringLiteral("/secret/path"));
            QVERIFY(!errorText(error).title.contains(QStringLiteral("secret")));
            QVERIFY(!errorText(error).advice.contains(QStringLiteral("secret")));
        }
    }

    void aLineNamesTheRequest()
    {
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
            Error error = Error::of(static_cast<ErrorKind>(kind), QStringLiteral("a sentence"));
            QVERIFY(!errorLine(error).contains(QStringLiteral("req_")));
            error.requestId = QStringLiteral("req_1");
            const bool isOwnMistake = error.kind == ErrorKind::Unauthenticated;
            QCOMPARE(errorLine(error).contains(QStringLiteral("req_1")), !isOwnMistake);
        }
    }

    // Only one of them has to do with the role.
    void refusalsAreToldApart()
    {
        QSet<QString> titles;
        const QStringList codes{QStringLiteral("forbidden"),       QStringLiteral("account_suspended"),
                                QStringLiteral("reauth_required"), QStringLiteral("password_change_required"),
                                QStringLiteral("ip_not_allowed"),  QStringLiteral("insufficient_scope")};
        for (const QString &code : codes)
            titles.insert(errorText(Error::withCode(ErrorKind::Forbidden, code, {})).title);
        QCOMPARE(titles.size(), codes.size());
        const auto unknown = Error::withCode(ErrorKind::Forbidden, QStringLiteral("something_new"), {});
        QCOMPARE(errorText(unknown).title, errorText(Error::of(ErrorKind::Forbidden, {})).title);
    }

    void aConflictWithOneCauseNamesThat()
    {
        const QString cause = QStringLiteral("The name is taken.");
        QVERIFY(errorLine(Error::of(ErrorKind::Conflict, QStringLiteral("raw")), cause).startsWith(cause));
        QVERIFY(!errorLine(Error::of(ErrorKind::PreconditionFailed, {}), cause).contains(cause));
    }

    void tellsAWrongPasswordFromAnEndedSession()
    {
        const auto wrong = Error::withCode(ErrorKind::Unauthenticated, QStringLiteral("invalid_credentials"), {});
        const auto ended = Error::withCode(ErrorKind::Unauthenticated, QStringLiteral("invalid_token"), {});
        QVERIFY(errorText(wrong).title != errorText(ended).title);
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
