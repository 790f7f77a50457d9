// The window over a library of 100,000 videos: how soon it can be used, what it takes up, and for how long it does not
// listen while somebody scrolls. bench_library [VIDEOS [SECONDS]]
#include "tests/uiworld.h"
#include "ui/framewatch.h"
#include "ui/library/gridview.h"
#include "ui/library/librarymodel.h"
#include "ui/library/librarypage.h"
#include "ui/library/librarytable.h"
#include "ui/mainwindow.h"

#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <cstdio>
#include <filesystem>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int posters = 60;
constexpr int tickMs = 16;

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

QImage poster(int number)
{
    QImage image(480, 270, QImage::Format_RGB32);
    image.fill(QColor::fromHsl(number * 37 % 360, 120, 90));
    QPainter painter(&image);
    for (int i = 0; i < 40; ++i)
        painter.fillRect((i * 97 + number * 31) % 480, (i * 53) % 270, 40, 20, QColor::fromHsl(i * 9, 160, 140));
    return image;
}

/// Videos with all that a real one has in its row, each with a folder and a picture of its own.
void fill(UiWorld &world, int count)
{
    const std::filesystem::path folder = world.folder.path().toStdString();
    for (int i = 0; i < posters; ++i)
        poster(i).save(world.folder.filePath(u"poster%1.jpg"_s.arg(i)));
    inTransaction((*world.database).connection(), [&] {
        for (int i = 0; i < count; ++i) {
            Video video{.ownerId = world.owner.id,
                        .status = VideoStatus::Completed,
                        .title = u"Lecture %1 of many"_s.arg(i * 7919 % count),
                        .description = u"What it is about, in a sentence or two. "_s.repeated(4),
                        .seriesName = i % 3 ? u"Series %1"_s.arg(i % 500) : QString(),
                        .seriesNumber = i / 500,
                        .mediaKey = MediaStore::newKey(),
                        .mediaPath = u"video.mp4"_s,
                        .mimeType = u"video/mp4"_s,
                        .sizeBytes = i * 1000,
                        .durationMs = 60'000 + i % 7'000 * 1000,
                        .transcriptSource = u"sidecar"_s};
            video.fingerprint = video.mediaKey;
            const qint64 id = LibraryBuilder(world.database).insert(video);
            if (i % 10 == 0)
                (void)VideoRepository(world.database)
                    .setWatchPosition(world.owner.id, id, {30'000, i % 20 == 0}, systemClock());
            const std::filesystem::path home = world.store.folder(video.mediaKey).toStdString();
            std::filesystem::create_directories(home);
            std::filesystem::create_hard_link(folder / ("poster" + std::to_string(i % posters) + ".jpg"),
                                              home / std::string(MediaStoreNames::thumbnail.data()));
        }
    });
}

/// Half of the time as with a fast wheel, half of it as with the handle of the scroll bar.
void scroll(QScrollBar &bar, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    quint32 jump = 12345;
    for (int tick = 0; timer.elapsed() < seconds * 1000; ++tick) {
        jump = jump * 1664525 + 1013904223;
        const bool wheel = timer.elapsed() < seconds * 500;
        bar.setValue(wheel ? bar.value() + 150 : int(jump % quint32(std::max(1, bar.maximum()))));
        QTest::qWait(tickMs);
    }
}

void report(const char *what, double value, const char *unit)
{
    std::printf("%-44s %8.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const int seconds = argc > 2 ? QByteArray(argv[2]).toInt() : 10;
    UiWorld world;
    fill(world, count);
    const double before = residentMegabytes();

    QElapsedTimer timer;
    timer.start();
    FrameWatch watch;
    MainWindow window(world.services());
    window.resize(1480, 920);
    window.show();
    auto *grid = window.findChild<LibraryPage *>()->findChild<GridView *>();
    auto *model = qobject_cast<LibraryModel *>(grid->model());
    const bool ready = QTest::qWaitFor([&] { return model->rowCount() == count && model->entryAt(0); }, 60'000);
    window.grab(); // everything is painted once
    report(ready ? "start to a usable window" : "NOT READY after", double(timer.elapsed()), "ms");
    report("resident before the window", before, "MB");
    report("resident with the window", residentMegabytes(), "MB");
    report("longest block at the start", watch.longestMs(), "ms");

    watch.restart();
    scroll(*grid->verticalScrollBar(), seconds);
    report("longest block while scrolling the cards", watch.longestMs(), "ms");
    window.findChild<QToolButton *>(u"showList"_s)->click();
    QTest::qWait(500);
    watch.restart();
    scroll(*window.findChild<LibraryTable *>()->verticalScrollBar(), seconds);
    report("longest block while scrolling the list", watch.longestMs(), "ms");
    report("resident after scrolling", residentMegabytes(), "MB");

    watch.restart();
    timer.restart();
    const qint64 first = model->idAt(0);
    (void)world.videos.edit(world.owner, model->idAt(count / 2), {.title = u"Renamed"_s});
    (void)world.videos.remove(world.owner, first);
    (void)QTest::qWaitFor([&] { return model->rowCount() == count - 1; }, 60'000);
    report("a change is shown after", double(timer.elapsed()), "ms");
    report("longest block meanwhile", watch.longestMs(), "ms");
    return ready ? 0 : 1;
}
