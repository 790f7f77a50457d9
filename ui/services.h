#pragma once

#include "models/accounts/account.h"

class ChapterRepository;
class ChatService;
class EngineService;
class Events;
class ImportService;
class JobQueue;
class MediaStore;
class ReelService;
class SearchService;
class Settings;
class StudioService;
class Theme;
class TranscriptRepository;
class VideoService;

/// What the window works on. Built by app/; all of it outlives the window and the work that async() has begun.
struct UiServices
{
    const VideoService &videos;
    const ImportService &imports;
    const TranscriptRepository &transcripts;
    const ChapterRepository &chapters;
    const SearchService &search;
    const ChatService &chat;
    const StudioService &studio;
    const ReelService &reels;
    JobQueue &jobs;
    const MediaStore &store;
    Settings &settings;
    const EngineService &engines;
    Events &events;
    Theme &theme;
    Account owner;     // who sits in front of the screen
    QString stateFile; // where the window keeps its place; empty: nowhere
};
