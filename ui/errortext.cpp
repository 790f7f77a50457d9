#include "ui/errortext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString invalid(const QString &field)
    {
        if (field == u"question"_s)
            return tr("The question is empty or too long. Ask in at most 4,000 characters.");
        if (field == u"title"_s)
            return tr("A title has between 1 and 255 characters. Choose another one.");
        if (field == u"text"_s)
            return tr(
                "The text is empty or too long, or holds characters that cannot be kept. Write it in other words.");
        if (field == u"path"_s)
            return tr("That is not a file. Choose a video or sound file.");
        if (field == u"backup"_s)
            return tr("This is no whole backup of Matinee: it is damaged, or something else. Choose another one.");
        if (field.startsWith(u"moments"_s))
            return tr("A reel cannot be made of these moments: their videos have no file here, or they are too many.");
        if (field == u"password"_s)
            return tr("That password cannot be used. Choose one of at least 8 characters.");
        if (field == u"username"_s || field == u"name"_s)
            return tr("That name cannot be used. Choose another one.");
        return tr("Something that was entered cannot be used. Check it and try again.");
    }

    static QString engine(const Error &error)
    {
        const QString &what = error.field;
        if (what == u"key"_s)
            return tr("The engine refused its key, or there is none. Set the key in Settings.");
        if (what == u"rateLimit"_s && error.retryAfterSeconds > 0)
            return tr("The engine is asked too often. Wait %n seconds, then try again.", nullptr,
                      error.retryAfterSeconds);
        if (what == u"rateLimit"_s)
            return tr("The engine is asked too often, or its account is used up. Try again later.");
        if (what == u"model"_s)
            return tr("The engine has no such model. Check the model and the address in Settings.");
        if (what == u"request"_s)
            return tr("The engine does not understand what it is asked. Choose another model in Settings.");
        if (what == u"server"_s)
            return tr("The engine's server has failed. Try again later.");
        if (what == u"connection"_s)
            return tr("The engine cannot be reached, or the connection was cut. Check its address in Settings.");
        if (what == u"timeout"_s)
            return tr("The engine did not answer in time. Try again, or choose another one in Settings.");
        if (what == u"tooLarge"_s || what == u"reply"_s)
            return tr("The engine's answer makes no sense. Check its address in Settings.");
        if (what == u"refused"_s)
            return tr("The engine refused to answer this. Ask in other words, or choose another one in Settings.");
        if (what == u"language"_s)
            return tr("The engine does not know that language. Choose another engine or language in Settings.");
        if (what == u"program"_s)
            return tr("A program that the engine needs is not installed. Run the installer again.");
        if (what == u"missing"_s)
            return tr("The engine's model is not installed. Run the installer again.");
        return tr("The engine for this did not answer. Try again; if it keeps failing, check the installation.");
    }

    static QString conflict(const QString &field)
    {
        if (field == u"backup"_s)
            return tr("A newer Matinee made this backup. Bring this one up to date first.");
        if (field == u"transcript"_s)
            return tr("The transcript is still being written. Edit it when it is complete.");
        if (field == u"notes"_s)
            return tr("There are too many notes on this video already. Delete some, then try again.");
        return tr("It is there already, or was changed meanwhile. Look again before you go on.");
    }

    static QString tooMany(int seconds)
    {
        if (seconds > 1)
            return tr("Too many tries. Wait %n seconds, then try again.", nullptr, seconds);
        return tr("Too many tries. Wait a moment, then try again.");
    }
};

} // namespace

QString errorText(const Error &error)
{
    switch (error.fault) {
    case Fault::NotSignedIn: return Words::tr("You are signed out. Start Matinee again to sign in.");
    case Fault::NotAllowed:
        if (error.field == u"path"_s)
            return Words::tr("The file cannot be written there. Choose another folder.");
        return Words::tr("You may not do this. Ask an administrator of this library.");
    case Fault::NotFound: return Words::tr("It is no longer there. It may have been moved or deleted.");
    case Fault::Invalid: return Words::invalid(error.field);
    case Fault::Conflict: return Words::conflict(error.field);
    case Fault::TooMany: return Words::tooMany(error.retryAfterSeconds);
    case Fault::TooLarge: return Words::tr("It is larger than this library takes. Choose a smaller file.");
    case Fault::NoSpace: return Words::tr("The disk is full. Free some space, then try again.");
    case Fault::Unsupported:
        if (error.field == u"database"_s)
            return Words::tr("The database is not in the library's folder. Back it up where it is: PostgreSQL with "
                             "pg_dump and pg_restore.");
        if (error.field == u"subtitles"_s)
            return Words::tr("This file holds no subtitles that Matinee can read. Choose a .srt or .vtt file.");
        return Words::tr("This file holds no video or sound that Matinee can read. Convert it to MP4 and import that.");
    case Fault::Cancelled: return Words::tr("It was stopped. Start it again when you like.");
    case Fault::EngineFailed: return Words::engine(error);
    case Fault::Internal: break;
    }
    return Words::tr("Something went wrong inside Matinee. Try again; the log has the details.");
}

QString mailErrorText(const Error &error)
{
    switch (error.fault) {
    case Fault::Invalid: return Words::tr("That is no mail address. Check it and try again.");
    case Fault::EngineFailed:
        return Words::tr("The mail server did not take it. Check its address, the password and the network.");
    case Fault::Unsupported:
        return Words::tr("The mail server refuses this sender or this address. Choose another one.");
    default: return errorText(error);
    }
}

QString errorText(Fault fault)
{
    return errorText(Error{.fault = fault, .field = {}, .detail = {}, .retryAfterSeconds = 0});
}
