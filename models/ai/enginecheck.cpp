#include "models/ai/enginecheck.h"

#include "models/ai/chatengine.h"
#include "models/ai/embedder.h"
#include "models/ai/engineregistry.h"
#include "models/ai/flitespeaker.h"
#include "models/ai/imageengine.h"
#include "models/ai/remotejson.h"
#include "models/ai/textengine.h"
#include "models/ai/transcriber.h"
#include "models/ai/wave.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int answerTokens = 256; // a model that thinks first needs some for that
constexpr QSize pictureSize{256, 256};

/// A moment whose text holds the answer to the question that the built-in engine is tried with.
Reference sampleReference()
{
    const Moment moment{.text = u"The tide rises because the moon pulls at the sea."_s, .score = 1};
    return {.scene = moment, .sentences = {moment}};
}

} // namespace

QString engineJobName(EngineJob job)
{
    switch (job) {
    case EngineJob::Chat: return u"chat"_s;
    case EngineJob::Embedding: return u"embedding"_s;
    case EngineJob::Transcription: return u"transcription"_s;
    case EngineJob::Speech: return u"speech"_s;
    case EngineJob::Images: return u"images"_s;
    }
    return {};
}

EngineTrial EngineCheck::tryOut(EngineJob job, const Progress &progress) const
{
    using Try = Result<void> (EngineCheck::*)(EngineTrial &, const Progress &) const;
    static constexpr std::array<Try, engineJobs.size()> tries{&EngineCheck::tryChat, &EngineCheck::tryEmbedding,
                                                              &EngineCheck::tryTranscription, &EngineCheck::trySpeech,
                                                              &EngineCheck::tryImages};
    EngineTrial trial{.job = job};
    QElapsedTimer timer;
    timer.start();
    const Result<void> tried = (this->*tries[std::size_t(job)])(trial, progress);
    trial.durationMs = timer.elapsed();
    if (!tried)
        trial.error = tried.error();
    return trial;
}

QList<EngineTrial> EngineCheck::tryAll(const Progress &progress) const
{
    QList<EngineTrial> trials;
    for (const EngineJob job : engineJobs)
        trials.append(tryOut(job, progress));
    return trials;
}

Result<void> EngineCheck::tryChat(EngineTrial &trial, const Progress &progress) const
{
    if (const auto text = m_engines.text()) {
        trial.engine = text->id();
        const QList<PromptMessage> messages{{PromptRole::User, u"Answer with one word: what pulls at the tides?"_s}};
        return text->complete(messages, {.maxTokens = answerTokens}, progress).map([](const QString &) {});
    }
    const auto chat = m_engines.chat();
    trial.engine = chat->id();
    const Result<DraftAnswer> answer = chat->answer(
        {.text = u"Why does the tide rise?"_s, .language = u"en"_s, .references = {sampleReference()}}, progress);
    if (!answer)
        return tl::make_unexpected(answer.error());
    return answer->sentences.isEmpty() ? Result<void>(wrongReply(u"no sentence"_s)) : Result<void>();
}

Result<void> EngineCheck::tryEmbedding(EngineTrial &trial, const Progress &progress) const
{
    const auto embedder = m_engines.embedder();
    if (!embedder)
        return fail(Fault::EngineFailed, u"missing"_s);
    trial.engine = embedder->id();
    const auto vectors = embedder->embed({u"The tide rises."_s, u"A cat sleeps."_s}, progress);
    if (!vectors)
        return tl::make_unexpected(vectors.error());
    if (vectors->size() != 2 || vectors->at(0).isEmpty() || vectors->at(0).size() != vectors->at(1).size())
        return wrongReply(u"no two vectors of one length"_s);
    trial.dimension = int(vectors->at(0).size());
    return {};
}

Result<void> EngineCheck::tryTranscription(EngineTrial &trial, const Progress &progress) const
{
    const auto transcriber = m_engines.transcriber();
    trial.engine = transcriber->id();
    const Result<Speech> speech = FliteSpeaker().speak(u"The tide is rising now."_s, {}, progress);
    if (!speech)
        return tl::make_unexpected(speech.error());
    QTemporaryFile wave(QDir::tempPath() + u"/matinee-XXXXXX.wav"_s);
    const QByteArray bytes = toWave(speech->samples, speech->rate);
    if (!wave.open() || wave.write(bytes) != bytes.size() || !wave.flush())
        return fail(Fault::Internal, u"file"_s, wave.errorString());
    const Result<QList<SubtitleLine>> lines = transcriber->transcribe(wave.fileName(), progress);
    if (!lines)
        return tl::make_unexpected(lines.error());
    return lines->isEmpty() ? Result<void>(wrongReply(u"no words"_s)) : Result<void>();
}

Result<void> EngineCheck::trySpeech(EngineTrial &trial, const Progress &progress) const
{
    const auto speaker = m_engines.speaker();
    trial.engine = speaker->id();
    const Result<Speech> speech = speaker->speak(u"Hello."_s, {}, progress);
    if (!speech)
        return tl::make_unexpected(speech.error());
    return speech->samples.isEmpty() ? Result<void>(wrongReply(u"no sound"_s)) : Result<void>();
}

Result<void> EngineCheck::tryImages(EngineTrial &trial, const Progress &progress) const
{
    const auto images = m_engines.images();
    trial.engine = images ? images->id() : u"builtin/painted"_s;
    if (!images)
        return {};
    const Result<QImage> picture = images->picture(u"A calm sea under the moon"_s, pictureSize, progress);
    if (!picture)
        return tl::make_unexpected(picture.error());
    return picture->isNull() ? Result<void>(wrongReply(u"no picture"_s)) : Result<void>();
}
