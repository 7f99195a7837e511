// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace pm::app {
class KeyService;
}

namespace pm::ui {

class ChoiceBox;
class KeyBox;

// Range, key and endpoint of a report, and how old it is.
class UsageFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit UsageFilterBar(app::KeyService &keys, QWidget *parent = nullptr);

    [[nodiscard]] UsageQuery query() const;
    [[nodiscard]] bool isFiltered() const;
    void setRange(const QString &range);
    void setEndpoint(const QString &endpoint);
    void clear();
    // Keys and endpoints that were offered, without a word.
    void forget();
    void focusFirst();

    // What can be chosen; what is chosen stays, known or not.
    void readKeys();
    void offerEndpoints(const std::vector<EndpointUse> &endpoints);
    void showAge(const QString &text, bool isOld);

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_range;
    KeyBox *m_key;
    ChoiceBox *m_endpoint;
    QLabel *m_age;
};

} // namespace pm::ui
