#pragma once

#include "ui/search/searchmodel.h"

#include <QPointer>
#include <QWidget>

class PosterCache;
class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class RecentSearches;
class SearchDelegate;
class Theme;

/// One box over the whole window that finds videos, what is said in them, answers and commands as people type.
class SearchPalette : public QWidget
{
    Q_OBJECT

public:
    SearchPalette(const UiServices &services, PosterCache &posters, QWidget *window);

    void setCommands(const QList<SearchCommand> &commands);
    void open();
    void close();

signals:
    /// `positionMs` is negative for a video as a whole.
    void playAsked(qint64 videoId, qint64 positionMs);
    /// `name` is of what the answer is about.
    void answerAsked(const PastExchange &past, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QLineEdit *makeInput(const Theme &theme);
    QLabel *makeNote();
    QListView *makeList(PosterCache &posters);
    bool handleKey(int key);
    void place();
    void lookFor(const QString &text);
    void showOutcome();
    void step(int rows);
    void activate(const QModelIndex &index);

    SearchModel *m_model;
    SearchDelegate *m_delegate;
    RecentSearches *m_recent;
    QFrame *m_card = nullptr;
    QLineEdit *m_input = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_note = nullptr;
    QPointer<QWidget> m_before; // had the focus
};
