#include "models/library/watchfolderservice.h"
#include "tests/uiworld.h"
#include "ui/settings/folderrow.h"
#include "ui/settings/foldersettings.h"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

class TestFolderSettings : public QObject
{
    Q_OBJECT

private slots:
    void addsAndRemovesFolders()
    {
        UiWorld world;
        const QTemporaryDir films;
        FolderSettings page(world.services());
        page.show();
        QTRY_VERIFY(shows(page, u"No folder is watched"_s));
        page.add(films.path());
        QTRY_COMPARE(rows(page).size(), 1);
        QVERIFY(!shows(page, u"No folder is watched"_s));
        page.add(films.path());
        auto *trouble = page.findChild<QLabel *>(u"folderTrouble"_s);
        QTRY_VERIFY(trouble->isVisible());
        rows(page).first()->findChild<QToolButton *>(u"removeFolder"_s)->click();
        QTRY_COMPARE(rows(page).size(), 0);
        QVERIFY(!trouble->isVisible());
        QVERIFY(world.watchFolders.owned(world.owner).isEmpty());
    }

    void looksForChangesWhenAsked()
    {
        UiWorld world;
        const QTemporaryDir films;
        QFile film(films.filePath(u"film.mp4"_s));
        QVERIFY(film.open(QFile::WriteOnly));
        film.close();
        const qint64 id = world.watchFolders.add(world.owner, films.path())->id;
        FolderSettings page(world.services());
        page.show();
        QTRY_COMPARE(rows(page).size(), 1);
        auto *status = rows(page).first()->findChild<QLabel *>(u"folderStatus"_s);
        QCOMPARE(status->text(), u"Looking for changes…"_s);
        rows(page).first()->findChild<QToolButton *>(u"rescanFolder"_s)->click();
        QTRY_VERIFY(status->text().contains(u"still being written"_s));
        QCOMPARE(world.watchFolders.owned(world.owner).first().waiting, 1);

        QVERIFY(QDir(films.path()).removeRecursively());
        (void)world.watchFolders.scan(id);
        QTRY_VERIFY(status->text().contains(u"not there"_s));
    }

    void namesWhatIsMissing()
    {
        UiWorld world;
        const QTemporaryDir films;
        const qint64 id = world.watchFolders.add(world.owner, films.path())->id;
        execute(world.database->connection(),
                u"INSERT INTO watched_files (folder_id, path, size, modified, seen_at, taken)"
                " VALUES (%1, '/films/gone.mp4', 4, 0, 0, TRUE)"_s.arg(id));
        QVERIFY(world.watchFolders.scan(id));
        FolderSettings page(world.services());
        page.show();
        QTRY_COMPARE(rows(page).size(), 1);
        auto *missing = rows(page).first()->findChild<QPushButton *>(u"missingFiles"_s);
        QCOMPARE(missing->text(), u"1 missing"_s);
        missing->click();
        QTRY_VERIFY(page.findChild<QMessageBox *>(u"missingDialog"_s));
        QVERIFY(page.findChild<QMessageBox *>(u"missingDialog"_s)->informativeText().contains(u"gone.mp4"_s));
    }

private:
    static QList<FolderRow *> rows(const FolderSettings &page) { return page.findChildren<FolderRow *>(); }
    static bool shows(const FolderSettings &page, const QString &text)
    {
        const QList<QLabel *> labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
};

QTEST_MAIN(TestFolderSettings)
#include "tst_foldersettings.moc"
