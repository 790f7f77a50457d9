#include "ui/jobs/jobspopup.h"

#include "ui/jobs/jobsmodel.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int popupWidth = 420;
constexpr int popupHeight = 340;
constexpr int mostRows = 60; // each row is widgets; nobody reads more
} // namespace

JobRow::JobRow(JobsModel &model, const QModelIndex &index, const Theme &theme, QWidget *parent)
    : QFrame(parent),
      m_model(model),
      m_index(index),
      m_title(new ElidedLabel(this)),
      m_state(makeLabel({}, u"muted"_s, this)),
      m_bar(new QProgressBar(this)),
      m_retry(makeToolButton(theme, u"rotate-cw"_s, tr("Try again"), u"retryJob"_s, this)),
      m_cancel(makeToolButton(theme, u"x"_s, tr("Cancel"), u"cancelJob"_s, this)),
      m_theme(theme)
{
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_state->setWordWrap(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_bar, 1, 0);
    layout->addWidget(m_state, 2, 0);
    layout->addWidget(m_retry, 0, 1, 3, 1);
    layout->addWidget(m_cancel, 0, 2, 3, 1);
    layout->setColumnStretch(0, 1);
    connect(m_retry, &QToolButton::clicked, this,
            [this] { m_model.retry(m_index.data(JobsModel::IdRole).toLongLong()); });
    connect(m_cancel, &QToolButton::clicked, this, &JobRow::stop);
    refresh();
}

void JobRow::refresh()
{
    const QString title = m_index.data().toString();
    const bool failed = m_index.data(JobsModel::FailedRole).toBool();
    m_title->setFullText(title);
    m_state->setText(m_index.data(JobsModel::StateTextRole).toString());
    setRole(m_state, failed ? u"error"_s : u"muted"_s);
    m_bar->setValue(int(m_index.data(JobsModel::ProgressRole).toDouble() * m_bar->maximum()));
    m_bar->setVisible(m_index.data(JobsModel::RunningRole).toBool());
    m_bar->setAccessibleName(title);
    m_retry->setVisible(failed);
    setFace(m_cancel, themedIcon(m_theme, u"x"_s), failed ? tr("Remove from the list") : tr("Cancel"));
}

void JobRow::stop()
{
    const qint64 id = m_index.data(JobsModel::IdRole).toLongLong();
    if (m_index.data(JobsModel::FailedRole).toBool())
        m_model.dismiss(id);
    else
        m_model.cancel(id);
}

JobsPopup::JobsPopup(JobsModel &model, const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_model(model),
      m_theme(theme),
      m_empty(makeLabel(tr("Nothing to do."), u"muted"_s, this)),
      m_more(makeLabel({}, u"muted"_s, this))
{
    setObjectName(u"jobsPopup"_s);
    setAccessibleName(tr("Work in progress"));
    setRole(this, u"card"_s);
    setFixedSize(popupWidth, popupHeight);

    auto *content = new QWidget(this);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 8, 0);
    m_rows = new QVBoxLayout;
    contentLayout->addLayout(m_rows);
    contentLayout->addWidget(m_more);
    contentLayout->addWidget(m_empty);
    contentLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 8, 10);
    layout->addWidget(makeLabel(tr("Work in progress"), u"heading"_s, this));
    layout->addWidget(scroll, 1);

    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &JobsPopup::rebuild);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &JobsPopup::rebuild);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        for (int row = from.row(); row <= to.row() && row < m_shown.size(); ++row)
            m_shown.at(row)->refresh();
    });
    rebuild();
}

void JobsPopup::openAt(const QPoint &corner)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    move(corner - QPoint(mirrored ? 0 : width(), height()));
    show();
}

void JobsPopup::rebuild()
{
    for (JobRow *row : std::as_const(m_shown))
        row->deleteLater();
    m_shown.clear();
    const int count = m_model.rowCount();
    for (int row = 0; row < std::min(count, mostRows); ++row) {
        m_shown.append(new JobRow(m_model, m_model.index(row), m_theme, this));
        m_rows->addWidget(m_shown.last());
    }
    m_empty->setVisible(count == 0);
    m_more->setVisible(count > mostRows);
    m_more->setText(tr("and %n more", nullptr, count - mostRows));
}
