#include "models/ai/chatengine.h"
#include "models/ai/embedder.h"
#include "models/ai/engineregistry.h"
#include "models/ai/imageengine.h"
#include "models/ai/modelfiles.h"
#include "models/ai/speaker.h"
#include "models/ai/textengine.h"
#include "models/ai/transcriber.h"
#include "models/core/paths.h"
#include "models/core/secrets.h"
#include "models/core/settings.h"
#include "tests/engineserver.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Settings and keys of a data folder of its own.
struct EngineWorld
{
    void set(const QString &key, const QString &value)
    {
        if (!settings.set(key, value))
            qFatal("no such setting");
    }

    QTemporaryDir dir;
    Paths paths = *Paths::open(dir.path());
    Settings settings{paths.settingsFile()};
    Secrets secrets{paths};
};

EngineReply saying(const QString &text)
{
    const QJsonObject choice{{u"message"_s, QJsonObject{{u"content"_s, text}}}, {u"finish_reason"_s, u"stop"_s}};
    return EngineReply::ofJson({{u"choices"_s, QJsonArray{choice}}});
}

} // namespace

class TestEngineRegistry : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        qunsetenv("MATINEE_MODELS");
        qunsetenv("MATINEE_OPENAI_API_KEY");
    }

    void builtInEnginesAreTheDefault()
    {
        EngineWorld world;
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(engines);
        QCOMPARE((*engines)->transcriber()->id(), u"builtin/pocketsphinx-en-us"_s);
        QVERIFY((*engines)->speaker()->id().startsWith(u"builtin/flite"_s));
        QVERIFY((*engines)->chat()->id().startsWith(u"builtin/extractive"_s));
        QVERIFY(!(*engines)->text());
        QVERIFY(!(*engines)->images());
        QCOMPARE((*engines)->embedder() != nullptr, findModel(u"use-lite"_s).has_value());
    }

    void aChoiceHoldsFromTheNextUseOn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("OpenAI and its like") << u"openai"_s << u"openai/gpt-4o-mini"_s;
        QTest::newRow("Gemini") << u"gemini"_s << u"gemini/gemini-2.5-flash"_s;
    }

    void aChoiceHoldsFromTheNextUseOn()
    {
        QFETCH(QString, name);
        EngineWorld world;
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(engines);
        int reloads = 0;
        (*engines)->onReload([&] { ++reloads; });
        world.set(u"engines/chat"_s, name);
        QVERIFY(!(*engines)->text());
        QVERIFY((*engines)->reload());
        QCOMPARE(reloads, 1);
        QTEST((*engines)->text()->id(), "id");
        QTEST((*engines)->chat()->id(), "id");
        QVERIFY((*engines)->builtInChat()->id().startsWith(u"builtin/extractive"_s));
        world.set(u"engines/chat"_s, u"builtin"_s);
        QVERIFY((*engines)->reload());
        QVERIFY(!(*engines)->text());
        QVERIFY((*engines)->chat()->id().startsWith(u"builtin/extractive"_s));
    }

    void everyJobHasItsRemoteEngine()
    {
        EngineWorld world;
        for (const char *job : {"embedding", "transcription", "speech", "images"})
            world.set(u"engines/"_s + QLatin1String(job), u"openai"_s);
        world.set(u"openai/speechVoice"_s, u"nova"_s);
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(engines);
        QCOMPARE((*engines)->embedder()->id(), u"openai/text-embedding-3-small"_s);
        QCOMPARE((*engines)->transcriber()->id(), u"openai/whisper-1"_s);
        QCOMPARE((*engines)->speaker()->id(), u"openai/gpt-4o-mini-tts/nova"_s);
        QCOMPARE((*engines)->images()->id(), u"openai/gpt-image-1"_s);
        world.set(u"engines/speech"_s, u"google"_s);
        world.set(u"google/voice"_s, u"de-DE-Neural2-B"_s);
        QVERIFY((*engines)->reload());
        QCOMPARE((*engines)->speaker()->id(), u"google/de-DE-Neural2-B"_s);
    }

    void anEmbedderThatIsNotChosenCanStillBeHad()
    {
        EngineWorld world;
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(engines);
        QCOMPARE((*engines)->embedderNamed(u"openai/nomic-embed-text"_s)->id(), u"openai/nomic-embed-text"_s);
        QVERIFY(!(*engines)->embedderNamed(u"parrot/1"_s));
        QVERIFY(!(*engines)->embedderNamed({}));
        const auto builtIn = (*engines)->embedder();
        world.set(u"engines/embedding"_s, u"openai"_s);
        QVERIFY((*engines)->reload());
        QCOMPARE((*engines)->embedderNamed(builtIn ? builtIn->id() : u"builtin/none"_s), builtIn);
    }

    void theLanguageOfTheVideosIsToldToTheEngine()
    {
        EngineWorld world;
        world.set(u"transcription/language"_s, u"de"_s);
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(engines);
        const auto lines = (*engines)->transcriber()->transcribe(u"/nowhere"_s);
        QCOMPARE(lines.error().field, u"language"_s);
        world.set(u"transcription/language"_s, {});
        QVERIFY((*engines)->reload());
        QVERIFY((*engines)->transcriber()->transcribe(u"/nowhere"_s).error().field != u"language"_s);
    }

    void whoeverHoldsAnEngineKeepsIt()
    {
        EngineWorld world;
        EngineServer server;
        server.reply(saying(u"still here"_s));
        world.set(u"openai/baseUrl"_s, server.url().toString());
        world.set(u"engines/chat"_s, u"openai"_s);
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(engines);
        const std::shared_ptr<const TextEngine> held = (*engines)->text();
        world.set(u"engines/chat"_s, u"builtin"_s);
        QVERIFY((*engines)->reload());
        QCOMPARE(*held->complete({{PromptRole::User, u"Are you?"_s}}), u"still here"_s);
    }

    void theKeyAndTheModelAreThoseOfTheSettings()
    {
        EngineWorld world;
        EngineServer server;
        server.reply(saying(u"yes"_s));
        world.set(u"openai/baseUrl"_s, server.url().toString());
        world.set(u"openai/chatModel"_s, u"llama3:8b"_s);
        world.set(u"engines/chat"_s, u"openai"_s);
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(engines);
        const auto authorizationNow = [&] {
            if (!(*engines)->text()->complete({{PromptRole::User, u"Are you?"_s}}))
                qFatal("no answer");
            return server.lastRequest().header("Authorization");
        };
        QCOMPARE(authorizationNow(), QByteArray());
        QCOMPARE(server.lastRequest().json()[u"model"_s].toString(), u"llama3:8b"_s);
        QVERIFY(world.secrets.set(u"openai-api-key"_s, u"sk-kept"_s));
        QVERIFY((*engines)->reload());
        QCOMPARE(authorizationNow(), "Bearer sk-kept");
        qputenv("MATINEE_OPENAI_API_KEY", "sk-given\n");
        QVERIFY((*engines)->reload());
        QCOMPARE(authorizationNow(), "Bearer sk-given");
    }

    void whatIsLargeIsLoadedOnce()
    {
        EngineWorld world;
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(engines);
        const auto before = (*engines)->embedder();
        QVERIFY((*engines)->reload());
        QCOMPARE((*engines)->embedder(), before);
    }

    void theEnvironmentNamesTheFirstFolder()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"use-lite"_s));
        qputenv("MATINEE_MODELS", folder.path().toUtf8());
        QCOMPARE(findModel(u"use-lite"_s), QDir(folder.filePath(u"use-lite"_s)).canonicalPath());
        QVERIFY(!findModel(u"no such model"_s));
    }

    void aDamagedModelIsAFault()
    {
        EngineWorld world;
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"use-lite"_s));
        qputenv("MATINEE_MODELS", folder.path().toUtf8());
        const auto engines = EngineRegistry::open(world.settings, world.secrets);
        QVERIFY(!engines);
        QCOMPARE(engines.error().fault, Fault::EngineFailed);
    }
};

QTEST_GUILESS_MAIN(TestEngineRegistry)
#include "tst_engineregistry.moc"
