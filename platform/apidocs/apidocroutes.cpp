// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/apidocs/apidocroutes.h"

#include <QFile>

#include <array>

namespace pm::apidocs {

namespace {

using http::Reply;
using http::Request;

struct Page {
    const char *name;
    const char *contentType;
};

constexpr std::array kFiles{Page{"start.js", "text/javascript; charset=utf-8"},
                            Page{"swagger-ui.css", "text/css; charset=utf-8"},
                            Page{"swagger-ui-bundle.js", "text/javascript; charset=utf-8"},
                            Page{"favicon-32x32.png", "image/png"}};

// What is tried from the page goes to this service only. Swagger UI sets styles in the page.
constexpr QByteArrayView kPolicy("default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                                 " frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

// Where the document's samples call, until it is given out.
constexpr QByteArrayView kBuiltAddress("http://127.0.0.1:8025");

Result<Reply> fileReply(const QString &name, const char *contentType)
{
    QFile file(QStringLiteral(":/apidocs/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::notFound(QStringLiteral("page")));
    return Reply{.headers = {{"Content-Security-Policy", kPolicy.toByteArray()},
                             {"Cache-Control", "public, max-age=3600"}},
                 .contentType = contentType,
                 .bytes = file.readAll()};
}

// With the address that it was asked at in its servers and samples, so that these run as they are.
Result<Reply> documentReply(const Request &request, const Reach &reach)
{
    return fileReply(QStringLiteral("openapi.json"), "application/json").map([&](Reply reply) {
        if (const QByteArray address = addressFor(request, reach); !address.isEmpty())
            reply.bytes.replace(kBuiltAddress, address);
        reply.headers = {{"Cache-Control", "private, no-cache"}}; // another asks by another name
        return reply;
    });
}

Result<Reply> partOfPage(const Request &request)
{
    const QString name = request.params.value(QStringLiteral("file"));
    const auto known = std::find_if(kFiles.begin(), kFiles.end(),
                                    [&](const Page &page) { return name == QLatin1StringView(page.name); });
    if (known == kFiles.end())
        return fail(Error::notFound(QStringLiteral("page")));
    return fileReply(name, known->contentType);
}

} // namespace

std::vector<http::Route> apiDocRoutes(Reach reach)
{
    return {http::publicGet("/api/openapi.json", [reach = std::move(reach)](
                                                     const Request &request) { return documentReply(request, reach); }),
            http::publicGet("/api/docs",
                            [](const Request &) {
                                return fileReply(QStringLiteral("index.html"), "text/html; charset=utf-8");
                            }),
            http::publicGet("/api/docs/{file}", partOfPage)};
}

} // namespace pm::apidocs
