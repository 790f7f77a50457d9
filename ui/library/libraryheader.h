#pragma once

#include <QWidget>

class ElidedLabel;
class QPushButton;
class Theme;

/// What the library page shows, how much that is, and how more comes into it.
class LibraryHeader : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryHeader(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSummary(const QString &text);

signals:
    void importAsked();
    void linkAsked();
    void duplicatesAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ElidedLabel *m_title;
    ElidedLabel *m_summary;
    QPushButton *m_link;
};
