// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"

#include <chrono>

namespace pm::keys {

// Milliseconds since some start that only go forward, for ages and refills: setting the wall clock does not move it.
class SteadyClock final : public Clock
{
public:
    [[nodiscard]] UnixMs now() const override
    {
        const auto elapsed = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count();
    }
};

} // namespace pm::keys
