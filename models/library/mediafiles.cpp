#include "models/library/mediafiles.h"

using namespace Qt::Literals::StringLiterals;

const QStringList &mediaPatterns()
{
    static const QStringList patterns{u"*.mp4"_s, u"*.m4v"_s,  u"*.mkv"_s, u"*.webm"_s, u"*.mov"_s, u"*.avi"_s,
                                      u"*.mpg"_s, u"*.mpeg"_s, u"*.ts"_s,  u"*.wmv"_s,  u"*.flv"_s, u"*.ogv"_s,
                                      u"*.3gp"_s, u"*.mp3"_s,  u"*.m4a"_s, u"*.aac"_s,  u"*.ogg"_s, u"*.opus"_s,
                                      u"*.oga"_s, u"*.wav"_s,  u"*.wma"_s, u"*.flac"_s};
    return patterns;
}
