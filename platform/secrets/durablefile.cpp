// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pm::secrets {

namespace {

tl::unexpected<Error> ioFailure(const char *step, const QString &path, int error)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(error));
    return fail(ErrorKind::Unavailable, QStringLiteral("A file cannot be %1: %2.").arg(QLatin1StringView(step), reason),
                path);
}

FileDescriptor openFile(const QString &path, int flags)
{
    return FileDescriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600));
}

bool writeAll(int descriptor, QByteArrayView content)
{
    while (!content.isEmpty()) {
        const ssize_t written = ::write(descriptor, content.data(), static_cast<std::size_t>(content.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        content = content.sliced(written);
    }
    return true;
}

Result<> syncFolder(const QString &path)
{
    const FileDescriptor folder = openFile(path, O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen() || ::fsync(folder.get()) != 0)
        return ioFailure("written", path, errno);
    return {};
}

Result<> writeScratch(const QString &scratch, QByteArrayView content)
{
    const QByteArray name = QFile::encodeName(scratch);
    ::unlink(name.constData()); // left by a crash
    const FileDescriptor file = openFile(scratch, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file.isOpen() || !writeAll(file.get(), content) || ::fsync(file.get()) != 0) {
        const int error = errno;
        ::unlink(name.constData());
        return ioFailure("written", scratch, error);
    }
    return {};
}

} // namespace

FileDescriptor::~FileDescriptor()
{
    if (isOpen())
        ::close(m_descriptor);
}

Result<FolderLock> FolderLock::take(const QString &lockFile)
{
    FileDescriptor file = openFile(lockFile, O_RDWR | O_CREAT);
    if (!file.isOpen())
        return ioFailure("opened", lockFile, errno);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
        return FolderLock(std::move(file));
    if (errno != EWOULDBLOCK)
        return ioFailure("locked", lockFile, errno);
    return fail(ErrorKind::Conflict,
                QStringLiteral("%1 is in use by another process.").arg(QFileInfo(lockFile).absolutePath()), lockFile);
}

Result<> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0)
        return syncFolder(QFileInfo(path).absolutePath());
    if (errno == EEXIST && QFileInfo(path).isDir())
        return {};
    if (errno != ENOENT)
        return ioFailure("made", path, errno);
    if (const Result<> parent = makeFolder(QFileInfo(path).absolutePath()); !parent)
        return parent;
    return makeFolder(path);
}

Result<> replaceFile(const QString &path, QByteArrayView content, const QString &scratch)
{
    if (const Result<> written = writeScratch(scratch, content); !written)
        return written;
    const QByteArray from = QFile::encodeName(scratch);
    if (::rename(from.constData(), QFile::encodeName(path).constData()) != 0) {
        const int error = errno;
        ::unlink(from.constData());
        return ioFailure("replaced", path, error);
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return ioFailure("removed", path, errno);
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<std::optional<QByteArray>> readFile(const QString &path, qsizetype most)
{
    const FileDescriptor file = openFile(path, O_RDONLY | O_NOFOLLOW);
    if (!file.isOpen() && (errno == ENOENT || errno == ENOTDIR))
        return std::nullopt;
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return ioFailure("read", path, errno);
    if (!S_ISREG(status.st_mode) || status.st_size > most)
        return fail(ErrorKind::Corrupt, QStringLiteral("A file is not what it should be."), path);
    QByteArray content(status.st_size, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < content.size()) {
        const ssize_t got = ::read(file.get(), content.data() + filled,
                                   static_cast<std::size_t>(content.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return ioFailure("read", path, errno);
        if (got == 0)
            break;
        filled += got;
    }
    content.truncate(filled);
    return content;
}

} // namespace pm::secrets
