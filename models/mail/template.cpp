#include "models/mail/template.h"

#include <QFile>
#include <QStringList>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString placeholder = u"{{link}}"_s;

QString read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("missing resource " + path.toStdString());
    return QString::fromUtf8(file.readAll());
}

QString textFile(const QString &name, const QString &language)
{
    const QString own = u":/mail/%1.%2.txt"_s.arg(name, language);
    return QFile::exists(own) ? own : u":/mail/%1.en.txt"_s.arg(name);
}

QString htmlOf(const QStringList &paragraphs, const QString &subject, const QString &language, const QString &link)
{
    QString body;
    for (const QString &paragraph : paragraphs) {
        const QString text = paragraph.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        body += u"<p>%1</p>\n"_s.arg(paragraph == placeholder ? u"<a href=\"%1\">%1</a>"_s.arg(link.toHtmlEscaped())
                                                              : text);
    }
    return u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title></head>\n"
           "<body style=\"font-family: sans-serif; line-height: 1.5\">\n%3</body></html>\n"_s.arg(
               language, subject.toHtmlEscaped(), body);
}

} // namespace

Letter letterFromTemplate(const QString &name, const QString &language, const QString &to, const QString &link)
{
    QStringList paragraphs = read(textFile(name, language)).trimmed().split(u"\n\n"_s);
    const QString subject = paragraphs.takeFirst();
    return {.to = to,
            .subject = subject,
            .text = paragraphs.join(u"\n\n"_s).replace(placeholder, link) + u'\n',
            .html = htmlOf(paragraphs, subject, language, link)};
}
