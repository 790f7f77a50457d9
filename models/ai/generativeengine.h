#pragma once

#include "models/ai/chatengine.h"

#include <memory>

/// Answers with a language model, which is told to keep to the references. Whether it did is for whoever asks it to
/// check.
class GenerativeEngine : public ChatEngine
{
public:
    static constexpr qsizetype maxAnswerLength = 20'000; // in characters, thoughts and all

    explicit GenerativeEngine(std::shared_ptr<const TextEngine> text) : m_text(std::move(text)) {}

    QString id() const override { return m_text->id(); }
    /// Nothing is asked when there is no reference: then the question is not covered. What a model thinks aloud between
    /// <think> and </think> before it answers is left out. EngineFailed as TextEngine says, and "tooLarge" for an
    /// answer that does not end.
    Result<DraftAnswer> answer(const ChatQuestion &question, const Progress &progress = {},
                               const TextSink &sink = {}) const override;

private:
    std::shared_ptr<const TextEngine> m_text;
};
