# Was Segue auf Deutsch sagt. Was die Werte bedeuten und was Discord vorschreibt, steht in en.ftl.

## Befehle

command-artist = künstler
    .description = Hörer, Tags und ähnliche Künstler eines Künstlers anzeigen
    .artist = Der Künstler
command-similar = ähnlich
    .description = Ähnliche Künstler finden: nach Hörern, Tags oder Klang
    .artist = Ein Künstler, den du magst
    .count = Wie viele angezeigt werden, 1 bis 25
    .depth = Bekannte oder weniger bekannte Künstler bevorzugen
    .by = Wonach die Liste geht: Hörer, Tags oder Klang
command-top = top
    .description = Die meistgehörten Künstler
    .by = Nach Hörern oder nach Wiedergaben ordnen
    .tag = Nur Künstler mit diesem Tag
    .page = Seitenzahl
    .chart = Zusätzlich ein Balkendiagramm zeigen
command-blend = mischen
    .description = Künstler, die zwischen mehreren liegen, die du magst
    .artist = Ein Künstler, den du magst
    .artist2 = Noch einer
    .artist3 = Ein dritter
    .artist4 = Ein vierter
    .artist5 = Ein fünfter
    .avoid = Ein Künstler, der gemieden werden soll
    .depth = Bekannte oder weniger bekannte Künstler bevorzugen
command-foryou = fürdich
    .description = Empfehlungen nach deinen Bewertungen und dem, was du hörst; nur du kannst sie sehen
    .depth = Bekannte oder weniger bekannte Künstler bevorzugen
command-help = hilfe
    .description = Was dieser Bot kann und seine Befehle; nur du siehst das
command-hide = ausblenden
    .description = Einen Künstler in deinem /{ command-foryou } ausblenden
    .artist = Der Künstler; leer lassen, um deine ausgeblendeten zu sehen
command-map = karte
    .description = Eine Karte ähnlicher Künstler rund um einen zeichnen
    .artist = Der Künstler in der Mitte
    .steps = Wie weit es geht: 1 oder 2 Schritte
command-path = weg
    .description = Über ähnliche Künstler einen Weg von einem zum anderen finden
    .artist = Der Künstler am Anfang
    .other = Der Künstler am Ziel
command-privacy = datenschutz
    .description = Ansehen, exportieren oder löschen, was Segue über dich speichert, oder das Speichern beenden
command-rate = bewerten
    .description = Einen Künstler bewerten; nur du kannst es sehen
    .artist = Der Künstler
    .vote = Deine Bewertung
command-settings = einstellungen
    .description = Das Verhalten dieses Bots auf diesem Server ändern
    .count = Wie viele Künstler standardmäßig angezeigt werden, 1 bis 25
    .depth = Standardmäßig bekannte oder weniger bekannte Künstler bevorzugen
    .reactions = 👍 und 👎 unter Antworten setzen
    .answers = Wer Antworten sieht
    .allow = In diesem Kanal öffentlich antworten; in nicht erlaubten Kanälen sind Antworten dann privat
    .disallow = In diesem Kanal nicht mehr öffentlich antworten
    .language = Sprache öffentlicher Antworten; private kommen in der Sprache des Mitglieds
    .listen-on = Dienste, zu denen die Ansicht eines Künstlers verlinkt, durch Kommas getrennt
    .learn-from = Welche Bewertungen Künstler auf Listen hier verschieben; wirkt innerhalb eines Tages
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
option-avoid = meiden
option-by = nach
option-count = anzahl
option-chart = diagramm
option-depth = bekanntheit
option-disallow = verbieten
option-language = sprache
option-other = anderer
option-page = seite
option-reactions = reaktionen
option-steps = schritte
option-tag = tag
option-vote = bewertung

choice-balanced = ausgewogen
choice-deep = weniger bekannt
choice-down = 👎
choice-familiar = bekannt
choice-known = kenne ich schon
choice-listeners = Hörer
choice-member = die des Mitglieds
choice-none = Bewertung entfernen
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
share = { $share ->
    [0] unter { NUMBER(0.01, style: "percent") }
   *[other] { NUMBER($share, style: "percent") }
}

## Woher Antworten kommen

credits = { $data }
    .until = { $data }, bis { $until }
    .years = { $data }, { $since } bis { $until }
    .months = { $data }, { $since } bis { $until }
    .simulated = Beispieldaten: echte Künstler, erfundene Hörer

## Was für einen Künstler spricht

together = { $count ->
    [one] { $count } hört beide
   *[other] { $count } hören beide
}
together-telling = { together }, { $times }× Zufall
alike-by-tags = nur ähnliche Tags
together-nobody = niemand hört beide

## Weitere Besetzungen und Bands desselben Künstlers, etwa „auch als Miles Davis Quintet“.

also = auch als { $names }
several-acts = Mehrere Künstler heißen { $artist }; die Daten können sie nicht unterscheiden.

## /similar

similar-title = Ähnlich wie { $artist }
similar-nothing = Niemand in den Daten, der diesen Künstler hört, hört noch einen anderen; es gibt also nichts zu vergleichen.
view = { $by ->
    [tags] Tags
    [sound] Klang
   *[listeners] Hörer
}
    .told = { $by ->
        [tags] nach Tags
        [sound] nach Klang
       *[listeners] nach Hörern
    }
    .see = { $by ->
        [tags] Nach Tags
        [sound] Nach Klang
       *[listeners] Nach Hörern
    }
similar-rest = Sonst steht niemand auf dieser Liste.
alike-tagged = gemeinsame Tags: { $tags }
sound-own = Klang: { $words }
sound-both = beide: { $words }
sound-word = { $word ->
    [tempo-low] langsam
    [tempo-high] schnell
    [loudness-low] leise
    [loudness-high] laut
    [brightness-low] dunkel
    [brightness-high] hell
    [percussion-low] wenig Percussion
   *[percussion-high] viel Percussion
}
sound-tempo = { $word } ({ $figures } BPM)
sound-figures = { $one } und { $other }
sound-near = { $trait ->
    [loudness] ähnliche Lautstärke ({ $figures } dB)
    [brightness] ähnliche Helligkeit ({ $figures } Hz)
    [percussion] ähnlich viel Percussion ({ $figures })
   *[tempo] ähnliches Tempo ({ $figures } BPM)
}
sound-whole = im Ganzen ähnlich
sound-played = wird von Leuten gehört, die ähnlich Klingendes hören

## /artist

artist-listeners = Hörer
    .value = { $count } (Platz { $rank } von { $of })
artist-plays = Wiedergaben
artist-rising = Im Kommen
    .value = { $latest } Hörer in den letzten drei Monaten der Daten, { $before } in den drei Monaten davor
artist-tags = Tags
    .none = keine
artist-similar = Ähnliche Künstler
    .none = niemand in den Daten hört sowohl diesen Künstler als auch einen anderen
artist-more = Ähnliche Künstler

## /top

top-title = Top-Künstler nach { $by ->
    [plays] Wiedergaben
   *[listeners] Hörern
}
top-page = Seite { $page } von { $pages }
    .tag = Seite { $page } von { $pages } · je besser der Tag passt, desto weiter oben
top-first = « Erste
top-previous = ‹ Zurück
top-next = Weiter ›
top-last = Letzte »
top-chart = Diagramm anzeigen
top-list = Diagramm ausblenden

## Was schiefging

problem-bug = Bei uns ist etwas schiefgegangen. Der Fehler wurde als `{ $reference }` protokolliert; versuch es bitte noch einmal, und sag dem Betreiber dieses Bots Bescheid, wenn es wieder passiert.
problem-no-name = Gib bitte den Namen eines Künstlers ein.
problem-unknown-artist =
    { $until ->
        [none] In den Daten gibt es keinen Künstler namens „{ $text }“. Versuch eine andere Schreibweise oder einen Teil des Namens.
       *[other] In den Daten, die bis { $until } reichen, gibt es keinen Künstler namens „{ $text }“. Versuch eine andere Schreibweise oder einen Teil des Namens.
    }
    .near =
    { $until ->
        [none] In den Daten gibt es keinen Künstler namens „{ $text }“. Meintest du:
       *[other] In den Daten, die bis { $until } reichen, gibt es keinen Künstler namens „{ $text }“. Meintest du:
    }
problem-part-of-a-name = „{ $text }“ ist nur ein Teil eines Namens. Meintest du diesen Künstler?
problem-several-artists = „{ $text }“ kann für mehrere Künstler stehen. Welchen meinst du?
problem-unknown-tag = In den Daten gibt es keinen Tag „{ $text }“. Versuch eine andere Schreibweise.
    .near = In den Daten gibt es keinen Tag „{ $text }“. Meintest du:
problem-no-tags = { $why ->
    [rebuild] Das Modell dieses Bots hat noch keine Listen nach Tags. Wer den Bot betreibt, muss es neu bauen.
   *[none] In den Daten gibt es keine Tags, also auch keine Listen nach Tags.
}
problem-no-sound = Dieser Bot weiß nicht, wie Künstler klingen; Listen nach Klang gibt es daher nicht. Wer ihn betreibt, kann das mit `python -m recommender build --sound` ändern.
problem-untagged = { $artist } hat in den Daten keine Tags, die auch andere haben; eine Liste nach Tags gibt es daher nicht.
problem-unheard = Dieser Bot weiß nicht, wie { $artist } klingt; eine Liste nach Klang gibt es daher nicht.
problem-view = Nach „{ $text }“ kann eine Liste nicht gehen. Wähl eins davon:
problem-same-artist = Du hast nur { $artist } genannt. Nenne bitte mindestens zwei verschiedene Künstler.
problem-liked-and-not = { $artist } kann nicht gleichzeitig erwünscht und ausgeschlossen sein. Lass den Namen an einer Stelle weg.
problem-too-fast = Bitte etwas langsamer. Du kannst in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} wieder fragen.
problem-busy = Das hat zu lange gedauert. Bitte versuch es noch einmal.
problem-again = Noch einmal
problem-feedback = Deine Bewertungen können gerade weder gespeichert noch abgerufen werden; es hat sich also nichts geändert. Bitte versuch es später noch einmal.
problem-partly-deleted = Nur ein Teil konnte gelöscht werden: Die Datenbank ist gerade nicht verfügbar. Bitte lösche den Rest später mit /{ command-privacy }.
problem-not-allowed = Das können nur Mitglieder mit der Berechtigung „Server verwalten“ ändern.

## Listen, und wie es von dort weitergeht

similar-dial = { $depth ->
    [deep] weniger bekannte Künstler zuerst
   *[familiar] bekannte Künstler zuerst
}
similar-thin = In den Daten nur { $count } Hörer, daher beruht das vor allem auf Tags.
similar-little = In den Daten nur { $count } Hörer und keine Tags: Das ist wenig aussagekräftig.
similar-sound = { $count ->
    [0] In den Daten hört das niemand, daher geht das nach dem Klang.
   *[other] In den Daten nur { $count } Hörer, daher geht das auch nach dem Klang.
}
dig = Weitergraben: wähle einen von diesen
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
# Über der Liste; die Zeilen sagen, wie viele mit wem (`vouches`).
blend-vouching = unter jedem Namen: gemeinsame Hörer
blend-unlike = ohne { $artist } und Ähnliches
blend-nothing = { $count ->
    [2] Die beiden mischen sich nicht: Kein Künstler in den Daten passt zu beiden.
   *[other] Sie mischen sich nicht: Kein Künstler in den Daten passt auch nur zu zweien davon.
}
# $count: 1 bis 4.
blend-hardly = { $count ->
    [one] Sie mischen sich kaum: In den Daten liegt nur { $count } Künstler dazwischen.
   *[other] Sie mischen sich kaum: In den Daten liegen nur { $count } Künstler dazwischen.
}
blend-some = Kein Künstler in den Daten passt zu allen; diese passen zu einigen.
# $artists: die höchstens ein Hörer spielt.
blend-unheard = Kaum jemand in den Daten hört { $artists }: Diese Liste ist wenig aussagekräftig.
vouches = { $listeners } mit { $artist }
vouches-nobody = alle zusammen sprechen dafür, keiner allein
foryou-title = Für dich
foryou-from = { $count ->
    [one] nach { $count } Künstler, den du magst oder kennst
   *[other] nach { $count } Künstlern, die du magst oder kennst
}
foryou-empty = Noch weiß ich nicht, was du magst. Bewerte mit /{ command-rate } oder unter einer Liste ein paar Künstler, und frag dann noch einmal.
foryou-nothing = Im Moment hast du alles gesehen. Bewerte mit /{ command-rate } weitere Künstler, und frag dann noch einmal.
foryou-others = Andere zeigen
# /foryou by what a member plays: foryou-because, foryou-plays, foryou-known, foryou-noted, foryou-ways.
# $services: where they play them, such as “ListenBrainz”. $artists: names.
foryou-because = wegen { $artists }
foryou-plays = nach { $plays ->
        [one] { $plays } Künstler, den
       *[other] { $plays } Künstlern, die
    } du hörst ({ $services })
    .votes = nach { $plays ->
        [one] { $plays } Künstler, den
       *[other] { $plays } Künstlern, die
    } du hörst ({ $services }), und { $votes ->
        [one] { $votes } Bewertung
       *[other] { $votes } Bewertungen
    }
foryou-known = Kenne ich schon: einen oder mehrere auswählen
foryou-noted = Gemerkt: { $artists } kennst du schon.
    .more = Gemerkt: { $artists } und { $count } weitere kennst du schon.
foryou-ways = Oder lass mich danach gehen, was du hörst: Verknüpfe mit /{ command-link } ein Konto bei ListenBrainz oder Last.fm, oder importiere mit /{ command-import } deinen eigenen Hörverlauf oder eine Liste von Namen.
taps-first = Noch weiß ich nicht, was du magst. Zehn schnelle Antworten ändern das, oder weniger: Bewertungen, die nur du siehst.
taps-ask = **{ $number } von { $of }** · Magst du diesen Künstler?
taps-unknown = Kenne ich nicht
taps-list = Meine Liste zeigen
taps-start = Frag mich nach Künstlern
taps-silent = Du hast das Speichern beendet, deshalb werden deine Antworten nicht gespeichert: Sie zählen nur in dieser Nachricht.
why-title = { $artist } und { $other }
why-tags = Gemeinsame Tags
why-no-tags = keine
why-path = Von einem zum anderen
why-share = { $listeners ->
    [1] Der einzige Hörer von { $artist } hört auch { $other }.
   *[other] Von den { $listeners } Hörern von { $artist } sind das { share }.
}
why-nobody = Niemand in den Daten hört beide.
why-even = Das sind nicht mehr, als der Zufall ergäbe.
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
hop-tags = schwach: nur ähnliche Tags
path-none = Keine Kette von höchstens 6 Schritten führt von einem zum anderen.
why-blend = Beide mischen

## Was nur der Fragende sieht

rate-none = Du hast diesen Künstler noch nicht bewertet.
rate-vote = Deine Bewertung: { $vote }
rate-hidden = Du hast diesen Künstler in /{ command-foryou } ausgeblendet.
rate-take-back = Bewertung entfernen
verdict-known = Kenne ich schon
vote-not-kept = Du hast das Speichern beendet, deshalb werden neue Bewertungen nicht gespeichert; frühere kannst du weiterhin entfernen. Mit /{ command-privacy } lässt du wieder speichern.
vote-waiting = Die Datenbank ist ausgelastet: Das wird gespeichert, sobald sie frei ist.
hide-button = Ausblenden
hide-undo = Wieder einblenden
hide-done = { $artist } kommt in deinem /{ command-foryou } nicht mehr vor. Andere Listen bleiben, wie sie sind.
hide-undone = { $artist } kann in deinem /{ command-foryou } wieder vorkommen.
hide-title = Künstler, die du ausgeblendet hast
hide-nobody = Noch keine. Mit /{ command-hide } und einem Künstler blendest du ihn in deinem /{ command-foryou } aus.
hide-more = { $count ->
    [one] … und { $count } weiterer
   *[other] … und { $count } weitere
}
hide-menu = Wieder einblenden
privacy-title = Daten über dich
privacy-kept = Unter einem Pseudonym gespeichert, ohne deinen Namen, deine ID oder etwas, das du getippt hast: { $answers ->
        [0] keine Antworten
        [one] { $answers } Antwort
       *[other] { $answers } Antworten
    } auf deine Fragen und { $votes ->
        [0] keine Bewertungen
        [one] { $votes } Bewertung
       *[other] { $votes } Bewertungen
    }.
privacy-holds = Zu jeder Antwort: wonach du gefragt hast, was gezeigt wurde, wann, in welcher Sprache, an welcher Art von Ort, und die ID der Nachricht. Zu jeder Bewertung: welche, wofür und wann, wie alt dein Konto ungefähr war und, als Code, der Server; jede Änderung zählt als eine weitere.
privacy-what = Daran zeigt sich, welche Empfehlungen gut sind, und davon lebt dein /{ command-foryou }. Nichts davon wird an andere weitergegeben.
privacy-until = Gespeichert, bis du es löschst.
privacy-days = Gelöscht nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }. Künstler, die du ausgeblendet hast, bleiben ausgeblendet.
privacy-silent = **Du hast das Speichern beendet: Es wird nichts Neues gespeichert.** Empfehlungen gibt es weiterhin; /{ command-foryou } nutzt, was schon da ist.
privacy-export = Exportieren
privacy-exported = Hier ist alles, als JSON in einer ZIP-Datei. Nur du kannst das sehen.
    .part = Teil { $number }, als JSON in einer ZIP-Datei. Es folgt noch mehr. Nur du kannst das sehen.
    .last = Teil { $number }, der letzte. Nur du kannst das sehen.
privacy-delete = Löschen …
privacy-ask = Das löscht sofort { $answers ->
        [0] keine Antworten
        [one] { $answers } Antwort
       *[other] { $answers } Antworten
    } und { $votes ->
        [0] keine Bewertungen
        [one] { $votes } Bewertung
       *[other] { $votes } Bewertungen
    }. Künstler, die du ausgeblendet hast, werden wieder angezeigt. **Das lässt sich nicht rückgängig machen.**
privacy-delete-sure = Alles löschen
privacy-delete-not = Abbrechen
privacy-deleted = **Alles wurde gelöscht.**
privacy-opt-out = Nicht mehr speichern
privacy-opt-in = Wieder speichern
privacy-opted-out = **Speichern beendet.** Es wird nichts Neues über dich gespeichert; was schon da ist, bleibt, bis du es löschst.
privacy-opted-in = **Es wird wieder gespeichert.**
settings-title = Server-Einstellungen
settings-how = Ändern kannst du sie mit den Optionen von /{ command-settings }.
settings-count = Künstler je Antwort
settings-count-value = { $count }
settings-depth = Bekanntheit
settings-reactions = 👍 und 👎 unter Antworten
settings-answers = Wer Antworten sieht
settings-public = Alle
settings-private = Nur wer fragt
settings-channels = Öffentliche Antworten in
settings-everywhere = jedem Kanal
settings-disallow = Keine öffentlichen Antworten mehr in …
settings-yes = An
settings-no = Aus
settings-reset = Standard wiederherstellen
settings-language = Sprache öffentlicher Antworten
only-you = Nur du siehst das: Auf diesem Server sind Antworten privat.
    .elsewhere = Nur du siehst das: In diesem Kanal sind Antworten privat. Öffentlich sind sie in { $channels }.
help-title = Was Segue kann
help-what = Segue hilft dir, Musik zu entdecken: Nenne einen Künstler, und du siehst andere, die dieselben Leute hören.
help-votes = **Bewerte** Listen mit 👍 oder 👎 darunter, einzelne Künstler mit /{ command-rate }. Bewertungen zeigen, welche Empfehlungen gut sind; deine eigenen fließen in /{ command-foryou } ein.
help-listening = Dein **/{ command-foryou }** kann sich auch danach richten, was du hörst: Verknüpfe mit /{ command-link } ein Konto bei ListenBrainz oder Last.fm, oder importiere mit /{ command-import } deinen Hörverlauf.
help-together = **Mit anderen hier:** Nach /{ command-join } vergleicht dich /{ command-taste } mit einem Mitglied, /{ command-who } zeigt, wer einen Künstler hört, und /{ command-recommend } schickt jemandem einen Künstler.
help-privacy = **/{ command-privacy }** zeigt, was über dich gespeichert ist. Dort kannst du es exportieren, löschen oder das Speichern abstellen.
help-data = Woher das alles stammt: { $data }.
rate-button = Bewerten

## Was Mitglieder selbst hören: /beitreten, /austreten und was /datenschutz dazu sagt.

command-join = beitreten
    .description = Lass auf diesem Server zählen, was du hörst
    .named = Ob du auf diesem Server als jemand genannt werden darfst, der einen Künstler hört
    .recommendations = Ob Mitglieder dieses Servers dir Künstler empfehlen dürfen
command-leave = austreten
    .description = Lass auf diesem Server nicht mehr zählen, was du hörst
option-named = genannt
account-artists = { $artists ->
    [one] { $known } von { $artists } Künstler in den Daten
   *[other] { $known } von { $artists } Künstlern in den Daten
}
account-refreshed = aktualisiert { $when }
account-imported = importiert { $when }
join-title = Was du hörst, auf { $server }
join-done = **Du bist beigetreten.** Was du hörst und welche Künstler du mit 👍 bewertest, zählt jetzt auf diesem Server, zusammen mit den Angaben der anderen, die beigetreten sind. Zahlen werden erst ab fünf Mitgliedern gezeigt.
join-named = Du darfst genannt werden: Mitglieder dieses Servers dürfen erfahren, dass du einen Künstler hörst, und mit /{ command-taste } sehen, was sie mit dir gemeinsam haben.
join-not-named = Du wirst nicht genannt: Niemand erfährt, wer was hört.
join-linked = Es zählt, was du verknüpft oder importiert hast:
join-nothing = Bisher hast du nichts verknüpft oder importiert. Das geht mit /{ command-link } und /{ command-import }.
join-apart = Auf anderen Servern zählt es nicht, und du kannst jederzeit mit /{ command-leave } austreten.
join-name-me = Mich nennen
join-name-me-not = Mich nicht nennen
join-leave = Austreten
join-again = Beitreten
join-silent = Du hast das Speichern beendet. Deshalb wird nichts Neues über dich gespeichert, und du kannst nicht beitreten. Mit /{ command-privacy } lässt du wieder speichern.
join-nowhere = Der Bot ist auf diesem Server kein Mitglied, deshalb kann hier nichts zählen.
leave-done = **Du bist ausgetreten.** Was du hörst, zählt auf diesem Server nicht mehr. Was du verknüpft oder importiert hast, bleibt: siehe /{ command-privacy }.
leave-none = Du warst auf diesem Server nicht beigetreten, es hat sich also nichts geändert.
privacy-accounts = **Verknüpft oder importiert**, Kontoname und deine ID verschlüsselt:
privacy-joined = **Server, auf denen du beigetreten bist**, deine ID verschlüsselt:
privacy-joined-server = { $server } · mit Namen
    .not-named = { $server } · ohne Namen
    .unknown = ein Server, auf dem der Bot nicht ist
    .more = … und { $count } weitere
privacy-manage = Mit /{ command-unlink }, /{ command-import } oder /{ command-leave } entfernst du Einzelnes davon.
privacy-stays = Was du verknüpft hast, bleibt, wie es ist, und wird nicht aktualisiert, solange das Speichern beendet ist.
privacy-learns = Empfehlungen lernen aus dem, was du hörst.
privacy-learns-not = Empfehlungen lernen nicht aus dem, was du hörst.
privacy-learns-how = Dabei lernen sie nur über Künstler, die mindestens fünf Mitglieder hören, die zugestimmt haben, und nie, wer das ist.
privacy-learn = Empfehlungen daraus lernen lassen
privacy-unlearn = Nicht mehr daraus lernen
privacy-learning = **Danke.** Ab der nächsten Aktualisierung lernen Empfehlungen aus dem, was du hörst.
privacy-unlearned = **Empfehlungen lernen nicht mehr aus dem, was du hörst.**
privacy-rebuilding = Empfehlungen werden jetzt ohne diese Daten aktualisiert.
privacy-ask-listening = Auch alles, was du verknüpft oder importiert hast, wird gelöscht, und du trittst auf allen Servern wieder aus.

## Bilder, und was sie zeigen, für alle, die sie nicht sehen

picture-missing = Das Bild konnte gerade nicht erstellt werden. Bitte versuch es später noch einmal.
map-title = Rund um { $artist }
map-legend = Linien verbinden ähnliche Künstler: je dicker, desto ähnlicher. Die Größe der Kreise zeigt die Zahl der Hörer, die Farbe einen Tag.
map-hops = { $hops ->
    [one] Ein Schritt
   *[other] { $hops } Schritte
}
map-space = In 3D ansehen
map-menu = Karte eines dieser Künstler
map-alt = Ein Netz aus { $count ->
    [one] { $count } Künstler
   *[other] { $count } Künstlern
} rund um { $artist }. Am ähnlichsten: { $nearest }.
    .near = { $artist } ({ share })
space-open = Lade die Datei herunter und öffne sie im Browser, um die Karte zu drehen, auf Künstler zu zeigen und zu suchen. Sie funktioniert auch offline. Nur du kannst das sehen.
space-hint = Ziehen zum Drehen, Scrollen oder zwei Finger zum Zoomen; auf einen Künstler zeigen für mehr.
space-search = Künstler suchen
space-touch = Mit einem Finger drehen, mit zwei Fingern zoomen; auf einen Künstler tippen für mehr.
space-found = { $count } Künstler gefunden
space-similarity = Ähnlichkeit mit { $artist }: { share }
profile-tags = Tags nach Anzahl der Nutzer
profile-plays = Hörer nach Wiedergaben
profile-tagged = Vergebene Tags pro Jahr
map-button = Karte
profile-alt = Drei Diagramme zu { $artist }. Tags nach Anzahl der Nutzer: { $tags }. Wiedergaben pro Hörer: im Mittel (Median) { $median }, höchstens { $most }. Vergebene Tags pro Jahr.
    .tag = { $tag } ({ $count })
# /artist: what its picture shows where nobody knows when it was tagged, and where it has no tags.
profile-alt-undated = Zwei Diagramme zu { $artist }. Tags nach Anzahl der Nutzer: { $tags }. Wiedergaben pro Hörer: im Mittel (Median) { $median }, höchstens { $most }.
profile-alt-untagged = Ein Diagramm zu { $artist }. Wiedergaben pro Hörer: im Mittel (Median) { $median }, höchstens { $most }.
audiences-alt = Zwei Kreise: { $artist } mit { $listeners ->
    [one] { $listeners } Hörer
   *[other] { $listeners } Hörern
} und { $other } mit { $others ->
    [one] { $others } Hörer
   *[other] { $others } Hörern
}. { $count ->
    [one] { $count } Hörer hört beide.
   *[other] { $count } Hörer hören beide.
}
top-alt = { top-title }: { $named }
    .artist = { $artist } ({ $count })

# /import: Dateien mit Gehörtem und eingefügte Namen

command-import = importieren
    .description = Importiert, was du hörst: den Export eines Dienstes oder Künstlernamen; nur du siehst es
    .file = Export von Spotify, Apple Music, Last.fm, ListenBrainz oder Maloja, gepackt oder nicht
    .file2 = Noch eine Datei
    .file3 = Eine dritte Datei
    .names = Künstler, die du hörst, durch Kommas getrennt
option-file = datei
option-file2 = datei2
option-file3 = datei3
option-names = namen
import-title = Importieren, was du hörst
import-pasted = Eingefügte Namen
import-listens = { $count ->
    [one] { $count } Wiedergabe
   *[other] { $count } Wiedergaben
}
import-cap = Von { $artists } Künstlern werden nur die { $kept } meistgehörten gespeichert.
import-most = Am meisten gehört: { $names }
import-replaced = Das ersetzt deinen früheren Import von { $source }.
import-how = Schick die Datei, die du von einem Dienst bekommst: Spotify (Kontodaten oder erweiterter Verlauf), Apple Music, Last.fm, ListenBrainz oder Maloja, gepackt oder nicht. Oder füge Künstlernamen ein, einen pro Zeile oder durch Kommas getrennt.
import-again = Ein neuer Import vom selben Dienst ersetzt den alten; eingefügte Namen kommen dazu.
import-what = { link-use } Gespeichert wird, wen du wie oft hörst, höchstens 1.000 Künstler pro Dienst; die Datei selbst wird nicht aufbewahrt.
import-deleted = **Gelöscht:** { $source }
import-open = Importieren …
import-more = Mehr importieren …
import-delete = Löschen: { $source }
import-form-files = Dateien
import-form-which = Spotify, Apple Music, Last.fm, ListenBrainz oder Maloja, gepackt oder nicht; zusammen 50 MB
import-form-names = Oder Künstlernamen
import-form-example = Einer pro Zeile oder durch Kommas getrennt
import-named = { $count } Künstler hinzugefügt: { $names }
import-unknown = Bisher nicht in den Daten, unter dem Namen gespeichert: { $names }
import-unclear = Wähl aus, wen du meinst, oder lass den Namen weg: { $names }
import-which = Welcher Künstler ist „{ $text }“?
import-full = Platz ist für 1.000 eingefügte Künstler; nur { $kept } von diesen kamen dazu.
import-nobody = Darin stehen keine Künstlernamen.
import-silent = **Du hast das Speichern beendet, deshalb wurde nichts importiert.** Lass zuerst wieder speichern und schick es dann noch einmal.
import-refused = { $why ->
    [large] Das sind mehr als 50 MB. Schick weniger Dateien auf einmal oder nur die mit dem, was du gehört hast.
    [unreached] Die Datei konnte nicht von Discord geladen werden. Bitte schick sie noch einmal.
    [format] Diese Art von Datei kenne ich nicht. Ich lese Exporte von Spotify, Apple Music, Last.fm, ListenBrainz und Maloja, so wie sie kommen.
    [damaged] Die Datei ist beschädigt oder unvollständig. Lade sie bitte noch einmal vom Dienst herunter und schick sie unverändert.
    [unsafe] Diese ZIP-Datei nennt Dateien außerhalb ihrer selbst und wurde deshalb nicht geöffnet.
    [bomb] Entpackt ist die Datei größer, als ich lesen kann. Schick bitte nur die Dateien mit dem, was du gehört hast.
    [nothing] In der Datei steht keine einzige Wiedergabe.
    [busy] Gerade warten viele Importe. Bitte versuch es in ein paar Minuten noch einmal.
    [stopping] Ich werde gerade neu gestartet. Bitte schick es in einer Minute noch einmal.
   *[heavy] Die Datei zu lesen dauert zu lange oder braucht zu viel Speicher. Bitte schick nur einen Teil davon.
} Es hat sich nichts geändert.
## /sounds-like

command-sounds-like = klingt-wie
    .description = Findet Künstler, nach denen eine Aufnahme klingt, etwa dein Demo; nur du siehst es
    .file = Eine Aufnahme, höchstens 10 MB und 10 Minuten; sie wird nicht aufbewahrt
recording-title = Wonach deine Aufnahme klingt
recording-how = Nur nach dem Klang gefunden.
recording-nobody = Kein Künstler, dessen Klang ich kenne, kommt ihr nahe.
recording-gone = Deine Datei wurde nicht aufbewahrt.
recording-passage = am meisten bei { $start }–{ $end }
recording-tempo = { $level ->
    [low] langsam ({ $value } BPM)
    [high] schnell ({ $value } BPM)
   *[mid] mittleres Tempo ({ $value } BPM)
}
recording-loudness = { $level ->
    [low] leise ({ $value } dB)
    [high] laut ({ $value } dB)
   *[mid] mittlere Lautstärke ({ $value } dB)
}
recording-brightness = { $level ->
    [low] dunkel ({ $value } Hz)
    [high] hell ({ $value } Hz)
   *[mid] mittlere Helligkeit ({ $value } Hz)
}
recording-percussion = { $level ->
    [low] wenig Percussion ({ NUMBER($value, style: "percent") })
    [high] viel Percussion ({ NUMBER($value, style: "percent") })
   *[mid] etwas Percussion ({ NUMBER($value, style: "percent") })
}
recording-refused = { $why ->
    [large] Diese Datei ist größer als 10 MB. Schick bitte eine kleinere, etwa als MP3.
    [unreached] Die Datei konnte nicht von Discord geladen werden. Bitte schick sie noch einmal mit /{ command-sounds-like }.
    [format] In dieser Datei finde ich keinen Ton. Schick bitte eine Aufnahme, etwa als MP3, FLAC, OGG, WAV oder M4A.
    [nothing] Die Datei ist leer.
    [damaged] Die Datei ist beschädigt, darin ist nichts zu hören. Bitte exportiere sie noch einmal.
    [long] Die Aufnahme ist länger als 10 Minuten. Schick bitte nur einen Teil davon.
    [short] Die Aufnahme ist kürzer als eine Sekunde. Schick bitte mehr davon.
    [silent] Die Aufnahme ist von Anfang bis Ende still.
    [busy] Gerade warten viele Aufnahmen. Bitte versuch es in ein paar Minuten noch einmal.
    [stopping] Ich werde gerade neu gestartet. Bitte schick sie in einer Minute noch einmal.
    [untrained] Noch wurde kein neuronales Netz trainiert, deshalb kann ich keine Aufnahmen hören. Wer diesen Bot betreibt, kann das mit `python -m recommender listen`, `train` und `build --sound` ändern, wie docs/sound.md sagt.
    [unable] Was Aufnahmen dekodiert, ist hier nicht installiert. Wer diesen Bot betreibt, kann es nachholen: das Extra `sound` (requirements/sound.txt).
   *[heavy] Die Aufnahme anzuhören dauert zu lange oder braucht zu viel Speicher. Schick bitte eine kürzere oder ein anderes Format.
}
## Verknüpfte Konten: /link und /unlink

command-link = verknüpfen
    .description = Ein Konto verknüpfen, damit Segue nutzen kann, was du hörst
    .service = Wo du hörst
    .name = Dein Benutzername dort
command-unlink = trennen
    .description = Ein Konto trennen und löschen, was von dort übernommen wurde
    .service = Das Konto, das getrennt werden soll
option-name = name
option-service = dienst
choice-lastfm = Last.fm
choice-listenbrainz = ListenBrainz
link-title = { $service } verknüpfen
link-prove = { $service ->
    [lastfm] Um zu zeigen, dass **{ $account }** dein Konto ist, trag diesen Code in den Profileinstellungen von Last.fm als deinen richtigen Namen ein und speichere. Klick dann auf „{ link-check }“.
   *[listenbrainz] Um zu zeigen, dass **{ $account }** dein Konto ist, erstell auf ListenBrainz eine öffentliche Playlist mit diesem Code als Titel. Klick dann auf „{ link-check }“.
}
link-code = Der Code gilt 15 Minuten.
link-what = Ist das Konto verknüpft, sieht Segue einmal am Tag nach, wen du wie oft hörst, höchstens 1.000 Künstler, und speichert das. { link-use } Mit /{ command-unlink } wird es gelöscht.
link-use = Genutzt wird das nur für dein /{ command-foryou }, es sei denn, du erlaubst mehr mit /{ command-join } oder /{ command-privacy }.
link-check = Prüfen
link-token = Stattdessen ein Token nutzen
link-token-title = Token für { $service }
link-token-label = Dein Token
link-token-warning = Wird einmal benutzt, nicht gespeichert. Gib es nie weiter: Es erlaubt auch Änderungen am Konto.
link-token-unknown = { $service } kennt dieses Token nicht. Kopier es dort aus deinen Einstellungen und versuch es noch einmal.
link-missing = **Der Code ist noch nicht da.** Es kann eine Minute dauern, bis er erscheint.
link-expired = Es gibt keinen gültigen Code mehr. Mit /{ command-link } bekommst du einen neuen.
link-both = Bitte gib sowohl einen Dienst als auch deinen Benutzernamen dort an.
link-no-key = Konten bei { $service } lassen sich noch nicht verknüpfen: Wer diesen Bot betreibt, muss zuerst `{ $setting }` setzen.
link-opted-out = Du hast das Speichern beendet, daher wird nichts Neues gespeichert. Mit /{ command-privacy } kannst du es wieder erlauben.
link-done = **{ $account }** bei { $service } ist verknüpft.
link-next = Dein /{ command-foryou } richtet sich jetzt auch danach, was du dort hörst.
link-not-counted = Für dieses Konto gibt es noch keine Statistik. Was du hörst, kommt dazu, sobald es eine gibt.
link-most = Am meisten gehört: { $artists }
link-clean = Falls du einen Code benutzt hast, kannst du ihn dort jetzt entfernen. Segue sieht einmal am Tag wieder nach.
link-accounts = Deine verknüpften Konten
link-none = Noch keine. Nutze /{ command-link } mit einem Dienst und deinem Benutzernamen dort, oder importiere mit /{ command-import } eine Datei oder eine Liste von Namen.
link-refreshed-at = Aktualisiert { $when }
link-rests = Wird nicht mehr automatisch aktualisiert, weil es { $count }-mal nacheinander nicht geklappt hat.
link-refresh = { $service } aktualisieren
link-refreshed = **Aktualisiert.**
link-too-soon = Ein Konto kann einmal pro Stunde aktualisiert werden.
link-unlink = { $service } trennen
unlink-done = Dein Konto bei { $service } ist getrennt, und alles, was von dort übernommen wurde, ist gelöscht.
unlink-none = Du hast kein verknüpftes Konto bei { $service }. Importiertes löschst du mit /{ command-import }.
service-trouble = { $trouble ->
    [nobody] Bei { $service } gibt es kein Konto mit diesem Namen.
    [private] Dieses Konto bei { $service } verbirgt, was es hört. Mach das dort öffentlich und versuch es noch einmal.
    [nothing] { $service } hat für dieses Konto noch keine Statistik. Bitte versuch es morgen noch einmal.
    [refused] { $service } akzeptiert den Schlüssel dieses Bots nicht. Bitte sag dem Bescheid, der ihn betreibt.
    [busy] { $service } bekommt gerade zu viele Anfragen. Bitte versuch es in ein paar Minuten noch einmal.
    [garbled] { $service } hat etwas geschickt, das dieser Bot nicht versteht. Bitte versuch es später noch einmal.
   *[down] { $service } antwortet gerade nicht. Bitte versuch es später noch einmal.
}

## On the way out: listening links and what was opened, /save, /radio, and what the first answer points to.

option-listen-on = anhören-bei
settings-listen = Links zum Anhören
settings-listen-menu = Verlinkte Dienste
settings-nowhere = keine
option-learn-from = lernen-aus
settings-learns = Listen lernen aus
settings-learns-value = { $learns ->
    [this-server] { choice-this-server }
    [no-votes] { choice-no-votes }
   *[all-servers] { choice-all-servers }
}
settings-model = Ähnliche Künstler von
settings-model-value = { $ending ->
    [preferred] { $model }: Mitglieder fanden es besser als { $other } ({ $at })
   *[withdrawn] { $model }: { $other } wurde nach schlechten Bewertungen zurückgezogen ({ $at })
}
choice-all-servers = Bewertungen auf allen Servern
choice-this-server = Bewertungen nur auf diesem Server
choice-no-votes = keinen Bewertungen
listen-unknown = „{ $text }“ ist keiner dieser Dienste: { $services }
privacy-opened = Aus Antworten heraus hast du { $count } Künstler geöffnet; gespeichert ist, welchen, in welcher Antwort und wann.
privacy-ask-opened = Auch welche Künstler du geöffnet hast, wird gelöscht.
command-radio = radio
    .description = Künstler und Tags zu einer Liste mischen, in der Schreibweise von ListenBrainz Radio
    .prompt = Künstler und Tags zum Mischen; leer lassen für Beispiele
    .mode = Bekannte Künstler zuerst (leicht) oder weniger bekannte (schwer)
option-mode = modus
option-prompt = eingabe
choice-easy = leicht
choice-medium = mittel
choice-hard = schwer
radio-title = Radio
radio-read = Verstanden als:
radio-artist = { $artist } und ähnliche Künstler
radio-artist-only = nur { $artist }
radio-tag = Künstler mit dem Tag { $tags }
radio-tag-all = Künstler mit allen diesen Tags: { $tags }
radio-tag-any = Künstler mit einem dieser Tags: { $tags }
radio-parts = { $count ->
    [one] { $count } Teil
   *[other] { $count } Teile
}
radio-artists = Segue wählt Künstler aus, keine Songs.
radio-near = ähnlich wie { $artist }
radio-named = in der Eingabe genannt
radio-tagged = Tags: { $tags }
radio-nothing = Dazu passt nichts in den Daten.
radio-unread = { $why ->
    [element] Mischen kann ich `artist`, `tag` und `#tag`, aber nicht „{ $text }“.
    [parentheses] Die Klammern passen nicht zusammen: „{ $text }“
    [value] Ein Name fehlt oder steht nicht in Klammern: „{ $text }“
    [weight] „{ $text }“ ist kein Gewicht. Gewichte sind ganze Zahlen von 1 bis 100.
    [option] „{ $text }“ ist hier keine Option. Es gibt `easy`, `medium`, `hard` und `nosim`, bei Tags auch `and` und `or`.
    [foreign] „{ $text }“ kennt nur ListenBrainz. Statistiken, Empfehlungen, Playlists, Sammlungen und Länder von dort hat Segue nicht; es mischt Künstler und Tags.
    [long] Das ist zu lang: Höchstens { $text } Künstler und Tags lassen sich mischen.
   *[empty] Nenn Künstler und Tags, die gemischt werden sollen.
}
radio-examples = Zum Beispiel:
command-save = speichern
    .description = Die zuletzt gezeigte Liste als Datei speichern; nur du siehst sie
    .format = Einfacher Text, CSV für Tabellen oder JSPF für Playlists
option-format = format
choice-csv = CSV
choice-jspf = JSPF
choice-text = Text
save-button = Liste speichern
save-title = Künstler von Segue
save-done = { $count } Künstler, genau wie gezeigt.
save-annotation = Künstler, keine Songs: Jeder Eintrag steht für einen Künstler.
save-jspf = { save-annotation } Die MusicBrainz-ID ist dabei, wo sie bekannt ist. ListenBrainz importiert nur Playlists aus Songs und nimmt diese Datei daher nicht an.
save-nothing = Es gibt noch keine Liste zum Speichern. Frag nach einer, zum Beispiel mit /{ command-similar }, oder klick unter einer Liste auf „{ save-button }“.
    .silent = Du hast das Speichern beendet, deshalb ist die zuletzt gezeigte Liste nicht gespeichert. Klick stattdessen unter einer Liste auf „{ save-button }“.
help-match = **Prozente** sagen, wie gut ein Künstler passt: Von hundert Paaren mit 82 % stehen 82 gemeinsam auf einer Liste ähnlicher Künstler, die jemand gemacht hat.
help-depth = **Bekanntheit** lässt sich unter einer Liste wählen: „Bekannt“ zeigt bekannte Künstler zuerst, „Weniger bekannt“ weniger bekannte, und bei „Ausgewogen“ zählt nur die Ähnlichkeit.
help-more = Was die Befehle tun
help-list = Befehle
help-back = ‹ { help-title }
help-pointed = Neu hier? /{ command-help } erklärt Prozente, Bekanntheit, Bewertungen und Datenschutz.
## What a server hears together: /who.

command-who = wer
    .description = Sehen, wer auf diesem Server einen Künstler hört
    .artist = Der Künstler
# $count: ein Vielfaches von fünf; es sind so viele oder ein paar mehr.
here = { $count }+ hier mögen es
who-title = { $artist } auf { $server }
who-count = **{ $count }+ Mitglieder** hören oder mögen das hier.
who-nameless = Niemand von ihnen will genannt werden.
who-few = Hier hört oder mag das niemand, der genannt werden darf, und insgesamt sind es weniger als fünf Mitglieder.
who-how = Gezählt werden Mitglieder, die /{ command-join } genutzt haben, in Fünferschritten; genannt wird nur, wer das erlaubt.
who-ask = Fans hier fragen

## Was zwei Mitglieder gemeinsam haben: /taste und der Eintrag im Kontextmenü eines Mitglieds.

command-taste = geschmack
    .description = Was du mit einem anderen Mitglied gemeinsam hast; nur du siehst es
    .member = Wer hier beigetreten ist und genannt werden darf
option-member = mitglied
menu-compare-taste = Geschmack vergleichen
taste-title = Du und { $member }
taste-shared = **{ $count ->
        [0] Ihr habt keinen Künstler gemeinsam.
        [one] Ihr habt { $count } Künstler gemeinsam.
       *[other] Ihr habt { $count } Künstler gemeinsam.
    }**
taste-more = Das ist { $times }-mal so viel wie durch Zufall: Hättet ihr beide ebenso viele Künstler nur nach Bekanntheit gewählt, wären es etwa { $chance }.
taste-even = Das ist etwa so viel wie durch Zufall: Hättet ihr beide ebenso viele Künstler nur nach Bekanntheit gewählt, wären es etwa { $chance }.
taste-fewer = Das ist weniger als durch Zufall: Hättet ihr beide ebenso viele Künstler nur nach Bekanntheit gewählt, wären es etwa { $chance }.
taste-hardly = Das ist mehr als durch Zufall: Hättet ihr beide ebenso viele Künstler nur nach Bekanntheit gewählt, wäre es höchstwahrscheinlich keiner.
taste-few = Für einen Vergleich mit dem Zufall ist das zu wenig.
taste-most = Vor allem: { $artists }
taste-bridge = **Brücke:** { $member } mag { $artist }; bei dir passen dazu { $seeds }.
    .yours = **Brücke:** Du magst { $artist }; bei { $member } passen dazu { $seeds }.
taste-new = **Neu für euch beide:**
taste-how = Verglichen wird, wen ihr beide hört oder mit 👍 bewertet. Nur du siehst das.
taste-bars = Balken: Anteil an dem, was ihr jeweils hört.
taste-you = Du
taste-likes = gefällt
taste-alt = Balken dessen, was du und { $member } gemeinsam habt, nach dem Anteil an dem, was ihr jeweils hört: { $artists }.
    .artist = { $artist } ({ $yours } und { $theirs })
taste-yourself = Das bist du selbst. Wähle ein anderes Mitglied.
taste-bot = { $member } ist ein Bot und hört nichts. Wähle ein anderes Mitglied.
taste-gone = { $member } ist nicht mehr auf diesem Server.
taste-other = Mit { $member } gibt es hier nichts zu vergleichen. Das geht nur mit Mitgliedern, die /{ command-join } genutzt haben, genannt werden dürfen und etwas verknüpft oder importiert haben.
taste-join = Um deinen Geschmack hier mit anderen zu vergleichen, nutze zuerst /{ command-join }: Damit zählt auf diesem Server, was du hörst.
taste-link = Von dir gibt es noch nichts zu vergleichen. Verknüpfe ein Konto, importiere eine Datei oder Namen, oder bewerte Künstler mit 👍.
taste-link-button = Konto verknüpfen

## Was Mitglieder einander empfehlen: /recommend, und was /join und /privacy dazu sagen.

command-recommend = empfehlen
    .description = Empfiehl einem Mitglied, das es erlaubt, einen Künstler, oder sieh deine letzten Empfehlungen
    .member = Wem du ihn empfiehlst
    .artist = Der Künstler
    .note = Ein paar Worte dazu; sie werden nicht gespeichert
option-note = notiz
option-recommendations = empfehlungen
recommend-given = **Gesendet:** { $artist } an { $member }. Mit /{ command-recommend } erfährst du, ob es gesehen wurde, sonst nichts.
recommend-undelivered = { $artist } konnte { $member } nicht zugestellt werden. Mitglieder bekommen Empfehlungen nur, wenn sie das mit /{ command-join } erlauben, und nur wenige am Tag.
recommend-enough = Du kannst am Tag { $count } Künstler empfehlen. Bitte warte bis morgen.
recommend-both = Gib bitte Mitglied und Künstler an, oder keins von beiden, um deine letzten Empfehlungen zu sehen.
recommend-last = Deine letzten Empfehlungen
recommend-none = Keine in den letzten 30 Tagen.
recommend-seen = gesehen
recommend-unseen = noch nicht gesehen
recommend-how = Wird 30 Tage aufbewahrt. Du kannst am Tag { $count } Künstler empfehlen.
recommend-title = Für dich empfohlen: { $artist }
recommend-from = Von **{ $giver }** ({ $mention }) auf { $server }.
recommend-near = Passt zu { $artists }, was du hörst.
recommend-private = Du bekommst das, weil du dort Empfehlungen annimmst. Sobald du auf eine Schaltfläche drückst, erfährt der Absender, dass du es gesehen hast, sonst nichts.
recommend-thanks = Danke
recommend-thanked = Der Absender weiß jetzt, dass du es gesehen hast, sonst nichts.
recommend-block = Absender blockieren
recommend-blocked = Du bekommst von dort keine Empfehlungen mehr. Der Absender erfährt das nicht.
recommend-unblock = Nicht mehr blockieren
recommend-unblocked = Du kannst von dort wieder Empfehlungen bekommen.
recommend-gone = Es hat sich nichts geändert: Die Person war nicht blockiert, oder du hast das Speichern beendet. Mit /{ command-join } nimmst du keine Empfehlungen mehr an.
join-takes = Du nimmst Empfehlungen an: Mitglieder dieses Servers dürfen dir Künstler empfehlen.
join-takes-not = Du nimmst keine Empfehlungen an: Niemand kann dir hier Künstler empfehlen.
join-take = Empfehlungen annehmen
join-take-not = Keine mehr annehmen
privacy-takes = nimmt Empfehlungen an
privacy-recommended = Empfehlungen zwischen Mitgliedern, mit Künstler, Server, Zeit und ob sie gesehen wurden, höchstens 30 Tage lang: { $given } von dir und { $received } an dich. Die an dich zählen auch als Antworten, damit du sie bewerten kannst. Von dir blockierte Mitglieder: { $blocked }.
privacy-unblock = Niemanden mehr blockieren
privacy-ask-recommended = Auch Empfehlungen von dir und an dich werden gelöscht, und niemand ist mehr blockiert.
## The weekly digest: /digest, and what is posted. $count, $up, $down: multiples of five, or 0 for fewer, but $count of digest-what.

command-digest = wochentipps
    .description = Einmal pro Woche neue Künstler für diesen Server posten
    .channel = Kanal, in dem gepostet wird
    .day = Wochentag, nach UTC
    .hour = Stunde nach UTC, 0 bis 23
    .language = Sprache der Wochentipps
    .review = Einmal im Monat auch posten, wie die Listen hier gefallen haben
    .off = Nicht mehr posten
option-channel = kanal
option-day = tag
option-hour = stunde
option-review = rückblick
option-off = aus
choice-monday = Montag
choice-tuesday = Dienstag
choice-wednesday = Mittwoch
choice-thursday = Donnerstag
choice-friday = Freitag
choice-saturday = Samstag
choice-sunday = Sonntag
digest-title = Neu für { $server }
# $count: the artists that most members of the server play or like, at most a hundred.
digest-what = { $count ->
    [one] Künstler, die euch gefallen könnten und die hier noch kaum jemand hört. Grundlage ist der eine Künstler, den hier mindestens fünf Mitglieder hören oder mögen.
   *[other] Künstler, die euch gefallen könnten und die hier noch kaum jemand hört. Grundlage sind die { $count } Künstler, die hier die meisten Mitglieder hören oder mögen.
}
digest-deep = **Geheimtipp**
# How many members liked something of the last digest, and disliked something.
digest-result = Letzte Woche: { $up ->
    [0] 👍 weniger als 5
   *[other] 👍 { $up }+
} · { $down ->
    [0] 👎 weniger als 5
   *[other] 👎 { $down }+
}
digest-alt = Ein Netz aus neuen Künstlern ({ $artists }) und ähnlichen, die hier gehört werden ({ $others }).
digest-settings = Wochentipps
digest-how = Einmal pro Woche: fünf Künstler, die den Mitgliedern gefallen dürften und die hier kaum jemand hört, dazu ein Geheimtipp. Einstellen lässt sich das mit den Optionen von /{ command-digest }.
digest-none = **Aus.** Wähle mit der Option „{ option-channel }“ einen Kanal.
digest-channel = Kanal
digest-next = Das nächste Mal
digest-language = Sprache
digest-review = Monatsrückblick
digest-lacks = { $permission ->
    [gone] Den Kanal gibt es nicht mehr, daher kann nichts gepostet werden. Wähle einen anderen.
    [view] Hier kann nichts gepostet werden: Dem Bot fehlt dort die Berechtigung „Kanal anzeigen“.
    [send] Hier kann nichts gepostet werden: Dem Bot fehlt dort die Berechtigung „Nachrichten senden“.
   *[history] Hier kann nichts gepostet werden: Dem Bot fehlt dort die Berechtigung „Nachrichtenverlauf anzeigen“, mit der er verhindert, dass etwas doppelt erscheint.
}
digest-unpictured = Es erscheint kein Bild: Dafür fehlt dem Bot dort die Berechtigung „Dateien anhängen“.
digest-few = Noch gibt es keine Grundlage: Fünf Mitglieder, die dieselben Künstler hören oder mögen, müssen erst /{ command-join } nutzen. Was sie mit /{ command-link } oder /{ command-import } hinzufügen oder mit 👍 bewerten, wird einmal am Tag gezählt.
digest-ready = Alles ist bereit.
digest-nothing = Es sind keine Künstler mehr übrig, die noch nicht dabei waren.
digest-preview = Vorschau
digest-end = Ausschalten
# To those who manage the server, once.
digest-trouble = Die Wochentipps können in { $channel } nicht gepostet werden. Wer diesen Server verwaltet, sieht mit /{ command-digest }, warum.
## The monthly review of a server’s lists, posted where the digest is. $members, $answers, $count: multiples of five, or 0 for fewer.

review-title = { $month }: So gefielen die Listen hier
review-few = Zu wenige Bewertungen, um etwas zu sagen: Weniger als fünf Mitglieder haben hier Künstler bewertet.
review-what = { $answers ->
    [0] { $members }+ Mitglieder haben hier bewertet, in weniger als fünf Antworten.
   *[other] { $members }+ Mitglieder haben hier bewertet, in { $answers }+ Antworten.
}
review-liked = Was gefiel, nach Ähnlichkeit
# A band of matches, before the share of 👍. $low, $high: shares.
review-band = { $part ->
    [under] Ähnlichkeit unter { NUMBER($high, style: "percent") }
    [over] Ähnlichkeit ab { NUMBER($low, style: "percent") }
   *[between] Ähnlichkeit { NUMBER($low, style: "percent") } bis { NUMBER($high, style: "percent") }
}
review-none = zu wenige Bewertungen, um etwas zu sagen
review-missed = Größte Fehlgriffe
# An artist that many disliked on the list of another, the seed.
review-miss = { $artist } in der Liste von { $seed } · 👎 { $count }+
review-nothing = Nichts, das fünf Mitglieder mit 👎 bewertet haben.
review-changed = Was Bewertungen geändert haben
review-moved = { $count ->
    [0] Bisher weniger als fünf der hier bewerteten Listen.
   *[other] In { $count }+ der hier bewerteten Listen stehen Künstler durch Bewertungen weiter oben oder unten.
}
review-how = Anteile sind gerundet, gezählt wird in Fünferschritten. Die Ähnlichkeit sagt, wie oft zwei Künstler als ähnlich gelten, nicht, ob sie jemandem gefallen.
## Lists that learn from votes. $count: how many votes moved an artist.

moved-up = durch { $count }+ Stimmen nach oben gerückt
moved-down = durch { $count }+ Stimmen nach unten gerückt
## What a server hears together: /server.

command-server = server
    .description = Was Mitglieder dieses Servers gemeinsam hören und mögen
command-server-top = top
    .description = Die Künstler, die hier die meisten Mitglieder hören oder mögen
    .page = Seitenzahl
command-server-similar-to = ähnlich-wie
    .description = Was Mitglieder hier hören oder mögen und einem Künstler am ähnlichsten ist
    .artist = Ein Künstler, den du magst
command-server-newcomers = neu
    .description = Künstler, die hier in den letzten 30 Tagen Anklang gefunden haben
command-server-blind-spots = blinde-flecken
    .description = Künstler, die zum Geschmack dieses Servers passen, hier aber kaum jemand hört
command-server-map = karte
    .description = Mitglieder zeichnen, die hier genannt werden dürfen, mit ähnlichem Geschmack nah beieinander
server-view = { $view ->
    [newcomers] Neu hier
    [blind-spots] Blinde Flecken
    [map] Karte der Mitglieder
   *[top] Meistgehört
}
server-title = { $view ->
    [newcomers] Neu auf { $server }
    [blind-spots] Blinde Flecken von { $server }
    [similar-to] Wie { $artist }, auf { $server }
    [map] Geschmack auf { $server }
   *[top] Meistgehört auf { $server }
}
# $count: ein Vielfaches von fünf; es sind so viele oder ein paar mehr.
server-members = { $count }+ Mitglieder
server-how = Gezählt werden Mitglieder, die /{ command-join } genutzt haben, in Fünferschritten und höchstens einmal am Tag.
server-nothing = Noch gibt es nichts zu zeigen: Mindestens fünf Mitglieder, die denselben Künstler hören oder mögen, müssen /{ command-join } nutzen. Gezählt wird einmal am Tag.
server-top-text = Künstler, die fünf oder mehr Mitglieder hören oder mögen · bei gleich vielen die bekannteren zuerst · Seite { $page } von { $pages }
server-newcomers-text = Künstler, die in den letzten 30 Tagen fünf Mitglieder erreicht haben, die neuesten zuerst.
server-newcomers-none = Kein neuer Künstler hat fünf Mitglieder erreicht.
server-counted-since = Dieser Server wurde { $when } zum ersten Mal gezählt; was damals schon da war, ist nicht neu.
server-blind-spots-text = Was diesem Server, als ein einziger Hörer betrachtet, gefallen dürfte und keine fünf Mitglieder hören oder mögen.
server-blind-spots-none = Es gibt keine: Was zum Geschmack dieses Servers passt, wird hier schon gehört.
server-alike-text = Von dem, was fünf oder mehr Mitglieder hier hören oder mögen, ist das { $artist } am ähnlichsten.
server-alike-none = Nichts, was fünf oder mehr Mitglieder hier hören oder mögen, ähnelt { $artist }.
server-map-text = Je näher sich zwei Mitglieder sind, desto ähnlicher ist ihr Geschmack, soweit zwei Dimensionen das zeigen können. Rauten sind Künstler, jeweils inmitten der Mitglieder, die sie hören oder mögen.
server-map-few = Für eine Karte braucht es mindestens drei Mitglieder, die hier genannt werden dürfen und verknüpft oder importiert haben, was sie hören, oder dafür gestimmt haben.
server-map-how = Gezeigt werden bis zu 40 zufällig gewählte Mitglieder, die /{ command-join } genutzt haben und hier genannt werden dürfen.
server-map-alt = Karte der Mitglieder nach Geschmack: { $members }. Am ähnlichsten: { $first } und { $second }. Künstler dazwischen: { $artists }.

## /duell: welcher von zwei Künstlern einem dritten ähnlicher ist.

command-duel = duell
    .description = Fragen, welcher von zwei Künstlern einem dritten ähnlicher ist
    .artist = Der Künstler, mit dem verglichen wird; leer lassen für eine Überraschung
duel-title = Wer ist { $artist } ähnlicher?
duel-or = { $left } oder { $right }
duel-how = Alle hier können einen Knopf drücken und sich umentscheiden, bis das Ergebnis erscheint: { $when }.
duel-alone = Drück einen Knopf, um zu sehen, was das Modell sagt.
duel-unsure = Weiß nicht
duel-noted = Notiert: { $pressed }. Du kannst dich umentscheiden, bis das Ergebnis erscheint: { $when }.
duel-not-kept = Du hast das Speichern beendet, deshalb wird nicht gespeichert, was du drückst, und es zählt nicht. Mit /{ command-privacy } lässt du wieder speichern.
duel-nobody = Niemand hat sich für einen der beiden entschieden.
duel-not-sure = { $count ->
    [one] { $count } weiß es nicht
   *[other] { $count } wissen es nicht
}
duel-says = { $model ->
    [1] Erstes Modell
    [2] Zweites Modell
   *[0] Segue
}: { $artist } (Platz { $rank } auf seiner Liste ähnlicher Künstler, der andere Platz { $other })
    .alone = { $model ->
    [1] Erstes Modell
    [2] Zweites Modell
   *[0] Segue
}: { $artist } (Platz { $rank } auf seiner Liste ähnlicher Künstler, der andere steht nicht weit oben)
duel-again = Noch ein Duell
duel-nothing = Gerade gibt es keine zwei Künstler, die sich mit { $artist } vergleichen lassen. Versuch es mit einem anderen Künstler.
duel-gone = Dieses Duell ist nicht mehr gespeichert.
privacy-duels = { $count ->
    [one] Du hast { $count } Duell angefragt oder darin gedrückt; gespeichert ist, um welche Künstler es ging, was du gedrückt hast, nach wie vielen Sekunden und wann, und wie bei Bewertungen, wie alt dein Konto ungefähr war und ein Code für den Server.
   *[other] Du hast { $count } Duelle angefragt oder darin gedrückt; gespeichert ist, um welche Künstler es ging, was du gedrückt hast, nach wie vielen Sekunden und wann, und wie bei Bewertungen, wie alt dein Konto ungefähr war und ein Code für den Server.
}
privacy-ask-duels = Auch was du in Duellen gedrückt hast, wird gelöscht.

## /tagesweg: zwei Künstler am Tag, die ein Weg über ähnliche Künstler verbinden soll.

command-daily = tagesweg
    .description = Die zwei Künstler des Tages über ähnliche Künstler verbinden
daily-title = Weg des Tages · { $day }
daily-how = Finde einen Weg von { $artist } zu { $other }: Jeder Schritt führt zu einem Künstler unter den 25 nächsten oder zu einem, der deinen darunter hat. Alle haben heute dieselben zwei, und nur du siehst deinen Weg.
daily-now = Du bist bei { $artist }.
daily-next = Nächster Künstler
daily-undo = Zurücknehmen
daily-give-up = Aufgeben
daily-share = Teilen
daily-play = Mitspielen
daily-form-artist = Künstler
daily-form-about = Ähnlich wie { $artist }, auf dem Weg zu { $other }
daily-again = { $artist } liegt schon auf deinem Weg.
daily-miss = Kein Schritt von { $artist } zu { $other } bekannt: In diesen Daten gehört keiner der beiden zu den 25 nächsten des anderen ({ $evidence }).
daily-earlier = { $count ->
    [one] … nach { $count } weiteren Schritt
   *[other] … nach { $count } weiteren Schritten
}
daily-arrived = **Geschafft in { $steps } Schritten; der kürzeste Weg hat { $fewest }.** Falsche Versuche: { $misses }.
daily-gave-up = Du hast aufgegeben. Einer der kürzesten Wege, mit { $fewest } Schritten:
    .spent = Du hast keine Versuche mehr. Einer der kürzesten Wege, mit { $fewest } Schritten:
daily-nothing = In diesen Daten gibt es heute keine zwei Künstler, die sich verbinden lassen.
daily-not-kept = Du hast das Speichern beendet, deshalb wird dein Weg nicht gespeichert: Nach einem Neustart des Bots ist dein Weg weg, und er zählt nicht. Mit /{ command-privacy } lässt du wieder speichern.
daily-before = **Gestern:** einer der kürzesten Wege, mit { $steps } Schritten
    .members = **Gestern:** der beste Weg, der auf diesem Server gefunden wurde, mit { $steps } Schritten; der kürzeste hat { $fewest }
daily-before-arrived = { $count }+ Mitglieder haben es geschafft.
daily-score = Segue-Weg { $day } · { $score }
daily-alt = Karte mit dem Weg { $path }
privacy-daily = { $count ->
    [one] Du hast an { $count } Tag den Weg des Tages gespielt; gespeichert ist, welche Künstler du von wo aus versucht hast, ob das ein Schritt war, auf welchem Server (als Pseudonym) und wann.
   *[other] Du hast an { $count } Tagen den Weg des Tages gespielt; gespeichert ist, welche Künstler du von wo aus versucht hast, ob das ein Schritt war, auf welchem Server (als Pseudonym) und wann.
}
privacy-ask-daily = Auch deine Wege des Tages werden gelöscht.

## /challenge: Mitglieder nennen Künstler gegen die Liste des Modells und stimmen blind ab.

command-challenge = challenge
    .description = Mit eigenen Künstlern gegen die Liste des Modells antreten und blind abstimmen
    .artist = Der Künstler, zu dem die anderen passen sollen
challenge-title = Schlagt den Bot: Was passt zu { $artist }?
challenge-how = Nenn bis zu { $most } Künstler, die du dazu spielen würdest. Eure Künstler und die des Modells werden dann zu einer Liste gemischt, und ihr stimmt ab, ohne zu wissen, wer von wem ist.
challenge-named = { $count ->
    [0] Noch hat niemand einen Künstler genannt; die Abstimmung beginnt { $when }.
    [one] Bisher { $count } Künstler genannt; die Abstimmung beginnt { $when }.
   *[other] Bisher { $count } Künstler genannt; die Abstimmung beginnt { $when }.
}
challenge-name = Künstler nennen
challenge-begin = Abstimmung beginnen
challenge-form = Künstler
challenge-form-about = Andere sehen den Künstler in der Abstimmung, erfahren aber nicht, dass du ihn genannt hast.
challenge-noted = Genannt: { $artist }. { $left ->
    [0] Das war dein letzter;
    [one] Du kannst noch { $left } nennen;
   *[other] Du kannst noch { $left } nennen;
} die Abstimmung beginnt { $when }.
challenge-seed = Um { $artist } geht es in dieser Challenge. Nenn einen anderen Künstler.
challenge-already = { $artist } hast du schon genannt. Nenn einen anderen Künstler.
challenge-enough = Du hast schon { $most } Künstler genannt, mehr sind nicht vorgesehen. { $artist } kam nicht dazu.
challenge-empty = Noch hat niemand einen Künstler genannt. Nenn zuerst einen.
challenge-starter = Nur wer diese Challenge begonnen hat, kann die Abstimmung vorzeitig beginnen.
challenge-late = In dieser Challenge lassen sich keine Künstler mehr nennen.
challenge-closed = In dieser Challenge wird gerade nicht abgestimmt.
challenge-gone = Diese Challenge ist nicht mehr gespeichert.
challenge-elsewhere = Eine Challenge braucht einen Kanal, in dem alle meine Antworten sehen und den ich selbst sehen kann. Versuch es in einem anderen.
challenge-unlisted = Zu { $artist } gibt es keine Liste ähnlicher Künstler, gegen die ihr antreten könntet. Versuch es mit einem anderen Künstler.
challenge-menu = Für bis zu { $most } stimmen
challenge-vote = Die Hälfte dieser Künstler wurde hier genannt, die andere ist vom Modell. Stimm für bis zu { $most }, die du als Nächstes spielen würdest. Das Ergebnis erscheint { $when }.
challenge-voted = Deine Stimme: { $artists }. Du kannst sie ändern, bis das Ergebnis erscheint: { $when }.
challenge-unvoted = Du hast für niemanden gestimmt. Du kannst noch abstimmen, bis das Ergebnis erscheint: { $when }.
challenge-yours = { $artists } hast du selbst genannt, dafür kannst du nicht stimmen.
challenge-not-kept = Du hast das Speichern beendet, deshalb wird nichts gespeichert, und du zählst hier nicht mit. Mit /{ command-privacy } lässt du wieder speichern.
challenge-none = Diesmal hat niemand einen Künstler genannt, es gab also nichts abzustimmen.
challenge-all = Alles, was genannt wurde, steht auch oben auf der Liste des Modells, es gab also nichts abzustimmen. Ihr seid euch einig.
challenge-both = Auf beiden Listen, zählt also für keine: { $artists }
challenge-nobody = Diesmal hat niemand abgestimmt, also gewinnt niemand.
challenge-won = { $who ->
    [members] **Die Mitglieder gewinnen** mit { $members } zu { $model } Stimmen.
    [model] **Das Modell gewinnt** mit { $model } zu { $members } Stimmen.
   *[nobody] **Unentschieden**: { $members } zu { $model } Stimmen.
}
challenge-votes = { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
challenge-void = { $count ->
    [one] { $count } Stimme nicht gezählt
   *[other] { $count } Stimmen nicht gezählt
}
challenge-members = { $count ->
    [0] hier genannt
    [one] hier von { $count } Mitglied genannt
   *[other] hier von { $count } Mitgliedern genannt
}
challenge-model = Platz { $rank } des Modells
challenge-leads = { $who ->
    [members] **Auf diesem Server führen die Mitglieder**: { $members } Challenges gewonnen, { $model } verloren. Durch Zufall ist das kaum zu erklären.
    [model] **Auf diesem Server führt das Modell**: { $model } Challenges gewonnen, { $members } verloren. Durch Zufall ist das kaum zu erklären.
   *[nobody] Auf diesem Server haben die Mitglieder { $members } gewonnen, das Modell { $model }: noch nicht genug Stimmen, um zu sagen, wer besser ist.
}
challenge-own = Wer einen Künstler genannt hat, zählt weder bei ihm noch bei dem des Modells, der neben ihm stand.
challenge-again = Noch eine Runde
privacy-challenges = { $count ->
    [one] Du hast an { $count } Challenge teilgenommen; gespeichert ist, welche Künstler du genannt und für welche du gestimmt hast, und wann.
   *[other] Du hast an { $count } Challenges teilgenommen; gespeichert ist, welche Künstler du genannt und für welche du gestimmt hast, und wann.
}
privacy-ask-challenges = Auch was du in Challenges genannt und wofür du gestimmt hast, wird gelöscht.
