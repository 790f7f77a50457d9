#pragma once

#include "models/accounts/account.h"

class AccountDirectory;
class AccountService;
class ApiKeyService;
class AuditLog;
class BackupService;
class ChapterRepository;
class ChatLogService;
class ChatService;
class ChatSuggestions;
class ConversationService;
class CurationService;
class EngineService;
class Events;
class GroupService;
class ImportService;
class JobQueue;
class JobService;
class LibraryService;
class Mailer;
class MediaStore;
class NoteService;
class PairingService;
class RecoveryService;
class ReelService;
class RequestLog;
class SearchService;
class Secrets;
class Settings;
class SettingsService;
class StudioService;
class TagService;
class Theme;
class TranscriptRepository;
class TranscriptService;
class VideoService;
class WatchFolderService;

/// What the window works on. Built by app/; all of it outlives the window and the work that async() has begun.
struct UiServices
{
    const VideoService &videos;
    const LibraryService &library;
    const TagService &tags;
    const GroupService &groups;
    const NoteService &notes;
    const ImportService &imports;
    const WatchFolderService &watchFolders;
    const TranscriptRepository &transcripts;
    const TranscriptService &transcriptEdits;
    const ChapterRepository &chapters;
    const SearchService &search;
    const ChatService &chat;
    const ChatLogService &chatLogs;
    const ChatSuggestions &suggestions;
    const ConversationService &conversations;
    const StudioService &studio;
    const ReelService &reels;
    JobQueue &jobs;
    const JobService &ownJobs;
    const MediaStore &store;
    Settings &settings;
    const Secrets &secrets;
    const Mailer &mailer;
    const BackupService &backups;
    const EngineService &engines;
    const SettingsService &adminSettings;
    const CurationService &curation;
    const AccountDirectory &directory;
    const AccountService &accounts;
    const RecoveryService &recovery;
    const PairingService &pairing;
    const ApiKeyService &apiKeys;
    const AuditLog &audit;
    RequestLog &requests;
    Events &events;
    Theme &theme;
    Account owner;     // who sits in front of the screen
    QString stateFile; // where the window keeps its place; empty: nowhere
};
