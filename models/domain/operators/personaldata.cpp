// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/personaldata.h"

namespace pm {

namespace {

const QString kHidden = QStringLiteral("***");
constexpr int kNetworkOfIpv6 = 3; // groups: a site has 48 bits

} // namespace

bool seesPersonalData(Role role)
{
    return role != Role::Support;
}

QString maskedEmail(const QString &email)
{
    const qsizetype at = email.indexOf(u'@');
    return at < 1 ? kHidden : email.left(1) + kHidden + email.mid(at);
}

QString maskedName(const QString &name)
{
    const bool isPair = !name.isEmpty() && name.front().isHighSurrogate();
    return name.left(isPair ? 2 : 1) + kHidden;
}

QString maskedAddress(const QString &address)
{
    if (address.contains(u':'))
        return address.section(u':', 0, kNetworkOfIpv6 - 1) + u':' + kHidden;
    return address.contains(u'.') ? address.section(u'.', 0, 2) + u'.' + kHidden : kHidden;
}

QString maskedText()
{
    return kHidden;
}

} // namespace pm
