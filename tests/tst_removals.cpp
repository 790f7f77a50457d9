#include "ui/removals.h"
#include "ui/theme.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QLabel>
#include <QMutex>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What was deleted for good, from whichever thread; some ids are refused.
class Shredder
{
public:
    Removals::Work work()
    {
        return [this](qint64 id) -> Result<void> {
            if (id == gone)
                return fail(Fault::NotFound);
            if (id == kept)
                return fail(Fault::Conflict, u"kept"_s);
            const QMutexLocker lock(&m_mutex);
            m_ids.append(id);
            return {};
        };
    }
    QList<qint64> ids()
    {
        const QMutexLocker lock(&m_mutex);
        return m_ids;
    }

    static constexpr qint64 gone = 404;
    static constexpr qint64 kept = 409;

private:
    QMutex m_mutex;
    QList<qint64> m_ids;
};

} // namespace

class TestRemovals : public QObject
{
    Q_OBJECT

private slots:
    void nothingHappensBeforeTheTimeIsOver()
    {
        Shredder shredder;
        Removals removals(shredder.work());
        const QSignalSpy over(&removals, &Removals::over);
        removals.add({1});
        removals.add({1, 2});
        QCOMPARE(removals.ids(), (QList<qint64>{1, 2}));
        QCOMPARE(removals.waiting(), 2);
        removals.undo();
        QCOMPARE(over.size(), 1);
        QVERIFY(removals.ids().isEmpty());
        removals.finish();
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(shredder.ids().isEmpty());
    }

    void whatIsOverStaysHiddenUntilItIsGone()
    {
        Shredder shredder;
        Removals removals(shredder.work());
        removals.add({1, 2});
        removals.finish();
        QCOMPARE(removals.waiting(), 0);
        QCOMPARE(removals.ids(), (QList<qint64>{1, 2}));
        removals.undo(); // too late, and harmless
        QTRY_VERIFY(removals.ids().isEmpty());
        QCOMPARE(shredder.ids(), (QList<qint64>{1, 2}));
    }

    void theNextOneSettlesTheFirst()
    {
        Shredder shredder;
        Removals removals(shredder.work());
        removals.addNext({1});
        removals.addNext({2});
        QCOMPARE(removals.waiting(), 1);
        QTRY_COMPARE(removals.ids(), QList<qint64>{2});
        removals.undo();
        QCOMPARE(shredder.ids(), QList<qint64>{1});
    }

    void whatWaitsIsDeletedAtTheEnd()
    {
        Shredder shredder;
        {
            Removals removals(shredder.work());
            removals.add({1});
        }
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(shredder.ids(), QList<qint64>{1});
    }

    void aFailureIsSaidAndStopsNoOther()
    {
        Shredder shredder;
        Removals removals(shredder.work());
        const QSignalSpy failed(&removals, &Removals::failed);
        removals.add({Shredder::gone, Shredder::kept, 1});
        removals.finish();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().field, u"kept"_s);
        QCOMPARE(shredder.ids(), QList<qint64>{1});
        removals.add({Shredder::gone});
        removals.finish();
        QTRY_VERIFY(removals.ids().isEmpty());
        QCOMPARE(failed.size(), 1); // it is gone, as was wanted
    }

    void theBarOffersToUndo_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("by its button") << false;
        QTest::newRow("by Ctrl+Z") << true;
    }

    void theBarOffersToUndo()
    {
        QFETCH(bool, byKey);
        Shredder shredder;
        Removals removals(shredder.work());
        const Theme theme(*qApp, ThemeChoice::Dark);
        QWidget page;
        QPushButton elsewhere(&page);
        UndoBar bar(removals, theme, &page);
        const QSignalSpy undone(&bar, &UndoBar::undone);
        page.show();
        page.activateWindow();
        elsewhere.setFocus();
        QTRY_VERIFY(elsewhere.hasFocus());
        removals.add({1});
        bar.say(u"One is deleted"_s);
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.findChild<QLabel *>(u"undoText"_s)->text(), u"One is deleted"_s);
        if (byKey)
            QTest::keyClick(&elsewhere, Qt::Key_Z, Qt::ControlModifier);
        else
            bar.findChild<QPushButton *>(u"undo"_s)->click();
        QVERIFY(!bar.isVisible());
        QCOMPARE(undone.size(), 1);
        QVERIFY(removals.ids().isEmpty());
    }

    void aToastLeavesTheBarFree()
    {
        Shredder shredder;
        Removals removals(shredder.work());
        const Theme theme(*qApp, ThemeChoice::Dark);
        QWidget page;
        page.resize(800, 600);
        auto *layout = new QVBoxLayout(&page);
        layout->addStretch(1);
        UndoBar bar(removals, theme, &page);
        layout->addWidget(&bar);
        page.show();
        Toast toast(theme, &page, &page);
        toast.say(Toast::Kind::Success, u"Something is done"_s);
        QTRY_VERIFY(toast.geometry().bottom() > 500);
        removals.add({1});
        bar.say(u"One is deleted"_s);
        QTRY_VERIFY(bar.geometry().top() > toast.geometry().bottom());
        removals.undo();
        QTRY_VERIFY(toast.geometry().bottom() > bar.geometry().top()); // there is room again
    }

    void theBarGoesWithTheTime()
    {
        Shredder shredder;
        Removals removals(shredder.work());
        const Theme theme(*qApp, ThemeChoice::Dark);
        QWidget page;
        UndoBar bar(removals, theme, &page);
        page.show();
        removals.add({1});
        bar.say(u"One is deleted"_s);
        removals.finish();
        QVERIFY(!bar.isVisible());
        QThreadPool::globalInstance()->waitForDone();
    }
};

QTEST_MAIN(TestRemovals)
#include "tst_removals.moc"
