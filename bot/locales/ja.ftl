# Segue の日本語の文です。値の意味と Discord の決まりは en.ftl にあります。

## コマンド

command-artist = アーティスト
    .description = アーティストのリスナー数、タグ、似たアーティストを表示します
    .artist = 調べるアーティスト
command-similar = 類似アーティスト
    .description = 似たアーティストを、リスナー・タグ・音から探します
    .artist = 好きなアーティスト
    .count = 表示するアーティスト数（1～25）
    .depth = 知名度（有名／バランス／マイナー）
    .by = 一覧の基準（リスナー／タグ／音）
command-top = ランキング
    .description = よく聴かれているアーティストを表示します
    .by = 並べ替えの基準
    .tag = このタグが付いたアーティストのみ
    .page = ページ番号
    .chart = 棒グラフも表示します
command-blend = ブレンド
    .description = 複数の好きなアーティストの中間に位置するアーティストを探します
    .artist = 好きなアーティスト
    .artist2 = 2組目
    .artist3 = 3組目
    .artist4 = 4組目
    .artist5 = 5組目
    .avoid = 避けたいアーティスト
    .depth = 知名度（有名／バランス／マイナー）
command-foryou = おすすめ
    .description = あなたの評価と再生履歴をもとに、おすすめのアーティストを紹介します。ほかの人には見えません
    .depth = 知名度（有名／バランス／マイナー）
command-help = ヘルプ
    .description = このボットでできることとコマンドの一覧（本人にのみ表示）
command-hide = 非表示
    .description = アーティストをあなたの /{ command-foryou } で非表示にします
    .artist = 非表示にするアーティスト。空欄なら非表示の一覧を表示します
command-map = マップ
    .description = 似たアーティストとそのつながりのマップを描きます
    .artist = 中心のアーティスト
    .steps = 何ステップ先まで描くか（1または2）
command-path = つながり
    .description = 似たアーティストをたどって、2組をつなぐ道筋を探します
    .artist = 出発点のアーティスト
    .other = 到着点のアーティスト
command-privacy = プライバシー
    .description = Segueが保存しているあなたのデータの確認、エクスポート、削除、記録の停止ができます
command-rate = 評価
    .description = アーティストを評価します。ほかの人には見えません
    .artist = 評価するアーティスト
    .vote = 評価
command-settings = 設定
    .description = このサーバーでのボットの動作を設定します
    .count = 指定がないときに表示するアーティスト数（1～25）
    .depth = 指定がないときの知名度（有名／バランス／マイナー）
    .reactions = 回答に👍と👎を付けます
    .answers = 回答の公開範囲
    .allow = このチャンネルでは公開で回答します。許可していないチャンネルでは本人のみに回答します
    .disallow = このチャンネルでの公開の回答をやめます
    .language = 公開の回答の言語（本人のみの回答は各メンバーの言語）
    .listen-on = アーティストのパネルからリンクするサービス（カンマ区切り）
    .learn-from = このサーバーの一覧の順位に反映する評価（1日以内に反映）
command-why = 共通点
    .description = 2組のアーティストの共通点を調べます
    .artist = 1組目のアーティスト
    .other = 2組目のアーティスト

option-allow = 許可
option-answers = 公開範囲
option-artist = アーティスト
option-artist2 = アーティスト2
option-artist3 = アーティスト3
option-artist4 = アーティスト4
option-artist5 = アーティスト5
option-avoid = 避ける
option-by = 基準
option-count = 表示数
option-chart = グラフ
option-depth = 知名度
option-disallow = 許可取消
option-language = 言語
option-other = 相手
option-page = ページ
option-reactions = リアクション
option-steps = ステップ
option-tag = タグ
option-vote = 評価

choice-balanced = バランス
choice-deep = マイナー
choice-down = 👎
choice-familiar = 有名
choice-known = すでに知っている
choice-listeners = リスナー数
choice-member = 各メンバーの言語
choice-none = 評価を取り消す
choice-plays = 再生回数
choice-private = 本人のみ
choice-public = 全員
choice-up = 👍

## 数

number = { $number }
listeners = リスナー{ $count }人
plays = { $count }回再生
share = { $share ->
    [0] { NUMBER(0.01, style: "percent") }未満
   *[other] { NUMBER($share, style: "percent") }
}

## 回答のもとになっているデータ

credits = { $data }
    .until = { $data }（{ $until }まで）
    .years = { $data }（{ $since }年から{ $until }まで）
    .months = { $data }（{ $since }から{ $until }まで）
    .simulated = サンプルデータ：アーティストは実在、リスナーは架空

## おすすめの根拠

together = { $count }人が両方を聴いています
together-telling = { together }（偶然の{ $times }倍）
alike-by-tags = タグが類似
together-nobody = 両方を聴いている人はいません

## 同じアーティストの別の編成やバンド（例：「別名義：Miles Davis Quintet」）。

also = 別名義：{ $names }
several-acts = { $artist }という名前のアーティストは複数いますが、データの中では区別できません。

## /similar

similar-title = { $artist }に似たアーティスト
similar-nothing = データの中に、このアーティストとほかのアーティストの両方を聴いている人がいないため、比較できません。
view = { $by ->
    [tags] タグ
    [sound] 音
   *[listeners] リスナー
}
    .told = { $by ->
        [tags] タグを基準
        [sound] 音を基準
       *[listeners] リスナーを基準
    }
    .see = { $by ->
        [tags] タグで探す
        [sound] 音で探す
       *[listeners] リスナーで探す
    }
similar-rest = この一覧にはほかに誰もいません。
alike-tagged = 共通のタグ：{ $tags }
sound-own = 音の特徴：{ $words }
sound-both = どちらも{ $words }
sound-word = { $word ->
    [tempo-low] テンポが遅い
    [tempo-high] テンポが速い
    [loudness-low] 音量が小さい
    [loudness-high] 音量が大きい
    [brightness-low] 音が暗い
    [brightness-high] 音が明るい
    [percussion-low] 打楽器が少ない
   *[percussion-high] 打楽器が多い
}
sound-tempo = { $word }（{ $figures } BPM）
sound-figures = { $one }と{ $other }
sound-near = { $trait ->
    [loudness] 音量が近い（{ $figures } dB）
    [brightness] 音の明るさが近い（{ $figures } Hz）
    [percussion] 打楽器の割合が近い（{ $figures }）
   *[tempo] テンポが近い（{ $figures } BPM）
}
sound-whole = 全体として似ています
sound-played = 似た音の音楽を聴く人が聴いています

## /artist

artist-listeners = リスナー数
    .value = { $count }人（{ $of }組中{ $rank }位）
artist-plays = 再生回数
artist-rising = 人気上昇中
    .value = データの最後の3か月のリスナー{ $latest }人、その前の3か月は{ $before }人
artist-tags = タグ
    .none = なし
artist-similar = 似たアーティスト
    .none = データの中に、このアーティストとほかのアーティストの両方を聴いている人はいません
artist-more = 似たアーティストをもっと見る

## /top

top-title = アーティストランキング（{ $by ->
    [plays] 再生回数
   *[listeners] リスナー数
}順）
top-page = { $page } / { $pages }ページ
    .tag = { $page } / { $pages }ページ · タグがよく当てはまるほど上位になります
top-first = « 最初
top-previous = ‹ 前へ
top-next = 次へ ›
top-last = 最後 »
top-chart = グラフを表示
top-list = グラフを隠す

## 問題が起きたとき

problem-bug = ボット側でエラーが発生しました。エラーは`{ $reference }`として記録されています。もう一度お試しください。繰り返し起きる場合は、このボットの運営者にお知らせください。
problem-no-name = アーティスト名を入力してください。
problem-unknown-artist =
    { $until ->
        [none] データの中に「{ $text }」というアーティストは見つかりません。別の表記か、名前の一部でお試しください。
       *[other] データの中（{ $until }まで）に「{ $text }」というアーティストは見つかりません。別の表記か、名前の一部でお試しください。
    }
    .near =
    { $until ->
        [none] データの中に「{ $text }」というアーティストは見つかりません。もしかして：
       *[other] データの中（{ $until }まで）に「{ $text }」というアーティストは見つかりません。もしかして：
    }
problem-part-of-a-name = 「{ $text }」は名前の一部のようです。このアーティストのことですか？
problem-several-artists = 「{ $text }」に当てはまるアーティストが複数います。どのアーティストですか？
problem-unknown-tag = データの中に「{ $text }」というタグは見つかりません。別の表記でお試しください。
    .near = データの中に「{ $text }」というタグは見つかりません。もしかして：
problem-no-tags = { $why ->
    [rebuild] このボットのモデルには、タグを基準にした一覧がまだありません。管理者がモデルを作り直す必要があります。
   *[none] データにタグがないため、タグを基準にした一覧はありません。
}
problem-no-sound = このボットにはアーティストの音のデータがないため、音を基準にした一覧はありません。管理者は `python -m recommender build --sound` で追加できます。
problem-untagged = データの中に、{ $artist }とほかのアーティストに共通するタグがないため、タグを基準にした一覧はありません。
problem-unheard = このボットには{ $artist }の音のデータがないため、音を基準にした一覧はありません。
problem-view = 「{ $text }」は一覧の基準にできません。次の中から選んでください：
problem-same-artist = 指定されたのは{ $artist }だけです。2組以上の別々のアーティストを指定してください。
problem-liked-and-not = { $artist }を、好きなアーティストと避けたいアーティストの両方に指定することはできません。どちらか一方から外してください。
problem-too-fast = もう少しゆっくりお願いします。{ $seconds }秒後にまた使えます。
problem-busy = 時間がかかりすぎたため中断しました。もう一度お試しください。
problem-again = もう一度試す
problem-feedback = 現在、評価の保存や確認ができないため、何も変更されていません。しばらくしてからもう一度お試しください。
problem-partly-deleted = 一部しか削除できませんでした。現在データベースを使用できません。残りは後ほど /{ command-privacy } で削除してください。
problem-not-allowed = 変更できるのは、「サーバー管理」の権限を持つメンバーだけです。

## 一覧と、その先

similar-dial = { $depth ->
    [deep] あまり知られていないアーティストを優先
   *[familiar] 有名なアーティストを優先
}
similar-thin = データの中のリスナーが{ $count }人だけのため、主にタグをもとにしています。
similar-little = データの中のリスナーが{ $count }人だけでタグもないため、参考程度です。
similar-sound = { $count ->
    [0] データの中にリスナーがいないため、音をもとにしています。
   *[other] データの中のリスナーが{ $count }人だけのため、音ももとにしています。
}
dig = 掘り下げる：この中から選んでください
rate-menu = アーティストを評価
back = ‹ { $artist }
more = もっと見る ›
depth = { $depth ->
    [familiar] 有名
    [deep] マイナー
   *[balanced] バランス
}
list-comma = { "、" }
list-and = { $first }と{ $last }
blend-title = { $artists }の中間
# 一覧の上に出ます。誰と何人かは各行（`vouches`）にあります。
blend-vouching = 名前の下：共通のリスナー
blend-unlike = { $artist }を避けて
blend-nothing = { $count ->
    [2] この2組はうまく混ざりません。データの中に、両方に合うアーティストはいません。
   *[other] うまく混ざりません。データの中に、このうち2組に合うアーティストさえいません。
}
# $count：1から4。
blend-hardly = ほとんど混ざりません。データの中で中間にいるアーティストは{ $count }組だけです。
blend-some = データの中に、すべてに合うアーティストはいません。一部に合うアーティストです。
# $artists：データの中で聴いている人が1人以下のアーティスト。
blend-unheard = データの中に{ $artists }を聴いている人がほとんどいないため、参考程度です。
vouches = { $artist }（{ $listeners }人）
vouches-nobody = 1組だけで根拠になるアーティストはいません
foryou-title = あなたへのおすすめ
foryou-from = 「好き」「知っている」と評価した{ $count }組をもとにしたおすすめです
foryou-empty = まだ好みがわかりません。/{ command-rate } や一覧の下でアーティストを何組か評価してから、もう一度お試しください。
foryou-nothing = 今おすすめできるアーティストはすべて表示しました。/{ command-rate } でほかのアーティストも評価してから、もう一度お試しください。
foryou-others = ほかのアーティストを見る
# /foryou by what a member plays: foryou-because, foryou-plays, foryou-known, foryou-noted, foryou-ways.
# $services: where they play them, such as “ListenBrainz”. $artists: names.
foryou-because = { $artists }をもとに選びました
foryou-plays = 聴いている{ $plays }組（{ $services }）をもとにしたおすすめです
    .votes = 聴いている{ $plays }組（{ $services }）と{ $votes }件の評価をもとにしたおすすめです
foryou-known = すでに知っているアーティストを選ぶ（複数可）
foryou-noted = { $artists }を「知っている」と記録しました。
    .more = { $artists }とほか{ $count }組を「知っている」と記録しました。
foryou-ways = 再生履歴からおすすめすることもできます。/{ command-link } でListenBrainzまたはLast.fmのアカウントを連携するか、/{ command-import } で再生履歴のファイルや名前の一覧を取り込んでください。
taps-first = まだ好みがわかりません。10回以内のタップで教えてください。評価はあなたにしか見えません。
taps-ask = **{ $number }／{ $of }** · このアーティストは好きですか？
taps-unknown = 知らない
taps-list = おすすめを見る
taps-start = アーティストについて答える
taps-silent = 記録を停止しているため、回答は保存されません。このメッセージの中だけで使われます。
why-title = { $artist }と{ $other }
why-tags = 共通のタグ
why-no-tags = なし
why-path = 2組のつながり
why-share = { $listeners ->
    [1] { $artist }のただ1人のリスナーは{ $other }も聴いています。
   *[other] { $artist }のリスナー{ $listeners }人の{ share }にあたります。
}
why-nobody = データの中に、両方を聴いている人はいません。
why-even = 偶然と同じくらいか、それ以下です。
why-few = 人数が少ないため、参考程度です。
path-title = { $artist }から{ $other }へ
path-hops = { $count ->
    [1] 直接つながっています。
   *[other] 似たアーティストをたどって{ $count }ステップです。
}
# あまり裏付けのないステップ。$count：両方を聴いている人の数。
hop-weak = { $count ->
    [0] 弱いつながり：両方を聴いている人はいません
    [1] 弱いつながり：両方を聴いている人は{ $count }人だけです
   *[other] 弱いつながり：両方を聴いている人は{ $count }人で、偶然かもしれません
}
hop-tags = 弱いつながり：タグが類似しているだけです
path-none = 6ステップ以内のつながりは見つかりません。
why-blend = この2組をブレンド

## 本人だけに見えるもの

rate-none = このアーティストはまだ評価していません。
rate-vote = あなたの評価：{ $vote }
rate-hidden = このアーティストは /{ command-foryou } で非表示にしています。
rate-take-back = 評価を取り消す
verdict-known = すでに知っている
vote-not-kept = 記録を停止しているため、新しい評価は保存されません。以前の評価は取り消せます。/{ command-privacy } で再開できます。
vote-waiting = データベースが混み合っています。空き次第、保存されます。
hide-button = 非表示にする
hide-undo = 再び表示する
hide-done = { $artist }は、今後あなたの /{ command-foryou } に表示されません。ほかの一覧は変わりません。
hide-undone = { $artist }が、再びあなたの /{ command-foryou } に表示されることがあります。
hide-title = 非表示のアーティスト
hide-nobody = 非表示のアーティストはいません。/{ command-hide } でアーティストを指定すると、/{ command-foryou } に表示されなくなります。
hide-more = … ほか{ $count }組
hide-menu = 再び表示する
privacy-title = あなたに関するデータ
privacy-kept = 仮名化して保存しています（名前、ID、入力した文章は含まれません）：{ $answers ->
        [0] 回答なし
       *[other] 回答{ $answers }件
    }、{ $votes ->
        [0] 評価なし
       *[other] 評価{ $votes }件
    }。
privacy-holds = 回答については、質問と表示の内容、日時、言語、場所の種類、メッセージのIDを保存します。評価については、その内容、対象、日時、アカウントのおおよその古さ、サーバー（符号化したもの）を保存します。変更や取り消しもそれぞれ1件と数えます。
privacy-what = どのおすすめが良いかを調べるためと、あなたの /{ command-foryou } のために使います。ほかの誰にも渡しません。
privacy-until = 削除するまで保存されます。
privacy-days = { $days }日後に削除されます。非表示にしたアーティストは非表示のままです。
privacy-silent = **記録を停止中です。新しいデータは保存されません。** おすすめは引き続き使えます。/{ command-foryou } は、すでにあるデータを使います。
privacy-export = エクスポート
privacy-exported = すべてのデータです（ZIPファイル内のJSON形式）。ほかの人には見えません。
    .part = データの{ $number }番目の部分です（ZIPファイル内のJSON形式）。続きがあります。ほかの人には見えません。
    .last = データの{ $number }番目、最後の部分です。ほかの人には見えません。
privacy-delete = 削除…
privacy-ask = 回答{ $answers }件と評価{ $votes }件をすぐに削除します。非表示にしたアーティストは再び表示されるようになります。**元に戻すことはできません。**
privacy-delete-sure = すべて削除
privacy-delete-not = キャンセル
privacy-deleted = **すべて削除しました。**
privacy-opt-out = 記録を停止
privacy-opt-in = 記録を再開
privacy-opted-out = **記録を停止しました。** 新しいデータは保存されません。すでにあるデータは、削除するまで残ります。
privacy-opted-in = **記録を再開しました。**
settings-title = サーバーの設定
settings-how = /{ command-settings } のオプションで変更できます。
settings-count = 表示するアーティスト数
settings-count-value = { $count }組
settings-depth = 知名度
settings-reactions = 回答への👍と👎
settings-answers = 回答の公開範囲
settings-public = 全員
settings-private = 本人のみ
settings-channels = 公開で回答するチャンネル
settings-everywhere = すべてのチャンネル
settings-disallow = 公開での回答をやめるチャンネル…
settings-yes = オン
settings-no = オフ
settings-reset = 初期設定に戻す
settings-language = 公開の回答の言語
only-you = これはあなただけに表示されています。このサーバーでは、回答は本人にのみ表示されます。
    .elsewhere = これはあなただけに表示されています。このチャンネルでは、回答は本人にのみ表示されます。公開されるのは { $channels } です。
help-title = Segueでできること
help-what = Segueは音楽との出会いをお手伝いします。アーティストを指定すると、同じ人たちが聴いているほかのアーティストを表示します。
help-votes = 一覧の下の👍や👎で**評価**できます。アーティストごとの評価は /{ command-rate } でどうぞ。評価はおすすめの良し悪しを知る手がかりになり、あなたの評価は /{ command-foryou } に反映されます。
help-listening = **/{ command-foryou }** には、聴いている音楽も反映できます。/{ command-link } でListenBrainzやLast.fmのアカウントを連携するか、/{ command-import } で再生履歴をインポートしてください。
help-together = **ほかのメンバーと：** /{ command-join } で参加すると、/{ command-taste } でほかのメンバーと好みを比べられます。/{ command-who } ではアーティストを聴いている人がわかり、/{ command-recommend } では誰かにアーティストをすすめられます。
help-privacy = **/{ command-privacy }** では、あなたについて保存されている内容を確認し、書き出し、削除、保存の停止ができます。
help-data = データの出典：{ $data }
rate-button = 評価

## メンバー自身が聴いている音楽：/参加、/退出、そして /プライバシー での表示。

command-join = 参加
    .description = 自分が聴いている音楽を、このサーバーの集計に含めます
    .named = アーティストを聴いている人として、このサーバーで名前を出してよいか
    .recommendations = このサーバーのメンバーからおすすめを受け取るか
command-leave = 退出
    .description = 自分が聴いている音楽を、このサーバーの集計から外します
option-named = 名前を出す
account-artists = { $artists }組のうち{ $known }組がデータにあります
account-refreshed = 更新：{ $when }
account-imported = インポート：{ $when }
join-title = { $server }でのあなたの音楽
join-done = **参加しました。** あなたが聴いている音楽と 👍 を付けたアーティストは、ほかの参加者のものとあわせて、このサーバーで 5 人以上の人数として使われます。
join-named = 名前を出せます。あなたがあるアーティストを聴いていることが、このサーバーのメンバーに伝えられることがあります。メンバーは /{ command-taste } であなたとの共通点を見られます。
join-not-named = 名前は出ません。誰が何を聴いているかは誰にも伝えられません。
join-linked = 使われるのは、連携またはインポートした次のデータです。
join-nothing = まだ何も連携もインポートもしていません。/{ command-link } や /{ command-import } で追加できます。
join-apart = ほかのサーバーでは使われません。/{ command-leave } でいつでも退出できます。
join-name-me = 名前を出す
join-name-me-not = 名前を出さない
join-leave = 退出する
join-again = 参加する
join-silent = 記録を停止しているため、新しいデータは保存されず、参加もできません。/{ command-privacy } で再開できます。
join-nowhere = ボットはこのサーバーのメンバーではないため、ここでは参加できません。
leave-done = **退出しました。** あなたが聴いている音楽は、このサーバーではもう使われません。連携やインポートをしたデータは残ります。/{ command-privacy } で確認できます。
leave-none = このサーバーには参加していなかったため、何も変わっていません。
privacy-accounts = **連携またはインポートしたデータ**（アカウント名とIDは暗号化されています）：
privacy-joined = **参加しているサーバー**（IDは暗号化されています）：
privacy-joined-server = { $server }・名前を出す
    .not-named = { $server }・名前を出さない
    .unknown = ボットがいないサーバー
    .more = ほか{ $count }件
privacy-manage = 個別に取り消すには、/{ command-unlink }、/{ command-import }、/{ command-leave } を使ってください。
privacy-stays = 記録を停止している間、連携したデータはそのまま残り、更新されません。
privacy-learns = おすすめは、あなたが聴いている音楽からも学習しています。
privacy-learns-not = おすすめは、あなたが聴いている音楽からは学習していません。
privacy-learns-how = 学習の対象は、同意したメンバー5人以上が聴いているアーティストだけで、誰が聴いているかは含まれません。
privacy-learn = おすすめの学習に使う
privacy-unlearn = 学習に使わない
privacy-learning = **ありがとうございます。** 次の更新から、おすすめはあなたが聴いている音楽からも学習します。
privacy-unlearned = **あなたが聴いている音楽は、おすすめの学習に使われなくなりました。**
privacy-rebuilding = おすすめは今、そのデータを除いて更新中です。
privacy-ask-listening = 連携またはインポートしたデータもすべて削除し、参加しているサーバーからも退出します。

## 画像と、見えない人のための説明

picture-missing = 画像を作成できませんでした。しばらくしてからもう一度お試しください。
map-title = { $artist }の周辺
map-legend = 線は似たアーティストを結び、太いほど似ています。円の大きさはリスナーの数、色はタグです。
map-hops = { $hops }ステップ
map-space = 3Dで見る
map-menu = この中から選んでマップを見る
map-alt = { $artist }の周辺の{ $count }組のアーティストのネットワーク。近い順に：{ $nearest }。
    .near = { $artist }（{ share }）
space-open = ファイルをダウンロードしてブラウザで開くと、マップを回したり、アーティストを指したり、検索したりできます。オフラインでも使えます。ほかの人には見えません。
space-hint = ドラッグで回転、スクロールかピンチで拡大・縮小、アーティストを指すと詳しく見られます。
space-search = アーティストを探す
space-touch = 1本の指でドラッグして回転、2本の指で拡大・縮小、アーティストをタップすると詳しく見られます。
space-found = { $count }組のアーティストが見つかりました
space-similarity = { $artist }との類似度 { share }
profile-tags = タグ（付けた人数）
profile-plays = リスナー（再生回数別）
profile-tagged = 付けられたタグ（年別）
map-button = マップ
profile-alt = { $artist }についての3つのグラフ。タグと付けた人数：{ $tags }。リスナー1人あたりの再生回数：中央値{ $median }回、最多{ $most }回。年ごとに付けられたタグの数。
    .tag = { $tag }（{ $count }人）
# /artist: what its picture shows where nobody knows when it was tagged, and where it has no tags.
profile-alt-undated = { $artist }についての2つのグラフ。タグと付けた人数：{ $tags }。リスナー1人あたりの再生回数：中央値{ $median }回、最多{ $most }回。
profile-alt-untagged = { $artist }についてのグラフ。リスナー1人あたりの再生回数：中央値{ $median }回、最多{ $most }回。
audiences-alt = 2つの円：{ $artist }（リスナー{ $listeners }人）と{ $other }（リスナー{ $others }人）。両方を聴いている人は{ $count }人です。
top-alt = { top-title }：{ $named }
    .artist = { $artist }（{ $count }）

# /import：再生履歴のファイルと、貼り付けた名前

command-import = インポート
    .description = 聴いている音楽を取り込みます（サービスのエクスポート、またはアーティスト名）。ほかの人には見えません
    .file = Spotify、Apple Music、Last.fm、ListenBrainz、Malojaのエクスポート（ZIPのままでも可）
    .file2 = 2つ目のファイル
    .file3 = 3つ目のファイル
    .names = 聴いているアーティスト（コンマ区切り）
option-file = ファイル
option-file2 = ファイル2
option-file3 = ファイル3
option-names = 名前
import-title = 聴いている音楽のインポート
import-pasted = 貼り付けた名前
import-listens = { $count }回の再生
import-cap = { $artists }組のうち、再生回数の多い{ $kept }組だけを保存します。
import-most = 再生回数の多いアーティスト：{ $names }
import-replaced = 以前に{ $source }から取り込んだものと置き換えました。
import-how = サービスから受け取ったファイルを送ってください。Spotify（アカウントデータ、または拡張ストリーミング履歴）、Apple Music、Last.fm、ListenBrainz、Malojaに対応しています。ZIPのままでもかまいません。アーティスト名を1行に1組ずつ、またはコンマ区切りで貼り付けることもできます。
import-again = 同じサービスからもう一度取り込むと、以前のものと置き換わります。貼り付けた名前は追加されます。
import-what = { link-use }保存するのは、どのアーティストを何回聴いたかだけです（サービスごとに最大1000組）。ファイル自体は保存しません。
import-deleted = **削除しました：** { $source }
import-open = インポート…
import-more = さらにインポート…
import-delete = 削除：{ $source }
import-form-files = ファイル
import-form-which = Spotify、Apple Music、Last.fm、ListenBrainz、Maloja（ZIPも可）。合計50MBまで
import-form-names = または、アーティスト名
import-form-example = 1行に1組、またはコンマ区切り
import-named = { $count }組のアーティストを追加しました：{ $names }
import-unknown = まだデータにないため、名前だけを保存しました：{ $names }
import-unclear = どのアーティストか選んでください。選ばなければ追加されません：{ $names }
import-which = 「{ $text }」はどのアーティストですか？
import-full = 貼り付けで保存できるのは1000組までです。今回追加できたのは{ $kept }組だけです。
import-nobody = アーティスト名が見つかりません。
import-silent = **記録を停止中のため、何も取り込みませんでした。** 先に記録を再開してから、もう一度送ってください。
import-refused = { $why ->
    [large] 50MBを超えています。一度に送るファイルを減らすか、再生履歴のファイルだけを送ってください。
    [unreached] Discordからファイルを取得できませんでした。もう一度送ってください。
    [format] 対応していない種類のファイルです。Spotify、Apple Music、Last.fm、ListenBrainz、Malojaのエクスポートを、そのままの形で送ってください。
    [damaged] ファイルが壊れているか、不完全です。サービスからもう一度ダウンロードして、そのまま送ってください。
    [unsafe] このZIPファイルは自身の外にあるファイルを指しているため、開きませんでした。
    [bomb] 展開すると大きすぎて読み込めません。再生履歴のファイルだけを送ってください。
    [nothing] ファイルに再生履歴が1件もありません。
    [busy] ただいま多くの取り込みが待機中です。数分後にもう一度お試しください。
    [stopping] ただいま再起動中です。1分ほどしてから、もう一度送ってください。
   *[heavy] 読み込みに時間またはメモリがかかりすぎます。一部だけを送ってください。
}何も変更されていません。
## /sounds-like

command-sounds-like = 音が似たアーティスト
    .description = デモなどの録音と音が似ているアーティストを探します。ほかの人には見えません
    .file = 録音（10MB、10分まで）。ファイルは保存しません
recording-title = この録音に音が似ているアーティスト
recording-how = 音だけで探しました。
recording-nobody = 音がわかっているアーティストの中に、似ているものはありません。
recording-gone = ファイルは保存していません。
recording-passage = 最も似ている箇所：{ $start }～{ $end }
recording-tempo = { $level ->
    [low] 遅い（{ $value } BPM）
    [high] 速い（{ $value } BPM）
   *[mid] 中くらいのテンポ（{ $value } BPM）
}
recording-loudness = { $level ->
    [low] 静か（{ $value } dB）
    [high] 音量が大きい（{ $value } dB）
   *[mid] 中くらいの音量（{ $value } dB）
}
recording-brightness = { $level ->
    [low] 暗い音色（{ $value } Hz）
    [high] 明るい音色（{ $value } Hz）
   *[mid] 中くらいの明るさ（{ $value } Hz）
}
recording-percussion = { $level ->
    [low] 打楽器は少なめ（{ NUMBER($value, style: "percent") }）
    [high] 打楽器は多め（{ NUMBER($value, style: "percent") }）
   *[mid] 打楽器は中程度（{ NUMBER($value, style: "percent") }）
}
recording-refused = { $why ->
    [large] 10MBを超えています。MP3など、もっと小さいファイルを送ってください。
    [unreached] Discordからファイルを取得できませんでした。/{ command-sounds-like }でもう一度送ってください。
    [format] このファイルに音声が見つかりません。MP3、FLAC、OGG、WAV、M4Aなどの録音を送ってください。
    [nothing] ファイルが空です。
    [damaged] ファイルが壊れていて、何も聴き取れません。もう一度書き出してください。
    [long] 録音が10分を超えています。一部だけを送ってください。
    [short] 録音が1秒未満です。もっと長い部分を送ってください。
    [silent] 録音は最初から最後まで無音です。
    [busy] ただいま多くの録音が待機中です。数分後にもう一度お試しください。
    [stopping] ただいま再起動中です。1分ほどしてから、もう一度送ってください。
    [untrained] 学習済みのニューラルネットワークがまだないため、録音を聴けません。ボットの管理者が`python -m recommender listen`、`train`、`build --sound`を実行すると使えるようになります（docs/sound.mdを参照）。
    [unable] 録音をデコードするものがインストールされていません。ボットの管理者が追加できます：追加機能`sound`（requirements/sound.txt）。
   *[heavy] 録音を聴くのに時間またはメモリがかかりすぎます。もっと短い録音か、別の形式で送ってください。
}
## 連携アカウント: /link と /unlink

command-link = 連携
    .description = アカウントを連携して、あなたの再生履歴を Segue で使えるようにします
    .service = 利用しているサービス
    .name = そのサービスでのユーザー名
command-unlink = 連携解除
    .description = アカウントの連携を解除し、取得したデータを削除します
    .service = 連携を解除するアカウント
option-name = ユーザー名
option-service = サービス
choice-lastfm = Last.fm
choice-listenbrainz = ListenBrainz
link-title = { $service }との連携
link-prove = { $service ->
    [lastfm] **{ $account }** があなたのアカウントであることを確認します。Last.fm のプロフィール設定で、本名の欄に次のコードを入力して保存し、「{ link-check }」を押してください。
   *[listenbrainz] **{ $account }** があなたのアカウントであることを確認します。ListenBrainz で次のコードをタイトルにした公開プレイリストを作成し、「{ link-check }」を押してください。
}
link-code = コードの有効期限は15分です。
link-what = 連携すると、Segue はどのアーティストを何回聴いたか（最大1000組）を1日に1回確認し、保存します。{ link-use }/{ command-unlink } で削除できます。
link-use = /{ command-join } や /{ command-privacy } でほかの利用を許可しないかぎり、あなたの /{ command-foryou } だけに使います。
link-check = 確認
link-token = 代わりにトークンを使う
link-token-title = { $service }のトークン
link-token-label = ユーザートークン
link-token-warning = 一度だけ使い、保存しません。アカウントを変更できるため、ほかの人に教えないでください。
link-token-unknown = { $service }はこのトークンを認識できません。設定ページからコピーして、もう一度お試しください。
link-missing = **コードがまだ見つかりません。**反映されるまで1分ほどかかることがあります。
link-expired = 有効なコードがありません。もう一度 /{ command-link } を使って新しいコードを取得してください。
link-both = サービスとユーザー名の両方を指定してください。
link-no-key = { $service }のアカウントはまだ連携できません。先にボットの管理者が `{ $setting }` を設定する必要があります。
link-opted-out = 記録を停止中のため、新しいデータは保存されません。先に /{ command-privacy } で記録を再開してください。
link-done = { $service }の **{ $account }** を連携しました。
link-next = これで /{ command-foryou } に、そこで聴いている音楽が反映されます。
link-not-counted = このアカウントの統計はまだありません。統計ができしだい、再生履歴を追加します。
link-most = よく聴くアーティスト：{ $artists }
link-clean = コードを使った場合は、もう削除してかまいません。Segue は1日に1回アカウントを確認します。
link-accounts = 連携中のアカウント
link-none = 連携中のアカウントはありません。/{ command-link } でサービスとユーザー名を指定するか、/{ command-import } でファイルやアーティスト名をインポートしてください。
link-refreshed-at = 更新：{ $when }
link-rests = { $count }回続けて失敗したため、自動更新を停止しています。
link-refresh = { $service }を更新
link-refreshed = **更新しました。**
link-too-soon = アカウントの更新は1時間に1回までです。
link-unlink = { $service }の連携を解除
unlink-done = { $service }のアカウントの連携を解除し、取得したデータをすべて削除しました。
unlink-none = { $service }のアカウントは連携されていません。インポートしたデータは /{ command-import } で削除できます。
service-trouble = { $trouble ->
    [nobody] { $service }にその名前のアカウントはありません。
    [private] この{ $service }のアカウントは再生履歴を非公開にしています。公開してから、もう一度お試しください。
    [nothing] { $service }にはこのアカウントの統計がまだありません。明日もう一度お試しください。
    [refused] { $service }がこのボットのキーを受け付けません。ボットの管理者にお知らせください。
    [busy] { $service }へのリクエストが多すぎます。数分後にもう一度お試しください。
    [garbled] { $service }からの応答をこのボットは理解できませんでした。しばらくしてからもう一度お試しください。
   *[down] { $service }が応答していません。しばらくしてからもう一度お試しください。
}

## On the way out: listening links and what was opened, /save, /radio, and what the first answer points to.

option-listen-on = 聴けるサービス
settings-listen = 聴くためのリンク
settings-listen-menu = リンクするサービス
settings-nowhere = なし
option-learn-from = 学習元
settings-learns = 一覧に反映する評価
settings-learns-value = { $learns ->
    [this-server] { choice-this-server }
    [no-votes] { choice-no-votes }
   *[all-servers] { choice-all-servers }
}
settings-model = 似たアーティストの選び方
settings-model-value = { $ending ->
    [preferred] { $model }（{ $at }から。{ $other }より好評でした）
   *[withdrawn] { $model }（{ $at }から。{ $other }は評価が低いため外されました）
}
choice-all-servers = すべてのサーバーの評価
choice-this-server = このサーバーの評価のみ
choice-no-votes = 反映しない
listen-unknown = 「{ $text }」というサービスはありません。次の中から選んでください：{ $services }
privacy-opened = 回答から開いたアーティストは{ $count }組です。どのアーティストを、どの回答から、いつ開いたかを保存しています。
privacy-ask-opened = 開いたアーティストの記録も削除します。
command-radio = ラジオ
    .description = アーティストやタグを混ぜた一覧を、ListenBrainz Radioの書き方で作ります
    .prompt = 混ぜるアーティストとタグ。空欄にすると例を表示します
    .mode = 有名なアーティストを優先（やさしい）、またはあまり知られていないアーティストを優先（難しい）
option-mode = モード
option-prompt = 内容
choice-easy = やさしい
choice-medium = ふつう
choice-hard = 難しい
radio-title = ラジオ
radio-read = 次のように解釈しました：
radio-artist = { $artist }と似たアーティスト
radio-artist-only = { $artist }だけ
radio-tag = タグ「{ $tags }」の付いたアーティスト
radio-tag-all = すべてのタグが付いたアーティスト：{ $tags }
radio-tag-any = いずれかのタグが付いたアーティスト：{ $tags }
radio-parts = 割合{ $count }
radio-artists = Segueが選ぶのはアーティストで、曲ではありません。
radio-near = { $artist }に似ている
radio-named = 指定されたアーティスト
radio-tagged = タグ：{ $tags }
radio-nothing = データの中に当てはまるものがありません。
radio-unread = { $why ->
    [element] 混ぜられるのは `artist`、`tag`、`#tag` です。「{ $text }」は使えません。
    [parentheses] かっこが対応していません：「{ $text }」
    [value] 名前がないか、かっこに入っていません：「{ $text }」
    [weight] 「{ $text }」は割合として使えません。1から100までの整数を指定してください。
    [option] 「{ $text }」というオプションはここでは使えません。使えるのは `easy`、`medium`、`hard`、`nosim` で、タグでは `and` と `or` も使えます。
    [foreign] 「{ $text }」はListenBrainzにしかない情報です。Segueには統計、おすすめ、プレイリスト、コレクション、国の情報がなく、アーティストとタグを混ぜます。
    [long] 長すぎます。混ぜられるアーティストとタグは{ $text }個までです。
   *[empty] 混ぜるアーティストとタグを指定してください。
}
radio-examples = 例：
command-save = 保存
    .description = 最後に表示された一覧をファイルに保存します。ほかの人には見えません
    .format = テキスト、表計算用のCSV、プレイリスト用のJSPF
option-format = 形式
choice-csv = CSV
choice-jspf = JSPF
choice-text = テキスト
save-button = 一覧を保存
save-title = Segueのアーティスト一覧
save-done = 表示されたとおりの{ $count }組です。
save-annotation = 曲ではなくアーティストの一覧です。1つの項目が1組のアーティストを表します。
save-jspf = { save-annotation }MusicBrainzのIDがわかる場合は含めています。ListenBrainzがインポートできるのは曲のプレイリストだけなので、このファイルは受け付けられません。
save-nothing = 保存できる一覧がまだありません。/{ command-similar } などで一覧を表示するか、一覧の下の「{ save-button }」を押してください。
    .silent = 記録を停止しているため、最後に表示された一覧は保存されていません。一覧の下の「{ save-button }」を押してください。
help-match = **パーセント**はどれくらい合うかを表します。82%の組み合わせが100組あれば、そのうち82組は、誰かが作った似たアーティストの一覧に一緒に載っています。
help-depth = **知名度**は一覧の下で切り替えられます。「{ choice-familiar }」では有名なアーティスト、「{ choice-deep }」ではあまり知られていないアーティストを優先し、「{ choice-balanced }」では似ている順だけで並べます。
help-more = 各コマンドの説明
help-list = コマンド
help-back = ‹ { help-title }
help-pointed = はじめての方へ：パーセント、知名度、評価、プライバシーについては /{ command-help } をご覧ください。
## What a server hears together: /who.

command-who = 誰
    .description = このサーバーで誰がそのアーティストを聴いているかを見る
    .artist = アーティスト
# $count: 5 の倍数。実際の人数はそれと同じか、少し多い。
here = ここで{ $count }人以上が好き
who-title = { $server } の { $artist }
who-count = ここでは**{ $count }人以上**がこのアーティストを聴いているか、気に入っています。
who-nameless = 名前を出してよい人はいません。
who-few = ここでこのアーティストを聴いている、または気に入っている人のうち、名前を出してよい人はいません。人数も 5 人に達していません。
who-how = 数えるのは /{ command-join } を使ったメンバーだけで、5 人刻みです。名前が出るのは、それを許可した人だけです。
who-ask = ここのファンに聞く

## 2人のメンバーの共通点：/taste と、メンバーのコンテキストメニューの項目。

command-taste = 好みの比較
    .description = ほかのメンバーとの音楽の共通点を表示します（自分にだけ表示されます）
    .member = このサーバーで参加し、名前を出してよいとしているメンバー
option-member = メンバー
menu-compare-taste = 音楽の好みを比べる
taste-title = あなたと{ $member }
taste-shared = **{ $count ->
        [0] 共通のアーティストはいません。
       *[other] 共通のアーティストは{ $count }組です。
    }**
taste-more = 偶然の{ $times }倍です。2人がそれぞれ同じ数のアーティストを知名度だけで選んだとすると、共通するのは約{ $chance }組です。
taste-even = 偶然と同じくらいです。2人がそれぞれ同じ数のアーティストを知名度だけで選んだとすると、共通するのは約{ $chance }組です。
taste-fewer = 偶然より少ない数です。2人がそれぞれ同じ数のアーティストを知名度だけで選んだとすると、共通するのは約{ $chance }組です。
taste-hardly = 偶然より多い数です。2人がそれぞれ同じ数のアーティストを知名度だけで選んだとすると、共通するアーティストはおそらくいません。
taste-few = 偶然と比べるにはデータが足りません。
taste-most = 特によく聴かれているもの：{ $artists }
taste-bridge = **架け橋：** { $member }の好きな{ $artist }は、あなたの{ $seeds }と相性がよいです。
    .yours = **架け橋：** あなたの好きな{ $artist }は、{ $member }の{ $seeds }と相性がよいです。
taste-new = **2人とも知らないアーティスト：**
taste-how = 2人が聴いている、または 👍 を付けたアーティストを比べています。あなたにだけ表示されています。
taste-bars = 棒グラフ：それぞれの再生に占める割合。
taste-you = あなた
taste-likes = 好き
taste-alt = あなたと{ $member }に共通するアーティストの棒グラフ（それぞれの再生に占める割合）：{ $artists }。
    .artist = { $artist }（{ $yours }と{ $theirs }）
taste-yourself = それはあなた自身です。ほかのメンバーを選んでください。
taste-bot = { $member }はボットなので、何も聴いていません。ほかのメンバーを選んでください。
taste-gone = { $member }はもうこのサーバーにいません。
taste-other = ここでは{ $member }と比べられるものがありません。比べられるのは、/{ command-join } を使い、名前を出してよいとし、何かを連携またはインポートしたメンバーだけです。
taste-join = ここでほかの人と好みを比べるには、まず /{ command-join } を使ってください。聴いている音楽がこのサーバーで使われるようになります。
taste-link = まだ比べられるデータがありません。アカウントを連携するか、ファイルや名前をインポートするか、アーティストに 👍 を付けてください。
taste-link-button = アカウントを連携

## メンバー同士のおすすめ：/recommend と、/join と /privacy での説明。

command-recommend = すすめる
    .description = 許可しているメンバーにアーティストをすすめます。省略すると、最近すすめたものを表示します
    .member = すすめる相手
    .artist = アーティスト
    .note = 添えるひとこと（保存されません）
option-note = ひとこと
option-recommendations = おすすめを受け取る
recommend-given = **送信しました。** { $member }に{ $artist }をすすめました。/{ command-recommend } で、見てもらえたかどうかだけがわかります。
recommend-undelivered = { $member }に{ $artist }を届けられませんでした。おすすめが届くのは、/{ command-join } で許可しているメンバーだけで、1 日に数件までです。
recommend-enough = おすすめできるのは 1 日に{ $count }組までです。明日までお待ちください。
recommend-both = メンバーとアーティストの両方を指定してください。どちらも省略すると、最近すすめたものを表示します。
recommend-last = 最近すすめたもの
recommend-none = この 30 日間にはありません。
recommend-seen = 見てもらえました
recommend-unseen = まだ見られていません
recommend-how = 30 日間保存されます。おすすめできるのは 1 日に{ $count }組までです。
recommend-title = あなたへのおすすめ：{ $artist }
recommend-from = { $server } の **{ $giver }**（{ $mention }）さんから。
recommend-near = あなたが聴いている{ $artists }と相性がよいです。
recommend-private = そのサーバーでおすすめを受け取る設定にしているため届きました。ボタンを押すと、見たことだけが送った人に伝わります。
recommend-thanks = ありがとう
recommend-thanked = 送った人には、あなたが見たことだけが伝わりました。
recommend-block = 送った人をブロック
recommend-blocked = この人からのおすすめはもう届きません。相手には伝えられません。
recommend-unblock = ブロックを解除
recommend-unblocked = この人からのおすすめがまた届くようになりました。
recommend-gone = 何も変わっていません。その人はブロックされていないか、記録が停止されています。/{ command-join } でおすすめを受け取らないようにできます。
join-takes = おすすめを受け取ります。このサーバーのメンバーがあなたにアーティストをすすめることがあります。
join-takes-not = おすすめを受け取りません。ここでは誰もあなたにアーティストをすすめられません。
join-take = おすすめを受け取る
join-take-not = 受け取らない
privacy-takes = おすすめを受け取る
privacy-recommended = メンバー同士のおすすめ（アーティスト、サーバー、日時、見たかどうか、最長 30 日）：あなたから{ $given }件、あなたへ{ $received }件。あなたへのおすすめは、評価できるように回答としても数えます。ブロックしたメンバー：{ $blocked }人。
privacy-unblock = 全員のブロックを解除
privacy-ask-recommended = あなたからの、またはあなたへのおすすめも削除し、ブロックもすべて解除します。
## The weekly digest: /digest, and what is posted. $count, $up, $down: multiples of five, or 0 for fewer, but $count of digest-what.

command-digest = 週間おすすめ
    .description = このサーバー向けの新しいアーティストを週に1回投稿します
    .channel = 投稿するチャンネル
    .day = 曜日（UTC）
    .hour = 時刻（UTC、0から23）
    .language = 投稿の言語
    .review = 月に1回、ここのリストがどれだけ気に入られたかも投稿します
    .off = 投稿をやめる
option-channel = チャンネル
option-day = 曜日
option-hour = 時刻
option-review = 振り返り
option-off = オフ
choice-monday = 月曜日
choice-tuesday = 火曜日
choice-wednesday = 水曜日
choice-thursday = 木曜日
choice-friday = 金曜日
choice-saturday = 土曜日
choice-sunday = 日曜日
digest-title = { $server }への新しいおすすめ
# $count: the artists that most members of the server play or like, at most a hundred.
digest-what = ここではまだほとんど聴かれていない、みなさんが気に入りそうなアーティストです。このサーバーで聴いている人、または「好き」と評価した人が最も多い{ $count }組をもとにしています。
digest-deep = **知る人ぞ知る**
# How many members liked something of the last digest, and disliked something.
digest-result = 先週の結果：{ $up ->
    [0] 👍 5人未満
   *[other] 👍 { $up }人以上
} · { $down ->
    [0] 👎 5人未満
   *[other] 👎 { $down }人以上
}
digest-alt = 新しいアーティスト（{ $artists }）と、ここで聴かれている似たアーティスト（{ $others }）のネットワーク。
digest-settings = 週間おすすめ
digest-how = 週に1回、メンバーが気に入りそうで、ここではほとんど聴かれていないアーティストを5組と、あまり知られていない1組を投稿します。/{ command-digest } のオプションで設定できます。
digest-none = **オフです。**オプション「{ option-channel }」でチャンネルを選んでください。
digest-channel = チャンネル
digest-next = 次回
digest-language = 言語
digest-review = 月ごとの振り返り
digest-lacks = { $permission ->
    [gone] チャンネルがなくなったため、投稿できません。別のチャンネルを選んでください。
    [view] 投稿できません。このチャンネルでボットに「チャンネルを見る」権限が必要です。
    [send] 投稿できません。このチャンネルでボットに「メッセージを送信」権限が必要です。
   *[history] 投稿できません。二重に投稿しないため、このチャンネルでボットに「メッセージ履歴を読む」権限が必要です。
}
digest-unpictured = 画像なしで投稿されます。画像には、このチャンネルでボットに「ファイルを添付」権限が必要です。
digest-few = まだもとになるものがありません。同じアーティストを聴いている、または「好き」と評価したメンバー5人が /{ command-join } を使う必要があります。/{ command-link } や /{ command-import } で追加したものと👍の評価は、1日に1回集計されます。
digest-ready = 準備ができています。
digest-nothing = まだ紹介していないアーティストは残っていません。
digest-preview = プレビュー
digest-end = オフにする
# To those who manage the server, once.
digest-trouble = 週間おすすめを { $channel } に投稿できません。サーバーを管理する人は /{ command-digest } で理由を確認できます。
## The monthly review of a server’s lists, posted where the digest is. $members, $answers, $count: multiples of five, or 0 for fewer.

review-title = { $month }：ここのリストへの評価
review-few = 評価が少なすぎるため、何も言えません。ここでアーティストを評価したメンバーは5人未満です。
review-what = { $answers ->
    [0] ここで{ $members }人以上のメンバーが5件未満の回答を評価しました。
   *[other] ここで{ $members }人以上のメンバーが{ $answers }件以上の回答を評価しました。
}
review-liked = 類似度別の👍の割合
# A band of matches, before the share of 👍. $low, $high: shares.
review-band = { $part ->
    [under] 類似度{ NUMBER($high, style: "percent") }未満
    [over] 類似度{ NUMBER($low, style: "percent") }以上
   *[between] 類似度{ NUMBER($low, style: "percent") }～{ NUMBER($high, style: "percent") }
}
review-none = 評価が少なすぎて何も言えません
review-missed = 特に外れたもの
# An artist that many disliked on the list of another, the seed.
review-miss = { $seed }のリストの{ $artist } · 👎 { $count }人以上
review-nothing = 5人以上が👎を付けたものはありません。
review-changed = 評価で変わったこと
review-moved = { $count ->
    [0] ここで評価されたリストのうち、変わったのはまだ5件未満です。
   *[other] ここで評価されたリストのうち{ $count }件以上で、評価によりアーティストの順位が動いています。
}
review-how = 割合は概数、人数や件数は5刻みです。類似度は、2組のアーティストが似ているとされる頻度を表し、気に入られるかどうかは表しません。
## Lists that learn from votes. $count: how many votes moved an artist.

moved-up = { $count }票以上で上昇
moved-down = { $count }票以上で下降
## What a server hears together: /server.

command-server = サーバー
    .description = このサーバーのメンバーに共通して聴かれている、または好かれているものを表示します
command-server-top = ランキング
    .description = ここで最も多くのメンバーが聴いている、または好きなアーティストを表示します
    .page = ページ番号
command-server-similar-to = 似たアーティスト
    .description = ここで聴かれている、または好かれているもののうち、あるアーティストに最も似たものを表示します
    .artist = 好きなアーティスト
command-server-newcomers = 新着
    .description = この30日間にここで広まったアーティストを表示します
command-server-blind-spots = 見落とし
    .description = このサーバーの好みに合うのに、ここではほとんど聴かれていないアーティストを表示します
command-server-map = マップ
    .description = ここで名前を出してよいメンバーを、好みが近いほど近くに描きます
server-view = { $view ->
    [newcomers] 新着
    [blind-spots] 見落とし
    [map] メンバーのマップ
   *[top] よく聴かれている順
}
server-title = { $view ->
    [newcomers] { $server } の新着
    [blind-spots] { $server } の見落とし
    [similar-to] { $server } で { $artist } に似たもの
    [map] { $server } の好みのマップ
   *[top] { $server } でよく聴かれているアーティスト
}
# $count: 5 の倍数。実際の人数はそれと同じか、少し多い。
server-members = { $count }人以上
server-how = 数えるのは /{ command-join } を使ったメンバーだけで、5 人刻みです。更新は多くても 1 日 1 回です。
server-nothing = まだ表示できるものがありません。同じアーティストを聴いている、または好きなメンバーが 5 人以上 /{ command-join } を使う必要があります。集計は 1 日 1 回です。
server-top-text = 5 人以上のメンバーが聴いている、または好きなアーティスト · 人数が同じなら有名な順 · { $page } / { $pages }ページ
server-newcomers-text = この30日間に 5 人に達したアーティストを、新しい順に表示しています。
server-newcomers-none = 新しく 5 人に達したアーティストはありません。
server-counted-since = このサーバーが最初に集計されたのは{ $when }です。そのときからあるものは新着に含みません。
server-blind-spots-text = このサーバーを一人のリスナーと見なしたとき、気に入りそうで、聴いている、または好きなメンバーが 5 人に満たないアーティストです。
server-blind-spots-none = 見落としはありません。このサーバーの好みに合うものは、もうここで聴かれています。
server-alike-text = ここで 5 人以上が聴いている、または好きなもののうち、{ $artist } に最も似ているのはこれらです。
server-alike-none = ここで 5 人以上が聴いている、または好きなものの中に、{ $artist } に似たものはありません。
server-map-text = 二人の距離が近いほど好みが似ています（二次元で表せる範囲で）。ひし形はアーティストで、それを聴いている、または好きなメンバーの中ほどにあります。
server-map-few = マップを描くには、ここで名前を出してよく、聴いているものを連携またはインポートしたか、評価をしたメンバーが 3 人以上必要です。
server-map-how = /{ command-join } を使い、名前を出すことを許可したメンバーの中から、無作為に選んだ 40 人までを表示します。
server-map-alt = 好みによるメンバーのマップ：{ $members }。最も似ている二人：{ $first }、{ $second }。その間のアーティスト：{ $artists }。

## /対決：2組のうち、どちらがもう1組に似ているか。

command-duel = 対決
    .description = 2組のアーティストのうち、どちらがもう1組に似ているかを尋ねます
    .artist = 比べる相手のアーティスト（空欄ならおまかせ）
duel-title = { $artist }に似ているのはどちら？
duel-or = { $left }か{ $right }
duel-how = 結果が表示されるまで（{ $when }）、だれでもボタンを押せます。押し直すこともできます。
duel-alone = ボタンを押すと、モデルの意見が表示されます。
duel-unsure = わからない
duel-noted = 受け付けました：{ $pressed }。結果が表示されるまで（{ $when }）押し直せます。
duel-not-kept = 記録を停止しているため、押したボタンは保存されず、数えられません。/{ command-privacy } で再開できます。
duel-nobody = どちらかを選んだ人はいませんでした。
duel-not-sure = わからない：{ $count }人
duel-says = { $model ->
    [1] 1つ目のモデル
    [2] 2つ目のモデル
   *[0] Segue
}：{ $artist }（類似アーティストの一覧で{ $rank }位、もう一方は{ $other }位）
    .alone = { $model ->
    [1] 1つ目のモデル
    [2] 2つ目のモデル
   *[0] Segue
}：{ $artist }（類似アーティストの一覧で{ $rank }位、もう一方は上位にいません）
duel-again = もう一度対決
duel-nothing = 今のところ、{ $artist }と比べられる2組がいません。ほかのアーティストでお試しください。
duel-gone = この対決の記録はもうありません。
privacy-duels = 始めた対決、またはボタンを押した対決は{ $count }件です。アーティスト、押したボタン、押すまでの秒数、日時に加え、評価と同じくアカウントのおおよその古さとサーバーの符号を保存しています。
privacy-ask-duels = 対決で押したボタンの記録も削除します。

## /今日のつながり：1日に2組のアーティストを、似たアーティストをたどってつなぎます。

command-daily = 今日のつながり
    .description = 似たアーティストをたどって、今日の2組をつなぎます
daily-title = 今日のつながり · { $day }
daily-how = { $artist }から{ $other }まで、道筋を見つけてください。1ステップごとに、最も近い25組のアーティスト、または今のアーティストを最も近い25組に含むアーティストへ進みます。今日の2組は全員同じで、あなたの道筋はあなたにしか見えません。
daily-now = 現在地：{ $artist }
daily-next = 次のアーティスト
daily-undo = 元に戻す
daily-give-up = あきらめる
daily-share = 共有
daily-play = 自分も遊ぶ
daily-form-artist = アーティスト
daily-form-about = { $artist }に似ていて、{ $other }に近づくアーティスト
daily-again = { $artist }はすでに道筋にあります。
daily-miss = { $artist }から{ $other }へのステップは見つかりません。このデータでは、どちらも相手に最も近い25組に入っていません（{ $evidence }）。
daily-earlier = … これより前に{ $count }ステップ
daily-arrived = **{ $steps }ステップで到着しました。最短は{ $fewest }ステップです。**外れた回数：{ $misses }
daily-gave-up = あきらめました。最短の道筋の1つ（{ $fewest }ステップ）：
    .spent = もう試せません。最短の道筋の1つ（{ $fewest }ステップ）：
daily-nothing = このデータには、今日つなげる2組がありません。
daily-not-kept = 記録を停止しているため、道筋は保存されません。ボットが再起動すると消え、集計にも入りません。/{ command-privacy } で再開できます。
daily-before = **昨日：**最短の道筋の1つ、{ $steps }ステップ
    .members = **昨日：**このサーバーで見つかった最も良い道筋、{ $steps }ステップ（最短は{ $fewest }ステップ）
daily-before-arrived = { $count }人以上が到着しました。
daily-score = Segueのつながり { $day } · { $score }
daily-alt = 道筋の地図：{ $path }
privacy-daily = 今日のつながりで遊んだ日は{ $count }日です。試したアーティスト、その時にいたアーティスト、ステップになったかどうか、サーバー（仮名）、日時を保存しています。
privacy-ask-daily = 今日のつながりの記録も削除します。

## /挑戦: メンバーがモデルのリストに対抗してアーティストを挙げ、伏せたまま投票します。

command-challenge = 挑戦
    .description = モデルのリストに対抗してアーティストを挙げ、伏せたまま投票します
    .artist = 合うアーティストを探す相手
challenge-title = ボットに勝とう：{ $artist }に合うのは？
challenge-how = 一緒にかけたいアーティストを{ $most }組まで挙げてください。みんなのアーティストとモデルのアーティストを1つのリストに混ぜ、どちらのものか伏せたまま投票します。
challenge-named = { $count ->
    [0] まだ誰も挙げていません。投票の開始：{ $when }
   *[other] これまでに{ $count }組。投票の開始：{ $when }
}
challenge-name = アーティストを挙げる
challenge-begin = 投票を始める
challenge-form = アーティスト
challenge-form-about = アーティストは投票のリストに出ますが、あなたが挙げたことは誰にも知らされません。
challenge-noted = { $artist }を挙げました。{ $left ->
    [0] これで最後です。
   *[other] あと{ $left }組挙げられます。
}投票の開始：{ $when }
challenge-seed = { $artist }はこの挑戦の相手です。別のアーティストを挙げてください。
challenge-already = { $artist }はもう挙げています。別のアーティストを挙げてください。
challenge-enough = 挙げられるのは1人{ $most }組までです。{ $artist }は追加されませんでした。
challenge-empty = まだ誰も挙げていません。まずアーティストを挙げてください。
challenge-starter = 投票を早めに始められるのは、この挑戦を始めた人だけです。
challenge-late = この挑戦ではもうアーティストを挙げられません。
challenge-closed = この挑戦では今、投票を受け付けていません。
challenge-gone = この挑戦はもう保存されていません。
challenge-elsewhere = 挑戦には、返信が全員に見え、ボット自身も見られるチャンネルが必要です。別のチャンネルで試してください。
challenge-unlisted = { $artist }に似たアーティストのリストがないため、対抗できません。別のアーティストで試してください。
challenge-menu = { $most }組まで投票
challenge-vote = 半分はここで挙がったもの、半分はモデルのものです。次にかけたいアーティストに{ $most }組まで投票してください。結果の表示：{ $when }
challenge-voted = あなたの投票：{ $artists }。結果が出るまで変更できます：{ $when }
challenge-unvoted = 誰にも投票していません。結果が出るまで投票できます：{ $when }
challenge-yours = { $artists }は自分で挙げたので、投票できません。
challenge-not-kept = 保存を停止しているため、何も保存されず、ここでは数えられません。/{ command-privacy }で再開できます。
challenge-none = 今回は誰もアーティストを挙げなかったので、投票はありませんでした。
challenge-all = 挙がったアーティストはすべてモデルのリストの上位にもあるので、投票はありませんでした。意見は同じです。
challenge-both = 両方のリストにあり、どちらにも数えません：{ $artists }
challenge-nobody = 今回は誰も投票しなかったので、勝者はいません。
challenge-won = { $who ->
    [members] { $members }票対{ $model }票で**メンバーの勝ち**です。
    [model] { $model }票対{ $members }票で**モデルの勝ち**です。
   *[nobody] { $members }票対{ $model }票で**引き分け**です。
}
challenge-votes = { $count }票
challenge-void = 数えない票：{ $count }
challenge-members = { $count ->
    [0] ここで挙がったもの
   *[other] ここで{ $count }人が挙げたもの
}
challenge-model = モデルの{ $rank }位
challenge-leads = { $who ->
    [members] このサーバーでは**メンバーがリード**：{ $members }勝{ $model }敗。偶然とはほぼ考えられません。
    [model] このサーバーでは**モデルがリード**：{ $model }勝{ $members }敗。偶然とはほぼ考えられません。
   *[nobody] このサーバーではメンバーが{ $members }勝、モデルが{ $model }勝。どちらが上かを言うには、まだ票が足りません。
}
challenge-own = アーティストを挙げた人の票は、そのアーティストにも、隣に並んだモデルのアーティストにも数えません。
challenge-again = もう一度
privacy-challenges = 参加した挑戦：{ $count }件。挙げたアーティスト、投票したアーティスト、日時が保存されています。
privacy-ask-challenges = 挑戦で挙げたものと投票も削除されます。
