#include "models/ai/embedder.h"
#include "models/ai/engineregistry.h"
#include "models/ai/modelfiles.h"
#include "models/ai/speaker.h"
#include "models/ai/transcriber.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestEngineRegistry : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv("MATINEE_MODELS"); }
    void builtInEnginesAreTheDefault_data();
    void builtInEnginesAreTheDefault();
    void anEngineThatNobodyKnowsIsRefused_data();
    void anEngineThatNobodyKnowsIsRefused();
    void theEnvironmentNamesTheFirstFolder();
    void aDamagedModelIsAFault();
};

void TestEngineRegistry::builtInEnginesAreTheDefault_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("unset") << QString();
    QTest::newRow("by name") << u"builtin"_s;
}

void TestEngineRegistry::builtInEnginesAreTheDefault()
{
    QFETCH(QString, name);
    const Result<EngineRegistry> engines = EngineRegistry::open([&](const QString &) { return name; });
    QVERIFY(engines);
    QCOMPARE(engines->transcriber().id(), u"builtin/pocketsphinx-en-us"_s);
    QCOMPARE(engines->speaker().id(), u"builtin/flite-slt"_s);
    QCOMPARE(engines->embedder() != nullptr, findModel(u"use-lite"_s).has_value());
}

void TestEngineRegistry::anEngineThatNobodyKnowsIsRefused_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"engines/embedding", "engines/transcription", "engines/speech"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestEngineRegistry::anEngineThatNobodyKnowsIsRefused()
{
    QFETCH(QString, key);
    const auto engines =
        EngineRegistry::open([&](const QString &asked) { return asked == key ? u"parrot"_s : QString(); });
    QVERIFY(!engines);
    QCOMPARE(engines.error().fault, Fault::Invalid);
    QCOMPARE(engines.error().field, key);
}

void TestEngineRegistry::theEnvironmentNamesTheFirstFolder()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"use-lite"_s));
    qputenv("MATINEE_MODELS", folder.path().toUtf8());
    QCOMPARE(findModel(u"use-lite"_s), QDir(folder.filePath(u"use-lite"_s)).canonicalPath());
    QVERIFY(!findModel(u"no such model"_s));
}

void TestEngineRegistry::aDamagedModelIsAFault()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"use-lite"_s));
    qputenv("MATINEE_MODELS", folder.path().toUtf8());
    const auto engines = EngineRegistry::open([](const QString &) { return QString(); });
    QVERIFY(!engines);
    QCOMPARE(engines.error().fault, Fault::EngineFailed);
}

QTEST_GUILESS_MAIN(TestEngineRegistry)
#include "tst_engineregistry.moc"
