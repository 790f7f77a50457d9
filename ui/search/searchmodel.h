#pragma once

#include "models/chat/chathistory.h"
#include "models/core/result.h"
#include "models/library/video.h"
#include "models/search/moment.h"
#include "ui/services.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

/// Something that can be done, or a page to go to, by its name.
struct SearchCommand
{
    QString text = {};
    QString icon = {}; // of Lucide
    QString keys = {}; // that do the same
    std::function<void()> run = {};
};

/// What was found for some words: videos by their titles, moments by what is said in them, answers that were given; and
/// commands by their names, where there are any.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, VideoIdRole, StartRole, MetaRole, ThumbnailRole, DurationRole, IconRole };
    enum class Kind { Heading, Video, Moment, Answer, Command, Recent };

    SearchModel(const UiServices &services, QObject *parent = nullptr);

    void setCommands(const QList<SearchCommand> &commands);
    /// How many of the moments are shown.
    void setMostMoments(int most) { m_mostMoments = most; }
    /// What was sought before is shown while nothing is sought.
    void setRecent(const QStringList &recent);
    /// Looks again soon after the last key. Blank text leaves what was sought before, and all commands.
    void setText(const QString &text);
    QString text() const { return m_text; }
    bool isSearching() const { return m_searching; }
    int count(Kind kind) const;

    /// The answer of a row, with the name of what it is about.
    const PastExchange &exchange(const QModelIndex &index) const { return m_rows.at(index.row()).past; }
    QString aboutName(const QModelIndex &index) const { return m_rows.at(index.row()).name; }
    void runCommand(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void searched(); // the rows are the answer to text()
    void failed(const Error &error);

private:
    struct Row
    {
        Kind kind = Kind::Heading;
        QString text = {};  // the heading, the command's name, the sentence that is shown
        QString name = {};  // of what an answer is about
        Video video = {};   // for a moment, the one it is in
        Moment moment = {}; // of a moment
        PastExchange past = {};
        SearchCommand command = {};
    };

    static QList<Row> find(const UiServices &services, const QString &text, int mostMoments);
    static QList<Row> findVideos(const UiServices &services, const QString &text, QHash<qint64, Video> &known);
    static QList<Row> findMoments(const UiServices &services, const QString &text, int most,
                                  QHash<qint64, Video> &known);
    static QList<Row> findAnswers(const UiServices &services, const QString &text);
    void search();
    void show(const QList<Row> &found);
    QList<Row> ownRows() const;
    QString metaOf(const Row &row) const;

    UiServices m_services;
    QString m_text;
    QList<Row> m_rows;
    QList<SearchCommand> m_commands;
    QStringList m_recent;
    QTimer m_typing;
    int m_mostMoments = 40;
    quint64 m_asked = 0; // counts searches, so that an overtaken answer is dropped
    bool m_searching = false;
};
