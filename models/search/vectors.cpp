#include "models/search/vectors.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace {

constexpr float byteRange = 127;
// 1023 * 127 * 2048 dimensions stay within 32 bits even if every one were at its limit with the same sign.
constexpr float queryRange = 1023;

float largest(const QVector<float> &vector)
{
    float most = 0;
    for (const float value : vector)
        most = std::max(most, std::abs(value));
    return most;
}

[[gnu::always_inline]] inline qint32 sumOfProducts(const qint16 *a, const qint8 *b, qsizetype count)
{
    qint32 sum = 0;
    for (qsizetype i = 0; i < count; ++i)
        sum += qint32{a[i]} * qint32{b[i]};
    return sum;
}

qint32 plainDot(const qint16 *a, const qint8 *b, qsizetype count)
{
    return sumOfProducts(a, b, count);
}

// Chosen at run time rather than by target_clones, whose resolvers run too early for the sanitizers.
#ifdef __x86_64__
[[gnu::target("avx2")]] qint32 avx2Dot(const qint16 *a, const qint8 *b, qsizetype count)
{
    return sumOfProducts(a, b, count);
}

const auto dotProduct = __builtin_cpu_supports("avx2") ? avx2Dot : plainDot;
#else
constexpr auto dotProduct = plainDot;
#endif

} // namespace

QByteArray Quantised::pack(const QVector<float> &vector)
{
    if (vector.isEmpty())
        return {};
    const float factor = largest(vector) / byteRange;
    QByteArray packed(headerSize + vector.size(), '\0');
    std::memcpy(packed.data(), &factor, sizeof factor);
    for (qsizetype i = 0; factor > 0 && i < vector.size(); ++i)
        packed[headerSize + i] = char(qint8(std::lround(vector[i] / factor)));
    return packed;
}

qsizetype Quantised::dimension(const QByteArray &packed)
{
    return std::max<qsizetype>(0, packed.size() - headerSize);
}

float Quantised::scale(const QByteArray &packed)
{
    float factor = 0;
    if (packed.size() >= headerSize)
        std::memcpy(&factor, packed.data(), sizeof factor);
    return factor;
}

const qint8 *Quantised::values(const QByteArray &packed)
{
    return reinterpret_cast<const qint8 *>(packed.data()) + headerSize;
}

QueryVector::QueryVector(const QVector<float> &vector) : m_scale(largest(vector) / queryRange)
{
    m_values.reserve(vector.size());
    for (const float value : vector)
        m_values.append(m_scale > 0 ? qint16(std::lround(value / m_scale)) : qint16{0});
}

float QueryVector::dot(const qint8 *values, float scale) const
{
    return float(dotProduct(m_values.data(), values, m_values.size())) * m_scale * scale;
}
