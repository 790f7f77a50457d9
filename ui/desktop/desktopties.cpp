#include "ui/desktop/desktopties.h"

#include "models/core/settings.h"
#include "models/jobs/job.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/jobs/jobtext.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QEvent>

using namespace Qt::Literals::StringLiterals;

DesktopTies::DesktopTies(MainWindow &window, const MediaStore &store, const Settings &settings)
    : m_window(window), m_settings(settings), m_tray(window.player()), m_mpris(window, store)
{
    connect(&m_tray, &Tray::windowAsked, &window, &MainWindow::summon);
    connect(&m_tray, &Tray::importAsked, &window, [&window] {
        window.summon();
        window.chooseFiles();
    });
    connect(&m_tray, &Tray::quitAsked, qApp, &QCoreApplication::quit);
    connect(&m_notifier, &Notifier::clicked, this, &DesktopTies::show);
    connect(&window.jobs(), &JobsModel::jobEnded, this, &DesktopTies::announce);
    qApp->installEventFilter(this); // which sees the window's events, too
}

bool DesktopTies::eventFilter(QObject *watched, QEvent *event)
{
    // The end of the program closes all windows first, and this one must let it.
    if (watched == qApp && event->type() == QEvent::Quit) {
        m_isQuitting = true;
        if (m_window.isHidden())
            m_window.leave(); // it is not closed again
    }
    if (watched != &m_window)
        return false;
    if (event->type() == QEvent::Show)
        QGuiApplication::setQuitOnLastWindowClosed(true);
    if (event->type() != QEvent::Close || !hideInstead())
        return false;
    event->ignore();
    return true;
}

/// Never where there is no tray: nobody would find the window again.
bool DesktopTies::hideInstead()
{
    if (m_isQuitting || !m_settings.value(setting::keepInTray) || !m_tray.isThere())
        return false;
    QGuiApplication::setQuitOnLastWindowClosed(false); // a dialog may close while the window is hidden
    m_window.hide();
    if (!std::exchange(m_saidWhere, true))
        m_notifier.show(tr("Matinee goes on in the tray"), tr("Its server and its work go on. Quit it from there."));
    return true;
}

void DesktopTies::announce(const Job &job)
{
    if (QApplication::activeWindow() || !m_settings.value(setting::notifications))
        return;
    if (const QString text = jobEndText(job); !text.isEmpty())
        m_notifier.show(job.state == JobState::Failed ? tr("Something went wrong") : tr("Done"), text,
                        job.state == JobState::Done ? job.videoId : 0);
}

void DesktopTies::show(qint64 videoId)
{
    m_window.summon();
    if (videoId > 0)
        m_window.openVideo(videoId);
}
