#pragma once

#include <QFrame>

class QLabel;
class Theme;

/// What can be done to the videos that are selected, and how many they are. It asks; the page acts.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(const Theme &theme, QWidget *parent = nullptr);

    void setCount(int count);

signals:
    void playAsked();
    void tagsAsked();
    void detailsAsked();
    void watchedAsked();
    void removalAsked();
    void menuAsked(const QPoint &position); // on the screen: everything else
    void clearAsked();

private:
    QLabel *m_count;
};
