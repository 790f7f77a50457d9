#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

struct TarEntry
{
    QString name;
    qint64 size = 0;
};

/// Writes a tar archive (ustar, POSIX.1-1988; sizes from 8 GiB on as GNU writes them) that every tar can read.
class TarWriter
{
public:
    explicit TarWriter(QIODevice &out) : m_out(out) {}

    /// Names have at most 100 bytes. False here and below when the device does not take it.
    bool begin(const TarEntry &entry, qint64 secondsSinceEpoch);
    /// All of an entry's bytes, in as many calls as it likes.
    bool write(const char *data, qint64 size);
    /// After the last entry.
    bool finish();

private:
    bool pad();

    QIODevice &m_out;
    qint64 m_written = 0; // of this entry
};

/// Reads what TarWriter writes; files alone.
class TarReader
{
public:
    explicit TarReader(QIODevice &in) : m_in(in) {}

    /// The next entry, or nothing at the archive's end. Invalid "backup" when this is no archive, or is cut off.
    Result<std::optional<TarEntry>> next();
    /// More of the entry's bytes; empty at its end, or where the archive is cut off.
    QByteArray read(qint64 most);
    bool isAtEnd() const { return m_left == 0; } // of the entry

private:
    QIODevice &m_in;
    qint64 m_left = 0;    // of this entry
    qint64 m_padding = 0; // behind it
};
