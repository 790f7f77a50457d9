#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// Small media files for tests, made by ffmpeg in a folder that goes with the test.
class MediaFiles
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Runs ffmpeg in the folder, so that arguments can be bare file names. The last one names the file that is
    /// returned.
    QString make(const QString &arguments) const
    {
        QProcess ffmpeg;
        ffmpeg.setWorkingDirectory(m_folder.path());
        ffmpeg.setProcessChannelMode(QProcess::MergedChannels);
        const QStringList list = QProcess::splitCommand(arguments);
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} + list);
        if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitCode() != 0)
            qFatal("ffmpeg %s: %s", qPrintable(arguments), ffmpeg.readAll().constData());
        return path(list.last());
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    /// The first `size` bytes of a file, as another one.
    QString cut(const QString &source, qint64 size, const QString &name) const
    {
        QFile file(source);
        return file.open(QFile::ReadOnly) ? write(name, file.read(size)) : QString();
    }

    /// One of the five recordings of package pocketsphinx-testdata (870, 880, 890, 920, 930); it may be missing.
    static QString recording(int number)
    {
        const QString path = QStringLiteral("/usr/share/pocketsphinx/test/data/librivox/"
                                            "sense_and_sensibility_01_austen_64kb-%1.wav");
        return path.arg(number, 4, 10, QLatin1Char('0'));
    }

private:
    QTemporaryDir m_folder;
};
