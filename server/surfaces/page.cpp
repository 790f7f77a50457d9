#include "server/surfaces/page.h"

#include <QFile>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace {

QString partOfPage(const QString &name)
{
    QFile file(u":/web/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("a page is not in the program: " + name.toStdString());
    return QString::fromUtf8(file.readAll());
}

} // namespace

QString pageTemplate(const QString &name)
{
    return partOfPage(u"head.html"_s) + partOfPage(name);
}

Response htmlPage(int status, const QString &language, const QString &html)
{
    Response response{.status = status, .body = html.toUtf8(), .type = "text/html; charset=utf-8"};
    response.addHeader("Content-Language", language.toLatin1());
    return response;
}
