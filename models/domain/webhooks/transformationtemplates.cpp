// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/transformationtemplates.h"

namespace pm {

namespace {

// As Slack's incoming webhooks take it: & < > stand for themselves as entities only.
const QString kSlackMessage = QStringLiteral(R"js(// A message for an incoming webhook of Slack.
function transform(event) {
  const escape = (value) => String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const about = event.data.email || event.data.name || event.data.webhook_id || event.id;
  const lines = [`*${escape(event.type)}*: ${escape(about)}`];
  if (event.data.subject) lines.push(escape(event.data.subject));
  if (event.data.reason) {
    const reason = event.data.reason;
    lines.push(escape(typeof reason === 'string' ? reason : reason.rule));
  }
  return { body: { text: lines.join('\n') } };
}
)js");

const QString kCrmContact = QStringLiteral(
    R"js(// A contact and what it did, for the API of a CRM. Events about nobody are skipped.
function transform(event) {
  const data = event.data;
  if (!data.email) return null;
  return {
    body: {
      email: data.email,
      first_name: data.first_name || '',
      last_name: data.last_name || '',
      company: data.company || '',
      activity: event.type,
      occurred_at: event.created_at,
      reference: event.id,
    },
  };
}
)js");

Transformation script(const QString &source)
{
    return {.kind = TransformationKind::JavaScript, .source = source};
}

Transformation crmFields()
{
    return {.kind = TransformationKind::Mapping,
            .mapping = {{QStringLiteral("email"), QStringLiteral("data.email")},
                        {QStringLiteral("activity"), QStringLiteral("type")},
                        {QStringLiteral("occurred_at"), QStringLiteral("created_at")},
                        {QStringLiteral("reference"), QStringLiteral("id")},
                        {QStringLiteral("source"),
                         QJsonObject{{QStringLiteral("value"), QStringLiteral("PenguinMails")}}}}};
}

} // namespace

const std::vector<TransformationTemplate> &transformationTemplates()
{
    static const std::vector<TransformationTemplate> templates{
        {.name = QStringLiteral("slack_message"), .transformation = script(kSlackMessage)},
        {.name = QStringLiteral("crm_contact"), .transformation = script(kCrmContact)},
        {.name = QStringLiteral("crm_fields"), .transformation = crmFields()}};
    return templates;
}

} // namespace pm
