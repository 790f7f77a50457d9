#include "server/surfaces/page.h"

#include <QFile>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

QString pageTemplate(const QString &name)
{
    QFile file(u":/web/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("a page is not in the program: " + name.toStdString());
    return QString::fromUtf8(file.readAll());
}

QString playTime(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString tail = two(seconds % 60);
    if (seconds < 3600)
        return u"%1:%2"_s.arg(QString::number(seconds / 60), tail);
    return u"%1:%2:%3"_s.arg(QString::number(seconds / 3600), two(seconds / 60 % 60), tail);
}

Response htmlPage(int status, const QString &language, const QString &html)
{
    Response response{.status = status, .body = html.toUtf8(), .type = "text/html; charset=utf-8"};
    response.addHeader("Content-Language", language.toLatin1());
    return response;
}
