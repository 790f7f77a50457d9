#pragma once

#include "models/ai/speaker.h"

#include <QByteArray>

#include <optional>
#include <span>

/// A WAV file of 16-bit mono samples (RIFF, PCM).
QByteArray toWave(std::span<const qint16> samples, int rate);

/// What is in a WAV file of 16-bit samples; channels are mixed. A file that was written as a stream may give any length
/// for its data. Nothing when it is something else.
std::optional<Speech> fromWave(const QByteArray &bytes);
