// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/operators/operator.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

class ForgetQuestion;
class WorkspaceField;

// Signs in, replaces a one-time password, signs in again when the session has ended, or unlocks. In the latter two it
// lies over the pages, which keep what was typed. Leads to other workspaces too: nothing else can be reached.
class SignInView : public QWidget
{
    Q_OBJECT
public:
    enum class Purpose { SignIn, NewPassword, Again, Unlock };

    SignInView(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);
    void prepare(Purpose purpose);
    // Or no longer: whether the console goes on trying to sign in by itself.
    void showRestoring();
    // Signing out loses something that is not saved: says so, without showing it, and offers to do it nevertheless.
    void askBeforeSigningOut();
    void askBeforeForgetting();

Q_SIGNALS:
    void signOutRequested();
    void workspaceMenuRequested(const QPoint &position);
    void forgetRequested(); // and confirmed

private:
    QWidget *makeCard();
    void addWorkspace(QVBoxLayout &layout);
    void restoreAgain();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString submitText() const;
    void submit();
    void submitNewPassword();
    void showProblem(const QString &problem);
    void showForbidden(const Error &error);
    void handleAnswer(const Result<Operator> &answer);
    void setBusy(bool busy);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    Purpose m_purpose = Purpose::SignIn;
    WorkspaceField *m_workspace = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_restoring = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_next = nullptr;
    QLineEdit *m_again = nullptr;
    QCheckBox *m_remember = nullptr;
    QLabel *m_noKeychain = nullptr; // in its place
    QLabel *m_problem = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_signOut = nullptr;
    QPushButton *m_signOutAnyway = nullptr; // beside it, so that a double click does not find it
    ForgetQuestion *m_forget = nullptr;
    std::vector<QWidget *> m_codeRow;
    std::vector<QWidget *> m_nextRows;
    RequestHandle m_request;
};

} // namespace pm::ui
