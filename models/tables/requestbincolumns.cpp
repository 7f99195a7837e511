// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/requestbincolumns.h"

#include <QCoreApplication>

namespace pm {

namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(pm::RequestBinColumns)
};

} // namespace

std::vector<ItemColumn<RequestBin>> requestBinColumns()
{
    return {{Titles::tr("Bin"), {}, {}, [](const RequestBin &b) { return b.id.text(); }},
            {Titles::tr("Answer"), {}, {}, [](const RequestBin &b) { return QString::number(b.answer.statusCode); }},
            {Titles::tr("After, ms"), ColumnKind::Number, {}, [](const RequestBin &b) { return b.answer.delayMs; }},
            {Titles::tr("Body"), {}, {}, [](const RequestBin &b) { return b.answer.body; }},
            {Titles::tr("Created"), ColumnKind::Time, QStringLiteral("created_at"),
             [](const RequestBin &b) { return b.createdAt; }},
            {Titles::tr("Kept until"), ColumnKind::Time, {}, [](const RequestBin &b) { return b.expiresAt; }},
            {Titles::tr("URL"), {}, {}, [](const RequestBin &b) { return b.url; }}};
}

} // namespace pm
