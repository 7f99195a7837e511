// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/deliveryexport.h"

#include "models/tables/csv.h"
#include "platform/webhooks/deliverylog.h"
#include "platform/webhooks/personalbody.h"

#include <QJsonDocument>

namespace pm::webhooks {

Result<std::optional<QByteArray>> DeliveryExportStream::next()
{
    if (m_ended)
        return QByteArray();
    const Result<std::vector<Delivery>> deliveries = m_database.read([&](store::Connection &connection) {
        return DeliveryLog(connection, m_owner).after(m_request.filter, m_after, kRowsAPiece);
    });
    if (!deliveries)
        return fail(deliveries.error());
    m_ended = std::ssize(*deliveries) < kRowsAPiece;
    if (!deliveries->empty())
        m_after = deliveries->back().id.text();
    return write(shownTo(m_viewer, *deliveries));
}

QByteArray DeliveryExportStream::write(const std::vector<Delivery> &deliveries)
{
    const bool isCsv = m_request.format == ExportFormat::Csv;
    QByteArray piece = isCsv && !std::exchange(m_begun, true) ? csvLine(deliveryCsvColumns()) : QByteArray();
    for (const Delivery &delivery : deliveries)
        piece += isCsv ? csvLine(deliveryCsvCells(delivery))
                       : QJsonDocument(toJson(delivery)).toJson(QJsonDocument::Compact) + '\n';
    return piece;
}

} // namespace pm::webhooks
