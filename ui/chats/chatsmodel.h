#pragma once

#include "models/chat/chathistory.h"
#include "models/core/result.h"
#include "ui/services.h"

#include <QAbstractListModel>
#include <QTimer>

#include <algorithm>

/// What of the history is shown, by what was asked about.
struct ChatsScope
{
    enum class Kind { All, Everything, Videos, Group };

    Kind kind = Kind::All;
    qint64 groupId = 0; // of Kind::Group
};

/// All that was asked and answered, newest first, a page at a time.
class ChatsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { AnswerRole = Qt::UserRole, AboutRole, TimeRole };

    explicit ChatsModel(const UiServices &services, QObject *parent = nullptr);

    /// Tells an exchange from all others, of conversations or not.
    static qint64 keyOf(const PastExchange &past) { return past.messageId != 0 ? past.messageId : -past.logId; }
    /// What that is told by, and nothing else.
    static PastExchange pastOf(qint64 key)
    {
        return {.messageId = std::max<qint64>(key, 0), .logId = std::max<qint64>(-key, 0), .log = {}};
    }

    /// Looks again soon after the last key.
    void setText(const QString &text);
    void setScope(const ChatsScope &scope);
    void reload();
    bool isFiltered() const { return !m_text.isEmpty() || m_scope.kind != ChatsScope::Kind::All; }
    HistoryFilter filter() const;

    const PastExchange &exchange(const QModelIndex &index) const { return m_rows.at(index.row()).past; }
    /// Of the video or collection that was asked about; empty for everything.
    QString aboutName(const QModelIndex &index) const { return m_rows.at(index.row()).name; }

    /// Acts as if these exchanges were not there.
    void setHidden(const QList<qint64> &keys);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loaded(); // the rows are the answer to the filter
    void failed(const Error &error);

private:
    struct Row
    {
        PastExchange past;
        QString name;
    };
    struct Found
    {
        QList<Row> rows;
        int total = 0;
    };

    static Found find(const UiServices &services, const HistoryFilter &filter);
    void load(int offset);
    void take(Found found, int offset);
    bool isHidden(const Row &row) const { return m_hidden.contains(keyOf(row.past)); }

    UiServices m_services;
    QString m_text;
    ChatsScope m_scope;
    QList<Row> m_rows;
    QList<qint64> m_hidden;
    QTimer m_typing;
    quint64 m_asked = 0; // counts, so that an overtaken answer is dropped
    int m_read = 0;      // rows of the history that were read, with what is out of sight
    int m_total = 0;
    bool m_loading = false;
};
