#pragma once

#include <QByteArray>
#include <QVector>

/// Vectors at a quarter of their size: a byte a dimension and one factor. Cosines change by less than 0.01.
namespace Quantised {

constexpr qsizetype headerSize = sizeof(float);

/// The factor, then the bytes: what is stored. Empty for an empty vector.
QByteArray pack(const QVector<float> &vector);

/// How many dimensions packed bytes have, their factor, and the first of them.
qsizetype dimension(const QByteArray &packed);
float scale(const QByteArray &packed);
const qint8 *values(const QByteArray &packed);

} // namespace Quantised

/// A vector that is compared with many quantised ones.
class QueryVector
{
public:
    explicit QueryVector(const QVector<float> &vector);

    qsizetype dimension() const { return m_values.size(); }
    /// The dot product with `dimension()` bytes and their factor; vectorised where the processor can.
    float dot(const qint8 *values, float scale) const;

private:
    QVector<qint16> m_values;
    float m_scale = 0;
};
