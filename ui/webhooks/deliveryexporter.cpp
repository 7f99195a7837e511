// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/deliveryexporter.h"

#include "app/services/noticeservice.h"
#include "app/services/webhookservices.h"
#include "ui/widgets/errortext.h"

namespace pm::ui {

DeliveryExporter::DeliveryExporter(const app::ConsoleContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void DeliveryExporter::start(const DeliveryExport &wanted, const QString &path)
{
    m_file = std::make_unique<QSaveFile>(path);
    m_format = wanted.format;
    m_lines = 0;
    if (!m_file->open(QIODevice::WriteOnly))
        return end(fail(Error::of(ErrorKind::Storage, m_file->errorString())));
    m_request = m_context.webhooks.deliveries.exportAll(wanted, [this](const QByteArray &bytes) { write(bytes); },
                                                        {this, [this](const Result<bool> &whole) { end(whole); }});
    Q_EMIT progressed();
}

void DeliveryExporter::cancel()
{
    m_request.cancel();
    m_file.reset(); // without commit() no file appears
    Q_EMIT progressed();
}

qint64 DeliveryExporter::rows() const
{
    return m_format == ExportFormat::Csv ? std::max<qint64>(0, m_lines - 1) : m_lines;
}

void DeliveryExporter::write(const QByteArray &bytes)
{
    if (!m_file)
        return;
    m_file->write(bytes);
    m_lines += bytes.count('\n');
    if (m_file->error() == QFileDevice::NoError) {
        Q_EMIT progressed();
        return;
    }
    const Error full = Error::of(ErrorKind::Storage, m_file->errorString());
    m_request.cancel();
    end(fail(full));
}

void DeliveryExporter::end(const Result<bool> &whole)
{
    const bool done = whole && m_file->commit();
    const QString problem = whole ? m_file->errorString() : errorLine(whole.error());
    m_file.reset();
    if (done)
        m_context.notices.post(app::Notice::Level::Success,
                               tr("%Ln delivery(s) exported.", nullptr, static_cast<int>(rows())));
    else
        m_context.notices.post(app::Notice::Level::Danger, tr("The export did not succeed."), problem);
    Q_EMIT progressed();
}

} // namespace pm::ui
