#include "ui/format.h"
#include "ui/language.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The system of these tests speaks Arabic, which is not offered.
class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void aLanguageBringsItsWordsItsNumbersAndItsSide_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<QString>("cancel"); // a word of Qt's own dialogs
        QTest::addColumn<QString>("number");
        QTest::addColumn<Qt::LayoutDirection>("side");
        QTest::newRow("German") << u"de"_s << u"auto"_s << u"Abbrechen"_s << u"1,5"_s << Qt::LeftToRight;
        QTest::newRow("Japanese") << u"ja"_s << u"auto"_s << u"キャンセル"_s << u"1.5"_s << Qt::LeftToRight;
        QTest::newRow("English") << u"en"_s << u"auto"_s << u"Cancel"_s << u"1.5"_s << Qt::LeftToRight;
        QTest::newRow("a system without words here keeps its side")
            << u"system"_s << u"auto"_s << u"Cancel"_s << QLocale(u"ar_EG"_s).toString(1.5) << Qt::RightToLeft;
        QTest::newRow("the side may be chosen") << u"de"_s << u"rtl"_s << u"Abbrechen"_s << u"1,5"_s << Qt::RightToLeft;
        QTest::newRow("also against the system's")
            << u"system"_s << u"ltr"_s << u"Cancel"_s << QLocale(u"ar_EG"_s).toString(1.5) << Qt::LeftToRight;
    }

    void aLanguageBringsItsWordsItsNumbersAndItsSide()
    {
        QFETCH(QString, language);
        QFETCH(QString, direction);
        const Language chosen(*qApp, language, direction);
        const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
        QTEST(cancel, "cancel");
        QTEST(QLocale().toString(1.5), "number");
        QTEST(QGuiApplication::layoutDirection(), "side");
    }

    void oneIsNoPlural()
    {
        const Language english(*qApp, u"en"_s, u"auto"_s);
        QCOMPARE(QCoreApplication::translate("Format", "%n videos", nullptr, 1), u"1 video"_s);
        QCOMPARE(QCoreApplication::translate("Format", "%n videos", nullptr, 2), u"2 videos"_s);
        QCOMPARE(videosText(1), u"1 video"_s);
    }
};

int main(int argc, char **argv)
{
    qputenv("LC_ALL", "ar_EG.UTF-8");
    qunsetenv("LANGUAGE");
    QApplication app(argc, argv);
    TestLanguage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_language.moc"
