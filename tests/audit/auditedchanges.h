// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"

#include <QJsonObject>

#include <functional>

namespace pm::test {

// One request that changes something. "{id}" in it stands for what the test or an answer before gave that name.
struct Change {
    const char *method;
    QString path;     // below /api/v1, with a query if need be
    QString body;     // JSON, or nothing
    int hundreds = 2; // of the status that it answers

    [[nodiscard]] QJsonObject json() const;
};

using Names = QMap<QString, QString>;
// The status and the members of the answer to a change with all names filled in.
using Ask = std::function<std::pair<int, QJsonObject>(const Change &)>;

// Nothing is a change that leaves no record: with the audit log closed each one fails as a whole, with it open each
// works and is recorded. What is otherwise, in sentences.
[[nodiscard]] QStringList unrecorded(store::Database &database, const std::vector<Change> &changes, Names names,
                                     const Ask &ask);

// From now on no record can be written, or again.
[[nodiscard]] Result<> closeAudit(store::Database &database);
[[nodiscard]] Result<> openAudit(store::Database &database);

// Every row of every table, but for the secrets (one that no row names is not in force), the attempts to sign in (they
// are counted before it is known what will come of them) and when sweeps ran.
[[nodiscard]] QStringList contentOf(store::Database &database);

} // namespace pm::test
