// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/binrepository.h"

namespace pm::webhooks {

// Whether the words, in upper or lower case, stand in a request as it was sent: its method, its path with the query
// (also decoded), a header as "name: value", or what is kept of its body.
[[nodiscard]] bool hasWords(const BinId &bin, const BinRequest &request, const QString &words);

} // namespace pm::webhooks
