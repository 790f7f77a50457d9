#include "app/commands.h"

#include "app/commandline.h"
#include "app/sentences.h"
#include "app/services.h"
#include "models/core/clocktext.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaMethod>
#include <QTime>

using namespace Qt::Literals::StringLiterals;

/// One file on its way into the library.
struct Commands::Intake
{
    QString file;
    qint64 jobId = 0;
    bool over = false;
    bool failed = false;
    QString shown; // the last line of progress
};

namespace {

QString lineOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString statusName(VideoStatus status)
{
    return status == VideoStatus::Completed ? u"completed"_s : u"error"_s;
}

} // namespace

QJsonObject Commands::requestFor(const CommandLine &line, const QString &secret)
{
    switch (line.action) {
    case CommandLine::Action::Desktop:
        return {{u"command"_s, u"window"_s},
                {u"files"_s, QJsonArray::fromStringList(line.files)},
                {u"token"_s, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")}};
    case CommandLine::Action::CreateAdmin:
        return {{u"command"_s, u"admin"_s}, {u"name"_s, line.name}, {u"email"_s, line.email}, {u"password"_s, secret}};
    case CommandLine::Action::TestEngines: return {{u"command"_s, u"engines-test"_s}};
    case CommandLine::Action::SetKey:
        return {{u"command"_s, u"engines-set-key"_s}, {u"name"_s, line.name}, {u"key"_s, secret}};
    case CommandLine::Action::Backup:
        return {{u"command"_s, u"backup"_s},
                {u"file"_s, line.files.first()},
                {u"media"_s, line.withMedia},
                {u"secrets"_s, line.withSecrets}};
    case CommandLine::Action::Restore: return {{u"command"_s, u"restore"_s}, {u"file"_s, line.files.first()}};
    case CommandLine::Action::SeedCatalogue: return {{u"command"_s, u"seed-catalogue"_s}};
    case CommandLine::Action::Import:
        return {{u"command"_s, u"import"_s},
                {u"files"_s, QJsonArray::fromStringList(line.files)},
                {u"publish"_s, line.publish}};
    default: return {{u"command"_s, u"ask"_s}, {u"question"_s, line.question}, {u"video"_s, line.videoId}};
    }
}

int Commands::run(const QJsonObject &request, const CommandOutput &output)
{
    try {
        return runChecked(request, output);
    } catch (const std::exception &e) {
        output.err(QString::fromUtf8(e.what()));
        return 1;
    }
}

int Commands::runChecked(const QJsonObject &request, const CommandOutput &output)
{
    const QString command = request[u"command"_s].toString();
    if (command == u"window"_s)
        return askForWindow(request, output);
    if (command == u"admin"_s)
        return createAdmin(request, output);
    if (command == u"engines-test"_s)
        return testEngines(output);
    if (command == u"engines-set-key"_s)
        return setKey(request, output);
    if (command == u"backup"_s)
        return backUp(request, output);
    if (command == u"restore"_s)
        return restore(request, output);
    const std::optional<Account> admin = m_services.accounts.firstAdmin();
    if (!admin) {
        output.err(u"There is no admin yet. Make one with: matinee admin create NAME --email EMAIL --password-stdin"_s);
        return 1;
    }
    if (command == u"seed-catalogue"_s)
        return seedCatalogue(*admin, output);
    return command == u"import"_s ? import(request, *admin, output) : ask(request, *admin, output);
}

void Commands::stop()
{
    m_stopped = true;
    emit stopped();
}

int Commands::askForWindow(const QJsonObject &request, const CommandOutput &output)
{
    if (!isSignalConnected(QMetaMethod::fromSignal(&Commands::windowAsked))) {
        output.err(u"Matinee is already running on this folder, without a window."_s);
        return 1;
    }
    QStringList files;
    for (const QJsonValue &file : request[u"files"_s].toArray())
        files.append(file.toString());
    emit windowAsked(files, request[u"token"_s].toString());
    return 0;
}

int Commands::createAdmin(const QJsonObject &request, const CommandOutput &output) const
{
    const Result<Account> account = m_services.accounts.signUp({.username = request[u"name"_s].toString(),
                                                                .email = request[u"email"_s].toString(),
                                                                .password = request[u"password"_s].toString()},
                                                               Role::Admin);
    if (!account) {
        output.err(sentenceFor(account.error()));
        return 1;
    }
    output.out(lineOf({{u"id"_s, account->id},
                       {u"username"_s, account->username},
                       {u"email"_s, account->email},
                       {u"role"_s, u"admin"_s}}));
    return 0;
}

int Commands::testEngines(const CommandOutput &output) const
{
    const Progress progress{.cancelled = [this] { return m_stopped.load(); }};
    bool allWork = true;
    for (const EngineJob job : engineJobs) {
        const EngineTrial trial = m_services.engineSettings.check().tryOut(job, progress);
        allWork = allWork && !trial.error;
        output.out(sentenceFor(trial));
    }
    return allWork ? 0 : 1;
}

int Commands::setKey(const QJsonObject &request, const CommandOutput &output) const
{
    const Result<void> kept =
        m_services.engineSettings.configure({}, {{request[u"name"_s].toString(), request[u"key"_s].toString()}});
    if (!kept)
        output.err(kept.error().fault == Fault::NotFound ? u"There are keys of openai, gemini and google."_s
                                                         : sentenceFor(kept.error()));
    return kept ? 0 : 1;
}

int Commands::backUp(const QJsonObject &request, const CommandOutput &output) const
{
    const QString file = request[u"file"_s].toString();
    const Result<BackupManifest> made = m_services.backups.make(
        file, {.media = request[u"media"_s].toBool(), .secrets = request[u"secrets"_s].toBool()},
        {.cancelled = [this] { return m_stopped.load(); }});
    if (!made) {
        output.err(sentenceForBackup(made.error()));
        return 1;
    }
    output.out(lineOf({{u"file"_s, file}, {u"files"_s, made->files.size()}, {u"bytes"_s, made->bytes()}}));
    return 0;
}

int Commands::restore(const QJsonObject &request, const CommandOutput &output) const
{
    const Result<BackupManifest> laidOut = m_services.backups.prepareRestore(
        request[u"file"_s].toString(), {.cancelled = [this] { return m_stopped.load(); }});
    if (!laidOut) {
        output.err(sentenceForBackup(laidOut.error()));
        return 1;
    }
    output.out(
        u"The backup of %1 is whole. It takes the place of what is here when Matinee starts the next time."_s.arg(
            laidOut->madeAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
    return 0;
}

int Commands::seedCatalogue(const Account &admin, const CommandOutput &output) const
{
    for (const Video &video : m_services.catalogueSeed.plant(admin))
        output.out(lineOf({{u"id"_s, video.id}, {u"title"_s, video.title}}));
    return 0;
}

int Commands::import(const QJsonObject &request, const Account &admin, const CommandOutput &output)
{
    // Connected before the first look, so that no change goes by between a look and the wait.
    QEventLoop wait;
    connect(&m_services.events, &Events::jobChanged, &wait, &QEventLoop::quit, Qt::QueuedConnection);
    connect(&m_services.events, &Events::videoChanged, &wait, &QEventLoop::quit, Qt::QueuedConnection);
    connect(this, &Commands::stopped, &wait, &QEventLoop::quit, Qt::QueuedConnection);

    QList<Intake> intakes;
    for (const QJsonValue &file : request[u"files"_s].toArray()) {
        Intake intake{.file = file.toString()};
        const Result<qint64> job =
            m_services.imports.import(admin, {.path = intake.file, .publish = request[u"publish"_s].toBool()});
        intake.jobId = job.value_or(0);
        if (!job) {
            intake.over = intake.failed = true;
            output.out(lineOf({{u"id"_s, QJsonValue::Null},
                               {u"title"_s, QFileInfo(intake.file).fileName()},
                               {u"status"_s, u"failed"_s}}));
            output.err(u"%1: %2"_s.arg(intake.file, sentenceFor(job.error())));
        }
        intakes.append(intake);
    }
    const auto allOver = [&] {
        bool over = true;
        for (Intake &intake : intakes)
            over = settle(intake, output) && over;
        return over;
    };
    while (!allOver()) {
        if (m_stopped) {
            output.err(u"Matinee ends; the import goes on at its next start."_s);
            return 1;
        }
        wait.exec();
    }
    return std::any_of(intakes.cbegin(), intakes.cend(), [](const Intake &intake) { return intake.failed; }) ? 1 : 0;
}

/// Looks how far a file is, and says so; true when nothing more will happen to it.
bool Commands::settle(Intake &intake, const CommandOutput &output) const
{
    if (intake.over)
        return true;
    const std::optional<Job> job = m_services.jobs.find(intake.jobId);
    const bool failed = !job || job->state == JobState::Failed || job->state == JobState::Cancelled;
    const Result<Video> video = job && job->state == JobState::Done
                                    ? m_services.videos.find({.role = Role::Admin}, job->videoId)
                                    : Result<Video>(fail(Fault::NotFound));
    const bool deleted = job && job->state == JobState::Done && !video;
    if (failed || deleted) {
        intake.over = intake.failed = true;
        output.out(lineOf({{u"id"_s, QJsonValue::Null},
                           {u"title"_s, QFileInfo(intake.file).fileName()},
                           {u"status"_s, u"failed"_s}}));
        output.err(
            u"%1: %2"_s.arg(intake.file, sentenceFor({.fault = job && job->fault ? *job->fault : Fault::Cancelled})));
        return true;
    }
    if (video && (video->status == VideoStatus::Completed || video->status == VideoStatus::Error)) {
        intake.over = true;
        intake.failed = video->status == VideoStatus::Error;
        output.out(
            lineOf({{u"id"_s, video->id}, {u"title"_s, video->title}, {u"status"_s, statusName(video->status)}}));
        if (intake.failed)
            output.err(u"%1: %2"_s.arg(intake.file, sentenceFor({.fault = video->fault.value_or(Fault::Internal)})));
        return true;
    }
    showProgress(intake, *job, output);
    return false;
}

void Commands::showProgress(Intake &intake, const Job &job, const CommandOutput &output) const
{
    Job current = job;
    if (job.state == JobState::Done) {
        for (const Job &next : m_services.jobs.ofVideo(job.videoId)) {
            if (!next.isOver())
                current = next;
        }
    }
    const QString line =
        u"%1: %2 %3%"_s.arg(QFileInfo(intake.file).fileName(), current.kind).arg(int(current.progress * 100));
    if (line != intake.shown && current.state == JobState::Running)
        output.err(line);
    intake.shown = line;
}

int Commands::ask(const QJsonObject &request, const Account &admin, const CommandOutput &output) const
{
    const Result<Message> answer =
        m_services.chat.ask(admin, request[u"video"_s].toInteger(), request[u"question"_s].toString(),
                            {.progress = {.cancelled = [this] { return m_stopped.load(); }}});
    if (!answer) {
        output.err(sentenceFor(answer.error()));
        return 1;
    }
    output.out(answer->text);
    int number = 0;
    for (const Moment &moment : answer->citations) {
        output.out(u"[%1] %2 %3-%4: %5"_s.arg(++number).arg(moment.videoTitle, clockText(moment.startMs),
                                                            clockText(moment.endMs), moment.text.simplified()));
    }
    return 0;
}
