// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace pm {

// While one exists, its thread waits for another thread, a server or a disk, and needs no processor: who counts the
// threads that run may let another one go on.
class Blocking
{
public:
    class Observer
    {
    public:
        virtual void blocks() = 0;
        virtual void goesOn() = 0;

    protected:
        ~Observer() = default;
    };

    Blocking()
    {
        if (s_observer != nullptr)
            s_observer->blocks();
    }
    ~Blocking()
    {
        if (s_observer != nullptr)
            s_observer->goesOn();
    }
    Blocking(const Blocking &) = delete;
    Blocking &operator=(const Blocking &) = delete;

    // Who wants to know of this thread.
    static void tell(Observer *observer) { s_observer = observer; }

private:
    inline static thread_local Observer *s_observer = nullptr;
};

} // namespace pm
