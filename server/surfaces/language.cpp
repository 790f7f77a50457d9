#include "server/surfaces/language.h"

using namespace Qt::Literals::StringLiterals;

QString languageOf(const Request &request)
{
    QString best = u"en"_s;
    double bestQuality = 0;
    for (const QByteArray &item : request.header("accept-language").split(',')) {
        const QList<QByteArray> parts = item.split(';');
        const QByteArray language = parts.first().trimmed().toLower().split('-').first();
        const QByteArray parameter = parts.value(1).trimmed();
        const double quality = parameter.startsWith("q=") ? parameter.mid(2).toDouble() : 1.0;
        const bool isKnown = language == "en" || language == "de" || language == "ja";
        if (isKnown && quality > bestQuality) {
            best = QString::fromLatin1(language);
            bestQuality = quality;
        }
    }
    return best;
}
