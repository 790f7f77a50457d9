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

void printDemoHints(const QString &url, const QString &password)
{
    const QString signIn =
        uR"json(curl -s %1/login -d '{"username":"admin","password":"%2"}')json"_s.arg(url, password);
    const QString question = uR"json('{"video_id":1,"user_input":"Why are there two high tides a day?"}')json"_s;
    printLine(u"To list, stream and ask, once the film is made:"_s);
    printLine(u"curl -s %1/videos"_s.arg(url));
    printLine(
        u"curl -s -r 0-1048575 -o part.mp4 \"$(curl -s %1/videos | grep -o 'http[^\"]*' | head -n 1)\""_s.arg(url));
    printLine(u"curl -s %1/chat-with-script -H \"Authorization: Bearer $(%2 | cut -d '\"' -f 4)\" -d %3"_s.arg(
        url, signIn, question));
}
