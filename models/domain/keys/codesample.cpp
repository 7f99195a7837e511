// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/codesample.h"

namespace pm {

namespace {

const char *const kCurl = R"(curl -X POST %1/emails/send \
  -H "Authorization: Bearer $PENGUINMAILS_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{"to": "user@example.com", "subject": "Hello"}'
)";

// In a function, as only modules await at the top level, and a file that ends in .js is none.
const char *const kNodeJs = R"((async () => {
  const response = await fetch("%1/emails/send", {
    method: "POST",
    headers: {
      Authorization: `Bearer ${process.env.PENGUINMAILS_API_KEY}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({ to: "user@example.com", subject: "Hello" }),
  });
  console.log(response.status, await response.json());
})();
)";

const char *const kPython = R"(import json, os, urllib.request

request = urllib.request.Request(
    "%1/emails/send",
    data=json.dumps({"to": "user@example.com", "subject": "Hello"}).encode(),
    headers={
        "Authorization": "Bearer " + os.environ["PENGUINMAILS_API_KEY"],
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request) as response:
    print(response.status, json.load(response))
)";

const char *const kPhp = R"(<?php
$context = stream_context_create(["http" => [
    "method" => "POST",
    "header" => [
        "Authorization: Bearer " . getenv("PENGUINMAILS_API_KEY"),
        "Content-Type: application/json",
    ],
    "content" => json_encode(["to" => "user@example.com", "subject" => "Hello"]),
]]);
echo file_get_contents("%1/emails/send", false, $context), "\n";
)";

} // namespace

QString sampleLanguageName(SampleLanguage language)
{
    switch (language) {
    case SampleLanguage::Curl:
        return QStringLiteral("cURL");
    case SampleLanguage::NodeJs:
        return QStringLiteral("Node.js");
    case SampleLanguage::Python:
        return QStringLiteral("Python");
    case SampleLanguage::Php:
        return QStringLiteral("PHP");
    }
    return {};
}

QString sendSample(SampleLanguage language, const QString &apiUrl)
{
    switch (language) {
    case SampleLanguage::Curl:
        return QString::fromLatin1(kCurl).arg(apiUrl);
    case SampleLanguage::NodeJs:
        return QString::fromLatin1(kNodeJs).arg(apiUrl);
    case SampleLanguage::Python:
        return QString::fromLatin1(kPython).arg(apiUrl);
    case SampleLanguage::Php:
        return QString::fromLatin1(kPhp).arg(apiUrl);
    }
    return {};
}

QByteArray envLine(QByteArrayView key)
{
    return "PENGUINMAILS_API_KEY=" + key.toByteArray() + '\n';
}

} // namespace pm
