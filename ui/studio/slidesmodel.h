#pragma once

#include "models/studio/storyboard.h"

#include <QAbstractListModel>

/// The slides of a film that is being planned, in their order. There is always at least one, and never one too many.
class SlidesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NarrationRole = Qt::UserRole, SourceCountRole };

    explicit SlidesModel(QObject *parent = nullptr);

    const QList<Slide> &slides() const { return m_slides; }
    void setSlides(const QList<Slide> &slides);
    void setSlide(int row, const Slide &slide);
    /// An empty one; false when there are as many as there may be.
    bool add(int row);
    /// False for the last that is left.
    bool remove(int row);
    /// By one place up (-1) or down (1); false at the end.
    bool move(int row, int step);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Slide> m_slides{Slide()};
};
