#include "ui/studio/slidesmodel.h"

using namespace Qt::Literals::StringLiterals;

SlidesModel::SlidesModel(QObject *parent) : QAbstractListModel(parent) {}

void SlidesModel::setSlides(const QList<Slide> &slides)
{
    beginResetModel();
    m_slides = slides.isEmpty() ? QList<Slide>{Slide()} : slides;
    endResetModel();
}

void SlidesModel::setSlide(int row, const Slide &slide)
{
    if (m_slides[row] == slide)
        return;
    m_slides[row] = slide;
    emit dataChanged(index(row), index(row));
}

bool SlidesModel::add(int row)
{
    if (m_slides.size() >= mostSlides)
        return false;
    beginInsertRows({}, row, row);
    m_slides.insert(row, Slide());
    endInsertRows();
    emit dataChanged(index(row), index(rowCount() - 1)); // their numbers
    return true;
}

bool SlidesModel::remove(int row)
{
    if (m_slides.size() <= 1)
        return false;
    beginRemoveRows({}, row, row);
    m_slides.removeAt(row);
    endRemoveRows();
    if (row < rowCount())
        emit dataChanged(index(row), index(rowCount() - 1));
    return true;
}

bool SlidesModel::move(int row, int step)
{
    const int target = row + step;
    if (target < 0 || target >= m_slides.size())
        return false;
    beginMoveRows({}, row, row, {}, step > 0 ? target + 1 : target);
    m_slides.move(row, target);
    endMoveRows();
    emit dataChanged(index(std::min(row, target)), index(std::max(row, target)));
    return true;
}

int SlidesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_slides.size());
}

QVariant SlidesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Slide &slide = m_slides[index.row()];
    const QString title = slide.title.isEmpty() ? slide.points.value(0, tr("Untitled slide")) : slide.title;
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::AccessibleTextRole: return tr("Slide %1: %2").arg(index.row() + 1).arg(title);
    case NarrationRole: return slide.narration.isEmpty() ? tr("Nothing is said") : slide.narration.simplified();
    case SourceCountRole: return slide.sources.size();
    default: return {};
    }
}
