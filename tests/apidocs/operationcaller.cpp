// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/operationcaller.h"

#include <QJsonArray>
#include <QUrl>

namespace pm::test {

namespace {

const QString kPath = QStringLiteral("path");
const QString kQuery = QStringLiteral("query");
const QString kHeader = QStringLiteral("header");
const QString kTenantId = QStringLiteral("X-Tenant-Id");

QPair<QString, QString> placeOf(const QJsonObject &parameter)
{
    return {parameter.value(QStringLiteral("in")).toString(), parameter.value(QStringLiteral("name")).toString()};
}

// As well-formed as the one of the document's example, of nothing that there is.
QString absentId(const QJsonObject &parameter)
{
    return parameter.value(QStringLiteral("example")).toString().chopped(4) + QStringLiteral("0000");
}

// Of a member of a body. Names and reasons are free to have another letter; of the other texts some name a thing.
QJsonArray othersThan(const QJsonValue &value, const QJsonObject &schema)
{
    if (const QJsonArray names = schema.value(QStringLiteral("enum")).toArray(); !names.isEmpty())
        return names.first() == value ? QJsonArray{names.at(1)} : QJsonArray{names.first()};
    if (value.isBool())
        return {!value.toBool()};
    if (value.isDouble())
        return {value.toInteger() + 1, value.toInteger() - 1};
    const bool isFree = value.isString() && schema.value(QStringLiteral("format")).isUndefined();
    return isFree ? QJsonArray{QString(value.toString() + u'x')} : QJsonArray();
}

QString filled(QString path, const QMap<QPair<QString, QString>, QString> &parameters)
{
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter) {
        if (parameter.key().first == kPath)
            path.replace(u'{' + parameter.key().second + u'}', *parameter);
    }
    return path;
}

} // namespace

ApiCall OperationCaller::withIds(const ApiOperation &operation, As caller, bool real)
{
    ApiCall call;
    for (const QJsonObject &parameter : m_document.parametersOf(operation)) {
        const auto place = placeOf(parameter);
        const QString before = operation.path.section(u"/{" + place.second + u'}', 0, 0);
        if (place.first == kPath)
            call.parameters.insert(place, real ? m_things.idFor(filled(before, call.parameters), caller)
                                               : absentId(parameter));
        else if (place.second == kTenantId && caller == As::Operator)
            call.parameters.insert(place, QString::fromLatin1(m_things.tenant()));
        else if (parameter.value(QStringLiteral("required")).toBool())
            call.parameters.insert(place, parameter.value(QStringLiteral("example")).toString());
    }
    return call;
}

void OperationCaller::addBody(ApiCall &call, const ApiOperation &operation)
{
    if (operation.description.contains(QStringLiteral("requestBody")))
        call.body = m_things.bodyOf(operation);
}

ApiCall OperationCaller::plainCall(const ApiOperation &operation, As caller)
{
    ApiCall call = withIds(operation, caller, true);
    if (operation.id() == QStringLiteral("probeWebhook"))
        call.parameters[{kPath, QStringLiteral("id")}] = m_things.stoppedWebhook(caller);
    const QString path = filled(operation.path, call.parameters);
    m_things.makeReady(operation, path);
    if (operation.id() == QStringLiteral("deleteUser")) {
        const auto user = m_things.send("GET", path, {}, As::Operator);
        call.parameters[{kQuery, QStringLiteral("confirmation")}] =
            user.data().value(QStringLiteral("email")).toString();
    }
    addBody(call, operation);
    return call;
}

ApiCall OperationCaller::fullCall(const ApiOperation &operation, As caller)
{
    ApiCall call = plainCall(operation, caller);
    for (const QJsonObject &parameter : m_document.parametersOf(operation)) {
        const auto place = placeOf(parameter);
        const bool isOfOperators = place.second == kTenantId || place.second == QStringLiteral("X-Environment");
        const QString value = valueFor(parameter);
        if (!value.isEmpty() && !call.parameters.contains(place) && (caller == As::Operator || !isOfOperators))
            call.parameters.insert(place, value);
    }
    return call;
}

ApiCall OperationCaller::strayCall(const ApiOperation &operation, As caller)
{
    ApiCall call = withIds(operation, caller, false);
    addBody(call, operation);
    return call;
}

ApiCall OperationCaller::wrongCall(const ApiOperation &operation, As caller)
{
    ApiCall call = withIds(operation, caller, true);
    const QJsonObject members = m_document.bodySchemaOf(operation).value(QStringLiteral("properties")).toObject();
    call.body = QJsonObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QString type = member->toObject().value(QStringLiteral("type")).toString();
        const bool isNumber = type == QStringLiteral("integer") || type == QStringLiteral("number");
        call.body->insert(member.key(), isNumber ? QJsonValue(QStringLiteral("wrong")) : QJsonValue(17));
    }
    return call;
}

ApiCall OperationCaller::otherCall(const ApiOperation &operation, const ApiCall &call, As caller)
{
    const QJsonObject members = m_document.bodySchemaOf(operation).value(QStringLiteral("properties")).toObject();
    for (auto member = members.begin(); member != members.end() && call.body; ++member) {
        const QJsonValue value = call.body->value(member.key());
        for (const QJsonValue &other : othersThan(value, member->toObject())) {
            ApiCall changed = call;
            changed.body->insert(member.key(), other);
            if (m_document.problemsOfCall(operation, changed).isEmpty())
                return changed;
        }
    }
    ApiCall elsewhere = plainCall(operation, caller);
    for (auto parameter = call.parameters.begin(); parameter != call.parameters.end(); ++parameter) {
        if (parameter.key().first == kHeader)
            elsewhere.parameters.insert(parameter.key(), *parameter);
    }
    return elsewhere;
}

QString OperationCaller::valueFor(const QJsonObject &parameter)
{
    const QString name = parameter.value(QStringLiteral("name")).toString();
    if (name == QStringLiteral("Idempotency-Key"))
        return QStringLiteral("call-%1").arg(++m_count);
    if (name == QStringLiteral("If-Match"))
        return QStringLiteral("*");
    const QJsonObject schema = parameter.value(QStringLiteral("schema")).toObject();
    const QJsonValue usual = schema.value(QStringLiteral("default"));
    return (usual.isUndefined() ? schema.value(QStringLiteral("enum")).toArray().first() : usual)
        .toVariant()
        .toString();
}

ApiRequest OperationCaller::requestOf(const ApiOperation &operation, const ApiCall &call, As caller) const
{
    HttpHeaders headers;
    QStringList query;
    for (auto parameter = call.parameters.begin(); parameter != call.parameters.end(); ++parameter) {
        const QString &name = parameter.key().second;
        if (parameter.key().first == kHeader)
            headers.emplaceBack(name.toLatin1(), parameter->toUtf8());
        else if (parameter.key().first == kQuery)
            query.append(name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(*parameter)));
    }
    const QString path = filled(operation.path, call.parameters);
    return m_things.requestOf(operation.method, query.isEmpty() ? path : path + u'?' + query.join(u'&'), call.body,
                              caller, headers);
}

HttpReply OperationCaller::make(const ApiOperation &operation, const ApiCall &call, As caller)
{
    return m_things.send(requestOf(operation, call, caller));
}

} // namespace pm::test
