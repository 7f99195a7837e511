// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

#include <memory>

namespace pm {

// Bytes that must not be seen: move-only, wiped when dropped, with no stream, JSON or debug operator.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    // The bytes, for the one call that needs them. Valid while this object lives; do not keep a copy.
    [[nodiscard]] QByteArrayView reveal() const { return {m_bytes.get(), m_size}; }
    [[nodiscard]] Secret clone() const { return Secret(reveal()); }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return m_size; }

    // Takes time that depends on the lengths only.
    [[nodiscard]] bool equals(QByteArrayView other) const;

private:
    void wipe();

    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

// Overwrites a buffer that held a secret; the compiler may not leave it out.
void wipe(char *bytes, qsizetype size);

} // namespace pm
