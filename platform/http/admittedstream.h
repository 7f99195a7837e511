// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/http/bodystream.h"

#include <chrono>
#include <memory>

namespace pm::http {

// A body without an end of its own, for as long as whoever asked for it may have it: a session can end before. Asks
// again before what it says after each `every`.
class AdmittedStream final : public BodyStream
{
public:
    static constexpr std::chrono::seconds kEvery{15};

    AdmittedStream(std::shared_ptr<BodyStream> body, std::function<bool()> isAdmitted, std::chrono::milliseconds every)
        : m_body(std::move(body))
        , m_isAdmitted(std::move(isAdmitted))
        , m_every(every)
    {
    }

    [[nodiscard]] Result<std::optional<QByteArray>> next() override;
    void onMore(std::function<void()> tell) override { m_body->onMore(std::move(tell)); }
    [[nodiscard]] bool isEndless() const override { return true; }

private:
    const std::shared_ptr<BodyStream> m_body;
    const std::function<bool()> m_isAdmitted;
    const std::chrono::milliseconds m_every;
    std::chrono::steady_clock::time_point m_askedAt = std::chrono::steady_clock::now();
};

} // namespace pm::http
