#include "models/ai/openaiembedder.h"

#include "models/ai/remotejson.h"
#include "models/search/words.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype textsAtATime = 64;
constexpr qsizetype longestText = 8'000; // characters: no model reads more tokens
constexpr qsizetype largestVector = 16'384;
constexpr double tokensPerWord = 1.33;

/// Servers refuse a text that is blank, and one that is too long.
QString acceptable(const QString &text)
{
    const QString words = text.simplified();
    return words.isEmpty() ? u"."_s : words.left(longestText);
}

/// Empty when it is no vector.
QVector<float> unitVector(const QJsonArray &numbers)
{
    QVector<float> vector;
    double square = 0;
    for (const QJsonValue &number : numbers) {
        if (!number.isDouble())
            return {};
        vector.append(float(number.toDouble()));
        square += number.toDouble() * number.toDouble();
    }
    const double length = std::sqrt(square);
    if (!std::isfinite(length) || length <= 0 || vector.size() > largestVector)
        return {};
    for (float &value : vector)
        value = float(double{value} / length);
    return vector;
}

} // namespace

int OpenAiEmbedder::tokenCount(const QString &text) const
{
    return int(std::ceil(wordCount(text) * tokensPerWord));
}

/// The first vector there ever was says how long all are.
bool OpenAiEmbedder::hasRightSize(qsizetype size) const
{
    int expected = 0;
    return m_dimension.compare_exchange_strong(expected, int(size)) || expected == size;
}

Result<QList<QVector<float>>> OpenAiEmbedder::embed(const QStringList &texts, const Progress &progress) const
{
    QList<QVector<float>> vectors;
    while (vectors.size() < texts.size()) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        const Result<QList<QVector<float>>> batch = embedBatch(texts.mid(vectors.size(), textsAtATime), progress);
        if (!batch)
            return batch;
        vectors += *batch;
        progress.report(double(vectors.size()) / double(texts.size()));
    }
    return vectors;
}

Result<QList<QVector<float>>> OpenAiEmbedder::embedBatch(const QStringList &texts, const Progress &progress) const
{
    QJsonArray input;
    for (const QString &text : texts)
        input.append(acceptable(text));
    const QJsonObject body{{u"model"_s, m_model}, {u"input"_s, input}, {u"encoding_format"_s, u"float"_s}};
    const Result<QJsonObject> reply =
        m_api.call(jsonRequest(m_api.url(u"embeddings"_s), body), {.cancelled = progress.cancelled})
            .and_then(replyObject);
    if (!reply)
        return tl::make_unexpected(reply.error());
    const QJsonArray data = (*reply)[u"data"_s].toArray();
    if (data.size() != texts.size())
        return wrongReply(u"%1 vectors for %2 texts"_s.arg(data.size()).arg(texts.size()));
    QList<QVector<float>> vectors(texts.size());
    for (qsizetype i = 0; i < data.size(); ++i) {
        const qint64 index = data[i][u"index"_s].toInteger(i);
        if (index < 0 || index >= vectors.size() || !vectors[index].isEmpty())
            return wrongReply(u"the index %1"_s.arg(index));
        vectors[index] = unitVector(data[i][u"embedding"_s].toArray());
        if (vectors[index].isEmpty() || !hasRightSize(vectors[index].size()))
            return wrongReply(u"a vector of size %1 instead of %2"_s.arg(vectors[index].size()).arg(dimension()));
    }
    return vectors;
}
