#include "ui/admin/pagedmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A long list elsewhere, which changes.
struct Source
{
    Result<Page<PagedRow>> read(const PageWindow &window)
    {
        const std::lock_guard lock(mutex);
        if (isBroken)
            return fail(Fault::Internal);
        Page<PagedRow> page{.items = {}, .total = int(ids.size())};
        QList<qint64> ordered = ids;
        if (window.order == byId)
            std::sort(ordered.begin(), ordered.end());
        if (window.order == byId && window.backwards)
            std::reverse(ordered.begin(), ordered.end());
        for (const qint64 id : ordered.mid(window.offset, window.limit))
            page.items.append({.id = id, .cells = {u"%1%2"_s.arg(prefix).arg(id), u"x"_s}, .item = {}});
        return page;
    }
    void set(const QList<qint64> &wanted)
    {
        const std::lock_guard lock(mutex);
        ids = wanted;
    }

    std::mutex mutex;
    QList<qint64> ids;
    QString prefix = u"row "_s;
    bool isBroken = false;
    static constexpr int byId = 7;
};

QList<qint64> idsOf(const PagedModel &model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.row(row).id);
    return ids;
}

QList<qint64> upTo(int count)
{
    QList<qint64> ids;
    for (int id = 1; id <= count; ++id)
        ids.append(id);
    return ids;
}

} // namespace

/// Long lists, page by page.
class TestPagedModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_source = std::make_shared<Source>();
        m_model = std::make_unique<PagedModel>(
            QList<PagedColumn>{{.title = u"Name"_s, .order = Source::byId}, {.title = u"State"_s, .isState = true}});
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void aLongListComesInPages()
    {
        m_source->set(upTo(250));
        read();
        QTRY_COMPARE(m_model->rowCount(), 100);
        QCOMPARE(m_model->total(), 250);
        QVERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        QVERIFY(!m_model->canFetchMore({})); // one at a time
        QTRY_COMPARE(m_model->rowCount(), 200);
        m_model->fetchMore({});
        QTRY_COMPARE(idsOf(*m_model), upTo(250));
        QVERIFY(!m_model->canFetchMore({}));
    }

    void whatIsReadAgainChangesOnlyWhatChanged()
    {
        m_source->set({1, 2, 3, 4});
        read();
        QTRY_COMPARE(m_model->rowCount(), 4);
        const QSignalSpy reset(m_model.get(), &PagedModel::modelReset);
        const QSignalSpy changed(m_model.get(), &PagedModel::dataChanged);
        const QPersistentModelIndex four(m_model->index(3, 0));
        m_source->set({4, 5, 1, 3});
        m_model->refresh();
        QTRY_COMPARE(idsOf(*m_model), (QList<qint64>{4, 5, 1, 3}));
        QCOMPARE(four.row(), 0); // so a selection stays
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 0);
    }

    void aRefreshWhileReadingIsNotLost()
    {
        m_source->set({1});
        read();
        m_model->refresh();
        m_source->set({1, 2});
        m_model->refresh();
        QTRY_COMPARE(idsOf(*m_model), (QList<qint64>{1, 2}));
    }

    void hiddenRowsAreNotThere()
    {
        m_source->set({1, 2, 3});
        read();
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_model->setHidden({2});
        QCOMPARE(idsOf(*m_model), (QList<qint64>{1, 3}));
        QCOMPARE(m_model->total(), 2);
        const QSignalSpy loaded(m_model.get(), &PagedModel::loaded);
        QTRY_VERIFY(!loaded.isEmpty());
        QCOMPARE(idsOf(*m_model), (QList<qint64>{1, 3}));
        m_model->setHidden({});
        QTRY_COMPARE(idsOf(*m_model), (QList<qint64>{1, 2, 3}));
    }

    void aColumnSortsTheWholeList()
    {
        QList<qint64> mixed = upTo(150);
        std::rotate(mixed.begin(), mixed.begin() + 50, mixed.end());
        m_source->set(mixed);
        read();
        QTRY_COMPARE(m_model->rowCount(), 100);
        m_model->sort(0, Qt::AscendingOrder);
        QTRY_COMPARE(idsOf(*m_model), upTo(100));
        QCOMPARE(m_model->headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString(), u"Name, sorted upwards"_s);
        m_model->fetchMore({});
        QTRY_COMPARE(idsOf(*m_model), upTo(150)); // the next page goes on in that order
        m_model->sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(idsOf(*m_model).value(0), 150);
        QCOMPARE(m_model->sortColumn(), 0);
        m_model->sort(1, Qt::AscendingOrder); // which cannot be sorted
        QTRY_COMPARE(idsOf(*m_model), mixed.first(100));
        QCOMPARE(m_model->sortColumn(), -1);
        QVERIFY(!m_model->headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).isValid());
    }

    void failuresAreTold()
    {
        m_source->isBroken = true;
        const QSignalSpy failed(m_model.get(), &PagedModel::failed);
        read();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(!m_model->total());
    }

    void rowsAreDraggedByTheirPlace()
    {
        m_source->set({1, 2, 3});
        read();
        QTRY_COMPARE(m_model->rowCount(), 3);
        QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
        m_model->setMovable(true);
        QVERIFY(m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
        const QSignalSpy asked(m_model.get(), &PagedModel::moveAsked);
        const std::unique_ptr<QMimeData> first(m_model->mimeData({m_model->index(0, 0)}));
        QVERIFY(!m_model->dropMimeData(first.get(), Qt::MoveAction, 3, 0, {}));
        QCOMPARE(asked.value(0), (QVariantList{0, 2})); // behind the last
        m_model->dropMimeData(first.get(), Qt::MoveAction, 1, 0, {});
        QCOMPARE(asked.size(), 1); // that is where it is
        const std::unique_ptr<QMimeData> last(m_model->mimeData({m_model->index(2, 0)}));
        m_model->dropMimeData(last.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(asked.value(1), (QVariantList{2, 0}));
    }

    void cellsAreSpokenWithTheirColumn()
    {
        m_source->set({7});
        read();
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Name: row 7"_s);
        QCOMPARE(m_model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"State"_s);
    }

private:
    void read()
    {
        m_model->setReader([source = m_source](const PageWindow &window) { return source->read(window); });
    }

    std::shared_ptr<Source> m_source;
    std::unique_ptr<PagedModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
