// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/signinview.h"

#include "app/services/connectionservice.h"
#include "app/services/keychain.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "ui/shell/forgetquestion.h"
#include "ui/shell/workspacefield.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/sections.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kCardWidth = 380;

} // namespace

SignInView::SignInView(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
{
    setObjectName(QStringLiteral("signInView"));
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    auto *middle = new QHBoxLayout; // an alignment would reckon the card's height from the width of the window
    middle->addStretch();
    middle->addWidget(makeCard());
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch(3);
    prepare(Purpose::SignIn);
}

void SignInView::prepare(Purpose purpose)
{
    m_purpose = purpose;
    const auto &user = m_context.session.user();
    const bool isKnown = purpose != Purpose::SignIn && user;
    m_title->setText(title());
    m_workspace->setWorkspace(m_context.workspace.name); // it may have been renamed
    m_where->setText(isKnown ? tr("%1 on %2").arg(user->email, m_context.connection.host())
                             : m_context.connection.host());
    showRestoring();
    m_email->setText(isKnown ? user->email : m_context.workspace.email);
    m_email->setEnabled(!isKnown);
    m_password->clear();
    m_code->clear();
    for (QWidget *widget : m_codeRow)
        widget->setVisible(isKnown && user->totpEnrolled && purpose != Purpose::NewPassword);
    for (QWidget *widget : m_nextRows)
        widget->setVisible(purpose == Purpose::NewPassword);
    m_next->clear();
    m_again->clear();
    m_problem->hide();
    const bool mayRemember = purpose == Purpose::SignIn || purpose == Purpose::Again;
    m_remember->setVisible(mayRemember && m_remember->isEnabled());
    m_noKeychain->setVisible(mayRemember && !m_remember->isEnabled());
    m_signOut->setVisible(purpose != Purpose::SignIn && m_context.session.isLockable());
    m_signOut->setEnabled(true);
    m_signOutAnyway->hide();
    m_forget->hide();
    m_submit->setText(submitText());
    (m_email->text().isEmpty() ? m_email : m_password)->setFocus();
}

void SignInView::showRestoring()
{
    m_restoring->setVisible(m_purpose == Purpose::SignIn && m_context.session.isRestorable());
}

QString SignInView::title() const
{
    switch (m_purpose) {
    case Purpose::SignIn:
        return tr("Sign in");
    case Purpose::NewPassword:
        return tr("Choose your own password");
    case Purpose::Again:
        return tr("Your session has ended");
    case Purpose::Unlock:
        return tr("Locked");
    }
    return {};
}

QString SignInView::submitText() const
{
    switch (m_purpose) {
    case Purpose::NewPassword:
        return tr("Change password");
    case Purpose::Unlock:
        return tr("Unlock");
    case Purpose::SignIn:
    case Purpose::Again:
        break;
    }
    return tr("Sign in");
}

QWidget *SignInView::makeCard()
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    card->setFixedWidth(kCardWidth);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(4);
    m_title = new QLabel(card);
    m_title->setProperty("role", QStringLiteral("pageTitle"));
    m_where = new QLabel(card);
    m_where->setProperty("role", QStringLiteral("muted"));
    m_restoring = wrappedLabel(
        tr("Your session is kept: the console signs in by itself as soon as the platform lets it."), card);
    m_restoring->setObjectName(QStringLiteral("signIn.restoring"));
    m_restoring->setProperty("role", QStringLiteral("hint"));
    layout->addWidget(m_title);
    layout->addWidget(m_where);
    layout->addWidget(m_restoring);
    layout->addSpacing(16);
    addWorkspace(*layout);
    m_email = addLineEdit(*layout, tr("Email"), QStringLiteral("signIn.email"));
    m_password = addLineEdit(*layout, tr("Password"), QStringLiteral("signIn.password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *reveal = m_password->addAction(QIcon(), QLineEdit::TrailingPosition);
    reveal->setToolTip(tr("Show or hide the password"));
    m_theme.setIcon(reveal, QStringLiteral("eye"));
    connect(reveal, &QAction::triggered, this, [this] {
        const bool hidden = m_password->echoMode() == QLineEdit::Password;
        m_password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
    });
    const auto widgetsFrom = [layout](int first) {
        std::vector<QWidget *> widgets;
        for (int i = first; i < layout->count(); ++i) {
            if (QWidget *widget = layout->itemAt(i)->widget())
                widgets.push_back(widget);
        }
        return widgets;
    };
    int before = layout->count();
    m_code = addLineEdit(*layout, tr("Code of your authenticator app"), QStringLiteral("signIn.code"));
    m_code->setMaxLength(6);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_codeRow = widgetsFrom(before);
    before = layout->count();
    m_next = addLineEdit(*layout, tr("New password, at least 12 characters"), QStringLiteral("signIn.next"));
    m_again = addLineEdit(*layout, tr("New password again"), QStringLiteral("signIn.again"));
    for (QLineEdit *field : {m_next, m_again})
        field->setEchoMode(QLineEdit::Password);
    m_nextRows = widgetsFrom(before);
    const QString backend = m_context.keychain.backendName();
    m_remember = new QCheckBox(tr("Remember on this device (%1)").arg(backend), card);
    m_remember->setObjectName(QStringLiteral("signIn.remember"));
    m_remember->setEnabled(!backend.isEmpty());
    m_remember->setChecked(!backend.isEmpty());
    m_noKeychain = wrappedLabel(tr("This desktop has no keychain: signed in until you quit"), card);
    m_noKeychain->setProperty("role", QStringLiteral("hint"));
    m_problem = new QLabel(card);
    m_problem->setObjectName(QStringLiteral("signIn.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_submit = new QPushButton(card);
    m_submit->setObjectName(QStringLiteral("signIn.submit"));
    m_submit->setProperty("role", QStringLiteral("primary"));
    m_signOut = new QPushButton(tr("Sign out"), card);
    m_signOut->setObjectName(QStringLiteral("signIn.signOut"));
    m_signOut->setProperty("role", QStringLiteral("ghost"));
    m_signOutAnyway = new QPushButton(tr("Sign out anyway"), card);
    m_signOutAnyway->setObjectName(QStringLiteral("signIn.signOutAnyway"));
    m_signOutAnyway->setProperty("role", QStringLiteral("danger"));
    layout->addWidget(m_remember);
    layout->addWidget(m_noKeychain);
    layout->addSpacing(4);
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    layout->addWidget(m_submit);
    layout->addWidget(m_signOut);
    layout->addWidget(m_signOutAnyway);
    m_forget = new ForgetQuestion(card);
    layout->addWidget(m_forget);
    connect(m_forget, &ForgetQuestion::confirmed, this, &SignInView::forgetRequested);
    connect(m_submit, &QPushButton::clicked, this, &SignInView::submit);
    connect(m_signOut, &QPushButton::clicked, this, &SignInView::signOutRequested);
    connect(m_signOutAnyway, &QPushButton::clicked, this, [this] { m_context.session.signOut(); });
    connect(&m_context.connection, &app::ConnectionService::probed, this, &SignInView::restoreAgain);
    connect(&m_context.session, &app::SessionService::restoreForbidden, this, &SignInView::showForbidden);
    for (QLineEdit *field : {m_email, m_password, m_code, m_next, m_again})
        connect(field, &QLineEdit::returnPressed, this, &SignInView::submit);
    return card;
}

void SignInView::addWorkspace(QVBoxLayout &layout)
{
    constexpr int kAfterField = 8;
    auto *label = new QLabel(tr("Workspace"), layout.parentWidget());
    label->setProperty("role", QStringLiteral("fieldLabel"));
    m_workspace = new WorkspaceField(m_theme, layout.parentWidget());
    label->setBuddy(m_workspace);
    connect(m_workspace, &WorkspaceField::menuRequested, this, &SignInView::workspaceMenuRequested);
    layout.addWidget(label);
    layout.addWidget(m_workspace);
    layout.addSpacing(kAfterField);
}

// The start was offline, or during a deploy. Whoever types meanwhile goes on by themselves.
void SignInView::restoreAgain()
{
    using Connection = app::ConnectionService::State;
    const Connection connection = m_context.connection.state();
    const bool isReached = connection == Connection::Online || connection == Connection::Slow;
    const bool isTyped = !m_password->text().isEmpty() || m_email->text() != m_context.workspace.email;
    if (isReached && !isTyped && m_context.session.isRestorable())
        m_context.session.restore();
}

void SignInView::askBeforeSigningOut()
{
    showProblem(tr("Something is not saved yet, such as a key that is shown only once. Enter your password to keep it: "
                   "signing out loses it."));
    m_signOut->setEnabled(false);
    m_signOutAnyway->show();
}

void SignInView::askBeforeForgetting()
{
    m_problem->hide();
    m_forget->ask();
}

void SignInView::submit()
{
    if (!m_submit->isEnabled() || m_email->text().isEmpty() || m_password->text().isEmpty())
        return;
    if (m_purpose == Purpose::NewPassword)
        return submitNewPassword();
    setBusy(true);
    Secret password = secretOf(*m_password);
    const Continuation<Operator> then{this, [this](Result<Operator> answer) { handleAnswer(answer); }};
    if (m_purpose == Purpose::Unlock)
        m_request = m_context.session.unlock(std::move(password), m_code->text(), then);
    else
        m_request = m_context.session.signIn(m_email->text().trimmed(), std::move(password), m_code->text(),
                                             m_remember->isChecked(), then);
}

void SignInView::submitNewPassword()
{
    if (m_next->text() != m_again->text())
        return showProblem(tr("The two new passwords differ."));
    setBusy(true);
    m_request = m_context.session.changePassword(secretOf(*m_password), secretOf(*m_next),
                                                 {this, [this](const Result<bool> &changed) {
                                                      setBusy(false);
                                                      if (!changed)
                                                          showProblem(errorLine(changed.error()));
                                                  }});
}

void SignInView::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
}

// Or whoever had remembered the session would wonder what became of it.
void SignInView::showForbidden(const Error &error)
{
    showProblem(tr("Your session is kept, but the platform does not let you in.") + u' ' + errorLine(error));
}

void SignInView::handleAnswer(const Result<Operator> &answer)
{
    setBusy(false);
    if (answer) {
        m_password->clear();
        m_code->clear();
        return; // the session's state hides this view
    }
    const bool wantsCode = answer.error().wireCode() == QStringLiteral("totp_required");
    if (wantsCode && !m_code->isVisible()) {
        for (QWidget *widget : m_codeRow)
            widget->show();
        m_code->setFocus();
        return;
    }
    // The platform does not say which of them is wrong.
    const bool maybeCode = m_code->isVisible() && answer.error().wireCode() == QStringLiteral("invalid_credentials");
    showProblem(maybeCode ? tr("The email, the password or the code is wrong. Wait for a new code and try again.")
                          : errorLine(answer.error()));
    QLineEdit *field = maybeCode || wantsCode ? m_code : m_password;
    field->selectAll();
    field->setFocus();
}

void SignInView::setBusy(bool busy)
{
    m_forget->hide();
    m_submit->setEnabled(!busy);
    m_submit->setText(busy && m_purpose != Purpose::NewPassword ? tr("Signing in…") : submitText());
    m_problem->hide();
}

} // namespace pm::ui
