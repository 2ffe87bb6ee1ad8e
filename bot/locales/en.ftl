# What Segue says, in English. Every other catalogue has the same messages with the same values.
# Values: $count, $rank, … are numbers, written as the language does; $artist, $tag and $text are names from data
# or what somebody typed. Markdown (**, `) is Discord's.
# Commands are named by /{ command-NAME }, so that they are called what they are called in the language.

## Commands as Discord lists them: `command-NAME` is the name that is typed, `.description` what the command does,
## every other attribute describes the option of that name. Names are lower case without spaces, up to 32 characters;
## descriptions have up to 100. `option-NAME` is the name of an option wherever it occurs, `choice-VALUE` what can be
## chosen.

command-artist = artist
    .description = What the data knows about an artist
    .artist = The artist
command-similar = similar
    .description = Artists that the same people listen to
    .artist = An artist you like
    .count = How many to show, 1 to 25
    .depth = Well-known artists, or lesser-known ones
command-top = top
    .description = The most listened to artists
    .by = What to count
    .tag = Only artists with this tag
    .page = Which page
    .chart = Whether to draw it as bars, too

command-blend = blend
    .description = Artists between several that you like
    .artist = An artist you like
    .artist2 = Another one
    .artist3 = A third one
    .artist4 = A fourth one
    .artist5 = A fifth one
    .unlike = An artist to stay away from
    .depth = Well-known artists, or lesser-known ones
command-foryou = foryou
    .description = Artists for you, by your votes here; only you see them
    .depth = Well-known artists, or lesser-known ones
command-hide = hide
    .description = Keep an artist out of your /{ command-foryou }
    .artist = The artist; none to see whom you have hidden
command-map = map
    .description = Draw the artists around one, and how they hang together
    .artist = The artist in the middle
    .hops = How many similarities away to go, 1 or 2
command-path = path
    .description = The way from one artist to another, by similar ones
    .artist = Where it begins
    .other = Where it ends
command-privacy = privacy
    .description = What is kept of you here: see, export, delete or stop it
command-rate = rate
    .description = Say what you think of an artist; only you see it
    .artist = The artist
    .verdict = What you think
command-settings = settings
    .description = How this bot behaves in this server
    .count = How many artists an answer shows by default, 1 to 25
    .depth = Well-known artists, or lesser-known ones, by default
    .reactions = Whether 👍 and 👎 are put under answers
    .answers = Who sees answers
    .allow = A channel where answers are public; with any allowed, they are private elsewhere
    .disallow = A channel where answers shall be public no longer
command-why = why
    .description = What two artists have in common
    .artist = An artist
    .other = Another one

option-artist = artist
option-by = by
option-count = count
option-page = page
option-tag = tag

option-allow = allow
option-answers = answers
option-artist2 = artist2
option-artist3 = artist3
option-artist4 = artist4
option-artist5 = artist5
option-chart = chart
option-depth = depth
option-disallow = disallow
option-hops = hops
option-other = other
option-reactions = reactions
option-unlike = unlike
option-verdict = verdict
choice-balanced = balanced
choice-deep = deep
choice-down = 👎
choice-familiar = familiar
choice-known = I know it
choice-none = take back
choice-private = private
choice-public = public
choice-up = 👍
choice-listeners = listeners
choice-plays = plays

## Figures

number = { $number }
listeners = { $count ->
    [one] { $count } listener
   *[other] { $count } listeners
}
plays = { $count ->
    [one] { $count } play
   *[other] { $count } plays
}
# $share: from 0 to 1.
share = { NUMBER($share, style: "percent") }

## What speaks for an artist: how many listeners two artists share, or tags alone.

together = { $count ->
    [one] { $count } plays both
   *[other] { $count } play both
}
# $times: how many times as many as chance would give.
together-telling = { together }, { $times }× chance
alike-by-tags = alike by tags
together-nobody = nobody plays both

## Other acts that are one with an artist: its line-ups and its bands, as in "also as Miles Davis Quintet".

also = also as { $names }
several-acts = Several acts are called { $artist }; this data cannot tell them apart.

## /similar

similar-title = Similar to { $artist }
similar-nothing = Nobody here who plays this artist plays another one, so there is nothing to compare.

## /artist: headings, and what stands under them.

artist-listeners = Listeners
    .value = { $count } (number { $rank } of { $of })
artist-plays = Plays
artist-tags = Tags
    .none = none
artist-similar = Similar
    .none = nobody here plays both this artist and another
artist-more = More like this

## /top

top-title = Top artists by { $by ->
    [plays] plays
   *[listeners] listeners
}
top-page = page { $page } of { $pages }
    .tag = page { $page } of { $pages } · the more of its taggers say so, the more an artist counts
top-first = « First
top-previous = ‹ Previous
top-next = Next ›
top-last = Last »
top-chart = As a chart
top-list = Without the chart

## What went wrong. Suggestions follow where a sentence ends with a colon.

# $reference: what the problem is called in the log.
problem-bug = Something went wrong here, and it is not your fault. It has been noted as `{ $reference }`; please try again, and tell whoever runs this bot if it keeps happening.
problem-no-name = Name an artist: nothing was typed.
problem-unknown-artist =
    { $until ->
        [none] There is no artist called “{ $text }” in the data. Try another spelling, or part of the name.
       *[other] “{ $text }” isn't in this data, which ends in { $until }. Try another spelling, or part of the name.
    }
    .near =
    { $until ->
        [none] There is no artist called “{ $text }” in the data. Did you mean:
       *[other] “{ $text }” isn't in this data, which ends in { $until }. Did you mean:
    }
problem-part-of-a-name = “{ $text }” may mean this artist. Is that the one?
problem-several-artists = “{ $text }” could be several artists. Which one?
problem-unknown-tag = No artist here is tagged “{ $text }”.
    .near = No artist here is tagged “{ $text }”. Did you mean:
problem-same-artist = You have named { $artist } alone. This takes different artists.
problem-liked-and-not = You cannot both like and stay away from { $artist } in one blend. Leave it out of one of the two.
problem-too-fast = Slow down a little, please. You can ask again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
problem-busy = That took too long just now. Please try again.
problem-again = Try again
problem-feedback = Your votes cannot be kept or looked up just now, so nothing has changed. Please try again later.
problem-partly-deleted = Only part of it could be deleted: the database cannot be used just now. Please delete the rest later, by /{ command-privacy }.
problem-not-allowed = Only those who may manage this server can change that.

## Lists and the ways on from them

# $depth: familiar or deep.
similar-dial = { $depth ->
    [deep] lesser-known artists first
   *[familiar] well-known artists first
}
similar-thin = Only { listeners } here, so tags say more than listening.
similar-little = Only { listeners } here and no tags, so this says little.
dig = Dig deeper: similar to one of these
rate-menu = Rate an artist
back = ‹ { $artist }
more = More ›
# $depth: familiar, balanced or deep.
depth = { $depth ->
    [familiar] Familiar
    [deep] Deep
   *[balanced] Balanced
}
list-comma = { ", " }
list-and = { $first } and { $last }
blend-title = Between { $artists }
# Above the list; the lines say how many with whom (`vouches`).
blend-vouching = listeners in common with those you named
blend-unlike = away from { $artist }
blend-nothing = { $count ->
    [2] These two do not blend: no artist here goes with both.
   *[other] These do not blend: no artist here goes with even two of them.
}
# $count: 1 to 4.
blend-hardly = { $count ->
    [one] These hardly blend: only { $count } artist here lies between them.
   *[other] These hardly blend: only { $count } artists here lie between them.
}
blend-some = No artist here goes with all of them; these go with some.
# $artists: those that one listener plays, or none.
blend-unheard = Hardly anybody here plays { $artists }, so this says little.
vouches = { $listeners } with { $artist }
vouches-nobody = no single one of them vouches for it
foryou-title = For you
foryou-from = { $count ->
    [one] by { $count } artist that you like or know
   *[other] by { $count } artists that you like or know
}
foryou-empty = Nobody knows yet what you like. Vote for a few artists with /{ command-rate }, or under any list here, and ask again.
foryou-nothing = You have been shown all there is for now. Vote for more artists with /{ command-rate } and ask again.
foryou-others = Show others
why-title = { $artist } and { $other }
why-tags = Tags of both
why-no-tags = none
why-path = From one to the other
# $share: the part of the $listeners who play $artist that also play $other, from 0 to 1.
why-share = { $listeners ->
    [one] Whoever plays { $artist } plays { $other }, too.
   *[other] That is { NUMBER($share, style: "percent") } of the { $listeners } who play { $artist }.
}
why-nobody = Nobody here plays both.
why-even = That is about as many as chance would give, or fewer.
why-few = That is too few listeners to mean much.
path-title = From { $artist } to { $other }
path-hops = { $count ->
    [one] They are next to each other.
   *[other] { $count } steps, each to a similar artist.
}
# A step that proves little. $count: who plays both.
hop-weak = { $count ->
    [0] weak: nobody plays both
    [one] weak: only { $count } listener plays both
   *[other] weak: { $count } listeners play both, which may be chance
}
hop-tags = weak: alike by tags alone
path-none = No chain of up to 6 steps leads from one to the other.

## Private panels

rate-none = You have not voted on this artist.
rate-vote = Your vote: { $vote }
rate-hidden = You have hidden this artist from /{ command-foryou }.
rate-take-back = Take it back
verdict-known = I know it
vote-not-kept = You have opted out, so no new vote is kept; earlier ones can be taken back. /{ command-privacy } opts you in again.
vote-waiting = The database is busy just now: this is kept as soon as it is free.
hide-button = Hide
hide-undo = Show again
hide-done = { $artist } will not come up in your /{ command-foryou } any more. Other lists stay as they are.
hide-undone = { $artist } may come up in your /{ command-foryou } again.
hide-title = Hidden from you
hide-nobody = Nobody. /{ command-hide } with an artist keeps that artist out of /{ command-foryou }.
hide-more = … and { $count } more
hide-menu = Show again
privacy-title = What is kept of you
privacy-kept =
    { $answers ->
        [0] No answers
        [one] { $answers } answer
       *[other] { $answers } answers
    } that you asked for, and { $votes ->
        [0] no votes
        [one] { $votes } vote
       *[other] { $votes } votes
    } of yours, under a pseudonym: no name, no id, no text of yours.
privacy-holds = Of an answer: what was asked for and shown, when, in which language, in what kind of place, and the id of the message. Of a vote: what, on what, and when; each change of mind counts as one more.
privacy-what = They show which recommendations are good, and feed your /{ command-foryou }. Nothing goes to anybody else.
privacy-until = They stay until you delete them.
privacy-days = They are deleted after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Artists you have hidden stay hidden.
privacy-silent = **You have opted out: nothing new is kept.** Recommendations go on working; /{ command-foryou } uses what is there.
privacy-export = Export
# $number: of the part, from 1. The JSON files are in a ZIP file.
privacy-exported = Here is all of it, as JSON in a ZIP file. Only you see this.
    .part = Part { $number } of it, as JSON in a ZIP file. More follows. Only you see this.
    .last = Part { $number } of it, the last. Only you see this.
privacy-delete = Delete …
privacy-ask = This deletes { $answers ->
        [0] no answers
        [one] { $answers } answer
       *[other] { $answers } answers
    } and { $votes ->
        [0] no votes
        [one] { $votes } vote
       *[other] { $votes } votes
    } at once. **It cannot be undone.**
privacy-delete-sure = Delete everything
privacy-delete-not = Keep it
privacy-deleted = **All of it is deleted.**
privacy-opt-out = Opt out
privacy-opt-in = Opt in again
privacy-opted-out = **Opted out.** From now on nothing of you is kept.
privacy-opted-in = **Opted in again.**
settings-title = Settings of this server
settings-how = Change them with the options of /{ command-settings }.
settings-count = Artists in an answer
settings-count-value = { $count }
settings-depth = Depth
settings-reactions = 👍 and 👎 under answers
settings-answers = Who sees answers
settings-public = Everybody
settings-private = Only who asks
settings-channels = Public answers in
settings-everywhere = every channel
settings-disallow = No longer public answers in …
settings-yes = yes
settings-no = no
settings-reset = Defaults

## Pictures, and what they show for those who cannot see them

picture-missing = The picture could not be drawn just now. Please try again later.
map-title = Around { $artist }
map-legend = Lines join similar artists, the thicker the more alike. Circles are as large as the audience, in the colour of a tag.
# $hops: 1 or 2.
map-hops = { $hops ->
    [one] One step
   *[other] { $hops } steps
}
map-space = Turn it in 3D
map-menu = Map one of these
map-alt = A network of { $count ->
    [one] { $count } artist
   *[other] { $count } artists
} around { $artist }. Nearest: { $nearest }.
space-open = Download the file and open it in a browser: turn it, point at artists, search. It needs no network. Only you see this.
space-hint = Drag to turn, scroll or pinch to come nearer, point at an artist for more.
space-search = Find an artist
# Of a screen that is touched.
space-touch = Drag with a finger to turn, pinch to zoom, tap an artist for details.
space-found = { $count ->
    [one] { $count } artist found
   *[other] { $count } artists found
}
# $share: such as "82%".
space-similarity = { $share } similar to { $artist }
profile-tags = Tags, by who gave them
profile-plays = Listeners, by plays
profile-tagged = Tags given, by year
# $median, $most: plays of one listener.
profile-alt = Three charts of { $artist }. Tags and how many gave them: { $tags }. Half of the listeners played it { $median } times or more, one { $most } times. And how many tags were given each year.
# $listeners, $others: such as "3 listeners".
audiences-alt = Two circles: { $artist }, { $listeners }, and { $other }, { $others }; they overlap by { $count ->
    [one] { $count } listener
   *[other] { $count } listeners
}.
