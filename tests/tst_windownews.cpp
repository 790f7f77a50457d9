#include "models/jobs/job.h"
#include "ui/theme.h"
#include "ui/widgets/toast.h"
#include "ui/windownews.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Deletes things that can be brought back.
class Remover : public QObject
{
    Q_OBJECT

public:
    void undoRemoval()
    {
        ++undone;
        emit removalOver();
    }

    int undone = 0;

signals:
    void done(const QString &text);
    void failed(const QString &text);
    void removalBegun(const QString &text);
    void removalOver();
};

namespace {

struct Desk
{
    QWidget window;
    Theme theme{*qApp, ThemeChoice::Dark};
    Toast toast{theme, &window, &window};
    WindowNews news{toast, &window};
    Remover videos;
    Remover collections;
    QPushButton *undo = toast.findChild<QPushButton *>(u"toastAction"_s);

    Desk()
    {
        window.resize(800, 600);
        window.show();
        news.hearRemovals(&videos);
        news.hearRemovals(&collections);
    }
    QString text() const { return toast.findChild<QLabel *>(u"toastText"_s)->text(); }
};

} // namespace

class TestWindowNews : public QObject
{
    Q_OBJECT

private slots:
    void whatWasDeletedIsBroughtBack()
    {
        Desk desk;
        emit desk.videos.removalBegun(u"A video is deleted"_s);
        QCOMPARE(desk.text(), u"A video is deleted"_s);
        QTest::mouseClick(desk.undo, Qt::LeftButton);
        QCOMPARE(desk.videos.undone, 1);
        QVERIFY(desk.toast.isHidden());
    }

    void theOfferGoesWithItsTime()
    {
        Desk desk;
        emit desk.videos.removalBegun(u"A video is deleted"_s);
        emit desk.videos.removalOver();
        QVERIFY(desk.toast.isHidden());
    }

    void theEndOfOneOfferLeavesTheNextOne()
    {
        Desk desk;
        emit desk.videos.removalBegun(u"A video is deleted"_s);
        emit desk.collections.removalBegun(u"A collection is deleted"_s);
        emit desk.videos.removalOver();
        QVERIFY(desk.undo->isVisible());
        QCOMPARE(desk.text(), u"A collection is deleted"_s);
        QTest::mouseClick(desk.undo, Qt::LeftButton);
        QCOMPARE(desk.collections.undone, 1);
        QCOMPARE(desk.videos.undone, 0);
    }

    void theLatestIsUndoneFirst()
    {
        Desk desk;
        emit desk.videos.removalBegun(u"A video is deleted"_s);
        emit desk.collections.removalBegun(u"A collection is deleted"_s);
        desk.news.undo();
        QCOMPARE(desk.collections.undone, 1);
        QCOMPARE(desk.videos.undone, 0);
        desk.news.undo();
        QCOMPARE(desk.videos.undone, 1);
        desk.news.undo();
        QCOMPARE(desk.collections.undone, 1);
        QCOMPARE(desk.videos.undone, 1);
    }

    void aReelSaysWhichFileIsMissing()
    {
        Desk desk;
        desk.news.announce({.kind = u"reel"_s,
                            .title = u"Reel"_s,
                            .state = JobState::Failed,
                            .fault = Fault::NotFound,
                            .reason = u"file:Film"_s});
        QCOMPARE(desk.text(), u"“Reel” was not made. The file of “Film” is missing."_s);
    }

    void failuresAreTold()
    {
        Desk desk;
        emit desk.collections.failed(u"It stays"_s);
        QCOMPARE(desk.text(), u"It stays"_s);
    }
};

QTEST_MAIN(TestWindowNews)
#include "tst_windownews.moc"
