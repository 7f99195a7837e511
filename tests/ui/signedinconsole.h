// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/app/loginanswer.h"
#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"

#include <QJsonDocument>
#include <QTest>

namespace pm::test {

// A console that an owner is signed in to, on a platform where there is nothing else to be had.
class SignedInConsole
{
public:
    SignedInConsole()
    {
        m_server.answerBy([](const SeenRequest &request) -> ScriptedReply {
            if (request.target.endsWith("/auth/login"))
                return {.body = QJsonDocument(loginAnswer(QStringLiteral("owner"))).toJson()};
            return {.body = R"({"status":"ok"})"};
        });
        console = std::make_unique<TestConsole>(m_server.url());
        console->signIn(QStringLiteral("owner@acme.test"), QStringLiteral("a password"));
    }

    [[nodiscard]] bool isReady() const
    {
        return QTest::qWaitFor([this] { return !console->isShown("signInView"); }, 20'000);
    }
    [[nodiscard]] QString url() const { return m_server.url().toString(); }

private:
    ScriptedServer m_server; // outlives the console

public:
    std::unique_ptr<TestConsole> console;
};

} // namespace pm::test
