#pragma once

#include <optional>

class QSplitter;
class QWidget;
struct WindowLayout;

/// How the parts of the window stand: beside each other, shown or hidden, and out of the way while the screen is full.
class WindowPanels
{
public:
    struct Parts
    {
        QWidget &sidebar;
        QWidget &pages;
        QWidget &chat;
        QWidget &statusBar;
    };

    WindowPanels(const Parts &parts, QWidget &window);

    /// Puts everything where `layout` says. Call it before the window is shown.
    void restore(const WindowLayout &layout);
    /// Where everything is now; what full screen hides is not hidden.
    WindowLayout layout() const;
    /// Fills the screen with the pages alone, or brings back what was there before.
    void setFullScreen(bool fullScreen);

private:
    struct Shown
    {
        bool hasSidebar = true;
        bool hasChat = true;
        bool isMaximized = false;
    };

    Shown shown() const;

    Parts m_parts;
    QWidget &m_window;
    QSplitter *m_splitter;
    std::optional<Shown> m_before; // what was there before the screen was full
};
