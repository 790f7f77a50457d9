#include "models/ai/modelfiles.h"
#include "models/ai/useembedder.h"
#include "tests/questions.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace usekernels;

// Embedding on one thread beside the same model with the loops that one would write first: weights in single
// precision, a passage at a time. The figure that counts is the ratio; the vectors have to be the same.
namespace {

constexpr int passageWords = 34;
constexpr int passages = 120;
constexpr int rounds = 5;

/// The weights as floats, widened when they are first used.
const float *widened(const Half *weights, qsizetype count)
{
    static std::map<const Half *, std::vector<float>> known;
    std::vector<float> &floats = known[weights];
    if (floats.empty())
        std::transform(weights, weights + count, std::back_inserter(floats), toFloat);
    return floats.data();
}

void multiplyPlainly(const Product &product)
{
    const float *weights = widened(product.weights, qsizetype{product.depth} * product.columns);
    for (int row = 0; row < product.rows; ++row) {
        float *output = product.output + qsizetype{row} * product.columns;
        std::copy(product.bias, product.bias + product.columns, output);
        for (int k = 0; k < product.depth; ++k) {
            const float value = product.input[qsizetype{row} * product.depth + k];
            const float *weight = weights + qsizetype{k} * product.columns;
            for (int column = 0; column < product.columns; ++column)
                output[column] += value * weight[column];
        }
    }
}

void attendPlainly(const Attention &attention)
{
    const int part = attention.width / attention.heads;
    const int stride = 3 * attention.width;
    std::vector<float> weights(static_cast<std::size_t>(attention.rows));
    for (int head = 0; head < attention.heads; ++head) {
        for (int row = 0; row < attention.rows; ++row) {
            const float *query = attention.input + row * stride + head * part;
            float largest = -1e30F;
            for (int other = 0; other < attention.rows; ++other) {
                const float *key = attention.input + other * stride + attention.width + head * part;
                float dot = 0;
                for (int i = 0; i < part; ++i)
                    dot += query[i] * key[i];
                weights[size_t(other)] = dot / std::sqrt(float(part));
                largest = std::max(largest, weights[size_t(other)]);
            }
            float sum = 0;
            for (float &weight : weights)
                sum += weight = std::exp(weight - largest);
            float *output = attention.output + row * attention.width + head * part;
            std::fill(output, output + part, 0.F);
            for (int other = 0; other < attention.rows; ++other) {
                const float *value = attention.input + other * stride + 2 * attention.width + head * part;
                for (int i = 0; i < part; ++i)
                    output[i] += weights[size_t(other)] / sum * value[i];
            }
        }
    }
}

void normalizePlainly(const Normalization &normalization)
{
    const int width = normalization.width;
    for (int row = 0; row < normalization.rows; ++row) {
        const float *input = normalization.input + qsizetype{row} * width;
        float *output = normalization.output + qsizetype{row} * width;
        float mean = 0;
        for (int i = 0; i < width; ++i)
            mean += input[i] / float(width);
        float variance = 0;
        for (int i = 0; i < width; ++i)
            variance += (input[i] - mean) * (input[i] - mean) / float(width);
        for (int i = 0; i < width; ++i)
            output[i] =
                (input[i] - mean) / std::sqrt(variance + 1e-6F) * normalization.scale[i] + normalization.shift[i];
    }
}

/// Passages of real sentences, all of one length.
QStringList makePassages()
{
    QStringList words;
    for (const questions::Row &row : questions::rows(u"corpus.tsv"_s))
        words += row.sentence.split(u' ');
    QStringList all;
    for (int i = 0; i < passages && !words.isEmpty(); ++i) {
        QStringList passage;
        for (int k = 0; k < passageWords; ++k)
            passage.append(words[(i * 7 + k) % words.size()]);
        all.append(passage.join(u' '));
    }
    return all;
}

double millisecondsEach(const UseEmbedder &model, const QStringList &texts, bool oneByOne,
                        QList<QVector<float>> &vectors)
{
    QElapsedTimer timer;
    timer.start();
    vectors.clear();
    if (oneByOne) {
        for (const QString &text : texts)
            vectors += *model.embed({text});
    } else {
        vectors = *model.embed(texts);
    }
    return double(timer.nsecsElapsed()) / 1e6 / double(texts.size());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty("MATINEE_TEST_DATA"))
        qputenv("MATINEE_TEST_DATA", MATINEE_TEST_DATA);
    const std::optional<QString> folder = findModel(u"use-lite"_s);
    if (!folder) {
        std::fputs("The embedding model is not there: run installer/models/fetch.sh\n", stderr);
        return 1;
    }
    const std::unique_ptr<UseEmbedder> ours = std::move(*UseEmbedder::open(*folder));
    const std::unique_ptr<UseEmbedder> plain = std::move(*UseEmbedder::open(*folder));
    plain->setKernel({"plain", multiplyPlainly, attendPlainly, normalizePlainly});
    const QStringList texts = makePassages();
    QList<QVector<float>> expected;
    QList<QVector<float>> alone;
    QList<QVector<float>> together;
    (void)plain->embed(texts.mid(0, 1)); // widens
    std::vector<double> plainly;
    std::vector<double> oneByOne;
    std::vector<double> batched;
    for (int round = 0; round < rounds; ++round) {
        plainly.push_back(millisecondsEach(*plain, texts, true, expected));
        oneByOne.push_back(millisecondsEach(*ours, texts, true, alone));
        batched.push_back(millisecondsEach(*ours, texts, false, together));
    }
    float apart = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype k = 0; k < expected[i].size(); ++k)
            apart =
                std::max({apart, std::abs(expected[i][k] - alone[i][k]), std::abs(expected[i][k] - together[i][k])});
    }
    for (std::vector<double> *times : {&plainly, &oneByOne, &batched})
        std::nth_element(times->begin(), times->begin() + rounds / 2, times->end());
    const double peer = plainly[rounds / 2];
    std::printf("%d passages of %d words, one thread\n", passages, passageWords);
    std::printf("plain loops %12.2f ms a passage\n", peer);
    std::printf("one by one  %12.2f ms a passage, %4.1f times as fast\n", oneByOne[rounds / 2],
                peer / oneByOne[rounds / 2]);
    std::printf("together    %12.2f ms a passage, %4.1f times as fast\n", batched[rounds / 2],
                peer / batched[rounds / 2]);
    std::printf("largest difference of a number %.6f\n", double(apart));
    return 0;
}
