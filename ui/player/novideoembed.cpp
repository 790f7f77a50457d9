#include "ui/player/videoembed.h"

bool canEmbedVideos()
{
    return false;
}

void prepareVideoEmbeds(QWidget &) {}

std::unique_ptr<VideoEmbed> makeVideoEmbed()
{
    return nullptr;
}
