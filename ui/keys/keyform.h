// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace pm::ui {

class ScopeSelector;

// The fields of a key, for creating one and for editing one. Problems are shown under the field they are about.
class KeyForm : public QWidget
{
    Q_OBJECT
public:
    enum class Purpose { Create, Edit };

    KeyForm(Purpose purpose, const Clock &clock, QWidget *parent = nullptr);

    void setKey(const ApiKey &key);
    // Goes on from another state of the key: what was edited stays as it is, the rest is the newest.
    void rebase(const ApiKey &newest);
    [[nodiscard]] NewApiKey newKey() const;
    // Only what differs from the key that was set.
    [[nodiscard]] ApiKeyChange change() const;
    // Checks what can be checked here; shows what is wrong and moves the focus there.
    [[nodiscard]] bool validate();
    // What the platform found wrong.
    void showProblems(const QMap<QString, QString> &fields);

Q_SIGNALS:
    void edited();

private:
    void makeFields();
    void addField(const QString &title, const QString &field, QWidget *editor, const QString &hint = {});
    void showExpiry(std::optional<UnixMs> expiresAt);
    void noteExpiryEdited();
    void markTouched(const QString &field);
    [[nodiscard]] QStringList addresses() const;
    [[nodiscard]] std::optional<UnixMs> expiry() const;

    Purpose m_purpose;
    const Clock &m_clock;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QComboBox *m_environment;
    ScopeSelector *m_scopes;
    QComboBox *m_expiry;
    QDateTimeEdit *m_expiryTime;
    UnixMs m_expiryChosenAt = 0; // from when its days count
    bool m_expiryEdited = false;
    QPlainTextEdit *m_addresses;
    QComboBox *m_ipMode;
    std::map<QString, QLabel *> m_problems;
    std::map<QString, QWidget *> m_editors;
    ApiKey m_original;
};

} // namespace pm::ui
