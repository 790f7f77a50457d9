#pragma once

#include "ui/services.h"

#include <QWidget>

class PosterCache;
struct PastExchange;
class QLabel;
class QListView;
class SearchDelegate;
class SearchModel;

/// Shows what the search box finds, as it is typed.
class SearchPage : public QWidget
{
    Q_OBJECT

public:
    SearchPage(const UiServices &services, PosterCache &posters, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// From the search box down into the list.
    void focusResults();

signals:
    /// `positionMs` is negative for a video as a whole.
    void playAsked(qint64 videoId, qint64 positionMs);
    /// `name` is of what it is about.
    void answerAsked(const PastExchange &past, const QString &name);

private:
    void chooseFirst();
    void showOutcome();
    void play(const QModelIndex &index);

    SearchModel *m_model;
    SearchDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_title;
    QLabel *m_note;
};
