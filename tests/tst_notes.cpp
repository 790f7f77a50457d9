#include "models/library/noteexport.h"
#include "models/library/noteservice.h"
#include "tests/videoworld.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Notes of Ann on her own video and on the published one.
class TestNotes : public VideoWorld
{
    Q_OBJECT

private slots:
    void init()
    {
        open();
        m_notes = std::make_unique<NoteService>(*m_database, *m_service);
    }

    void notesAreKeptInTheOrderOfTheirTimes()
    {
        const Result<Note> late = m_notes->add(ann, annsPrivate, 9000, u"  High water \n"_s);
        QVERIFY(late);
        QCOMPARE(late->text, u"High water"_s);
        QVERIFY(m_notes->add(ann, annsPrivate, 1000, u"Low water"_s));
        const QList<Note> notes = *m_notes->notes(ann, annsPrivate);
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes[0].text, u"Low water"_s);
        QCOMPARE(notes[1], *late);
    }

    void whoMaySeeAVideoMayNote()
    {
        QVERIFY(m_notes->add(bob, published, 0, u"Bob's"_s));
        QVERIFY(m_notes->add(ann, published, 0, u"Ann's"_s));
        QCOMPARE(m_notes->notes(ann, published)->size(), 1); // each sees only what is their own
        QCOMPARE(m_notes->notes(ann, published)->first().text, u"Ann's"_s);
        QCOMPARE(m_notes->add(bob, annsPrivate, 0, u"No"_s).error().fault, Fault::NotFound);
        QCOMPARE(m_notes->notes(bob, annsPrivate).error().fault, Fault::NotFound);
        QCOMPARE(m_notes->add(ann, 4711, 0, u"No"_s).error().fault, Fault::NotFound);
    }

    void onlyTheWriterChangesANote()
    {
        const Note note = *m_notes->add(ann, published, 5, u"Mine"_s);
        for (const Account &other : {bob, admin}) {
            QCOMPARE(m_notes->edit(other, note.id, u"Theirs"_s).error().fault, Fault::NotFound);
            QCOMPARE(m_notes->remove(other, note.id).error().fault, Fault::NotFound);
        }
        QCOMPARE(m_notes->edit(ann, note.id, u"Still mine"_s)->text, u"Still mine"_s);
        QCOMPARE(m_notes->remove(ann, note.id)->text, u"Still mine"_s);
        QVERIFY(m_notes->notes(ann, published)->isEmpty());
        QCOMPARE(m_notes->remove(ann, note.id).error().field, u"note"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<qint64>("position");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("a time before the start") << qint64(-1) << u"x"_s << u"position"_s;
        QTest::newRow("a time past the end") << qint64(100'001) << u"x"_s << u"position"_s;
        QTest::newRow("a blank text") << qint64(0) << u" \n "_s << u"text"_s;
        QTest::newRow("a text that is too long")
            << qint64(0) << QString(NoteService::longestText + 1, u'x') << u"text"_s;
        QTest::newRow("control characters") << qint64(0) << u"a\x01"_s << u"text"_s;
    }

    void refuses()
    {
        QFETCH(qint64, position);
        QFETCH(QString, text);
        const Result<Note> note = m_notes->add(ann, annsPrivate, position, text);
        QVERIFY(!note);
        QCOMPARE(note.error().fault, Fault::Invalid);
        QTEST(note.error().field, "field");
    }

    void takesTheLongestTextAndTheVeryEnd()
    {
        QVERIFY(m_notes->add(ann, annsPrivate, 100'000, QString(NoteService::longestText, u'x')));
    }

    void thereAreOnlySoMany()
    {
        const NoteRepository repository(*m_database);
        for (int i = 0; i < NoteService::mostOfAVideo; ++i)
            QVERIFY(repository.insert({.accountId = ann.id,
                                       .videoId = annsPrivate,
                                       .text = u"x"_s,
                                       .createdAt = systemClock(),
                                       .updatedAt = systemClock()},
                                      100'000));
        const Result<Note> note = m_notes->add(ann, annsPrivate, 0, u"One too many"_s);
        QVERIFY(!note);
        QCOMPARE(note.error().fault, Fault::Conflict);
        QCOMPARE(note.error().field, u"notes"_s);
        QVERIFY(m_notes->add(ann, published, 0, u"Elsewhere"_s));
    }

    void notesGoWithTheirVideo()
    {
        QVERIFY(m_notes->add(ann, annsPrivate, 0, u"x"_s));
        QVERIFY(m_service->remove(ann, annsPrivate));
        QVERIFY(NoteRepository(*m_database).notes(ann.id, annsPrivate).isEmpty());
    }

    void asMarkdownTheyHaveTheirTimes()
    {
        const QString text =
            notesAsMarkdown(u"Tides *and* moons"_s, {{.positionMs = 75'000, .text = u"First\nsecond <b>"_s},
                                                     {.positionMs = 3'675'000, .text = u"Last"_s}});
        QCOMPARE(text, u"# Tides \\*and\\* moons\n\n- **1:15** First  \n  second \\<b\\>\n- **1:01:15** Last\n"_s);
    }

private:
    std::unique_ptr<NoteService> m_notes;
};

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
