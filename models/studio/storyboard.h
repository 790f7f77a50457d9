#pragma once

#include "models/core/result.h"
#include "models/search/moment.h"

#include <QJsonObject>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

/// The shape of a film's picture.
enum class Aspect { Wide, Tall, Square };

/// "16:9", "9:16", "1:1".
QString nameOf(Aspect aspect);
std::optional<Aspect> aspectNamed(const QString &name);
/// In pixels: 1280 x 720, 720 x 1280, 1080 x 1080.
QSize frameSizeOf(Aspect aspect);

/// One slide: what it shows, and what is said meanwhile.
struct Slide
{
    QString title;
    QStringList points;
    QString narration;     // empty: the slide is shown in silence
    QString picture;       // what a picture on it shows; empty: none but the theme's figures
    QList<Moment> sources; // what of the library it draws on

    bool operator==(const Slide &) const = default;
};

/// A film before it is made: edited by people, stored, and read from what engines write.
struct Storyboard
{
    QString title;
    QString language; // an IETF tag, or empty: not known
    QString voice;    // empty: the speech engine's own choice
    QString theme;    // empty: the first of slideThemes()
    Aspect aspect = Aspect::Wide;
    QList<Slide> slides;

    bool operator==(const Storyboard &) const = default;
};

// What every storyboard keeps to; lengths in Unicode characters.
inline constexpr int mostSlides = 40;
inline constexpr int mostPoints = 8;
inline constexpr int mostSources = 10;
inline constexpr int longestSlideTitle = 200;
inline constexpr int longestPoint = 300;
inline constexpr int longestNarration = 20'000;
inline constexpr int longestPicture = 1'000;

/// {title, language, voice, theme, aspect, slides: [{title, points, narration, picture, sources: [{video_id, title,
/// start_ms, end_ms, text}]}]}
QJsonObject toJson(const Storyboard &storyboard);
QJsonObject toJson(const Slide &slide);
/// What is missing in it is empty, what is not known is left alone. Invalid with the field at fault ("outline",
/// "slides", "slides[2].narration", "aspect"), counted from 0, and as detail "type", "long", "count", "blank" or
/// "value".
Result<Storyboard> storyboardFromJson(const QJsonObject &json);
/// Invalid as above: between 1 and mostSlides slides, each with a text, none of them too long.
Result<void> checkStoryboard(const Storyboard &storyboard);

/// Whether this can be the language of a film: an IETF tag such as "en" or "pt-BR", or nothing.
bool isLanguageTag(const QString &text);
