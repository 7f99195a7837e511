// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace pm::secrets {

// An open file that is closed with this object.
class FileDescriptor
{
public:
    explicit FileDescriptor(int descriptor = -1)
        : m_descriptor(descriptor)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    ~FileDescriptor();

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

// A lock on a folder that ends with this object or its process, however that ends.
class FolderLock
{
public:
    // Conflict when another process (or another object of this one) holds it. The file stays.
    [[nodiscard]] static Result<FolderLock> take(const QString &lockFile);

private:
    explicit FolderLock(FileDescriptor file)
        : m_file(std::move(file))
    {
    }
    FileDescriptor m_file;
};

// Makes a folder and those above it, for the owner only, durably. Existing folders are left as they are.
[[nodiscard]] Result<> makeFolder(const QString &path);

// Gives a file a new content (mode 0600) in one step: after a crash there is the old one or the new one. `scratch` is
// on the same file system and used by one writer at a time. Unavailable when it cannot, e.g. on a full disk.
[[nodiscard]] Result<> replaceFile(const QString &path, QByteArrayView content, const QString &scratch);

[[nodiscard]] Result<> removeFile(const QString &path);

// The whole content; nothing when there is no such file. Corrupt when it is longer than `most`.
[[nodiscard]] Result<std::optional<QByteArray>> readFile(const QString &path, qsizetype most);

} // namespace pm::secrets
