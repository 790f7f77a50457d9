#include "models/ai/modelfiles.h"
#include "models/ai/useembedder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <future>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

class TestUseEmbedder : public QObject
{
    Q_OBJECT

private slots:
    void everyHalfIsWidenedExactly();
    void everyKernelMultiplies_data();
    void everyKernelMultiplies();
    void theBestCutOfATextIsFound_data();
    void theBestCutOfATextIsFound();
    void aVocabularyOfAnotherFormIsRefused_data();
    void aVocabularyOfAnotherFormIsRefused();
    void aDamagedModelIsAFault_data();
    void aDamagedModelIsAFault();
    void vectorsAreThoseOfTheReference_data();
    void vectorsAreThoseOfTheReference();
    void aTextHasTheSameVectorAloneAndAmongOthers();
    void aParaphraseIsNearerThanAnotherThought();
    void oddTextsHaveVectors_data();
    void oddTextsHaveVectors();
    void whatIsOverTheLimitIsNotRead();
    void severalThreadsMayEmbed();
    void noTextsAreNoVectors();
    void cancellingStops();

private:
    static const UseEmbedder *model()
    {
        static const std::unique_ptr<UseEmbedder> embedder = [] {
            const std::optional<QString> folder = findModel(u"use-lite"_s);
            return folder ? std::move(UseEmbedder::open(*folder).value()) : nullptr;
        }();
        return embedder.get();
    }

    static double cosine(const QVector<float> &a, const QVector<float> &b)
    {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.);
    }

    static QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
};

#define NEEDS_MODEL                                                                                                    \
    if (!model())                                                                                                      \
    QSKIP("The embedding model is not there: run installer/models/fetch.sh")

void TestUseEmbedder::everyHalfIsWidenedExactly()
{
    for (int bits = 0; bits < 0x10000; ++bits) {
        const int exponent = bits >> 10 & 0x1f;
        if (exponent == 0x1f) // infinite or no number: no weight
            continue;
        const int mantissa = (bits & 0x3ff) + (exponent ? 0x400 : 0);
        const double value = std::ldexp(bits & 0x8000 ? -mantissa : mantissa, std::max(exponent, 1) - 25);
        QCOMPARE(double(usekernels::toFloat(usekernels::Half(bits))), value);
    }
}

void TestUseEmbedder::everyKernelMultiplies_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {1, 2, 3, 4, 7, 8, 9, 45})
        QTest::addRow("%d rows", rows) << rows;
}

void TestUseEmbedder::everyKernelMultiplies()
{
    QFETCH(int, rows);
    const int depth = 300;
    const int columns = 64;
    std::vector<float> input, bias, expected;
    std::vector<usekernels::Half> weights;
    for (int i = 0; i < rows * depth; ++i)
        input.push_back(float(i % 17) / 8 - 1);
    for (int i = 0; i < depth * columns; ++i)
        weights.push_back(usekernels::Half(i * 7919 % 0x7800 | (i % 3 ? 0 : 0x8000)) >> (i % 5 ? 1 : 0));
    for (int i = 0; i < columns; ++i)
        bias.push_back(float(i));
    for (int i = 0; i < rows * columns; ++i) {
        double sum = double(bias[size_t(i % columns)]);
        for (int p = 0; p < depth; ++p)
            sum += double(input[size_t(i / columns * depth + p)]) *
                   double(usekernels::toFloat(weights[size_t(p * columns + i % columns)]));
        expected.push_back(float(sum));
    }
    for (const usekernels::Kernel &kernel : usekernels::kernels()) {
        std::vector<float> output(size_t(rows * columns), -1);
        kernel.multiply({input.data(), rows, depth, weights.data(), columns, bias.data(), output.data()});
        for (size_t i = 0; i < output.size(); ++i)
            QVERIFY2(std::abs(output[i] - expected[i]) <= 1e-3F * std::max(1.F, std::abs(expected[i])), kernel.name);
    }
}

void TestUseEmbedder::theBestCutOfATextIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("tokens");
    // Ids of the vocabulary below: 6 "▁", 7 "a", 8 "b", 9 "ab", 10 "▁ab", 11 "🙂".
    QTest::newRow("one piece rather than many") << u"ab"_s << QList<int>{10};
    QTest::newRow("letters rather than a dear pair") << u"b ab aab"_s << QList<int>{6, 8, 10, 6, 7, 7, 8};
    QTest::newRow("blanks run together") << u"  ab \n\t ab "_s << QList<int>{10, 10};
    QTest::newRow("unknown letters are one piece") << u"axyzb"_s << QList<int>{6, 7, 0, 8};
    QTest::newRow("a character of two halves") << u"a🙂🙁🙃🙂"_s << QList<int>{6, 7, 11, 0, 11};
    QTest::newRow("half a character") << u"a"_s + QChar(0xD83D) << QList<int>{6, 7, 0};
    QTest::newRow("letters in other widths") << u"ａｂ"_s << QList<int>{10};
    QTest::newRow("nothing") << QString() << QList<int>{6};
}

void TestUseEmbedder::theBestCutOfATextIsFound()
{
    QFETCH(QString, text);
    const QTemporaryDir folder;
    const QByteArray reserved = "<unk>\t0\n<s>\t0\n</s>\t0\nx\t0\ny\t0\nz\t0\n";
    const QString path =
        write(folder, u"vocab.txt"_s, reserved + u"▁\t-1\na\t-1\nb\t-1\nab\t-3\n▁ab\t-2\n🙂\t-1\n"_s.toUtf8());
    const Result<Tokenizer> tokenizer = Tokenizer::load(path);
    QVERIFY(tokenizer);
    QTEST(tokenizer->tokens(text), "tokens");
    QCOMPARE(tokenizer->tokenCount(text), int(tokenizer->tokens(text).size()));
}

void TestUseEmbedder::aVocabularyOfAnotherFormIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("without scores") << QByteArray("a\nb\nc\nd\ne\nf\ng\n");
    QTest::newRow("with reserved pieces alone") << QByteArray("a\t0\n").repeated(6);
    QTest::newRow("a score that is no number") << QByteArray("a\t0\n").repeated(9) + "b\tmuch\n";
}

void TestUseEmbedder::aVocabularyOfAnotherFormIsRefused()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const Result<Tokenizer> tokenizer = Tokenizer::load(write(folder, u"vocab.txt"_s, bytes));
    QVERIFY(!tokenizer);
    QCOMPARE(tokenizer.error().fault, Fault::EngineFailed);
}

void TestUseEmbedder::aDamagedModelIsAFault_data()
{
    QTest::addColumn<QByteArray>("weights");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("of another kind") << QByteArray(1000, 'x');
    QTest::newRow("cut off") << "USELITE1" + QByteArray(1000, '\0');
    QTest::newRow("too long") << "USELITE1" + QByteArray(2 * 6'975'872 + 2, '\0');
}

void TestUseEmbedder::aDamagedModelIsAFault()
{
    QFETCH(QByteArray, weights);
    const QTemporaryDir folder;
    write(folder, u"vocab.txt"_s, QByteArray("a\t0\n").repeated(9));
    QCOMPARE(UseEmbedder::open(folder.path()).error().fault, Fault::EngineFailed);
    write(folder, u"weights.f16"_s, weights);
    QCOMPARE(UseEmbedder::open(folder.path()).error().fault, Fault::EngineFailed);
}

void TestUseEmbedder::vectorsAreThoseOfTheReference_data()
{
    QTest::addColumn<int>("kernel");
    for (size_t i = 0; i < usekernels::kernels().size(); ++i)
        QTest::newRow(usekernels::kernels()[i].name) << int(i);
}

void TestUseEmbedder::vectorsAreThoseOfTheReference()
{
    NEEDS_MODEL;
    QFETCH(int, kernel);
    const std::unique_ptr<UseEmbedder> embedder = std::move(UseEmbedder::open(*findModel(u"use-lite"_s)).value());
    embedder->setKernel(usekernels::kernels()[size_t(kernel)]);
    QFile file(qEnvironmentVariable("MATINEE_TEST_DATA") + u"/embedding/reference.json"_s);
    QVERIFY(file.open(QFile::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(!rows.isEmpty());
    double worst = 0;
    for (const QJsonValue &row : rows) {
        const QJsonArray expected = row[u"vector"].toArray();
        const auto vectors = embedder->embed({row[u"text"].toString()});
        QVERIFY(vectors);
        QCOMPARE(vectors->first().size(), embedder->dimension());
        for (int i = 0; i < expected.size(); ++i)
            worst = std::max(worst, std::abs(double(vectors->first()[i]) - expected[i].toDouble()));
    }
    qInfo("largest difference: %.6f", worst); // the weights are rounded to half precision
    QVERIFY2(worst < 0.0005, QByteArray::number(worst));
}

void TestUseEmbedder::aTextHasTheSameVectorAloneAndAmongOthers()
{
    NEEDS_MODEL;
    QStringList texts;
    for (int i = 0; i < 40; ++i)
        texts += u"This is sentence number %1 "_s.arg(i) + u"and it goes on "_s.repeated(i % 7);
    const auto together = model()->embed(texts);
    QVERIFY(together);
    QCOMPARE(together->size(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i)
        QVERIFY(cosine(together->at(i), model()->embed({texts[i]})->first()) > 0.99999);
}

void TestUseEmbedder::aParaphraseIsNearerThanAnotherThought()
{
    NEEDS_MODEL;
    const auto vectors = model()->embed({u"How do I make lookups in my tables faster?"_s,
                                         u"An index is a data structure that improves the speed of data retrieval."_s,
                                         u"Bread rises because yeast makes gas."_s});
    QVERIFY(vectors);
    QVERIFY(cosine(vectors->at(0), vectors->at(1)) > cosine(vectors->at(0), vectors->at(2)) + 0.15);
}

void TestUseEmbedder::oddTextsHaveVectors_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" \n "_s;
    QTest::newRow("a NUL") << QString(1, QChar::Null);
    QTest::newRow("half a character") << QString(QChar(0xD83D));
    QTest::newRow("another script") << u"日本語のテキスト"_s;
    QTest::newRow("a million letters") << QString(1'000'000, u'a');
    QTest::newRow("a character that NFKC makes long") << QString(5'000, QChar(0xFDFA));
}

void TestUseEmbedder::oddTextsHaveVectors()
{
    NEEDS_MODEL;
    QFETCH(QString, text);
    const auto vectors = model()->embed({text});
    QVERIFY(vectors);
    QVERIFY(std::abs(cosine(vectors->first(), vectors->first()) - 1) < 1e-4);
}

void TestUseEmbedder::whatIsOverTheLimitIsNotRead()
{
    NEEDS_MODEL;
    const QString text = u"the tide rises and falls "_s.repeated(40);
    QVERIFY(model()->tokenCount(text) > model()->maxTokens());
    const auto vectors = model()->embed({text, text + u"and bread does too"_s});
    QCOMPARE(vectors->at(0), vectors->at(1));
}

void TestUseEmbedder::severalThreadsMayEmbed()
{
    NEEDS_MODEL;
    const QStringList texts = {u"The moon pulls the water."_s, u"Yeast eats sugar."_s};
    const auto alone = model()->embed(texts).value();
    std::vector<std::future<bool>> threads;
    for (int i = 0; i < 4; ++i)
        threads.push_back(std::async(std::launch::async, [&] { return model()->embed(texts).value() == alone; }));
    for (std::future<bool> &thread : threads)
        QVERIFY(thread.get());
}

void TestUseEmbedder::noTextsAreNoVectors()
{
    NEEDS_MODEL;
    QVERIFY(model()->embed({})->isEmpty());
}

void TestUseEmbedder::cancellingStops()
{
    NEEDS_MODEL;
    int asked = 0;
    const Progress progress{.cancelled = [&] { return ++asked > 1; }};
    const auto vectors = model()->embed(QStringList(1000, u"The moon pulls the water of the oceans."_s), progress);
    QVERIFY(!vectors);
    QCOMPARE(vectors.error().fault, Fault::Cancelled);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(TestUseEmbedder)
#include "tst_useembedder.moc"
