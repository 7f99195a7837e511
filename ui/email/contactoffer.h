// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/contact.h"

#include <QFrame>

class QLabel;

namespace pm::ui {

// Says that a contact is there already, and offers to edit it. Hidden until then.
class ContactOffer : public QFrame
{
    Q_OBJECT
public:
    explicit ContactOffer(QWidget *parent = nullptr);

    void offer(const Contact &existing);

Q_SIGNALS:
    void editRequested(const pm::ContactId &id);

private:
    QLabel *m_text;
    ContactId m_id;
};

} // namespace pm::ui
