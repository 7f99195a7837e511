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
    // SQLite gives its log the permissions of the file.
    const int descriptor = open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
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
    if (stat(name, &status) != 0)
        return refused(ErrorKind::Storage, QStringLiteral("The database file could not be made."), file.m_encodedPath);
    file.m_device = status.st_dev;
    file.m_inode = status.st_ino;
    return file;
}

Result<> SqliteFile::checkInPlace() const
{
    struct stat status {
    };
    if (stat(m_encodedPath.constData(), &status) != 0)
        return refused(ErrorKind::Unavailable, QStringLiteral("The database file is gone."), m_encodedPath);
    if (status.st_dev != m_device || status.st_ino != m_inode)
        return fail(ErrorKind::Unavailable, QStringLiteral("The database file was replaced while in use."), m_path);
    return {};
}

} // namespace pm::store
