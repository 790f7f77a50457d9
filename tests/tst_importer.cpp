#include "tests/uiworld.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/library/importer.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// An importer whose jobs wait, and a folder of files that nobody reads.
struct Desk
{
    QString file(const QString &name)
    {
        const QString path = files.filePath(name);
        QFile made(path);
        if (!QFileInfo(path).dir().mkpath(u"."_s) || !made.open(QIODevice::WriteOnly))
            qFatal("no file can be made");
        return path;
    }
    QStringList imported()
    {
        QStringList names;
        for (const Job &job : world.jobs.unfinished())
            names += QFileInfo(job.payload[u"path"_s].toString()).fileName();
        names.sort();
        return names;
    }

    UiWorld world;
    QTemporaryDir files;
    JobsModel jobs{world.jobs, world.events};
    Importer importer{world.imports, jobs, world.owner};
    QSignalSpy queued{&importer, &Importer::queued};
    QSignalSpy refused{&importer, &Importer::refused};
};

} // namespace

/// What becomes of files that are dropped.
class TestImporter : public QObject
{
    Q_OBJECT

private slots:
    void subtitlesComeWithTheirFilm()
    {
        Desk desk;
        desk.importer.import({desk.file(u"Bread.srt"_s), desk.file(u"Bread.mp4"_s), desk.file(u"Bread.en.vtt"_s)});
        QTRY_COMPARE(desk.queued.size(), 1);
        QCOMPARE(desk.queued.first().first().toInt(), 1);
        QCOMPARE(desk.imported(), QStringList{u"Bread.mp4"_s});
        QVERIFY(desk.refused.isEmpty());
    }

    void subtitlesOfNoFilmAreNoImport()
    {
        Desk desk;
        desk.importer.import({desk.file(u"Tides.srt"_s), desk.file(u"Bread.mp4"_s)});
        QTRY_COMPARE(desk.refused.size(), 1);
        QVERIFY(desk.refused.first().first().toString().startsWith(u"Subtitles are taken in with their film"_s));
        QCOMPARE(desk.imported(), QStringList{u"Bread.mp4"_s});
    }

    void subtitlesElsewhereAreNotTakenIn()
    {
        Desk desk;
        desk.importer.import({desk.file(u"Bread.mp4"_s), desk.file(u"captions/Bread.srt"_s)});
        QTRY_COMPARE(desk.refused.size(), 1);
        QCOMPARE(desk.imported(), QStringList{u"Bread.mp4"_s});
    }
};

QTEST_MAIN(TestImporter)
#include "tst_importer.moc"
