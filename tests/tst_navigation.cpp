#include "tests/uiworld.h"
#include "ui/navigation/pagestack.h"
#include "ui/navigation/sectionmodel.h"
#include "ui/navigation/sidebar.h"
#include "ui/widgets/videomime.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The sections of a world of its own, watched for every mistake a model can make.
struct Sections
{
    UiWorld world;
    SectionModel model{world.videos, world.groups, world.events, world.owner};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles += model.index(row).data().toString();
        return titles;
    }
    int count(const Place &place) const { return model.indexOf(place).data(SectionModel::CountRole).toInt(); }
    qint64 addGroup(const QString &name) { return world.groups.create(world.owner, {.name = name})->id; }
};

} // namespace

class TestNavigation : public QObject
{
    Q_OBJECT

private slots:
    void hasARowForEachPage()
    {
        Sections sections;
        QCOMPARE(sections.model.rowCount(), 0);
        sections.model.show(Section::Studio);
        sections.model.show(Section::Everything);
        sections.model.show(Section::Studio);
        QCOMPARE(sections.titles(), (QStringList{u"Library"_s, u"Studio"_s}));
    }

    void showsCurationToAdminsAlone()
    {
        UiWorld world;
        const Account bob = LibraryBuilder(world.database).account(u"bob"_s);
        SectionModel hers(world.videos, world.groups, world.events, world.owner);
        SectionModel his(world.videos, world.groups, world.events, bob);
        hers.show(Section::Curation);
        his.show(Section::Curation);
        QCOMPARE(hers.rowCount(), 1);
        QCOMPARE(his.rowCount(), 0);
    }

    void countsTheLibrary()
    {
        Sections sections;
        for (const Section section :
             {Section::Everything, Section::ContinueWatching, Section::Saved, Section::Published, Section::Studio})
            sections.model.show(section);
        const qint64 id = sections.world.addVideo(u"Film"_s);
        QVERIFY(sections.world.videos.save(sections.world.owner, id));
        QVERIFY(sections.world.videos.edit(sections.world.owner, id, {.inCatalogue = true}));
        QTRY_COMPARE(sections.count({Section::Published}), 1);
        QTRY_COMPARE(sections.count({Section::Everything}), 1);
        QTRY_COMPARE(sections.count({Section::Saved}), 1);
        QCOMPARE(sections.count({Section::ContinueWatching}), 0);
        QVERIFY(!sections.model.indexOf({Section::Studio}).data(SectionModel::CountRole).isValid());
        QCOMPARE(sections.model.index(0).data(Qt::AccessibleTextRole).toString(), u"Library, 1 video"_s);
    }

    void listsTheCollectionsByName()
    {
        Sections sections;
        sections.model.show(Section::Everything);
        sections.model.show(Section::Collections);
        const qint64 ten = sections.addGroup(u"Beta"_s);
        const qint64 two = sections.addGroup(u"Alpha"_s);
        QTRY_COMPARE(sections.titles(), (QStringList{u"Library"_s, u"Collections"_s, u"Alpha"_s, u"Beta"_s}));
        QCOMPARE(sections.model.placeAt(sections.model.index(2)), (Place{Section::Collections, two}));
        QVERIFY(sections.model.index(1).data(SectionModel::HeadingRole).toBool());
        QCOMPARE(sections.model.index(1).flags(), Qt::NoItemFlags);

        QVERIFY(sections.world.groups.add(sections.world.owner, ten, {sections.world.addVideo(u"Film"_s)}));
        QTRY_COMPARE(sections.count({Section::Collections, ten}), 1);
        QVERIFY(sections.world.groups.edit(sections.world.owner, ten, {.name = u"Aachen"_s}));
        QTRY_COMPARE(sections.titles().mid(2), (QStringList{u"Aachen"_s, u"Alpha"_s}));
        QVERIFY(sections.world.groups.remove(sections.world.owner, two));
        QTRY_COMPARE(sections.titles().mid(2), QStringList{u"Aachen"_s});
    }

    void opensThePageOfAPlace()
    {
        PageStack pages;
        auto *library = new QWidget;
        auto *groups = new QWidget;
        QList<Place> entered;
        const auto enter = [&](const Place &place) { entered.append(place); };
        QSignalSpy moved(&pages, &PageStack::placeChanged);
        pages.add(Section::Everything, library, enter);
        pages.add(Section::Saved, library, enter);
        pages.add(Section::Collections, groups, enter);
        QCOMPARE(pages.count(), 2);

        pages.open({Section::Collections, 7});
        QCOMPARE(pages.currentWidget(), groups);
        QCOMPARE(entered, (QList<Place>{{Section::Collections, 7}}));
        QCOMPARE(moved.size(), 1);
        pages.open({Section::Server}); // has no page
        QCOMPARE(pages.place(), (Place{Section::Collections, 7}));
        QCOMPARE(moved.size(), 1);
    }

    void goesBackToWhereTheOwnerWas()
    {
        PageStack pages;
        auto *library = new QWidget;
        auto *groups = new QWidget;
        auto *player = new QWidget;
        pages.add(Section::Saved, library);
        pages.add(Section::Collections, groups);
        pages.addWidget(player);
        pages.open({Section::Saved});
        pages.open({Section::Collections, 7});
        pages.setCurrentWidget(player);
        QCOMPARE(pages.place(), (Place{Section::Collections, 7}));
        pages.back();
        QCOMPARE(pages.currentWidget(), groups);

        pages.show(library); // as a search does
        QCOMPARE(pages.place(), Place{Section::Saved});
    }

    void leavesWhatIsNoMore()
    {
        PageStack pages;
        auto *library = new QWidget;
        auto *groups = new QWidget;
        auto *player = new QWidget;
        pages.add(Section::Everything, library);
        pages.add(Section::Collections, groups);
        pages.addWidget(player);
        pages.open({Section::Collections, 7});
        pages.leave({Section::Collections, 8});
        QCOMPARE(pages.currentWidget(), groups);
        pages.setCurrentWidget(player);
        pages.leave({Section::Collections, 7});
        QCOMPARE(pages.currentWidget(), player);
        pages.back();
        QCOMPARE(pages.currentWidget(), library);
        pages.open({Section::Collections, 7});
        pages.leave({Section::Collections, 7});
        QCOMPARE(pages.currentWidget(), library);
    }

    void saysWhereTheOwnerIs()
    {
        Sections sections;
        for (const Section section : {Section::Everything, Section::Studio, Section::Collections})
            sections.model.show(section);
        Sidebar sidebar(sections.model, sections.world.theme);
        auto *list = sidebar.findChild<QListView *>(u"navigation"_s);
        QCOMPARE(list->currentIndex(), sections.model.index(0));
        sidebar.setPlace({Section::Studio});
        QCOMPARE(list->currentIndex(), sections.model.index(1));

        const qint64 group = sections.addGroup(u"Space"_s);
        sidebar.setPlace({Section::Collections, group}); // before its row is there
        QTRY_COMPARE(list->currentIndex().data(SectionModel::GroupIdRole).toLongLong(), group);
    }

    void aCollectionIsNamedInItsRow()
    {
        Sections sections;
        for (const Section section : {Section::Everything, Section::Collections})
            sections.model.show(section);
        Sidebar sidebar(sections.model, sections.world.theme);
        sidebar.show();
        QSignalSpy renamed(&sections.model, &SectionModel::renameAsked);
        const qint64 group = sections.addGroup(u"New"_s);
        sidebar.editCollection(group); // before its row is there
        QTRY_VERIFY(sidebar.findChild<QLineEdit *>(u"collectionName"_s));
        auto *editor = sidebar.findChild<QLineEdit *>(u"collectionName"_s);
        editor->setText(u" Space "_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(renamed.size(), 1);
        QCOMPARE(renamed.first(), (QList<QVariant>{group, u"Space"_s}));
        const QModelIndex row = sections.model.indexOf({Section::Collections, group});
        QCOMPARE(row.data().toString(), u"Space"_s);
        QVERIFY(!sections.model.setData(row, u"  "_s, Qt::EditRole));
        QVERIFY(!sections.model.setData(sections.model.index(0), u"Mine"_s, Qt::EditRole));
    }

    void videosAndFilesDropOntoCollections()
    {
        Sections sections;
        for (const Section section : {Section::Everything, Section::Collections})
            sections.model.show(section);
        const qint64 group = sections.addGroup(u"Space"_s);
        QTRY_COMPARE(sections.model.rowCount(), 3);
        QSignalSpy videos(&sections.model, &SectionModel::videosDropped);
        QSignalSpy files(&sections.model, &SectionModel::filesDropped);
        const std::unique_ptr<QMimeData> dragged(videoMime({4, 2}));
        const auto drop = [&](const QMimeData &mime, int row) {
            return sections.model.dropMimeData(&mime, Qt::CopyAction, -1, -1, sections.model.index(row));
        };
        QVERIFY(drop(*dragged, 2));
        QCOMPARE(videos.first(), (QList<QVariant>{group, u"Space"_s, QVariant::fromValue(QList<qint64>{4, 2})}));
        QVERIFY(!drop(*dragged, 0)); // the library has them
        QVERIFY(!drop(*dragged, 1));
        QMimeData paths;
        paths.setUrls({QUrl::fromLocalFile(u"/tmp/film.mp4"_s)});
        QVERIFY(drop(paths, 2));
        QCOMPARE(files.first(), (QList<QVariant>{group, QStringList{u"/tmp/film.mp4"_s}}));
        QVERIFY(drop(paths, 0)); // into the library alone
        QCOMPARE(files.last().first().toLongLong(), 0);
        QMimeData text;
        text.setText(u"words"_s);
        QVERIFY(!drop(text, 2));
    }

    void whatIsDeletedGoesAtOnceAndMayComeBack()
    {
        Sections sections;
        sections.model.show(Section::Collections);
        const qint64 group = sections.addGroup(u"Space"_s);
        QTRY_COMPARE(sections.titles().size(), 2);
        Sidebar sidebar(sections.model, sections.world.theme);
        sidebar.show();
        sidebar.setPlace({Section::Collections, group});
        QSignalSpy asked(&sidebar, &Sidebar::removalAsked);
        auto *list = sidebar.findChild<QListView *>(u"navigation"_s);
        list->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&sidebar));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(asked.first(), (QList<QVariant>{group, u"Space"_s}));
        sections.model.setHidden({group});
        QCOMPARE(sections.titles(), QStringList{u"Collections"_s});
        sections.model.setHidden({});
        QCOMPARE(sections.titles().size(), 2);
    }

    void goesWhereTheKeyboardSays()
    {
        Sections sections;
        for (const Section section : {Section::Everything, Section::Studio, Section::Collections})
            sections.model.show(section);
        const qint64 group = sections.addGroup(u"Space"_s);
        QTRY_VERIFY(sections.model.indexOf({Section::Collections, group}).isValid());
        Sidebar sidebar(sections.model, sections.world.theme);
        sidebar.show();
        QList<Place> chosen;
        connect(&sidebar, &Sidebar::placeChosen, this, [&](const Place &place) { chosen.append(place); });
        auto *list = sidebar.findChild<QListView *>(u"navigation"_s);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::keyClick(list, Qt::Key_Down); // past the heading
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen, (QList<Place>{{Section::Studio}, {Section::Collections, group}}));
    }
};

QTEST_MAIN(TestNavigation)
#include "tst_navigation.moc"
