#pragma once

#include <QWidget>

#include <optional>

class QLabel;
struct Error;

/// Says that search has lost the engine that compares by meaning, and leads to where another one is chosen.
class WordsNote : public QWidget
{
    Q_OBJECT

public:
    explicit WordsNote(QWidget *parent);

    /// Nothing is said without a fault.
    void tell(const std::optional<Error> &fault);

signals:
    void settingsAsked();

private:
    QLabel *m_text;
};
