#include "server/http/tls.h"
#include "tests/uiworld.h"
#include "ui/library/videoactions.h"
#include "ui/player/playerpage.h"
#include "ui/player/videosurface.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QSignalSpy>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>
#include <QWebEngineView>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Stands in for the site, on this machine.
class Site : public QObject
{
public:
    Site()
    {
        m_server.setSslConfiguration(*selfMadeTls(m_folder.path(), {u"localhost"_s}, QDateTime::currentDateTimeUtc()));
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
        });
    }

    quint16 port() const { return m_server.serverPort(); }
    QByteArray asked(const QByteArray &start) const
    {
        for (const QByteArray &request : requests) {
            if (request.startsWith("GET " + start))
                return request;
        }
        return {};
    }

    QByteArray body;
    bool isSilent = false;
    QByteArrayList requests;

private:
    void answer(QTcpSocket &socket)
    {
        requests.append(socket.readAll());
        if (!isSilent)
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: " +
                         QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    }

    QTemporaryDir m_folder;
    QSslServer m_server;
};

/// A player with a video of YouTube.
struct Screen
{
    Screen() : id(world.videos.addLinked(world.owner, {.url = u"https://youtu.be/dQw4w9WgXcQ"_s})->id)
    {
        page.resize(900, 700);
        page.show();
    }
    QWebEngineView *view() const { return page.findChild<QWebEngineView *>(u"embeddedPage"_s); }

    UiWorld world;
    QWidget window;
    VideoActions actions{world.services(), &window};
    PlayerPage page{world.services(), actions};
    qint64 id = 0;
};

} // namespace

class TestWebEmbed : public QObject
{
    Q_OBJECT

public slots:
    void openElsewhere(const QUrl &url) { m_left.append(url); }

private slots:
    void initTestCase()
    {
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
                "--ignore-certificate-errors --host-resolver-rules=\"MAP www.youtube-nocookie.com:443 127.0.0.1:" +
                    QByteArray::number(m_site.port()) + "\"");
        if (::geteuid() == 0)
            qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // which does not work for root
        for (const QString &scheme : {u"https"_s, u"http"_s})
            QDesktopServices::setUrlHandler(scheme, this, "openElsewhere");
    }

    void init()
    {
        m_left.clear();
        m_site.requests.clear();
        m_site.isSilent = false;
        m_site.body = "<!doctype html><title>A film</title>";
    }

    void itIsThePageOfTheVideoFromThatMomentOn()
    {
        Screen screen;
        screen.page.open(screen.id, 12'000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_site.requests.isEmpty(), 30'000);
        const QByteArray request = m_site.asked("/embed/dQw4w9WgXcQ?autoplay=1&rel=0&start=12 ");
        QVERIFY2(!request.isEmpty(), m_site.requests.join('\n'));
        QVERIFY2(request.contains("Referer: https://org.matinee.matinee/"), request);
        QVERIFY(!request.contains("Cookie:"));
        QVERIFY(screen.view()->isVisible());
        QVERIFY(!screen.page.findChild<VideoSurface *>(u"videoSurface"_s)->isVisible());
        QVERIFY(!screen.page.findChild<QWidget *>(u"transport"_s)->isVisible());
        QTRY_COMPARE(screen.view()->title(), u"A film"_s);
    }

    void whatWasOpenAtTheEndWaits()
    {
        Screen screen;
        connect(&screen.page, &PlayerPage::opened, &screen.page, &PlayerPage::hold);
        screen.page.open(screen.id, -1);
        QTRY_VERIFY_WITH_TIMEOUT(!m_site.requests.isEmpty(), 30'000);
        QVERIFY2(!m_site.asked("/embed/dQw4w9WgXcQ?rel=0 ").isEmpty(), m_site.requests.join('\n'));
    }

    void escapeLeavesAndEndsIt()
    {
        Screen screen;
        screen.page.open(screen.id, 0);
        QTRY_VERIFY_WITH_TIMEOUT(screen.view() && screen.view()->title() == u"A film"_s, 30'000);
        QSignalSpy back(&screen.page, &PlayerPage::backAsked);
        QVERIFY(QTest::qWaitForWindowActive(&screen.page));
        QTest::keyClick(screen.view()->focusProxy(), Qt::Key_Escape);
        QTRY_COMPARE(back.size(), 1);
        screen.page.leave();
        QTRY_VERIFY(!screen.view());
        QVERIFY(screen.page.findChild<VideoSurface *>(u"videoSurface"_s)->isVisible());
    }

    void linksOpenInTheBrowser()
    {
        m_site.body = "<!doctype html><title>Links</title><a href='https://www.youtube.com/watch?v=dQw4w9WgXcQ'"
                      " target='_blank' style='position:fixed;inset:0'>elsewhere</a>";
        Screen screen;
        screen.page.open(screen.id, 0);
        QTRY_VERIFY_WITH_TIMEOUT(screen.view() && screen.view()->title() == u"Links"_s, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT((click(screen), !m_left.isEmpty()), 30'000);
        QCOMPARE(m_left.first(), QUrl(u"https://www.youtube.com/watch?v=dQw4w9WgXcQ"_s));
        QCOMPARE(screen.view()->url().host(), u"www.youtube-nocookie.com"_s);
    }

    void itFillsTheScreenWhenItsButtonSaysSo()
    {
        m_site.body = "<!doctype html><title>Full</title><body style='height:900px'"
                      " onclick='document.body.requestFullscreen()'>";
        Screen screen;
        screen.page.open(screen.id, 0);
        QTRY_VERIFY_WITH_TIMEOUT(screen.view() && screen.view()->title() == u"Full"_s, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT((click(screen), screen.page.isFullScreen()), 30'000);
        QVERIFY(!screen.page.findChild<QWidget *>(u"transport"_s)->isVisible());
        QSignalSpy back(&screen.page, &PlayerPage::backAsked);
        QTest::keyClick(screen.view()->focusProxy(), Qt::Key_Escape);
        QTRY_VERIFY(!screen.page.isFullScreen());
        QCOMPARE(back.size(), 0);
        QVERIFY(screen.view()->isVisible());
    }

    void itStaysAtItsSiteAndIsAllowedNothing()
    {
        m_site.body =
            "<!doctype html><script>"
            "const said = what => fetch('/said-' + what);"
            "fetch('http://127.0.0.1:9/').catch(() => said('plain'));"
            "const picture = new Image(); picture.onerror = () => said('file'); picture.src = 'file:///etc/hostname';"
            "navigator.geolocation.getCurrentPosition(() => said('somewhere'), e => said('place-' + e.code));"
            "setTimeout(() => { window.open('https://example.org/'); location = 'https://example.org/';"
            "setTimeout(() => said('still-here'), 200); }, 100);</script>";
        Screen screen;
        screen.page.open(screen.id, 0);
        for (const char *said : {"plain", "file", "place-1", "still-here"})
            QTRY_VERIFY2_WITH_TIMEOUT(!m_site.asked(QByteArray("/said-") + said).isEmpty(), said, 30'000);
        QVERIFY(m_left.isEmpty()); // nobody clicked on anything
    }

    void aPageThatIsNotThereIsSaidInWords()
    {
        m_site.isSilent = true;
        Screen screen;
        screen.page.open(screen.id, 0);
        auto *button = screen.page.findChild<QPushButton *>(u"openInBrowser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), 30'000);
        QVERIFY(!screen.page.findChild<VideoSurface *>(u"videoSurface"_s)->accessibleDescription().isEmpty());
        QTRY_VERIFY(!screen.view());
        button->click();
        QCOMPARE(m_left, QList<QUrl>{QUrl(u"https://www.youtube.com/watch?v=dQw4w9WgXcQ"_s)});
    }

private:
    static void click(const Screen &screen)
    {
        QTest::mouseClick(screen.view()->focusProxy(), Qt::LeftButton, {}, {200, 200});
    }

    Site m_site;
    QList<QUrl> m_left;
};

QTEST_MAIN(TestWebEmbed)
#include "tst_webembed.moc"
