// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTextBrowser>

namespace pm::ui {

// The HTML of a message as its reader would see it. Strangers write it: nothing it names is loaded, neither from the
// network nor from this computer, and links lead nowhere.
class MailPreview : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MailPreview(QWidget *parent = nullptr);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace pm::ui
