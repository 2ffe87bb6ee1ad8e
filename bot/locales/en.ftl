# What Segue says, in English. Every other catalogue has the same messages with the same values.
# Values: $count, $rank, … are numbers, written as the language does; $artist, $tag and $text are names from data
# or what somebody typed. Markdown (**, `) is Discord's.
# Commands are named by /{ command-NAME }, so that they are called what they are called in the language.

## Commands as Discord lists them: `command-NAME` is the name that is typed, `.description` what the command does,
## every other attribute describes the option of that name. Names are lower case without spaces, up to 32 characters;
## descriptions have up to 100. `option-NAME` is the name of an option wherever it occurs, `choice-VALUE` what can be
## chosen.

command-artist = artist
    .description = Show an artist's listeners, tags and similar artists
    .artist = The artist
command-similar = similar
    .description = Find similar artists, by who listens to them, by tags or by sound
    .artist = An artist you like
    .count = How many to show, 1 to 25
    .depth = Prefer well-known or lesser-known artists
    .by = What the list goes by: listeners, tags or sound
command-top = top
    .description = The most-listened-to artists
    .by = Rank by listeners or plays
    .tag = Only artists with this tag
    .page = Page number
    .chart = Also show a bar chart

command-blend = blend
    .description = Find artists that sit between ones you like
    .artist = An artist you like
    .artist2 = Another one
    .artist3 = A third one
    .artist4 = A fourth one
    .artist5 = A fifth one
    .avoid = An artist to steer away from
    .depth = Prefer well-known or lesser-known artists
command-foryou = foryou
    .description = Recommendations based on your votes and what you play; only you can see them
    .depth = Prefer well-known or lesser-known artists
command-help = help
    .description = What this bot does and its commands; only you can see it
command-hide = hide
    .description = Hide an artist from your /{ command-foryou }
    .artist = Artist to hide; leave empty to list the ones you have hidden
command-map = map
    .description = Draw a map of similar artists around one and how they connect
    .artist = The artist in the middle
    .steps = How far to go: 1 or 2 steps
command-path = path
    .description = Find a path from one artist to another through similar artists
    .artist = Starting artist
    .other = Target artist
command-privacy = privacy
    .description = See, export or delete what Segue stores about you, or opt out
command-rate = rate
    .description = Rate an artist; only you can see it
    .artist = The artist
    .vote = Your vote
command-settings = settings
    .description = Change how this bot behaves in this server
    .count = How many artists to show by default, 1 to 25
    .depth = Prefer well-known or lesser-known artists by default
    .reactions = Add 👍 and 👎 under answers
    .answers = Who sees answers
    .allow = Answer publicly in this channel; once one is set, answers in other channels are private
    .disallow = Stop answering publicly in this channel
    .language = Language of public answers; private ones are in each member's
    .listen-on = Services that an artist's panel links to, separated by commas
    .learn-from = Which votes move artists up or down lists here; takes effect within a day
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
option-avoid = avoid
option-chart = chart
option-depth = depth
option-disallow = disallow
option-language = language
option-other = other
option-reactions = reactions
option-steps = steps
option-vote = vote
choice-balanced = balanced
choice-deep = deep
choice-down = 👎
choice-familiar = familiar
choice-known = already know it
choice-none = remove my vote
choice-private = private
choice-public = public
choice-up = 👍
choice-listeners = listeners
choice-member = each member's own
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
# $share: from 0 to 1, in whole hundredths: 0 stands for less than half of one.
share = { $share ->
    [0] under { NUMBER(0.01, style: "percent") }
   *[other] { NUMBER($share, style: "percent") }
}

## Where answers come from. $until: the last month of the data. $since: the first year, or the first month.

credits = { $data }
    .until = { $data }, to { $until }
    .years = { $data }, { $since } to { $until }
    .months = { $data }, { $since } to { $until }
    .simulated = Sample data: real artists, made-up listeners

## What speaks for an artist: how many listeners two artists share, or tags alone.

together = { $count ->
    [one] { $count } plays both
   *[other] { $count } play both
}
# $times: how many times as many as chance would give.
together-telling = { together }, { $times }× chance
alike-by-tags = similar tags only
together-nobody = nobody plays both

## Other acts that are one with an artist: its line-ups and its bands, as in "also as Miles Davis Quintet".

also = also as { $names }
several-acts = Several acts are called { $artist }; the data cannot tell them apart.

## /similar

similar-title = Similar to { $artist }
similar-nothing = None of this artist's listeners in the data play anyone else, so there is nothing to compare.
# What a list of similar artists goes by, as an option; told above the list; and on a button that leads there.
view = { $by ->
    [tags] tags
    [sound] sound
   *[listeners] listeners
}
    .told = { $by ->
        [tags] by tags
        [sound] by sound
       *[listeners] by listeners
    }
    .see = { $by ->
        [tags] By tags
        [sound] By sound
       *[listeners] By listeners
    }
similar-rest = There is nobody else on this list.
# What two artists have in common. $tags: names of tags.
alike-tagged = both tagged { $tags }
# How the artist that was asked about sounds. $words: those of sound-word, with commas.
sound-own = sound: { $words }
# How two artists sound alike.
sound-both = both: { $words }
# What is said of the lowest and of the highest third of artists. $figures: one tempo, or two as in sound-figures.
sound-word = { $word ->
    [tempo-low] slow
    [tempo-high] fast
    [loudness-low] quiet
    [loudness-high] loud
    [brightness-low] dark
    [brightness-high] bright
    [percussion-low] little percussion
   *[percussion-high] lots of percussion
}
sound-tempo = { $word } ({ $figures } BPM)
sound-figures = { $one } and { $other }
# What two that share no extreme are nearest in.
sound-near = { $trait ->
    [loudness] similar loudness ({ $figures } dB)
    [brightness] similar brightness ({ $figures } Hz)
    [percussion] similar amount of percussion ({ $figures })
   *[tempo] similar tempo ({ $figures } BPM)
}
# Where they are near in none of these.
sound-whole = alike as a whole
# Of an artist whose sound stands in for listeners it lacks, about one whose sound is unknown.
sound-played = played by those who play what sounds like this

## /artist: headings, and what stands under them.

artist-listeners = Listeners
    .value = { $count } (#{ $rank } of { $of })
artist-plays = Plays
# $latest, $before: listeners in two stretches of time of one length; $latest is at least 4.
artist-rising = Rising
    .value = { $latest } listeners in the last three months of the data, { $before } in the three before
artist-tags = Tags
    .none = none
artist-similar = Similar artists
    .none = nobody in the data plays both this artist and another
artist-more = More like this

## /top

top-title = Top artists by { $by ->
    [plays] plays
   *[listeners] listeners
}
top-page = page { $page } of { $pages }
    .tag = page { $page } of { $pages } · the better the tag fits, the higher the rank
top-first = « First
top-previous = ‹ Previous
top-next = Next ›
top-last = Last »
top-chart = Show chart
top-list = Hide chart

## What went wrong. Suggestions follow where a sentence ends with a colon.

# $reference: what the problem is called in the log.
problem-bug = Something went wrong on our side. It was logged as `{ $reference }`; please try again, and tell whoever runs this bot if it keeps happening.
problem-no-name = Please type the name of an artist.
problem-unknown-artist =
    { $until ->
        [none] There is no artist called “{ $text }” in the data. Try another spelling, or part of the name.
       *[other] There is no artist called “{ $text }” in the data, which ends in { $until }. Try another spelling, or part of the name.
    }
    .near =
    { $until ->
        [none] There is no artist called “{ $text }” in the data. Did you mean:
       *[other] There is no artist called “{ $text }” in the data, which ends in { $until }. Did you mean:
    }
problem-part-of-a-name = “{ $text }” is only part of a name. Did you mean this one?
problem-several-artists = “{ $text }” could be several artists. Which one?
problem-unknown-tag = There is no tag “{ $text }” in the data. Try another spelling.
    .near = There is no tag “{ $text }” in the data. Did you mean:
problem-no-tags = { $why ->
    [rebuild] The model of this bot has no lists by tags yet. Whoever runs the bot has to build it anew.
   *[none] The data has no tags, so there are no lists by tags.
}
# --sound is an option of a command line, and not translated.
problem-no-sound = This bot does not know how artists sound, so there are no lists by sound. Whoever runs it can add that with `python -m recommender build --sound`.
problem-untagged = { $artist } has no tags in the data that other artists have as well, so there is no list by tags.
problem-unheard = This bot does not know how { $artist } sounds, so there is no list by sound.
problem-view = A list cannot go by “{ $text }”. Choose one of these:
problem-same-artist = You only named { $artist }. Please name at least two different artists.
problem-liked-and-not = { $artist } cannot be both liked and avoided in one blend. Remove it from one of the two.
problem-too-fast = Slow down a little, please. You can ask again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
problem-busy = That took too long. Please try again.
problem-again = Try again
problem-feedback = Your votes cannot be saved or read right now, so nothing has changed. Please try again later.
problem-partly-deleted = Only part of it could be deleted, because the database is not available right now. Please delete the rest later with /{ command-privacy }.
problem-not-allowed = Only members with the “Manage Server” permission can change that.

## Lists and the ways on from them

# $depth: familiar or deep.
similar-dial = { $depth ->
    [deep] lesser-known artists first
   *[familiar] well-known artists first
}
similar-thin = { $count ->
    [one] Only { $count } listener in the data, so this relies mostly on tags.
   *[other] Only { $count } listeners in the data, so this relies mostly on tags.
}
similar-little = { $count ->
    [one] Only { $count } listener in the data and no tags, so take this with a pinch of salt.
   *[other] Only { $count } listeners in the data and no tags, so take this with a pinch of salt.
}
similar-sound = { $count ->
    [0] Nobody in the data plays this artist, so this goes by sound.
    [one] Only { $count } listener in the data, so this goes by sound as well.
   *[other] Only { $count } listeners in the data, so this goes by sound as well.
}
dig = Dig deeper: pick one of these
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
# Above this list; the lines say how many with whom (`vouches`).
blend-vouching = under each name: listeners in common
blend-unlike = avoiding { $artist }
blend-nothing = { $count ->
    [2] These two do not blend: no artist in the data goes with both.
   *[other] These do not blend: no artist in the data goes with even two of them.
}
# $count: 1 to 4.
blend-hardly = { $count ->
    [one] These hardly blend: only { $count } artist in the data lies between them.
   *[other] These hardly blend: only { $count } artists in the data lie between them.
}
blend-some = No artist in the data goes with all of them; these go with some.
# $artists: those that one listener plays, or none.
blend-unheard = Hardly anybody in the data plays { $artists }, so take this list with a pinch of salt.
vouches = { $listeners } with { $artist }
vouches-nobody = backed by all of them together, none alone
foryou-title = For you
foryou-from = { $count ->
    [one] based on { $count } artist you like or know
   *[other] based on { $count } artists you like or know
}
foryou-empty = I don't know what you like yet. Vote on a few artists with /{ command-rate } or under any list, then ask again.
foryou-nothing = You have seen everything for now. Vote on more artists with /{ command-rate }, then ask again.
foryou-others = Show others
# /foryou by what a member plays: foryou-because, foryou-plays, foryou-known, foryou-noted, foryou-ways.
# $services: where they play them, such as “ListenBrainz”. $artists: names.
foryou-because = because of { $artists }
foryou-plays = based on { $plays ->
        [one] { $plays } artist
       *[other] { $plays } artists
    } you play ({ $services })
    .votes = based on { $plays ->
        [one] { $plays } artist
       *[other] { $plays } artists
    } you play ({ $services }) and { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }
foryou-known = I know these already: pick one or more
foryou-noted = Noted: you already know { $artists }.
    .more = Noted: you already know { $artists } and { $count } more.
foryou-ways = Or let me go by what you listen to: /{ command-link } an account with ListenBrainz or Last.fm, or /{ command-import } your own listening history or a list of names.
# Artists that somebody is asked about one after the other, by buttons. $number: which of them this is.
taps-first = I don't know what you like yet. Ten quick taps change that, or fewer: votes that only you see.
taps-ask = **{ $number } of { $of }** · Do you like this artist?
taps-unknown = Don't know
taps-list = Show my list
taps-start = Ask me about artists
taps-silent = You have opted out, so your taps are not saved: they count in this message alone.
why-title = { $artist } and { $other }
why-tags = Tags in common
why-no-tags = none
why-path = From one to the other
# $share: the part of the $listeners who play $artist that also play $other, as in `share`.
why-share = { $listeners ->
    [1] The only listener of { $artist } plays { $other }, too.
   *[other] That is { share } of the { $listeners } who play { $artist }.
}
why-nobody = Nobody in the data plays both.
why-even = That is no more than chance alone would give.
why-few = That is too few listeners to mean much.
path-title = From { $artist } to { $other }
path-hops = { $count ->
    [one] They are direct neighbours.
   *[other] { $count } steps, each to a similar artist.
}
# A step that proves little. $count: who plays both.
hop-weak = { $count ->
    [0] weak: nobody plays both
    [one] weak: only { $count } listener plays both
   *[other] weak: { $count } listeners play both, which may be chance
}
hop-tags = weak: similar tags only
path-none = No chain of up to 6 steps connects them.
why-blend = Blend both

## Private panels

rate-none = You have not rated this artist.
rate-vote = Your vote: { $vote }
rate-hidden = You have hidden this artist from /{ command-foryou }.
rate-take-back = Remove vote
verdict-known = Already know it
vote-not-kept = You have opted out, so new votes are not saved; you can still remove earlier ones. Use /{ command-privacy } to opt back in.
vote-waiting = The database is busy; this will be saved as soon as it is free.
hide-button = Hide
hide-undo = Unhide
hide-done = { $artist } will no longer appear in your /{ command-foryou }. Other lists are not affected.
hide-undone = { $artist } may appear in your /{ command-foryou } again.
hide-title = Artists you have hidden
hide-nobody = None yet. Use /{ command-hide } with an artist to keep it out of your /{ command-foryou }.
hide-more = … and { $count } more
hide-menu = Unhide
privacy-title = Data about you
privacy-kept = Stored under a pseudonym, without your name, ID or anything you typed: { $answers ->
        [0] no answers
        [one] { $answers } answer
       *[other] { $answers } answers
    } you asked for and { $votes ->
        [0] no votes
        [one] { $votes } vote
       *[other] { $votes } votes
    }.
privacy-holds = For each answer: what you asked for, what was shown, when, in which language, in what kind of place, and the message ID. For each vote: the vote, what it was about and when, roughly how old your account was and, as a code, the server; every change counts as another vote.
privacy-what = It shows which recommendations are good and feeds your /{ command-foryou }. It is not shared with anyone.
privacy-until = Kept until you delete it.
privacy-days = Deleted after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Artists you have hidden stay hidden.
privacy-silent = **You have opted out: nothing new is stored.** Recommendations still work; /{ command-foryou } uses what is already there.
privacy-export = Export
# $number: of the part, from 1. The JSON files are in a ZIP file.
privacy-exported = Here is everything, as JSON in a ZIP file. Only you can see this.
    .part = Part { $number }, as JSON in a ZIP file. More follows. Only you can see this.
    .last = Part { $number }, the last one. Only you can see this.
privacy-delete = Delete …
privacy-ask = This immediately deletes { $answers ->
        [0] no answers
        [one] { $answers } answer
       *[other] { $answers } answers
    } and { $votes ->
        [0] no votes
        [one] { $votes } vote
       *[other] { $votes } votes
    }. Artists you have hidden will be shown again. **This cannot be undone.**
privacy-delete-sure = Delete everything
privacy-delete-not = Cancel
privacy-deleted = **Everything has been deleted.**
privacy-opt-out = Opt out
privacy-opt-in = Opt back in
privacy-opted-out = **Opted out.** Nothing new about you is stored; what is already there stays until you delete it.
privacy-opted-in = **Opted back in.**
settings-title = Server settings
settings-how = Change them with the options of /{ command-settings }.
settings-count = Artists per answer
settings-count-value = { $count }
settings-depth = Depth
settings-reactions = 👍 and 👎 under answers
settings-answers = Who sees answers
settings-public = Everyone
settings-private = Only the person asking
settings-channels = Public answers in
settings-everywhere = every channel
settings-disallow = Stop public answers in …
settings-yes = On
settings-no = Off
settings-reset = Restore defaults
settings-language = Language of public answers
# Why an answer is private that would be public elsewhere. $channels: where it would be, as Discord links channels.
only-you = Only you can see this: answers in this server are private.
    .elsewhere = Only you can see this: answers in this channel are private. They are public in { $channels }.
# Between the first two, all commands are listed. $data: the listening data, as it calls itself.
help-title = What Segue does
help-what = Segue helps you find music: name an artist, and it shows others that the same people listen to.
help-votes = **Vote** with 👍 or 👎 under a list, or on a single artist with /{ command-rate }. Votes show which recommendations are good, and your own feed your /{ command-foryou }.
help-listening = Your **/{ command-foryou }** can go by what you listen to as well: /{ command-link } an account at ListenBrainz or Last.fm, or /{ command-import } your listening history.
help-together = **With others here:** once you /{ command-join }, /{ command-taste } compares you with another member, /{ command-who } shows who listens to an artist, and /{ command-recommend } sends somebody an artist.
help-privacy = **/{ command-privacy }** shows what is stored about you, and lets you export or delete it, or opt out.
help-data = Where it all comes from: { $data }.
rate-button = Rate

## Members' own listening: /join, /leave, and what /privacy says of it. $server: the server's name.

command-join = join
    .description = Let what you listen to count in this server
    .named = Whether you may be named in this server as somebody who listens to an artist
    .recommendations = Whether members of this server may recommend artists to you
command-leave = leave
    .description = Stop letting what you listen to count in this server
option-named = named
account-artists = { $artists ->
    [one] { $known } of { $artists } artist is in the data
   *[other] { $known } of { $artists } artists are in the data
}
account-refreshed = updated { $when }
account-imported = imported { $when }
join-title = Your listening in { $server }
join-done = **You have joined.** What you listen to and the artists you vote 👍 on now count in this server, together with those of other members who have joined. Counts are shown from five members up.
join-named = You may be named: members of this server may be told that it is you who listens to an artist, and see with /{ command-taste } what you have in common.
join-not-named = You are not named: nobody is told who listens to what.
join-linked = What counts is what you have linked or imported:
join-nothing = You have not linked or imported anything yet: /{ command-link } an account, or /{ command-import } your listening history.
join-apart = It counts in no other server, and you can leave at any time with /{ command-leave }.
join-name-me = Name me
join-name-me-not = Don't name me
join-leave = Leave
join-again = Join
join-silent = You have opted out, so nothing new about you is stored and you cannot join. Use /{ command-privacy } to opt back in.
join-nowhere = The bot is not a member of this server, so nothing can count here.
leave-done = **You have left.** What you listen to no longer counts in this server. What you have linked or imported stays: see /{ command-privacy }.
leave-none = You had not joined in this server, so nothing has changed.
privacy-accounts = **Linked or imported**, with the account's name and your ID encrypted:
privacy-joined = **Servers you have joined**, with your ID encrypted:
privacy-joined-server = { $server } · named
    .not-named = { $server } · not named
    .unknown = a server that the bot is not in
    .more = … and { $count } more
privacy-manage = To remove one of these, use /{ command-unlink }, /{ command-import } or /{ command-leave }.
privacy-stays = What you have linked stays as it is while you are opted out: it is not updated.
privacy-learns = Recommendations learn from what you listen to.
privacy-learns-not = Recommendations do not learn from what you listen to.
privacy-learns-how = Only artists that at least five members who agreed listen to are used for that, and never who those members are.
privacy-learn = Let recommendations learn from it
privacy-unlearn = Stop learning from it
privacy-learning = **Thank you.** From the next update on, recommendations learn from what you listen to.
privacy-unlearned = **Recommendations no longer learn from what you listen to.**
privacy-rebuilding = Recommendations are being updated without this data now.
privacy-ask-listening = Everything you have linked or imported is deleted as well, and you leave the servers you have joined.

## Pictures, and what they show for those who cannot see them

picture-missing = The picture could not be made right now. Please try again later.
map-title = Around { $artist }
map-legend = Lines join similar artists: the thicker, the more alike. Circle size shows listeners, colour a tag.
# $hops: 1 or 2.
map-hops = { $hops ->
    [one] One step
   *[other] { $hops } steps
}
map-space = View in 3D
map-menu = Map one of these
map-alt = A network of { $count ->
    [one] { $count } artist
   *[other] { $count } artists
} around { $artist }. Nearest: { $nearest }.
    .near = { $artist } ({ share })
space-open = Download the file and open it in a browser to turn the map, point at artists and search. It works offline. Only you can see this.
space-hint = Drag to turn, scroll or pinch to zoom, point at an artist for details.
space-search = Find an artist
# Of a screen that is touched.
space-touch = Drag with a finger to turn, pinch to zoom, tap an artist for details.
space-found = { $count ->
    [one] { $count } artist found
   *[other] { $count } artists found
}
space-similarity = { share } similar to { $artist }
profile-tags = Tags by number of users
profile-plays = Listeners by number of plays
profile-tagged = Tags added per year
map-button = Map
# $median, $most: plays of one listener.
profile-alt = Three charts about { $artist }. Tags by number of users: { $tags }. Plays per listener: the median is { $median }, the most { $most }. Tags added per year.
    .tag = { $tag } ({ $count })
# /artist: what its picture shows where nobody knows when it was tagged, and where it has no tags.
profile-alt-undated = Two charts about { $artist }. Tags by number of users: { $tags }. Plays per listener: the median is { $median }, the most { $most }.
profile-alt-untagged = A chart about { $artist }. Plays per listener: the median is { $median }, the most { $most }.
# $listeners, $others: of $artist and of $other; $count: of both.
audiences-alt = Two circles: { $artist } with { $listeners ->
    [one] { $listeners } listener
   *[other] { $listeners } listeners
} and { $other } with { $others ->
    [one] { $others } listener
   *[other] { $others } listeners
}. { $count ->
    [one] { $count } listener plays both.
   *[other] { $count } listeners play both.
}
top-alt = { top-title }: { $named }
    .artist = { $artist } ({ $count })

# /import: files of listening, and pasted names

command-import = import
    .description = Import what you listen to: a service's export, or names of artists; only you can see it
    .file = An export from Spotify, Apple Music, Last.fm, ListenBrainz or Maloja, zipped or not
    .file2 = Another file
    .file3 = A third file
    .names = Artists you listen to, separated by commas
option-file = file
option-file2 = file2
option-file3 = file3
option-names = names
import-title = Import what you listen to
# What stands for the service of names that were pasted.
import-pasted = Pasted names
# $known: how many of the artists ($artists) the data has.
import-listens = { $count ->
    [one] { $count } listen
   *[other] { $count } listens
}
import-cap = Only the { $kept } most played of { $artists } artists are kept.
import-most = Most played: { $names }
import-replaced = This replaces your earlier import from { $source }.
import-how = Send the file that a service gives you: Spotify (account data or extended history), Apple Music, Last.fm, ListenBrainz or Maloja, zipped or not. Or paste names of artists, one per line or separated by commas.
import-again = Importing from the same service again replaces what you had; pasted names are added.
import-what = { link-use } What is stored is who you play and how often, at most 1,000 artists per service; the file itself is not kept.
import-deleted = **Deleted:** { $source }
import-open = Import …
import-more = Import more …
import-delete = Delete: { $source }
import-form-files = Files
import-form-which = Spotify, Apple Music, Last.fm, ListenBrainz or Maloja, zipped or not; 50 MB in all
import-form-names = Or names of artists
import-form-example = One per line, or separated by commas
import-named = { $count ->
    [one] Added { $count } artist: { $names }
   *[other] Added { $count } artists: { $names }
}
import-unknown = Not in the data so far, kept by name: { $names }
import-unclear = Choose which artist you meant, or leave the name out: { $names }
import-which = Which “{ $text }”?
import-full = There is room for 1,000 pasted artists; only { $kept } of these were added.
import-nobody = There are no artists' names in that.
import-silent = **You have opted out, so nothing was imported.** Opt back in first, then send it again.
import-refused = { $why ->
    [large] That is more than 50 MB. Please send fewer files at once, or only those with your listening.
    [unreached] The file could not be fetched from Discord. Please send it again.
    [format] I don't know this kind of file. I read exports from Spotify, Apple Music, Last.fm, ListenBrainz and Maloja, just as they come.
    [damaged] The file is damaged or incomplete. Please download it from the service again, and send it as it is.
    [unsafe] This ZIP file names files outside itself, so it was not opened.
    [bomb] The file unpacks to more than I can read. Please send only the files with your listening.
    [nothing] There is not a single listen in the file.
    [busy] Many imports are waiting just now. Please try again in a few minutes.
    [stopping] I am being restarted. Please send it again in a minute.
   *[heavy] The file takes too long to read or too much memory. Please send only a part of it.
} Nothing was changed.
## /sounds-like: a recording that a member sends

command-sounds-like = sounds-like
    .description = Find artists that your recording, such as a demo, sounds like; only you can see it
    .file = A recording, up to 10 MB and 10 minutes; it is not kept
recording-title = What your recording sounds like
recording-how = Found by sound alone.
recording-nobody = No artist whose sound I know comes close to it.
recording-gone = Your file was not kept.
# Where it is most like an artist. $start, $end: times in the recording, as 1:12.
recording-passage = most at { $start }–{ $end }
# What it is like itself. $level: low, mid or high among artists.
recording-tempo = { $level ->
    [low] slow ({ $value } BPM)
    [high] fast ({ $value } BPM)
   *[mid] medium tempo ({ $value } BPM)
}
recording-loudness = { $level ->
    [low] quiet ({ $value } dB)
    [high] loud ({ $value } dB)
   *[mid] medium loudness ({ $value } dB)
}
recording-brightness = { $level ->
    [low] dark ({ $value } Hz)
    [high] bright ({ $value } Hz)
   *[mid] medium brightness ({ $value } Hz)
}
recording-percussion = { $level ->
    [low] little percussion ({ NUMBER($value, style: "percent") })
    [high] lots of percussion ({ NUMBER($value, style: "percent") })
   *[mid] some percussion ({ NUMBER($value, style: "percent") })
}
recording-refused = { $why ->
    [large] That file is larger than 10 MB. Please send a smaller one, such as an MP3.
    [unreached] The file could not be fetched from Discord. Please send it again with /{ command-sounds-like }.
    [format] I can find no audio in that file. Please send a recording, such as an MP3, FLAC, OGG, WAV or M4A.
    [nothing] The file is empty.
    [damaged] The file is damaged, and nothing can be heard in it. Please export it again.
    [long] The recording is longer than 10 minutes. Please send only a part of it.
    [short] The recording is shorter than a second. Please send more of it.
    [silent] The recording is silent from beginning to end.
    [busy] Many recordings are waiting just now. Please try again in a few minutes.
    [stopping] I am being restarted. Please send it again in a minute.
    [untrained] No neural network has been trained yet, so I cannot hear recordings. Whoever runs this bot can change that with `python -m recommender listen`, `train` and `build --sound`, as docs/sound.md says.
    [unable] The library that decodes recordings is not installed here. Whoever runs this bot can add it: the extra `sound` (requirements/sound.txt).
   *[heavy] The recording takes too long to hear or too much memory. Please send a shorter one, or another format.
}
## Linked accounts: /link and /unlink

command-link = link
    .description = Link an account so that Segue can use what you listen to
    .service = Where you listen
    .name = Your user name there
command-unlink = unlink
    .description = Unlink an account and delete what was taken from it
    .service = The account to unlink
option-name = name
option-service = service
choice-lastfm = Last.fm
choice-listenbrainz = ListenBrainz
link-title = Link { $service }
# $service: listenbrainz or lastfm. A code follows, to be copied.
link-prove = { $service ->
    [lastfm] To show that **{ $account }** is your account, enter this code as your real name in your Last.fm profile settings and save. Then press “{ link-check }”.
   *[listenbrainz] To show that **{ $account }** is your account, create a public playlist on ListenBrainz with this code as its title. Then press “{ link-check }”.
}
link-code = The code is valid for 15 minutes.
link-what = Once linked, Segue looks once a day at who you play and how often, at most 1,000 artists, and stores that. { link-use } /{ command-unlink } deletes it.
link-use = It is used for your /{ command-foryou } only, unless you allow more with /{ command-join } or /{ command-privacy }.
link-check = Check
link-token = Use a token instead
link-token-title = { $service } user token
link-token-label = Your user token
link-token-warning = Used once and not stored. Never share it: it also lets others change your account.
link-token-unknown = { $service } does not know this token. Copy it from your settings there and try again.
link-missing = **The code is not there yet.** It may take a minute to show up.
link-expired = There is no valid code any more. Use /{ command-link } again to get a new one.
link-both = Please give both a service and your user name there.
# $setting: an environment variable.
link-no-key = Accounts at { $service } cannot be linked yet: whoever runs this bot has to set `{ $setting }` first.
link-opted-out = You have opted out, so nothing new about you is stored. Opt back in with /{ command-privacy } first.
link-done = **{ $account }** at { $service } is linked.
link-next = Your /{ command-foryou } now goes by what you listen to there.
link-not-counted = There are no statistics for this account yet. What it listens to will be added as soon as there are.
link-most = Most played: { $artists }
link-clean = You can remove the code there now, if you used one. Segue looks at the account again once a day.
link-accounts = Your linked accounts
link-none = None yet. Use /{ command-link } with a service and your user name there, or /{ command-import } a file or a list of names.
# $when: as Discord shows times, like “2 hours ago”.
link-refreshed-at = Updated { $when }
link-rests = No longer updated automatically, because it failed { $count } times in a row.
link-refresh = Update { $service }
link-refreshed = **Updated.**
link-too-soon = An account can be updated once an hour.
link-unlink = Unlink { $service }
unlink-done = Your account at { $service } is unlinked, and everything that was taken from it has been deleted.
unlink-none = You have no linked account at { $service }. To delete an import, use /{ command-import }.
service-trouble = { $trouble ->
    [nobody] { $service } has no account of that name.
    [private] This { $service } account hides what it listens to. Make that public there and try again.
    [nothing] { $service } has no statistics for this account yet. Please try again tomorrow.
    [refused] { $service } does not accept this bot’s key. Please tell whoever runs the bot.
    [busy] { $service } is getting too many requests right now. Please try again in a few minutes.
    [garbled] { $service } sent something this bot does not understand. Please try again later.
   *[down] { $service } is not answering right now. Please try again later.
}

## On the way out: listening links and what was opened, /save, /radio, and what the first answer points to.

option-listen-on = listen-on
settings-listen = Listening links
settings-listen-menu = Services to link to
settings-nowhere = none
option-learn-from = learn-from
settings-learns = Lists learn from
settings-learns-value = { $learns ->
    [this-server] { choice-this-server }
    [no-votes] { choice-no-votes }
   *[all-servers] { choice-all-servers }
}
settings-model = Similar artists by
settings-model-value = { $ending ->
    [preferred] { $model }: members preferred it to { $other } ({ $at })
   *[withdrawn] { $model }: { $other } was withdrawn after poor votes ({ $at })
}
choice-all-servers = votes in all servers
choice-this-server = votes in this server only
choice-no-votes = no votes
# $services: all there are.
listen-unknown = “{ $text }” is not one of these services: { $services }
# $count: artists that a member opened, once for each answer.
privacy-opened = { $count ->
    [one] You opened { $count } artist from an answer; stored are the artist, the answer and when.
   *[other] You opened { $count } artists from answers; stored are the artist, the answer and when.
}
privacy-ask-opened = The record of artists you opened is deleted as well.
command-radio = radio
    .description = Mix artists and tags into one list, in the syntax of ListenBrainz Radio
    .prompt = Artists and tags to mix; leave empty for examples
    .mode = Well-known artists first (easy) or lesser-known ones (hard)
option-mode = mode
option-prompt = prompt
choice-easy = easy
choice-medium = medium
choice-hard = hard
radio-title = Radio
# What follows is what was understood, a line each.
radio-read = Read as:
radio-artist = { $artist } and similar artists
radio-artist-only = only { $artist }
radio-tag = artists tagged { $tags }
radio-tag-all = artists tagged with all of { $tags }
radio-tag-any = artists tagged with any of { $tags }
# How often one of these comes beside the others.
radio-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
radio-artists = Segue picks artists, not songs.
radio-near = similar to { $artist }
radio-named = named in the prompt
radio-tagged = tagged { $tags }
radio-nothing = Nothing in the data fits this.
# $why: what is wrong with the $text.
radio-unread = { $why ->
    [element] I can mix `artist`, `tag` and `#tag`, but not “{ $text }”.
    [parentheses] The parentheses do not match: “{ $text }”
    [value] A name is missing, or not in parentheses: “{ $text }”
    [weight] “{ $text }” is not a weight. Weights are whole numbers from 1 to 100.
    [option] “{ $text }” is not an option here. There are `easy`, `medium`, `hard` and `nosim`, and for tags also `and` and `or`.
    [foreign] “{ $text }” is something only ListenBrainz knows. Segue has no statistics, recommendations, playlists, collections or countries from there; it mixes artists and tags.
    [long] That is too long: at most { $text } artists and tags can be mixed.
   *[empty] Name artists and tags to mix.
}
radio-examples = For example:
command-save = save
    .description = Save the last list you were shown as a file; only you can see it
    .format = Plain text, CSV for spreadsheets, or JSPF for playlists
option-format = format
choice-csv = CSV
choice-jspf = JSPF
choice-text = Text
save-button = Save list
# Of a list whose own title is not known.
save-title = Artists from Segue
save-done = { $count ->
    [one] { $count } artist, exactly as shown.
   *[other] { $count } artists, exactly as shown.
}
# Also stands in the file.
save-annotation = Artists, not songs: each entry stands for an artist.
save-jspf = { save-annotation } Where its MusicBrainz ID is known, it is included. ListenBrainz only imports playlists of songs, so it will not take this file.
save-nothing = There is no list to save yet. Ask for one, for example with /{ command-similar }, or press “{ save-button }” under a list.
    .silent = You have opted out, so the last list you were shown is not stored. Press “{ save-button }” under a list instead.
help-match = **Percentages** say how well an artist matches: of a hundred pairs of artists at 82%, 82 appear together on somebody’s list of similar artists.
help-depth = **Depth** can be changed under a list: “Familiar” puts well-known artists first, “Deep” lesser-known ones, and “Balanced” goes by likeness alone.
help-more = What each command does
help-list = Commands
help-back = ‹ { help-title }
# Under the first answer in a server.
help-pointed = New here? /{ command-help } explains percentages, depth, votes and privacy.
## What a server hears together: /who.

command-who = who
    .description = See who in this server listens to an artist
    .artist = The artist
# $count: a multiple of five; there are that many or a few more. here stands in small print beside an artist.
here = { $count }+ here like it
who-title = { $artist } in { $server }
who-count = **{ $count }+ members here** play or like this artist.
who-nameless = None of them has agreed to be named.
who-few = Nobody here who may be named plays or likes this artist, and fewer than five members do in all.
who-how = Counts members who have used /{ command-join }, in steps of five, and names only those who agreed to it.
who-ask = Ask a fan here

## What two members have in common: /taste, and its entry in the context menu of a member.

command-taste = taste
    .description = What you and another member have in common; only you can see it
    .member = Somebody who has joined here and may be named
option-member = member
menu-compare-taste = Compare taste
taste-title = You and { $member }
taste-shared = **{ $count ->
        [0] You have no artist in common.
        [one] You have { $count } artist in common.
       *[other] You have { $count } artists in common.
    }**
# $times: how many times as many as chance would give. $chance: how many those are.
taste-more = That is { $times } times as many as by chance: if each of you had picked as many artists by popularity alone, you would have about { $chance } in common.
taste-even = That is about as many as by chance: if each of you had picked as many artists by popularity alone, you would have about { $chance } in common.
taste-fewer = That is fewer than by chance: if each of you had picked as many artists by popularity alone, you would have about { $chance } in common.
taste-hardly = That is more than by chance: if each of you had picked as many artists by popularity alone, you would most likely have none in common.
taste-few = There is too little to compare with chance.
taste-most = Most of all: { $artists }
# An artist that one plays, and that goes with what the other one plays ($seeds).
taste-bridge = **Bridge:** { $member }’s { $artist } goes with your { $seeds }.
    .yours = **Bridge:** Your { $artist } goes with { $member }’s { $seeds }.
taste-new = **New to both of you:**
taste-how = Compares the artists that each of you plays or votes 👍 on. Only you can see this.
taste-bars = Bars: the share of what each of you plays.
# Above the bars of whoever asks, and in place of a share where somebody likes an artist and no plays are known.
taste-you = You
taste-likes = likes
taste-alt = Bars of what you and { $member } have in common, by its share of what each of you plays: { $artists }.
    .artist = { $artist } ({ $yours } and { $theirs })
taste-yourself = That is you. Choose another member.
taste-bot = { $member } is a bot and listens to nothing. Choose another member.
taste-gone = { $member } is not in this server any more.
# One sentence, whatever the reason is.
taste-other = There is nothing to compare with { $member } here. It takes a member who has used /{ command-join }, may be named, and has linked or imported something.
taste-join = To compare your taste with that of others here, use /{ command-join } first: it lets what you listen to count in this server.
taste-link = There is nothing to compare on your side yet. Link an account, import a file or names, or vote 👍 on artists.
taste-link-button = Link an account

## What members recommend to each other: /recommend, and what /join and /privacy say of it.

command-recommend = recommend
    .description = Recommend an artist to a member who allows it, or see what you recommended last
    .member = Who to recommend it to
    .artist = The artist
    .note = A few words with it; they are not stored
option-note = note
option-recommendations = recommendations
recommend-given = **Sent:** { $artist }, to { $member }. /{ command-recommend } shows you whether they have seen it, and nothing more.
# One sentence, whatever the reason is.
recommend-undelivered = { $artist } could not be delivered to { $member }. Members get recommendations only if they allow them with /{ command-join }, and only a few a day.
recommend-enough = You can recommend { $count } artists a day. Please wait until tomorrow.
recommend-both = Please give both a member and an artist, or neither to see what you recommended last.
recommend-last = What you recommended last
recommend-none = Nothing in the last 30 days.
recommend-seen = seen
recommend-unseen = not seen yet
recommend-how = Kept for 30 days. You can recommend { $count } artists a day.
recommend-title = Recommended to you: { $artist }
# $giver: a name. $mention: the same as Discord mentions somebody.
recommend-from = From **{ $giver }** ({ $mention }) in { $server }.
recommend-near = Goes with { $artists }, which you listen to.
recommend-private = You got this because you accept recommendations there. Once you press a button, whoever sent it learns that you have seen it, and nothing more.
recommend-thanks = Thanks
recommend-thanked = Whoever sent it now knows that you have seen it, and nothing more.
recommend-block = Block who sent this
recommend-blocked = You will get no more recommendations from them. They are not told.
recommend-unblock = Unblock
recommend-unblocked = You may get recommendations from them again.
recommend-gone = Nothing has changed: they were not blocked, or you have opted out. You can stop recommendations with /{ command-join }.
join-takes = You accept recommendations: members of this server may recommend artists to you.
join-takes-not = You do not accept recommendations: nobody can recommend artists to you here.
join-take = Accept recommendations
join-take-not = Stop recommendations
privacy-takes = accepts recommendations
privacy-recommended = Recommendations between members, with artist, server, time and whether it was seen, for 30 days at most: { $given } from you and { $received } to you. Those to you also count as answers, so that you can vote on them. Members you have blocked: { $blocked }.
privacy-unblock = Unblock everybody
privacy-ask-recommended = Recommendations from you and to you are deleted as well, and nobody is blocked any more.
## The weekly digest: /digest, and what is posted. $count, $up, $down: multiples of five, or 0 for fewer, but $count of digest-what.

command-digest = digest
    .description = Post new artists for this server once a week
    .channel = Channel it is posted in
    .day = Day of the week, in UTC
    .hour = Hour of the day in UTC, 0 to 23
    .language = Its language
    .review = Once a month, also post how members liked the lists here
    .off = Stop posting it
option-channel = channel
option-day = day
option-hour = hour
option-review = review
option-off = off
choice-monday = Monday
choice-tuesday = Tuesday
choice-wednesday = Wednesday
choice-thursday = Thursday
choice-friday = Friday
choice-saturday = Saturday
choice-sunday = Sunday
digest-title = New for { $server }
# $count: the artists that most members of the server play or like, at most a hundred.
digest-what = { $count ->
    [one] Artists that you might all like and hardly anybody here plays yet. Based on the one artist that five or more members here play or like.
   *[other] Artists that you might all like and hardly anybody here plays yet. Based on the { $count } artists most played or liked here.
}
digest-deep = **deep cut**
# How many members liked something of the last digest, and disliked something.
digest-result = Last week’s: { $up ->
    [0] 👍 fewer than 5
   *[other] 👍 { $up }+
} · { $down ->
    [0] 👎 fewer than 5
   *[other] 👎 { $down }+
}
digest-alt = A network of new artists ({ $artists }) and of similar ones that are played here ({ $others }).
digest-settings = Weekly digest
digest-how = Once a week: five artists that members would probably like and hardly anybody here plays, plus a deep cut. Set it up with the options of /{ command-digest }.
digest-none = **Off.** Choose a channel with the option “{ option-channel }”.
digest-channel = Channel
digest-next = Next
digest-language = Language
digest-review = Monthly review
digest-lacks = { $permission ->
    [gone] The channel is gone, so nothing can be posted. Choose another one.
    [view] Nothing can be posted: the bot needs the permission “View Channel” there.
    [send] Nothing can be posted: the bot needs the permission “Send Messages” there.
   *[history] Nothing can be posted: the bot needs the permission “Read Message History” there, so that it never posts twice.
}
digest-unpictured = It comes without a picture: for that, the bot needs the permission “Attach Files” there.
digest-few = There is nothing to go by yet: five members who play or like the same artists have to use /{ command-join }. What they /{ command-link }, /{ command-import } or vote 👍 on is counted once a day.
digest-ready = Everything is ready.
digest-nothing = No artists are left that have not been in a digest before.
digest-preview = Preview
digest-end = Turn off
# To those who manage the server, once.
digest-trouble = The weekly digest cannot be posted in { $channel }. Whoever manages this server can see why with /{ command-digest }.
## The monthly review of a server’s lists, posted where the digest is. $members, $answers, $count: multiples of five, or 0 for fewer.

review-title = { $month }: how members liked the lists here
review-few = Too few votes to say: fewer than five members voted on artists here.
review-what = { $answers ->
    [0] { $members }+ members voted here, on fewer than five answers.
   *[other] { $members }+ members voted here, on { $answers }+ answers.
}
review-liked = Liked, by match
# A band of matches, before the share of 👍. $low, $high: shares.
review-band = { $part ->
    [under] match under { NUMBER($high, style: "percent") }
    [over] match { NUMBER($low, style: "percent") } or more
   *[between] match { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }
}
review-none = too few votes to say
review-missed = Worst misses
# An artist that many disliked on the list of another, the seed.
review-miss = { $artist } on the list of { $seed } · 👎 { $count }+
review-nothing = Nothing that five members voted 👎 on.
review-changed = What votes changed
review-moved = { $count ->
    [0] Fewer than five of the lists voted on here so far.
   *[other] { $count }+ of the lists voted on here have artists that votes moved up or down.
}
review-how = Shares are rounded, counts go in fives. A match says how often people list two artists as similar, not whether anyone likes them.
## Lists that learn from votes. $count: how many votes moved an artist.

moved-up = moved up by { $count }+ votes
moved-down = moved down by { $count }+ votes
## What a server hears together: /server.

command-server = server
    .description = What members of this server play and like together
command-server-top = top
    .description = The artists that most members here play or like
    .page = Page number
command-server-similar-to = similar-to
    .description = What members here play or like that is most like an artist
    .artist = An artist you like
command-server-newcomers = newcomers
    .description = Artists that have caught on here in the last 30 days
command-server-blind-spots = blind-spots
    .description = Artists that fit what this server likes but that hardly anybody here plays
command-server-map = map
    .description = Draw members who may be named here, those of like taste near each other
server-view = { $view ->
    [newcomers] Newcomers
    [blind-spots] Blind spots
    [map] Map of members
   *[top] Most played
}
server-title = { $view ->
    [newcomers] New in { $server }
    [blind-spots] Blind spots of { $server }
    [similar-to] Like { $artist }, in { $server }
    [map] Tastes in { $server }
   *[top] Most played in { $server }
}
# $count: a multiple of five; there are that many or a few more.
server-members = { $count }+ members
server-how = Counts members who have used /{ command-join }, in steps of five, and is updated once a day at most.
server-nothing = There is nothing to show yet: at least five members who play or like the same artist have to use /{ command-join }. It is counted once a day.
server-top-text = Artists that five or more members play or like · where two have as many, the better-known first · page { $page } of { $pages }
server-newcomers-text = Artists that have reached five members in the last 30 days, the latest first.
server-newcomers-none = No new artist has reached five members.
# $when: as Discord shows times, like “2 hours ago”.
server-counted-since = This server was first counted { $when }; what was there then is not new.
server-blind-spots-text = Artists that this server would probably like, taken as one listener, but that fewer than five members play or like.
server-blind-spots-none = There are none: whatever fits this server’s taste is played here already.
server-alike-text = Of what five or more members here play or like, these are most like { $artist }.
server-alike-none = Nothing that five or more members here play or like is similar to { $artist }.
server-map-text = The nearer two members, the more alike their tastes, as far as two dimensions can show it. Diamonds are artists, each amid the members who play or like it.
server-map-few = A map takes at least three members who may be named here and who have linked or imported what they listen to, or voted for it.
server-map-how = Shows up to 40 members, chosen at random, who have used /{ command-join } and may be named here.
# server-map-alt: read aloud in place of the picture.
server-map-alt = Map of members by taste: { $members }. Most alike: { $first } and { $second }. Artists among them: { $artists }.

## /duel: which of two artists is more like a third.

command-duel = duel
    .description = Ask which of two artists is more like a third
    .artist = The artist to compare them with; leave empty for a surprise
duel-title = Which is more like { $artist }?
duel-or = { $left } or { $right }
# $when: as Discord shows times, like “in 50 seconds”.
duel-how = Everybody here may press a button, and press another instead, until the result is shown { $when }.
duel-alone = Press a button to see what the model says.
duel-unsure = Not sure
# $pressed: what stands on the button.
duel-noted = Noted: { $pressed }. You can press another button until the result is shown { $when }.
duel-not-kept = You have opted out, so what you press is not saved and does not count. Use /{ command-privacy } to opt back in.
duel-nobody = Nobody chose one of the two.
duel-not-sure = { $count } not sure
# $model: 1 or 2 where two models are compared, else 0. $rank, $other: places of the two on the model's list.
duel-says = { $model ->
    [1] First model
    [2] Second model
   *[0] Segue
}: { $artist } (#{ $rank } on its list of similar artists, the other #{ $other })
    .alone = { $model ->
    [1] First model
    [2] Second model
   *[0] Segue
}: { $artist } (#{ $rank } on its list of similar artists, the other is not near the top)
duel-again = Another duel
duel-nothing = There are no two artists to compare with { $artist } right now. Try another artist.
duel-gone = This duel is no longer stored.
# $count: duels that a member asked for or pressed in.
privacy-duels = { $count ->
    [one] You asked for or pressed in { $count } duel; stored are the artists, what you pressed, after how many seconds and when, and, as with votes, roughly how old your account was and a code for the server.
   *[other] You asked for or pressed in { $count } duels; stored are the artists, what you pressed, after how many seconds and when, and, as with votes, roughly how old your account was and a code for the server.
}
privacy-ask-duels = What you pressed in duels is deleted as well.

## /daily: two artists a day, to be joined by a path of similar artists.

command-daily = daily
    .description = Join the two artists of the day by a path of similar artists
# $day: a date as 2026-11-30.
daily-title = Daily path · { $day }
daily-how = Find a path from { $artist } to { $other }: each step leads to an artist among the 25 nearest, or one that has yours among theirs. Everybody has the same two today, and only you see your path.
daily-now = You are at { $artist }.
daily-next = Next artist
daily-undo = Undo
daily-give-up = Give up
daily-share = Share
# A button under what somebody shared.
daily-play = Play too
# Label of the field that the next artist is typed into, up to 45 characters, and what stands under it, up to 100.
daily-form-artist = Artist
daily-form-about = Similar to { $artist }, on the way to { $other }
daily-again = { $artist } is already on your path.
# $evidence: as in `together`.
daily-miss = No step known from { $artist } to { $other }: neither is among the 25 nearest to the other in this data ({ $evidence }).
# Before the last steps of a long path.
daily-earlier = { $count ->
    [one] … after { $count } more step
   *[other] … after { $count } more steps
}
# $steps, $fewest: 2 or more.
daily-arrived = **You made it in { $steps } steps; the shortest path has { $fewest }.** Wrong tries: { $misses }.
daily-gave-up = You gave up. One of the shortest paths, with { $fewest } steps:
    .spent = You have no tries left. One of the shortest paths, with { $fewest } steps:
daily-nothing = This data has no two artists to join today.
daily-not-kept = You have opted out, so your path is not saved: it is gone when the bot restarts, and does not count. Use /{ command-privacy } to opt back in.
daily-before = **Yesterday:** one of the shortest paths, with { $steps } steps
    .members = **Yesterday:** the best path found in this server, with { $steps } steps; the shortest has { $fewest }
# $count: a multiple of five.
daily-before-arrived = { $count }+ members made it.
# $score: steps and those of the shortest path, as 4/3.
daily-score = Segue path { $day } · { $score }
# Read aloud in place of the picture.
daily-alt = Map with the path { $path }
# $count: days on which a member played.
privacy-daily = { $count ->
    [one] You played the daily path on { $count } day; stored are each artist you tried, from which one, whether that was a step, in which server (as a pseudonym) and when.
   *[other] You played the daily path on { $count } days; stored are each artist you tried, from which one, whether that was a step, in which server (as a pseudonym) and when.
}
privacy-ask-daily = Your daily paths are deleted as well.

## /challenge: members name artists against the model's list, and vote blind.

command-challenge = challenge
    .description = Name artists against the model's list, and vote blind
    .artist = The artist that the others are to go with
challenge-title = Beat the bot: what goes with { $artist }?
# $most: how many artists each may name.
challenge-how = Name up to { $most } artists that you would play next to it. Your artists and the model’s are then mixed into one list, and you vote without knowing whose is whose.
# $when: as Discord shows times, like “in 2 minutes”.
challenge-named = { $count ->
    [0] Nobody has named an artist yet; the vote begins { $when }.
    [one] { $count } artist named so far; the vote begins { $when }.
   *[other] { $count } artists named so far; the vote begins { $when }.
}
challenge-name = Name an artist
challenge-begin = Begin the vote
challenge-form = Artist
challenge-form-about = Others see the artist on the list that is voted on, but are not told that you named it.
# $left: how many more artists the member may name.
challenge-noted = Named: { $artist }. { $left ->
    [0] That was your last one;
    [one] You can name { $left } more;
   *[other] You can name { $left } more;
} the vote begins { $when }.
challenge-seed = { $artist } is the artist that this challenge is about. Name another one.
challenge-already = You have named { $artist } already. Name another one.
challenge-enough = You have named { $most } artists, which is as many as each may name. { $artist } was not added.
challenge-empty = Nobody has named an artist yet. Name one first.
challenge-starter = Only the member who started this challenge can begin the vote early.
challenge-late = Artists can no longer be named in this challenge.
challenge-closed = There is no vote going on in this challenge right now.
challenge-gone = This challenge is no longer stored.
challenge-elsewhere = A challenge takes a channel where everybody sees my answers and that I can see myself. Ask in another one.
challenge-unlisted = There is no list of artists similar to { $artist } to play against. Try another artist.
challenge-menu = Vote for up to { $most }
challenge-vote = Half of these artists were named here, the other half are the model’s. Vote for up to { $most } that you would play next. The result is shown { $when }.
challenge-voted = Your vote: { $artists }. You can change it until the result is shown { $when }.
challenge-unvoted = You have voted for nobody. You can still vote until the result is shown { $when }.
challenge-yours = You named { $artists } yourself, so you cannot vote for that.
challenge-not-kept = You have opted out, so nothing is saved and you do not count here. Use /{ command-privacy } to opt back in.
challenge-none = Nobody named an artist this time, so there was nothing to vote on.
challenge-all = Everything that was named is at the top of the model’s list too, so there was nothing to vote on. You think alike.
challenge-both = On both lists, so counted for neither: { $artists }
challenge-nobody = Nobody voted this time, so nobody wins.
# $members, $model: votes for the artists of either.
challenge-won = { $who ->
    [members] **The members win** with { $members } to { $model } votes.
    [model] **The model wins** with { $model } to { $members } votes.
   *[nobody] **A draw**: { $members } to { $model } votes.
}
challenge-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
# $count: votes of members who named the artist, or the one beside it.
challenge-void = { $count ->
    [one] { $count } vote not counted
   *[other] { $count } votes not counted
}
# $count: how many members named the artist; 0 where that was deleted.
challenge-members = { $count ->
    [0] named here
    [one] named here by { $count } member
   *[other] named here by { $count } members
}
challenge-model = the model’s #{ $rank }
# $members, $model: challenges in this server that either has won.
challenge-leads = { $who ->
    [members] **The members lead** in this server: { $members } challenges won, { $model } lost. Chance hardly explains that.
    [model] **The model leads** in this server: { $model } challenges won, { $members } lost. Chance hardly explains that.
   *[nobody] In this server the members have won { $members }, the model { $model }: not enough votes yet to say who is better.
}
challenge-own = Whoever named an artist has no say on it, nor on the model’s that was drafted beside it.
challenge-again = Another round
# $count: challenges that a member asked for, named artists in or voted in.
privacy-challenges = { $count ->
    [one] You took part in { $count } challenge; stored are the artists that you named and voted for, and when.
   *[other] You took part in { $count } challenges; stored are the artists that you named and voted for, and when.
}
privacy-ask-challenges = What you named and voted for in challenges is deleted as well.
