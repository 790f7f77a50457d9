<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddLinkDialog</name>
    <message>
        <source>Add from URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a video file, or a YouTube link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address of a video: it has to start with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays where it is, and plays here as long as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is on YouTube. It opens in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Save the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation cannot be saved there. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>No source was named for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is said here answers this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is said here answers this. The nearest moments are:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the language does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and direction change at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me when work ends while I am elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing the window ends Matinee.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>A backup holds the library&apos;s titles, transcripts, chats, accounts and settings in one file. You may go on working while it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the videos themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With keys and passwords to other services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.tar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds everything, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of %1 is whole. It takes the place of the whole library, and what came since then is gone for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no videos: those that are not in this library any more stay away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying the backup out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready. Quit Matinee and start it again: then the library is as it was then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[?]: no source was named for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a reel of these moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bad answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays its moments one after the other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The question is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last question has no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about your library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about this video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about anything that is said. Each sentence of an answer names the moment it comes from; a click plays it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about this collection…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for it in what is said…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopTies</name>
    <message>
        <source>Matinee goes on in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its server and its work go on. Quit it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to import into your library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>transcript ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These have the same bytes, the same address, or the same title and length. Keep one, and the others are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library holds each video once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>What runs on this computer needs no key and no network. A remote engine is sent what it works on: questions with what videos say, their sound, or the text of a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI or the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech to text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as de; empty: the engine finds out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice of OpenAI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemini address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemini key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemini model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given when Matinee was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept; a new one takes its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is marked cannot be used. Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works, in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The question is empty or too long. Ask in at most 4,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title has between 1 and 255 characters. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a file. Choose a video or sound file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reel cannot be made of these moments: their videos have no file here, or they are too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That password cannot be used. Choose one of at least 8 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That name cannot be used. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that was entered cannot be used. Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine refused its key, or there is none. Set the key in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The engine is asked too often. Wait %n seconds, then try again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The engine is asked too often, or its account is used up. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has no such model. Check the model and the address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not understand what it is asked. Choose another model in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s server has failed. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot be reached, or the connection was cut. Check its address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine did not answer in time. Try again, or choose another one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s answer makes no sense. Check its address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine refused to answer this. Ask in other words, or choose another one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not know that language. Choose another engine or language in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that the engine needs is not installed. Run the installer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s model is not installed. Run the installer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine for this did not answer. Try again; if it keeps failing, check the installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. Wait %n seconds, then try again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Too many tries. Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out. Start Matinee again to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator of this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there. It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there already, or was changed meanwhile. Look again before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than this library takes. Choose a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no video or sound that Matinee can read. Convert it to MP4 and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Matinee. Try again; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no whole backup of Matinee: it is damaged, or something else. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Matinee made this backup. Bring this one up to date first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is not in the library&apos;s folder. Back it up where it is: PostgreSQL with pg_dump and pg_restore.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmChoices</name>
    <message>
        <source>The usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square, 1:1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tags yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no series yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Look for changes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be read. Give your account the right to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not there. Is its disk connected? Nothing was removed from the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still being written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>looked at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderSettings</name>
    <message>
        <source>That is no folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be read. Give your account the right to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matinee keeps its own data there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more folders can be watched. Remove one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder, or one above or below it, is watched already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder, and what is in it, now or later, joins your library. The files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New videos in these folders join your library by themselves. What goes from a folder stays in the library, and is missing until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files are no longer in their folder. Their videos stay in the library, and play again when the files are back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 video</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Add to group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Import video and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video and sound (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no video or sound in that folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Importing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcribing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making previews of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the chapters of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working on “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not transcribed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not made. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail to “%1” was not sent. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on “%1” failed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again soon. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the search index anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index could not be made anew. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPopup</name>
    <message>
        <source>Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space, k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 seconds back, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+← →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second back, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 seconds back, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to that tenth of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page ↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chapter back, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one picture back, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower, faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>louder, softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave full screen, then the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ or Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search titles and speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play the chosen video or moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename the chosen video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the chosen video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next, previous video of a queue; next moment of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide the chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryHeader</name>
    <message>
        <source>Add from URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a video by its address, or from YouTube (Ctrl+U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import video and sound (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transcript ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>series and number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on YouTube</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import films, lectures or recordings, or drop files and folders anywhere on this window. What is said in them is transcribed here, on this computer, so that you can search it and ask it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Publish in the catalogue” in a video&apos;s menu, and everybody on your network finds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A video you stop half-way waits for you here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No video is like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another filter, or “All”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Save for later” in a video&apos;s menu, and it waits for you here. What you save on a phone or in a browser does, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryTable</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailSettings</name>
    <message>
        <source>That is no mail address. Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server did not take it. Check its address, the password and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server refuses this sender or this address. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matinee mails links to confirm an address and to choose a new password. Without a server they are kept as files in the folder “outbox” of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept; a new one takes its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test mail to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test from Matinee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail from Matinee arrives. There is nothing else to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server has taken it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server yet, so it lies in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Importing %n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Making the reel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentPlayer</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer, moment %1 of %2</source>
        <extracomment>Of the moments that an answer cites, which are played one after the other.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineEditor</name>
    <message>
        <source>Title of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a slide behind this one (Insert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this slide (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it up (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it down (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n slides, about %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>Back to the library (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video cannot be played. The file may be damaged or no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing needs packages that are not installed. Run: sudo apt install %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no transcript yet. It appears here as soon as it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said in this video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video is on YouTube, which plays it in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerSettings</name>
    <message>
        <source>%1 ×</source>
        <comment>speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where I left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume and subtitles stay as you leave them in the player.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerStage</name>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>What the film is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the film about? A question, a subject, or a whole text.

Why the tide rises and falls, in six slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outline is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From what my videos say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation goes on from the edited question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the question as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenderPanel</name>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeButton</name>
    <message>
        <source>Questions are about this, whatever is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions are about what is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions are about: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow what is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>1 moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n moments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching titles and everything said…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try other words: titles and everything said are searched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionModel</name>
    <message>
        <source>Continue watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Play all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n videos selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerSettings</name>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> a minute</source>
        <comment>after a number of attempts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one address on the network may try, before it has to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an account may keep here, unless an admin gave it another quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space for uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <comment>after a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingForm</name>
    <message>
        <source>Given when Matinee was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is marked cannot be used. Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Search everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search titles and everything said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages and collections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Matinee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name and a password. They make you the owner of this library, here and on the devices of your network. Until then nobody else can reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name to sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Enter the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has this name already. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlideEditor</name>
    <message>
        <source>From: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: what it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None but the look&apos;s own figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlidesModel</name>
    <message>
        <source>Untitled slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server is starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server for this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 job waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n jobs waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 job failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>None of your videos says anything about that. Ask for something else, or make the film from the prompt alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other films are still being made. Wait until one of them is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slide is empty, or a text in it is too long. Look through the slides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt becomes an outline, and the outline a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the outline, then make the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the film</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Find or add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or add a tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 seconds back (j)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 seconds on (l)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles (v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen (f)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous video (p)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next video (n)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Matinee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the server&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matinee: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleNote</name>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with the built-in engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It quotes what is said, and needs no network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpNext</name>
    <message>
        <source>The next video is about to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the catalogue: everybody on the network can find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is yours alone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unwatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n videos are in the catalogue: everybody on the network can find them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are yours alone again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos no longer saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos deleted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos added to “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are in “%1” already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoDetails</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Details of %n videos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number them from 1, in the order shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsNote</name>
    <message>
        <source>Open settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only words are compared now, not meaning. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
