#pragma once

#include "models/accounts/account.h"
#include "models/library/videorepository.h"

#include <QAbstractListModel>
#include <QTimer>

#include <array>

class Events;
class VideoService;

/// Where the sidebar leads: the parts of the library, each with the number of its videos, and the studio.
class SectionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IconRole = Qt::UserRole, CountRole };
    enum Section { Everything, ContinueWatching, Published, Studio, SectionCount };

    SectionModel(const VideoService &videos, Events &events, Account viewer, QObject *parent = nullptr);

    static LibraryFilter filterOf(Section section);
    static QString titleOf(Section section);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : SectionCount; }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    using Counts = std::array<int, Studio>; // of the parts of the library

    void count();

    const VideoService &m_videos;
    Account m_viewer;
    Counts m_counts{};
    QTimer m_countTimer;
};
