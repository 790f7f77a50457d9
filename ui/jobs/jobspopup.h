#pragma once

#include <QFrame>
#include <QPersistentModelIndex>

class ElidedLabel;
class JobsModel;
class QLabel;
class QProgressBar;
class QToolButton;
class QVBoxLayout;
class Theme;

/// One job: what it does, how far it is, and how to stop it or try it again.
class JobRow : public QFrame
{
    Q_OBJECT

public:
    JobRow(JobsModel &model, const QModelIndex &index, const Theme &theme, QWidget *parent);

    void refresh();

private:
    void stop();

    JobsModel &m_model;
    QPersistentModelIndex m_index;
    ElidedLabel *m_title;
    QLabel *m_state;
    QProgressBar *m_bar;
    QToolButton *m_retry;
    QToolButton *m_cancel;
    const Theme &m_theme;
};

/// The list of unfinished work that opens over the status bar.
class JobsPopup : public QFrame
{
    Q_OBJECT

public:
    JobsPopup(JobsModel &model, const Theme &theme, QWidget *parent);

    /// Opens with its bottom end corner at `corner`, in global coordinates.
    void openAt(const QPoint &corner);

private:
    void rebuild();

    JobsModel &m_model;
    const Theme &m_theme;
    QVBoxLayout *m_rows;
    QLabel *m_empty;
    QLabel *m_more;
    QList<JobRow *> m_shown;
};
