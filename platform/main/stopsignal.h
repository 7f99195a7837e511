// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/secrets/durablefile.h"

namespace pm::platform {

// SIGTERM and SIGINT as something to wait for. To be made before any thread, all of which inherit its mask.
class StopSignal
{
public:
    enum class Reason { Signal, InputClosed };

    StopSignal();

    // Until a signal came, also one that came before; with `managed` also until standard input closes.
    [[nodiscard]] Reason wait(bool managed);

private:
    secrets::FileDescriptor m_signals;
};

} // namespace pm::platform
