#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

/// A little window that files can be dragged out of, as out of a file manager: dragsource FILE... It says when what is
/// below the hand would take them.
class DragSource : public QLabel
{
public:
    explicit DragSource(const QStringList &files)
    {
        for (const QString &file : files)
            m_urls.append(QUrl::fromLocalFile(file));
        setText(QStringLiteral("Drag me"));
        setWindowTitle(QStringLiteral("Files"));
        resize(160, 60);
    }

protected:
    void mouseMoveEvent(QMouseEvent *) override
    {
        auto *mime = new QMimeData;
        mime->setUrls(m_urls);
        auto *drag = new QDrag(this);
        drag->setMimeData(mime);
        connect(drag, &QDrag::actionChanged, this, [this](Qt::DropAction action) {
            setText(action == Qt::IgnoreAction ? QStringLiteral("Drag me") : QStringLiteral("Let go"));
        });
        drag->exec(Qt::CopyAction);
    }

private:
    QList<QUrl> m_urls;
};

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    DragSource source(QCoreApplication::arguments().mid(1));
    source.show();
    return QCoreApplication::exec();
}
