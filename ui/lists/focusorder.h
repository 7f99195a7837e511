// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QLayout;

namespace pm::ui {

// Tab goes through the parts of a layout in its order, whenever what is in them was made; within a part, in the order
// of making.
void orderFocus(const QLayout &layout);

} // namespace pm::ui
