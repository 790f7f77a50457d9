#include "ui/settings/enginesettings.h"

#include "models/core/events.h"
#include "models/core/settings.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int linesHeight = 120;
constexpr int choiceWidth = 190;
constexpr int captionWidth = 140;

struct Choice
{
    EngineJob job;
    const ChoiceSetting &setting;
};

const std::array choices{
    Choice{EngineJob::Chat, setting::chatEngine}, Choice{EngineJob::Embedding, setting::embeddingEngine},
    Choice{EngineJob::Transcription, setting::transcriptionEngine}, Choice{EngineJob::Speech, setting::speechEngine},
    Choice{EngineJob::Images, setting::imageEngine}};

const QList<EngineJob> everyJob(engineJobs.begin(), engineJobs.end());

QString placeholderOf(const TextSetting &setting)
{
    return setting.fallback;
}

} // namespace

EngineSettings::EngineSettings(const UiServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_error(makeLabel({}, u"error"_s, this))
{
    setObjectName(u"engineSettings"_s);
    m_error->setObjectName(u"settingsError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *text = makeLabel(tr("What runs on this computer needs no key and no network. A remote engine is sent what it "
                              "works on: questions with what videos say, their sound, or the text of a film."),
                           u"muted"_s, this);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(makeEngines());
    layout->addWidget(makeLines(), 1);
    layout->addWidget(m_error);
    layout->addWidget(makeButtons());
    setBusy(true);
    async(
        this, [services] { return readStored(services.settings, services.engines); },
        [this](const Result<Stored> &stored) {
            setBusy(false);
            if (stored)
                fill(*stored);
        },
        m_queue);
    connect(&services.events, &Events::settingsChanged, this, &EngineSettings::read);
}

EngineSettings::~EngineSettings()
{
    *m_isLeft = true;
}

QWidget *EngineSettings::makeEngines()
{
    const auto nameOf = [](const QString &choice) {
        if (choice == u"builtin"_s)
            return tr("On this computer");
        if (choice == u"openai"_s)
            return tr("OpenAI or the like");
        return choice == u"gemini"_s ? tr("Gemini") : tr("Google Cloud");
    };
    const QStringList captions{tr("Answers"), tr("Search by meaning"), tr("Speech to text"), tr("Voice"),
                               tr("Pictures")};
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setColumnMinimumWidth(0, captionWidth);
    grid->setColumnStretch(2, 1);
    for (const Choice &choice : choices) {
        const int row = int(m_rows.size());
        auto *box = new QComboBox(part);
        box->setObjectName(engineJobName(choice.job) + u"Engine"_s);
        box->setAccessibleName(captions[row]);
        box->setFixedWidth(choiceWidth);
        for (const QString &name : QString(choice.setting.choices).split(u'|'))
            box->addItem(nameOf(name), name);
        auto *result = makeLabel({}, u"muted"_s, part);
        result->setObjectName(engineJobName(choice.job) + u"Result"_s);
        result->setWordWrap(true);
        auto *caption = makeLabel(captions[row], {}, part);
        caption->setBuddy(box);
        grid->addWidget(caption, row, 0);
        grid->addWidget(box, row, 1);
        grid->addWidget(result, row, 2);
        m_rows.append({.job = choice.job, .key = choice.setting.key, .choice = box, .result = result});
        connect(box, &QComboBox::currentIndexChanged, this, [this, result] {
            result->clear();
            showNeeded();
        });
    }
    return part;
}

QWidget *EngineSettings::makeLines()
{
    auto *part = new QWidget;
    auto *form = new QGridLayout(part);
    form->setContentsMargins(0, 0, 8, 0);
    form->setHorizontalSpacing(14);
    form->setColumnMinimumWidth(0, captionWidth);
    const auto text = [&](const QString &caption, const TextSetting &setting, const QList<EngineJob> &jobs,
                          const QString &choice) {
        addLine(form, caption, placeholderOf(setting),
                {.key = setting.key, .isSecret = false, .jobs = jobs, .choice = choice});
    };
    const auto secret = [&](const QString &caption, const QString &service) {
        addLine(form, caption, {}, {.key = service, .isSecret = true, .jobs = everyJob, .choice = service});
    };
    addLine(form, tr("Spoken language"), tr("Such as de; empty: the engine finds out"),
            {.key = setting::transcriptionLanguage.key, .isSecret = false, .jobs = everyJob, .choice = {}});
    text(tr("OpenAI address"), setting::openAiUrl, everyJob, u"openai"_s);
    secret(tr("OpenAI key"), u"openai"_s);
    text(tr("Model for answers"), setting::openAiChatModel, {EngineJob::Chat}, u"openai"_s);
    text(tr("Model for search"), setting::openAiEmbeddingModel, {EngineJob::Embedding}, u"openai"_s);
    text(tr("Model for speech"), setting::openAiTranscriptionModel, {EngineJob::Transcription}, u"openai"_s);
    text(tr("Model for the voice"), setting::openAiSpeechModel, {EngineJob::Speech}, u"openai"_s);
    text(tr("Voice of OpenAI"), setting::openAiSpeechVoice, {EngineJob::Speech}, u"openai"_s);
    text(tr("Model for pictures"), setting::openAiImageModel, {EngineJob::Images}, u"openai"_s);
    text(tr("Gemini address"), setting::geminiUrl, everyJob, u"gemini"_s);
    secret(tr("Gemini key"), u"gemini"_s);
    text(tr("Gemini model"), setting::geminiModel, {EngineJob::Chat}, u"gemini"_s);
    text(tr("Google address"), setting::googleUrl, everyJob, u"google"_s);
    secret(tr("Google key"), u"google"_s);
    text(tr("Google voice"), setting::googleVoice, {EngineJob::Speech}, u"google"_s);
    form->setRowStretch(form->rowCount(), 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setMinimumHeight(linesHeight);
    area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls, so that the page need not
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(part);
    return area;
}

void EngineSettings::addLine(QGridLayout *form, const QString &caption, const QString &placeholder, Line line)
{
    const int row = form->rowCount();
    line.edit = new QLineEdit;
    line.edit->setObjectName(line.isSecret ? line.key + u"Key"_s : line.key);
    line.edit->setAccessibleName(caption);
    line.edit->setPlaceholderText(placeholder);
    if (line.isSecret)
        line.edit->setEchoMode(QLineEdit::Password);
    line.caption = makeLabel(caption, {});
    line.caption->setBuddy(line.edit);
    form->addWidget(line.caption, row, 0);
    form->addWidget(line.edit, row, 1);
    QLineEdit *const edit = line.edit;
    connect(edit, &QLineEdit::textEdited, this, [edit] {
        edit->setProperty("invalid", false);
        setRole(edit, {});
    });
    m_lines.append(line);
}

QWidget *EngineSettings::makeButtons()
{
    auto *part = new QWidget(this);
    m_test = new QPushButton(tr("Save and test"), part);
    m_test->setObjectName(u"testEngines"_s);
    m_save = makePrimaryButton(m_services.theme, u"check"_s, tr("Save"), u"saveSettings"_s, part);
    m_save->setDefault(true);
    connect(m_test, &QPushButton::clicked, this, [this] { save(&EngineSettings::tryAll); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(&EngineSettings::confirm); });
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(m_test);
    layout->addWidget(m_save);
    return part;
}

EngineSettings::Stored EngineSettings::readStored(const Settings &settings, const EngineService &engines)
{
    Stored stored;
    for (const Choice &choice : choices) {
        stored.values[choice.setting.key] = settings.value(choice.setting);
        if (settings.isOverridden(choice.setting.key))
            stored.fixed.append(choice.setting.key);
    }
    for (const TextSetting &text :
         {setting::openAiUrl, setting::openAiChatModel, setting::openAiEmbeddingModel,
          setting::openAiTranscriptionModel, setting::openAiSpeechModel, setting::openAiSpeechVoice,
          setting::openAiImageModel, setting::geminiUrl, setting::geminiModel, setting::googleUrl, setting::googleVoice,
          setting::transcriptionLanguage}) {
        const QString value = settings.value(text);
        stored.values[text.key] = value == text.fallback ? QString() : value;
        if (settings.isOverridden(text.key))
            stored.fixed.append(text.key);
    }
    stored.services = engines.servicesWithKey();
    return stored;
}

void EngineSettings::fill(const Stored &stored)
{
    m_stored = stored;
    const QString why = tr("Given when Matinee was started");
    for (const Row &row : std::as_const(m_rows)) {
        row.choice->setCurrentIndex(std::max(0, row.choice->findData(stored.values[row.key])));
        row.choice->setEnabled(!stored.fixed.contains(row.key));
        row.choice->setToolTip(row.choice->isEnabled() ? QString() : why);
    }
    for (const Line &line : std::as_const(m_lines)) {
        if (line.isSecret) {
            line.edit->clear();
            line.edit->setPlaceholderText(stored.services.contains(line.key) ? tr("Kept; a new one takes its place")
                                                                             : tr("None yet"));
            continue;
        }
        line.edit->setText(stored.values[line.key]);
        line.edit->setEnabled(!stored.fixed.contains(line.key));
        line.edit->setToolTip(line.edit->isEnabled() ? QString() : why);
    }
    showNeeded();
}

void EngineSettings::read()
{
    async(
        this, [services = m_services] { return readStored(services.settings, services.engines); },
        [this](const Result<Stored> &stored) {
            if (stored)
                take(*stored);
        },
        m_queue);
}

/// What another client changed, but for what was changed here and is not saved yet.
void EngineSettings::take(const Stored &stored)
{
    QMap<QComboBox *, int> choices;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.choice->currentData().toString() != m_stored.values[row.key])
            choices[row.choice] = row.choice->currentIndex();
    }
    QMap<QLineEdit *, QString> texts;
    for (const Line &line : std::as_const(m_lines)) {
        const QString before = line.isSecret ? QString() : m_stored.values[line.key];
        if (line.edit->text() != before)
            texts[line.edit] = line.edit->text();
    }
    fill(stored);
    for (auto choice = choices.cbegin(); choice != choices.cend(); ++choice)
        choice.key()->setCurrentIndex(choice.value());
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        text.key()->setText(text.value());
}

bool EngineSettings::isNeeded(const Line &line) const
{
    return line.choice.isEmpty() || std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) {
               return line.jobs.contains(row.job) && row.choice->currentData().toString() == line.choice;
           });
}

void EngineSettings::showNeeded()
{
    for (const Line &line : std::as_const(m_lines)) {
        const bool isShown = isNeeded(line);
        line.caption->setVisible(isShown);
        line.edit->setVisible(isShown);
    }
}

/// Only what was changed is stored, so that a default stays one.
void EngineSettings::save(void (EngineSettings::*then)())
{
    QMap<QString, QString> values;
    QMap<QString, QString> keys;
    const auto change = [&](const QString &key, const QString &value) {
        if (value != m_stored.values[key] && !m_stored.fixed.contains(key))
            values[key] = value;
    };
    for (const Row &row : std::as_const(m_rows))
        change(row.key, row.choice->currentData().toString());
    for (const Line &line : std::as_const(m_lines)) {
        const QString text = line.edit->text().trimmed();
        if (!line.isSecret)
            change(line.key, text);
        else if (!text.isEmpty())
            keys[line.key] = text;
    }
    setBusy(true);
    m_error->hide();
    m_save->setText(besideIcon(tr("Save")));
    async(
        this,
        [services = m_services, values, keys] {
            return services.engines.configure(values, keys).map([&] {
                return readStored(services.settings, services.engines);
            });
        },
        [this, then](const Result<Stored> &stored) {
            setBusy(false);
            if (!stored) {
                showFault(stored.error());
                return;
            }
            fill(*stored);
            (this->*then)();
        },
        m_queue);
}

void EngineSettings::confirm()
{
    m_save->setText(besideIcon(tr("Saved")));
    emit saved();
}

void EngineSettings::showFault(const Error &error)
{
    m_error->setText(error.fault == Fault::Invalid ? tr("What is marked cannot be used. Check it and try again.")
                                                   : errorText(error));
    m_error->show();
    for (const Line &line : std::as_const(m_lines)) {
        const bool isWrong =
            error.fault == Fault::Invalid && !line.edit->isHidden() &&
            (line.isSecret ? error.field == u"key"_s && !line.edit->text().isEmpty() : error.field == line.key);
        line.edit->setProperty("invalid", isWrong);
        setRole(line.edit, {}); // so that the style sheet looks again
        if (isWrong)
            line.edit->setFocus();
    }
}

void EngineSettings::tryAll()
{
    m_trials = int(m_rows.size());
    setBusy(true);
    for (const Row &row : std::as_const(m_rows)) {
        setRole(row.result, u"muted"_s);
        row.result->setText(tr("Trying…"));
        async(
            this,
            [&check = m_services.engines.check(), job = row.job, isLeft = m_isLeft] {
                return check.tryOut(job, {.cancelled = [isLeft] { return isLeft->load(); }});
            },
            [this, row](const Result<EngineTrial> &trial) { showTrial(row, trial); });
    }
}

void EngineSettings::showTrial(const Row &row, const Result<EngineTrial> &trial)
{
    setBusy(--m_trials > 0);
    const std::optional<Error> error = trial ? trial->error : trial.error();
    if (error) {
        setRole(row.result, u"error"_s);
        row.result->setText(errorText(*error));
        return;
    }
    setRole(row.result, u"good"_s);
    const QString seconds = QLocale().toString(double(trial->durationMs) / 1000, 'f', 1);
    row.result->setText(tr("Works, in %1 s").arg(seconds));
}

void EngineSettings::setBusy(bool isBusy)
{
    setEnabledInFocus(m_test, !isBusy);
    setEnabledInFocus(m_save, !isBusy);
}
