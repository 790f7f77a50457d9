#pragma once

#include <QWidget>

class QMimeData;
class Theme;

/// Takes files and folders that are dropped anywhere on its parent, and says so while they hover.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    DropOverlay(const Theme &theme, QWidget *parent);

    /// The files and folders that are dragged; none when something else is.
    static QStringList pathsOf(const QMimeData &mime);

signals:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void drop(const QMimeData &mime);

    const Theme &m_theme;
};
