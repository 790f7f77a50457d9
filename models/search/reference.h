#pragma once

#include "models/search/moment.h"

#include <QList>

/// A scene that an answer may draw on.
struct Reference
{
    Moment scene;
    QList<Moment>
        sentences;        // of the scene, in order, with their own times; scored by how well the words around them fit
    bool isDraft = false; // recognised by a machine, so any word may be wrong
};
