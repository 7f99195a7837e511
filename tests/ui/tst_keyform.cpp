// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyform.h"

#include "ui/keys/scopeselector.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace pm;
using namespace pm::ui;

namespace {

constexpr UnixMs kNow = 1'795'183'351'000;

ApiKey sampleKey()
{
    ApiKey key;
    key.name = QStringLiteral("Zapier");
    key.description = QStringLiteral("contacts");
    key.scopes = Scopes(Scope::ManageContacts) | Scope::ReadAnalytics;
    key.allowedIps = {QStringLiteral("203.0.113.0/24"), QStringLiteral("::1")};
    key.expiresAt = kNow + 86'400'123; // seconds and milliseconds that no editor shows
    return key;
}

} // namespace

class KeyFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUntouchedFormChangesNothing()
    {
        KeyForm form(KeyForm::Purpose::Edit, m_clock);
        form.setKey(sampleKey());
        QCOMPARE(toJson(form.change()), QJsonObject());
        QVERIFY(form.validate());
    }

    // Limits count characters, of which some are two units to Qt.
    void aLongDescriptionIsNotCut()
    {
        ApiKey key = sampleKey();
        key.description = QStringLiteral("🐧").repeated(500);
        KeyForm form(KeyForm::Purpose::Edit, m_clock);
        form.setKey(key);
        QCOMPARE(toJson(form.change()), QJsonObject());
    }

    void changeHasOnlyWhatDiffers()
    {
        KeyForm form(KeyForm::Purpose::Edit, m_clock);
        form.setKey(sampleKey());
        form.findChild<QLineEdit *>(QStringLiteral("keyForm.name"))->setText(QStringLiteral("Zapier EU"));
        const ApiKeyChange change = form.change();
        QCOMPARE(change.name, std::optional(QStringLiteral("Zapier EU")));
        QVERIFY(!change.scopes && !change.description && !change.allowedIps && !change.expiresAt);
    }

    // Its other fields can be changed as long as it is there.
    void anExpiryThatIsOverStays()
    {
        ApiKey expired = sampleKey();
        expired.expiresAt = kNow - 86'400'123;
        KeyForm form(KeyForm::Purpose::Edit, m_clock);
        form.setKey(expired);
        QCOMPARE(toJson(form.change()), QJsonObject()); // so there is nothing to discard
        QVERIFY(form.validate());
        form.findChild<QLineEdit *>(QStringLiteral("keyForm.name"))->setText(QStringLiteral("Zapier EU"));
        QCOMPARE(toJson(form.change()).keys(), QStringList(QStringLiteral("name")));
        expired.name = QStringLiteral("Of somebody else");
        form.rebase(expired);
        QCOMPARE(toJson(form.change()).keys(), QStringList(QStringLiteral("name")));

        auto *time = form.findChild<QDateTimeEdit *>(QStringLiteral("keyForm.expiryTime"));
        QCOMPARE(time->dateTime().toMSecsSinceEpoch() / 60'000, *expired.expiresAt / 60'000);
        time->setDateTime(QDateTime::fromMSecsSinceEpoch(kNow - 3'600'000));
        QVERIFY(!form.validate()); // over as well, and not what it was
        time->setDateTime(QDateTime::fromMSecsSinceEpoch(kNow + 3'600'000));
        QVERIFY(form.validate());
        QCOMPARE(form.change().expiresAt, std::optional(std::optional<UnixMs>(kNow + 3'600'000)));
    }

    void anExpiryIsChangedWhenItIsChosen()
    {
        KeyForm form(KeyForm::Purpose::Edit, m_clock);
        form.setKey(sampleKey());
        auto *choice = form.findChild<QComboBox *>(QStringLiteral("keyForm.expiry"));
        choice->setCurrentIndex(choice->findData(30));
        const ApiKeyChange edits = form.change();
        QCOMPARE(edits.expiresAt, std::optional(std::optional<UnixMs>(kNow + 30 * 86'400'000LL)));
        ApiKey newest = sampleKey();
        newest.expiresAt.reset();
        form.rebase(newest); // what was chosen stays
        QCOMPARE(form.change().expiresAt, edits.expiresAt);
        choice->setCurrentIndex(choice->findData(0)); // never, as it is by now
        QVERIFY(!form.change().expiresAt);
    }

    void problemsStandAtTheirFields()
    {
        KeyForm form(KeyForm::Purpose::Create, m_clock);
        form.show();
        QVERIFY(!form.validate());
        form.findChild<QLineEdit *>(QStringLiteral("keyForm.name"))->setText(QStringLiteral("a<b"));
        form.findChild<QPlainTextEdit *>(QStringLiteral("keyForm.allowed_ips"))
            ->setPlainText(QStringLiteral("10.0.0.1/8"));
        QVERIFY(!form.validate());
        QCOMPARE(visibleProblems(form), 3); // name, scopes, addresses
        form.findChild<QLineEdit *>(QStringLiteral("keyForm.name"))->setText(QStringLiteral("ab"));
        form.findChild<QPlainTextEdit *>(QStringLiteral("keyForm.allowed_ips"))->clear();
        form.findChild<QPushButton *>(QStringLiteral("scopeSelector.sending"))->click();
        QVERIFY(form.validate());
        QCOMPARE(visibleProblems(form), 0);
    }

    void refusalsOfThePlatformAreShown()
    {
        KeyForm form(KeyForm::Purpose::Create, m_clock);
        form.show();
        form.showProblems({{QStringLiteral("name"), QStringLiteral("is taken")}});
        QCOMPARE(visibleProblems(form), 1);
    }

    void presetsChooseTheirScopes()
    {
        ScopeSelector selector;
        selector.findChild<QPushButton *>(QStringLiteral("scopeSelector.readOnly"))->click();
        QCOMPARE(selector.scopes(), Scopes(Scope::ReadAnalytics) | Scope::ReadInbox);
        selector.findChild<QPushButton *>(QStringLiteral("scopeSelector.everything"))->click();
        QCOMPARE(scopeNames(selector.scopes()).size(), static_cast<qsizetype>(kAllScopes.size()));
        selector.setScopes(Scope::SendEmail);
        QVERIFY(selector.findChild<QPushButton *>(QStringLiteral("scopeSelector.sending"))->isChecked());
        QVERIFY(!selector.findChild<QPushButton *>(QStringLiteral("scopeSelector.everything"))->isChecked());
    }

private:
    static int visibleProblems(const KeyForm &form)
    {
        int count = 0;
        const auto labels = form.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            count += label->property("role") == QStringLiteral("problem") && label->isVisible() ? 1 : 0;
        return count;
    }

    Theme m_theme;
    FixedClock m_clock{kNow};
};

QTEST_MAIN(KeyFormTest)
#include "tst_keyform.moc"
