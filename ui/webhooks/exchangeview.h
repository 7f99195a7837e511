// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/exchange.h"
#include "ui/webhooks/bodylines.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pm::app {
class Clipboard;
}

namespace pm::ui {

class BodyView;

// A request or a response, with its headers: indented, as it is, or byte by byte.
class ExchangeView : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the object names: "deliveryInspector.response".
    ExchangeView(const Theme &theme, app::Clipboard &clipboard, const QString &name, QWidget *parent = nullptr);

    // `note` stands below it: that not all of it is there.
    void showRequest(const SentRequest &request, const QString &note = {});
    // One that did not go out yet: there is nothing to repeat.
    void showUnsent(const SentRequest &request, const QString &note);
    void showResponse(const ReceivedResponse &response);
    // In place of a body: why there is none. While it is being read, nothing.
    void showNone(const QString &why);
    // What stands below all of that.
    void addBelow(QWidget *widget);
    [[nodiscard]] BodyView &view() { return *m_view; }

private:
    void addForm(QHBoxLayout *row, BodyForm form, const QString &title, const QString &name);
    void showBody();
    void setHasBody(bool has);

    app::Clipboard &m_clipboard;
    QString m_name;
    BodyForm m_form = BodyForm::Pretty;
    QByteArray m_head;
    QByteArray m_body;
    SentRequest m_request;
    QVBoxLayout *m_column;
    QWidget *m_forms;
    BodyView *m_view;
    QLabel *m_note;
    QPushButton *m_curl;
};

} // namespace pm::ui
