// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace pm::transform {

// Leaves the process its standard input and output, so much memory, and the few system calls that a computation needs:
// no files, no network, no other processes or threads. There is no way back. False when the system cannot.
[[nodiscard]] bool confine();

// Ends the process with kOutOfTimeExit when it has used so much of the processor from here on; 0 stops the watch.
void limitCpu(long long ms);

} // namespace pm::transform
