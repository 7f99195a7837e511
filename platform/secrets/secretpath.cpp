// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/secrets/secretpath.h"

#include <QStringList>

#include <algorithm>

namespace pm::secrets {

namespace {

constexpr qsizetype kLongestPath = 512;
constexpr qsizetype kLongestSegment = 253; // a domain name; with the suffix the 255 that a file name may have

const QLatin1StringView kSecretSuffix(".s");
const QLatin1StringView kFolderSuffix(".d");

bool isSegmentCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_'
        || c == u'@' || c == u'-';
}

bool isSegment(QStringView segment)
{
    return !segment.isEmpty() && segment.size() <= kLongestSegment && segment != u"." && segment != u".."
        && std::all_of(segment.begin(), segment.end(), isSegmentCharacter);
}

QStringView withoutEndSlash(const QString &folder)
{
    return folder.endsWith(u'/') ? QStringView(folder).chopped(1) : QStringView(folder);
}

} // namespace

Result<> checkPath(const QString &path)
{
    const auto segments = QStringView(path).split(u'/');
    if (path.size() > kLongestPath || !std::all_of(segments.begin(), segments.end(), isSegment)) {
        return fail(ErrorKind::Validation,
                    QStringLiteral("A secret's path is names of letters, digits and ._@- with slashes between them, "
                                   "at most 512 characters."));
    }
    return {};
}

Result<> checkFolder(const QString &folder)
{
    return folder.isEmpty() ? Result<>() : checkPath(withoutEndSlash(folder).toString());
}

QString fileOfSecret(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return folderOnDisk(path.left(std::max<qsizetype>(slash, 0))) + path.mid(slash + 1) + kSecretSuffix;
}

QString folderOnDisk(const QString &folder)
{
    QString onDisk;
    for (const QStringView segment : withoutEndSlash(folder).split(u'/', Qt::SkipEmptyParts))
        onDisk += segment + kFolderSuffix + u'/';
    return onDisk;
}

QString nameOfEntry(const QString &entry)
{
    if (entry.endsWith(kSecretSuffix))
        return entry.chopped(kSecretSuffix.size());
    if (entry.endsWith(kFolderSuffix))
        return entry.chopped(kFolderSuffix.size()) + u'/';
    return {};
}

} // namespace pm::secrets
