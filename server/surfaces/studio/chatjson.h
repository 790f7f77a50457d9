#pragma once

#include "models/chat/conversation.h"
#include "models/chat/historyexport.h"

#include <QJsonObject>

QJsonObject chatMessage(const Message &message);
