#include "ui/admin/curationdetails.h"

#include "ui/widgets/controls.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastWidth = 480;
constexpr int descriptionHeight = 130;
constexpr int mostCharacters = 255;
constexpr int mostEpisodes = 1'000'000;

/// What was changed, if anything.
template <typename Value>
std::optional<Value> changed(const Value &before, const Value &after)
{
    return before == after ? std::nullopt : std::optional(after);
}

} // namespace

CurationDetails::CurationDetails(const Video &video, QWidget *parent)
    : QDialog(parent),
      m_video(video),
      m_title(new QLineEdit(video.title, this)),
      m_description(new QPlainTextEdit(video.description, this)),
      m_category(new QLineEdit(video.category, this)),
      m_series(new QLineEdit(video.seriesName, this)),
      m_number(new QSpinBox(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"curationDetails"_s);
    setWindowTitle(tr("Edit details"));
    setMinimumWidth(leastWidth);
    build();
    check();
}

void CurationDetails::build()
{
    m_title->setObjectName(u"detailsTitle"_s);
    m_title->setMaxLength(mostCharacters);
    m_description->setObjectName(u"detailsDescription"_s);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(descriptionHeight);
    m_category->setObjectName(u"detailsCategory"_s);
    m_category->setMaxLength(mostCharacters);
    m_series->setObjectName(u"detailsSeries"_s);
    m_series->setMaxLength(mostCharacters);
    m_number->setObjectName(u"detailsNumber"_s);
    m_number->setRange(0, mostEpisodes);
    m_number->setSpecialValueText(tr("None"));
    m_number->setValue(int(m_video.seriesNumber));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    setRole(m_save, u"primary"_s);
    m_save->setObjectName(u"detailsSave"_s);
    m_save->setDefault(true);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 22, 24, 20);
    form->setVerticalSpacing(12);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Description"), m_description);
    form->addRow(tr("Category"), m_category);
    form->addRow(tr("Series"), m_series);
    form->addRow(tr("Number in it"), m_number);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_title, &QLineEdit::textChanged, this, &CurationDetails::check);
}

VideoEdit CurationDetails::edit() const
{
    return {.title = changed(m_video.title, m_title->text().trimmed()),
            .description = changed(m_video.description, m_description->toPlainText()),
            .category = changed(m_video.category, m_category->text().trimmed()),
            .seriesName = changed(m_video.seriesName, m_series->text().trimmed()),
            .seriesNumber = changed(m_video.seriesNumber, qint64(m_number->value()))};
}

void CurationDetails::check()
{
    m_save->setEnabled(!m_title->text().trimmed().isEmpty());
}
