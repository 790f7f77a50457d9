#pragma once

#include "models/accounts/accountdirectory.h"
#include "models/accounts/accountservice.h"
#include "models/accounts/apikeyservice.h"
#include "models/accounts/auditlog.h"
#include "models/core/ratelimiter.h"
#include "models/library/chapterrepository.h"
#include "models/library/mediastore.h"
#include "models/library/transcriptrepository.h"
#include "models/library/uploadservice.h"
#include "models/library/videoservice.h"

class ChatLogService;
class ChatService;
class RecoveryService;
class ConversationService;
class CurationService;
class Database;
class EngineService;
class GroupService;
class Events;
class JobQueue;
class JobService;
class PairingService;
class ReelService;
class ResumableUploads;
class SearchService;
class Settings;
class SettingsService;
class StudioService;
class TranscriptService;

/// What the surfaces translate to and from: the services, built by app/, and the counter that all surfaces share.
struct SurfaceContext
{
    const Database &database; // for its version alone
    const AccountService &accounts;
    const RecoveryService &recovery;
    const AccountDirectory &directory;
    const ApiKeyService &apiKeys;
    const PairingService &pairing;
    const AuditLog &audit;
    const VideoService &videos;
    const CurationService &curation;
    const GroupService &groups;
    const UploadService &uploads;
    const ResumableUploads &resumable;
    const TranscriptRepository &transcripts;
    const ChapterRepository &chapters;
    const TranscriptService &transcriptEdits;
    const SearchService &search;
    const ChatService &chat;
    const ChatLogService &chatLogs;
    const ConversationService &conversations;
    const StudioService &studio;
    const ReelService &reels;
    const MediaStore &store;
    JobQueue &jobs;
    const JobService &ownJobs;
    Events &events;
    const Settings &settings;
    const SettingsService &adminSettings;
    const EngineService &engines;
    RateLimiter &limiter;
};
