#include "models/backup/tar.h"

#include <QIODevice>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 blockSize = 512;
constexpr qsizetype nameLength = 100;
constexpr qsizetype sizeAt = 124;
constexpr qsizetype sizeLength = 12;
constexpr qsizetype timeAt = 136;
constexpr qsizetype sumAt = 148;
constexpr qsizetype sumLength = 8;
constexpr qsizetype typeAt = 156;
constexpr qsizetype magicAt = 257;
constexpr qint64 mostInOctal = (qint64(1) << 33) - 1;

QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

QByteArray sizeField(qint64 size)
{
    if (size <= mostInOctal)
        return octal(size, sizeLength - 1) + '\0';
    QByteArray field(sizeLength, '\0');
    for (qsizetype i = sizeLength - 1; i > 0; --i, size >>= 8)
        field[i] = char(size & 0xff);
    field[0] = char(0x80);
    return field;
}

/// Nothing when it is no number.
std::optional<qint64> sizeIn(const QByteArray &field)
{
    if ((uchar(field[0]) & 0x80) == 0) {
        bool isNumber = false;
        const qint64 size = field.left(sizeLength - 1).trimmed().toLongLong(&isNumber, 8);
        return isNumber && size >= 0 ? std::optional(size) : std::nullopt;
    }
    qint64 size = 0;
    for (qsizetype i = 4; i < sizeLength; ++i)
        size = (size << 8) | uchar(field[i]);
    return size >= 0 ? std::optional(size) : std::nullopt;
}

/// Of a header, its own field counted as blanks.
qint64 sumOf(QByteArray header)
{
    header.replace(sumAt, sumLength, QByteArray(sumLength, ' '));
    return std::accumulate(header.begin(), header.end(), qint64(0), [](qint64 sum, char c) { return sum + uchar(c); });
}

qint64 paddingBehind(qint64 size)
{
    return (blockSize - size % blockSize) % blockSize;
}

} // namespace

bool TarWriter::begin(const TarEntry &entry, qint64 secondsSinceEpoch)
{
    const QByteArray name = entry.name.toUtf8();
    if (!pad() || name.isEmpty() || name.size() > nameLength)
        return false;
    QByteArray header(blockSize, '\0');
    header.replace(0, name.size(), name);
    header.replace(100, 24, "0000600\0000000000\0000000000\000", 24);
    header.replace(sizeAt, sizeLength, sizeField(entry.size));
    header.replace(timeAt, sizeLength - 1, octal(std::max<qint64>(secondsSinceEpoch, 0), sizeLength - 1));
    header[typeAt] = '0';
    header.replace(magicAt, 8, "ustar\00000", 8);
    header.replace(sumAt, 7, octal(sumOf(header), 6) + '\0');
    header[sumAt + 7] = ' ';
    return m_out.write(header) == blockSize;
}

bool TarWriter::write(const char *data, qint64 size)
{
    m_written += size;
    return m_out.write(data, size) == size;
}

bool TarWriter::pad()
{
    const QByteArray zeros(paddingBehind(m_written), '\0');
    m_written = 0;
    return m_out.write(zeros) == zeros.size();
}

bool TarWriter::finish()
{
    return pad() && m_out.write(QByteArray(2 * blockSize, '\0')) == 2 * blockSize;
}

Result<std::optional<TarEntry>> TarReader::next()
{
    while (m_left > 0) {
        if (read(m_left).isEmpty())
            break;
    }
    if (m_in.read(m_padding).size() != m_padding)
        return fail(Fault::Invalid, u"backup"_s, u"cut off"_s);
    m_padding = 0;
    const QByteArray header = m_in.read(blockSize);
    if (header.size() != blockSize)
        return fail(Fault::Invalid, u"backup"_s, u"cut off"_s);
    if (header.count('\0') == blockSize)
        return std::nullopt;
    const std::optional<qint64> size = sizeIn(header.mid(sizeAt, sizeLength));
    bool isNumber = false;
    const qint64 sum = header.mid(sumAt, 6).trimmed().toLongLong(&isNumber, 8);
    const bool isFile = header[typeAt] == '0' && header.mid(magicAt, 5) == "ustar";
    if (!isNumber || sum != sumOf(header) || !isFile || !size)
        return fail(Fault::Invalid, u"backup"_s, u"no header of a file"_s);
    m_left = *size;
    m_padding = paddingBehind(*size);
    const QByteArray name = header.left(nameLength).split('\0').constFirst();
    return TarEntry{.name = QString::fromUtf8(name), .size = *size};
}

QByteArray TarReader::read(qint64 most)
{
    constexpr qint64 mostAtOnce = 1 << 20;
    const QByteArray bytes = m_in.read(std::min({most, m_left, mostAtOnce}));
    m_left -= bytes.size();
    return bytes;
}
