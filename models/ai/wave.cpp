#include "models/ai/wave.h"

#include <QtEndian>

#include <algorithm>

namespace {

constexpr qsizetype riffHeader = 12; // "RIFF", length, "WAVE"
constexpr qsizetype chunkHeader = 8; // name, length
constexpr quint32 formatLength = 16;
constexpr quint16 pcm = 1;
constexpr quint16 extensible = 0xFFFE; // PCM with more words about it
constexpr int mostChannels = 8;
constexpr quint32 mostRate = 192'000;

template <typename T>
void append(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof(little));
}

template <typename T>
T at(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

struct Format
{
    quint16 channels = 0;
    quint32 rate = 0;
};

std::optional<Format> formatAt(const QByteArray &bytes, qsizetype offset)
{
    const auto coding = at<quint16>(bytes, offset);
    const Format format{at<quint16>(bytes, offset + 2), at<quint32>(bytes, offset + 4)};
    const bool isReadable = (coding == pcm || coding == extensible) && at<quint16>(bytes, offset + 14) == 16 &&
                            format.channels > 0 && format.channels <= mostChannels && format.rate > 0 &&
                            format.rate <= mostRate;
    return isReadable ? std::optional(format) : std::nullopt;
}

Speech samplesAt(const QByteArray &bytes, qsizetype offset, qsizetype length, const Format &format)
{
    Speech speech{.samples = {}, .rate = int(format.rate)};
    const qsizetype frame = qsizetype{format.channels} * qsizetype(sizeof(qint16));
    speech.samples.resize(length / frame);
    for (qint16 &sample : speech.samples) {
        int sum = 0;
        for (int channel = 0; channel < format.channels; ++channel, offset += qsizetype(sizeof(qint16)))
            sum += at<qint16>(bytes, offset);
        sample = qint16(sum / format.channels);
    }
    return speech;
}

} // namespace

QByteArray toWave(std::span<const qint16> samples, int rate)
{
    const auto length = quint32(samples.size_bytes());
    QByteArray bytes;
    bytes.reserve(qsizetype(riffHeader + 2 * chunkHeader + formatLength + length));
    bytes.append("RIFF");
    append(bytes, quint32(4 + 2 * chunkHeader + formatLength + length));
    bytes.append("WAVEfmt ");
    append(bytes, formatLength);
    append(bytes, pcm);
    append(bytes, quint16{1}); // channel
    append(bytes, quint32(rate));
    append(bytes, quint32(rate) * quint32(sizeof(qint16))); // bytes a second
    append(bytes, quint16(sizeof(qint16)));                 // bytes a frame
    append(bytes, quint16{16});                             // bits a sample
    bytes.append("data");
    append(bytes, length);
    for (const qint16 sample : samples)
        append(bytes, sample);
    return bytes;
}

std::optional<Speech> fromWave(const QByteArray &bytes)
{
    if (bytes.size() < riffHeader || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WAVE")
        return {};
    std::optional<Format> format;
    qsizetype offset = riffHeader;
    while (offset + chunkHeader <= bytes.size()) {
        const QByteArray name = bytes.mid(offset, 4);
        const qsizetype length = at<quint32>(bytes, offset + 4);
        offset += chunkHeader;
        const qsizetype there = std::min(length, bytes.size() - offset);
        if (name == "fmt " && there >= qsizetype{formatLength})
            format = formatAt(bytes, offset);
        else if (name == "data")
            return format ? std::optional(samplesAt(bytes, offset, there, *format)) : std::nullopt;
        offset += length + length % 2; // chunks begin at even places
    }
    return {};
}
