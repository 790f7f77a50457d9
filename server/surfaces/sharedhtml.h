#pragma once

#include "models/library/group.h"
#include "server/surfaces/sharedasking.h"

/// What the pages of a share link say, in one language.
struct SharedWords
{
    QString locked; // the title of the page that asks for the password
    QString whatLocked;
    QString password;
    QString open;
    QString wrongPassword;
    QString gone; // the title of the page of a link that is none
    QString whatGone;
    QString tooMany;
    QString empty;
    QString oneVideo;
    QString videos; // %1 is how many
    QString subtitles;
    QString elsewhere; // %1 is the host
    QString askAbout;
    QString ask;
    QString badQuestion;
    QString noAnswer;
};

/// In "en" or "ja", as languageOf().
SharedWords sharedWords(const QString &language);

/// How somebody looks at a shared collection.
struct SharedView
{
    QString language;
    QString root;        // what leads from there to this server's root: "../"
    QString page;        // and to the page without a choice: "../shared/token"
    qint64 chosenId = 0; // of the video to show; 0, or one that is not there: the first one
    int startSecs = 0;   // where that starts
    SharedQuestion question = {};
};

/// The page of a shared collection, whose share holds the token that opens its files: a player for one of the videos
/// that are ready, and the way to the others.
QString sharedHtml(const Group &group, const SharedView &view);

/// The form that asks for a link's password; `page` is where it goes.
QString sharedPasswordForm(const SharedWords &words, const QString &page);
