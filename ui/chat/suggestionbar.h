#pragma once

#include <QWidget>

class QVBoxLayout;
struct Suggestions;

/// Questions that may be asked next, each a click.
class SuggestionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestionBar(QWidget *parent);

    void present(const Suggestions &suggestions);
    void clear();

signals:
    void chosen(const QString &question);

private:
    void add(const QString &question);

    QVBoxLayout *m_layout;
};
