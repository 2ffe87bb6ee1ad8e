# Was Segue auf Deutsch sagt. Was die Werte bedeuten und was Discord vorschreibt, steht in en.ftl.

## Befehle

command-artist = künstler
    .description = Was die Daten über einen Künstler wissen
    .artist = Der Künstler
command-similar = ähnlich
    .description = Künstler, die von denselben Leuten gehört werden
    .artist = Ein Künstler, den du magst
    .count = Wie viele gezeigt werden, 1 bis 25
    .depth = Bekannte Künstler oder weniger bekannte
command-top = top
    .description = Die meistgehörten Künstler
    .by = Was gezählt wird
    .tag = Nur Künstler mit diesem Tag
    .page = Welche Seite
    .chart = Ob es auch als Balken gezeichnet wird
command-blend = mischen
    .description = Künstler zwischen mehreren, die du magst
    .artist = Ein Künstler, den du magst
    .artist2 = Noch einer
    .artist3 = Ein dritter
    .artist4 = Ein vierter
    .artist5 = Ein fünfter
    .unlike = Ein Künstler, von dem es wegführen soll
    .depth = Bekannte Künstler oder weniger bekannte
command-foryou = fürdich
    .description = Künstler für dich, nach deinen Stimmen hier; nur du siehst sie
    .depth = Bekannte Künstler oder weniger bekannte
command-hide = ausblenden
    .description = Einen Künstler aus deinem /{ command-foryou } heraushalten
    .artist = Der Künstler; ohne Angabe siehst du, wen du ausgeblendet hast
command-map = karte
    .description = Zeichnet die Künstler um einen herum und wie sie zusammenhängen
    .artist = Der Künstler in der Mitte
    .hops = Wie viele Ähnlichkeiten weit es geht, 1 oder 2
command-path = weg
    .description = Der Weg von einem Künstler zum anderen, über ähnliche
    .artist = Wo er beginnt
    .other = Wo er endet
command-privacy = datenschutz
    .description = Was hier über dich gespeichert ist: ansehen, exportieren, löschen oder abstellen
command-rate = bewerten
    .description = Sag, was du von einem Künstler hältst; nur du siehst es
    .artist = Der Künstler
    .verdict = Was du von ihm hältst
command-settings = einstellungen
    .description = Wie sich dieser Bot auf diesem Server verhält
    .count = Wie viele Künstler eine Antwort zeigt, wenn niemand etwas sagt, 1 bis 25
    .depth = Bekannte Künstler oder weniger bekannte, wenn niemand etwas sagt
    .reactions = Ob 👍 und 👎 unter Antworten stehen
    .answers = Wer Antworten sieht
    .allow = In diesem Kanal öffentlich antworten, in anderen nur, wenn sie auch erlaubt sind
    .disallow = In diesem Kanal nicht mehr öffentlich antworten
command-why = warum
    .description = Was zwei Künstler gemeinsam haben
    .artist = Ein Künstler
    .other = Ein anderer

option-allow = erlauben
option-answers = antworten
option-artist = künstler
option-artist2 = künstler2
option-artist3 = künstler3
option-artist4 = künstler4
option-artist5 = künstler5
option-by = nach
option-count = anzahl
option-chart = diagramm
option-depth = tiefe
option-disallow = verbieten
option-hops = schritte
option-other = anderer
option-page = seite
option-reactions = reaktionen
option-tag = tag
option-unlike = weg-von
option-verdict = urteil

choice-balanced = ausgewogen
choice-deep = weniger bekannt
choice-down = 👎
choice-familiar = bekannt
choice-known = kenne ich
choice-listeners = Hörer
choice-none = zurücknehmen
choice-plays = Wiedergaben
choice-private = privat
choice-public = öffentlich
choice-up = 👍

## Zahlen

number = { $number }
listeners = { $count } Hörer
plays = { $count ->
    [one] { $count } Wiedergabe
   *[other] { $count } Wiedergaben
}
share = { NUMBER($share, style: "percent") }

## Was für einen Künstler spricht

together = { $count ->
    [one] { $count } hört beide
   *[other] { $count } hören beide
}
together-telling = { together }, { $times }× so oft wie durch Zufall
alike-by-tags = ähnlich nach Tags
together-nobody = niemand hört beide

## Weitere Besetzungen und Bands desselben Künstlers, etwa „auch als Miles Davis Quintet“.

also = auch als { $names }
several-acts = Mehrere Acts heißen { $artist }; diese Daten können sie nicht unterscheiden.

## /similar

similar-title = Ähnlich wie { $artist }
similar-nothing = Niemand, der diesen Künstler hier hört, hört noch einen anderen; es gibt also nichts zu vergleichen.

## /artist

artist-listeners = Hörer
    .value = { $count } (Platz { $rank } von { $of })
artist-plays = Wiedergaben
artist-tags = Tags
    .none = keine
artist-similar = Ähnlich
    .none = niemand hört hier sowohl diesen Künstler als auch einen anderen
artist-more = Mehr davon

## /top

top-title = Top-Künstler nach { $by ->
    [plays] Wiedergaben
   *[listeners] Hörern
}
top-page = Seite { $page } von { $pages }
    .tag = Seite { $page } von { $pages } · je größer der Anteil derer, die ihn so taggen, desto mehr zählt ein Künstler
top-first = « Erste
top-previous = ‹ Zurück
top-next = Weiter ›
top-last = Letzte »
top-chart = Als Diagramm
top-list = Ohne Diagramm

## Was schiefging

problem-bug = Hier ist etwas schiefgegangen, und es liegt nicht an dir. Es wurde als `{ $reference }` vermerkt; versuch es bitte noch einmal, und sag dem Betreiber dieses Bots Bescheid, wenn es wieder passiert.
problem-no-name = Nenne einen Künstler: Es steht nichts da.
problem-unknown-artist =
    { $until ->
        [none] Es gibt keinen Künstler namens „{ $text }“ in den Daten. Versuch eine andere Schreibweise oder einen Teil des Namens.
       *[other] „{ $text }“ kommt in diesen Daten nicht vor; sie reichen bis { $until }. Versuch eine andere Schreibweise oder einen Teil des Namens.
    }
    .near =
    { $until ->
        [none] Es gibt keinen Künstler namens „{ $text }“ in den Daten. Meintest du:
       *[other] „{ $text }“ kommt in diesen Daten nicht vor; sie reichen bis { $until }. Meintest du:
    }
problem-part-of-a-name = „{ $text }“ kann für diesen Künstler stehen. Ist er gemeint?
problem-several-artists = „{ $text }“ kann für mehrere Künstler stehen. Welcher ist gemeint?
problem-unknown-tag = Kein Künstler hier hat den Tag „{ $text }“.
    .near = Kein Künstler hier hat den Tag „{ $text }“. Meintest du:
problem-same-artist = Du hast nur { $artist } genannt. Dafür braucht es verschiedene Künstler.
problem-liked-and-not = { $artist } kann in einer Mischung nicht zugleich dazugehören und gemieden werden. Lass den Namen an einer der beiden Stellen weg.
problem-too-fast = Bitte etwas langsamer. Du kannst in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} wieder fragen.
problem-busy = Das hat gerade zu lange gedauert. Bitte versuch es noch einmal.
problem-again = Noch einmal
problem-feedback = Deine Stimmen können gerade weder gespeichert noch nachgesehen werden; es hat sich also nichts geändert. Bitte versuch es später noch einmal.
problem-partly-deleted = Nur ein Teil konnte gelöscht werden: Die Datenbank ist gerade nicht verfügbar. Bitte lösche den Rest später mit /{ command-privacy }.
problem-not-allowed = Das können nur jene ändern, die diesen Server verwalten dürfen.

## Listen, und wie es von dort weitergeht

similar-dial = { $depth ->
    [deep] weniger bekannte Künstler zuerst
   *[familiar] bekannte Künstler zuerst
}
similar-thin = Hier nur { listeners }, deshalb sagen Tags mehr als das Hören.
similar-little = Nur { listeners } hier und keine Tags, das besagt also wenig.
dig = Weitergraben: ähnlich wie einer von diesen
rate-menu = Einen Künstler bewerten
back = ‹ { $artist }
more = Mehr ›
depth = { $depth ->
    [familiar] Bekannt
    [deep] Weniger bekannt
   *[balanced] Ausgewogen
}
list-comma = { ", " }
list-and = { $first } und { $last }
blend-title = Zwischen { $artists }
# Above the list; the lines say how many with whom (`vouches`).
blend-vouching = gemeinsame Hörer mit denen, die du genannt hast
blend-unlike = weg von { $artist }
blend-nothing = { $count ->
    [2] Die beiden mischen sich nicht: Kein Künstler hier passt zu beiden.
   *[other] Die mischen sich nicht: Kein Künstler hier passt auch nur zu zweien davon.
}
# $count: 1 bis 4.
blend-hardly = { $count ->
    [one] Die mischen sich kaum: Nur { $count } Künstler liegt hier dazwischen.
   *[other] Die mischen sich kaum: Nur { $count } Künstler liegen hier dazwischen.
}
blend-some = Kein Künstler hier passt zu allen; diese passen zu einigen.
# $artists: die höchstens ein Hörer spielt.
blend-unheard = Kaum jemand hört hier { $artists }, das besagt also wenig.
vouches = { $listeners } mit { $artist }
vouches-nobody = niemand davon allein spricht dafür
foryou-title = Für dich
foryou-from = { $count ->
    [one] nach { $count } Künstler, den du magst oder kennst
   *[other] nach { $count } Künstlern, die du magst oder kennst
}
foryou-empty = Noch weiß hier niemand, was du magst. Stimm mit /{ command-rate } oder unter irgendeiner Liste hier über ein paar Künstler ab, und frag dann noch einmal.
foryou-nothing = Für jetzt hast du alles gesehen. Stimm mit /{ command-rate } über weitere Künstler ab, und frag dann noch einmal.
foryou-others = Andere zeigen
why-title = { $artist } und { $other }
why-tags = Tags von beiden
why-no-tags = keine
why-path = Von einem zum anderen
why-share = { $listeners ->
    [one] Wer { $artist } hört, hört auch { $other }.
   *[other] Das sind { NUMBER($share, style: "percent") } der { $listeners }, die { $artist } hören.
}
why-nobody = Niemand hört hier beide.
why-even = Das sind etwa so viele, wie der Zufall ergäbe, oder weniger.
why-few = Bei so wenigen Hörern sagt das wenig aus.
path-title = Von { $artist } zu { $other }
path-hops = { $count ->
    [one] Sie liegen direkt nebeneinander.
   *[other] { $count } Schritte, jeder zu einem ähnlichen Künstler.
}
# Ein Schritt, der wenig beweist. $count: wer beide hört.
hop-weak = { $count ->
    [0] schwach: niemand hört beide
    [one] schwach: nur { $count } Hörer hört beide
   *[other] schwach: { $count } Hörer hören beide, das kann Zufall sein
}
hop-tags = schwach: nur nach Tags ähnlich
path-none = Keine Kette von bis zu 6 ähnlichen Künstlern führt von einem zum anderen.

## Was nur der Fragende sieht

rate-none = Du hast über diesen Künstler nicht abgestimmt.
rate-vote = Deine Stimme: { $vote }
rate-hidden = Du hast diesen Künstler aus /{ command-foryou } ausgeblendet.
rate-take-back = Zurücknehmen
verdict-known = Kenne ich
vote-not-kept = Du hast widersprochen, deshalb wird keine neue Stimme gespeichert; frühere kannst du zurücknehmen. Mit /{ command-privacy } nimmst du den Widerspruch zurück.
vote-waiting = Die Datenbank ist gerade beschäftigt: Das wird gespeichert, sobald sie frei ist.
hide-button = Ausblenden
hide-undo = Wieder zeigen
hide-done = { $artist } kommt in deinem /{ command-foryou } nicht mehr vor. Andere Listen bleiben, wie sie sind.
hide-undone = { $artist } kann in deinem /{ command-foryou } wieder vorkommen.
hide-title = Für dich ausgeblendet
hide-nobody = Niemand. /{ command-hide } mit einem Künstler hält ihn aus /{ command-foryou } heraus.
hide-more = … und { $count } weitere
hide-menu = Wieder zeigen
privacy-title = Was über dich gespeichert ist
privacy-kept =
    { $answers ->
        [0] Keine Antworten
        [one] { $answers } Antwort
       *[other] { $answers } Antworten
    } auf deine Fragen und { $votes ->
        [0] keine Stimmen
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    } von dir, unter einem Pseudonym: ohne Namen, ohne ID, ohne Text von dir.
privacy-holds = Von einer Antwort: wonach gefragt und was gezeigt wurde, wann, in welcher Sprache, an was für einem Ort, und die ID der Nachricht. Von einer Stimme: welche, worauf und wann; jede Änderung zählt als eine weitere.
privacy-what = Daran zeigt sich, welche Empfehlungen gut sind, und davon lebt dein /{ command-foryou }. Nichts geht an andere.
privacy-until = Sie bleiben, bis du sie löschst.
privacy-days = Sie werden nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } gelöscht. Wen du ausgeblendet hast, der bleibt ausgeblendet.
privacy-silent = **Du hast widersprochen: Es wird nichts Neues gespeichert.** Empfehlungen gibt es weiterhin; /{ command-foryou } nutzt, was da ist.
privacy-export = Exportieren
privacy-exported = Hier ist alles, als JSON in einer ZIP-Datei. Nur du siehst es.
    .part = Teil { $number }, als JSON in einer ZIP-Datei. Es folgt noch mehr. Nur du siehst es.
    .last = Teil { $number }, der letzte. Nur du siehst es.
privacy-delete = Löschen …
privacy-ask = Das löscht { $answers ->
        [0] keine Antworten
        [one] { $answers } Antwort
       *[other] { $answers } Antworten
    } und { $votes ->
        [0] keine Stimmen
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    } auf der Stelle. **Das lässt sich nicht rückgängig machen.**
privacy-delete-sure = Alles löschen
privacy-delete-not = Behalten
privacy-deleted = **Alles ist gelöscht.**
privacy-opt-out = Widersprechen
privacy-opt-in = Wieder zulassen
privacy-opted-out = **Widerspruch vermerkt.** Ab jetzt wird nichts von dir gespeichert.
privacy-opted-in = **Wieder zugelassen.**
settings-title = Einstellungen dieses Servers
settings-how = Ändern kannst du sie mit den Optionen von /{ command-settings }.
settings-count = Künstler je Antwort
settings-count-value = { $count }
settings-depth = Tiefe
settings-reactions = 👍 und 👎 unter Antworten
settings-answers = Wer Antworten sieht
settings-public = Alle
settings-private = Nur wer fragt
settings-channels = Öffentliche Antworten in
settings-everywhere = jedem Kanal
settings-disallow = Keine öffentlichen Antworten mehr in …
settings-yes = ja
settings-no = nein
settings-reset = Standard

## Bilder, und was sie zeigen, für alle, die sie nicht sehen

picture-missing = Das Bild konnte gerade nicht gezeichnet werden. Bitte versuche es später noch einmal.
map-title = Rund um { $artist }
map-legend = Linien verbinden ähnliche Künstler, je dicker, desto ähnlicher. Kreise sind so groß wie das Publikum, in der Farbe eines Tags.
map-hops = { $hops ->
    [one] Ein Schritt
   *[other] { $hops } Schritte
}
map-space = In 3D drehen
map-menu = Karte um einen von diesen
map-alt = Ein Netz aus { $count ->
    [one] { $count } Künstler
   *[other] { $count } Künstlern
} rund um { $artist }. Am nächsten: { $nearest }.
space-open = Lade die Datei herunter und öffne sie im Browser: drehen, auf Künstler zeigen, suchen. Sie braucht kein Netz. Nur du siehst das.
space-hint = Ziehen dreht, Scrollen oder zwei Finger holen näher heran, auf einen Künstler zeigen sagt mehr.
space-search = Künstler suchen
space-touch = Mit einem Finger drehen, mit zwei Fingern zoomen; auf einen Künstler tippen für mehr.
space-found = { $count } Künstler gefunden
space-similarity = Ähnlichkeit mit { $artist }: { $share }
profile-tags = Tags, nach Nutzern
profile-plays = Hörer, nach Wiedergaben
profile-tagged = Vergebene Tags, nach Jahr
profile-alt = Drei Diagramme zu { $artist }. Tags und wie viele sie vergaben: { $tags }. Die Hälfte der Hörer hat ihn { $median }-mal oder öfter gespielt, einer { $most }-mal. Und wie viele Tags in jedem Jahr vergeben wurden.
audiences-alt = Zwei Kreise: { $artist }, { $listeners }, und { $other }, { $others }; gemeinsam haben sie { $count ->
    [one] { $count } Hörer
   *[other] { $count } Hörer
}.
