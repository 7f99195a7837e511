// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/usagereport.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace pm::ui {

// Range, key and endpoint of a report, and how old it is.
class UsageFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit UsageFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] UsageQuery query() const;
    [[nodiscard]] bool isFiltered() const;
    void setRange(const QString &range);
    void setKey(const KeyId &key);
    void setEndpoint(const QString &endpoint);
    void clear();
    // Keys and endpoints that were offered, without a word.
    void forget();
    void focusFirst();

    // What can be chosen; what is chosen stays, known or not.
    void offerKeys(const std::vector<ApiKey> &keys);
    void offerEndpoints(const std::vector<EndpointUse> &endpoints);
    void showAge(const QString &text, bool isOld);

Q_SIGNALS:
    void changed();

private:
    QComboBox *addBox(const QString &name, const QString &title, const QString &all);

    QComboBox *m_range;
    QComboBox *m_key;
    QComboBox *m_endpoint;
    QLabel *m_age;
};

} // namespace pm::ui
