# Segue の日本語の文です。値の意味と Discord の決まりは en.ftl にあります。

## コマンド

command-artist = アーティスト
    .description = アーティストのデータを表示します
    .artist = 調べるアーティスト
command-similar = 類似アーティスト
    .description = 同じ人たちに聴かれているアーティストを探します
    .artist = 好きなアーティスト
    .count = 表示するアーティスト数（1～25）
    .depth = 有名なアーティストか、あまり知られていないアーティストか
command-top = ランキング
    .description = よく聴かれているアーティストを表示します
    .by = 何の数で並べるか
    .tag = このタグが付いたアーティストのみ
    .page = ページ番号
    .chart = 棒グラフも描くかどうか
command-blend = ブレンド
    .description = 好きなアーティスト何組かの間にいるアーティストを探します
    .artist = 好きなアーティスト
    .artist2 = 2組目
    .artist3 = 3組目
    .artist4 = 4組目
    .artist5 = 5組目
    .unlike = 遠ざけたいアーティスト
    .depth = 有名なアーティストか、あまり知られていないアーティストか
command-foryou = おすすめ
    .description = ここでの評価をもとに、あなた向けのアーティストを紹介します。ほかの人には見えません
    .depth = 有名なアーティストか、あまり知られていないアーティストか
command-hide = 非表示
    .description = アーティストをあなたの /{ command-foryou } に出さないようにします
    .artist = 非表示にするアーティスト。空欄なら非表示の一覧を表示します
command-map = マップ
    .description = アーティストのまわりとそのつながりを描く
    .artist = 中心のアーティスト
    .hops = いくつ先の似たアーティストまで描くか、1か2
command-path = つながり
    .description = 似たアーティストをたどって、2組をつなぐ道筋を探します
    .artist = 出発点のアーティスト
    .other = 到着点のアーティスト
command-privacy = プライバシー
    .description = 保存されている自分のデータの確認、エクスポート、削除、記録の停止ができます
command-rate = 評価
    .description = アーティストを評価します。ほかの人には見えません
    .artist = 評価するアーティスト
    .verdict = どう思うか
command-settings = 設定
    .description = このサーバーでのボットの動作を設定します
    .count = 指定がないときに表示するアーティスト数（1～25）
    .depth = 指定がないとき、有名なアーティストか、あまり知られていないアーティストか
    .reactions = 回答に👍と👎を付けるかどうか
    .answers = 回答を誰に見せるか
    .allow = このチャンネルでの公開の回答を許可します。ほかのチャンネルは、許可したものだけになります
    .disallow = このチャンネルでの公開の回答をやめます
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
option-by = 基準
option-count = 表示数
option-chart = グラフ
option-depth = 知名度
option-disallow = 許可取消
option-hops = ステップ
option-other = 相手
option-page = ページ
option-reactions = リアクション
option-tag = タグ
option-unlike = 遠ざける
option-verdict = 評価

choice-balanced = バランス
choice-deep = マイナー
choice-down = 👎
choice-familiar = 有名
choice-known = 知っている
choice-listeners = リスナー数
choice-none = 取り消す
choice-plays = 再生回数
choice-private = 本人のみ
choice-public = 全員
choice-up = 👍

## 数

number = { $number }
listeners = リスナー{ $count }人
plays = { $count }回再生
share = { NUMBER($share, style: "percent") }

## おすすめの根拠

together = { $count }人が両方を聴いています
together-telling = { together }（偶然の{ $times }倍）
alike-by-tags = タグが似ています
together-nobody = 両方を聴いている人はいません

## 同じアーティストの別の編成やバンド（例：「別名義：Miles Davis Quintet」）。

also = 別名義：{ $names }
several-acts = { $artist }という名前のアーティストは複数いますが、このデータでは区別できません。

## /similar

similar-title = { $artist }に似たアーティスト
similar-nothing = ここには、このアーティストとほかのアーティストの両方を聴いている人がいないため、比較できません。

## /artist

artist-listeners = リスナー数
    .value = { $count }人（{ $of }組中{ $rank }位）
artist-plays = 再生回数
artist-tags = タグ
    .none = なし
artist-similar = 似たアーティスト
    .none = このアーティストとほかのアーティストの両方を聴いている人がいません
artist-more = 似たアーティストをもっと見る

## /top

top-title = アーティストランキング（{ $by ->
    [plays] 再生回数
   *[listeners] リスナー数
}順）
top-page = { $page } / { $pages }ページ
    .tag = { $page } / { $pages }ページ · このタグを付けた人の割合が高いアーティストほど上位になります
top-first = « 最初
top-previous = ‹ 前へ
top-next = 次へ ›
top-last = 最後 »
top-chart = グラフで見る
top-list = グラフなし

## 問題が起きたとき

problem-bug = エラーが発生しました。あなたの操作のせいではありません。エラーは`{ $reference }`として記録されています。もう一度お試しください。繰り返し起きる場合は、このボットの運営者にお知らせください。
problem-no-name = アーティスト名を入力してください。
problem-unknown-artist =
    { $until ->
        [none] データの中に「{ $text }」というアーティストは見つかりません。別の表記か、名前の一部でお試しください。
       *[other] 「{ $text }」はこのデータ（{ $until }まで）に含まれていません。別の表記か、名前の一部でお試しください。
    }
    .near =
    { $until ->
        [none] データの中に「{ $text }」というアーティストは見つかりません。もしかして：
       *[other] 「{ $text }」はこのデータ（{ $until }まで）に含まれていません。もしかして：
    }
problem-part-of-a-name = 「{ $text }」はこのアーティストのことですか？
problem-several-artists = 「{ $text }」に当てはまるアーティストが複数います。どのアーティストですか？
problem-unknown-tag = 「{ $text }」というタグの付いたアーティストは見つかりません。
    .near = 「{ $text }」というタグの付いたアーティストは見つかりません。もしかして：
problem-same-artist = 指定されたのは{ $artist }だけです。別々のアーティストを指定してください。
problem-liked-and-not = { $artist }を、好きなアーティストと避けたいアーティストの両方に指定することはできません。どちらか一方から外してください。
problem-too-fast = もう少しゆっくりお願いします。{ $seconds }秒後にまた使えます。
problem-busy = 時間がかかりすぎたため中断しました。もう一度お試しください。
problem-again = もう一度試す
problem-feedback = 現在、評価の保存や確認ができないため、何も変更されていません。しばらくしてからもう一度お試しください。
problem-partly-deleted = 一部しか削除できませんでした。現在データベースを使用できません。残りは後ほど /{ command-privacy } で削除してください。
problem-not-allowed = 変更できるのは、このサーバーを管理できる人だけです。

## 一覧と、その先

similar-dial = { $depth ->
    [deep] あまり知られていないアーティストを優先
   *[familiar] 有名なアーティストを優先
}
similar-thin = ここでは{ listeners }のみのため、主にタグをもとにしています。
similar-little = ここでは{ listeners }のみでタグもないため、参考程度です。
dig = 掘り下げる：この中から選んで、似たアーティストを見る
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
blend-title = { $artists }の間
# 一覧の上に出ます。誰と何人かは各行（`vouches`）にあります。
blend-vouching = 指定したアーティストとの共通リスナー
blend-unlike = { $artist }を遠ざけて
blend-nothing = { $count ->
    [2] この2組はうまく混ざりません。両方に合うアーティストはここにはいません。
   *[other] うまく混ざりません。このうち2組に合うアーティストさえ、ここにはいません。
}
# $count：1から4。
blend-hardly = ほとんど混ざりません。間にいるアーティストは、ここでは{ $count }組だけです。
blend-some = 全員に合うアーティストはここにはいません。一部に合うアーティストです。
# $artists：ここでは聴いている人が1人以下のアーティスト。
blend-unheard = ここでは{ $artists }を聴いている人がほとんどいないため、参考程度です。
vouches = { $artist }と{ $listeners }人
vouches-nobody = 単独で裏付けるアーティストはいません
foryou-title = あなたへのおすすめ
foryou-from = 好きなアーティストと知っているアーティスト計{ $count }組をもとに選びました
foryou-empty = まだ好みがわかりません。/{ command-rate } や、ここの一覧の下でアーティストを何組か評価してから、もう一度お試しください。
foryou-nothing = 今おすすめできるアーティストはすべて表示しました。/{ command-rate } でほかのアーティストも評価してから、もう一度お試しください。
foryou-others = ほかのアーティストを見る
why-title = { $artist }と{ $other }
why-tags = 共通のタグ
why-no-tags = なし
why-path = 2組のつながり
why-share = { $listeners ->
    [1] { $artist }のリスナー1人は{ $other }も聴いています。
   *[other] { $artist }のリスナー{ $listeners }人の{ NUMBER($share, style: "percent") }にあたります。
}
why-nobody = ここには両方を聴いている人がいません。
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
hop-tags = 弱いつながり：似ているのはタグだけです
path-none = 似たアーティストを6ステップまでたどっても、つながりは見つかりません。

## 本人だけに見えるもの

rate-none = このアーティストはまだ評価していません。
rate-vote = あなたの評価：{ $vote }
rate-hidden = このアーティストは /{ command-foryou } で非表示にしています。
rate-take-back = 取り消す
verdict-known = 知っている
vote-not-kept = 記録を停止しているため、新しい評価は保存されません。以前の評価は取り消せます。/{ command-privacy } で再開できます。
vote-waiting = データベースが混み合っています。空き次第、保存されます。
hide-button = 非表示にする
hide-undo = 再び表示する
hide-done = { $artist }は、今後あなたの /{ command-foryou } に表示されません。ほかの一覧は変わりません。
hide-undone = { $artist }が、再びあなたの /{ command-foryou } に表示されるようになります。
hide-title = 非表示のアーティスト
hide-nobody = いません。/{ command-hide } でアーティストを指定すると、/{ command-foryou } に表示されなくなります。
hide-more = … ほか{ $count }組
hide-menu = 再び表示する
privacy-title = 保存されているあなたのデータ
privacy-kept =
    { $answers ->
        [0] 回答なし
       *[other] 回答{ $answers }件
    }、{ $votes ->
        [0] 評価なし
       *[other] 評価{ $votes }件
    }。仮名化して保存しています。名前、ID、入力した文章は含まれません。
privacy-holds = 回答については、質問と表示の内容、日時、言語、場所の種類、メッセージのIDを保存します。評価については、その内容、対象、日時を保存します。変更や取り消しもそれぞれ1件と数えます。
privacy-what = どのおすすめが良いかを調べるためと、あなたの /{ command-foryou } のために使います。ほかの誰にも渡しません。
privacy-until = 削除するまで保存されます。
privacy-days = { $days }日後に削除されます。非表示にしたアーティストは非表示のままです。
privacy-silent = **記録を停止中です。新しいデータは保存されません。** おすすめは引き続き使えます。/{ command-foryou } は、すでにあるデータを使います。
privacy-export = エクスポート
privacy-exported = すべてのデータです（ZIPファイル内のJSON形式）。ほかの人には見えません。
    .part = データの{ $number }番目の部分です（ZIPファイル内のJSON形式）。続きがあります。ほかの人には見えません。
    .last = データの{ $number }番目、最後の部分です。ほかの人には見えません。
privacy-delete = 削除…
privacy-ask = 回答{ $answers }件と評価{ $votes }件をすぐに削除します。**元に戻すことはできません。**
privacy-delete-sure = すべて削除
privacy-delete-not = 削除しない
privacy-deleted = **すべて削除しました。**
privacy-opt-out = 記録を停止
privacy-opt-in = 記録を再開
privacy-opted-out = **記録を停止しました。** 今後、あなたのデータは何も保存されません。
privacy-opted-in = **記録を再開しました。**
settings-title = このサーバーの設定
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
settings-yes = あり
settings-no = なし
settings-reset = 初期設定に戻す

## 画像と、見えない人のための説明

picture-missing = いまは画像を描けませんでした。あとでもう一度お試しください。
map-title = { $artist }のまわり
map-legend = 線は似たアーティストを結び、太いほど似ています。円の大きさはリスナーの数、色はタグです。
map-hops = { $hops }ステップ
map-space = 3Dで回す
map-menu = この中から選んでマップを見る
map-alt = { $artist }のまわりの{ $count }組のアーティストのネットワーク。近い順に:{ $nearest }。
space-open = ファイルをダウンロードしてブラウザで開いてください。回したり、アーティストを指したり、検索したりできます。ネットワークは不要です。これはあなただけに見えています。
space-hint = ドラッグで回転、スクロールかピンチで拡大、アーティストを指すと詳しく見られます。
space-search = アーティストを探す
space-touch = 1本の指でドラッグして回転、2本の指で拡大・縮小、アーティストをタップすると詳しく見られます。
space-found = { $count }組のアーティストが見つかりました
space-similarity = { $artist }との類似度 { $share }
profile-tags = タグ（付けた人数）
profile-plays = リスナー（再生回数別）
profile-tagged = 付けられたタグ（年別）
profile-alt = { $artist }の3つのグラフ。タグと付けた人数:{ $tags }。リスナーの半数は{ $median }回以上再生し、最多は{ $most }回。そして年ごとに付けられたタグの数。
audiences-alt = 2つの円:{ $artist }（{ $listeners }）と{ $other }（{ $others }）。重なりは{ $count }人。
