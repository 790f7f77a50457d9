#include "app/sentences.h"

#include "models/ai/enginecheck.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString jobName(EngineJob job)
{
    switch (job) {
    case EngineJob::Chat: return u"Answers"_s;
    case EngineJob::Embedding: return u"Search by meaning"_s;
    case EngineJob::Transcription: return u"Speech to text"_s;
    case EngineJob::Speech: return u"Voice"_s;
    case EngineJob::Images: return u"Pictures"_s;
    }
    return {};
}

QString whyEngineFailed(const Error &error)
{
    const QString &what = error.field;
    if (what == u"missing"_s)
        return u"The engine's model is not installed"_s;
    if (what == u"key"_s)
        return u"The engine's key is missing or was refused"_s;
    if (what == u"rateLimit"_s)
        return error.retryAfterSeconds > 0
                   ? u"The engine is asked too often; try again in %1 seconds"_s.arg(error.retryAfterSeconds)
                   : u"The engine is asked too often, or its account is used up"_s;
    if (what == u"model"_s)
        return u"The engine has no such model at its address"_s;
    if (what == u"request"_s)
        return u"The engine does not understand the request"_s;
    if (what == u"server"_s)
        return u"The engine's server has failed"_s;
    if (what == u"connection"_s)
        return u"The engine cannot be reached, or the connection was cut"_s;
    if (what == u"timeout"_s)
        return u"The engine did not answer in time"_s;
    if (what == u"tooLarge"_s)
        return u"The engine's answer has no end"_s;
    if (what == u"reply"_s)
        return u"The engine's answer is not what its protocol says; is the address right?"_s;
    return what == u"refused"_s ? u"The engine refused to answer"_s : u"The engine for this work failed"_s;
}

QString sentenceForEngine(const Error &error)
{
    const QString why = whyEngineFailed(error);
    if (error.detail.isEmpty())
        return why.endsWith(u'?') ? why : why + u'.';
    return u"%1 (%2)."_s.arg(why, error.detail);
}

} // namespace

QString sentenceFor(const Error &error)
{
    switch (error.fault) {
    case Fault::NotSignedIn: return u"Nobody is signed in."_s;
    case Fault::NotAllowed: return u"Only an admin may do this."_s;
    case Fault::NotFound: return error.field == u"path"_s ? u"There is no such file."_s : u"There is no such video."_s;
    case Fault::Invalid:
        return error.field == u"path"_s ? u"This is no file that can be read."_s
                                        : u"The %1 is missing or cannot be taken."_s.arg(error.field);
    case Fault::Conflict: return u"The %1 is taken."_s.arg(error.field.isEmpty() ? u"name"_s : error.field);
    case Fault::TooMany: return u"Too many attempts; try again in %1 seconds."_s.arg(error.retryAfterSeconds);
    case Fault::TooLarge: return u"This is too large."_s;
    case Fault::NoSpace: return u"The disk is full."_s;
    case Fault::Unsupported: return u"This is no video or sound file that can be read."_s;
    case Fault::Cancelled: return u"This was cancelled."_s;
    case Fault::EngineFailed: return sentenceForEngine(error);
    case Fault::Internal: break;
    }
    return u"Something went wrong inside; the log says more."_s;
}

QString sentenceForBackup(const Error &error)
{
    if (error.fault == Fault::Unsupported)
        return u"The database is not in the data folder; back it up where it is, PostgreSQL with pg_dump."_s;
    if (error.fault == Fault::NotAllowed)
        return u"The file cannot be written (%1)."_s.arg(error.detail);
    if (error.field != u"backup"_s)
        return sentenceFor(error);
    return error.fault == Fault::Conflict
               ? u"A newer Matinee made this backup; this is %1."_s.arg(QLatin1String(MATINEE_VERSION))
               : u"This is no whole backup of Matinee: it is damaged, or something else."_s;
}

QString sentenceFor(const EngineTrial &trial)
{
    const QString engine = trial.engine.isEmpty() ? u"none"_s : trial.engine;
    if (trial.error)
        return u"%1: %2 does not work. %3"_s.arg(jobName(trial.job), engine, sentenceFor(*trial.error));
    const QString size = trial.dimension > 0 ? u", %1 dimensions"_s.arg(trial.dimension) : QString();
    return u"%1: %2 works (%3 ms%4)."_s.arg(jobName(trial.job), engine, QString::number(trial.durationMs), size);
}
