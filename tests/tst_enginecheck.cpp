#include "models/ai/enginecheck.h"
#include "models/ai/engineregistry.h"
#include "models/ai/modelfiles.h"
#include "models/core/paths.h"
#include "models/core/secrets.h"
#include "models/core/settings.h"
#include "tests/engineserver.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

EngineReply saying(const QString &text)
{
    const QJsonObject choice{{u"message"_s, QJsonObject{{u"content"_s, text}}}, {u"finish_reason"_s, u"stop"_s}};
    return EngineReply::ofJson({{u"choices"_s, QJsonArray{choice}}});
}

/// A registry whose remote engines are a server here.
struct CheckWorld
{
    void choose(const QString &key, const QString &value)
    {
        if (!settings.set({{key, value}, {u"openai/baseUrl"_s, server.url().toString()}}) || !registry->reload())
            qFatal("this cannot be chosen");
    }

    EngineServer server;
    QTemporaryDir dir;
    Paths paths = *Paths::open(dir.path());
    Settings settings{paths.settingsFile()};
    Secrets secrets{paths};
    std::unique_ptr<EngineRegistry> registry = std::move(*EngineRegistry::open(settings, secrets));
    EngineCheck check{*registry};
};

} // namespace

class TestEngineCheck : public QObject
{
    Q_OBJECT

private slots:
    void builtInEnginesWork_data()
    {
        QTest::addColumn<int>("job");
        QTest::addColumn<QString>("engine");
        QTest::addColumn<int>("dimension");
        QTest::newRow("chat") << int(EngineJob::Chat) << u"builtin/extractive"_s << 0;
        QTest::newRow("embedding") << int(EngineJob::Embedding) << u"builtin/use-lite"_s << 512;
        QTest::newRow("transcription") << int(EngineJob::Transcription) << u"builtin/pocketsphinx"_s << 0;
        QTest::newRow("speech") << int(EngineJob::Speech) << u"builtin/flite"_s << 0;
        QTest::newRow("images") << int(EngineJob::Images) << u"builtin/painted"_s << 0;
    }

    void builtInEnginesWork()
    {
        QFETCH(int, job);
        QFETCH(QString, engine);
        if (job == int(EngineJob::Embedding) && !findModel(u"use-lite"_s))
            QSKIP("the model is not installed");
        CheckWorld world;
        const EngineTrial trial = world.check.tryOut(EngineJob(job));
        QVERIFY2(!trial.error, trial.error ? qPrintable(trial.error->field + trial.error->detail) : "");
        QCOMPARE(int(trial.job), job);
        QVERIFY2(trial.engine.startsWith(engine), qPrintable(trial.engine));
        QTEST(trial.dimension, "dimension");
    }

    void aRemoteModelIsAskedForAnAnswer()
    {
        CheckWorld world;
        world.server.reply(saying(u"The moon."_s), "/v1/chat/completions");
        world.choose(u"engines/chat"_s, u"openai"_s);
        const EngineTrial trial = world.check.tryOut(EngineJob::Chat);
        QVERIFY2(!trial.error, trial.error ? qPrintable(trial.error->field + trial.error->detail) : "");
        QCOMPARE(trial.engine, u"openai/gpt-4o-mini"_s);
        QCOMPARE(world.server.requestCount(), 1);
    }

    void whatIsWrongIsSaidAndNothingTakesItsPlace()
    {
        CheckWorld world;
        world.server.reply({.status = 401, .chunks = {R"({"error":{"message":"No such key"}})"}});
        world.choose(u"engines/chat"_s, u"openai"_s);
        const QList<EngineTrial> trials = world.check.tryAll();
        QCOMPARE(trials.size(), qsizetype(engineJobs.size()));
        QVERIFY(trials[0].error);
        QCOMPARE(trials[0].engine, u"openai/gpt-4o-mini"_s);
        QCOMPARE(trials[0].error->fault, Fault::EngineFailed);
        QCOMPARE(trials[0].error->field, u"key"_s);
        QCOMPARE(trials[0].error->detail, u"No such key"_s);
    }

    void aModelThatIsNotInstalledIsMissing()
    {
        CheckWorld world;
        const auto registry = EngineRegistry::open(world.settings, world.secrets, std::nullopt);
        const EngineTrial trial = EngineCheck(**registry).tryOut(EngineJob::Embedding);
        QVERIFY(trial.error);
        QCOMPARE(trial.error->field, u"missing"_s);
        QVERIFY(trial.engine.isEmpty());
    }

    void whoEndsTheProgramNeedNotWait()
    {
        CheckWorld world;
        world.server.reply({.end = EngineReply::End::Silent});
        world.choose(u"engines/chat"_s, u"openai"_s);
        const EngineTrial trial = world.check.tryOut(EngineJob::Chat, {.cancelled = [] { return true; }});
        QVERIFY(trial.error);
        QCOMPARE(trial.error->fault, Fault::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestEngineCheck)
#include "tst_enginecheck.moc"
