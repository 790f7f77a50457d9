#include "ui/chat/answeractions.h"

#include "models/chat/chatexport.h"
#include "models/chat/chatservice.h"
#include "models/core/writefile.h"
#include "models/studio/reelservice.h"
#include "ui/async.h"
#include "ui/errortext.h"

#include <QFileDialog>

using namespace Qt::Literals::StringLiterals;

AnswerActions::AnswerActions(const UiServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void AnswerActions::giveFeedback(qint64 answerId, Feedback feedback)
{
    async(
        this,
        [&chat = m_services.chat, owner = m_services.owner, answerId, feedback] {
            return chat.setFeedback(owner, answerId, feedback);
        },
        [this](const Result<void> &done) {
            if (!done)
                emit failed(errorText(done.error()));
        },
        m_feedback);
}

void AnswerActions::makeReel(qint64 answerId)
{
    if (m_reels.contains(answerId))
        return;
    m_reels.insert(answerId);
    async(
        this,
        [&reels = m_services.reels, owner = m_services.owner, answerId] {
            return reels.citedByMessage(owner, answerId).and_then([&](const ReelPlan &plan) {
                return reels.make(owner, plan.moments, plan.title);
            });
        },
        [this, answerId](const Result<Video> &reel) {
            m_reels.remove(answerId);
            emit reelEnded(answerId);
            if (reel)
                emit reelBegun(reel->title);
            else
                emit failed(errorText(reel.error()));
        });
}

void AnswerActions::chooseExport(const QList<Message> &messages, QWidget *window)
{
    const QString file =
        QFileDialog::getSaveFileName(window, tr("Save the conversation"), u"chat.md"_s, tr("Markdown (*.md)"));
    if (!file.isEmpty())
        exportTo(file, messages);
}

void AnswerActions::exportTo(const QString &file, const QList<Message> &messages)
{
    async(
        this, [messages, file] { return writeFile(file, chatAsMarkdown(exchangesOf(messages)).toUtf8()); },
        [this](const Result<void> &done) {
            if (!done)
                emit failed(tr("The conversation cannot be saved there. Choose another place."));
        });
}
