// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/apidocs/thingmaker.h"

namespace pm::test {

// Calls of documented operations as the document says that they may be made, and as it says that they may not.
class OperationCaller
{
public:
    OperationCaller(const ApiDocument &document, ThingMaker &things)
        : m_document(document)
        , m_things(things)
    {
    }

    // With what is required, on a thing that is there.
    [[nodiscard]] ApiCall plainCall(const ApiOperation &operation, As caller);
    // Likewise, with every parameter that the document names a value for.
    [[nodiscard]] ApiCall fullCall(const ApiOperation &operation, As caller);
    // On a thing that is not there.
    [[nodiscard]] ApiCall strayCall(const ApiOperation &operation, As caller);
    // With each member of the body of another type.
    [[nodiscard]] ApiCall wrongCall(const ApiOperation &operation, As caller);
    // The same with another body, as the document allows it, or on another thing when there is none.
    [[nodiscard]] ApiCall otherCall(const ApiOperation &operation, const ApiCall &call, As caller);
    HttpReply make(const ApiOperation &operation, const ApiCall &call, As caller);
    // What make() sends.
    [[nodiscard]] ApiRequest requestOf(const ApiOperation &operation, const ApiCall &call, As caller) const;

private:
    [[nodiscard]] ApiCall withIds(const ApiOperation &operation, As caller, bool real);
    void addBody(ApiCall &call, const ApiOperation &operation);
    [[nodiscard]] QString valueFor(const QJsonObject &parameter);

    const ApiDocument &m_document;
    ThingMaker &m_things;
    int m_count = 0;
};

} // namespace pm::test
