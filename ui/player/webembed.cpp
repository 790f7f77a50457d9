#include "ui/player/webembed.h"

#include <QDesktopServices>
#include <QOpenGLContext>
#include <QOpenGLWidget>
#include <QShortcut>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSecure(const QUrl &url)
{
    return url.scheme() == u"https"_s;
}

/// Lets nothing but TLS out, and no file in.
class Guard : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        const QString scheme = info.requestUrl().scheme();
        if (scheme != u"https"_s && scheme != u"wss"_s && scheme != u"data"_s && scheme != u"blob"_s)
            info.block(true);
        // YouTube plays nothing for a program that does not say which one it is.
        if (info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame)
            info.setHttpHeader("Referer", "https://org.matinee.matinee/");
    }
};

/// Stays at the site of the video. A link within the page and a script that goes elsewhere are not told apart, so
/// neither does; the players of these sites open theirs as new windows.
class Page : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

    void setSite(const QUrl &address) { m_host = address.host(); }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame) override
    {
        const bool isBlank = !isMainFrame && url == QUrl(u"about:blank"_s); // a frame before it has an address
        return isBlank || (isSecure(url) && url.host() == m_host);
    }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override { return {}; }
    void javaScriptAlert(const QUrl &, const QString &) override {}
    bool javaScriptConfirm(const QUrl &, const QString &) override { return false; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override { return false; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}

private:
    QString m_host;
};

void confine(QWebEngineSettings &settings)
{
    using Attribute = QWebEngineSettings::WebAttribute;
    for (const Attribute attribute :
         {Attribute::LocalContentCanAccessFileUrls, Attribute::LocalContentCanAccessRemoteUrls,
          Attribute::JavascriptCanAccessClipboard, Attribute::JavascriptCanOpenWindows, Attribute::PluginsEnabled,
          Attribute::PdfViewerEnabled, Attribute::ErrorPageEnabled, Attribute::DnsPrefetchEnabled})
        settings.setAttribute(attribute, false);
    settings.setAttribute(Attribute::WebRTCPublicInterfacesOnly, true);
    settings.setAttribute(Attribute::FullScreenSupportEnabled, true);
    settings.setAttribute(Attribute::PlaybackRequiresUserGesture, false);
}

} // namespace

WebEmbed::WebEmbed(QWidget *parent)
    : VideoEmbed(parent),
      m_profile(std::make_unique<QWebEngineProfile>()), // one without a name keeps nothing on disk
      m_page(std::make_unique<Page>(m_profile.get())),
      m_view(new QWebEngineView(this))
{
    m_profile->setUrlRequestInterceptor(new Guard(m_profile.get()));
    confine(*m_page->settings());
    m_page->setBackgroundColor(Qt::black);
    m_view->setPage(m_page.get());
    m_view->setObjectName(u"embeddedPage"_s);
    m_view->setAccessibleName(tr("Video of another site"));
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAcceptDrops(false); // files are for the window
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_loading.setSingleShot(true);
    connect(&m_loading, &QTimer::timeout, this, [this] { m_page->load(m_address); });
    connectPage();
}

WebEmbed::~WebEmbed() = default;

void WebEmbed::connectPage()
{
    connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &VideoEmbed::leaveAsked);
    QWebEnginePage *page = m_page.get();
    connect(page, &QWebEnginePage::loadFinished, this, [this](bool ok) {
        m_isLoaded = m_isLoaded || ok;
        if (!m_isLoaded) // later on, what did not load is a way elsewhere that was refused
            emit failed();
    });
    connect(page, &QWebEnginePage::renderProcessTerminated, this, &VideoEmbed::failed);
    connect(page, &QWebEnginePage::fullScreenRequested, this, [this](QWebEngineFullScreenRequest request) {
        request.accept();
        emit fullScreenAsked(request.toggleOn());
    });
    connect(page, &QWebEnginePage::newWindowRequested, this, [](const QWebEngineNewWindowRequest &request) {
        const QUrl url = request.requestedUrl();
        if (request.isUserInitiated() && (isSecure(url) || url.scheme() == u"http"_s))
            QDesktopServices::openUrl(url);
    });
    connect(page, &QWebEnginePage::featurePermissionRequested, page,
            [page](const QUrl &origin, QWebEnginePage::Feature feature) {
                page->setFeaturePermission(origin, feature, QWebEnginePage::PermissionDeniedByUser);
            });
}

void WebEmbed::open(const QUrl &address)
{
    m_address = address;
    static_cast<Page &>(*m_page).setSite(address);
    m_loading.start(0);
}

void WebEmbed::hold()
{
    QUrlQuery query(m_address);
    query.removeQueryItem(u"autoplay"_s);
    m_address.setQuery(query);
}

void WebEmbed::leaveFullScreen()
{
    m_page->triggerAction(QWebEnginePage::ExitFullScreen);
}

bool canEmbedVideos()
{
    return true;
}

void prepareVideoEmbeds(QWidget &parent)
{
    // A window is made for what is in it. When a page came later, Qt made another one in its place: it blinked, moved,
    // and lost the focus.
    const QOpenGLContext *shared = QOpenGLContext::globalShareContext(); // Qt WebEngine's
    if (shared && shared->isValid())                                     // else there is no OpenGL here
        (new QOpenGLWidget(&parent))->hide();
}

std::unique_ptr<VideoEmbed> makeVideoEmbed()
{
    return std::make_unique<WebEmbed>();
}
