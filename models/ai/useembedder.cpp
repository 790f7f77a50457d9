#include "models/ai/useembedder.h"

#include <QFile>

#include <array>
#include <cmath>
#include <span>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using usekernels::Half;

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "the weights are stored in little endian");

namespace {

constexpr int vocabularySize = 8'002;
constexpr int inputWidth = 256;
constexpr int width = 512;
constexpr int innerWidth = 1'536;
constexpr int heads = 4;
constexpr int layerCount = 2;
constexpr int longestText = 128;            // tokens; the rest is not read
constexpr qsizetype longestInput = 8'192;   // characters, more than these tokens can stand for
constexpr int tokensPerBatch = 256;         // weights are widened once for so many
constexpr QByteArrayView magic("USELITE1"); // how the file of installer/models/convert.mjs begins

struct Layer
{
    int inputWidth;
    std::vector<float> attentionScale, attentionShift;
    const Half *queryKeyValue;
    std::vector<float> queryKeyValueBias;
    const Half *attentionOutput;
    std::vector<float> attentionOutputBias;
    std::vector<float> innerScale, innerShift;
    const Half *inner;
    std::vector<float> innerBias;
    const Half *outer;
    std::vector<float> outerBias;
};

/// Hands out the tensors of the file one after another.
class TensorReader
{
public:
    TensorReader(const uchar *bytes, qint64 size)
        : m_next(reinterpret_cast<const Half *>(bytes)), m_left(size / qint64(sizeof(Half)))
    {}

    /// Stays in the file. Null, from then on, when the file is too short.
    const Half *matrix(qint64 count)
    {
        m_left -= count;
        return m_left < 0 ? nullptr : std::exchange(m_next, m_next + count);
    }

    std::vector<float> vector(int count)
    {
        std::vector<float> values;
        if (const Half *halves = matrix(count))
            std::transform(halves, halves + count, std::back_inserter(values), usekernels::toFloat);
        return values;
    }

    bool isExactlyRead() const { return m_left == 0; }

private:
    const Half *m_next;
    qint64 m_left;
};

Layer readLayer(TensorReader &reader, int inputSize)
{
    // The initialisers run in the order of the members, which is the file's.
    return {.inputWidth = inputSize,
            .attentionScale = reader.vector(inputSize),
            .attentionShift = reader.vector(inputSize),
            .queryKeyValue = reader.matrix(inputSize * 3 * inputSize),
            .queryKeyValueBias = reader.vector(3 * inputSize),
            .attentionOutput = reader.matrix(inputSize * width),
            .attentionOutputBias = reader.vector(width),
            .innerScale = reader.vector(width),
            .innerShift = reader.vector(width),
            .inner = reader.matrix(width * innerWidth),
            .innerBias = reader.vector(innerWidth),
            .outer = reader.matrix(innerWidth * width),
            .outerBias = reader.vector(width)};
}

void add(std::vector<float> &sum, const std::vector<float> &other)
{
    std::transform(sum.begin(), sum.end(), other.begin(), sum.begin(), std::plus<>());
}

QVector<float> unitVector(std::span<const float> outputs)
{
    QVector<float> vector(outputs.begin(), outputs.end());
    float squares = 0;
    for (float &value : vector) {
        value = std::tanh(value);
        squares += value * value;
    }
    for (float &value : vector)
        value /= std::sqrt(squares);
    return vector;
}

} // namespace

struct UseEmbedder::Weights
{
    explicit Weights(const QString &path) : file(path) {}

    bool load();

    QFile file; // keeps the mapping
    const Half *embeddings = nullptr;
    std::vector<float> positions; // what is added to the token at each place
    const Half *widening = nullptr;
    std::vector<float> wideningBias;
    std::array<Layer, layerCount> layers;
    const Half *output = nullptr;
    std::vector<float> outputBias;
};

/// Several texts, whose tokens are rows one below the other.
struct UseEmbedder::Batch
{
    QList<QList<int>> texts;
    int rows = 0;
    std::vector<float> hidden; // rows x width, after the first layer; rows x inputWidth before
};

bool UseEmbedder::Weights::load()
{
    if (!file.open(QFile::ReadOnly) || file.peek(magic.size()) != magic)
        return false;
    const uchar *bytes = file.map(0, file.size());
    if (!bytes)
        return false;
    TensorReader reader(bytes + magic.size(), file.size() - magic.size());
    embeddings = reader.matrix(vocabularySize * inputWidth);
    const std::vector<float> frequencies = reader.vector(inputWidth / 2);
    widening = reader.matrix(inputWidth * width);
    wideningBias = reader.vector(width);
    layers = {readLayer(reader, inputWidth), readLayer(reader, width)};
    output = reader.matrix(width * width);
    outputBias = reader.vector(width);
    if (!reader.isExactlyRead())
        return false;
    for (int position = 0; position < longestText; ++position) {
        for (const float frequency : frequencies)
            positions.push_back(std::sin(float(position) * frequency));
        for (const float frequency : frequencies)
            positions.push_back(std::cos(float(position) * frequency));
    }
    return true;
}

Result<std::unique_ptr<UseEmbedder>> UseEmbedder::open(const QString &folder)
{
    Result<Tokenizer> tokenizer = Tokenizer::load(folder + u"/vocab.txt"_s);
    if (!tokenizer)
        return tl::make_unexpected(tokenizer.error());
    if (tokenizer->pieceCount() > vocabularySize)
        return fail(Fault::EngineFailed, {}, folder + u": the vocabulary is another model's"_s);
    auto weights = std::make_unique<Weights>(folder + u"/weights.f16"_s);
    if (!weights->load())
        return fail(Fault::EngineFailed, {}, weights->file.fileName() + u" is missing or damaged"_s);
    return std::unique_ptr<UseEmbedder>(new UseEmbedder(std::move(*tokenizer), std::move(weights)));
}

UseEmbedder::UseEmbedder(Tokenizer tokenizer, std::unique_ptr<Weights> weights)
    : m_tokenizer(std::move(tokenizer)), m_weights(std::move(weights)), m_kernel(usekernels::kernels().front())
{}

UseEmbedder::~UseEmbedder() = default;

int UseEmbedder::dimension() const
{
    return width;
}

int UseEmbedder::maxTokens() const
{
    return longestText;
}

Result<QList<QVector<float>>> UseEmbedder::embed(const QStringList &texts, const Progress &progress) const
{
    QList<QVector<float>> vectors;
    while (vectors.size() < texts.size()) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        QList<QList<int>> tokens;
        qsizetype count = 0;
        for (qsizetype i = vectors.size(); i < texts.size() && count < tokensPerBatch; ++i) {
            tokens.append(m_tokenizer.tokens(texts[i].left(longestInput)).mid(0, longestText));
            count += tokens.last().size();
        }
        vectors += pooled(encode(tokens));
        progress.report(double(vectors.size()) / double(texts.size()));
    }
    return vectors;
}

UseEmbedder::Batch UseEmbedder::encode(const QList<QList<int>> &texts) const
{
    Batch batch{.texts = texts};
    embedTokens(batch);
    for (int number = 0; number < layerCount; ++number)
        runLayer(number, batch);
    return batch;
}

void UseEmbedder::embedTokens(Batch &batch) const
{
    for (const QList<int> &text : batch.texts) {
        for (qsizetype position = 0; position < text.size(); ++position) {
            const Half *token = m_weights->embeddings + text[position] * inputWidth;
            const float *place = m_weights->positions.data() + position * inputWidth;
            for (int i = 0; i < inputWidth; ++i)
                batch.hidden.push_back(2 * usekernels::toFloat(token[i]) + place[i]);
        }
        batch.rows += int(text.size());
    }
}

void UseEmbedder::runLayer(int number, Batch &batch) const
{
    const Layer &layer = m_weights->layers[size_t(number)];
    const int rows = batch.rows;
    const int depth = layer.inputWidth;
    std::vector<float> normal(size_t(rows) * width);
    std::vector<float> inner(size_t(rows) * innerWidth); // holds query, key and value first
    std::vector<float> result(size_t(rows) * width);

    m_kernel.normalize(
        {batch.hidden.data(), rows, depth, layer.attentionScale.data(), layer.attentionShift.data(), normal.data()});
    m_kernel.multiply(
        {normal.data(), rows, depth, layer.queryKeyValue, 3 * depth, layer.queryKeyValueBias.data(), inner.data()});
    qsizetype first = 0;
    for (const QList<int> &text : batch.texts) {
        m_kernel.attend(
            {inner.data() + first * 3 * depth, int(text.size()), depth, heads, normal.data() + first * depth});
        first += text.size();
    }
    m_kernel.multiply(
        {normal.data(), rows, depth, layer.attentionOutput, width, layer.attentionOutputBias.data(), result.data()});
    if (depth != width) { // the residual needs the layer's own width
        std::vector<float> wide(size_t(rows) * width);
        m_kernel.multiply({batch.hidden.data(), rows, depth, m_weights->widening, width, m_weights->wideningBias.data(),
                           wide.data()});
        batch.hidden = std::move(wide);
    }
    add(batch.hidden, result);

    m_kernel.normalize(
        {batch.hidden.data(), rows, width, layer.innerScale.data(), layer.innerShift.data(), normal.data()});
    m_kernel.multiply({normal.data(), rows, width, layer.inner, innerWidth, layer.innerBias.data(), inner.data()});
    for (float &value : inner)
        value = std::max(value, 0.F);
    m_kernel.multiply({inner.data(), rows, innerWidth, layer.outer, width, layer.outerBias.data(), result.data()});
    add(batch.hidden, result);
}

QList<QVector<float>> UseEmbedder::pooled(const Batch &batch) const
{
    const int count = int(batch.texts.size());
    std::vector<float> means(size_t(count) * width);
    const float *row = batch.hidden.data();
    for (int text = 0; text < count; ++text) {
        const auto length = float(batch.texts[text].size());
        for (const float *end = row + batch.texts[text].size() * width; row < end; row += width) {
            for (int i = 0; i < width; ++i)
                means[size_t(text * width + i)] += row[i] / length;
        }
    }
    std::vector<float> outputs(means.size());
    m_kernel.multiply(
        {means.data(), count, width, m_weights->output, width, m_weights->outputBias.data(), outputs.data()});
    QList<QVector<float>> vectors;
    for (int text = 0; text < count; ++text)
        vectors.append(unitVector({outputs.data() + text * width, size_t(width)}));
    return vectors;
}
