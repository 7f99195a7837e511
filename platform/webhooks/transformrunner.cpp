// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/transformrunner.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace pm::webhooks {

namespace {

QByteArray requestOf(const QString &source, const QByteArray &event)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("source"), source}, {QStringLiteral("event"), QString::fromUtf8(event)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

Result<Transformed> TransformRunner::run(const Transformation &transformation, const QByteArray &event)
{
    switch (transformation.kind) {
    case TransformationKind::None:
        return Transformed{.body = event};
    case TransformationKind::JavaScript:
        return m_helper.ask(requestOf(transformation.source, event)).and_then(transformedFromAnswer);
    case TransformationKind::Mapping:
        return mapEvent(transformation.mapping, QJsonDocument::fromJson(event).object());
    }
    return Transformed{.body = event};
}

QString transformProgram()
{
    const QFileInfo self(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")));
    return self.absolutePath() + QStringLiteral("/penguinmails-transform");
}

} // namespace pm::webhooks
