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

signals:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static QStringList pathsOf(const QMimeData &mime);
    void drop(const QMimeData &mime);

    const Theme &m_theme;
};
