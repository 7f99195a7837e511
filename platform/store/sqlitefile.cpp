// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/sqlitefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pm::store {

namespace {

// The reason is errno's.
tl::unexpected<Error> refused(ErrorKind kind, QString sentence, const QByteArray &path)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return fail(kind, std::move(sentence), QFile::decodeName(path) + QStringLiteral(": ") + reason);
}

bool canWrite(const QByteArray &path)
{
    return faccessat(AT_FDCWD, path.constData(), W_OK, AT_EACCESS) == 0;
}

Result<> checkFolder(const QByteArray &folder)
{
    struct stat status {
    };
    if (stat(folder.constData(), &status) != 0)
        return refused(ErrorKind::Storage, QStringLiteral("The folder of the database does not exist."), folder);
    // SQLite puts its log beside the file.
    if (!canWrite(folder))
        return refused(ErrorKind::Storage, QStringLiteral("The folder of the database cannot be written."), folder);
    return {};
}

QByteArray logOf(const QByteArray &path)
{
    return path + "-wal";
}

void syncFolder(const QByteArray &folder)
{
    const int descriptor = open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

Result<> makeFile(const QByteArray &path, const QByteArray &folder)
{
    // SQLite gives its log the permissions of the file. Only a new file is opened here: closing one drops the locks
    // that this process has on it.
    const int descriptor = open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0 && errno == EEXIST)
        return {};
    if (descriptor < 0)
        return refused(ErrorKind::Storage, QStringLiteral("The database file could not be made."), path);
    close(descriptor);
    syncFolder(folder);
    return {};
}

} // namespace

Result<SqliteFile> SqliteFile::prepare(const QString &path)
{
    SqliteFile file;
    file.m_path = QFileInfo(path).absoluteFilePath();
    file.m_encodedPath = QFile::encodeName(file.m_path);
    const QByteArray folder = QFile::encodeName(QFileInfo(file.m_path).path());
    if (const Result<> usable = checkFolder(folder); !usable)
        return fail(usable.error());
    const char *name = file.m_encodedPath.constData();
    struct stat status {
    };
    if (stat(name, &status) != 0) {
        if (const Result<> made = makeFile(file.m_encodedPath, folder); !made)
            return fail(made.error());
    } else if (!S_ISREG(status.st_mode)) {
        return fail(ErrorKind::Storage, QStringLiteral("The database is not a regular file."), file.m_path);
    } else if (!canWrite(file.m_encodedPath)) {
        return refused(ErrorKind::Storage, QStringLiteral("The database file cannot be written."), file.m_encodedPath);
    }
    const std::optional<Inode> inode = inodeOf(file.m_encodedPath);
    if (!inode)
        return refused(ErrorKind::Storage, QStringLiteral("The database file could not be made."), file.m_encodedPath);
    file.m_inode = *inode;
    return file;
}

Result<> SqliteFile::noteLog()
{
    m_log = inodeOf(logOf(m_encodedPath));
    if (!m_log)
        return refused(ErrorKind::Storage, QStringLiteral("The log of the database could not be made."),
                       logOf(m_encodedPath));
    return {};
}

Result<> SqliteFile::checkInPlace() const
{
    const std::optional<Inode> file = inodeOf(m_encodedPath);
    if (!file)
        return refused(ErrorKind::Unavailable, QStringLiteral("The database file is gone."), m_encodedPath);
    if (file != m_inode)
        return fail(ErrorKind::Unavailable, QStringLiteral("The database file was replaced while in use."), m_path);
    // Gone or replaced: a reader that is opened later makes a new one.
    if (m_log && inodeOf(logOf(m_encodedPath)) != m_log)
        return fail(ErrorKind::Unavailable, QStringLiteral("The log of the database is gone."), m_path);
    return {};
}

std::optional<SqliteFile::Inode> SqliteFile::inodeOf(const QByteArray &path)
{
    struct stat status {
    };
    if (stat(path.constData(), &status) != 0)
        return std::nullopt;
    return Inode{.device = status.st_dev, .number = status.st_ino};
}

} // namespace pm::store
