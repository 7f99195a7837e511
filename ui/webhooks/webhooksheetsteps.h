// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/webhooks/webhookcontent.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace pm::ui {

class EventTypeTree;
class FieldForm;
class FilterEditor;

// A part of what is asked of an endpoint.
class WebhookStep : public QWidget
{
    Q_OBJECT
public:
    // Its fields take the room that there is, or stand at the top.
    enum class Room { Filled, Left };
    WebhookStep(Room room, QWidget *parent);

    [[nodiscard]] FieldForm &form() { return *m_form; }
    virtual void fill(const WebhookContent &content) = 0;
    // Puts what was typed into `content`; by field, what cannot be sent as it is.
    [[nodiscard]] virtual QMap<QString, QString> write(WebhookContent &content) const = 0;

protected:
    // Of several lines, for what is read as it stands.
    QPlainTextEdit *addLines(const QString &title, const QString &field, int height, const QString &hint);
    // At the right of the fields, as wide as they are.
    void addBeside(QWidget *widget);

private:
    FieldForm *m_form;
    QHBoxLayout *m_row;
};

class BasicsStep : public WebhookStep
{
    Q_OBJECT
public:
    explicit BasicsStep(QWidget *parent);
    void fill(const WebhookContent &content) override;
    [[nodiscard]] QMap<QString, QString> write(WebhookContent &content) const override;

private:
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_description;
    QComboBox *m_active;
};

class EventsStep : public WebhookStep
{
    Q_OBJECT
public:
    explicit EventsStep(QWidget *parent);
    void fill(const WebhookContent &content) override;
    [[nodiscard]] QMap<QString, QString> write(WebhookContent &content) const override;
    [[nodiscard]] EventTypes chosen() const;

private:
    EventTypeTree *m_tree;
    QStringList m_unknown; // kept as they are
};

class FilterStep : public WebhookStep
{
    Q_OBJECT
public:
    FilterStep(Theme &theme, const app::ConsoleContext &context, QWidget *parent);
    void fill(const WebhookContent &content) override;
    [[nodiscard]] QMap<QString, QString> write(WebhookContent &content) const override;
    void setEventTypes(EventTypes types);

private:
    FilterEditor *m_editor;
};

// Time, retries, order and headers.
class SendingStep : public WebhookStep
{
    Q_OBJECT
public:
    explicit SendingStep(QWidget *parent);
    void fill(const WebhookContent &content) override;
    [[nodiscard]] QMap<QString, QString> write(WebhookContent &content) const override;

private:
    QSpinBox *addNumber(const QString &title, const QString &field, int least, int most, const QString &suffix);
    void showOutlook();

    QSpinBox *m_timeout;
    QSpinBox *m_attempts;
    QSpinBox *m_concurrency;
    QSpinBox *m_rate;
    QLineEdit *m_schedule;
    QLabel *m_outlook;
    QComboBox *m_order;
    QPlainTextEdit *m_headers;
};

} // namespace pm::ui
