#include "app/sentences.h"

using namespace Qt::Literals::StringLiterals;

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
    case Fault::EngineFailed: return u"The engine for this work failed; the log says more."_s;
    case Fault::Internal: break;
    }
    return u"Something went wrong inside; the log says more."_s;
}
