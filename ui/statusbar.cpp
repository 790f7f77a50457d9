#include "ui/statusbar.h"

#include "ui/format.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/jobs/jobspopup.h"
#include "ui/jobs/jobtext.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int barHeight = 34;
constexpr int dotSize = 10;
constexpr int progressWidth = 120;
constexpr int longestWork = 360;

QPixmap dot(const QColor &colour, qreal ratio)
{
    QPixmap pixmap(QSize(dotSize, dotSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(0, 0, dotSize, dotSize));
    return pixmap;
}

} // namespace

StatusBar::StatusBar(JobsModel &jobs, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_jobs(jobs), m_theme(theme), m_popup(new JobsPopup(jobs, theme, this))
{
    setObjectName(u"statusBar"_s);
    setFixedHeight(barHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->addWidget(makeServerPart(), 1);
    layout->addWidget(makeJobsPart());
    connect(&m_jobs, &JobsModel::workChanged, this, &StatusBar::showWork);
    connect(&m_theme, &Theme::changed, this, &StatusBar::showServer);
    showServer();
    showWork();
}

QWidget *StatusBar::makeServerPart()
{
    auto *part = new QWidget(this);
    m_dot = new QLabel(part);
    m_server = new ElidedLabel(part);
    m_server->setObjectName(u"serverState"_s);
    m_address = new QPushButton(part);
    m_address->setObjectName(u"serverAddress"_s);
    m_address->setToolTip(tr("Copy the address"));
    m_address->setFocusPolicy(Qt::TabFocus);
    setRole(m_address, u"flat"_s);
    connect(m_address, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_status.url);
        emit addressCopied();
    });
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_dot);
    layout->addWidget(m_server);
    layout->addWidget(m_address);
    layout->addStretch(1);
    return part;
}

QWidget *StatusBar::makeJobsPart()
{
    auto *part = new QWidget(this);
    m_work = new QPushButton(part);
    m_work->setObjectName(u"jobsButton"_s);
    m_work->setToolTip(tr("Show all work in progress"));
    m_work->setFocusPolicy(Qt::TabFocus);
    setRole(m_work, u"flat"_s);
    m_bar = new QProgressBar(part);
    m_bar->setObjectName(u"jobsProgress"_s);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(progressWidth);
    m_percent = makeLabel({}, u"muted"_s, part);
    connect(m_work, &QPushButton::clicked, this, &StatusBar::openJobs);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_work);
    layout->addWidget(m_bar);
    layout->addWidget(m_percent);
    return part;
}

void StatusBar::setServerStatus(const ServerStatus &status)
{
    m_status = status;
    showServer();
}

void StatusBar::showServer()
{
    const Colours &colours = m_theme.colours();
    QColor colour = colours.muted;
    QString text = tr("Server is starting…");
    switch (m_status.state) {
    case ServerStatus::State::Starting: break;
    case ServerStatus::State::OnlyThisComputer: text = tr("Server for this computer only"); break;
    case ServerStatus::State::Running:
        text = tr("Server running");
        colour = colours.success;
        break;
    case ServerStatus::State::Failed:
        text = tr("Server stopped: %1").arg(m_status.reason);
        colour = colours.danger;
        break;
    }
    m_dot->setPixmap(dot(colour, devicePixelRatioF()));
    m_server->setFullText(text);
    m_address->setText(m_status.url);
    m_address->setAccessibleName(tr("Copy the address %1").arg(m_status.url));
    m_address->setVisible(!m_status.url.isEmpty() && m_status.state != ServerStatus::State::Failed);
}

void StatusBar::showWork()
{
    const QList<Job> &jobs = m_jobs.jobs();
    const auto running =
        std::find_if(jobs.begin(), jobs.end(), [](const Job &job) { return job.state == JobState::Running; });
    const auto failed =
        std::count_if(jobs.begin(), jobs.end(), [](const Job &job) { return job.state == JobState::Failed; });
    const int others = int(jobs.size() - failed) - 1;
    const bool works = running != jobs.end();
    QString text;
    if (works)
        text = others > 0 ? tr("%1 and %n more", nullptr, others).arg(jobTitle(*running)) : jobTitle(*running);
    else if (others >= 0)
        text = others == 0 ? tr("1 job waiting") : tr("%n jobs waiting", nullptr, others + 1);
    else if (failed > 0)
        text = failed == 1 ? tr("1 job failed") : tr("%n jobs failed", nullptr, int(failed));
    m_work->setVisible(!text.isEmpty());
    m_work->setText(m_work->fontMetrics().elidedText(text, Qt::ElideMiddle, longestWork));
    m_work->setAccessibleName(text);
    m_bar->setVisible(works);
    m_percent->setVisible(works);
    if (!works)
        return;
    m_bar->setValue(int(running->progress * m_bar->maximum()));
    m_bar->setAccessibleName(text);
    m_percent->setText(percentText(running->progress));
}

void StatusBar::openJobs()
{
    const QPoint corner = layoutDirection() == Qt::RightToLeft ? QPoint(8, -6) : QPoint(width() - 8, -6);
    m_popup->openAt(mapToGlobal(corner));
}
