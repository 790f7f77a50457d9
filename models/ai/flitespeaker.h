#pragma once

#include "models/ai/speaker.h"

/// Reads English aloud with CMU Flite's voice slt. One text at a time in the whole program, as Flite asks; others wait.
class FliteSpeaker : public Speaker
{
public:
    QString id() const override { return QStringLiteral("builtin/flite-slt"); }
    Result<Speech> speak(const QString &text, const Progress &progress = {}) const override;
};
