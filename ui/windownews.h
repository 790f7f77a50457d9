#pragma once

#include <QObject>

#include <functional>

class Toast;
struct Job;

/// What the window tells over its pages: how something ended, and the way back from what was deleted.
class WindowNews : public QObject
{
    Q_OBJECT

public:
    explicit WindowNews(Toast &toast, QObject *parent);

    void succeed(const QString &text);
    void fail(const QString &text);
    void announce(const Job &job);
    /// Brings back what was deleted last, as long as that is possible.
    void undo();

    /// Tells what ends in done() or failed().
    template <typename Teller>
    void hear(const Teller *teller)
    {
        connect(teller, &Teller::done, this, &WindowNews::succeed);
        connect(teller, &Teller::failed, this, &WindowNews::fail);
    }
    /// The same, and offers to undo what it removes.
    template <typename Actions>
    void hearRemovals(Actions *actions)
    {
        hear(actions);
        connect(actions, &Actions::removalBegun, this, [this, actions](const QString &text) {
            offerUndo(actions, text, [actions] { actions->undoRemoval(); });
        });
        connect(actions, &Actions::removalOver, this, [this, actions] { withdraw(actions); });
    }

private:
    void offerUndo(const QObject *teller, const QString &text, const std::function<void()> &undo);
    /// The toast stays when somebody else has offered something since.
    void withdraw(const QObject *teller);

    struct Offer
    {
        const QObject *teller;
        std::function<void()> undo;
    };

    Toast &m_toast;
    QList<Offer> m_offers; // the latest is the last, which the toast offers
};
