// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace pm {

// What a function of a webhook may use; both the program that runs it and the one that asks go by these.
inline constexpr qint64 kTransformCpuMs = 200;                // of the processor, so that a busy machine fails nobody
inline constexpr qint64 kTransformWallMs = 2'000;             // by the clock, for one that waits
inline constexpr qint64 kTransformMemory = 256 * 1024 * 1024; // of addresses, the program itself included
inline constexpr qsizetype kMostTransformedBytes = 256 * 1024;
inline constexpr qsizetype kMostAnswerBytes = 4 * kMostTransformedBytes; // of the program, escapes included

// How the program ends when the processor's time is up.
inline constexpr int kOutOfTimeExit = 3;

} // namespace pm
