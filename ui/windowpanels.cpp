#include "ui/windowpanels.h"

#include "ui/windowstate.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QSplitter>

namespace {

constexpr QSize leastSize{980, 620};
constexpr QSize usualSize{1480, 920};
constexpr double usualShare = 0.92; // of a small screen
constexpr int chatWidth = 352;
constexpr int leastChatWidth = 280;
constexpr int leastPageWidth = 420;

} // namespace

WindowPanels::WindowPanels(const Parts &parts, QWidget &window)
    : m_parts(parts), m_window(window), m_splitter(new QSplitter(&window))
{
    window.setMinimumSize(leastSize);
    parts.pages.setMinimumWidth(leastPageWidth);
    parts.chat.setMinimumWidth(leastChatWidth);
    m_splitter->addWidget(&parts.pages);
    m_splitter->addWidget(&parts.chat);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({window.width(), chatWidth});
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(&parts.sidebar);
    upper->addWidget(m_splitter, 1);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(&parts.statusBar);
}

void WindowPanels::restore(const WindowLayout &layout)
{
    if (!m_window.restoreGeometry(layout.geometry))
        m_window.resize(usualSize.boundedTo(m_window.screen()->availableSize() * usualShare));
    m_splitter->restoreState(layout.splitter);
    m_parts.sidebar.setVisible(layout.hasSidebar);
    m_parts.chat.setVisible(layout.hasChat);
}

WindowLayout WindowPanels::layout() const
{
    const Shown now = m_before.value_or(shown());
    return {.geometry = m_window.saveGeometry(),
            .splitter = m_splitter->saveState(),
            .place = {},
            .hasSidebar = now.hasSidebar,
            .hasChat = now.hasChat};
}

void WindowPanels::setFullScreen(bool fullScreen)
{
    if (fullScreen == m_before.has_value())
        return;
    const Shown before = m_before.value_or(shown());
    m_parts.sidebar.setVisible(!fullScreen && before.hasSidebar);
    m_parts.chat.setVisible(!fullScreen && before.hasChat);
    m_parts.statusBar.setVisible(!fullScreen);
    if (fullScreen) {
        m_before = before;
        m_window.showFullScreen();
        return;
    }
    m_before.reset();
    if (before.isMaximized)
        m_window.showMaximized();
    else
        m_window.showNormal();
}

WindowPanels::Shown WindowPanels::shown() const
{
    return {.hasSidebar = !m_parts.sidebar.isHidden(),
            .hasChat = !m_parts.chat.isHidden(),
            .isMaximized = m_window.isMaximized()};
}
