#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// A sentence of a prompt, or an item of a list in it.
struct PromptUnit
{
    QString text;
    bool isItem = false;
};

/// What belongs together in a prompt: under one heading, in one paragraph, or one item of a list.
struct PromptSection
{
    QString heading; // may be empty
    QList<PromptUnit> units;

    int words() const;
};

/// What a prompt says: an instruction ("Make a film in six slides about tides"), a text, or both.
struct PromptReading
{
    QString topic;                 // what the instruction is about, or the heading over all
    int slides = 0;                // asked for in words; 0: not
    QList<PromptSection> sections; // of the text; none when there is only an instruction
};

/// Reads English and Japanese instructions, and text in any language: headings (Markdown's too), lists, paragraphs.
PromptReading readPrompt(const QString &prompt);
