#include "app/printing.h"

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printLine(const QString &line)
{
    write(stdout, line);
}

void printError(const QString &sentence)
{
    write(stderr, u"matinee: "_s + sentence);
}

void printDemoHints(const QString &url)
{
    printLine(u"Try, once the film is made (PASSWORD is the admin's):"_s);
    printLine(u"  curl -s %1/videos"_s.arg(url));
    printLine(
        u"  curl -s -r 0-1048575 -o part.mp4 \"$(curl -s %1/videos | grep -o 'http[^\"]*' | head -n 1)\""_s.arg(url));
    printLine(uR"(  curl -s %1/chat-with-script -H "Authorization: Bearer $(curl -s %1/login -d '{"username":"admin","password":"PASSWORD"}' | cut -d '"' -f 4)" -d '{"video_id":1,"user_input":"What is this film about?"}')"_s
                  .arg(url));
}
