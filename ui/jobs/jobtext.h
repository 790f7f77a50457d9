#pragma once

#include "models/jobs/job.h"

/// What a job does, for people: "Transcribing “Three-dimensional maps”".
QString jobTitle(const Job &job);
/// How it stands: "62 %, about 3 min left", "Waiting", or why it failed.
QString jobStateText(const Job &job);
/// What is said when it ends, well or not; empty for ends that nobody waits for.
QString jobEndText(const Job &job);
/// The same work in two words on a card, beside the video's own title: "Transcribing 62 %".
QString jobBadge(const Job &job);
