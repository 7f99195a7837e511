// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/secret.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace pm {

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.isEmpty() ? nullptr : new char[static_cast<std::size_t>(bytes.size())])
    , m_size(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

bool Secret::equals(QByteArrayView other) const
{
    unsigned difference = m_size == other.size() ? 0U : 1U;
    const qsizetype shared = std::min(m_size, other.size());
    for (qsizetype i = 0; i < shared; ++i)
        difference |= static_cast<unsigned char>(m_bytes[static_cast<std::size_t>(i)] ^ other[i]);
    return difference == 0;
}

void Secret::wipe()
{
    pm::wipe(m_bytes.get(), m_size);
    m_size = 0;
}

void wipe(char *bytes, qsizetype size)
{
    if (bytes != nullptr)
        explicit_bzero(bytes, static_cast<std::size_t>(size));
}

} // namespace pm
