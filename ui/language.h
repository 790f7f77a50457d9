#pragma once

#include <QTranslator>

class QGuiApplication;

/// The language of the window: its own words, those of Qt's dialogs, how numbers and dates are written, and the side
/// where lines begin. Holds for as long as it lives; make it before the first widget.
class Language
{
public:
    /// `language` is one of offered(), or "system": then it is the first of the user's languages that is offered, and
    /// numbers and dates stay the system's. `direction` is "ltr", "rtl", or "auto": the language's own, also when its
    /// words are not offered.
    Language(QGuiApplication &app, const QString &language, const QString &direction);
    Q_DISABLE_COPY_MOVE(Language)

    static QStringList offered();

private:
    QTranslator m_plurals; // English, below the others: its "%n videos" are not "1 videos"
    QTranslator m_qt;
    QTranslator m_words;
};
