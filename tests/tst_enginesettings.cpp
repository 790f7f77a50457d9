#include "models/ai/engineregistry.h"
#include "models/ai/textengine.h"
#include "tests/engineserver.h"
#include "tests/uiworld.h"
#include "ui/settings/enginesettings.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestEngineSettings : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void onlyWhatAChoiceNeedsIsAskedFor()
    {
        UiWorld world;
        EngineSettings dialog(world.services());
        open(dialog);
        QVERIFY(line(dialog, u"openai/baseUrl"_s)->isHidden());
        QVERIFY(line(dialog, u"geminiKey"_s)->isHidden());
        choose(dialog, u"chat"_s, u"openai"_s);
        QVERIFY(!line(dialog, u"openai/baseUrl"_s)->isHidden());
        QVERIFY(!line(dialog, u"openaiKey"_s)->isHidden());
        QVERIFY(!line(dialog, u"openai/chatModel"_s)->isHidden());
        QVERIFY(line(dialog, u"openai/imageModel"_s)->isHidden());
        choose(dialog, u"chat"_s, u"gemini"_s);
        QVERIFY(line(dialog, u"openai/baseUrl"_s)->isHidden());
        QVERIFY(!line(dialog, u"geminiKey"_s)->isHidden());
    }

    void whatIsSavedHoldsFromTheNextUseOn()
    {
        UiWorld world;
        EngineSettings dialog(world.services());
        open(dialog);
        choose(dialog, u"chat"_s, u"openai"_s);
        line(dialog, u"openai/baseUrl"_s)->setText(u"http://127.0.0.1:11434/v1"_s);
        line(dialog, u"openai/chatModel"_s)->setText(u"llama3"_s);
        line(dialog, u"openaiKey"_s)->setText(u"sk-secret"_s);
        QSignalSpy saved(&dialog, &EngineSettings::saved);
        press(dialog, u"saveSettings"_s);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(world.registry->text()->id(), u"openai/llama3"_s);
        QCOMPARE(*world.secrets.find(u"openai-api-key"_s), u"sk-secret"_s);
        QCOMPARE(world.settings.value(setting::openAiUrl), u"http://127.0.0.1:11434/v1"_s);
    }

    void aKeyIsNeverShownAgain()
    {
        UiWorld world;
        QVERIFY(world.secrets.set(u"openai-api-key"_s, u"sk-secret"_s));
        QVERIFY(world.settings.set(u"engines/chat"_s, u"openai"_s));
        EngineSettings dialog(world.services());
        open(dialog);
        const QLineEdit *key = line(dialog, u"openaiKey"_s);
        QVERIFY(!key->isHidden());
        QVERIFY(key->text().isEmpty());
        QVERIFY(key->placeholderText().contains(u"Kept"_s));
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        // Saving without a new one keeps it.
        QSignalSpy saved(&dialog, &EngineSettings::saved);
        press(dialog, u"saveSettings"_s);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(*world.secrets.find(u"openai-api-key"_s), u"sk-secret"_s);
    }

    void theSpokenLanguageIsAlwaysAskedFor()
    {
        UiWorld world;
        EngineSettings dialog(world.services());
        open(dialog);
        QLineEdit *language = line(dialog, u"transcription/language"_s);
        QVERIFY(!language->isHidden());
        language->setText(u"de"_s);
        QSignalSpy saved(&dialog, &EngineSettings::saved);
        press(dialog, u"saveSettings"_s);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(world.settings.value(setting::transcriptionLanguage), u"de"_s);
    }

    void whatCannotBeIsMarked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("no address") << u"openai/baseUrl"_s << u"localhost"_s;
        QTest::newRow("no model") << u"openai/chatModel"_s << u"two words"_s;
        QTest::newRow("no key") << u"openaiKey"_s << u"two words"_s;
    }

    void whatCannotBeIsMarked()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        UiWorld world;
        EngineSettings dialog(world.services());
        open(dialog);
        choose(dialog, u"chat"_s, u"openai"_s);
        line(dialog, name)->setText(text);
        press(dialog, u"saveSettings"_s);
        QTRY_VERIFY(!dialog.findChild<QLabel *>(u"settingsError"_s)->isHidden());
        QVERIFY(line(dialog, name)->property("invalid").toBool());
        QVERIFY(!world.registry->text());
        QVERIFY(dialog.isVisible());
    }

    void whatTheCommandLineGaveIsFixed()
    {
        UiWorld world;
        QVERIFY(world.settings.overrideForThisRun(u"engines/chat"_s, u"openai"_s));
        EngineSettings dialog(world.services());
        open(dialog);
        QTRY_VERIFY(!box(dialog, u"chat"_s)->isEnabled());
        QVERIFY(box(dialog, u"speech"_s)->isEnabled());
    }

    void aTestSaysInWordsWhatWorks()
    {
        UiWorld world;
        EngineServer server;
        server.reply({.status = 401, .chunks = {"{}"}});
        EngineSettings dialog(world.services());
        open(dialog);
        choose(dialog, u"chat"_s, u"openai"_s);
        line(dialog, u"openai/baseUrl"_s)->setText(server.url().toString());
        press(dialog, u"testEngines"_s);
        const auto result = [&](const QString &job) { return dialog.findChild<QLabel *>(job + u"Result"_s); };
        QTRY_VERIFY(result(u"chat"_s)->text().contains(u"key"_s));
        QCOMPARE(result(u"chat"_s)->property("role").toString(), u"error"_s);
        QTRY_VERIFY2(result(u"speech"_s)->text().contains(u"Works"_s), qPrintable(result(u"speech"_s)->text()));
        QCOMPARE(result(u"speech"_s)->property("role").toString(), u"good"_s);
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"testEngines"_s)->isEnabled());
        QVERIFY(dialog.isVisible());
    }

    void whatAnotherClientChangesIsShown()
    {
        UiWorld world;
        EngineSettings dialog(world.services());
        open(dialog);
        line(dialog, u"geminiKey"_s)->setText(u"half a k"_s);
        choose(dialog, u"speech"_s, u"openai"_s);
        QVERIFY(world.settings.set(u"engines/chat"_s, u"gemini"_s));
        QVERIFY(world.settings.set(u"gemini/model"_s, u"gemini-large"_s));
        emit world.events.settingsChanged();
        QTRY_COMPARE(box(dialog, u"chat"_s)->currentData().toString(), u"gemini"_s);
        QCOMPARE(line(dialog, u"gemini/model"_s)->text(), u"gemini-large"_s);
        // What is not saved yet stays.
        QCOMPARE(line(dialog, u"geminiKey"_s)->text(), u"half a k"_s);
        QCOMPARE(box(dialog, u"speech"_s)->currentData().toString(), u"openai"_s);
    }

    void theKeyboardStaysAtThePressedButton()
    {
        UiWorld world;
        EngineServer server;
        server.reply({.status = 401, .chunks = {"{}"}});
        server.reply({.status = 401, .chunks = {"{}"}});
        QWidget page;
        QLineEdit other(&page);
        EngineSettings dialog(world.services(), &page);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *test = dialog.findChild<QPushButton *>(u"testEngines"_s);
        QTRY_VERIFY(test->isEnabled());
        choose(dialog, u"chat"_s, u"openai"_s);
        line(dialog, u"openai/baseUrl"_s)->setText(server.url().toString());
        test->setFocus();
        test->click();
        QVERIFY(!test->isEnabled());
        QVERIFY(!page.focusWidget());
        QTRY_VERIFY(test->isEnabled() && !dialog.findChild<QLabel *>(u"chatResult"_s)->text().isEmpty());
        QCOMPARE(page.focusWidget(), test);
        // Unless somebody has gone on.
        test->click();
        other.setFocus();
        QTRY_VERIFY(server.requestCount() > 1);
        QTRY_VERIFY(test->isEnabled());
        QCOMPARE(page.focusWidget(), &other);
    }

    void whoLeavesStopsATest()
    {
        UiWorld world;
        EngineServer server;
        server.reply({.end = EngineReply::End::Silent});
        auto dialog = std::make_unique<EngineSettings>(world.services());
        open(*dialog);
        choose(*dialog, u"chat"_s, u"openai"_s);
        line(*dialog, u"openai/baseUrl"_s)->setText(server.url().toString());
        press(*dialog, u"testEngines"_s);
        QTRY_COMPARE(server.requestCount(), 1);
        dialog.reset();
        QTRY_COMPARE(server.abandonedCount(), 1);
    }

private:
    static void open(EngineSettings &dialog)
    {
        dialog.show();
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"saveSettings"_s)->isEnabled());
    }
    static QLineEdit *line(const EngineSettings &dialog, const QString &name)
    {
        return dialog.findChild<QLineEdit *>(name);
    }
    static QComboBox *box(const EngineSettings &dialog, const QString &job)
    {
        return dialog.findChild<QComboBox *>(job + u"Engine"_s);
    }
    static void choose(const EngineSettings &dialog, const QString &job, const QString &choice)
    {
        box(dialog, job)->setCurrentIndex(box(dialog, job)->findData(choice));
    }
    static void press(const EngineSettings &dialog, const QString &name)
    {
        dialog.findChild<QPushButton *>(name)->click();
    }
};

QTEST_MAIN(TestEngineSettings)
#include "tst_enginesettings.moc"
