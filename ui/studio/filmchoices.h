#pragma once

#include "models/studio/storyboard.h"

#include <QWidget>

class QComboBox;
class QPushButton;

/// The look, the voice and the shape of a film.
class FilmChoices : public QWidget
{
    Q_OBJECT

public:
    explicit FilmChoices(QWidget *parent = nullptr);

    /// What there is to choose from; what is chosen stays so.
    void setOffers(const QStringList &voices, const QStringList &themes);

    void setVoice(const QString &voice);
    QString voice() const;
    void setTheme(const QString &theme);
    QString theme() const;
    void setAspect(Aspect aspect);
    Aspect aspect() const;

private:
    QComboBox *m_voice;
    QComboBox *m_theme;
    QList<QPushButton *> m_aspects; // in the order of the enumerators
};
