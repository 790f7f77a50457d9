#pragma once

#include <QString>

/// What whoever asked thought of an answer.
enum class Feedback { None, Good, Bad };

/// "good", "bad" or "", as it is stored.
inline QString nameOf(Feedback feedback)
{
    switch (feedback) {
    case Feedback::None: return {};
    case Feedback::Good: return QStringLiteral("good");
    case Feedback::Bad: return QStringLiteral("bad");
    }
    Q_UNREACHABLE();
}

inline Feedback feedbackNamed(const QString &name)
{
    return name == QStringLiteral("good")  ? Feedback::Good
           : name == QStringLiteral("bad") ? Feedback::Bad
                                           : Feedback::None;
}
