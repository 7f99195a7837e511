// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/desktop/settingspreferences.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/suspendsignal.h"
#include "app/desktop/systemclipboard.h"
#include "app/desktop/systemkeychain.h"
#include "app/main/commandline.h"
#include "app/main/folders.h"
#include "app/main/openworkspace.h"

namespace pm::app {

// The one place where the console's objects are made and passed, all but the windows. A console has one workspace;
// further ones open in consoles of their own.
class Application : public QObject
{
    Q_OBJECT
public:
    // With `fixedTime` the clocks of the console and of its own service stand still, for pictures.
    explicit Application(Folders folders, std::optional<UnixMs> fixedTime = {});
    ~Application() override;

    enum class Begun {
        Here,      // show a window
        Elsewhere, // another console has the workspace and was asked to come to the front
    };
    // Opens what the command line asks for, else the last workspace, else nothing. NotFound when there is no such one.
    [[nodiscard]] Result<Begun> begin(const CommandLine &line);

    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    // Nothing until one is chosen.
    [[nodiscard]] const OpenWorkspace *workspace() const { return m_open.get(); }

    // The local workspace of this user, to be made when there is none; and the demo.
    [[nodiscard]] Workspace localWorkspace() const;
    [[nodiscard]] static Workspace demoWorkspace();
    // The one of this platform, to be made when there is none.
    [[nodiscard]] Workspace platformWorkspace(const QUrl &url) const;
    [[nodiscard]] std::optional<Workspace> find(const QString &id) const;

    // Opens a workspace here when none is open yet (or tries again when it failed), else in another console. It is
    // remembered, unless it is the demo; without an id it gets one. The next start opens it again if somebody has
    // ever got into it: an address that was mistyped is not met at each start.
    void open(const Workspace &workspace);
    // The open one, with the session that the keychain has for it.
    void forgetOpen();

Q_SIGNALS:
    void workspaceChosen();
    // It failed and makes room for another, or is forgotten: nothing may look into it any more.
    void workspaceClosing();
    // Another console was started for this workspace.
    void activationRequested(const QString &activationToken);

private:
    [[nodiscard]] Result<std::optional<Workspace>> wanted(const CommandLine &line) const;
    [[nodiscard]] Workspace remember(Workspace workspace);
    [[nodiscard]] Begun openHere(const Workspace &workspace);
    void close();

    const Folders m_folders;
    const std::optional<UnixMs> m_fixedTime;
    const std::unique_ptr<Clock> m_clock;
    SettingsPreferences m_preferences;
    SystemKeychain m_keychain;
    SystemClipboard m_clipboard;
    SuspendSignal m_suspend;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<OpenWorkspace> m_open;
};

} // namespace pm::app
