#pragma once

#include "ui/player/videoembed.h"

#include <QTimer>
#include <QUrl>

class QWebEnginePage;
class QWebEngineProfile;
class QWebEngineView;

/// The page in a browser that remembers nothing, stays at its site, sees no file and is allowed nothing that one is
/// asked for. What a click opens beside it opens in the user's own browser.
class WebEmbed : public VideoEmbed
{
    Q_OBJECT

public:
    explicit WebEmbed(QWidget *parent = nullptr);
    ~WebEmbed() override;

    void open(const QUrl &address) override;
    void hold() override;
    void leaveFullScreen() override;

private:
    void connectPage();

    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page; // goes before its profile
    QWebEngineView *m_view;
    QUrl m_address;
    QTimer m_loading; // so that hold() comes in time
    bool m_isLoaded = false;
};
