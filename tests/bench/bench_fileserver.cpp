#include "server/http/gateway.h"
#include "server/http/range.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

/// Serves one file, the way media is served: what http_files.py measures. Usage: bench_fileserver FILE
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = application.arguments().value(1);
    Router router;
    router.add("GET", u"/file"_s, [path](const Request &request) {
        return fileResponse(request, {.path = path, .type = "video/mp4", .etag = R"("1")"});
    });
    const auto gateway = Gateway::listen(router, {});
    if (!gateway)
        return 1;
    QTextStream(stdout) << "listening on http://127.0.0.1:" << (*gateway)->port() << Qt::endl;
    return QCoreApplication::exec();
}
