#include "ui/admin/acttext.h"

#include "models/accounts/auditlog.h"

#include <QCoreApplication>

#include <array>

namespace {

struct Words
{
    QLatin1String act;
    const char *text;
};

constexpr std::array words{
    Words{audit::signIn, QT_TRANSLATE_NOOP("ActText", "Signed in")},
    Words{audit::signInFailed, QT_TRANSLATE_NOOP("ActText", "Could not sign in")},
    Words{audit::signOut, QT_TRANSLATE_NOOP("ActText", "Signed out")},
    Words{audit::signUp, QT_TRANSLATE_NOOP("ActText", "Signed up")},
    Words{audit::tokenReused, QT_TRANSLATE_NOOP("ActText", "Used a copied token")},
    Words{audit::emailConfirmed, QT_TRANSLATE_NOOP("ActText", "Confirmed the address")},
    Words{audit::passwordReset, QT_TRANSLATE_NOOP("ActText", "Chose a new password by mail")},
    Words{audit::passwordChanged, QT_TRANSLATE_NOOP("ActText", "Changed the password")},
    Words{audit::profileChanged, QT_TRANSLATE_NOOP("ActText", "Changed the profile")},
    Words{audit::keyCreated, QT_TRANSLATE_NOOP("ActText", "Made an API key")},
    Words{audit::keyDeleted, QT_TRANSLATE_NOOP("ActText", "Deleted an API key")},
    Words{audit::deviceApproved, QT_TRANSLATE_NOOP("ActText", "Let a device in")},
    Words{audit::deviceDenied, QT_TRANSLATE_NOOP("ActText", "Turned a device away")},
    Words{audit::accountCreated, QT_TRANSLATE_NOOP("ActText", "Created an account")},
    Words{audit::accountChanged, QT_TRANSLATE_NOOP("ActText", "Changed an account")},
    Words{audit::accountDeleted, QT_TRANSLATE_NOOP("ActText", "Deleted an account")},
    Words{audit::videoChanged, QT_TRANSLATE_NOOP("ActText", "Changed a video")},
    Words{audit::videoDeleted, QT_TRANSLATE_NOOP("ActText", "Deleted a video")},
    Words{audit::catalogueReset, QT_TRANSLATE_NOOP("ActText", "Emptied the catalogue")},
    Words{audit::jobCancelled, QT_TRANSLATE_NOOP("ActText", "Cancelled a job")},
    Words{audit::jobRetried, QT_TRANSLATE_NOOP("ActText", "Tried a job again")},
    Words{audit::settingChanged, QT_TRANSLATE_NOOP("ActText", "Changed a setting")},
    Words{audit::engineKeyChanged, QT_TRANSLATE_NOOP("ActText", "Changed the key to an engine")},
};

} // namespace

QString actText(const QString &act)
{
    for (const Words &each : words) {
        if (each.act == act)
            return QCoreApplication::translate("ActText", each.text);
    }
    return act;
}

QStringList knownActs()
{
    QStringList acts;
    for (const Words &each : words)
        acts.append(each.act);
    return acts;
}

bool isAlarming(const QString &act)
{
    return act == audit::signInFailed || act == audit::tokenReused;
}
