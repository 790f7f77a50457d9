<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Somebody has this email address already.</source>
        <translation>そのメールアドレスはすでに使われています。</translation>
    </message>
    <message>
        <source>Somebody has this name already.</source>
        <translation>その名前はすでに使われています。</translation>
    </message>
    <message>
        <source>That is not an email address.</source>
        <translation>メールアドレスではありません。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新規アカウント</translation>
    </message>
    <message>
        <source>Optional; a new password is mailed there</source>
        <translation>任意。新しいパスワードの送り先になります</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>8文字以上</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Suggest a password</source>
        <translation>パスワードを提案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
</context>
<context>
    <name>AccountsTab</name>
    <message>
        <source>Deactivated</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Address not confirmed</source>
        <translation>アドレス未確認</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>登録日</translation>
    </message>
    <message>
        <source>Search names and addresses</source>
        <translation>名前とアドレスを検索</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>新規アカウント…</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>アカウントが見つかりませんでした</translation>
    </message>
    <message>
        <source>No name or address holds these words.</source>
        <translation>この言葉を含む名前やアドレスはありません。</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>1件のアカウント</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n件のアカウント</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last administrator, so it stays as it is. Make somebody else an administrator first.</source>
        <translation>最後の管理者なので変更できません。先にほかの人を管理者にしてください。</translation>
    </message>
    <message>
        <source>Too many letters were asked for. Wait a minute, then try again.</source>
        <translation>メールの要求が多すぎます。1分待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Choose one account</source>
        <translation>アカウントを1つ選択してください</translation>
    </message>
    <message>
        <source>Make a user</source>
        <translation>ユーザーにする</translation>
    </message>
    <message>
        <source>“%1” is a user now</source>
        <translation>「%1」をユーザーにしました</translation>
    </message>
    <message>
        <source>Make an administrator</source>
        <translation>管理者にする</translation>
    </message>
    <message>
        <source>Make “%1” an administrator?</source>
        <translation>「%1」を管理者にしますか？</translation>
    </message>
    <message>
        <source>Administrators see and change everybody&apos;s videos, accounts and settings.</source>
        <translation>管理者は、全員の動画とアカウント、設定を見て変更できます。</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>管理者にする</translation>
    </message>
    <message>
        <source>“%1” is an administrator now</source>
        <translation>「%1」を管理者にしました</translation>
    </message>
    <message>
        <source>Quota…</source>
        <translation>割り当て容量…</translation>
    </message>
    <message>
        <source>Send a link for a new password…</source>
        <translation>新しいパスワード用のリンクを送信…</translation>
    </message>
    <message>
        <source>No link for a new password: there is no address</source>
        <translation>新しいパスワード用のリンクは送れません（アドレス未登録）</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>無効にする…</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>有効にする</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>“%1” can sign in now</source>
        <translation>「%1」はサインインできるようになりました</translation>
    </message>
    <message>
        <source>“%1” can sign in again</source>
        <translation>「%1」は再びサインインできるようになりました</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>無効にする</translation>
    </message>
    <message>
        <source>Deactivate “%1”?</source>
        <translation>「%1」を無効にしますか？</translation>
    </message>
    <message>
        <source>It is signed out everywhere, and its API keys are gone for good. Its videos stay.</source>
        <translation>すべてのデバイスからサインアウトし、APIキーは完全に削除されます。動画は残ります。</translation>
    </message>
    <message>
        <source>“%1” can no longer sign in</source>
        <translation>「%1」はサインインできなくなりました</translation>
    </message>
    <message>
        <source>Quota of “%1” changed</source>
        <translation>「%1」の割り当て容量を変更しました</translation>
    </message>
    <message>
        <source>The server does not run, so a link would lead nowhere. Start it, then try again.</source>
        <translation>サーバーが動いていないため、リンクを開けません。サーバーを起動してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Whoever opens it can choose a new password. Links start with %1.</source>
        <translation>リンクを開いた人は、新しいパスワードを設定できます。リンクは%1で始まります。</translation>
    </message>
    <message>
        <source>There is no mail server in the settings, so the letter is not sent but put into the folder “outbox” of Matinee&apos;s data. You can hand it on from there. Links start with %1.</source>
        <translation>メールサーバーが設定されていないため、メールは送信されず、Matineeのデータの「outbox」フォルダーに入ります。そこから本人に渡せます。リンクは%1で始まります。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>Send a link to %1?</source>
        <translation>%1にリンクを送信しますか？</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>メールを作成</translation>
    </message>
    <message>
        <source>A link is on its way to %1</source>
        <translation>%1にリンクを送信しています</translation>
    </message>
    <message>
        <source>The letter is being written</source>
        <translation>メールを作成しています</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>「%1」を削除しますか？</translation>
    </message>
    <message>
        <source>Its videos, collections and conversations go with it, for good. To keep them, deactivate it instead.</source>
        <translation>動画、コレクション、会話も完全に削除されます。残しておくには、削除せずに無効にしてください。</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>「%1」を削除しました</translation>
    </message>
    <message>
        <source>This is your own account. Another administrator can do this for you.</source>
        <translation>これはご自分のアカウントです。別の管理者に依頼してください。</translation>
    </message>
</context>
<context>
    <name>ActText</name>
    <message>
        <source>Signed in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Could not sign in</source>
        <translation>サインイン失敗</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation>アカウント登録</translation>
    </message>
    <message>
        <source>Used a copied token</source>
        <translation>コピーされたトークンの使用</translation>
    </message>
    <message>
        <source>Confirmed the address</source>
        <translation>アドレスの確認</translation>
    </message>
    <message>
        <source>Chose a new password by mail</source>
        <translation>メールでのパスワード再設定</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>パスワードの変更</translation>
    </message>
    <message>
        <source>Changed the profile</source>
        <translation>プロフィールの変更</translation>
    </message>
    <message>
        <source>Made an API key</source>
        <translation>APIキーの作成</translation>
    </message>
    <message>
        <source>Deleted an API key</source>
        <translation>APIキーの削除</translation>
    </message>
    <message>
        <source>Let a device in</source>
        <translation>デバイスの許可</translation>
    </message>
    <message>
        <source>Turned a device away</source>
        <translation>デバイスの拒否</translation>
    </message>
    <message>
        <source>Created an account</source>
        <translation>アカウントの作成</translation>
    </message>
    <message>
        <source>Changed an account</source>
        <translation>アカウントの変更</translation>
    </message>
    <message>
        <source>Deleted an account</source>
        <translation>アカウントの削除</translation>
    </message>
    <message>
        <source>Changed a video</source>
        <translation>動画の変更</translation>
    </message>
    <message>
        <source>Deleted a video</source>
        <translation>動画の削除</translation>
    </message>
    <message>
        <source>Emptied the catalogue</source>
        <translation>カタログの全消去</translation>
    </message>
    <message>
        <source>Cancelled a job</source>
        <translation>ジョブのキャンセル</translation>
    </message>
    <message>
        <source>Tried a job again</source>
        <translation>ジョブの再試行</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>設定の変更</translation>
    </message>
    <message>
        <source>Changed the key to an engine</source>
        <translation>エンジンのキーの変更</translation>
    </message>
</context>
<context>
    <name>AddLinkDialog</name>
    <message>
        <source>Add from URL</source>
        <translation>URLから追加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Publish in the catalogue</source>
        <translation>カタログに公開</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Made from the address</source>
        <translation>アドレスから作成</translation>
    </message>
    <message>
        <source>The address of a video file, or a YouTube link.</source>
        <translation>動画ファイルのアドレス、またはYouTubeのリンク。</translation>
    </message>
    <message>
        <source>This is no address of a video: it has to start with http:// or https://.</source>
        <translation>動画のアドレスではありません。http:// または https:// で始まる必要があります。</translation>
    </message>
    <message>
        <source>It stays where it is, and plays here as long as it is there.</source>
        <translation>元の場所に置いたまま、そこにある間はここで再生できます。</translation>
    </message>
    <message>
        <source>This is on YouTube. It opens in your browser.</source>
        <translation>YouTubeの動画です。ブラウザーで開きます。</translation>
    </message>
    <message>
        <source>This is on YouTube, whose page plays it here.</source>
        <translation>YouTubeの動画です。YouTubeのページがここで再生します。</translation>
    </message>
</context>
<context>
    <name>AddressTab</name>
    <message>
        <source>Scan it with a phone on the same network.</source>
        <translation>同じネットワークのスマートフォンで読み取ってください。</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>フィンガープリントをコピー</translation>
    </message>
    <message>
        <source>Fingerprint copied</source>
        <translation>フィンガープリントをコピーしました</translation>
    </message>
    <message>
        <source>CERTIFICATE</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>WHO MAY CONNECT</source>
        <translation>接続できる人</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>サーバーを起動しています…</translation>
    </message>
    <message>
        <source>The server runs for this computer only.</source>
        <translation>サーバーはこのコンピューター専用で動いています。</translation>
    </message>
    <message>
        <source>The server runs. Others reach it at:</source>
        <translation>サーバーは動いています。接続先のアドレス：</translation>
    </message>
    <message>
        <source>The server does not run: %1</source>
        <translation>サーバーは動いていません：%1</translation>
    </message>
    <message>
        <source>HTTP on port %1. For HTTPS, start Matinee with --tls-port.</source>
        <translation>HTTPはポート%1です。HTTPSを使うには、--tls-port を付けてMatineeを起動してください。</translation>
    </message>
    <message>
        <source>HTTP on port %1, HTTPS on port %2.</source>
        <translation>HTTPはポート%1、HTTPSはポート%2です。</translation>
    </message>
    <message>
        <source>Only this computer, until there is an administrator.</source>
        <translation>管理者ができるまでは、このコンピューターのみです。</translation>
    </message>
    <message>
        <source>Only this computer, as --bind says. Start Matinee without it to let your network in.</source>
        <translation>--bind の指定により、このコンピューターのみです。ネットワークに開放するには、指定せずにMatineeを起動してください。</translation>
    </message>
    <message>
        <source>Whoever reaches %1, which --bind has chosen. They see the catalogue, and sign in for more.</source>
        <translation>--bind で指定された%1に接続できる人です。カタログを見られます。それ以外はサインインが必要です。</translation>
    </message>
    <message>
        <source>Everybody on your network. They see the catalogue, and sign in for more.</source>
        <translation>ネットワーク上の全員です。カタログを見られます。それ以外はサインインが必要です。</translation>
    </message>
    <message>
        <source>It also answers to: %1</source>
        <translation>次の名前でも応答します：%1</translation>
    </message>
    <message>
        <source>Proxies whose word counts: %1</source>
        <translation>信頼するプロキシ：%1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1をコピー</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>アドレスをコピーしました</translation>
    </message>
    <message>
        <source>Show the QR code of %1</source>
        <translation>%1のQRコードを表示</translation>
    </message>
    <message>
        <source>Matinee has made it itself, good until %1 and renewed before. Programs ask about it once; compare this fingerprint then:</source>
        <translation>Matineeが自分で作成した証明書です。%1まで有効で、その前に更新されます。プログラムが初回に確認を求めるので、次のフィンガープリントと照合してください：</translation>
    </message>
    <message>
        <source>It is the one of --tls-cert, good until %1. Its fingerprint:</source>
        <translation>--tls-cert で指定された証明書です。%1まで有効です。フィンガープリント：</translation>
    </message>
</context>
<context>
    <name>AdminTab</name>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What can be done to the chosen rows</source>
        <translation>選択した行に対する操作</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>通常の順序</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>逆順</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Save the conversation</source>
        <translation>会話を保存</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The conversation cannot be saved there. Choose another place.</source>
        <translation>そこには会話を保存できません。別の場所を選択してください。</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>No source was named for this</source>
        <translation>出典が示されていません</translation>
    </message>
    <message>
        <source>Nothing that is said here answers this.</source>
        <translation>ここでの発言には、この答えはありません。</translation>
    </message>
    <message>
        <source>Nothing that is said here answers this. The nearest moments are:</source>
        <translation>ここでの発言には、この答えはありません。最も近い場面：</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Lines begin</source>
        <translation>行の始まり</translation>
    </message>
    <message>
        <source>As the language does</source>
        <translation>言語に合わせる</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Language and direction change at the next start.</source>
        <translation>言語と行の向きは次回の起動時に変わります。</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>ウィンドウを閉じてもトレイで動作を続ける</translation>
    </message>
    <message>
        <source>Tell me when work ends while I am elsewhere</source>
        <translation>ほかの作業中に処理が終わったら知らせる</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing the window ends Matinee.</source>
        <translation>このデスクトップにはトレイがないため、ウィンドウを閉じるとMatineeは終了します。</translation>
    </message>
</context>
<context>
    <name>AuditTab</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作の種類</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Nothing is written down</source>
        <translation>記録はありません</translation>
    </message>
    <message>
        <source>Sign-ins, and what administrators change, are kept here.</source>
        <translation>サインインと、管理者による変更がここに記録されます。</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>「%1」のみ</translation>
    </message>
    <message>
        <source>Only “%1”; show everybody again</source>
        <translation>「%1」のみ。全員の表示に戻す</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1件の記録</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n件の記録</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>A backup holds the library&apos;s titles, transcripts, chats, accounts and settings in one file. You may go on working while it is made.</source>
        <translation>バックアップは、ライブラリのタイトル、文字起こし、チャット、アカウント、設定を1つのファイルにまとめたものです。作成中も作業を続けられます。</translation>
    </message>
    <message>
        <source>With the videos themselves</source>
        <translation>動画ファイルも含める</translation>
    </message>
    <message>
        <source>With keys and passwords to other services</source>
        <translation>ほかのサービスのキーとパスワードも含める</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>バックアップを作成…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>バックアップを作成</translation>
    </message>
    <message>
        <source>Backups (*.tar)</source>
        <translation>バックアップ (*.tar)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップを復元</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>バックアップを作成しています…</translation>
    </message>
    <message>
        <source>“%1” holds everything, %2.</source>
        <translation>「%1」にすべて保存しました（%2）。</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>バックアップを確認しています…</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>このバックアップを復元しますか？</translation>
    </message>
    <message>
        <source>The backup of %1 is whole. It takes the place of the whole library, and what came since then is gone for good.</source>
        <translation>%1のバックアップに欠損はありません。ライブラリ全体がこの内容に置き換わり、それ以降のものは完全に失われます。</translation>
    </message>
    <message>
        <source>It holds no videos: those that are not in this library any more stay away.</source>
        <translation>動画は含まれていません。このライブラリからすでになくなった動画は戻りません。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Laying the backup out…</source>
        <translation>バックアップを展開しています…</translation>
    </message>
    <message>
        <source>Ready. Quit Matinee and start it again: then the library is as it was then.</source>
        <translation>準備ができました。Matineeを終了して起動し直すと、ライブラリがその時点の状態に戻ります。</translation>
    </message>
    <message>
        <source>“%1” holds the library without the video files, %2.</source>
        <translation>「%1」にライブラリを保存しました（%2）。動画ファイルは含まれていません。</translation>
    </message>
    <message>
        <source>“%1” holds the library with its videos, %2. Keys and passwords to other services are not in it.</source>
        <translation>「%1」にライブラリと動画を保存しました（%2）。ほかのサービスのキーとパスワードは含まれていません。</translation>
    </message>
    <message>
        <source>“%1” holds the library without the video files, %2. Keys and passwords to other services are not in it, either.</source>
        <translation>「%1」にライブラリを保存しました（%2）。動画ファイルも、ほかのサービスのキーとパスワードも含まれていません。</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Play %1, %2</source>
        <translation>%1を再生、%2</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>質問を編集</translation>
    </message>
    <message>
        <source>[?]: no source was named for this</source>
        <translation>[?]：出典が示されていません</translation>
    </message>
    <message>
        <source>Make a reel of these moments</source>
        <translation>これらの場面からダイジェストを作成</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>もう一度回答</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation>良い回答</translation>
    </message>
    <message>
        <source>A bad answer</source>
        <translation>悪い回答</translation>
    </message>
    <message>
        <source>Play the answer</source>
        <translation>回答を再生</translation>
    </message>
    <message>
        <source>Plays its moments one after the other</source>
        <translation>引用された場面を順に再生</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>Inactive</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>カタログに公開中</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>未公開</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Search titles and descriptions</source>
        <translation>タイトルと説明を検索</translation>
    </message>
    <message>
        <source>Empty the catalogue…</source>
        <translation>カタログを空にする…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>公開待ち</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>No title or description holds these words.</source>
        <translation>この言葉を含むタイトルや説明はありません。</translation>
    </message>
    <message>
        <source>The catalogue is empty</source>
        <translation>カタログは空です</translation>
    </message>
    <message>
        <source>Publish a video, and everybody on the network can find it. They are shown in the order of this list.</source>
        <translation>動画を公開すると、ネットワーク上の全員が見つけられます。カタログでは、この一覧の順に表示されます。</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>公開待ちの動画はありません</translation>
    </message>
    <message>
        <source>Every active video is in the catalogue.</source>
        <translation>有効な動画はすべてカタログに公開されています。</translation>
    </message>
    <message>
        <source>Nothing is inactive</source>
        <translation>無効な動画はありません</translation>
    </message>
    <message>
        <source>An inactive video is hidden from everybody but its owner and administrators.</source>
        <translation>無効な動画は、所有者と管理者以外には表示されません。</translation>
    </message>
    <message>
        <source>There are no videos yet</source>
        <translation>動画はまだありません</translation>
    </message>
    <message>
        <source>What anybody imports or uploads is listed here.</source>
        <translation>取り込みまたはアップロードされた動画がここに並びます。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation>詳細を編集…</translation>
    </message>
    <message>
        <source>Publish in the catalogue</source>
        <translation>カタログに公開</translation>
    </message>
    <message>
        <source>“%1” published</source>
        <translation>「%1」を公開しました</translation>
    </message>
    <message numerus="yes">
        <source>%n videos published</source>
        <translation>
            <numerusform>%n本の動画を公開しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of the catalogue</source>
        <translation>カタログから外す</translation>
    </message>
    <message>
        <source>“%1” taken out of the catalogue</source>
        <translation>「%1」をカタログから外しました</translation>
    </message>
    <message numerus="yes">
        <source>%n videos taken out of the catalogue</source>
        <translation>
            <numerusform>%n本の動画をカタログから外しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>無効にする</translation>
    </message>
    <message>
        <source>“%1” hidden from everybody else</source>
        <translation>「%1」をほかの人に表示しないようにしました</translation>
    </message>
    <message numerus="yes">
        <source>%n videos hidden from everybody else</source>
        <translation>
            <numerusform>%n本の動画をほかの人に表示しないようにしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>有効にする</translation>
    </message>
    <message>
        <source>“%1” activated</source>
        <translation>「%1」を有効にしました</translation>
    </message>
    <message numerus="yes">
        <source>%n videos activated</source>
        <translation>
            <numerusform>%n本の動画を有効にしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上に移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下に移動</translation>
    </message>
    <message>
        <source>Move to the beginning</source>
        <translation>先頭に移動</translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>「%1」を変更しました</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>「%1」を削除しました</translation>
    </message>
    <message numerus="yes">
        <source>%n videos deleted</source>
        <translation>
            <numerusform>%n本の動画を削除しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the catalogue</source>
        <translation>カタログを空にする</translation>
    </message>
    <message>
        <source>Take everything out of the catalogue?</source>
        <translation>カタログからすべての動画を外しますか？</translation>
    </message>
    <message>
        <source>Videos go back to their owners&apos; libraries, and nobody has them saved any more. Videos that are only linked are deleted for good.</source>
        <translation>動画は所有者のライブラリに戻り、全員の「あとで見る」からも外れます。リンクだけの動画は完全に削除されます。</translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Ask</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>会話を保存</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
    <message>
        <source>Stopped. The question is kept.</source>
        <translation>停止しました。質問は残っています。</translation>
    </message>
    <message>
        <source>The last question has no answer yet.</source>
        <translation>最後の質問にはまだ回答がありません。</translation>
    </message>
    <message>
        <source>Ask about your library…</source>
        <translation>ライブラリに質問…</translation>
    </message>
    <message>
        <source>Ask about this video…</source>
        <translation>この動画に質問…</translation>
    </message>
    <message>
        <source>Ask about anything that is said. Each sentence of an answer names the moment it comes from; a click plays it.</source>
        <translation>動画で話されていることを何でも質問できます。回答の各文には出典の場面が示され、クリックすると再生できます。</translation>
    </message>
    <message>
        <source>Ask about this collection…</source>
        <translation>このコレクションに質問…</translation>
    </message>
</context>
<context>
    <name>ChatsModel</name>
    <message>
        <source>%1. Answer: %2. About: %3</source>
        <translation>%1。回答：%2。対象：%3</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Search questions and answers…</source>
        <translation>質問と回答を検索…</translation>
    </message>
    <message>
        <source>Search questions and answers</source>
        <translation>質問と回答を検索</translation>
    </message>
    <message>
        <source>What was asked about</source>
        <translation>質問の対象</translation>
    </message>
    <message>
        <source>Save these chats</source>
        <translation>これらのチャットを保存</translation>
    </message>
    <message>
        <source>Delete this question</source>
        <translation>この質問を削除</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>質問と回答</translation>
    </message>
    <message>
        <source>The question and its answer are deleted.</source>
        <translation>質問と回答を削除しました。</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>すべてのチャット</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>すべてへの質問</translation>
    </message>
    <message>
        <source>About a video</source>
        <translation>動画への質問</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Markdown (*.md);;JSON (*.json);;Table (*.csv)</source>
        <translation>Markdown (*.md);;JSON (*.json);;表 (*.csv)</translation>
    </message>
    <message>
        <source>The chats cannot be saved there. Choose another place.</source>
        <translation>そこにはチャットを保存できません。別の場所を選択してください。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>Try other words, or look in all chats.</source>
        <translation>別の言葉を試すか、すべてのチャットから探してください。</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>質問はまだありません</translation>
    </message>
    <message>
        <source>Ask about a video, a collection or everything at the side. What was asked is kept here.</source>
        <translation>横のパネルで、動画、コレクション、またはすべてに質問してください。質問はここに残ります。</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Looking for it in what is said…</source>
        <translation>発言の中から探しています…</translation>
    </message>
</context>
<context>
    <name>CurationPage</name>
    <message>
        <source>Curation</source>
        <translation>キュレーション</translation>
    </message>
    <message>
        <source>Parts of the curation</source>
        <translation>キュレーションの項目</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
</context>
<context>
    <name>DesktopTies</name>
    <message>
        <source>Matinee goes on in the tray</source>
        <translation>Matineeはトレイで動作を続けています</translation>
    </message>
    <message>
        <source>Its server and its work go on. Quit it from there.</source>
        <translation>サーバーと処理は続いています。終了はトレイから行えます。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>DevicesTab</name>
    <message>
        <source>Unnamed device</source>
        <translation>名前のないデバイス</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終アクセス</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>サインイン日時</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>You are signed in on these devices.</source>
        <translation>サインインしているデバイスです。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>No device is signed in</source>
        <translation>サインインしているデバイスはありません</translation>
    </message>
    <message>
        <source>Browsers, phones and programs that sign in as you are listed here.</source>
        <translation>自分のアカウントでサインインしたブラウザー、スマートフォン、プログラムがここに並びます。</translation>
    </message>
    <message>
        <source>1 device</source>
        <translation>1台のデバイス</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n台のデバイス</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>サインアウト…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign out “%1”?</source>
        <translation>「%1」をサインアウトしますか？</translation>
    </message>
    <message numerus="yes">
        <source>Sign out %n devices?</source>
        <translation>
            <numerusform>%n台のデバイスをサインアウトしますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>What plays there stops. To come back, it signs in again.</source>
        <translation>再生中の動画は停止します。再び使うには、サインインが必要です。</translation>
    </message>
    <message>
        <source>“%1” is signed out</source>
        <translation>「%1」をサインアウトしました</translation>
    </message>
    <message numerus="yes">
        <source>%n devices are signed out</source>
        <translation>
            <numerusform>%n台のデバイスをサインアウトしました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiscoveryBox</name>
    <message>
        <source>Its name, port and addresses are announced by mDNS. Nothing of the library is.</source>
        <translation>名前、ポート、アドレスだけを mDNS で知らせます。ライブラリの内容は知らせません。</translation>
    </message>
    <message>
        <source>DISCOVERY</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>They find it as “%1”.</source>
        <translation>「%1」として見つかります。</translation>
    </message>
    <message>
        <source>It is not announced while only this computer can connect.</source>
        <translation>このコンピューターだけが接続できる間は、知らせません。</translation>
    </message>
    <message>
        <source>It is announced when the Avahi service runs on this computer.</source>
        <translation>このコンピューターで Avahi サービスが動いているときに知らせます。</translation>
    </message>
    <message>
        <source>Let your network find this server</source>
        <translation>ネットワーク上で見つけられるようにする</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>ドロップして取り込む</translation>
    </message>
    <message>
        <source>Drop to import into your library</source>
        <translation>ドロップしてライブラリに取り込む</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>transcript ready</source>
        <translation>文字起こし済み</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>These have the same bytes, the same address, or the same title and length. Keep one, and the others are deleted.</source>
        <translation>内容またはアドレスが同じ、あるいはタイトルと長さが同じ動画です。残すものを選ぶと、ほかは削除されます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>ライブラリを読み込めません</translation>
    </message>
    <message>
        <source>Nothing is there twice</source>
        <translation>重複はありません</translation>
    </message>
    <message>
        <source>Your library holds each video once.</source>
        <translation>ライブラリの動画はどれも1つずつです。</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1を再生</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>これを残す</translation>
    </message>
    <message>
        <source>Keep this one: %1, %2</source>
        <translation>これを残す：%1、%2</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>What runs on this computer needs no key and no network. A remote engine is sent what it works on: questions with what videos say, their sound, or the text of a film.</source>
        <translation>このコンピューターで動くエンジンには、キーもネットワークも必要ありません。リモートのエンジンには、処理の対象が送信されます：質問と動画の発言、動画の音声、またはムービーの文章。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>OpenAI or the like</source>
        <translation>OpenAIまたは互換</translation>
    </message>
    <message>
        <source>Gemini</source>
        <translation>Gemini</translation>
    </message>
    <message>
        <source>Google Cloud</source>
        <translation>Google Cloud</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Search by meaning</source>
        <translation>意味による検索</translation>
    </message>
    <message>
        <source>Speech to text</source>
        <translation>音声認識</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ナレーション</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>話されている言語</translation>
    </message>
    <message>
        <source>Such as de; empty: the engine finds out</source>
        <translation>例：ja（空の場合はエンジンが判定）</translation>
    </message>
    <message>
        <source>OpenAI address</source>
        <translation>OpenAIのアドレス</translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation>OpenAIのキー</translation>
    </message>
    <message>
        <source>Model for answers</source>
        <translation>回答用モデル</translation>
    </message>
    <message>
        <source>Model for search</source>
        <translation>検索用モデル</translation>
    </message>
    <message>
        <source>Model for speech</source>
        <translation>音声認識用モデル</translation>
    </message>
    <message>
        <source>Model for the voice</source>
        <translation>ナレーション用モデル</translation>
    </message>
    <message>
        <source>Voice of OpenAI</source>
        <translation>OpenAIの声</translation>
    </message>
    <message>
        <source>Model for pictures</source>
        <translation>画像用モデル</translation>
    </message>
    <message>
        <source>Gemini address</source>
        <translation>Geminiのアドレス</translation>
    </message>
    <message>
        <source>Gemini key</source>
        <translation>Geminiのキー</translation>
    </message>
    <message>
        <source>Gemini model</source>
        <translation>Geminiのモデル</translation>
    </message>
    <message>
        <source>Google address</source>
        <translation>Googleのアドレス</translation>
    </message>
    <message>
        <source>Google key</source>
        <translation>Googleのキー</translation>
    </message>
    <message>
        <source>Google voice</source>
        <translation>Googleの声</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>保存してテスト</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Given when Matinee was started</source>
        <translation>Matineeの起動時に指定されています</translation>
    </message>
    <message>
        <source>Kept; a new one takes its place</source>
        <translation>保存済み。入力すると置き換わります</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>What is marked cannot be used. Check it and try again.</source>
        <translation>印の付いた項目は使用できません。確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>テスト中…</translation>
    </message>
    <message>
        <source>Works, in %1 s</source>
        <translation>動作しています（%1秒）</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The question is empty or too long. Ask in at most 4,000 characters.</source>
        <translation>質問が空か、長すぎます。4,000文字以内で質問してください。</translation>
    </message>
    <message>
        <source>A title has between 1 and 255 characters. Choose another one.</source>
        <translation>タイトルは1～255文字です。別のタイトルを入力してください。</translation>
    </message>
    <message>
        <source>That is not a file. Choose a video or sound file.</source>
        <translation>ファイルではありません。動画か音声のファイルを選択してください。</translation>
    </message>
    <message>
        <source>A reel cannot be made of these moments: their videos have no file here, or they are too many.</source>
        <translation>これらの場面からはダイジェストを作成できません。動画のファイルがここにないか、場面が多すぎます。</translation>
    </message>
    <message>
        <source>That password cannot be used. Choose one of at least 8 characters.</source>
        <translation>そのパスワードは使用できません。8文字以上のパスワードを入力してください。</translation>
    </message>
    <message>
        <source>That name cannot be used. Choose another one.</source>
        <translation>その名前は使用できません。別の名前を入力してください。</translation>
    </message>
    <message>
        <source>Something that was entered cannot be used. Check it and try again.</source>
        <translation>使用できない入力があります。確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The engine refused its key, or there is none. Set the key in Settings.</source>
        <translation>エンジンのキーが拒否されたか、設定されていません。「設定」でキーを設定してください。</translation>
    </message>
    <message numerus="yes">
        <source>The engine is asked too often. Wait %n seconds, then try again.</source>
        <translation>
            <numerusform>エンジンへの要求が多すぎます。%n秒待ってから、もう一度お試しください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The engine is asked too often, or its account is used up. Try again later.</source>
        <translation>エンジンへの要求が多すぎるか、アカウントの利用枠を使い切りました。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>The engine has no such model. Check the model and the address in Settings.</source>
        <translation>そのモデルはエンジンにありません。「設定」でモデルとアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The engine does not understand what it is asked. Choose another model in Settings.</source>
        <translation>エンジンが要求を理解できません。「設定」で別のモデルを選択してください。</translation>
    </message>
    <message>
        <source>The engine&apos;s server has failed. Try again later.</source>
        <translation>エンジンのサーバーでエラーが発生しました。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>The engine cannot be reached, or the connection was cut. Check its address in Settings.</source>
        <translation>エンジンに接続できないか、接続が切れました。「設定」でアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The engine did not answer in time. Try again, or choose another one in Settings.</source>
        <translation>エンジンが時間内に応答しませんでした。もう一度試すか、「設定」で別のエンジンを選択してください。</translation>
    </message>
    <message>
        <source>The engine&apos;s answer makes no sense. Check its address in Settings.</source>
        <translation>エンジンの応答が正しくありません。「設定」でアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The engine refused to answer this. Ask in other words, or choose another one in Settings.</source>
        <translation>エンジンが回答を拒否しました。言い換えて質問するか、「設定」で別のエンジンを選択してください。</translation>
    </message>
    <message>
        <source>The engine does not know that language. Choose another engine or language in Settings.</source>
        <translation>エンジンがその言語に対応していません。「設定」で別のエンジンか言語を選択してください。</translation>
    </message>
    <message>
        <source>A program that the engine needs is not installed. Run the installer again.</source>
        <translation>エンジンに必要なプログラムがインストールされていません。インストーラーをもう一度実行してください。</translation>
    </message>
    <message>
        <source>The engine&apos;s model is not installed. Run the installer again.</source>
        <translation>エンジンのモデルがインストールされていません。インストーラーをもう一度実行してください。</translation>
    </message>
    <message>
        <source>The engine for this did not answer. Try again; if it keeps failing, check the installation.</source>
        <translation>この処理のエンジンが応答しませんでした。もう一度お試しください。繰り返し失敗する場合は、インストール状態を確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. Wait %n seconds, then try again.</source>
        <translation>
            <numerusform>試行回数が多すぎます。%n秒待ってから、もう一度お試しください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many tries. Wait a moment, then try again.</source>
        <translation>試行回数が多すぎます。しばらく待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>You are signed out. Start Matinee again to sign in.</source>
        <translation>サインアウトしています。Matineeを起動し直してサインインしてください。</translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator of this library.</source>
        <translation>この操作は許可されていません。このライブラリの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>It is no longer there. It may have been moved or deleted.</source>
        <translation>見つかりません。移動または削除された可能性があります。</translation>
    </message>
    <message>
        <source>It is there already, or was changed meanwhile. Look again before you go on.</source>
        <translation>すでに存在するか、その間に変更されました。確認してから続けてください。</translation>
    </message>
    <message>
        <source>It is larger than this library takes. Choose a smaller file.</source>
        <translation>このライブラリに入れられる大きさを超えています。小さいファイルを選択してください。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>ディスクがいっぱいです。空き容量を増やしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This file holds no video or sound that Matinee can read. Convert it to MP4 and import that.</source>
        <translation>Matineeが読み込める動画や音声がファイルにありません。MP4に変換してから取り込んでください。</translation>
    </message>
    <message>
        <source>It was stopped. Start it again when you like.</source>
        <translation>停止しました。いつでもやり直せます。</translation>
    </message>
    <message>
        <source>Something went wrong inside Matinee. Try again; the log has the details.</source>
        <translation>Matinee内部で問題が発生しました。もう一度お試しください。詳細はログにあります。</translation>
    </message>
    <message>
        <source>This is no whole backup of Matinee: it is damaged, or something else. Choose another one.</source>
        <translation>Matineeの完全なバックアップではありません。壊れているか、別のファイルです。別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder.</source>
        <translation>そこにはファイルを書き込めません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>A newer Matinee made this backup. Bring this one up to date first.</source>
        <translation>このバックアップは新しいバージョンのMatineeで作成されています。先にこのMatineeを更新してください。</translation>
    </message>
    <message>
        <source>The database is not in the library&apos;s folder. Back it up where it is: PostgreSQL with pg_dump and pg_restore.</source>
        <translation>データベースがライブラリのフォルダーにありません。データベースのある場所でバックアップしてください。PostgreSQLではpg_dumpとpg_restoreを使います。</translation>
    </message>
    <message>
        <source>The text is empty or too long, or holds characters that cannot be kept. Write it in other words.</source>
        <translation>文章が空か長すぎる、または保存できない文字が含まれています。別の書き方にしてください。</translation>
    </message>
    <message>
        <source>The transcript is still being written. Edit it when it is complete.</source>
        <translation>文字起こしの途中です。完了してから編集してください。</translation>
    </message>
    <message>
        <source>There are too many notes on this video already. Delete some, then try again.</source>
        <translation>この動画のメモが多すぎます。いくつか削除してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This file holds no subtitles that Matinee can read. Choose a .srt or .vtt file.</source>
        <translation>Matineeが読み込める字幕がファイルにありません。.srtか.vttのファイルを選択してください。</translation>
    </message>
    <message>
        <source>That is no mail address. Check it and try again.</source>
        <translation>メールアドレスではありません。確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The mail server did not take it. Check its address, the password and the network.</source>
        <translation>メールサーバーが受け付けませんでした。アドレス、パスワード、ネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The mail server refuses this sender or this address. Choose another one.</source>
        <translation>メールサーバーがこの差出人か宛先を拒否しました。別のアドレスを入力してください。</translation>
    </message>
</context>
<context>
    <name>FilmChoices</name>
    <message>
        <source>The usual one</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Wide, 16:9</source>
        <translation>横長、16:9</translation>
    </message>
    <message>
        <source>Tall, 9:16</source>
        <translation>縦長、9:16</translation>
    </message>
    <message>
        <source>Square, 1:1</source>
        <translation>正方形、1:1</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Sort</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>カードで表示</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>リストで表示</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Unwatched</source>
        <translation>未視聴</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>視聴中</translation>
    </message>
    <message>
        <source>With transcript</source>
        <translation>文字起こしあり</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分の動画</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>シリーズ</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>長い順</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>サイズの大きい順</translation>
    </message>
    <message>
        <source>Recently watched</source>
        <translation>最近見た順</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>逆順</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>すべてのタグ</translation>
    </message>
    <message>
        <source>There are no tags yet</source>
        <translation>タグはまだありません</translation>
    </message>
    <message>
        <source>Any series</source>
        <translation>すべてのシリーズ</translation>
    </message>
    <message>
        <source>There are no series yet</source>
        <translation>シリーズはまだありません</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Look for changes now</source>
        <translation>今すぐ変更を確認</translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation>監視をやめる</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n件が見つかりません</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>変更を確認中…</translation>
    </message>
    <message>
        <source>This folder cannot be read. Give your account the right to open it.</source>
        <translation>このフォルダーを読み取れません。アカウントに開く権限を与えてください。</translation>
    </message>
    <message>
        <source>This folder is not there. Is its disk connected? Nothing was removed from the library.</source>
        <translation>このフォルダーが見つかりません。ディスクは接続されていますか？ライブラリからは何も削除されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n個のファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still being written</source>
        <translation>
            <numerusform>%n個が書き込み中</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at %1</source>
        <translation>%1に確認</translation>
    </message>
</context>
<context>
    <name>FolderSettings</name>
    <message>
        <source>That is no folder. Choose another one.</source>
        <translation>フォルダーではありません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>This folder cannot be read. Give your account the right to open it.</source>
        <translation>このフォルダーを読み取れません。アカウントに開く権限を与えてください。</translation>
    </message>
    <message>
        <source>Matinee keeps its own data there. Choose another folder.</source>
        <translation>Matinee自身のデータの保存場所です。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>No more folders can be watched. Remove one first.</source>
        <translation>これ以上フォルダーを監視できません。先にどれかの監視をやめてください。</translation>
    </message>
    <message>
        <source>This folder, or one above or below it, is watched already.</source>
        <translation>このフォルダー、またはその上位か下位のフォルダーをすでに監視しています。</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>監視フォルダーはありません</translation>
    </message>
    <message>
        <source>Add a folder, and what is in it, now or later, joins your library. The files stay where they are.</source>
        <translation>フォルダーを追加すると、今ある動画も、今後入る動画もライブラリに加わります。ファイルは元の場所に残ります。</translation>
    </message>
    <message>
        <source>New videos in these folders join your library by themselves. What goes from a folder stays in the library, and is missing until it is back.</source>
        <translation>これらのフォルダーに入った新しい動画は、自動でライブラリに加わります。フォルダーからなくなった動画はライブラリに残り、戻るまで「見つからない」状態になります。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>監視フォルダー</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>監視するフォルダーを選択</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>見つからないファイル</translation>
    </message>
    <message>
        <source>These files are no longer in their folder. Their videos stay in the library, and play again when the files are back.</source>
        <translation>これらのファイルはフォルダーにありません。動画はライブラリに残り、ファイルが戻ると再び再生できます。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>1本の動画</translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n本の動画</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>GroupActions</name>
    <message>
        <source>There can be no more collections. Delete one first.</source>
        <translation>コレクションをこれ以上作成できません。先にどれかを削除してください。</translation>
    </message>
    <message>
        <source>A collection&apos;s name has between 1 and 255 characters. Choose another one.</source>
        <translation>コレクションの名前は1～255文字です。別の名前を入力してください。</translation>
    </message>
    <message>
        <source>Only your own videos can be in your collections.</source>
        <translation>コレクションに入れられるのは自分の動画だけです。</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新規コレクション</translation>
    </message>
    <message>
        <source>Already in “%1”</source>
        <translation>すでに「%1」にあります</translation>
    </message>
    <message numerus="yes">
        <source>%n videos added to “%1”</source>
        <translation>
            <numerusform>%n本の動画を「%1」に追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos taken out of the collection</source>
        <translation>
            <numerusform>%n本の動画をコレクションから外しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Collection “%1” deleted. Its videos stay.</source>
        <translation>コレクション「%1」を削除しました。動画は残っています。</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Add to collection</source>
        <translation>コレクションに追加</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新規コレクション…</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Videos of the collection, in their order</source>
        <translation>コレクションの動画（並び順）</translation>
    </message>
    <message>
        <source>This collection is empty</source>
        <translation>このコレクションは空です</translation>
    </message>
    <message>
        <source>Drag videos from the library onto its name, or choose “Add to collection” in a video&apos;s menu.</source>
        <translation>ライブラリの動画をコレクションの名前にドラッグするか、動画のメニューで「コレクションに追加」を選択してください。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Ask this collection (Ctrl+L)</source>
        <translation>このコレクションに質問 (Ctrl+L)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>すべて再生</translation>
    </message>
    <message>
        <source>%1 of %2 watched</source>
        <translation>%2本中%1本を視聴済み</translation>
    </message>
    <message>
        <source>shared by a link</source>
        <translation>リンクで共有中</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>ここから再生</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>コレクションから外す</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>共有…</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>コレクションを削除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>コレクションの名前</translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>カードで表示</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>リストで表示</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Import video and sound</source>
        <translation>動画と音声を取り込む</translation>
    </message>
    <message>
        <source>Video and sound (%1)</source>
        <translation>動画と音声 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>「%1」を取り込めませんでした。%2</translation>
    </message>
    <message>
        <source>There is no video or sound in that folder. Choose another one.</source>
        <translation>そのフォルダーには動画も音声もありません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Subtitles are taken in with their film: drop both together, or open them in the player.</source>
        <translation>字幕は動画と一緒に取り込まれます。両方をまとめてドロップするか、プレーヤーで開いてください。</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から消去</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Importing “%1”</source>
        <translation>「%1」を取り込み中</translation>
    </message>
    <message>
        <source>Transcribing “%1”</source>
        <translation>「%1」を文字起こし中</translation>
    </message>
    <message>
        <source>Indexing “%1”</source>
        <translation>「%1」をインデックスに登録中</translation>
    </message>
    <message>
        <source>Mailing “%1”</source>
        <translation>「%1」宛てにメールを送信中</translation>
    </message>
    <message>
        <source>Making previews of “%1”</source>
        <translation>「%1」のプレビューを作成中</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>「%1」を作成中</translation>
    </message>
    <message>
        <source>Finding the chapters of “%1”</source>
        <translation>「%1」のチャプターを検出中</translation>
    </message>
    <message>
        <source>Working on “%1”</source>
        <translation>「%1」を処理中</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>文字起こし中</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>インデックス登録中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>「%1」を取り込めませんでした。%2</translation>
    </message>
    <message>
        <source>“%1” was not transcribed. %2</source>
        <translation>「%1」を文字起こしできませんでした。%2</translation>
    </message>
    <message>
        <source>“%1” was not made. %2</source>
        <translation>「%1」を作成できませんでした。%2</translation>
    </message>
    <message>
        <source>The mail to “%1” was not sent. %2</source>
        <translation>「%1」宛てのメールを送信できませんでした。%2</translation>
    </message>
    <message>
        <source>The work on “%1” failed. %2</source>
        <translation>「%1」の処理に失敗しました。%2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1、残り約%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Tried again soon. %1</source>
        <translation>まもなく再試行します。%1</translation>
    </message>
    <message>
        <source>Tried again soon</source>
        <translation>まもなく再試行します</translation>
    </message>
    <message>
        <source>Making the search index anew</source>
        <translation>検索インデックスを再作成中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>The search index could not be made anew. %1</source>
        <translation>検索インデックスを再作成できませんでした。%1</translation>
    </message>
    <message>
        <source>“%1” imported</source>
        <translation>「%1」を取り込みました</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>“%1” is ready</source>
        <translation>「%1」が完成しました</translation>
    </message>
    <message>
        <source>The file of “%1” is missing.</source>
        <translation>「%1」のファイルが見つかりません。</translation>
    </message>
</context>
<context>
    <name>JobsPopup</name>
    <message>
        <source>Nothing to do.</source>
        <translation>処理はありません。</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>進行中の処理</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsTab</name>
    <message>
        <source>Work</source>
        <translation>処理</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>There is no work</source>
        <translation>処理はありません</translation>
    </message>
    <message>
        <source>Imports, transcripts, films and letters are listed here while they are made, and after.</source>
        <translation>取り込み、文字起こし、ムービー、メールの処理が、実行中も終了後もここに並びます。</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>該当する処理はありません</translation>
    </message>
    <message>
        <source>Choose “All” to see everything.</source>
        <translation>すべて表示するには「すべて」を選択してください。</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1件のジョブ</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n件のジョブ</numerusform>
        </translation>
    </message>
    <message>
        <source>It has ended meanwhile.</source>
        <translation>すでに終了しています。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Queued again</source>
        <translation>再びキューに入れました</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>新規APIキー</translation>
    </message>
    <message>
        <source>The program it is for</source>
        <translation>使用するプログラム</translation>
    </message>
    <message>
        <source>Read: list, search and play</source>
        <translation>読み取り：一覧、検索、再生</translation>
    </message>
    <message>
        <source>Change: upload, edit and delete</source>
        <translation>変更：アップロード、編集、削除</translation>
    </message>
    <message>
        <source>Ask: questions to the videos</source>
        <translation>質問：動画への質問</translation>
    </message>
    <message>
        <source>Administer: what you may do as an administrator</source>
        <translation>管理：管理者として許可された操作</translation>
    </message>
    <message>
        <source>After 30 days</source>
        <translation>30日後</translation>
    </message>
    <message>
        <source>After 90 days</source>
        <translation>90日後</translation>
    </message>
    <message>
        <source>After a year</source>
        <translation>1年後</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>It may</source>
        <translation>許可する操作</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Copy the key now: it is not shown again. Whoever has it can do what it may.</source>
        <translation>今すぐキーをコピーしてください。再び表示されることはありません。キーを持つ人は、許可された操作を行えます。</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>There are too many keys. Delete one that is not used any more.</source>
        <translation>キーが多すぎます。使っていないものを削除してください。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>ショートカットキー</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>プレーヤー</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>共通</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>play, pause</source>
        <translation>再生、一時停止</translation>
    </message>
    <message>
        <source>5 seconds back, on</source>
        <translation>5秒戻る、進む</translation>
    </message>
    <message>
        <source>1 second back, on</source>
        <translation>1秒戻る、進む</translation>
    </message>
    <message>
        <source>10 seconds back, on</source>
        <translation>10秒戻る、進む</translation>
    </message>
    <message>
        <source>to that tenth of the video</source>
        <translation>動画の0～9割の位置に移動</translation>
    </message>
    <message>
        <source>chapter back, on</source>
        <translation>前、次のチャプター</translation>
    </message>
    <message>
        <source>one picture back, on</source>
        <translation>1コマ戻る、進む</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <translation>速度を下げる、上げる</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>usual speed</source>
        <translation>標準の速度</translation>
    </message>
    <message>
        <source>louder, softer</source>
        <translation>音量を上げる、下げる</translation>
    </message>
    <message>
        <source>mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave full screen, then the video</source>
        <translation>全画面表示を終了、続いて動画を閉じる</translation>
    </message>
    <message>
        <source>search titles and speech</source>
        <translation>タイトルと発言を検索</translation>
    </message>
    <message>
        <source>ask a question</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>ファイルを取り込む</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>play the chosen video or moment</source>
        <translation>選択した動画や場面を再生</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>next, previous video of a queue; next moment of an answer</source>
        <translation>キューの次・前の動画、回答の次の場面</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>show or hide the sidebar</source>
        <translation>サイドバーの表示、非表示</translation>
    </message>
    <message>
        <source>show or hide the chat</source>
        <translation>チャットの表示、非表示</translation>
    </message>
    <message>
        <source>to a time</source>
        <translation>指定した時間に移動</translation>
    </message>
    <message>
        <source>play from A to B again and again: A, B, off</source>
        <translation>AからBを繰り返し再生：A、B、解除</translation>
    </message>
    <message>
        <source>next sound track</source>
        <translation>次の音声トラック</translation>
    </message>
    <message>
        <source>transcript or own file as subtitles</source>
        <translation>文字起こしまたは自分のファイルを字幕にする</translation>
    </message>
    <message>
        <source>subtitles earlier, later</source>
        <translation>字幕を早める、遅らせる</translation>
    </message>
    <message>
        <source>larger, smaller subtitles</source>
        <translation>字幕を大きく、小さく</translation>
    </message>
    <message>
        <source>save the picture</source>
        <translation>静止画を保存</translation>
    </message>
    <message>
        <source>note at this time</source>
        <translation>この時点にメモ</translation>
    </message>
    <message>
        <source>find in the transcript</source>
        <translation>文字起こし内を検索</translation>
    </message>
    <message>
        <source>mini player</source>
        <translation>ミニプレーヤー</translation>
    </message>
    <message>
        <source>Page ↑</source>
        <translation>Page ↑</translation>
    </message>
    <message>
        <source>Page ↓</source>
        <translation>Page ↓</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右クリック</translation>
    </message>
    <message>
        <source>all that can be done</source>
        <translation>可能な操作をすべて表示</translation>
    </message>
    <message>
        <source>Wheel ↑ ↓</source>
        <translation>ホイール ↑ ↓</translation>
    </message>
    <message>
        <source>Wheel ← →</source>
        <translation>ホイール ← →</translation>
    </message>
    <message>
        <source>search everything, answers and commands, too</source>
        <translation>回答やコマンドも含めて、すべてを検索</translation>
    </message>
    <message>
        <source>make a collection</source>
        <translation>コレクションを作成</translation>
    </message>
    <message>
        <source>Alt+↑ ↓</source>
        <translation>Alt+↑ ↓</translation>
    </message>
    <message>
        <source>move a video in its collection</source>
        <translation>コレクション内で動画を移動</translation>
    </message>
    <message>
        <source>rename the chosen video, edit the chosen line or note</source>
        <translation>選択した動画の名前を変更、選択した行やメモを編集</translation>
    </message>
    <message>
        <source>delete the chosen video or note</source>
        <translation>選択した動画やメモを削除</translation>
    </message>
    <message>
        <source>add a video from the web</source>
        <translation>ウェブから動画を追加</translation>
    </message>
    <message>
        <source>choose all videos</source>
        <translation>すべての動画を選択</translation>
    </message>
    <message>
        <source>details of the chosen videos</source>
        <translation>選択した動画の詳細</translation>
    </message>
    <message>
        <source>bring back the video just deleted</source>
        <translation>削除した動画を元に戻す</translation>
    </message>
    <message>
        <source>Back, forward button</source>
        <translation>戻る・進むボタン</translation>
    </message>
    <message>
        <source>previous, next video of a queue</source>
        <translation>キューの前・次の動画</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>タップ</translation>
    </message>
    <message>
        <source>show the buttons</source>
        <translation>ボタンを表示</translation>
    </message>
    <message>
        <source>Double tap at a side</source>
        <translation>端をダブルタップ</translation>
    </message>
    <message>
        <source>Double tap in the middle</source>
        <translation>中央をダブルタップ</translation>
    </message>
    <message>
        <source>Swipe ← →</source>
        <translation>スワイプ ← →</translation>
    </message>
    <message>
        <source>to another time</source>
        <translation>別の時刻へ</translation>
    </message>
    <message>
        <source>Swipe ↑ ↓</source>
        <translation>スワイプ ↑ ↓</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新しいチャット</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>ファイルを取り込む…</translation>
    </message>
    <message>
        <source>Add a video from the web…</source>
        <translation>ウェブから動画を追加…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新規コレクション</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>サイドバーの表示を切り替え</translation>
    </message>
    <message>
        <source>Show or hide the chat</source>
        <translation>チャットの表示を切り替え</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>ショートカットキー</translation>
    </message>
</context>
<context>
    <name>KeysTab</name>
    <message>
        <source>read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>administer</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>May</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終使用</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Programs use a key in the place of your password.</source>
        <translation>プログラムはパスワードの代わりにキーを使います。</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>新規キー…</translation>
    </message>
    <message>
        <source>There are no keys</source>
        <translation>キーはありません</translation>
    </message>
    <message>
        <source>Make one for each program that uses this library, so that you can take it back alone.</source>
        <translation>このライブラリを使うプログラムごとに作成すると、個別に取り消せます。</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1個のキー</translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n個のキー</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the key “%1”?</source>
        <translation>キー「%1」を削除しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n keys?</source>
        <translation>
            <numerusform>%n個のキーを削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Programs that use it are refused from now on.</source>
        <translation>このキーを使うプログラムは、今後拒否されます。</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>「%1」を削除しました</translation>
    </message>
    <message numerus="yes">
        <source>%n keys deleted</source>
        <translation>
            <numerusform>%n個のキーを削除しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryHeader</name>
    <message>
        <source>Add from URL</source>
        <translation>URLから追加</translation>
    </message>
    <message>
        <source>Add a video by its address, or from YouTube (Ctrl+U)</source>
        <translation>アドレスやYouTubeから動画を追加 (Ctrl+U)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Import video and sound (Ctrl+O)</source>
        <translation>動画と音声を取り込む (Ctrl+O)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>重複を探す…</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>needs attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>no transcript</source>
        <translation>文字起こしなし</translation>
    </message>
    <message>
        <source>transcript ready</source>
        <translation>文字起こし済み</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>視聴済み</translation>
    </message>
    <message>
        <source>watched to %1</source>
        <translation>%1まで視聴</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>シリーズ</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>視聴</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>series and number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>on YouTube</source>
        <translation>YouTube上</translation>
    </message>
    <message>
        <source>on the web</source>
        <translation>Web上</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>タグ：%1</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>ライブラリを読み込めません</translation>
    </message>
    <message>
        <source>%1 of %2 watched</source>
        <translation>%2本中%1本を視聴済み</translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>ライブラリは空です</translation>
    </message>
    <message>
        <source>Import films, lectures or recordings, or drop files and folders anywhere on this window. What is said in them is transcribed here, on this computer, so that you can search it and ask it.</source>
        <translation>映画、講義、録画を取り込むか、ファイルやフォルダーをこのウィンドウにドロップしてください。話されている内容はこのコンピューター上で文字起こしされ、検索や質問ができるようになります。</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>ファイルを取り込む</translation>
    </message>
    <message>
        <source>Nothing is published</source>
        <translation>公開中の動画はありません</translation>
    </message>
    <message>
        <source>Choose “Publish in the catalogue” in a video&apos;s menu, and everybody on your network finds it.</source>
        <translation>動画のメニューで「カタログに公開」を選択すると、ネットワーク上の全員が見つけられるようになります。</translation>
    </message>
    <message>
        <source>Nothing to continue</source>
        <translation>続きを見る動画はありません</translation>
    </message>
    <message>
        <source>A video you stop half-way waits for you here.</source>
        <translation>途中で止めた動画がここに並びます。</translation>
    </message>
    <message>
        <source>No video is like this</source>
        <translation>該当する動画はありません</translation>
    </message>
    <message>
        <source>Choose another filter, or “All”.</source>
        <translation>別の絞り込みか「すべて」を選択してください。</translation>
    </message>
    <message>
        <source>Go on watching</source>
        <translation>続きから再生</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>最初から再生</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>あとで見る動画はありません</translation>
    </message>
    <message>
        <source>Choose “Save for later” in a video&apos;s menu, and it waits for you here. What you save on a phone or in a browser does, too.</source>
        <translation>動画のメニューで「あとで見る」を選択すると、ここに並びます。スマートフォンやブラウザーで追加した動画も並びます。</translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>すべて再生</translation>
    </message>
</context>
<context>
    <name>LibraryTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>LimitsTab</name>
    <message>
        <source>Anybody may empty the catalogue, without signing in</source>
        <translation>サインインしなくても、誰でもカタログを空にできるようにする</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>Tries to sign in</source>
        <translation>サインインの試行</translation>
    </message>
    <message>
        <source> a minute</source>
        <translation> 回/分</translation>
    </message>
    <message>
        <source>New accounts and letters</source>
        <translation>アカウント登録とメール</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>アップロード</translation>
    </message>
    <message>
        <source>Storage of an account</source>
        <translation>アカウントごとの容量</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Limits are counted for each address, and hold from the next request on.</source>
        <translation>制限はアドレスごとに数え、次のリクエストから適用されます。</translation>
    </message>
    <message>
        <source>The command line has fixed this.</source>
        <translation>コマンドラインで指定されています。</translation>
    </message>
    <message>
        <source>Limits saved</source>
        <translation>制限を保存しました</translation>
    </message>
    <message>
        <source>Anybody on the network may make an account; else administrators do</source>
        <translation>ネットワーク上の誰でもアカウントを作成できる（オフの場合は管理者が作成）</translation>
    </message>
</context>
<context>
    <name>MailSettings</name>
    <message>
        <source>Matinee mails links to confirm an address and to choose a new password. Without a server they are kept as files in the folder “outbox” of the library.</source>
        <translation>Matineeは、アドレスの確認や新しいパスワードの設定に使うリンクをメールで送ります。サーバーがない場合は、ライブラリの「outbox」フォルダーにファイルとして保存します。</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>メールサーバー</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Links begin with</source>
        <translation>リンクの先頭</translation>
    </message>
    <message>
        <source>Kept; a new one takes its place</source>
        <translation>保存済み。入力すると置き換わります</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Send a test mail to</source>
        <translation>テストメールの宛先</translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation>テストメールを送信</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>A test from Matinee</source>
        <translation>Matineeからのテスト</translation>
    </message>
    <message>
        <source>Mail from Matinee arrives. There is nothing else to do.</source>
        <translation>Matineeからのメールが届いています。ほかに必要な操作はありません。</translation>
    </message>
    <message>
        <source>The mail server has taken it.</source>
        <translation>メールサーバーが受け付けました。</translation>
    </message>
    <message>
        <source>There is no server yet, so it lies in the outbox.</source>
        <translation>サーバーが未設定のため、outboxに保存しました。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Importing %n files</source>
        <translation>
            <numerusform>%n個のファイルを取り込み中</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the reel: %1</source>
        <translation>ダイジェストを作成中：%1</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>アドレスをコピーしました</translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Mini player</source>
        <translation>ミニプレーヤー</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>ウィンドウに戻る</translation>
    </message>
    <message>
        <source>Close the mini player</source>
        <translation>ミニプレーヤーを閉じる</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>MomentPlayer</name>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Answer, moment %1 of %2</source>
        <extracomment>Of the moments that an answer cites, which are played one after the other.</extracomment>
        <translation>回答の場面 %1 / %2</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Nothing is noted yet. Write what strikes you; it keeps its time.</source>
        <translation>メモはまだありません。気になったことを書くと、その時点が記録されます。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note at this time (Ctrl+T)</source>
        <translation>この時点にメモ (Ctrl+T)</translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation>メモを保存</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note at this time…</source>
        <translation>この時点にメモ…</translation>
    </message>
    <message>
        <source>Note at %1…</source>
        <translation>%1にメモ…</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>メモを削除しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>ここから再生</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>メモを編集…</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>メモを削除</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The notes could not be saved there. Choose another folder.</source>
        <translation>そこにはメモを保存できませんでした。別のフォルダーを選択してください。</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>OutlineEditor</name>
    <message>
        <source>Title of the film</source>
        <translation>ムービーのタイトル</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>スライド</translation>
    </message>
    <message>
        <source>Add a slide behind this one (Insert)</source>
        <translation>このスライドの後ろに追加 (Insert)</translation>
    </message>
    <message>
        <source>Remove this slide (Delete)</source>
        <translation>このスライドを削除 (Delete)</translation>
    </message>
    <message>
        <source>Move it up (Alt+↑)</source>
        <translation>上に移動 (Alt+↑)</translation>
    </message>
    <message>
        <source>Move it down (Alt+↓)</source>
        <translation>下に移動 (Alt+↓)</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>最初からやり直す</translation>
    </message>
    <message>
        <source>Make the film</source>
        <translation>ムービーを作成</translation>
    </message>
    <message numerus="yes">
        <source>%n slides, about %1</source>
        <translation>
            <numerusform>スライド%n枚、約%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagedModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1、昇順</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1、降順</translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message>
        <source>This list cannot be read</source>
        <translation>この一覧を読み込めません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>PairingPanel</name>
    <message>
        <source>Look it up</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>The code that the device shows</source>
        <translation>デバイスに表示されたコード</translation>
    </message>
    <message>
        <source>Sign in a device by its code</source>
        <translation>コードでデバイスをサインイン</translation>
    </message>
    <message>
        <source>A television or a program that asks to be paired shows a code of eight letters. It is signed in as you.</source>
        <translation>テレビやプログラムがペアリングを求めると、8文字のコードが表示されます。デバイスは自分のアカウントでサインインします。</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>“%1” at %2 wants to be signed in as %3.</source>
        <translation>「%1」（%2）が%3としてサインインしようとしています。</translation>
    </message>
    <message>
        <source>No device waits with this code. It may have expired; have the device show a new one.</source>
        <translation>このコードで待っているデバイスはありません。期限が切れた可能性があります。デバイスに新しいコードを表示してください。</translation>
    </message>
    <message>
        <source>“%1” is let in</source>
        <translation>「%1」を許可しました</translation>
    </message>
    <message>
        <source>“%1” is turned away</source>
        <translation>「%1」を拒否しました</translation>
    </message>
</context>
<context>
    <name>PlayerControl</name>
    <message>
        <source>Sound track %1</source>
        <translation>音声トラック%1</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>音声オフ</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>音声オン</translation>
    </message>
    <message>
        <source>Subtitles on</source>
        <translation>字幕オン</translation>
    </message>
    <message>
        <source>Subtitles off</source>
        <translation>字幕オフ</translation>
    </message>
    <message>
        <source>Subtitle delay %1 s</source>
        <translation>字幕のずれ %1秒</translation>
    </message>
    <message>
        <source>Subtitles at %1 %</source>
        <translation>字幕の大きさ %1%</translation>
    </message>
    <message>
        <source>There are no other subtitles</source>
        <translation>ほかに字幕はありません</translation>
    </message>
    <message>
        <source>Subtitles from the transcript</source>
        <translation>文字起こしの字幕</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>音量 %1</translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation>再生速度 %1×</translation>
    </message>
    <message>
        <source>From %1 to %2, again and again</source>
        <translation>%1から%2を繰り返し再生</translation>
    </message>
    <message>
        <source>From %1, until the same key sets the end</source>
        <translation>%1から。同じキーで終わりを指定</translation>
    </message>
    <message>
        <source>The loop is off</source>
        <translation>繰り返しを解除しました</translation>
    </message>
    <message>
        <source>There is no other sound track</source>
        <translation>ほかに音声トラックはありません</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>指定した時間に移動</translation>
    </message>
    <message>
        <source>Minutes and seconds, as in 12:34</source>
        <translation>分と秒（例：12:34）</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>“%1” is no time. Write it as in 12:34.</source>
        <translation>「%1」は時間ではありません。12:34のように入力してください。</translation>
    </message>
    <message>
        <source>Open subtitles</source>
        <translation>字幕を開く</translation>
    </message>
    <message>
        <source>Subtitles (*.srt *.vtt)</source>
        <translation>字幕 (*.srt *.vtt)</translation>
    </message>
    <message>
        <source>There is no picture to save</source>
        <translation>保存できる映像がありません</translation>
    </message>
    <message>
        <source>The picture could not be saved in your Pictures folder.</source>
        <translation>静止画を「ピクチャ」フォルダーに保存できませんでした。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1として保存しました</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
</context>
<context>
    <name>PlayerHeader</name>
    <message>
        <source>Back to the library (Esc)</source>
        <translation>ライブラリに戻る (Esc)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公開中</translation>
    </message>
</context>
<context>
    <name>PlayerMenu</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Next video</source>
        <translation>次の動画</translation>
    </message>
    <message>
        <source>Previous video</source>
        <translation>前の動画</translation>
    </message>
    <message>
        <source>Go to a time…</source>
        <translation>指定した時間に移動…</translation>
    </message>
    <message>
        <source>End the loop</source>
        <translation>繰り返しを解除</translation>
    </message>
    <message>
        <source>Loop to here (B)</source>
        <translation>ここまで繰り返す (B)</translation>
    </message>
    <message>
        <source>Loop from here (A)</source>
        <translation>ここから繰り返す (A)</translation>
    </message>
    <message>
        <source>Note at this time…</source>
        <translation>この時点にメモ…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>静止画を保存</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>ミニプレーヤー</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>全画面表示を終了</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>ショートカットキー</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>再生速度</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Show subtitles</source>
        <translation>字幕を表示</translation>
    </message>
    <message>
        <source>From the transcript</source>
        <translation>文字起こしから</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>早める</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>遅らせる</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Sound track</source>
        <translation>音声トラック</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>チャプター</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>シーン%1</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>This video cannot be played. The file may be damaged or no longer there.</source>
        <translation>この動画を再生できません。ファイルが壊れているか、なくなっている可能性があります。</translation>
    </message>
    <message>
        <source>Playing needs packages that are not installed. Run: sudo apt install %1</source>
        <translation>再生に必要なパッケージがインストールされていません。次を実行してください：sudo apt install %1</translation>
    </message>
    <message>
        <source>This video is on YouTube, which plays it in your browser.</source>
        <translation>YouTubeの動画です。ブラウザーで再生されます。</translation>
    </message>
</context>
<context>
    <name>PlayerSettings</name>
    <message>
        <source>%1 ×</source>
        <comment>speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Go on where I left</source>
        <translation>前回の続きから再生</translation>
    </message>
    <message>
        <source>Speed at the start</source>
        <translation>開始時の再生速度</translation>
    </message>
    <message>
        <source>Volume and subtitles stay as you leave them in the player.</source>
        <translation>音量と字幕は、プレーヤーでの設定が引き継がれます。</translation>
    </message>
</context>
<context>
    <name>PlayerStage</name>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>The page that plays this video cannot be reached.</source>
        <translation>この動画を再生するページに接続できません。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>PlayerTabs</name>
    <message>
        <source>Beside the picture</source>
        <translation>映像の横</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文字起こし</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1として保存しました</translation>
    </message>
    <message>
        <source>There is no transcript yet. It appears here as soon as it is made.</source>
        <translation>文字起こしはまだありません。完成するとここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing is said in this video.</source>
        <translation>この動画に発言はありません。</translation>
    </message>
    <message>
        <source>This video has no sound, so there is nothing to write down.</source>
        <translation>この動画には音声がないため、文字起こしはありません。</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>What the film is about</source>
        <translation>ムービーの内容</translation>
    </message>
    <message>
        <source>What is the film about? A question, a subject, or a whole text.

Why the tide rises and falls, in six slides</source>
        <translation>どんなムービーにしますか？質問やテーマ、文章全体でもかまいません。

潮の満ち引きが起こる理由を6枚のスライドで</translation>
    </message>
    <message>
        <source>The outline is being written</source>
        <translation>構成案を作成しています</translation>
    </message>
    <message>
        <source>Make a film</source>
        <translation>ムービーを作成</translation>
    </message>
    <message>
        <source>How many slides</source>
        <translation>スライドの枚数</translation>
    </message>
    <message>
        <source>As many as it needs</source>
        <translation>必要なだけ</translation>
    </message>
    <message>
        <source>From what my videos say</source>
        <translation>自分の動画の発言をもとにする</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Write the outline</source>
        <translation>構成案を作成</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>スライド</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>%1のQRコード</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>The conversation goes on from the edited question.</source>
        <translation>編集した質問から会話を続けます。</translation>
    </message>
    <message>
        <source>Leave the question as it is</source>
        <translation>質問を元のままにする</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message>
        <source>As the settings say: %1</source>
        <translation>設定に従う：%1</translation>
    </message>
    <message>
        <source>As the settings say: no limit</source>
        <translation>設定に従う：無制限</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>割り当て容量</translation>
    </message>
    <message>
        <source>Gigabytes</source>
        <translation>ギガバイト</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>How much “%1” may store</source>
        <translation>「%1」が保存できる容量</translation>
    </message>
</context>
<context>
    <name>RenderPanel</name>
    <message>
        <source>Outline</source>
        <translation>構成案</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ナレーション</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>ムービー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Back to the outline</source>
        <translation>構成案に戻る</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>「%1」を作成中</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>What could not be read</source>
        <translation>読み取れないリクエスト</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>Search paths, methods and people</source>
        <translation>パス、メソッド、接続元を検索</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>失敗のみ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>一覧を空にする</translation>
    </message>
    <message>
        <source>No request is like this</source>
        <translation>該当するリクエストはありません</translation>
    </message>
    <message>
        <source>The latest thousand requests are looked through.</source>
        <translation>最新の1000件のリクエストを検索しています。</translation>
    </message>
    <message>
        <source>Nobody has asked anything yet</source>
        <translation>リクエストはまだありません</translation>
    </message>
    <message>
        <source>Requests of browsers, phones and programs appear here as they come.</source>
        <translation>ブラウザー、スマートフォン、プログラムからのリクエストが、届くたびにここに表示されます。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1件のリクエスト</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n件のリクエスト</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curlとしてコピー</translation>
    </message>
    <message>
        <source>Only from %1</source>
        <translation>%1からのみ表示</translation>
    </message>
    <message>
        <source>Copied. Set TOKEN in the shell before you send it again.</source>
        <translation>コピーしました。再送信する前に、シェルでTOKENを設定してください。</translation>
    </message>
</context>
<context>
    <name>ScopeButton</name>
    <message>
        <source>Questions are about this, whatever is open</source>
        <translation>何を開いていても、これに質問します</translation>
    </message>
    <message>
        <source>Questions are about what is open</source>
        <translation>開いているものに質問します</translation>
    </message>
    <message>
        <source>Questions are about: %1</source>
        <translation>質問の対象：%1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>この動画</translation>
    </message>
    <message>
        <source>Follow what is open</source>
        <translation>開いているものに合わせる</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>コレクション</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>最近の検索</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>1 moment</source>
        <translation>1件の場面</translation>
    </message>
    <message numerus="yes">
        <source>%n moments</source>
        <translation>
            <numerusform>%n件の場面</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1件の回答</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n件の回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching titles, everything said and past answers…</source>
        <translation>タイトル、すべての発言、過去の回答を検索中…</translation>
    </message>
    <message>
        <source>Nothing found. Try other words: titles, everything said and past answers are searched.</source>
        <translation>見つかりませんでした。別の言葉をお試しください。タイトル、すべての発言、過去の回答が検索の対象です。</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search everything</source>
        <translation>すべてを検索</translation>
    </message>
    <message>
        <source>Search titles, everything said, answers and commands…</source>
        <translation>タイトル、すべての発言、回答、コマンドを検索…</translation>
    </message>
    <message>
        <source>Search titles, everything said, answers and commands</source>
        <translation>タイトル、すべての発言、回答、コマンドを検索</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Nothing found. Try other words: titles, everything said and past answers are searched.</source>
        <translation>見つかりませんでした。別の言葉をお試しください。タイトル、すべての発言、過去の回答が検索の対象です。</translation>
    </message>
</context>
<context>
    <name>SectionModel</name>
    <message>
        <source>Continue watching</source>
        <translation>続きを見る</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>スタジオ</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>あとで見る</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Curation</source>
        <translation>キュレーション</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>コレクション</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>再生位置</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>シーン%1</translation>
    </message>
</context>
<context>
    <name>SeekPreview</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Play all</source>
        <translation>すべて再生</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Mark as watched</source>
        <translation>視聴済みにする</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳細…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>選択を解除 (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n videos selected</source>
        <translation>
            <numerusform>%n本の動画を選択中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Parts of the server</source>
        <translation>サーバーの項目</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>APIキー</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
</context>
<context>
    <name>SettingForm</name>
    <message>
        <source>Given when Matinee was started</source>
        <translation>Matineeの起動時に指定されています</translation>
    </message>
    <message>
        <source>What is marked cannot be used. Check it and try again.</source>
        <translation>印の付いた項目は使用できません。確認して、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>プレーヤー</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Whoever has the link can watch the videos of this collection and ask them, without an account. Everything else stays yours.</source>
        <translation>リンクを知っている人は、アカウントがなくても、このコレクションの動画を見て質問できます。ほかはすべて非公開のままです。</translation>
    </message>
    <message>
        <source>Ask for a password</source>
        <translation>パスワードを求める</translation>
    </message>
    <message>
        <source>Password of the link</source>
        <translation>リンクのパスワード</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>How long the link works</source>
        <translation>リンクの有効期間</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n日間</numerusform>
        </translation>
    </message>
    <message>
        <source>Until I stop it</source>
        <translation>共有をやめるまで</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>リンクを作成</translation>
    </message>
    <message>
        <source>The link works for</source>
        <translation>リンクの有効期間</translation>
    </message>
    <message>
        <source>Link to the collection</source>
        <translation>コレクションへのリンク</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>The link as a QR code</source>
        <translation>リンクのQRコード</translation>
    </message>
    <message>
        <source>Replace the link…</source>
        <translation>リンクを置き換え…</translation>
    </message>
    <message>
        <source>The link there is stops working as soon as another one is made</source>
        <translation>新しいリンクを作成すると、今のリンクはすぐに使えなくなります</translation>
    </message>
    <message>
        <source>Make another link</source>
        <translation>別のリンクを作成</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>共有をやめる</translation>
    </message>
    <message>
        <source>Share “%1”</source>
        <translation>「%1」を共有</translation>
    </message>
    <message>
        <source>Write the password, or clear its box.</source>
        <translation>パスワードを入力するか、チェックを外してください。</translation>
    </message>
    <message>
        <source>The server is open to this computer alone, and so is the link.</source>
        <translation>サーバーはこのコンピューター専用なので、リンクも同じです。</translation>
    </message>
    <message>
        <source>The server is not running: the link works when it does.</source>
        <translation>サーバーが動いていません。動くとリンクが使えます。</translation>
    </message>
    <message>
        <source>It asks for its password.</source>
        <translation>パスワードを求めます。</translation>
    </message>
    <message>
        <source>It asks for no password.</source>
        <translation>パスワードは求めません。</translation>
    </message>
    <message>
        <source>It works until %1.</source>
        <translation>%1まで有効です。</translation>
    </message>
    <message>
        <source>It works until you stop it.</source>
        <translation>共有をやめるまで有効です。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Search everything…</source>
        <translation>すべてを検索…</translation>
    </message>
    <message>
        <source>Search titles and everything said</source>
        <translation>タイトルとすべての発言を検索</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>ショートカットキー (?)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>設定 (Ctrl+,)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Pages and collections</source>
        <translation>ページとコレクション</translation>
    </message>
    <message>
        <source>New collection (Ctrl+Shift+N)</source>
        <translation>新規コレクション (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>SidebarDelegate</name>
    <message>
        <source>Name of the collection</source>
        <translation>コレクションの名前</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Begin</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>Welcome to Matinee</source>
        <translation>Matineeへようこそ</translation>
    </message>
    <message>
        <source>Choose a name and a password. They make you the owner of this library, here and on the devices of your network. Until then nobody else can reach it.</source>
        <translation>名前とパスワードを決めてください。このコンピューターでも、ネットワーク上のデバイスでも、このライブラリの所有者になります。それまでは、ほかの人は接続できません。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>パスワード（確認）</translation>
    </message>
    <message>
        <source>Enter a name to sign in with.</source>
        <translation>サインインに使う名前を入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>%n文字以上にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Enter the same one twice.</source>
        <translation>2つのパスワードが異なります。同じものを2回入力してください。</translation>
    </message>
    <message>
        <source>Somebody has this name already. Choose another one.</source>
        <translation>その名前はすでに使われています。別の名前を入力してください。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
</context>
<context>
    <name>SlideEditor</name>
    <message>
        <source>From: %1</source>
        <translation>出典：%1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Points, a line each</source>
        <translation>要点（1行に1つ）</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ナレーション</translation>
    </message>
    <message>
        <source>Picture: what it shows</source>
        <translation>画像：描く内容</translation>
    </message>
    <message>
        <source>None but the look&apos;s own figures</source>
        <translation>なし（スタイルの図形のみ）</translation>
    </message>
</context>
<context>
    <name>SlidesModel</name>
    <message>
        <source>Untitled slide</source>
        <translation>無題のスライド</translation>
    </message>
    <message>
        <source>Slide %1: %2</source>
        <translation>スライド%1：%2</translation>
    </message>
    <message>
        <source>Nothing is said</source>
        <translation>ナレーションなし</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Show all work in progress</source>
        <translation>進行中の処理をすべて表示</translation>
    </message>
    <message>
        <source>Server is starting…</source>
        <translation>サーバーを起動しています…</translation>
    </message>
    <message>
        <source>Server for this computer only</source>
        <translation>サーバーはこのコンピューター専用です</translation>
    </message>
    <message>
        <source>Server running</source>
        <translation>サーバー動作中</translation>
    </message>
    <message>
        <source>Server stopped: %1</source>
        <translation>サーバー停止：%1</translation>
    </message>
    <message>
        <source>Copy the address %1</source>
        <translation>アドレス%1をコピー</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job waiting</source>
        <translation>1件のジョブが待機中</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs waiting</source>
        <translation>
            <numerusform>%n件のジョブが待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>1 job failed</source>
        <translation>1件のジョブが失敗</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs failed</source>
        <translation>
            <numerusform>%n件のジョブが失敗</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageTab</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Storage by kind</source>
        <translation>種類別の使用量</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Storage by account</source>
        <translation>アカウント別の使用量</translation>
    </message>
    <message>
        <source>Imported and uploaded</source>
        <translation>取り込みとアップロード</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>ここで作成</translation>
    </message>
    <message>
        <source>Played where it lies</source>
        <translation>元の場所から再生</translation>
    </message>
    <message>
        <source>BY KIND</source>
        <translation>種類別</translation>
    </message>
    <message>
        <source>BY ACCOUNT</source>
        <translation>アカウント別</translation>
    </message>
    <message>
        <source>The storage cannot be measured</source>
        <translation>使用量を調べられません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Matinee takes up %1. %2 are free on this disk.</source>
        <translation>Matineeは%1を使用しています。このディスクの空きは%2です。</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>受信中</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Nobody stores anything yet.</source>
        <translation>まだ何も保存されていません。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>None of your videos says anything about that. Ask for something else, or make the film from the prompt alone.</source>
        <translation>それについて話している動画はありません。別の内容にするか、プロンプトだけでムービーを作成してください。</translation>
    </message>
    <message>
        <source>Other films are still being made. Wait until one of them is done.</source>
        <translation>ほかのムービーを作成中です。どれかが完成するまでお待ちください。</translation>
    </message>
    <message>
        <source>A slide is empty, or a text in it is too long. Look through the slides.</source>
        <translation>空のスライドか、文章が長すぎるスライドがあります。スライドを確認してください。</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>スタジオ</translation>
    </message>
    <message>
        <source>A prompt becomes an outline, and the outline a film</source>
        <translation>プロンプトから構成案、構成案からムービーができます</translation>
    </message>
    <message>
        <source>Edit the outline, then make the film</source>
        <translation>構成案を編集してから、ムービーを作成</translation>
    </message>
    <message>
        <source>Making the film</source>
        <translation>ムービーを作成中</translation>
    </message>
    <message>
        <source>The film is ready</source>
        <translation>ムービーが完成しました</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message>
        <source>What is said on ‘%1’?</source>
        <extracomment>Single quotes: what stands in double ones must be said word for word.</extracomment>
        <translation>‘%1’について何と言っていますか？</translation>
    </message>
    <message>
        <source>What is said about ‘%1’?</source>
        <extracomment>Single quotes: what stands in double ones must be said word for word.</extracomment>
        <translation>‘%1’のことを何と言っていますか？</translation>
    </message>
    <message>
        <source>Asks this</source>
        <translation>これを質問</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Find or add a tag</source>
        <translation>タグを検索または追加</translation>
    </message>
    <message>
        <source>Find or add a tag…</source>
        <translation>タグを検索または追加…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>TranscriptDelegate</name>
    <message>
        <source>What is said</source>
        <translation>発言</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Find in the transcript</source>
        <translation>文字起こし内を検索</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>前の一致 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>次の一致 (Enter)</translation>
    </message>
    <message>
        <source>Edit the line (F2)</source>
        <translation>行を編集 (F2)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Keep to what is being said</source>
        <translation>再生中の発言に合わせて表示</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1件の一致</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n件の一致</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which of the places where something was found is shown.</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>文字起こし</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>ここから再生</translation>
    </message>
    <message>
        <source>Edit the line…</source>
        <translation>行を編集…</translation>
    </message>
    <message>
        <source>Note here…</source>
        <translation>ここにメモ…</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy the transcript</source>
        <translation>文字起こしをコピー</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Mute (m)</source>
        <translation>ミュート (m)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>再生速度</translation>
    </message>
    <message>
        <source>Speed ([ and ])</source>
        <translation>再生速度 ([ と ])</translation>
    </message>
    <message>
        <source>Subtitles (v)</source>
        <translation>字幕 (v)</translation>
    </message>
    <message>
        <source>Full screen (f)</source>
        <translation>全画面表示 (f)</translation>
    </message>
    <message>
        <source>Leave full screen (Esc)</source>
        <translation>全画面表示を終了 (Esc)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>一時停止 (Space)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>再生 (Space)</translation>
    </message>
    <message>
        <source>Sound on (m)</source>
        <translation>ミュートを解除 (m)</translation>
    </message>
    <message>
        <source>Previous video (p)</source>
        <translation>前の動画 (p)</translation>
    </message>
    <message>
        <source>Next video (n)</source>
        <translation>次の動画 (n)</translation>
    </message>
    <message>
        <source>10 seconds back (Alt+←)</source>
        <translation>10秒戻る (Alt+←)</translation>
    </message>
    <message>
        <source>10 seconds on (Alt+→)</source>
        <translation>10秒進む (Alt+→)</translation>
    </message>
    <message>
        <source>Mini player (i)</source>
        <translation>ミニプレーヤー (i)</translation>
    </message>
    <message>
        <source>Playback options</source>
        <translation>再生オプション</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Matinee</source>
        <translation>Matineeを表示</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>取り込む…</translation>
    </message>
    <message>
        <source>Copy the server&apos;s address</source>
        <translation>サーバーのアドレスをコピー</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1をコピー</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Matinee: %1</source>
        <translation>Matinee：%1</translation>
    </message>
</context>
<context>
    <name>TroubleNote</name>
    <message>
        <source>Ask again</source>
        <translation>もう一度質問</translation>
    </message>
    <message>
        <source>Answer with the built-in engine</source>
        <translation>内蔵エンジンで回答</translation>
    </message>
    <message>
        <source>It quotes what is said, and needs no network</source>
        <translation>発言を引用して回答します。ネットワークは必要ありません</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>Unplayable</name>
    <message>
        <source>This video is still being made. It plays here as soon as it is ready.</source>
        <translation>この動画は作成中です。完成するとここで再生されます。</translation>
    </message>
    <message>
        <source>It is tried again, and plays here as soon as it is ready.</source>
        <translation>再試行しています。完成するとここで再生されます。</translation>
    </message>
</context>
<context>
    <name>UpNext</name>
    <message>
        <source>The next video is about to play.</source>
        <translation>まもなく次の動画を再生します。</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>次：%1</translation>
    </message>
    <message>
        <source>Play now</source>
        <translation>今すぐ再生</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Take out of the catalogue</source>
        <translation>カタログから外す</translation>
    </message>
    <message>
        <source>Publish in the catalogue</source>
        <translation>カタログに公開</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>“%1” is in the catalogue: everybody on the network can find it.</source>
        <translation>「%1」をカタログに公開しました。ネットワーク上の全員が見つけられます。</translation>
    </message>
    <message>
        <source>“%1” is yours alone again.</source>
        <translation>「%1」は自分だけのものに戻りました。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>「%1」を削除しました</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳細…</translation>
    </message>
    <message>
        <source>Mark as watched</source>
        <translation>視聴済みにする</translation>
    </message>
    <message>
        <source>Mark as unwatched</source>
        <translation>未視聴にする</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>あとで見る</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>「あとで見る」から外す</translation>
    </message>
    <message numerus="yes">
        <source>%n videos are in the catalogue: everybody on the network can find them.</source>
        <translation>
            <numerusform>%n本の動画をカタログに公開しました。ネットワーク上の全員が見つけられます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are yours alone again.</source>
        <translation>
            <numerusform>%n本の動画は自分だけのものに戻りました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos saved</source>
        <translation>
            <numerusform>%n本の動画を「あとで見る」に追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos no longer saved</source>
        <translation>
            <numerusform>%n本の動画を「あとで見る」から外しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos deleted</source>
        <translation>
            <numerusform>%n本の動画を削除しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos added to “%1”</source>
        <translation>
            <numerusform>%n本の動画を「%1」に追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are in “%1” already</source>
        <translation>
            <numerusform>%n本の動画はすでに「%1」にあります</numerusform>
        </translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新規コレクション</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
</context>
<context>
    <name>VideoDetails</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message numerus="yes">
        <source>Details of %n videos</source>
        <translation>
            <numerusform>%n本の動画の詳細</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリ</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>シリーズ</translation>
    </message>
    <message>
        <source>Number in the series</source>
        <translation>シリーズ内の番号</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Number them from 1, in the order shown</source>
        <translation>表示順に1から番号を付ける</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Different ones</source>
        <translation>複数の値</translation>
    </message>
</context>
<context>
    <name>WebEmbed</name>
    <message>
        <source>Video of another site</source>
        <translation>別のサイトの動画</translation>
    </message>
</context>
<context>
    <name>WindowNews</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>WordsNote</name>
    <message>
        <source>Open settings</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>Only words are compared now, not meaning. %1</source>
        <translation>現在は意味ではなく、言葉だけで比較しています。%1</translation>
    </message>
</context>
</TS>
