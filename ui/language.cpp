#include "ui/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of "de-CH", "de"; the user's languages come in many spellings.
QString languageOf(const QString &tag)
{
    return tag.section(u'-', 0, 0).section(u'_', 0, 0);
}

QString firstOffered(const QStringList &wanted)
{
    for (const QString &tag : wanted) {
        if (Language::offered().contains(languageOf(tag)))
            return languageOf(tag);
    }
    return u"en"_s;
}

Qt::LayoutDirection directionFor(const QString &direction, const QLocale &locale)
{
    if (direction == u"ltr"_s)
        return Qt::LeftToRight;
    return direction == u"rtl"_s ? Qt::RightToLeft : locale.textDirection();
}

} // namespace

Language::Language(QGuiApplication &app, const QString &language, const QString &direction)
{
    const QLocale system = QLocale::system();
    const bool isChosen = offered().contains(language);
    const QString words = isChosen ? language : firstOffered(system.uiLanguages());
    const bool isOfSystem = !isChosen || languageOf(system.bcp47Name()) == language;
    const QLocale locale = isOfSystem ? system : QLocale(language);
    QLocale::setDefault(locale);
    if (m_plurals.load(u":/i18n/matinee_en.qm"_s))
        QCoreApplication::installTranslator(&m_plurals);
    if (m_qt.load(QLocale(words), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (words != u"en"_s && m_words.load(u":/i18n/matinee_%1.qm"_s.arg(words)))
        QCoreApplication::installTranslator(&m_words);
    app.setLayoutDirection(directionFor(direction, locale));
}

QStringList Language::offered()
{
    return {u"en"_s, u"de"_s, u"ja"_s};
}
