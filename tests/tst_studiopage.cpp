#include "models/jobs/studiojob.h"
#include "tests/uiworld.h"
#include "ui/studio/outlineeditor.h"
#include "ui/studio/slidesmodel.h"
#include "ui/studio/studiopage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The page, and what people find on it.
struct Studio
{
    Studio()
    {
        page.resize(1000, 700);
        page.show();
        page.enter();
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QStringList titles() const
    {
        QStringList titles;
        const QAbstractItemModel *model = find<QListView>(u"outlineSlides"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            titles.append(model->index(row, 0).data().toString());
        return titles;
    }
    /// Has an outline of three slides written.
    void outline() const
    {
        find<QPlainTextEdit>(u"filmPrompt"_s)->setPlainText(u"The tide in three slides: moon, sun and wind"_s);
        click(u"writeOutline"_s);
        QTRY_VERIFY(find<QListView>(u"outlineSlides"_s)->isVisible());
        QCOMPARE(titles().size(), 3);
    }
    Video film() const { return world.videos.owned(world.owner, {}).items.value(0); }
    void setStatus(VideoStatus status, std::optional<Fault> fault = {})
    {
        VideoRepository(world.database).setStatus(film().id, status, fault, systemClock());
        emit world.events.videoChanged(film().id);
    }

    UiWorld world;
    StudioPage page{world.services()};
};

Slide titled(const QString &title)
{
    Slide slide;
    slide.title = title;
    return slide;
}

} // namespace

/// From a prompt to a film at the desktop.
class TestStudioPage : public QObject
{
    Q_OBJECT

private slots:
    void slidesKeepTheirOrder()
    {
        SlidesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.remove(0)); // there is always one
        model.setSlides({titled(u"a"_s), titled(u"b"_s), titled(u"c"_s)});
        QVERIFY(model.move(0, 1));
        QVERIFY(model.move(2, -1));
        QVERIFY(!model.move(0, -1));
        QVERIFY(!model.move(2, 1));
        QVERIFY(model.add(3));
        model.setSlide(3, titled(u"d"_s));
        QVERIFY(model.remove(0));
        QStringList titles;
        for (const Slide &slide : model.slides())
            titles.append(slide.title);
        QCOMPARE(titles.join(u""_s), u"cad"_s);
        while (model.add(0)) {
        }
        QCOMPARE(model.rowCount(), mostSlides);
        model.setSlides({});
        QCOMPARE(model.rowCount(), 1);
    }

    void aPromptBecomesAnOutline()
    {
        const Studio studio;
        QVERIFY(!studio.find<QPushButton>(u"writeOutline"_s)->isEnabled()); // without a prompt
        studio.outline();
        const QString title = studio.titles().first();
        QCOMPARE(studio.find<QLineEdit>(u"slideTitle"_s)->text(), title);
        QVERIFY(!studio.find<QLabel>(u"filmSummary"_s)->text().isEmpty());
    }

    void slidesAreEditedMovedAddedAndRemoved()
    {
        const Studio studio;
        studio.outline();
        const QStringList before = studio.titles();
        auto *title = studio.find<QLineEdit>(u"slideTitle"_s);
        title->selectAll();
        QTest::keyClicks(title, u"The moon alone"_s);
        QCOMPARE(studio.titles().first(), u"The moon alone"_s);
        studio.click(u"slideDown"_s);
        QCOMPARE(studio.titles(), (QStringList{before[1], u"The moon alone"_s, before[2]}));
        auto *list = studio.find<QListView>(u"outlineSlides"_s);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(studio.titles().first(), u"The moon alone"_s);
        studio.click(u"addSlide"_s);
        QCOMPARE(studio.titles().size(), 4);
        studio.find<QPlainTextEdit>(u"slideNarration"_s)->setPlainText(u"Something new."_s);
        studio.click(u"removeSlide"_s);
        QCOMPARE(studio.titles(), (QStringList{u"The moon alone"_s, before[1], before[2]}));
    }

    void theEditedOutlineIsMade()
    {
        Studio studio;
        studio.outline();
        studio.find<QLineEdit>(u"filmTitle"_s)->setText(u"Ebb and flow"_s);
        auto *title = studio.find<QLineEdit>(u"slideTitle"_s);
        title->selectAll();
        QTest::keyClicks(title, u"The moon alone"_s);
        studio.click(u"renderFilm"_s);
        QTRY_VERIFY(studio.find<QProgressBar>(u"renderBar"_s)->isVisible());
        const Video film = studio.film();
        QCOMPARE(film.title, u"Ebb and flow"_s);
        const Result<FilmRecord> record = studio.world.studio.film(studio.world.owner, film.id);
        QCOMPARE(record->storyboard->slides.first().title, u"The moon alone"_s);
        QCOMPARE(record->prompt, u"The tide in three slides: moon, sun and wind"_s);
        QCOMPARE(studio.world.jobs.unfinishedOf({film.id}).value(0).kind, QString(studioJobKind));
    }

    void itsProgressIsShownAndItPlaysAtTheEnd()
    {
        Studio studio;
        QSignalSpy played(&studio.page, &StudioPage::playAsked);
        studio.outline();
        studio.click(u"renderFilm"_s);
        auto *bar = studio.find<QProgressBar>(u"renderBar"_s);
        QTRY_VERIFY(bar->isVisible());
        FilmRepository(studio.world.database).setProgress(studio.film().id, u"voiceover"_s, 0.4);
        studio.setStatus(VideoStatus::Processing);
        QTRY_COMPARE(bar->value(), 400);
        QCOMPARE(studio.find<QLabel>(u"studioSteps"_s)->text(), u"Making the film"_s);
        QVERIFY(played.isEmpty());
        studio.setStatus(VideoStatus::Completed);
        QTRY_COMPARE(played.size(), 1);
        QCOMPARE(studio.find<QLabel>(u"studioSteps"_s)->text(), u"The film is ready"_s);
        QCOMPARE(played[0][0].toLongLong(), studio.film().id);
        studio.setStatus(VideoStatus::Completed); // once is enough
        QTRY_VERIFY(studio.find<QPushButton>(u"playFilm"_s)->isVisible());
        QCOMPARE(played.size(), 1);
    }

    void whoWentElsewhereIsNotInterrupted()
    {
        Studio studio;
        QSignalSpy played(&studio.page, &StudioPage::playAsked);
        studio.outline();
        studio.click(u"renderFilm"_s);
        QTRY_VERIFY(studio.find<QProgressBar>(u"renderBar"_s)->isVisible());
        studio.page.hide();
        studio.setStatus(VideoStatus::Completed);
        QTRY_VERIFY(!studio.find<QPushButton>(u"playFilm"_s)->isHidden());
        QVERIFY(played.isEmpty());
    }

    void itCanBeCancelledAndMadeAnew()
    {
        Studio studio;
        studio.outline();
        studio.click(u"renderFilm"_s);
        QTRY_VERIFY(studio.find<QPushButton>(u"cancelRender"_s)->isVisible());
        const qint64 id = studio.film().id;
        studio.click(u"cancelRender"_s);
        QTRY_VERIFY(studio.world.jobs.unfinishedOf({id}).isEmpty());
        studio.setStatus(VideoStatus::Error, Fault::Cancelled);
        QTRY_VERIFY(!studio.find<QLabel>(u"renderNote"_s)->text().isEmpty());
        studio.click(u"editOutline"_s);
        studio.click(u"renderFilm"_s);
        QTRY_COMPARE(studio.world.jobs.unfinishedOf({id}).size(), 1); // the same film
        QCOMPARE(studio.world.videos.owned(studio.world.owner, {}).total, 1);
    }

    void everyControlHasAName()
    {
        const Studio studio;
        studio.outline();
        for (const QWidget *control : studio.page.findChildren<QWidget *>()) {
            const bool isControl =
                qobject_cast<const QLineEdit *>(control) || qobject_cast<const QPlainTextEdit *>(control) ||
                qobject_cast<const QListView *>(control) || qobject_cast<const QToolButton *>(control) ||
                qobject_cast<const QComboBox *>(control) || qobject_cast<const QSpinBox *>(control);
            const bool isOurs = !control->objectName().isEmpty() && !control->objectName().startsWith(u"qt_"_s);
            if (isControl && isOurs)
                QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        }
    }
};

QTEST_MAIN(TestStudioPage)
#include "tst_studiopage.moc"
