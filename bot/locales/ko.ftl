# Segue의 한국어 문장이에요. 값의 뜻과 Discord의 규칙은 en.ftl에 있어요.
# 이름 뒤에는 받침에 따라 달라지는 조사를 쓰지 않아요. 아티스트는 “팀”, 리스너는 “명”으로 세요.

## 명령어

command-artist = 아티스트
    .description = 아티스트의 리스너 수, 태그, 비슷한 아티스트를 보여 줘요
    .artist = 알아볼 아티스트
command-similar = 비슷한아티스트
    .description = 리스너, 태그, 소리를 기준으로 비슷한 아티스트를 찾아요
    .artist = 좋아하는 아티스트
    .count = 몇 팀을 볼지(1~25)
    .depth = 유명한 아티스트 위주로 볼지, 덜 유명한 아티스트 위주로 볼지
    .by = 목록의 기준(리스너, 태그, 소리)
command-top = 순위
    .description = 가장 많이 듣는 아티스트 순위를 보여 줘요
    .by = 순위를 매기는 기준
    .tag = 이 태그가 달린 아티스트만
    .page = 페이지 번호
    .chart = 막대그래프도 보여 줘요
command-blend = 블렌드
    .description = 좋아하는 아티스트들 사이에 있는 아티스트를 찾아요
    .artist = 좋아하는 아티스트
    .artist2 = 두 번째 아티스트
    .artist3 = 세 번째 아티스트
    .artist4 = 네 번째 아티스트
    .artist5 = 다섯 번째 아티스트
    .avoid = 피하고 싶은 아티스트
    .depth = 유명한 아티스트 위주로 볼지, 덜 유명한 아티스트 위주로 볼지
command-foryou = 맞춤추천
    .description = 내 평가와 감상 기록을 바탕으로 추천해요. 나만 볼 수 있어요
    .depth = 유명한 아티스트 위주로 볼지, 덜 유명한 아티스트 위주로 볼지
command-help = 도움말
    .description = 이 봇이 하는 일과 명령어를 알려 줘요. 나만 볼 수 있어요
command-hide = 숨기기
    .description = 내 /{ command-foryou } 목록에서 아티스트를 숨겨요
    .artist = 숨길 아티스트. 비워 두면 숨긴 아티스트를 보여 줘요
command-map = 지도
    .description = 비슷한 아티스트들이 어떻게 이어지는지 지도로 그려요
    .artist = 가운데에 둘 아티스트
    .steps = 몇 단계까지 그릴지(1 또는 2)
command-path = 경로
    .description = 비슷한 아티스트를 따라 한 아티스트에서 다른 아티스트까지 가는 길을 찾아요
    .artist = 출발할 아티스트
    .other = 도착할 아티스트
command-privacy = 개인정보
    .description = Segue에 저장된 내 데이터를 확인하거나 내보내거나 삭제하고, 기록을 중지할 수 있어요
command-rate = 평가
    .description = 아티스트를 평가해요. 나만 볼 수 있어요
    .artist = 평가할 아티스트
    .vote = 내 평가
command-settings = 설정
    .description = 이 서버에서 봇이 어떻게 동작할지 설정해요
    .count = 따로 정하지 않았을 때 보여 줄 아티스트 수(1~25)
    .depth = 따로 정하지 않았을 때의 인지도
    .reactions = 답변에 👍와 👎를 달아요
    .answers = 답변을 볼 수 있는 사람
    .allow = 이 채널에서는 모두에게 보이게 답해요. 허용하지 않은 채널에서는 질문한 사람만 볼 수 있어요
    .disallow = 이 채널에서는 더 이상 모두에게 보이게 답하지 않아요
    .language = 모두에게 보이는 답변의 언어. 나만 보는 답변은 각자의 언어로 나와요
    .listen-on = 아티스트 패널에서 연결할 서비스. 쉼표로 구분해요
    .learn-from = 이 서버의 목록 순위에 어떤 평가를 반영할지 정해요. 하루 안에 적용돼요
command-why = 공통점
    .description = 두 아티스트의 공통점을 알아봐요
    .artist = 첫 번째 아티스트
    .other = 두 번째 아티스트

option-allow = 허용
option-answers = 공개범위
option-artist = 아티스트
option-artist2 = 아티스트2
option-artist3 = 아티스트3
option-artist4 = 아티스트4
option-artist5 = 아티스트5
option-avoid = 피하기
option-by = 기준
option-chart = 그래프
option-count = 개수
option-depth = 인지도
option-disallow = 허용취소
option-language = 언어
option-other = 다른아티스트
option-page = 페이지
option-reactions = 반응
option-steps = 단계
option-tag = 태그
option-vote = 평가

choice-balanced = 골고루
choice-deep = 덜 유명한 쪽
choice-down = 👎
choice-familiar = 유명한 쪽
choice-known = 이미 알아요
choice-listeners = 리스너 수
choice-member = 각자의 언어
choice-none = 내 평가 취소
choice-plays = 재생 횟수
choice-private = 질문한 사람만
choice-public = 모두
choice-up = 👍

## 숫자

number = { $number }
listeners = 리스너 { $count }명
plays = { $count }회 재생
share = { $share ->
    [0] { NUMBER(0.01, style: "percent") } 미만
   *[other] { NUMBER($share, style: "percent") }
}

## 답변의 바탕이 되는 데이터

credits = { $data }
    .until = { $data }({ $until }까지)
    .years = { $data }({ $since }년부터 { $until }까지)
    .months = { $data }({ $since }부터 { $until }까지)
    .simulated = 예시 데이터: 아티스트는 실제, 리스너는 가상

## 추천의 근거

together = { $count }명이 둘 다 들어요
together-telling = { together }(우연의 { $times }배)
alike-by-tags = 태그만 비슷해요
together-nobody = 둘 다 듣는 사람은 없어요

## 같은 아티스트의 다른 편성이나 밴드(예: “Miles Davis Quintet 이름으로도 활동”).

also = { $names } 이름으로도 활동
several-acts = 이름이 { $artist }인 아티스트가 여럿이지만, 데이터로는 구분할 수 없어요.

## /similar

similar-title = { $artist } 같은 아티스트
similar-nothing = 데이터에서 이 아티스트의 리스너가 듣는 다른 아티스트가 없어서 비교할 수 없어요.
view = { $by ->
    [tags] 태그
    [sound] 소리
   *[listeners] 리스너
}
    .told = { $by ->
        [tags] 태그 기준
        [sound] 소리 기준
       *[listeners] 리스너 기준
    }
    .see = { $by ->
        [tags] 태그 기준으로
        [sound] 소리 기준으로
       *[listeners] 리스너 기준으로
    }
similar-rest = 이 목록에는 다른 아티스트가 없어요.
alike-tagged = 공통 태그: { $tags }
sound-own = 소리: { $words }
sound-both = 둘 다 { $words }
sound-word = { $word ->
    [tempo-low] 느린 템포
    [tempo-high] 빠른 템포
    [loudness-low] 작은 음량
    [loudness-high] 큰 음량
    [brightness-low] 어두운 소리
    [brightness-high] 밝은 소리
    [percussion-low] 적은 타악기
   *[percussion-high] 많은 타악기
}
sound-tempo = { $word }({ $figures } BPM)
sound-figures = { $one }, { $other }
sound-near = { $trait ->
    [loudness] 비슷한 음량({ $figures } dB)
    [brightness] 비슷한 밝기({ $figures } Hz)
    [percussion] 비슷한 타악기 비중({ $figures })
   *[tempo] 비슷한 템포({ $figures } BPM)
}
sound-whole = 전체적으로 비슷해요
sound-played = 비슷한 소리의 음악을 듣는 사람들이 들어요

## /artist

artist-listeners = 리스너
    .value = { $count }명({ $of }팀 중 { $rank }위)
artist-plays = 재생 횟수
artist-rising = 인기 상승 중
    .value = 데이터의 마지막 3개월 리스너 { $latest }명, 그 전 3개월 { $before }명
artist-tags = 태그
    .none = 없음
artist-similar = 비슷한 아티스트
    .none = 데이터에서 이 아티스트의 리스너가 듣는 다른 아티스트가 없어요
artist-more = 비슷한 아티스트

## /top

top-title = 아티스트 순위({ $by ->
    [plays] 재생 횟수
   *[listeners] 리스너 수
} 기준)
top-page = { $page }/{ $pages }페이지
    .tag = { $page }/{ $pages }페이지 · 태그가 잘 맞을수록 순위가 높아요
top-first = « 처음
top-previous = ‹ 이전
top-next = 다음 ›
top-last = 마지막 »
top-chart = 그래프 보기
top-list = 그래프 숨기기

## 문제가 생겼을 때

problem-bug = 봇에 문제가 생겼어요. 오류는 `{ $reference }` 번호로 기록해 두었어요. 다시 시도해 보고, 계속 그러면 이 봇을 운영하는 사람에게 알려 주세요.
problem-no-name = 아티스트 이름을 입력해 주세요.
problem-unknown-artist =
    { $until ->
        [none] 데이터에 “{ $text }” 아티스트가 없어요. 다른 철자나 이름의 일부로 다시 찾아보세요.
       *[other] 데이터({ $until }까지)에 “{ $text }” 아티스트가 없어요. 다른 철자나 이름의 일부로 다시 찾아보세요.
    }
    .near =
    { $until ->
        [none] 데이터에 “{ $text }” 아티스트가 없어요. 혹시 이 아티스트인가요?
       *[other] 데이터({ $until }까지)에 “{ $text }” 아티스트가 없어요. 혹시 이 아티스트인가요?
    }
problem-part-of-a-name = “{ $text }”만으로는 어떤 아티스트인지 알 수 없어요. 이 아티스트를 찾으시나요?
problem-several-artists = “{ $text }”에 해당하는 아티스트가 여럿이에요. 누구를 찾으시나요?
problem-unknown-tag = 데이터에 “{ $text }” 태그가 없어요. 다른 철자로 다시 찾아보세요.
    .near = 데이터에 “{ $text }” 태그가 없어요. 혹시 이 태그인가요?
problem-no-tags = { $why ->
    [rebuild] 이 봇의 모델에는 아직 태그 기준 목록이 없어요. 봇 운영자가 모델을 다시 만들어야 해요.
   *[none] 데이터에 태그가 없어서 태그 기준 목록도 없어요.
}
problem-no-sound = 이 봇은 아티스트의 소리를 몰라서 소리 기준 목록이 없어요. 봇 운영자가 `python -m recommender build --sound` 명령으로 추가할 수 있어요.
problem-untagged = 데이터에 { $artist } 아티스트와 다른 아티스트의 공통 태그가 없어서 태그 기준 목록이 없어요.
problem-unheard = 이 봇은 { $artist } 아티스트의 소리를 몰라서 소리 기준 목록이 없어요.
problem-view = “{ $text }” 기준으로는 목록을 만들 수 없어요. 다음 중에서 골라 주세요:
problem-same-artist = { $artist }만 입력했어요. 서로 다른 아티스트를 두 팀 이상 입력해 주세요.
problem-liked-and-not = 좋아하는 아티스트와 피하고 싶은 아티스트에 모두 { $artist } 이름이 들어 있어요. 둘 중 하나에서 빼 주세요.
problem-too-fast = 조금만 천천히 해 주세요. { $seconds }초 뒤에 다시 물어볼 수 있어요.
problem-busy = 시간이 너무 오래 걸렸어요. 다시 시도해 주세요.
problem-again = 다시 시도
problem-feedback = 지금은 평가를 저장하거나 불러올 수 없어서 아무것도 바뀌지 않았어요. 나중에 다시 시도해 주세요.
problem-partly-deleted = 지금은 데이터베이스를 쓸 수 없어서 일부만 삭제했어요. 나머지는 나중에 /{ command-privacy } 명령어로 삭제해 주세요.
problem-not-allowed = “서버 관리하기” 권한이 있는 멤버만 바꿀 수 있어요.

## 목록과 그다음

similar-dial = { $depth ->
    [deep] 덜 유명한 아티스트부터
   *[familiar] 유명한 아티스트부터
}
similar-thin = 데이터에 리스너가 { $count }명뿐이라 주로 태그를 바탕으로 골랐어요.
similar-little = 데이터에 리스너가 { $count }명뿐이고 태그도 없으니 참고만 하세요.
similar-sound = { $count ->
    [0] 데이터에 리스너가 없어서 소리를 바탕으로 골랐어요.
   *[other] 데이터에 리스너가 { $count }명뿐이라 소리도 함께 참고했어요.
}
dig = 더 파고들기: 아티스트를 골라 보세요
rate-menu = 아티스트 평가하기
back = ‹ { $artist }
more = 더 보기 ›
depth = { $depth ->
    [familiar] 유명한 쪽
    [deep] 덜 유명한 쪽
   *[balanced] 골고루
}
list-comma = { ", " }
list-and = { $first }, { $last }
blend-title = { $artists } 사이
# 목록 위에 나와요. 누구와 몇 명인지는 각 줄(`vouches`)에 있어요.
blend-vouching = 이름 아래: 공통 리스너
blend-unlike = { $artist } 쪽은 피해서
blend-nothing = { $count ->
    [2] 두 아티스트는 섞이지 않아요. 데이터에 양쪽 모두와 어울리는 아티스트가 없어요.
   *[other] 서로 섞이지 않아요. 데이터에 이 중 두 팀과 어울리는 아티스트조차 없어요.
}
# $count: 1부터 4까지.
blend-hardly = 잘 섞이지 않아요. 데이터에서 이들 사이에 있는 아티스트는 { $count }팀뿐이에요.
blend-some = 데이터에 모두와 어울리는 아티스트는 없어서, 일부와 어울리는 아티스트를 골랐어요.
# $artists: 데이터에서 듣는 사람이 한 명 이하인 아티스트.
blend-unheard = 데이터에 { $artists } 리스너가 거의 없으니 참고만 하세요.
vouches = { $artist }(공통 { $listeners }명)
vouches-nobody = 한 팀씩 보면 근거가 약하지만, 모두 합쳐 보면 어울려요
foryou-title = 맞춤 추천
foryou-from = 좋아하거나 아는 아티스트 { $count }팀을 바탕으로 골랐어요
foryou-empty = 아직 취향을 몰라요. /{ command-rate } 명령어나 목록 아래에서 아티스트를 몇 팀 평가하고 다시 물어봐 주세요.
foryou-nothing = 지금 추천할 아티스트는 모두 보여 줬어요. /{ command-rate } 명령어로 아티스트를 더 평가하고 다시 물어봐 주세요.
foryou-others = 다른 아티스트 보기
# /foryou by what a member plays: foryou-because, foryou-plays, foryou-known, foryou-noted, foryou-ways.
# $services: where they play them, such as “ListenBrainz”. $artists: names.
foryou-because = 추천 이유: { $artists }
foryou-plays = 듣는 아티스트 { $plays }팀({ $services })을 바탕으로 골랐어요
    .votes = 듣는 아티스트 { $plays }팀({ $services })과 평가 { $votes }개를 바탕으로 골랐어요
foryou-known = 이미 아는 아티스트 고르기(여러 팀 가능)
foryou-noted = 이미 아는 아티스트로 기록했어요: { $artists }
    .more = 이미 아는 아티스트로 기록했어요: { $artists } 외 { $count }팀
foryou-ways = 듣는 음악을 바탕으로 추천받을 수도 있어요. /{ command-link } 명령어로 ListenBrainz나 Last.fm 계정을 연결하거나, /{ command-import } 명령어로 감상 기록이나 아티스트 목록을 가져오세요.
taps-first = 아직 취향을 몰라요. 열 번 이내로 눌러서 알려 주세요. 평가는 나만 볼 수 있어요.
taps-ask = **{ $number }/{ $of }** · 이 아티스트를 좋아하나요?
taps-unknown = 몰라요
taps-list = 내 목록 보기
taps-start = 아티스트에 대해 답하기
taps-silent = 기록을 중지한 상태라 답은 저장되지 않고 이 메시지에서만 쓰여요.
why-title = { $artist }, { $other }의 공통점
why-tags = 공통 태그
why-no-tags = 없음
why-path = 둘을 잇는 길
why-share = { $listeners ->
    [1] { $artist }의 유일한 리스너는 { $other }도 들어요.
   *[other] { $artist } 리스너 { $listeners }명의 { share }에 해당해요.
}
why-nobody = 데이터에 둘 다 듣는 사람은 없어요.
why-even = 우연히 겹칠 만한 정도예요.
why-few = 사람이 너무 적어서 큰 의미는 없어요.
path-title = { $artist }에서 { $other }까지
path-hops = { $count ->
    [1] 바로 이웃한 사이예요.
   *[other] 비슷한 아티스트를 따라 { $count }단계예요.
}
# 근거가 약한 단계. $count: 둘 다 듣는 사람 수.
hop-weak = { $count ->
    [0] 약한 연결: 둘 다 듣는 사람은 없어요
    [1] 약한 연결: 둘 다 듣는 사람은 { $count }명뿐이에요
   *[other] 약한 연결: { $count }명이 둘 다 듣지만 우연일 수 있어요
}
hop-tags = 약한 연결: 태그만 비슷해요
path-none = 6단계 안에 이어지는 길이 없어요.
why-blend = 둘을 블렌드

## 질문한 사람만 보는 화면

rate-none = 아직 평가하지 않은 아티스트예요.
rate-vote = 내 평가: { $vote }
rate-hidden = /{ command-foryou } 목록에서 숨긴 아티스트예요.
rate-take-back = 평가 취소
verdict-known = 이미 알아요
vote-not-kept = 기록을 중지한 상태라 새 평가는 저장되지 않아요. 예전 평가는 취소할 수 있어요. /{ command-privacy } 명령어로 기록을 다시 시작할 수 있어요.
vote-waiting = 데이터베이스가 바빠요. 여유가 생기는 대로 저장할게요.
hide-button = 숨기기
hide-undo = 숨김 해제
hide-done = 이제 내 /{ command-foryou } 목록에 { $artist } 아티스트가 나오지 않아요. 다른 목록은 그대로예요.
hide-undone = 이제 내 /{ command-foryou } 목록에 { $artist } 아티스트가 다시 나올 수 있어요.
hide-title = 숨긴 아티스트
hide-nobody = 아직 없어요. /{ command-hide } 명령어에 아티스트를 입력하면 내 /{ command-foryou } 목록에 나오지 않아요.
hide-more = … 외 { $count }팀
hide-menu = 숨김 해제
privacy-title = 내 데이터
privacy-kept = 이름, ID, 입력한 내용은 빼고 가명으로 저장하고 있어요. 지금은 답변 { $answers }건, 평가 { $votes }건이 있어요.
privacy-holds = 답변마다 요청한 것과 보여 준 것, 시각, 언어, 장소의 종류, 메시지 ID를 저장해요. 평가마다 내용과 대상, 시각, 계정이 대략 얼마나 오래됐는지, 그리고 서버를 나타내는 코드를 저장하고, 평가를 바꿀 때마다 한 건씩 늘어요.
privacy-what = 이 데이터는 어떤 추천이 좋은지 알아보고 내 /{ command-foryou } 목록을 만드는 데 써요. 다른 누구에게도 넘기지 않아요.
privacy-until = 삭제할 때까지 보관해요.
privacy-days = { $days }일이 지나면 삭제돼요. 숨긴 아티스트는 계속 숨겨 둬요.
privacy-silent = **기록을 중지한 상태예요. 새로 저장되는 데이터가 없어요.** 추천은 계속 쓸 수 있고, /{ command-foryou } 목록은 이미 있는 데이터로 만들어요.
privacy-export = 내보내기
privacy-exported = 전체 데이터예요(ZIP 파일 속 JSON). 나만 볼 수 있어요.
    .part = { $number }번째 파일이에요(ZIP 파일 속 JSON). 이어지는 파일이 더 있어요. 나만 볼 수 있어요.
    .last = { $number }번째이자 마지막 파일이에요. 나만 볼 수 있어요.
privacy-delete = 삭제…
privacy-ask = 답변 { $answers }건과 평가 { $votes }건을 바로 삭제해요. 숨긴 아티스트도 다시 나와요. **되돌릴 수 없어요.**
privacy-delete-sure = 모두 삭제
privacy-delete-not = 취소
privacy-deleted = **모두 삭제했어요.**
privacy-opt-out = 기록 중지
privacy-opt-in = 기록 다시 시작
privacy-opted-out = **기록을 중지했어요.** 새 데이터는 저장하지 않고, 이미 있는 데이터는 삭제할 때까지 남아 있어요.
privacy-opted-in = **기록을 다시 시작했어요.**
settings-title = 서버 설정
settings-how = /{ command-settings } 명령어의 옵션으로 바꿀 수 있어요.
settings-count = 한 번에 보여 줄 아티스트
settings-count-value = { $count }팀
settings-depth = 인지도
settings-reactions = 답변에 👍와 👎 달기
settings-answers = 답변을 볼 수 있는 사람
settings-public = 모두
settings-private = 질문한 사람만
settings-channels = 모두에게 보이게 답하는 채널
settings-everywhere = 모든 채널
settings-disallow = 모두에게 보이는 답변을 그만둘 채널…
settings-yes = 켜짐
settings-no = 꺼짐
settings-reset = 기본값으로 되돌리기
settings-language = 모두에게 보이는 답변의 언어
only-you = 나만 볼 수 있어요. 이 서버에서는 질문한 사람만 답변을 볼 수 있어요.
    .elsewhere = 나만 볼 수 있어요. 이 채널에서는 질문한 사람만 답변을 볼 수 있어요. 모두에게 보이는 채널: { $channels }
help-title = Segue가 하는 일
help-what = Segue는 음악을 발견하도록 도와줘요. 아티스트를 알려 주면, 같은 사람들이 듣는 다른 아티스트를 보여 줘요.
help-votes = 목록은 아래의 👍나 👎로, 아티스트는 /{ command-rate } 명령어로 **평가**할 수 있어요. 평가를 보면 어떤 추천이 좋은지 알 수 있고, 내 평가는 내 /{ command-foryou } 목록에 반영돼요.
help-listening = **/{ command-foryou }** 목록에 듣는 음악도 반영할 수 있어요. /{ command-link } 명령어로 ListenBrainz나 Last.fm 계정을 연동하거나, /{ command-import } 명령어로 들은 기록을 가져오세요.
help-together = **다른 멤버와:** /{ command-join } 명령어로 참여하면 /{ command-taste } 명령어로 다른 멤버와 취향을 비교할 수 있어요. /{ command-who } 명령어는 누가 아티스트를 듣는지 보여 주고, /{ command-recommend } 명령어는 누군가에게 아티스트를 추천해요.
help-privacy = **/{ command-privacy }** 명령어로 나에 대해 저장된 내용을 확인하고, 내보내거나 삭제하거나 기록을 중지할 수 있어요.
help-data = 데이터 출처: { $data }
rate-button = 평가

## 멤버가 직접 듣는 음악: /참여, /나가기, 그리고 /개인정보에 나오는 내용.

command-join = 참여
    .description = 내가 듣는 음악을 이 서버의 집계에 넣어요
    .named = 아티스트를 듣는 사람으로 이 서버에서 내 이름을 밝혀도 되는지
    .recommendations = 이 서버의 멤버가 나에게 아티스트를 추천해도 되는지
command-leave = 나가기
    .description = 내가 듣는 음악을 이 서버의 집계에서 빼요
option-named = 이름공개
account-artists = 아티스트 { $artists }팀 중 { $known }팀이 데이터에 있어요
account-refreshed = 업데이트: { $when }
account-imported = 가져옴: { $when }
join-title = { $server } 서버와 내가 듣는 음악
join-done = **참여했어요.** 내가 듣는 음악과 👍를 준 아티스트가 다른 참여자들의 것과 함께 이 서버에서 5명 이상의 숫자로만 쓰여요.
join-named = 이름을 밝혀도 돼요. 내가 어떤 아티스트를 듣는다는 걸 이 서버의 멤버가 알게 될 수 있고, /{ command-taste } 명령어로 나와의 공통점을 볼 수 있어요.
join-not-named = 이름을 밝히지 않아요. 누가 무엇을 듣는지 아무도 알 수 없어요.
join-linked = 연동하거나 가져온 다음 데이터가 쓰여요.
join-nothing = 아직 연동하거나 가져온 데이터가 없어요. /{ command-link } 또는 /{ command-import } 명령어로 추가할 수 있어요.
join-apart = 다른 서버에서는 쓰이지 않고, /{ command-leave } 명령어로 언제든지 나갈 수 있어요.
join-name-me = 이름 밝히기
join-name-me-not = 이름 밝히지 않기
join-leave = 나가기
join-again = 참여하기
join-silent = 기록을 중지한 상태라 새 데이터가 저장되지 않아서 참여할 수 없어요. /{ command-privacy } 명령어로 기록을 다시 시작할 수 있어요.
join-nowhere = 봇이 이 서버의 멤버가 아니라서 여기서는 참여할 수 없어요.
leave-done = **나갔어요.** 내가 듣는 음악은 이제 이 서버에서 쓰이지 않아요. 연동하거나 가져온 데이터는 남아 있고, /{ command-privacy } 명령어로 볼 수 있어요.
leave-none = 이 서버에 참여하지 않은 상태라 바뀐 것이 없어요.
privacy-accounts = **연동하거나 가져온 데이터** (계정 이름과 내 ID는 암호화돼요)
privacy-joined = **참여한 서버** (내 ID는 암호화돼요)
privacy-joined-server = { $server } · 이름 공개
    .not-named = { $server } · 이름 비공개
    .unknown = 봇이 없는 서버
    .more = … 외 { $count }개
privacy-manage = 하나씩 지우려면 /{ command-unlink }, /{ command-import }, /{ command-leave } 명령어를 쓰세요.
privacy-stays = 기록을 중지한 동안 연동한 데이터는 그대로 남고, 업데이트되지 않아요.
privacy-learns = 추천은 내가 듣는 음악에서도 배워요.
privacy-learns-not = 추천은 내가 듣는 음악에서 배우지 않아요.
privacy-learns-how = 동의한 멤버가 다섯 명 이상 듣는 아티스트만 배우고, 누가 듣는지는 배우지 않아요.
privacy-learn = 추천 학습에 쓰기
privacy-unlearn = 추천 학습에 쓰지 않기
privacy-learning = **고마워요.** 다음 업데이트부터 추천이 내가 듣는 음악에서도 배워요.
privacy-unlearned = **이제 추천은 내가 듣는 음악에서 배우지 않아요.**
privacy-rebuilding = 지금 추천을 그 데이터 없이 업데이트하고 있어요.
privacy-ask-listening = 연동하거나 가져온 데이터도 모두 삭제하고, 참여한 서버에서도 나가요.

## 그림과, 그림을 볼 수 없는 사람을 위한 설명

picture-missing = 지금은 그림을 만들 수 없어요. 나중에 다시 시도해 주세요.
map-title = { $artist } 주변
map-legend = 선은 비슷한 아티스트를 잇고, 굵을수록 더 비슷해요. 원의 크기는 리스너 수, 색은 태그를 나타내요.
map-hops = { $hops }단계
map-space = 3D로 보기
map-menu = 다른 아티스트의 지도 보기
map-alt = { $artist } 주변 아티스트 { $count }팀의 관계도. 가까운 순서: { $nearest }.
    .near = { $artist }({ share })
space-open = 파일을 내려받아 브라우저에서 열면 지도를 돌리고, 아티스트를 가리켜 보고, 검색할 수 있어요. 인터넷 없이도 열려요. 나만 볼 수 있어요.
space-hint = 드래그하면 돌아가고, 스크롤하거나 두 손가락을 벌리면 확대돼요. 아티스트를 가리키면 자세히 볼 수 있어요.
space-search = 아티스트 찾기
space-touch = 한 손가락으로 밀면 돌아가고, 두 손가락을 벌리면 확대돼요. 아티스트를 누르면 자세히 볼 수 있어요.
space-found = 아티스트 { $count }팀을 찾았어요
space-similarity = { $artist } 기준 유사도 { share }
profile-tags = 태그별 사용자 수
profile-plays = 재생 횟수별 리스너 수
profile-tagged = 연도별로 추가된 태그 수
map-button = 지도
profile-alt = { $artist } 그래프 세 개. 태그별 사용자 수: { $tags }. 리스너 한 명의 재생 횟수: 중앙값 { $median }회, 최대 { $most }회. 연도별로 추가된 태그 수.
    .tag = { $tag }({ $count }명)
# /artist: what its picture shows where nobody knows when it was tagged, and where it has no tags.
profile-alt-undated = { $artist } 그래프 두 개. 태그별 사용자 수: { $tags }. 리스너 한 명의 재생 횟수: 중앙값 { $median }회, 최대 { $most }회.
profile-alt-untagged = { $artist } 그래프. 리스너 한 명의 재생 횟수: 중앙값 { $median }회, 최대 { $most }회.
audiences-alt = 원 두 개: { $artist }(리스너 { $listeners }명), { $other }(리스너 { $others }명). 둘 다 듣는 사람은 { $count }명이에요.
top-alt = { top-title }: { $named }
    .artist = { $artist }({ $count })

# /import: 들은 기록 파일과 붙여 넣은 이름

command-import = 가져오기
    .description = 내가 듣는 음악을 가져와요(서비스 내보내기 파일이나 아티스트 이름). 나만 볼 수 있어요
    .file = Spotify, Apple Music, Last.fm, ListenBrainz, Maloja 내보내기 파일(압축해도 돼요)
    .file2 = 다른 파일
    .file3 = 세 번째 파일
    .names = 듣는 아티스트(쉼표로 구분)
option-file = 파일
option-file2 = 파일2
option-file3 = 파일3
option-names = 이름
import-title = 듣는 음악 가져오기
import-pasted = 붙여 넣은 이름
import-listens = { $count }회 재생
import-cap = 아티스트 { $artists }팀 중 가장 많이 들은 { $kept }팀만 저장해요.
import-most = 가장 많이 들은 아티스트: { $names }
import-replaced = 이전에 가져온 { $source } 데이터를 대신해요.
import-how = 서비스에서 받은 파일을 보내 주세요. Spotify(계정 데이터 또는 확장 스트리밍 기록), Apple Music, Last.fm, ListenBrainz, Maloja 파일을 읽을 수 있고 압축해도 돼요. 아티스트 이름을 한 줄에 하나씩, 또는 쉼표로 구분해서 붙여 넣어도 돼요.
import-again = 같은 서비스에서 다시 가져오면 이전 데이터를 대신하고, 붙여 넣은 이름은 더해져요.
import-what = { link-use } 누구를 몇 번 들었는지만 서비스마다 최대 1,000팀까지 저장하고, 파일 자체는 남기지 않아요.
import-deleted = **삭제했어요:** { $source }
import-open = 가져오기…
import-more = 더 가져오기…
import-delete = 삭제: { $source }
import-form-files = 파일
import-form-which = Spotify, Apple Music, Last.fm, ListenBrainz, Maloja(압축해도 돼요). 모두 합쳐 50MB까지
import-form-names = 또는 아티스트 이름
import-form-example = 한 줄에 하나씩, 또는 쉼표로 구분
import-named = 아티스트 { $count }팀을 추가했어요: { $names }
import-unknown = 아직 데이터에 없어서 이름으로 저장했어요: { $names }
import-unclear = 어떤 아티스트인지 골라 주세요. 고르지 않으면 추가하지 않아요: { $names }
import-which = “{ $text }”, 어떤 아티스트인가요?
import-full = 붙여 넣은 아티스트는 1,000팀까지 저장할 수 있어서 이번에는 { $kept }팀만 추가했어요.
import-nobody = 아티스트 이름이 없어요.
import-silent = **기록을 중지한 상태라 아무것도 가져오지 않았어요.** 먼저 기록을 다시 시작한 다음 다시 보내 주세요.
import-refused = { $why ->
    [large] 50MB가 넘어요. 한 번에 보내는 파일을 줄이거나 들은 기록 파일만 보내 주세요.
    [unreached] Discord에서 파일을 받아 오지 못했어요. 다시 보내 주세요.
    [format] 모르는 종류의 파일이에요. Spotify, Apple Music, Last.fm, ListenBrainz, Maloja 내보내기 파일을 받은 그대로 보내 주세요.
    [damaged] 파일이 손상되었거나 완전하지 않아요. 서비스에서 다시 내려받아 그대로 보내 주세요.
    [unsafe] 이 ZIP 파일은 자기 밖의 파일을 가리켜서 열지 않았어요.
    [bomb] 압축을 풀면 너무 커서 읽을 수 없어요. 들은 기록 파일만 보내 주세요.
    [nothing] 파일에 재생 기록이 하나도 없어요.
    [busy] 지금 기다리는 가져오기가 많아요. 몇 분 뒤에 다시 시도해 주세요.
    [stopping] 지금 다시 시작하는 중이에요. 1분 뒤에 다시 보내 주세요.
   *[heavy] 읽는 데 시간이나 메모리가 너무 많이 들어요. 일부만 보내 주세요.
} 바뀐 것은 없어요.
## /sounds-like

command-sounds-like = 소리가비슷한아티스트
    .description = 데모 같은 녹음과 소리가 비슷한 아티스트를 찾아요. 나만 볼 수 있어요
    .file = 녹음 파일(10MB, 10분까지). 파일은 남기지 않아요
recording-title = 이 녹음과 소리가 비슷한 아티스트
recording-how = 소리만으로 찾았어요.
recording-nobody = 소리를 아는 아티스트 중에는 비슷한 아티스트가 없어요.
recording-gone = 파일은 남기지 않았어요.
recording-passage = 가장 비슷한 부분: { $start }~{ $end }
recording-tempo = { $level ->
    [low] 느림({ $value } BPM)
    [high] 빠름({ $value } BPM)
   *[mid] 보통 템포({ $value } BPM)
}
recording-loudness = { $level ->
    [low] 조용함({ $value } dB)
    [high] 큰 소리({ $value } dB)
   *[mid] 보통 음량({ $value } dB)
}
recording-brightness = { $level ->
    [low] 어두운 음색({ $value } Hz)
    [high] 밝은 음색({ $value } Hz)
   *[mid] 보통 밝기({ $value } Hz)
}
recording-percussion = { $level ->
    [low] 타악기 적음({ NUMBER($value, style: "percent") })
    [high] 타악기 많음({ NUMBER($value, style: "percent") })
   *[mid] 타악기 보통({ NUMBER($value, style: "percent") })
}
recording-refused = { $why ->
    [large] 10MB가 넘는 파일이에요. MP3처럼 더 작은 파일을 보내 주세요.
    [unreached] Discord에서 파일을 받아 오지 못했어요. /{ command-sounds-like } 명령으로 다시 보내 주세요.
    [format] 이 파일에서 소리를 찾을 수 없어요. MP3, FLAC, OGG, WAV, M4A 같은 녹음 파일을 보내 주세요.
    [nothing] 빈 파일이에요.
    [damaged] 파일이 손상되어 아무것도 들을 수 없어요. 다시 내보내서 보내 주세요.
    [long] 녹음이 10분보다 길어요. 일부만 보내 주세요.
    [short] 녹음이 1초보다 짧아요. 더 긴 부분을 보내 주세요.
    [silent] 녹음이 처음부터 끝까지 무음이에요.
    [busy] 지금 기다리는 녹음이 많아요. 몇 분 뒤에 다시 시도해 주세요.
    [stopping] 지금 다시 시작하는 중이에요. 1분 뒤에 다시 보내 주세요.
    [untrained] 아직 학습된 신경망이 없어서 녹음을 들을 수 없어요. 봇을 운영하는 사람이 `python -m recommender listen`, `train`, `build --sound` 명령으로 바꿀 수 있어요(docs/sound.md 참고).
    [unable] 녹음을 디코딩하는 프로그램이 설치되어 있지 않아요. 봇을 운영하는 사람이 추가할 수 있어요: 추가 기능 `sound`(requirements/sound.txt).
   *[heavy] 녹음을 듣는 데 시간이나 메모리가 너무 많이 들어요. 더 짧은 녹음이나 다른 형식으로 보내 주세요.
}
## 연동한 계정: /link, /unlink

command-link = 연동
    .description = 계정을 연동해서 내가 듣는 음악을 Segue가 쓸 수 있게 해요
    .service = 음악을 듣는 서비스
    .name = 그 서비스의 사용자 이름
command-unlink = 연동해제
    .description = 계정 연동을 해제하고 가져온 데이터를 삭제해요
    .service = 연동을 해제할 계정
option-name = 사용자이름
option-service = 서비스
choice-lastfm = Last.fm
choice-listenbrainz = ListenBrainz
link-title = { $service } 연동
link-prove = { $service ->
    [lastfm] **{ $account }** 계정이 본인 것인지 확인할게요. Last.fm 프로필 설정의 실명 칸에 아래 코드를 입력하고 저장한 다음 “{ link-check }” 버튼을 눌러 주세요.
   *[listenbrainz] **{ $account }** 계정이 본인 것인지 확인할게요. ListenBrainz에서 아래 코드를 제목으로 공개 재생목록을 만든 다음 “{ link-check }” 버튼을 눌러 주세요.
}
link-code = 코드는 15분 동안 쓸 수 있어요.
link-what = 연동하면 Segue가 누구를 몇 번 들었는지 최대 1,000팀까지 하루에 한 번 확인해 저장해요. { link-use } /{ command-unlink } 명령어로 지울 수 있어요.
link-use = /{ command-join } 또는 /{ command-privacy }에서 더 허용하지 않는 한 내 /{ command-foryou } 목록에만 써요.
link-check = 확인
link-token = 대신 토큰 사용
link-token-title = { $service } 토큰
link-token-label = 사용자 토큰
link-token-warning = 한 번만 쓰고 저장하지 않아요. 계정을 바꿀 수도 있으니 다른 사람에게 알려 주지 마세요.
link-token-unknown = { $service }에 없는 토큰이에요. 설정 페이지에서 복사해서 다시 시도해 주세요.
link-missing = **아직 코드가 없어요.** 반영되는 데 1분쯤 걸릴 수 있어요.
link-expired = 쓸 수 있는 코드가 없어요. /{ command-link } 명령어로 새 코드를 받아 주세요.
link-both = 서비스와 사용자 이름을 모두 입력해 주세요.
link-no-key = 아직 { $service } 계정을 연동할 수 없어요. 먼저 봇 운영자가 `{ $setting }` 값을 설정해야 해요.
link-opted-out = 기록을 중지한 상태라 새로 저장되는 데이터가 없어요. 먼저 /{ command-privacy } 명령어로 기록을 다시 시작해 주세요.
link-done = { $service }의 **{ $account }** 계정을 연동했어요.
link-next = 이제 /{ command-foryou } 목록에 그곳에서 듣는 음악이 반영돼요.
link-not-counted = 아직 이 계정의 통계가 없어요. 통계가 생기면 바로 추가할게요.
link-most = 많이 들은 아티스트: { $artists }
link-clean = 코드를 썼다면 이제 지워도 돼요. Segue는 하루에 한 번 계정을 다시 확인해요.
link-accounts = 연동한 계정
link-none = 아직 없어요. /{ command-link } 명령어에 서비스와 사용자 이름을 입력하거나, /{ command-import } 명령어로 파일이나 이름 목록을 가져오세요.
link-refreshed-at = 업데이트: { $when }
link-rests = { $count }번 연속으로 실패해서 자동 업데이트를 멈췄어요.
link-refresh = { $service } 업데이트
link-refreshed = **업데이트했어요.**
link-too-soon = 계정은 한 시간에 한 번만 업데이트할 수 있어요.
link-unlink = { $service } 연동 해제
unlink-done = { $service } 계정 연동을 해제하고 가져온 데이터를 모두 삭제했어요.
unlink-none = 연동한 { $service } 계정이 없어요. 가져온 데이터는 /{ command-import } 명령어로 삭제할 수 있어요.
service-trouble = { $trouble ->
    [nobody] { $service }에 그런 이름의 계정이 없어요.
    [private] 이 { $service } 계정은 듣는 음악을 숨기고 있어요. 공개로 바꾼 다음 다시 시도해 주세요.
    [nothing] { $service }에 아직 이 계정의 통계가 없어요. 내일 다시 시도해 주세요.
    [refused] { $service }에서 이 봇의 키를 받아들이지 않아요. 봇 운영자에게 알려 주세요.
    [busy] 지금 { $service }에 요청이 너무 많아요. 몇 분 뒤에 다시 시도해 주세요.
    [garbled] { $service }에서 보낸 응답을 이 봇이 이해하지 못했어요. 나중에 다시 시도해 주세요.
   *[down] 지금 { $service }에서 응답이 없어요. 나중에 다시 시도해 주세요.
}

## On the way out: listening links and what was opened, /save, /radio, and what the first answer points to.

option-listen-on = 듣기링크
settings-listen = 듣기 링크
settings-listen-menu = 연결할 서비스
settings-nowhere = 없음
option-learn-from = 반영할평가
settings-learns = 목록에 반영하는 평가
settings-learns-value = { $learns ->
    [this-server] { choice-this-server }
    [no-votes] { choice-no-votes }
   *[all-servers] { choice-all-servers }
}
settings-model = 비슷한 아티스트를 고르는 모델
settings-model-value = { $ending ->
    [preferred] { $model } ({ $at }부터, 비교 모델 { $other } 쪽보다 평가가 좋았습니다)
   *[withdrawn] { $model } ({ $at }부터, 평가가 나빠 제외된 모델: { $other })
}
choice-all-servers = 모든 서버의 평가
choice-this-server = 이 서버의 평가만
choice-no-votes = 반영 안 함
listen-unknown = “{ $text }” 서비스는 없어요. 쓸 수 있는 서비스: { $services }
privacy-opened = 답변에서 연 아티스트는 { $count }팀이에요. 어떤 아티스트를 어느 답변에서 언제 열었는지 저장돼요.
privacy-ask-opened = 어떤 아티스트를 열었는지에 대한 기록도 함께 삭제해요.
command-radio = 라디오
    .description = 아티스트와 태그를 섞어 목록을 만들어요. ListenBrainz Radio 문법을 써요
    .prompt = 섞을 아티스트와 태그. 비워 두면 예시가 나와요
    .mode = 유명한 아티스트부터(쉬움) 또는 덜 유명한 아티스트부터(어려움)
option-mode = 모드
option-prompt = 내용
choice-easy = 쉬움
choice-medium = 보통
choice-hard = 어려움
radio-title = 라디오
radio-read = 이렇게 이해했어요:
radio-artist = { $artist } 및 비슷한 아티스트
radio-artist-only = { $artist }만
radio-tag = { $tags } 태그가 붙은 아티스트
radio-tag-all = 모든 태그가 붙은 아티스트: { $tags }
radio-tag-any = 태그 중 하나라도 붙은 아티스트: { $tags }
radio-parts = 비중 { $count }
radio-artists = Segue는 곡이 아니라 아티스트를 골라요.
radio-near = { $artist } 같은 아티스트
radio-named = 직접 지정한 아티스트
radio-tagged = 태그: { $tags }
radio-nothing = 데이터에 맞는 아티스트가 없어요.
radio-unread = { $why ->
    [element] `artist`, `tag`, `#tag` 항목만 섞을 수 있어요. 쓸 수 없는 항목: “{ $text }”
    [parentheses] 괄호가 맞지 않아요: “{ $text }”
    [value] 이름이 없거나 괄호 안에 있지 않아요: “{ $text }”
    [weight] “{ $text }” 값은 비중으로 쓸 수 없어요. 비중은 1부터 100까지의 정수예요.
    [option] “{ $text }” 옵션은 여기서 쓸 수 없어요. `easy`, `medium`, `hard`, `nosim` 옵션이 있고, 태그에는 `and`, `or` 옵션도 있어요.
    [foreign] “{ $text }” 항목은 ListenBrainz에만 있어요. Segue에는 그곳의 통계, 추천, 재생목록, 컬렉션, 국가 정보가 없어요. 아티스트와 태그를 섞어요.
    [long] 너무 길어요. 아티스트와 태그는 { $text }개까지 섞을 수 있어요.
   *[empty] 섞을 아티스트와 태그를 알려 주세요.
}
radio-examples = 예:
command-save = 저장
    .description = 마지막으로 본 목록을 파일로 저장해요. 나만 볼 수 있어요
    .format = 일반 텍스트, 스프레드시트용 CSV, 재생목록용 JSPF
option-format = 형식
choice-csv = CSV
choice-jspf = JSPF
choice-text = 텍스트
save-button = 목록 저장
save-title = Segue 아티스트 목록
save-done = 보여 준 그대로 { $count }팀이에요.
save-annotation = 곡이 아니라 아티스트 목록이에요. 항목 하나가 아티스트 한 팀이에요.
save-jspf = { save-annotation } MusicBrainz ID를 알면 함께 들어 있어요. ListenBrainz는 곡 재생목록만 가져오므로 이 파일은 받지 않아요.
save-nothing = 아직 저장할 목록이 없어요. /{ command-similar } 명령어 등으로 목록을 만들거나, 목록 아래의 “{ save-button }” 버튼을 눌러 주세요.
    .silent = 기록을 중지한 상태라 마지막으로 본 목록이 저장되어 있지 않아요. 목록 아래의 “{ save-button }” 버튼을 눌러 주세요.
help-match = **퍼센트**는 얼마나 잘 맞는지를 나타내요. 82%인 아티스트 쌍이 100개 있으면, 그중 82개는 누군가가 만든 비슷한 아티스트 목록에 함께 올라 있어요.
help-depth = **인지도**는 목록 아래에서 바꿀 수 있어요. “{ choice-familiar }” 설정은 유명한 아티스트를, “{ choice-deep }” 설정은 덜 유명한 아티스트를 먼저 보여 주고, “{ choice-balanced }” 설정은 비슷한 정도만 따져요.
help-more = 명령어별 설명
help-list = 명령어
help-back = ‹ { help-title }
help-pointed = 처음이신가요? /{ command-help } 명령어에서 퍼센트, 인지도, 평가, 개인정보를 설명해요.
## What a server hears together: /who.

command-who = 누가
    .description = 이 서버에서 누가 그 아티스트를 듣는지 보기
    .artist = 아티스트
# $count: 5의 배수. 실제로는 그만큼이거나 조금 더 많다.
here = 여기서 { $count }명 이상이 좋아해요
who-title = { $server }의 { $artist }
who-count = 여기서 **{ $count }명 이상**이 이 아티스트를 듣거나 좋아해요.
who-nameless = 이름을 밝혀도 되는 사람은 없어요.
who-few = 여기서 이 아티스트를 듣거나 좋아하는 사람 중 이름을 밝혀도 되는 사람이 없고, 인원도 5명이 되지 않아요.
who-how = /{ command-join } 명령어를 쓴 멤버만 5명 단위로 세고, 허락한 사람의 이름만 밝혀요.
who-ask = 여기 팬에게 묻기

## 두 멤버의 공통점: /taste 명령어와 멤버의 컨텍스트 메뉴 항목.

command-taste = 취향
    .description = 다른 멤버와 나의 공통점을 보여 줘요. 나에게만 보여요
    .member = 이 서버에서 참여했고 이름을 밝혀도 되는 멤버
option-member = 멤버
menu-compare-taste = 취향 비교하기
taste-title = 나와 { $member }
taste-shared = **{ $count ->
        [0] 공통된 아티스트가 없어요.
       *[other] 공통된 아티스트가 { $count }팀 있어요.
    }**
taste-more = 우연의 { $times }배예요. 두 사람이 같은 수의 아티스트를 인기만 보고 골랐다면 약 { $chance }팀이 겹쳐요.
taste-even = 우연과 비슷해요. 두 사람이 같은 수의 아티스트를 인기만 보고 골랐다면 약 { $chance }팀이 겹쳐요.
taste-fewer = 우연보다 적어요. 두 사람이 같은 수의 아티스트를 인기만 보고 골랐다면 약 { $chance }팀이 겹쳐요.
taste-hardly = 우연보다 많아요. 두 사람이 같은 수의 아티스트를 인기만 보고 골랐다면 아마 한 팀도 겹치지 않아요.
taste-few = 우연과 비교하기에는 너무 적어요.
taste-most = 특히 많이 듣는 아티스트: { $artists }
taste-bridge = **연결 고리:** { $artist } · { $member } 님이 좋아하고, 내가 듣는 { $seeds } 쪽과 잘 어울려요.
    .yours = **연결 고리:** { $artist } · 내가 좋아하고, { $member } 님이 듣는 { $seeds } 쪽과 잘 어울려요.
taste-new = **두 사람 모두에게 새로운 아티스트:**
taste-how = 두 사람이 듣거나 👍를 준 아티스트를 비교해요. 나에게만 보여요.
taste-bars = 막대: 각자 듣는 음악에서 차지하는 비율.
taste-you = 나
taste-likes = 좋아함
taste-alt = 나와 { $member } 님의 공통 아티스트를 각자 듣는 음악에서 차지하는 비율로 나타낸 막대: { $artists }.
    .artist = { $artist } ({ $yours }, { $theirs })
taste-yourself = 나 자신이에요. 다른 멤버를 골라 주세요.
taste-bot = { $member } 님은 봇이라 아무것도 듣지 않아요. 다른 멤버를 골라 주세요.
taste-gone = { $member } 님은 이제 이 서버에 없어요.
taste-other = 여기서는 { $member } 님과 비교할 것이 없어요. /{ command-join } 명령어를 썼고, 이름을 밝혀도 되고, 무언가를 연동하거나 가져온 멤버여야 해요.
taste-join = 여기서 다른 사람과 취향을 비교하려면 먼저 /{ command-join } 명령어를 쓰세요. 그러면 내가 듣는 음악이 이 서버에서 쓰여요.
taste-link = 아직 비교할 내 데이터가 없어요. 계정을 연동하거나, 파일이나 이름을 가져오거나, 아티스트에 👍를 주세요.
taste-link-button = 계정 연동하기

## 멤버끼리의 추천: /recommend 명령어와 /join, /privacy 명령어의 설명.

command-recommend = 추천
    .description = 허락한 멤버에게 아티스트를 추천해요. 비워 두면 최근에 추천한 것을 보여 줘요
    .member = 추천받을 멤버
    .artist = 아티스트
    .note = 함께 보낼 짧은 말. 저장되지 않아요
option-note = 한마디
option-recommendations = 추천받기
recommend-given = **보냈어요.** { $member } 님에게 보낸 아티스트: { $artist }. /{ command-recommend } 명령어로 상대가 봤는지만 알 수 있어요.
recommend-undelivered = { $member } 님에게 전하지 못한 아티스트: { $artist }. 추천은 /{ command-join } 명령어로 허락한 멤버에게만, 하루에 몇 건까지만 전해져요.
recommend-enough = 하루에 아티스트를 { $count }팀까지 추천할 수 있어요. 내일까지 기다려 주세요.
recommend-both = 멤버와 아티스트를 모두 지정해 주세요. 둘 다 비워 두면 최근에 추천한 것을 보여 줘요.
recommend-last = 최근에 추천한 것
recommend-none = 최근 30일 동안 없어요.
recommend-seen = 봤어요
recommend-unseen = 아직 안 봤어요
recommend-how = 30일 동안 보관해요. 하루에 아티스트를 { $count }팀까지 추천할 수 있어요.
recommend-title = 나에게 온 추천: { $artist }
recommend-from = { $server } 서버의 **{ $giver }** 님({ $mention })이 보냈어요.
recommend-near = 내가 듣는 아티스트와 잘 어울려요: { $artists }
recommend-private = 그 서버에서 추천을 받기로 해서 온 메시지예요. 버튼을 누르면 봤다는 것만 보낸 사람에게 알려져요.
recommend-thanks = 고마워요
recommend-thanked = 보낸 사람에게 내가 봤다는 것만 알려졌어요.
recommend-block = 보낸 사람 차단하기
recommend-blocked = 이 사람의 추천은 이제 오지 않아요. 상대에게는 알리지 않아요.
recommend-unblock = 차단 해제하기
recommend-unblocked = 이 사람의 추천을 다시 받을 수 있어요.
recommend-gone = 바뀐 것이 없어요. 그 사람이 차단되어 있지 않거나, 기록을 중지한 상태예요. /{ command-join } 명령어로 추천을 받지 않을 수 있어요.
join-takes = 추천을 받아요. 이 서버의 멤버가 나에게 아티스트를 추천할 수 있어요.
join-takes-not = 추천을 받지 않아요. 여기서는 아무도 나에게 아티스트를 추천할 수 없어요.
join-take = 추천받기
join-take-not = 추천받지 않기
privacy-takes = 추천받음
privacy-recommended = 멤버끼리의 추천(아티스트, 서버, 시각, 봤는지 여부, 최대 30일): 내가 보낸 추천 { $given }건, 나에게 온 추천 { $received }건. 나에게 온 추천은 평가할 수 있도록 답변으로도 세요. 내가 차단한 멤버: { $blocked }명.
privacy-unblock = 모두 차단 해제하기
privacy-ask-recommended = 내가 보낸 추천과 나에게 온 추천도 삭제하고, 차단도 모두 해제해요.
## The weekly digest: /digest, and what is posted. $count, $up, $down: multiples of five, or 0 for fewer, but $count of digest-what.

command-digest = 주간추천
    .description = 이 서버를 위한 새로운 아티스트를 매주 한 번 올리기
    .channel = 올릴 채널
    .day = 요일 (UTC 기준)
    .hour = 시각 (UTC 기준, 0~23)
    .language = 게시물의 언어
    .review = 한 달에 한 번, 이 서버에서 목록이 얼마나 마음에 들었는지도 올려요
    .off = 더 이상 올리지 않기
option-channel = 채널
option-day = 요일
option-hour = 시각
option-review = 돌아보기
option-off = 끄기
choice-monday = 월요일
choice-tuesday = 화요일
choice-wednesday = 수요일
choice-thursday = 목요일
choice-friday = 금요일
choice-saturday = 토요일
choice-sunday = 일요일
digest-title = { $server } 맞춤 새 아티스트
# $count: the artists that most members of the server play or like, at most a hundred.
digest-what = 여러분이 좋아할 만하지만 여기서는 아직 거의 아무도 듣지 않는 아티스트예요. 이 서버에서 가장 많은 멤버가 듣거나 좋아하는 아티스트 { $count }팀을 바탕으로 골랐어요.
digest-deep = **숨은 보석**
# How many members liked something of the last digest, and disliked something.
digest-result = 지난주 결과: { $up ->
    [0] 👍 5명 미만
   *[other] 👍 { $up }명 이상
} · { $down ->
    [0] 👎 5명 미만
   *[other] 👎 { $down }명 이상
}
digest-alt = 새로운 아티스트({ $artists })와 여기서 듣는 비슷한 아티스트({ $others })의 관계도.
digest-settings = 주간 추천
digest-how = 매주 한 번, 멤버들이 좋아할 만하지만 여기서는 거의 아무도 듣지 않는 아티스트 5팀과 숨은 보석 1팀을 올려요. /{ command-digest }의 옵션으로 설정하세요.
digest-none = **꺼져 있어요.** “{ option-channel }” 옵션으로 채널을 고르세요.
digest-channel = 채널
digest-next = 다음 게시
digest-language = 언어
digest-review = 월간 돌아보기
digest-lacks = { $permission ->
    [gone] 채널이 없어져서 올릴 수 없어요. 다른 채널을 고르세요.
    [view] 올릴 수 없어요. 그 채널에서 봇에게 “채널 보기” 권한이 필요해요.
    [send] 올릴 수 없어요. 그 채널에서 봇에게 “메시지 보내기” 권한이 필요해요.
   *[history] 올릴 수 없어요. 두 번 올리지 않으려면 그 채널에서 봇에게 “메시지 기록 보기” 권한이 필요해요.
}
digest-unpictured = 그림 없이 올라가요. 그림을 올리려면 그 채널에서 봇에게 “파일 첨부” 권한이 필요해요.
digest-few = 아직 바탕으로 삼을 것이 없어요. 같은 아티스트를 듣거나 좋아하는 멤버 5명이 /{ command-join } 명령어를 써야 해요. /{ command-link } 및 /{ command-import } 명령어로 추가한 것과 👍 평가는 하루에 한 번 집계돼요.
digest-ready = 모든 준비가 끝났어요.
digest-nothing = 아직 소개하지 않은 아티스트가 남아 있지 않아요.
digest-preview = 미리 보기
digest-end = 끄기
# To those who manage the server, once.
digest-trouble = 주간 추천을 { $channel } 채널에 올릴 수 없어요. 서버를 관리하는 사람은 /{ command-digest } 명령어로 이유를 볼 수 있어요.
## The monthly review of a server’s lists, posted where the digest is. $members, $answers, $count: multiples of five, or 0 for fewer.

review-title = { $month }: 이 서버에서 목록이 받은 평가
review-few = 평가가 너무 적어서 말할 수 있는 게 없어요. 여기서 아티스트를 평가한 멤버가 다섯 명보다 적어요.
review-what = { $answers ->
    [0] 여기서 멤버 { $members }명 이상이 답변 다섯 개 미만을 평가했어요.
   *[other] 여기서 멤버 { $members }명 이상이 답변 { $answers }개 이상을 평가했어요.
}
review-liked = 유사도별 👍 비율
# A band of matches, before the share of 👍. $low, $high: shares.
review-band = { $part ->
    [under] 유사도 { NUMBER($high, style: "percent") } 미만
    [over] 유사도 { NUMBER($low, style: "percent") } 이상
   *[between] 유사도 { NUMBER($low, style: "percent") }~{ NUMBER($high, style: "percent") }
}
review-none = 평가가 너무 적어서 말할 수 없어요
review-missed = 가장 크게 빗나간 추천
# An artist that many disliked on the list of another, the seed.
review-miss = { $seed } 목록의 { $artist } · 👎 { $count }명 이상
review-nothing = 다섯 명이 👎를 준 아티스트는 없어요.
review-changed = 평가로 바뀐 것
review-moved = { $count ->
    [0] 여기서 평가한 목록 중 바뀐 것은 아직 다섯 개보다 적어요.
   *[other] 여기서 평가한 목록 중 { $count }개 이상에서 평가에 따라 아티스트의 순위가 바뀌었어요.
}
review-how = 비율은 어림한 값이고, 수는 다섯 단위로 세요. 유사도는 두 아티스트를 비슷하다고 꼽는 빈도를 말할 뿐, 마음에 드는지를 말하지는 않아요.
## Lists that learn from votes. $count: how many votes moved an artist.

moved-up = 투표 { $count }개 이상으로 올라감
moved-down = 투표 { $count }개 이상으로 내려감
## What a server hears together: /server.

command-server = 서버
    .description = 이 서버 멤버들이 함께 듣고 좋아하는 음악을 보여 줘요
command-server-top = 순위
    .description = 여기서 가장 많은 멤버가 듣거나 좋아하는 아티스트를 보여 줘요
    .page = 페이지 번호
command-server-similar-to = 비슷한아티스트
    .description = 여기 멤버들이 듣거나 좋아하는 음악 중 어떤 아티스트와 가장 비슷한 것을 보여 줘요
    .artist = 좋아하는 아티스트
command-server-newcomers = 새로운아티스트
    .description = 지난 30일 동안 여기서 퍼진 아티스트를 보여 줘요
command-server-blind-spots = 놓친아티스트
    .description = 이 서버 취향에 맞지만 여기서 거의 아무도 듣지 않는 아티스트를 보여 줘요
command-server-map = 지도
    .description = 여기서 이름을 밝혀도 되는 멤버를 취향이 비슷할수록 가까이 그려요
server-view = { $view ->
    [newcomers] 새로운 아티스트
    [blind-spots] 놓친 아티스트
    [map] 멤버 지도
   *[top] 많이 듣는 순위
}
server-title = { $view ->
    [newcomers] { $server }의 새로운 아티스트
    [blind-spots] { $server }에서 놓친 아티스트
    [similar-to] { $server } 안에서 { $artist } 같은 음악
    [map] { $server }의 취향 지도
   *[top] { $server }에서 많이 듣는 아티스트
}
# $count: 5의 배수. 실제로는 그만큼이거나 조금 더 많다.
server-members = { $count }명 이상
server-how = /{ command-join } 명령어를 쓴 멤버만 5명 단위로 세고, 하루에 한 번까지만 갱신해요.
server-nothing = 아직 보여 줄 것이 없어요. 같은 아티스트를 듣거나 좋아하는 멤버가 5명 이상 /{ command-join } 명령어를 써야 해요. 집계는 하루에 한 번 해요.
server-top-text = 멤버 5명 이상이 듣거나 좋아하는 아티스트 · 인원이 같으면 더 알려진 순서 · { $page }/{ $pages }페이지
server-newcomers-text = 지난 30일 동안 5명에 이른 아티스트를 최근 순서로 보여 줘요.
server-newcomers-none = 새로 5명에 이른 아티스트가 없어요.
server-counted-since = 이 서버는 { $when }에 처음 집계됐어요. 그때 이미 있던 것은 새로운 것으로 치지 않아요.
server-blind-spots-text = 이 서버를 한 사람의 리스너로 봤을 때 좋아할 만하지만, 듣거나 좋아하는 멤버가 5명이 안 되는 아티스트예요.
server-blind-spots-none = 놓친 아티스트가 없어요. 이 서버 취향에 맞는 것은 이미 여기서 듣고 있어요.
server-alike-text = 여기서 5명 이상이 듣거나 좋아하는 음악 중 이 아티스트와 가장 비슷한 목록이에요: { $artist }
server-alike-none = 여기서 5명 이상이 듣거나 좋아하는 음악 중 이 아티스트와 비슷한 것이 없어요: { $artist }
server-map-text = 두 멤버가 가까울수록 취향이 비슷해요(2차원으로 나타낼 수 있는 만큼). 마름모는 아티스트이고, 그 아티스트를 듣거나 좋아하는 멤버들 한가운데에 있어요.
server-map-few = 지도를 그리려면 여기서 이름을 밝혀도 되고, 듣는 음악을 연결하거나 가져왔거나 평가한 멤버가 3명 이상 있어야 해요.
server-map-how = /{ command-join } 명령어를 쓰고 이름을 밝혀도 된다고 한 멤버 중 무작위로 고른 40명까지 보여 줘요.
server-map-alt = 취향에 따른 멤버 지도: { $members }. 가장 비슷한 두 멤버: { $first }, { $second }. 그 사이의 아티스트: { $artists }.

## /대결: 두 아티스트 중 누가 다른 한 아티스트와 더 비슷한지.

command-duel = 대결
    .description = 두 아티스트 중 누가 다른 한 아티스트와 더 비슷한지 물어봐요
    .artist = 비교할 아티스트. 비워 두면 알아서 골라요
duel-title = { $artist }에 더 가까운 아티스트는?
duel-or = { $left } 또는 { $right }
duel-how = 결과가 나올 때까지({ $when }) 누구나 버튼을 누를 수 있고, 다시 눌러 바꿀 수 있어요.
duel-alone = 버튼을 누르면 모델의 의견을 볼 수 있어요.
duel-unsure = 모르겠어요
duel-noted = 기록했어요: { $pressed }. 결과가 나올 때까지({ $when }) 바꿀 수 있어요.
duel-not-kept = 기록을 중지한 상태라 누른 버튼이 저장되지 않고 집계되지 않아요. /{ command-privacy } 명령어로 기록을 다시 시작할 수 있어요.
duel-nobody = 둘 중 하나를 고른 사람이 없어요.
duel-not-sure = 모르겠어요: { $count }명
duel-says = { $model ->
    [1] 첫 번째 모델
    [2] 두 번째 모델
   *[0] Segue
}: { $artist }(비슷한 아티스트 목록에서 { $rank }위, 다른 쪽은 { $other }위)
    .alone = { $model ->
    [1] 첫 번째 모델
    [2] 두 번째 모델
   *[0] Segue
}: { $artist }(비슷한 아티스트 목록에서 { $rank }위, 다른 쪽은 상위권에 없음)
duel-again = 한 번 더 대결
duel-nothing = 지금은 비교할 두 아티스트가 없어요: { $artist }. 다른 아티스트로 시도해 보세요.
duel-gone = 이 대결은 더 이상 저장되어 있지 않아요.
privacy-duels = 시작했거나 버튼을 누른 대결은 { $count }건이에요. 아티스트, 누른 버튼, 누르기까지 걸린 초와 시각, 그리고 평가처럼 계정이 대략 얼마나 오래됐는지와 서버를 나타내는 코드가 저장돼요.
privacy-ask-duels = 대결에서 누른 기록도 함께 삭제해요.

## /오늘의경로: 하루에 두 아티스트를, 비슷한 아티스트를 따라 이어요.

command-daily = 오늘의경로
    .description = 비슷한 아티스트를 따라 오늘의 두 아티스트를 이어요
daily-title = 오늘의 경로 · { $day }
daily-how = { $artist }에서 { $other }까지 가는 길을 찾아보세요. 한 단계마다 가장 가까운 25팀 중 하나나, 지금 아티스트를 가장 가까운 25팀에 둔 아티스트로 갈 수 있어요. 오늘의 두 아티스트는 모두에게 같고, 내 경로는 나만 볼 수 있어요.
daily-now = 지금 위치: { $artist }
daily-next = 다음 아티스트
daily-undo = 되돌리기
daily-give-up = 포기하기
daily-share = 공유
daily-play = 나도 하기
daily-form-artist = 아티스트
daily-form-about = 지금: { $artist } · 목표: { $other }
daily-again = 이미 경로에 있는 아티스트예요: { $artist }
daily-miss = 알려진 단계가 없어요: { $artist } → { $other }. 이 데이터에서 둘 다 서로의 가장 가까운 25팀에 없어요({ $evidence }).
daily-earlier = … 앞에 { $count }단계 더 있어요
daily-arrived = **{ $steps }단계 만에 도착했어요. 가장 짧은 경로는 { $fewest }단계예요.** 틀린 시도: { $misses }
daily-gave-up = 포기했어요. 가장 짧은 경로 중 하나({ $fewest }단계):
    .spent = 남은 시도가 없어요. 가장 짧은 경로 중 하나({ $fewest }단계):
daily-nothing = 이 데이터에는 오늘 이을 두 아티스트가 없어요.
daily-not-kept = 기록을 중지한 상태라 경로가 저장되지 않아요. 봇이 다시 시작되면 사라지고 집계되지 않아요. /{ command-privacy } 명령어로 기록을 다시 시작할 수 있어요.
daily-before = **어제:** 가장 짧은 경로 중 하나, { $steps }단계
    .members = **어제:** 이 서버에서 찾은 가장 좋은 경로, { $steps }단계(가장 짧은 경로는 { $fewest }단계)
daily-before-arrived = { $count }명 이상이 도착했어요.
daily-score = Segue 경로 { $day } · { $score }
daily-alt = 경로 지도: { $path }
privacy-daily = 오늘의 경로를 { $count }일 동안 했어요. 시도한 아티스트, 그때 있던 아티스트, 단계가 되었는지, 서버(가명)와 시각이 저장돼요.
privacy-ask-daily = 오늘의 경로 기록도 함께 삭제해요.

## /도전: 멤버들이 모델의 목록에 맞서 아티스트를 대고, 누구 것인지 모른 채 투표해요.

command-challenge = 도전
    .description = 모델의 목록에 맞서 아티스트를 대고, 누구 것인지 모른 채 투표해요
    .artist = 어울리는 아티스트를 찾을 아티스트
challenge-title = 봇을 이겨라: { $artist }에 어울리는 아티스트는?
challenge-how = 함께 틀고 싶은 아티스트를 { $most }팀까지 대 주세요. 여러분의 아티스트와 모델의 아티스트를 한 목록으로 섞고, 누구 것인지 모른 채 투표해요.
challenge-named = { $count ->
    [0] 아직 아무도 아티스트를 대지 않았어요. 투표 시작: { $when }
   *[other] 지금까지 { $count }팀이 나왔어요. 투표 시작: { $when }
}
challenge-name = 아티스트 대기
challenge-begin = 투표 시작
challenge-form = 아티스트
challenge-form-about = 아티스트는 투표 목록에 나오지만, 누가 댔는지는 알려지지 않아요.
challenge-noted = 적어 뒀어요: { $artist }. { $left ->
    [0] 이제 더 댈 수 없어요.
   *[other] { $left }팀 더 댈 수 있어요.
} 투표 시작: { $when }
challenge-seed = 바로 이 도전의 주인공이에요: { $artist }. 다른 아티스트를 대 주세요.
challenge-already = 이미 댄 아티스트예요: { $artist }. 다른 아티스트를 대 주세요.
challenge-enough = 한 사람이 { $most }팀까지만 댈 수 있어요. 추가하지 않았어요: { $artist }.
challenge-empty = 아직 아무도 아티스트를 대지 않았어요. 먼저 하나 대 주세요.
challenge-starter = 투표를 일찍 시작하는 건 이 도전을 시작한 사람만 할 수 있어요.
challenge-late = 이 도전에서는 이제 아티스트를 댈 수 없어요.
challenge-closed = 지금은 이 도전에서 투표하고 있지 않아요.
challenge-gone = 이 도전은 이제 저장되어 있지 않아요.
challenge-elsewhere = 도전에는 모두가 제 답을 볼 수 있고 저도 볼 수 있는 채널이 필요해요. 다른 채널에서 해 보세요.
challenge-unlisted = { $artist }: 비슷한 아티스트 목록이 없어서 겨룰 수 없어요. 다른 아티스트로 해 보세요.
challenge-menu = { $most }팀까지 투표
challenge-vote = 절반은 여기서 나왔고 절반은 모델의 것이에요. 다음에 틀고 싶은 아티스트에게 { $most }팀까지 투표해 주세요. 결과: { $when }
challenge-voted = 내 투표: { $artists }. 결과가 나올 때까지 바꿀 수 있어요: { $when }
challenge-unvoted = 아무에게도 투표하지 않았어요. 결과가 나올 때까지 투표할 수 있어요: { $when }
challenge-yours = 직접 댄 아티스트라서 투표할 수 없어요: { $artists }.
challenge-not-kept = 저장을 꺼 두어서 아무것도 저장되지 않고, 여기서도 세지 않아요. /{ command-privacy }에서 다시 켤 수 있어요.
challenge-none = 이번에는 아무도 아티스트를 대지 않아서 투표할 것이 없었어요.
challenge-all = 나온 아티스트가 모두 모델 목록의 위쪽에도 있어서 투표할 것이 없었어요. 생각이 같네요.
challenge-both = 두 목록에 다 있어서 어느 쪽으로도 세지 않아요: { $artists }
challenge-nobody = 이번에는 아무도 투표하지 않아서 승자가 없어요.
challenge-won = { $who ->
    [members] { $members } 대 { $model }표로 **멤버들이 이겼어요**.
    [model] { $model } 대 { $members }표로 **모델이 이겼어요**.
   *[nobody] { $members } 대 { $model }표로 **비겼어요**.
}
challenge-votes = { $count }표
challenge-void = 세지 않은 표: { $count }
challenge-members = { $count ->
    [0] 여기서 나옴
   *[other] 여기서 { $count }명이 댐
}
challenge-model = 모델의 { $rank }위
challenge-leads = { $who ->
    [members] 이 서버에서는 **멤버들이 앞서요**: { $members }승 { $model }패. 우연으로 보기 어려워요.
    [model] 이 서버에서는 **모델이 앞서요**: { $model }승 { $members }패. 우연으로 보기 어려워요.
   *[nobody] 이 서버에서 멤버들이 { $members }번, 모델이 { $model }번 이겼어요. 누가 나은지 말하기에는 아직 표가 모자라요.
}
challenge-own = 아티스트를 댄 사람의 표는 그 아티스트에도, 옆에 놓인 모델의 아티스트에도 세지 않아요.
challenge-again = 한 판 더
privacy-challenges = 도전 { $count }번에 참여했어요. 댄 아티스트, 투표한 아티스트와 시각이 저장되어 있어요.
privacy-ask-challenges = 도전에서 댄 아티스트와 투표도 삭제돼요.
