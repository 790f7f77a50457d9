#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class Theme;
class TranscriptModel;
class TranscriptView;

/// The transcript with its search.
class TranscriptPanel : public QWidget
{
    Q_OBJECT

public:
    TranscriptPanel(TranscriptModel &model, const Theme &theme, QWidget *parent = nullptr);

    /// Instead of the lines, where there are none.
    void setNote(const QString &text);
    /// Where playing is, which is where a search begins.
    void setPosition(qint64 positionMs) { m_positionMs = positionMs; }
    void focusSearch();
    void editLine();

signals:
    void seekAsked(qint64 positionMs);
    void noteAsked(qint64 positionMs);
    /// Where something is found.
    void hitsChanged(const QList<qint64> &positions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTools(const Theme &theme);
    void find(int step);
    void showHits();
    void endSearch();

    TranscriptModel &m_model;
    TranscriptView *m_view;
    QWidget *m_tools = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QPushButton *m_follow = nullptr;
    QLabel *m_note = nullptr;
    qint64 m_positionMs = 0;
};
