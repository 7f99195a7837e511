// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/eventfilter.h"

namespace pm::events {

// The filters of an endpoint, by their JSON: each event is compared with those of many endpoints, so what was read is
// kept, to a bounded size. Changed filters are another text. One that cannot be read lets everything through: nothing
// is lost. From any thread.
[[nodiscard]] EventFilter knownFilter(const QString &json);

} // namespace pm::events
