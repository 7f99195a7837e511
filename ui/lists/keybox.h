// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "ui/lists/choicebox.h"

#include <QStandardItemModel>
#include <QTimer>

class QCompleter;

namespace pm::app {
class KeyService;
}

namespace pm::ui {

// A key of the tenant's. The list has the first hundred by name; any of them is found by typing a part of its name.
class KeyBox : public ChoiceBox
{
    Q_OBJECT
public:
    KeyBox(const QString &name, app::KeyService &keys, QWidget *parent = nullptr);

    // Reads what the list offers.
    void readList();
    void forgetAll();

private:
    void handleTyped();
    void search();
    void showFound(const KeyPage &page);
    void handleTypedEnough();
    void offerQuietly(const std::vector<Choice> &choices);
    void chooseFound(const QModelIndex &line);

    app::KeyService &m_keys;
    QStandardItemModel m_found; // names, and the id beside them
    QCompleter *m_completer;
    QTimer m_pause;
    RequestHandle m_listRequest;
    RequestHandle m_searchRequest;
};

} // namespace pm::ui
