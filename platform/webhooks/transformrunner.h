// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/transformation.h"
#include "models/domain/webhooks/transformed.h"
#include "platform/webhooks/transformhelper.h"

namespace pm::webhooks {

// Runs transformations one after another: mappings here, functions in a process of their own. For one thread at a time.
class TransformRunner
{
public:
    // `program`: penguinmails-transform.
    explicit TransformRunner(const QString &program)
        : m_helper(program)
    {
    }

    // `event`: its bytes as stored. An error's message is the sentence for whoever wrote the transformation.
    [[nodiscard]] Result<Transformed> run(const Transformation &transformation, const QByteArray &event);

private:
    TransformHelper m_helper;
};

// Beside the program that runs.
[[nodiscard]] QString transformProgram();

} // namespace pm::webhooks
