# Co mówi Segue po polsku. Co znaczą wartości i czego wymaga Discord, opisano w en.ftl.
# Nazwy wykonawców zostają w mianowniku, a forma „ty” obywa się bez czasu przeszłego, który zdradza płeć.

## Polecenia

command-artist = wykonawca
    .description = Pokaż słuchaczy i tagi wykonawcy oraz podobnych do niego
    .artist = Wykonawca
command-similar = podobni
    .description = Znajdź podobnych wykonawców: według słuchaczy, tagów lub brzmienia
    .artist = Wykonawca, którego lubisz
    .count = Ilu pokazać, od 1 do 25
    .depth = Raczej znani czy mniej znani wykonawcy
    .by = Na czym opiera się lista: słuchacze, tagi lub brzmienie
command-top = ranking
    .description = Najczęściej słuchani wykonawcy
    .by = Kolejność według liczby słuchaczy lub odtworzeń
    .tag = Tylko wykonawcy z tym tagiem
    .page = Numer strony
    .chart = Pokaż też wykres słupkowy
command-blend = miks
    .description = Znajdź wykonawców pomiędzy tymi, których lubisz
    .artist = Wykonawca, którego lubisz
    .artist2 = Drugi wykonawca
    .artist3 = Trzeci wykonawca
    .artist4 = Czwarty wykonawca
    .artist5 = Piąty wykonawca
    .avoid = Wykonawca, od którego trzymać się z daleka
    .depth = Raczej znani czy mniej znani wykonawcy
command-foryou = dla-ciebie
    .description = Rekomendacje na podstawie twoich ocen i tego, czego słuchasz; tylko ty je widzisz
    .depth = Raczej znani czy mniej znani wykonawcy
command-help = pomoc
    .description = Co potrafi ten bot i jakie ma polecenia; tylko ty to widzisz
command-hide = ukryj
    .description = Ukryj wykonawcę na swojej liście /{ command-foryou }
    .artist = Kogo ukryć; zostaw puste, aby zobaczyć już ukrytych
command-map = mapa
    .description = Narysuj mapę podobnych wykonawców i ich powiązań
    .artist = Wykonawca w środku mapy
    .steps = Jak daleko sięgać: 1 lub 2 kroki
command-path = ścieżka
    .description = Znajdź drogę od jednego wykonawcy do drugiego przez podobnych
    .artist = Wykonawca na początku drogi
    .other = Wykonawca na końcu drogi
command-privacy = prywatność
    .description = Zobacz, wyeksportuj lub usuń dane, które Segue o tobie ma, albo wyłącz ich zapisywanie
command-rate = oceń
    .description = Oceń wykonawcę; tylko ty to widzisz
    .artist = Wykonawca
    .vote = Twoja ocena
command-settings = ustawienia
    .description = Zmień działanie bota na tym serwerze
    .count = Ilu wykonawców pokazywać domyślnie, od 1 do 25
    .depth = Domyślnie raczej znani czy mniej znani wykonawcy
    .reactions = Dodawaj 👍 i 👎 pod odpowiedziami
    .answers = Kto widzi odpowiedzi
    .allow = Odpowiadaj na tym kanale publicznie; na kanałach bez takiej zgody odpowiedzi będą prywatne
    .disallow = Nie odpowiadaj już publicznie na tym kanale
    .language = Język publicznych odpowiedzi; prywatne są w języku osoby, która pyta
    .listen-on = Serwisy, do których prowadzą odnośniki w panelu wykonawcy, oddzielone przecinkami
    .learn-from = Które oceny przesuwają wykonawców na listach tutaj; działa w ciągu doby
command-why = co-łączy
    .description = Co łączy dwóch wykonawców
    .artist = Jeden wykonawca
    .other = Drugi wykonawca

option-allow = zezwól
option-answers = odpowiedzi
option-artist = wykonawca
option-artist2 = wykonawca2
option-artist3 = wykonawca3
option-artist4 = wykonawca4
option-artist5 = wykonawca5
option-avoid = z-dala-od
option-by = według
option-chart = wykres
option-count = liczba
option-depth = popularność
option-disallow = zabroń
option-language = język
option-other = drugi
option-page = strona
option-reactions = reakcje
option-steps = kroki
option-tag = tag
option-vote = ocena

choice-balanced = różni
choice-deep = mniej znani
choice-down = 👎
choice-familiar = znani
choice-known = już znam
choice-listeners = liczby słuchaczy
choice-member = język osoby, która pyta
choice-none = usuń moją ocenę
choice-plays = liczby odtworzeń
choice-private = prywatne
choice-public = publiczne
choice-up = 👍

## Liczby

number = { $number }
listeners = { $count ->
    [one] { $count } słuchacz
   *[many] { $count } słuchaczy
}
plays = { $count ->
    [one] { $count } odtworzenie
    [few] { $count } odtworzenia
   *[many] { $count } odtworzeń
}
share = { $share ->
    [0] mniej niż { NUMBER(0.01, style: "percent") }
   *[other] { NUMBER($share, style: "percent") }
}

## Skąd są odpowiedzi

credits = { $data }
    .until = { $data }, stan na { $until }
    .years = { $data }, { $since } – { $until }
    .months = { $data }, { $since } – { $until }
    .simulated = Dane przykładowe: wykonawcy prawdziwi, słuchacze zmyśleni

## Co przemawia za wykonawcą

together = { $count ->
    [one] { $count } osoba słucha obu
    [few] { $count } osoby słuchają obu
   *[many] { $count } osób słucha obu
}
together-telling = { together }, { $times }× więcej niż losowo
alike-by-tags = tylko podobne tagi
together-nobody = nikt nie słucha obu

## Inne składy i zespoły tego samego wykonawcy, na przykład „też jako Miles Davis Quintet”.

also = też jako { $names }
several-acts = Nazwę { $artist } nosi kilku wykonawców; w danych nie da się ich odróżnić.

## /similar

similar-title = Podobni do: { $artist }
similar-nothing = W danych słuchacze tego wykonawcy nie słuchają nikogo innego, więc nie ma czego porównać.
view = { $by ->
    [tags] tagi
    [sound] brzmienie
   *[listeners] słuchacze
}
    .told = { $by ->
        [tags] według tagów
        [sound] według brzmienia
       *[listeners] według słuchaczy
    }
    .see = { $by ->
        [tags] Według tagów
        [sound] Według brzmienia
       *[listeners] Według słuchaczy
    }
similar-rest = Na tej liście nie ma nikogo więcej.
alike-tagged = wspólne tagi: { $tags }
sound-own = brzmienie: { $words }
sound-both = u obu { $words }
sound-word = { $word ->
    [tempo-low] wolne tempo
    [tempo-high] szybkie tempo
    [loudness-low] mała głośność
    [loudness-high] duża głośność
    [brightness-low] ciemne brzmienie
    [brightness-high] jasne brzmienie
    [percussion-low] mało perkusji
   *[percussion-high] dużo perkusji
}
sound-tempo = { $word } ({ $figures } BPM)
sound-figures = { $one } i { $other }
sound-near = { $trait ->
    [loudness] podobna głośność ({ $figures } dB)
    [brightness] podobna jasność brzmienia ({ $figures } Hz)
    [percussion] podobny udział perkusji ({ $figures })
   *[tempo] podobne tempo ({ $figures } BPM)
}
sound-whole = podobne jako całość
sound-played = słuchają tego ci, którzy słuchają podobnie brzmiącej muzyki

## /artist

artist-listeners = Słuchacze
    .value = { $count } ({ $rank }. miejsce na { $of })
artist-plays = Odtworzenia
artist-rising = Zyskuje popularność
    .value = słuchacze w ostatnich trzech miesiącach danych: { $latest }, w trzech poprzednich: { $before }
artist-tags = Tagi
    .none = brak
artist-similar = Podobni wykonawcy
    .none = w danych słuchacze tego wykonawcy nie słuchają nikogo innego
artist-more = Podobni wykonawcy

## /top

top-title = Najpopularniejsi wykonawcy według liczby { $by ->
    [plays] odtworzeń
   *[listeners] słuchaczy
}
top-page = strona { $page } z { $pages }
    .tag = strona { $page } z { $pages } · im lepiej pasuje tag, tym wyższe miejsce
top-first = « Pierwsza
top-previous = ‹ Poprzednia
top-next = Następna ›
top-last = Ostatnia »
top-chart = Pokaż wykres
top-list = Ukryj wykres

## Co się nie udało

problem-bug = Coś poszło nie tak, i to nie z twojej winy. Błąd zapisano w dzienniku jako `{ $reference }`; spróbuj ponownie, a jeśli będzie się powtarzać, daj znać osobie, która prowadzi tego bota.
problem-no-name = Podaj nazwę wykonawcy.
problem-unknown-artist =
    { $until ->
        [none] W danych nie ma wykonawcy „{ $text }”. Spróbuj innej pisowni albo podaj część nazwy.
       *[other] W danych (stan na { $until }) nie ma wykonawcy „{ $text }”. Spróbuj innej pisowni albo podaj część nazwy.
    }
    .near =
    { $until ->
        [none] W danych nie ma wykonawcy „{ $text }”. Może chodzi o:
       *[other] W danych (stan na { $until }) nie ma wykonawcy „{ $text }”. Może chodzi o:
    }
problem-part-of-a-name = „{ $text }” to tylko część nazwy. Chodzi o tego wykonawcę?
problem-several-artists = „{ $text }” może oznaczać kilku wykonawców. O którego chodzi?
problem-unknown-tag = W danych nie ma tagu „{ $text }”. Spróbuj innej pisowni.
    .near = W danych nie ma tagu „{ $text }”. Może chodzi o:
problem-no-tags = { $why ->
    [rebuild] Model tego bota nie ma jeszcze list według tagów. Osoba, która prowadzi bota, musi zbudować go od nowa.
   *[none] W danych nie ma tagów, więc nie ma też list według tagów.
}
problem-no-sound = Ten bot nie wie, jak brzmią wykonawcy, więc nie ma list według brzmienia. Osoba, która go prowadzi, może je dodać poleceniem `python -m recommender build --sound`.
problem-untagged = W danych { $artist } nie ma tagów, które mają też inni wykonawcy, więc nie ma listy według tagów.
problem-unheard = Ten bot nie wie, jak brzmi { $artist }, więc nie ma listy według brzmienia.
problem-view = Lista nie może opierać się na „{ $text }”. Wybierz jedno z tych:
problem-same-artist = { $artist } to jedyna podana nazwa. Podaj co najmniej dwóch różnych wykonawców.
problem-liked-and-not = { $artist } nie może być w jednym miksie naraz wśród lubianych i unikanych. Usuń tę nazwę z jednego z tych pól.
problem-too-fast = Trochę wolniej, proszę. Kolejne pytanie możesz zadać za { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
}.
problem-busy = To trwało zbyt długo. Spróbuj ponownie.
problem-again = Spróbuj ponownie
problem-feedback = Twoich ocen nie można teraz zapisać ani odczytać, więc nic się nie zmieniło. Spróbuj ponownie później.
problem-partly-deleted = Udało się usunąć tylko część danych, bo baza danych jest teraz niedostępna. Resztę usuń później poleceniem /{ command-privacy }.
problem-not-allowed = To mogą zmieniać tylko osoby z uprawnieniem „Zarządzanie serwerem”.

## Listy i dokąd z nich dalej

similar-dial = { $depth ->
    [deep] najpierw mniej znani wykonawcy
   *[familiar] najpierw znani wykonawcy
}
similar-thin = { $count ->
    [one] W danych jest tylko { $count } słuchacz, więc opiera się to głównie na tagach.
   *[many] W danych jest tylko { $count } słuchaczy, więc opiera się to głównie na tagach.
}
similar-little = { $count ->
    [one] W danych jest tylko { $count } słuchacz, a tagów brak, więc potraktuj to z przymrużeniem oka.
   *[many] W danych jest tylko { $count } słuchaczy, a tagów brak, więc potraktuj to z przymrużeniem oka.
}
similar-sound = { $count ->
    [0] W danych nikt tego nie słucha, więc opiera się to na brzmieniu.
    [one] W danych jest tylko { $count } słuchacz, więc opiera się to także na brzmieniu.
   *[many] W danych jest tylko { $count } słuchaczy, więc opiera się to także na brzmieniu.
}
dig = Odkrywaj dalej: wybierz kogoś z listy
rate-menu = Oceń wykonawcę
back = ‹ { $artist }
more = Więcej ›
depth = { $depth ->
    [familiar] Znani
    [deep] Mniej znani
   *[balanced] Różni
}
list-comma = { ", " }
list-and = { $first } i { $last }
blend-title = Pomiędzy: { $artists }
# Nad listą; w wierszach jest, ilu i z kim (`vouches`).
blend-vouching = pod każdą nazwą: wspólni słuchacze
blend-unlike = z dala od: { $artist }
blend-nothing = { $count ->
    [2] Z tej pary miksu nie będzie: żaden wykonawca w danych nie pasuje do obu.
   *[other] Miksu z tego nie będzie: żaden wykonawca w danych nie pasuje nawet do dwóch z nich.
}
# $count: od 1 do 4.
blend-hardly = { $count ->
    [one] Skromny ten miks: w danych leży między nimi tylko { $count } wykonawca.
   *[many] Skromny ten miks: w danych leży między nimi tylko { $count } wykonawców.
}
blend-some = Żaden wykonawca w danych nie pasuje do wszystkich; ci pasują do niektórych.
# $artists: ci, których słucha najwyżej jedna osoba.
blend-unheard = Prawie bez słuchaczy w danych: { $artists }. Potraktuj tę listę z przymrużeniem oka.
vouches = { $artist }: { $listeners ->
    [one] { $listeners } wspólny
   *[many] { $listeners } wspólnych
}
vouches-nobody = przemawiają za tym wszyscy razem, nikt z osobna
foryou-title = Dla ciebie
foryou-from = { $count ->
    [one] na podstawie { $count } wykonawcy, którego lubisz lub znasz
   *[many] na podstawie { $count } wykonawców, których lubisz lub znasz
}
foryou-empty = Jeszcze nie wiem, co lubisz. Oceń kilku wykonawców poleceniem /{ command-rate } albo pod dowolną listą i zapytaj ponownie.
foryou-nothing = Na razie to już wszystko. Oceń kolejnych wykonawców poleceniem /{ command-rate } i zapytaj ponownie.
foryou-others = Pokaż innych
# /foryou by what a member plays: foryou-because, foryou-plays, foryou-known, foryou-noted, foryou-ways.
# $services: where they play them, such as “ListenBrainz”. $artists: names.
foryou-because = ze względu na: { $artists }
foryou-plays = na podstawie { $plays ->
        [one] { $plays } wykonawcy, którego
       *[many] { $plays } wykonawców, których
    } słuchasz ({ $services })
    .votes = na podstawie { $plays ->
        [one] { $plays } wykonawcy, którego
       *[many] { $plays } wykonawców, których
    } słuchasz ({ $services }), i { $votes ->
        [one] { $votes } oceny
       *[many] { $votes } ocen
    }
foryou-known = Już znam: wybierz jednego lub kilku
foryou-noted = Zapisane: już znasz { $artists }.
    .more = Zapisane: już znasz { $artists } i jeszcze { $count }.
foryou-ways = Mogę też kierować się tym, czego słuchasz: połącz konto ListenBrainz lub Last.fm poleceniem /{ command-link } albo wczytaj swoją historię słuchania lub listę nazw poleceniem /{ command-import }.
taps-first = Jeszcze nie wiem, co lubisz. Wystarczy dziesięć szybkich odpowiedzi albo mniej: to oceny, które widzisz tylko ty.
taps-ask = **{ $number } z { $of }** · Lubisz tego wykonawcę?
taps-unknown = Nie znam
taps-list = Pokaż moją listę
taps-start = Zapytaj mnie o wykonawców
taps-silent = Zapisywanie jest wyłączone, więc twoje odpowiedzi nie są zapisywane: liczą się tylko w tej wiadomości.
why-title = { $artist } i { $other }
why-tags = Wspólne tagi
why-no-tags = brak
why-path = Droga od jednego do drugiego
why-share = { $listeners ->
    [1] Jedyna osoba, która słucha wykonawcy { $artist }, słucha też wykonawcy { $other }.
   *[many] To { share } z { $listeners } słuchaczy wykonawcy { $artist }.
}
why-nobody = W danych nikt nie słucha obu.
why-even = To nie więcej, niż dałby przypadek.
why-few = To zbyt mało słuchaczy, żeby coś z tego wynikało.
path-title = { $artist } → { $other }
path-hops = { $count ->
    [one] Sąsiadują ze sobą bezpośrednio.
    [few] { $count } kroki, każdy do podobnego wykonawcy.
   *[many] { $count } kroków, każdy do podobnego wykonawcy.
}
# Krok, który niewiele znaczy. $count: kto słucha obu.
hop-weak = { $count ->
    [0] słaby krok: nikt nie słucha obu
    [one] słaby krok: tylko { $count } osoba słucha obu
    [few] słaby krok: { $count } osoby słuchają obu, a to może być przypadek
   *[many] słaby krok: { $count } osób słucha obu, a to może być przypadek
}
hop-tags = słaby krok: tylko podobne tagi
path-none = Nie da się przejść od jednego do drugiego w najwyżej 6 krokach.
why-blend = Zrób z nich miks

## Co widzi tylko osoba, która pyta

rate-none = Ten wykonawca nie ma jeszcze twojej oceny.
rate-vote = Twoja ocena: { $vote }
rate-hidden = Ten wykonawca jest ukryty na twojej liście /{ command-foryou }.
rate-take-back = Usuń ocenę
verdict-known = Już znam
vote-not-kept = Zapisywanie jest wyłączone, więc nowe oceny przepadają; wcześniejsze nadal możesz usuwać. Zapisywanie włączysz poleceniem /{ command-privacy }.
vote-waiting = Baza danych jest zajęta. Zapiszę to, gdy tylko się zwolni.
hide-button = Ukryj
hide-undo = Przestań ukrywać
hide-done = { $artist } nie pojawi się już na twojej liście /{ command-foryou }. Inne listy się nie zmienią.
hide-undone = { $artist } może znów pojawiać się na twojej liście /{ command-foryou }.
hide-title = Ukryci wykonawcy
hide-nobody = Na razie nikogo tu nie ma. Podaj wykonawcę w /{ command-hide }, a zniknie z twojej listy /{ command-foryou }.
hide-more = … i jeszcze { $count }
hide-menu = Przestań ukrywać
privacy-title = Dane o tobie
privacy-kept = Zapisane pod pseudonimem, bez twojej nazwy, ID i tego, co wpisujesz: { $answers ->
        [one] { $answers } odpowiedź
       *[many] { $answers } odpowiedzi
    } na twoje pytania i { $votes ->
        [one] { $votes } ocena
        [few] { $votes } oceny
       *[many] { $votes } ocen
    }.
privacy-holds = Przy każdej odpowiedzi zapisane jest, czego dotyczyło pytanie, co się pokazało, kiedy, w jakim języku, w jakiego rodzaju miejscu i jakie ID ma wiadomość. Przy każdej ocenie: jaka jest, czego dotyczy i kiedy powstała, mniej więcej jak stare było twoje konto oraz, jako kod, serwer; każda zmiana liczy się jako kolejna ocena.
privacy-what = Dzięki temu widać, które rekomendacje są trafne, i z tego powstaje twoja lista /{ command-foryou }. Nikt inny tych danych nie dostaje.
privacy-until = Dane zostają, dopóki ich nie usuniesz.
privacy-days = Dane są usuwane po { $days ->
        [one] { $days } dniu
       *[many] { $days } dniach
    }. Ukryci wykonawcy pozostają ukryci.
privacy-silent = **Zapisywanie jest wyłączone: nie przybywają żadne nowe dane o tobie.** Rekomendacje nadal działają; /{ command-foryou } korzysta z tego, co już jest.
privacy-export = Eksportuj
privacy-exported = Oto wszystko, jako JSON w pliku ZIP. Tylko ty to widzisz.
    .part = Część { $number }, jako JSON w pliku ZIP. Zaraz będą kolejne. Tylko ty to widzisz.
    .last = Część { $number }, ostatnia. Tylko ty to widzisz.
privacy-delete = Usuń…
privacy-ask = To natychmiast usunie { $answers ->
        [one] { $answers } odpowiedź
       *[many] { $answers } odpowiedzi
    } i { $votes ->
        [one] { $votes } ocenę
        [few] { $votes } oceny
       *[many] { $votes } ocen
    }. Ukryci wykonawcy znów będą się pokazywać. **Tego nie da się cofnąć.**
privacy-delete-sure = Usuń wszystko
privacy-delete-not = Anuluj
privacy-deleted = **Wszystko usunięte.**
privacy-opt-out = Wyłącz zapisywanie
privacy-opt-in = Włącz zapisywanie
privacy-opted-out = **Zapisywanie wyłączone.** Nic nowego o tobie nie przybędzie; to, co już jest, zostaje, dopóki tego nie usuniesz.
privacy-opted-in = **Zapisywanie włączone.**
settings-title = Ustawienia serwera
settings-how = Zmienisz je opcjami polecenia /{ command-settings }.
settings-count = Liczba wykonawców w odpowiedzi
settings-count-value = { $count }
settings-depth = Popularność wykonawców
settings-reactions = 👍 i 👎 pod odpowiedziami
settings-answers = Kto widzi odpowiedzi
settings-public = Wszyscy
settings-private = Tylko osoba, która pyta
settings-channels = Kanały z publicznymi odpowiedziami
settings-everywhere = wszystkie
settings-disallow = Nie odpowiadaj już publicznie na kanale…
settings-yes = Tak
settings-no = Nie
settings-reset = Przywróć domyślne
settings-language = Język publicznych odpowiedzi
only-you = Tylko ty to widzisz: na tym serwerze odpowiedzi są prywatne.
    .elsewhere = Tylko ty to widzisz: na tym kanale odpowiedzi są prywatne. Publiczne są na kanałach: { $channels }.
help-title = Co potrafi Segue
help-what = Segue pomaga odkrywać muzykę: podajesz wykonawcę i widzisz innych, których słuchają te same osoby.
help-votes = **Oceniaj** listy, klikając pod nimi 👍 lub 👎, a pojedynczych wykonawców poleceniem /{ command-rate }. Oceny pokazują, które rekomendacje są trafne, a z twoich własnych powstaje twoja lista /{ command-foryou }.
help-listening = Twoja lista **/{ command-foryou }** może też uwzględniać to, czego słuchasz: połącz konto ListenBrainz lub Last.fm poleceniem /{ command-link } albo zaimportuj historię słuchania poleceniem /{ command-import }.
help-together = **Z innymi:** po użyciu /{ command-join } polecenie /{ command-taste } porównuje cię z inną osobą, /{ command-who } pokazuje, kto słucha wykonawcy, a /{ command-recommend } wysyła komuś wykonawcę.
help-privacy = **/{ command-privacy }** pokazuje, co jest o tobie zapisane; możesz tam te dane wyeksportować, usunąć albo wyłączyć zapisywanie.
help-data = Skąd to wszystko? { $data }.
rate-button = Oceń

## Czego słuchają sami użytkownicy: /dołącz, /opuść i co mówi o tym /prywatność.

command-join = dołącz
    .description = Niech to, czego słuchasz, liczy się na tym serwerze
    .named = Czy na tym serwerze można podać twoją nazwę jako kogoś, kto słucha wykonawcy
    .recommendations = Czy osoby na tym serwerze mogą ci polecać wykonawców
command-leave = opuść
    .description = Niech to, czego słuchasz, przestanie się liczyć na tym serwerze
option-named = z-nazwą
account-artists = { $artists ->
    [one] w danych: { $known } z { $artists } wykonawcy
   *[other] w danych: { $known } z { $artists } wykonawców
}
account-refreshed = zaktualizowano { $when }
account-imported = zaimportowano { $when }
join-title = Czego słuchasz – { $server }
join-done = **Gotowe.** To, czego słuchasz, i wykonawcy, na których głosujesz 👍, liczą się teraz na tym serwerze razem z wyborami innych, którzy dołączyli. Liczby są pokazywane dopiero od pięciu osób.
join-named = Można podać twoją nazwę: osoby na tym serwerze mogą się dowiedzieć, że słuchasz danego wykonawcy, i zobaczyć poleceniem /{ command-taste }, co was łączy.
join-not-named = Twoja nazwa nie jest podawana: nikt się nie dowie, kto czego słucha.
join-linked = Liczy się to, co masz połączone lub zaimportowane:
join-nothing = Na razie nie masz nic połączonego ani zaimportowanego. Zrobisz to poleceniami /{ command-link } i /{ command-import }.
join-apart = Nie liczy się to na żadnym innym serwerze, a wycofasz się w każdej chwili poleceniem /{ command-leave }.
join-name-me = Podawaj moją nazwę
join-name-me-not = Nie podawaj mojej nazwy
join-leave = Wycofaj się
join-again = Dołącz
join-silent = Zapisywanie jest wyłączone, więc nie przybywają żadne nowe dane o tobie i nie możesz dołączyć. Zapisywanie włączysz poleceniem /{ command-privacy }.
join-nowhere = Bota nie ma na tym serwerze, więc nic nie może się tu liczyć.
leave-done = **Gotowe.** To, czego słuchasz, już się nie liczy na tym serwerze. To, co masz połączone lub zaimportowane, zostaje: zobacz /{ command-privacy }.
leave-none = To, czego słuchasz, nie liczyło się na tym serwerze, więc nic się nie zmieniło.
privacy-accounts = **Połączone lub zaimportowane**, z zaszyfrowaną nazwą konta i twoim ID:
privacy-joined = **Serwery, na których to się liczy**, z zaszyfrowanym twoim ID:
privacy-joined-server = { $server } · z nazwą
    .not-named = { $server } · bez nazwy
    .unknown = serwer, na którym nie ma bota
    .more = … i jeszcze { $count }
privacy-manage = Żeby usunąć coś z tego, użyj /{ command-unlink }, /{ command-import } lub /{ command-leave }.
privacy-stays = To, co masz połączone, zostaje bez zmian i nie jest aktualizowane, dopóki zapisywanie jest wyłączone.
privacy-learns = Rekomendacje uczą się z tego, czego słuchasz.
privacy-learns-not = Rekomendacje nie uczą się z tego, czego słuchasz.
privacy-learns-how = Mogą uczyć się tylko o wykonawcach, których słucha co najmniej pięć osób, które się na to zgodziły, i nigdy o tym, kim one są.
privacy-learn = Niech rekomendacje się z tego uczą
privacy-unlearn = Niech przestaną się z tego uczyć
privacy-learning = **Dziękujemy.** Od następnej aktualizacji rekomendacje uczą się z tego, czego słuchasz.
privacy-unlearned = **Rekomendacje nie uczą się już z tego, czego słuchasz.**
privacy-rebuilding = Rekomendacje są właśnie aktualizowane bez tych danych.
privacy-ask-listening = Znikną też wszystkie dane połączone lub zaimportowane, a to, czego słuchasz, przestanie się liczyć na serwerach.

## Obrazki i ich opisy dla tych, którzy ich nie widzą

picture-missing = Nie udało się teraz utworzyć obrazka. Spróbuj ponownie później.
map-title = Mapa: { $artist }
map-legend = Linie łączą podobnych wykonawców: im grubsza linia, tym większe podobieństwo. Wielkość koła to liczba słuchaczy, a kolor to tag.
map-hops = { $hops ->
    [one] Jeden krok
    [few] { $hops } kroki
   *[many] { $hops } kroków
}
map-space = Zobacz w 3D
map-menu = Pokaż mapę kogoś z listy
map-alt = Sieć: w środku { $artist }, wokół { $count ->
    [one] { $count } wykonawca
   *[many] { $count } wykonawców
}. Najbliżsi: { $nearest }.
    .near = { $artist } ({ share })
space-open = Pobierz plik i otwórz go w przeglądarce, żeby obracać mapę, wskazywać wykonawców i wyszukiwać. Działa bez internetu. Tylko ty to widzisz.
space-hint = Przeciągnij, aby obrócić; przewiń lub rozsuń palce, aby powiększyć; wskaż wykonawcę, aby zobaczyć szczegóły.
space-search = Znajdź wykonawcę
space-touch = Przesuń palcem, aby obrócić; rozsuń dwa palce, aby powiększyć; dotknij wykonawcy, aby zobaczyć szczegóły.
space-found = { $count ->
    [one] Znaleziono { $count } wykonawcę
   *[many] Znaleziono { $count } wykonawców
}
space-similarity = Podobieństwo do wykonawcy { $artist }: { share }
profile-tags = Liczba osób na tag
profile-plays = Słuchacze wg odtworzeń
profile-tagged = Nowe tagi rok po roku
map-button = Mapa
profile-alt = Trzy wykresy: { $artist }. Tagi według liczby osób, które ich używają: { $tags }. Odtworzenia na słuchacza: mediana { $median }, najwięcej { $most }. Nowe tagi rok po roku.
    .tag = { $tag } ({ $count })
# /artist: what its picture shows where nobody knows when it was tagged, and where it has no tags.
profile-alt-undated = Dwa wykresy: { $artist }. Tagi według liczby osób, które ich używają: { $tags }. Odtworzenia na słuchacza: mediana { $median }, najwięcej { $most }.
profile-alt-untagged = Wykres: { $artist }. Odtworzenia na słuchacza: mediana { $median }, najwięcej { $most }.
audiences-alt = Dwa koła: { $artist } ({ $listeners ->
    [one] { $listeners } słuchacz
   *[many] { $listeners } słuchaczy
}) i { $other } ({ $others ->
    [one] { $others } słuchacz
   *[many] { $others } słuchaczy
}). { $count ->
    [one] { $count } osoba słucha obu.
    [few] { $count } osoby słuchają obu.
   *[many] { $count } osób słucha obu.
}
top-alt = { top-title }: { $named }
    .artist = { $artist } ({ $count })

# /import: pliki z historią słuchania i wklejone nazwy

command-import = importuj
    .description = Importuje to, czego słuchasz: eksport z serwisu albo nazwy wykonawców; tylko ty to widzisz
    .file = Eksport ze Spotify, Apple Music, Last.fm, ListenBrainz lub Maloja, spakowany lub nie
    .file2 = Kolejny plik
    .file3 = Trzeci plik
    .names = Wykonawcy, których słuchasz, oddzieleni przecinkami
option-file = plik
option-file2 = plik2
option-file3 = plik3
option-names = nazwy
import-title = Importuj to, czego słuchasz
import-pasted = Wklejone nazwy
import-listens = { $count ->
    [one] { $count } odtworzenie
    [few] { $count } odtworzenia
   *[many] { $count } odtworzeń
}
import-cap = Zapisywani są tylko najczęściej słuchani wykonawcy: { $kept } z { $artists }.
import-most = Najczęściej słuchani: { $names }
import-replaced = To zastępuje wcześniejszy import z { $source }.
import-how = Wyślij plik, który dostajesz z serwisu: Spotify (dane konta lub rozszerzona historia), Apple Music, Last.fm, ListenBrainz lub Maloja, spakowany lub nie. Możesz też wkleić nazwy wykonawców, po jednej w wierszu albo oddzielone przecinkami.
import-again = Ponowny import z tego samego serwisu zastępuje poprzedni; wklejone nazwy są dodawane.
import-what = { link-use } Zapisywane jest, kogo słuchasz i jak często, najwyżej 1000 wykonawców na serwis; samego pliku nie przechowuję.
import-deleted = **Usunięto:** { $source }
import-open = Importuj…
import-more = Importuj więcej…
import-delete = Usuń: { $source }
import-form-files = Pliki
import-form-which = Spotify, Apple Music, Last.fm, ListenBrainz lub Maloja, spakowane lub nie; razem do 50 MB
import-form-names = Albo nazwy wykonawców
import-form-example = Po jednej w wierszu albo oddzielone przecinkami
import-named = Dodani wykonawcy ({ $count }): { $names }
import-unknown = Na razie nie ma ich w danych; zapisani z nazwy: { $names }
import-unclear = Wybierz, o kogo ci chodzi, albo pomiń nazwę: { $names }
import-which = Kto to jest „{ $text }”?
import-full = Miejsca jest na 1000 wklejonych wykonawców; z tych udało się dodać tylko { $kept }.
import-nobody = Nie ma tu żadnych nazw wykonawców.
import-silent = **Zapisywanie jest wyłączone, więc nic nie zostało zaimportowane.** Najpierw je włącz, a potem wyślij wszystko jeszcze raz.
import-refused = { $why ->
    [large] To więcej niż 50 MB. Wyślij mniej plików naraz albo tylko te z historią słuchania.
    [unreached] Nie udało się pobrać pliku z Discorda. Wyślij go jeszcze raz.
    [format] Nie znam tego rodzaju plików. Czytam eksporty ze Spotify, Apple Music, Last.fm, ListenBrainz i Maloja, takie, jakie są.
    [damaged] Plik jest uszkodzony lub niekompletny. Pobierz go jeszcze raz z serwisu i wyślij bez zmian.
    [unsafe] Ten plik ZIP wskazuje pliki poza sobą, więc nie został otwarty.
    [bomb] Po rozpakowaniu plik jest większy, niż mogę przeczytać. Wyślij tylko pliki z historią słuchania.
    [nothing] W pliku nie ma ani jednego odtworzenia.
    [busy] Wiele importów czeka teraz w kolejce. Spróbuj ponownie za kilka minut.
    [stopping] Właśnie jestem uruchamiany ponownie. Wyślij to jeszcze raz za minutę.
   *[heavy] Odczytanie pliku trwa zbyt długo lub wymaga zbyt dużo pamięci. Wyślij tylko jego część.
} Nic się nie zmieniło.
## /sounds-like

command-sounds-like = brzmi-jak
    .description = Znajduje wykonawców, których przypomina nagranie, na przykład twoje demo; tylko ty to widzisz
    .file = Nagranie, najwyżej 10 MB i 10 minut; nie jest przechowywane
recording-title = Kogo przypomina twoje nagranie
recording-how = Znaleziono tylko według brzmienia.
recording-nobody = Żaden wykonawca, którego brzmienie znam, nie jest do niego podobny.
recording-gone = Plik nie został zachowany.
recording-passage = najbardziej w { $start }–{ $end }
recording-tempo = { $level ->
    [low] wolne ({ $value } BPM)
    [high] szybkie ({ $value } BPM)
   *[mid] średnie tempo ({ $value } BPM)
}
recording-loudness = { $level ->
    [low] ciche ({ $value } dB)
    [high] głośne ({ $value } dB)
   *[mid] średnia głośność ({ $value } dB)
}
recording-brightness = { $level ->
    [low] ciemne ({ $value } Hz)
    [high] jasne ({ $value } Hz)
   *[mid] średnia jasność ({ $value } Hz)
}
recording-percussion = { $level ->
    [low] mało perkusji ({ NUMBER($value, style: "percent") })
    [high] dużo perkusji ({ NUMBER($value, style: "percent") })
   *[mid] trochę perkusji ({ NUMBER($value, style: "percent") })
}
recording-refused = { $why ->
    [large] Ten plik ma ponad 10 MB. Wyślij mniejszy, na przykład MP3.
    [unreached] Nie udało się pobrać pliku z Discorda. Wyślij go jeszcze raz przez /{ command-sounds-like }.
    [format] W tym pliku nie ma dźwięku, który umiem odczytać. Wyślij nagranie, na przykład MP3, FLAC, OGG, WAV albo M4A.
    [nothing] Plik jest pusty.
    [damaged] Plik jest uszkodzony i nic w nim nie słychać. Wyeksportuj go jeszcze raz.
    [long] Nagranie trwa ponad 10 minut. Wyślij tylko jego część.
    [short] Nagranie trwa krócej niż sekundę. Wyślij dłuższy fragment.
    [silent] W nagraniu od początku do końca panuje cisza.
    [busy] Wiele nagrań czeka teraz w kolejce. Spróbuj ponownie za kilka minut.
    [stopping] Właśnie jestem uruchamiany ponownie. Wyślij to jeszcze raz za minutę.
    [untrained] Nie wytrenowano jeszcze sieci neuronowej, więc nie mogę słuchać nagrań. Osoba prowadząca tego bota może to zmienić poleceniami `python -m recommender listen`, `train` i `build --sound`; opisuje to docs/sound.md.
    [unable] Nie zainstalowano tu tego, co dekoduje nagrania. Osoba prowadząca tego bota może to dodać: dodatek `sound` (requirements/sound.txt).
   *[heavy] Przesłuchanie nagrania trwa zbyt długo lub wymaga zbyt dużo pamięci. Wyślij krótsze albo w innym formacie.
}
## Połączone konta: /link i /unlink

command-link = połącz
    .description = Połącz konto, żeby Segue mógł korzystać z tego, czego słuchasz
    .service = Gdzie słuchasz
    .name = Twoja nazwa użytkownika w tym serwisie
command-unlink = odłącz
    .description = Odłącz konto i usuń to, co zostało z niego pobrane
    .service = Konto do odłączenia
option-name = nazwa
option-service = serwis
choice-lastfm = Last.fm
choice-listenbrainz = ListenBrainz
link-title = Połącz { $service }
link-prove = { $service ->
    [lastfm] Aby pokazać, że **{ $account }** to twoje konto, wpisz ten kod jako prawdziwe imię i nazwisko w ustawieniach profilu Last.fm i zapisz. Potem kliknij „{ link-check }”.
   *[listenbrainz] Aby pokazać, że **{ $account }** to twoje konto, utwórz w ListenBrainz publiczną playlistę, której tytułem jest ten kod. Potem kliknij „{ link-check }”.
}
link-code = Kod jest ważny przez 15 minut.
link-what = Po połączeniu Segue raz dziennie sprawdza, kogo słuchasz i jak często, najwyżej 1000 wykonawców, i to zapisuje. { link-use } /{ command-unlink } wszystko usuwa.
link-use = Służy to tylko twojej liście /{ command-foryou }, chyba że pozwolisz na więcej przez /{ command-join } lub /{ command-privacy }.
link-check = Sprawdź
link-token = Użyj tokena
link-token-title = Token { $service }
link-token-label = Twój token użytkownika
link-token-warning = Używany raz, nigdzie niezapisywany. Nie udostępniaj go: pozwala też zmieniać twoje konto.
link-token-unknown = { $service } nie zna tego tokena. Skopiuj go z ustawień w tym serwisie i spróbuj ponownie.
link-missing = **Kodu jeszcze tam nie ma.** Może się pojawić dopiero po minucie.
link-expired = Nie ma już ważnego kodu. Użyj ponownie /{ command-link }, aby dostać nowy.
link-both = Podaj zarówno serwis, jak i swoją nazwę użytkownika w nim.
link-no-key = Na razie nie można łączyć kont { $service }: osoba, która prowadzi tego bota, musi najpierw ustawić `{ $setting }`.
link-opted-out = Zapisywanie jest wyłączone, więc nie przybywają żadne nowe dane o tobie. Najpierw włącz je ponownie w /{ command-privacy }.
link-done = Konto **{ $account }** ({ $service }) jest połączone.
link-next = Twoja lista /{ command-foryou } bierze teraz pod uwagę to, czego tam słuchasz.
link-not-counted = To konto nie ma jeszcze statystyk. To, czego słuchasz, zostanie dodane, gdy tylko się pojawią.
link-most = Najczęściej słuchani: { $artists }
link-clean = Jeśli użyto kodu, można go już usunąć. Segue zagląda na konto raz dziennie.
link-accounts = Twoje połączone konta
link-none = Na razie żadne. Użyj /{ command-link }, podając serwis i swoją nazwę użytkownika, albo zaimportuj plik lub listę nazw poleceniem /{ command-import }.
link-refreshed-at = Aktualizacja: { $when }
link-rests = Nie jest już aktualizowane automatycznie, bo nie udało się to { $count } razy z rzędu.
link-refresh = Aktualizuj { $service }
link-refreshed = **Zaktualizowano.**
link-too-soon = Konto można aktualizować raz na godzinę.
link-unlink = Odłącz { $service }
unlink-done = Twoje konto { $service } zostało odłączone, a wszystko, co z niego pobrano, usunięte.
unlink-none = Nie masz połączonego konta { $service }. To, co zostało zaimportowane, usuniesz poleceniem /{ command-import }.
service-trouble = { $trouble ->
    [nobody] { $service } nie ma konta o takiej nazwie.
    [private] To konto { $service } ukrywa, czego słucha. Ustaw to tam jako publiczne i spróbuj ponownie.
    [nothing] { $service } nie ma jeszcze statystyk tego konta. Spróbuj ponownie jutro.
    [refused] { $service } nie przyjmuje klucza tego bota. Powiadom osobę, która go prowadzi.
    [busy] { $service } otrzymuje teraz zbyt wiele zapytań. Spróbuj ponownie za kilka minut.
    [garbled] { $service } przysłał coś, czego ten bot nie rozumie. Spróbuj ponownie później.
   *[down] { $service } teraz nie odpowiada. Spróbuj ponownie później.
}

## On the way out: listening links and what was opened, /save, /radio, and what the first answer points to.

option-listen-on = słuchaj-w
settings-listen = Odnośniki do słuchania
settings-listen-menu = Serwisy z odnośnikami
settings-nowhere = brak
option-learn-from = ucz-z
settings-learns = Na listy wpływają
settings-learns-value = { $learns ->
    [this-server] { choice-this-server }
    [no-votes] { choice-no-votes }
   *[all-servers] { choice-all-servers }
}
settings-model = Podobnych artystów wybiera
settings-model-value = { $ending ->
    [preferred] { $model }: użytkownicy woleli go od { $other } ({ $at })
   *[withdrawn] { $model }: { $other } wycofano po złych ocenach ({ $at })
}
choice-all-servers = oceny ze wszystkich serwerów
choice-this-server = oceny tylko z tego serwera
choice-no-votes = żadne oceny
listen-unknown = „{ $text }” nie jest żadnym z tych serwisów: { $services }
privacy-opened = Wykonawcy otwarci z odpowiedzi: { $count }. Zapisane jest, który to wykonawca, w której odpowiedzi i kiedy.
privacy-ask-opened = Znikną też informacje o otwartych wykonawcach.
command-radio = radio
    .description = Wymieszaj wykonawców i tagi w jedną listę, w składni ListenBrainz Radio
    .prompt = Wykonawcy i tagi do wymieszania; zostaw puste, aby zobaczyć przykłady
    .mode = Najpierw znani wykonawcy (łatwy) albo mniej znani (trudny)
option-mode = tryb
option-prompt = zapytanie
choice-easy = łatwy
choice-medium = średni
choice-hard = trudny
radio-title = Radio
radio-read = Rozumiem to tak:
radio-artist = { $artist } i podobni wykonawcy
radio-artist-only = tylko { $artist }
radio-tag = wykonawcy z tagiem { $tags }
radio-tag-all = wykonawcy ze wszystkimi tagami: { $tags }
radio-tag-any = wykonawcy z dowolnym z tagów: { $tags }
radio-parts = { $count ->
    [one] { $count } część
    [few] { $count } części
   *[other] { $count } części
}
radio-artists = Segue wybiera wykonawców, nie utwory.
radio-near = podobne do: { $artist }
radio-named = z zapytania
radio-tagged = tagi: { $tags }
radio-nothing = Nic w danych do tego nie pasuje.
radio-unread = { $why ->
    [element] Mogę mieszać `artist`, `tag` i `#tag`, ale nie „{ $text }”.
    [parentheses] Nawiasy się nie zgadzają: „{ $text }”
    [value] Brakuje nazwy albo nie jest w nawiasie: „{ $text }”
    [weight] „{ $text }” nie jest wagą. Wagi to liczby całkowite od 1 do 100.
    [option] „{ $text }” nie jest tu opcją. Są `easy`, `medium`, `hard` i `nosim`, a dla tagów także `and` i `or`.
    [foreign] „{ $text }” zna tylko ListenBrainz. Segue nie ma stamtąd statystyk, rekomendacji, playlist, kolekcji ani krajów; miesza wykonawców i tagi.
    [long] To za długie: wymieszać można najwyżej tyle wykonawców i tagów: { $text }.
   *[empty] Podaj wykonawców i tagi do wymieszania.
}
radio-examples = Na przykład:
command-save = zapisz
    .description = Zapisz ostatnio pokazaną listę jako plik; zobaczysz go tylko ty
    .format = Zwykły tekst, CSV do arkuszy kalkulacyjnych lub JSPF do playlist
option-format = format
choice-csv = CSV
choice-jspf = JSPF
choice-text = Tekst
save-button = Zapisz listę
save-title = Wykonawcy z Segue
save-done = { $count ->
    [one] { $count } wykonawca, dokładnie tak, jak na liście.
    [few] { $count } wykonawców, dokładnie tak, jak na liście.
   *[other] { $count } wykonawców, dokładnie tak, jak na liście.
}
save-annotation = Wykonawcy, nie utwory: każda pozycja oznacza wykonawcę.
save-jspf = { save-annotation } Jeśli znane jest jego ID w MusicBrainz, też tu jest. ListenBrainz importuje tylko playlisty z utworami, więc tego pliku nie przyjmie.
save-nothing = Nie ma jeszcze listy do zapisania. Poproś o nią, na przykład poleceniem /{ command-similar }, albo kliknij „{ save-button }” pod listą.
    .silent = Zapisywanie jest wyłączone, więc ostatnio pokazana lista nie jest przechowywana. Zamiast tego kliknij „{ save-button }” pod listą.
help-match = **Procenty** mówią, jak dobrze ktoś pasuje: na sto par wykonawców z wynikiem 82% 82 pary stoją razem na czyjejś liście podobnych wykonawców.
help-depth = **Popularność** wybierasz pod listą: „Znani” pokazuje najpierw znanych wykonawców, „Mniej znani” mniej znanych, a przy „Różni” liczy się tylko podobieństwo.
help-more = Co robi każde polecenie
help-list = Polecenia
help-back = ‹ { help-title }
help-pointed = Pierwszy raz tutaj? /{ command-help } wyjaśnia procenty, popularność, oceny i prywatność.
## What a server hears together: /who.

command-who = kto
    .description = Zobacz, kto na tym serwerze słucha wykonawcy
    .artist = Wykonawca
# $count: wielokrotność pięciu; tyle osób lub kilka więcej.
here = { $count }+ osób tutaj to lubi
who-title = { $artist } · { $server }
who-count = **{ $count }+ osób** słucha tutaj tego wykonawcy lub go lubi.
who-nameless = Nikogo z nich nie można podać z nazwy.
who-few = Nikt, kogo można podać z nazwy, nie słucha tutaj tego wykonawcy ani go nie lubi, a łącznie jest mniej niż pięć takich osób.
who-how = Liczone są, piątkami, osoby, które użyły /{ command-join }; z nazwy podawane są tylko te, które się zgodziły.
who-ask = Zapytaj fana stąd

## Co dwie osoby mają wspólnego: /taste i jego pozycja w menu kontekstowym osoby.

command-taste = gust
    .description = Co łączy cię z inną osobą; widzisz to tylko ty
    .member = Osoba, która tu dołączyła i którą można podać z nazwy
option-member = osoba
menu-compare-taste = Porównaj gust
taste-title = Ty i { $member }
taste-shared = **{ $count ->
        [0] Nie macie wspólnych wykonawców.
        [one] Macie { $count } wspólnego wykonawcę.
       *[other] Macie { $count } wspólnych wykonawców.
    }**
taste-more = To { $times }× przypadek: gdyby każde z was wybrało tylu samo wykonawców tylko według popularności, mielibyście wspólnych około { $chance }.
taste-even = To mniej więcej tyle, ile daje przypadek: gdyby każde z was wybrało tylu samo wykonawców tylko według popularności, mielibyście wspólnych około { $chance }.
taste-fewer = To mniej, niż daje przypadek: gdyby każde z was wybrało tylu samo wykonawców tylko według popularności, mielibyście wspólnych około { $chance }.
taste-hardly = To więcej, niż daje przypadek: gdyby każde z was wybrało tylu samo wykonawców tylko według popularności, najpewniej nie mielibyście żadnego wspólnego.
taste-few = To za mało, żeby porównywać z przypadkiem.
taste-most = Przede wszystkim: { $artists }
taste-bridge = **Pomost:** { $artist } – { $member } to lubi, a u ciebie pasuje do tego: { $seeds }.
    .yours = **Pomost:** { $artist } – ty to lubisz, a u { $member } pasuje do tego: { $seeds }.
taste-new = **Nowe dla was obojga:**
taste-how = Porównywani są wykonawcy, których oboje słuchacie lub oceniacie 👍. Widzisz to tylko ty.
taste-bars = Słupki: udział w tym, czego każde z was słucha.
taste-you = Ty
taste-likes = lubi
taste-alt = Słupki tego, co łączy ciebie i { $member }, według udziału w tym, czego każde z was słucha: { $artists }.
    .artist = { $artist } ({ $yours } i { $theirs })
taste-yourself = To ty. Wybierz inną osobę.
taste-bot = { $member } to bot i niczego nie słucha. Wybierz inną osobę.
taste-gone = { $member } – tej osoby nie ma już na tym serwerze.
taste-other = Tutaj nie ma czego porównać z { $member }. Potrzebna jest osoba, która użyła /{ command-join }, którą można podać z nazwy i która ma coś połączonego lub zaimportowanego.
taste-join = Żeby porównać swój gust z gustem innych tutaj, użyj najpierw /{ command-join }: wtedy to, czego słuchasz, liczy się na tym serwerze.
taste-link = Na razie nie ma czego porównać po twojej stronie. Połącz konto, zaimportuj plik lub nazwy albo oceniaj wykonawców 👍.
taste-link-button = Połącz konto

## Co osoby polecają sobie nawzajem: /recommend, i co mówią o tym /join i /privacy.

command-recommend = poleć
    .description = Poleć wykonawcę osobie, która na to pozwala, albo zobacz swoje ostatnie rekomendacje
    .member = Komu polecasz
    .artist = Wykonawca
    .note = Kilka słów; nie są zapisywane
option-note = notka
option-recommendations = rekomendacje
recommend-given = **Wysłano:** { $artist } → { $member }. Poleceniem /{ command-recommend } sprawdzisz, czy zostało to obejrzane, i nic więcej.
recommend-undelivered = Nie udało się dostarczyć: { $artist } → { $member }. Rekomendacje dostają tylko osoby, które pozwoliły na to poleceniem /{ command-join }, i tylko kilka dziennie.
recommend-enough = Dziennie można polecić { $count } wykonawców. Poczekaj do jutra.
recommend-both = Podaj osobę i wykonawcę albo nic, żeby zobaczyć swoje ostatnie rekomendacje.
recommend-last = Twoje ostatnie rekomendacje
recommend-none = Żadnych w ostatnich 30 dniach.
recommend-seen = obejrzane
recommend-unseen = jeszcze nieobejrzane
recommend-how = Przechowywane przez 30 dni. Dziennie można polecić { $count } wykonawców.
recommend-title = Polecono ci: { $artist }
recommend-from = Od **{ $giver }** ({ $mention }), z serwera { $server }.
recommend-near = Pasuje do tego, czego słuchasz: { $artists }
recommend-private = Dostajesz to, bo przyjmujesz tam rekomendacje. Gdy naciśniesz przycisk, osoba, która to wysłała, dowie się, że to widzisz, i niczego więcej.
recommend-thanks = Dzięki
recommend-thanked = Osoba, która to wysłała, wie teraz, że to widzisz, i nic więcej.
recommend-block = Zablokuj nadawcę
recommend-blocked = Nie dostaniesz już rekomendacji od tej osoby. Nie dowie się o tym.
recommend-unblock = Odblokuj
recommend-unblocked = Możesz znów dostawać rekomendacje od tej osoby.
recommend-gone = Nic się nie zmieniło: ta osoba nie była zablokowana albo zapisywanie jest wyłączone. Poleceniem /{ command-join } możesz przestać przyjmować rekomendacje.
join-takes = Przyjmujesz rekomendacje: osoby na tym serwerze mogą ci polecać wykonawców.
join-takes-not = Nie przyjmujesz rekomendacji: nikt tutaj nie może ci polecać wykonawców.
join-take = Przyjmuj rekomendacje
join-take-not = Nie przyjmuj
privacy-takes = przyjmuje rekomendacje
privacy-recommended = Rekomendacje między osobami: wykonawca, serwer, czas i czy zostały obejrzane, najwyżej przez 30 dni. Od ciebie: { $given }, do ciebie: { $received }. Te do ciebie liczą się też jako odpowiedzi, żeby można było je ocenić. Zablokowane przez ciebie osoby: { $blocked }.
privacy-unblock = Odblokuj wszystkich
privacy-ask-recommended = Znikną też rekomendacje od ciebie i do ciebie, i nikt nie będzie już zablokowany.
## The weekly digest: /digest, and what is posted. $count, $up, $down: multiples of five, or 0 for fewer, but $count of digest-what.

command-digest = tygodniówka
    .description = Publikuj co tydzień nowych wykonawców dla tego serwera
    .channel = Kanał, na którym się pojawia
    .day = Dzień tygodnia według UTC
    .hour = Godzina według UTC, od 0 do 23
    .language = Język wiadomości
    .review = Raz w miesiącu publikuj też, jak podobały się tutaj listy
    .off = Przestań publikować
option-channel = kanał
option-day = dzień
option-hour = godzina
option-review = podsumowanie
option-off = wyłącz
choice-monday = poniedziałek
choice-tuesday = wtorek
choice-wednesday = środa
choice-thursday = czwartek
choice-friday = piątek
choice-saturday = sobota
choice-sunday = niedziela
digest-title = Nowości dla { $server }
# $count: the artists that most members of the server play or like, at most a hundred.
digest-what = { $count ->
    [one] Wykonawcy, którzy mogą wam się spodobać, a których prawie nikt tu jeszcze nie słucha. Na podstawie { $count } wykonawcy, którego słucha lub lubi tu co najmniej pięć osób.
   *[other] Wykonawcy, którzy mogą wam się spodobać, a których prawie nikt tu jeszcze nie słucha. Na podstawie { $count } wykonawców, których słucha lub lubi tu najwięcej osób.
}
digest-deep = **ukryta perełka**
# How many members liked something of the last digest, and disliked something.
digest-result = Zeszły tydzień: { $up ->
    [0] 👍 mniej niż 5
   *[other] 👍 { $up }+
} · { $down ->
    [0] 👎 mniej niż 5
   *[other] 👎 { $down }+
}
digest-alt = Sieć nowych wykonawców ({ $artists }) i podobnych, których się tu słucha ({ $others }).
digest-settings = Tygodniówka
digest-how = Raz w tygodniu: pięciu wykonawców, którzy powinni spodobać się członkom, a których prawie nikt tu nie słucha, oraz jedna ukryta perełka. Ustawisz to opcjami polecenia /{ command-digest }.
digest-none = **Wyłączona.** Wybierz kanał w opcji „{ option-channel }”.
digest-channel = Kanał
digest-next = Następnym razem
digest-language = Język
digest-review = Podsumowanie miesiąca
digest-lacks = { $permission ->
    [gone] Tego kanału już nie ma, więc nic nie można opublikować. Wybierz inny.
    [view] Nic nie można opublikować: bot potrzebuje tam uprawnienia „Wyświetlanie kanału”.
    [send] Nic nie można opublikować: bot potrzebuje tam uprawnienia „Wysyłanie wiadomości”.
   *[history] Nic nie można opublikować: bot potrzebuje tam uprawnienia „Czytanie historii wiadomości”, dzięki któremu nie publikuje dwa razy.
}
digest-unpictured = Wiadomość pojawia się bez obrazka: bot potrzebuje tam uprawnienia „Załączanie plików”.
digest-few = Nie ma jeszcze podstawy: pięć osób, które słuchają tych samych wykonawców lub ich lubią, musi użyć /{ command-join }. To, co dodadzą przez /{ command-link } lub /{ command-import } i ocenią 👍, jest liczone raz dziennie.
digest-ready = Wszystko gotowe.
digest-nothing = Nie ma już wykonawców, których by tu nie było wcześniej.
digest-preview = Podgląd
digest-end = Wyłącz
# To those who manage the server, once.
digest-trouble = Nie można opublikować tygodniówki na kanale { $channel }. Kto zarządza tym serwerem, zobaczy powód poleceniem /{ command-digest }.
## The monthly review of a server’s lists, posted where the digest is. $members, $answers, $count: multiples of five, or 0 for fewer.

review-title = { $month }: jak podobały się tutaj listy
review-few = Za mało ocen, żeby coś powiedzieć: wykonawców oceniło tutaj mniej niż pięć osób.
review-what = { $answers ->
    [0] Oceniających: { $members }+, ocenionych odpowiedzi: mniej niż pięć.
   *[other] Oceniających: { $members }+, ocenionych odpowiedzi: { $answers }+.
}
review-liked = Co się podobało, według podobieństwa
# A band of matches, before the share of 👍. $low, $high: shares.
review-band = { $part ->
    [under] podobieństwo poniżej { NUMBER($high, style: "percent") }
    [over] podobieństwo od { NUMBER($low, style: "percent") }
   *[between] podobieństwo od { NUMBER($low, style: "percent") } do { NUMBER($high, style: "percent") }
}
review-none = za mało ocen, żeby coś powiedzieć
review-missed = Największe pudła
# An artist that many disliked on the list of another, the seed.
review-miss = { $artist } na liście: { $seed } · 👎 { $count }+
review-nothing = Nic, co dostałoby 👎 od pięciu osób.
review-changed = Co zmieniły oceny
review-moved = { $count ->
    [0] Jak dotąd mniej niż pięć z list ocenionych tutaj.
   *[other] Ocenione tutaj listy, na których oceny przesunęły wykonawców w górę lub w dół: { $count }+.
}
review-how = Odsetki są zaokrąglone, liczymy co pięć. Podobieństwo mówi, jak często dwóch wykonawców uznaje się za podobnych, a nie czy się podobają.
## Lists that learn from votes. $count: how many votes moved an artist.

moved-up = wyżej dzięki { $count }+ głosom
moved-down = niżej przez głosy: { $count }+
## What a server hears together: /server.

command-server = serwer
    .description = Zobacz, czego osoby na tym serwerze słuchają i co lubią wspólnie
command-server-top = ranking
    .description = Wykonawcy, których słucha lub lubi tutaj najwięcej osób
    .page = Numer strony
command-server-similar-to = podobni-do
    .description = Co z tego, czego się tutaj słucha lub co się lubi, najbardziej przypomina wykonawcę
    .artist = Wykonawca, którego lubisz
command-server-newcomers = nowości
    .description = Wykonawcy, którzy przyjęli się tutaj w ciągu ostatnich 30 dni
command-server-blind-spots = białe-plamy
    .description = Wykonawcy pasujący do gustu tego serwera, których prawie nikt tutaj nie słucha
command-server-map = mapa
    .description = Narysuj osoby, które można tu podać z nazwy: im podobniejszy gust, tym bliżej
server-view = { $view ->
    [newcomers] Nowości
    [blind-spots] Białe plamy
    [map] Mapa osób
   *[top] Najczęściej słuchani
}
server-title = { $view ->
    [newcomers] Nowości · { $server }
    [blind-spots] Białe plamy · { $server }
    [similar-to] Podobni do: { $artist } · { $server }
    [map] Gusty · { $server }
   *[top] Najczęściej słuchani · { $server }
}
# $count: wielokrotność pięciu; tyle osób lub kilka więcej.
server-members = { $count }+ osób
server-how = Liczone są, piątkami i najwyżej raz dziennie, osoby, które użyły /{ command-join }.
server-nothing = Nie ma jeszcze czego pokazać: co najmniej pięć osób, które słuchają tego samego wykonawcy lub go lubią, musi użyć /{ command-join }. Liczenie odbywa się raz dziennie.
server-top-text = Wykonawcy, których słucha lub lubi co najmniej pięć osób · przy równej liczbie najpierw bardziej znani · strona { $page } z { $pages }
server-newcomers-text = Wykonawcy, którzy w ciągu ostatnich 30 dni doszli do pięciu osób, od najnowszych.
server-newcomers-none = Żaden nowy wykonawca nie doszedł do pięciu osób.
server-counted-since = Pierwsze liczenie na tym serwerze: { $when }; to, co już wtedy tu było, nie jest nowością.
server-blind-spots-text = Co prawdopodobnie spodobałoby się temu serwerowi, gdyby był jednym słuchaczem, a czego słucha lub co lubi mniej niż pięć osób.
server-blind-spots-none = Nie ma ich: wszystkiego, co pasuje do gustu tego serwera, już się tutaj słucha.
server-alike-text = Z tego, czego słucha lub co lubi tutaj co najmniej pięć osób, najbardziej podobne do: { $artist }.
server-alike-none = Nic z tego, czego słucha lub co lubi tutaj co najmniej pięć osób, nie jest podobne do: { $artist }.
server-map-text = Im bliżej siebie są dwie osoby, tym podobniejszy mają gust, o ile da się to pokazać w dwóch wymiarach. Romby to wykonawcy, każdy pośród osób, które go słuchają lub lubią.
server-map-few = Do mapy potrzeba co najmniej trzech osób, które można tu podać z nazwy i które połączyły konto, zaimportowały to, czego słuchają, lub na coś zagłosowały.
server-map-how = Pokazuje do 40 losowo wybranych osób, które użyły /{ command-join } i które można tu podać z nazwy.
server-map-alt = Mapa osób według gustu: { $members }. Najbardziej podobni: { $first } i { $second }. Wykonawcy pośród nich: { $artists }.

## /pojedynek: który z dwóch wykonawców jest bardziej podobny do trzeciego.

command-duel = pojedynek
    .description = Zapytaj, który z dwóch wykonawców jest bardziej podobny do trzeciego
    .artist = Wykonawca, z którym są porównywani; puste pole oznacza niespodziankę
duel-title = Kto jest bardziej podobny do: { $artist }?
duel-or = { $left } czy { $right }
duel-how = Każda osoba tutaj może nacisnąć przycisk i zmienić zdanie, dopóki nie pojawi się wynik: { $when }.
duel-alone = Naciśnij przycisk, żeby zobaczyć, co mówi model.
duel-unsure = Nie wiem
duel-noted = Zapisano: { $pressed }. Możesz zmienić zdanie, dopóki nie pojawi się wynik: { $when }.
duel-not-kept = Zapisywanie jest wyłączone, więc twój wybór nie zostanie zapisany i się nie liczy. Zapisywanie włączysz poleceniem /{ command-privacy }.
duel-nobody = Nikt nie wybrał żadnego z dwóch.
duel-not-sure = Nie wie: { $count }
duel-says = { $model ->
    [1] Pierwszy model
    [2] Drugi model
   *[0] Segue
}: { $artist } (nr { $rank } na jego liście podobnych wykonawców, drugi nr { $other })
    .alone = { $model ->
    [1] Pierwszy model
    [2] Drugi model
   *[0] Segue
}: { $artist } (nr { $rank } na jego liście podobnych wykonawców, drugiego nie ma w czołówce)
duel-again = Kolejny pojedynek
duel-nothing = W tej chwili nie ma dwóch wykonawców do porównania z: { $artist }. Spróbuj z innym wykonawcą.
duel-gone = Ten pojedynek nie jest już zapisany.
privacy-duels = Pojedynki, o które prosisz lub w których naciskasz przycisk: { $count }. Zapisane są: wykonawcy, twój wybór, po ilu sekundach i kiedy oraz, jak przy ocenach, mniej więcej jak stare było twoje konto i kod serwera.
privacy-ask-duels = Znikną też twoje wybory w pojedynkach.

## /ścieżka-dnia: dwóch wykonawców na dzień, których trzeba połączyć drogą przez podobnych.

command-daily = ścieżka-dnia
    .description = Połącz dwóch wykonawców dnia drogą przez podobnych
daily-title = Ścieżka dnia · { $day }
daily-how = Znajdź drogę: { $artist } → { $other }. Każdy krok prowadzi do wykonawcy z 25 najbliższych albo do takiego, który ma twojego wśród swoich. Wszyscy mają dziś tych samych dwóch, a twoją drogę widzisz tylko ty.
daily-now = Jesteś tu: { $artist }.
daily-next = Następny wykonawca
daily-undo = Cofnij
daily-give-up = Poddaję się
daily-share = Udostępnij
daily-play = Też zagram
daily-form-artist = Wykonawca
daily-form-about = Obecny: { $artist }, cel: { $other }
daily-again = Ten wykonawca jest już na twojej drodze: { $artist }.
daily-miss = Nie ma znanego kroku { $artist } → { $other }: w tych danych żaden z nich nie należy do 25 najbliższych drugiemu ({ $evidence }).
daily-earlier = … wcześniejsze kroki: { $count }
daily-arrived = **Udało się! Kroki: { $steps }; na najkrótszej drodze: { $fewest }.** Błędne próby: { $misses }.
daily-gave-up = Gra zakończona bez dojścia do celu. Jedna z najkrótszych dróg (kroki: { $fewest }):
    .spent = Nie masz już prób. Jedna z najkrótszych dróg (kroki: { $fewest }):
daily-nothing = W tych danych nie ma dziś dwóch wykonawców do połączenia.
daily-not-kept = Zapisywanie jest wyłączone, więc twoja droga nie jest zapisywana: zniknie, gdy bot uruchomi się ponownie, i się nie liczy. Zapisywanie włączysz poleceniem /{ command-privacy }.
daily-before = **Wczoraj:** jedna z najkrótszych dróg (kroki: { $steps })
    .members = **Wczoraj:** najlepsza droga znaleziona na tym serwerze (kroki: { $steps }; na najkrótszej: { $fewest })
daily-before-arrived = Do celu dotarło osób: { $count }+.
daily-score = Ścieżka Segue { $day } · { $score }
daily-alt = Mapa z drogą { $path }
privacy-daily = Dni, w których grasz w ścieżkę dnia: { $count }. Zapisane są: każdy wypróbowany wykonawca, od którego, czy to był krok, na jakim serwerze (pod pseudonimem) i kiedy.
privacy-ask-daily = Znikną też twoje ścieżki dnia.

## /wyzwanie: członkowie podają wykonawców przeciw liście modelu i głosują w ciemno.

command-challenge = wyzwanie
    .description = Podaj wykonawców przeciw liście modelu i głosuj w ciemno
    .artist = Wykonawca, do którego mają pasować pozostali
challenge-title = Pokonajcie bota: kto pasuje do: { $artist }?
challenge-how = Podaj wykonawców (najwyżej { $most }), których puścisz jako następnych. Potem wasi wykonawcy i ci od modelu trafią na jedną listę, a głosuje się, nie wiedząc, kto jest czyj.
challenge-named = { $count ->
    [0] Nikt jeszcze nie podał wykonawcy; głosowanie zaczyna się { $when }.
   *[other] Podani wykonawcy: { $count }; głosowanie zaczyna się { $when }.
}
challenge-name = Podaj wykonawcę
challenge-begin = Zacznij głosowanie
challenge-form = Wykonawca
challenge-form-about = Inni zobaczą wykonawcę na liście do głosowania, ale nie dowiedzą się, że to twój wybór.
challenge-noted = Zapisano: { $artist }. { $left ->
    [0] Więcej podać już nie możesz;
   *[other] Możesz podać jeszcze { $left };
} głosowanie zaczyna się { $when }.
challenge-seed = { $artist } to wykonawca, o którego chodzi w tym wyzwaniu. Podaj kogoś innego.
challenge-already = { $artist } jest już wśród podanych przez ciebie. Podaj kogoś innego.
challenge-enough = Każdy może podać najwyżej { $most } wykonawców i tylu już od ciebie jest. { $artist } nie trafia na listę.
challenge-empty = Nikt jeszcze nie podał wykonawcy. Najpierw podaj kogoś.
challenge-starter = Tylko osoba, która zaczęła to wyzwanie, może wcześniej rozpocząć głosowanie.
challenge-late = W tym wyzwaniu nie można już podawać wykonawców.
challenge-closed = W tym wyzwaniu nie trwa teraz głosowanie.
challenge-gone = To wyzwanie nie jest już zapisane.
challenge-elsewhere = Wyzwanie wymaga kanału, w którym wszyscy widzą moje odpowiedzi i który sam widzę. Spróbuj w innym.
challenge-unlisted = { $artist }: nie ma listy podobnych wykonawców, z którą można się zmierzyć. Spróbuj z kimś innym.
challenge-menu = Zagłosuj na najwyżej { $most }
challenge-vote = Połowę tych wykonawców podano tutaj, druga połowa jest od modelu. Zagłosuj na najwyżej { $most }, których puścisz jako następnych. Wynik pojawi się { $when }.
challenge-voted = Twój głos: { $artists }. Możesz go zmienić, dopóki nie ma wyniku: { $when }.
challenge-unvoted = Nie głosujesz na nikogo. Możesz jeszcze zagłosować, dopóki nie ma wyniku: { $when }.
challenge-yours = To podano przez ciebie, więc na to nie możesz głosować: { $artists }.
challenge-not-kept = Zapisywanie jest u ciebie wyłączone, więc nic się nie zapisuje i twój udział się nie liczy. /{ command-privacy } pozwala je włączyć.
challenge-none = Tym razem nikt nie podał wykonawcy, więc nie było na kogo głosować.
challenge-all = Wszyscy podani są też na czele listy modelu, więc nie było na kogo głosować. Myślicie tak samo.
challenge-both = Na obu listach, więc nie liczy się dla żadnej: { $artists }
challenge-nobody = Tym razem nikt nie głosował, więc nikt nie wygrywa.
challenge-won = { $who ->
    [members] **Wygrywają członkowie**, głosy: { $members } do { $model }.
    [model] **Wygrywa model**, głosy: { $model } do { $members }.
   *[nobody] **Remis**, głosy: { $members } do { $model }.
}
challenge-votes = { $count ->
    [one] { $count } głos
    [few] { $count } głosy
    [many] { $count } głosów
   *[other] { $count } głosu
}
challenge-void = głosy nieliczone: { $count }
challenge-members = { $count ->
    [0] podano tutaj
    [one] podano tutaj, { $count } osoba
    [few] podano tutaj, { $count } osoby
    [many] podano tutaj, { $count } osób
   *[other] podano tutaj, { $count } osoby
}
challenge-model = nr { $rank } na liście modelu
challenge-leads = { $who ->
    [members] **Na tym serwerze prowadzą członkowie**: wygrane wyzwania { $members }, przegrane { $model }. Trudno to wyjaśnić przypadkiem.
    [model] **Na tym serwerze prowadzi model**: wygrane wyzwania { $model }, przegrane { $members }. Trudno to wyjaśnić przypadkiem.
   *[nobody] Wygrane na tym serwerze: członkowie { $members }, model { $model }. To jeszcze za mało głosów, by powiedzieć, kto jest lepszy.
}
challenge-own = Głos osoby, która podała wykonawcę, nie liczy się ani przy nim, ani przy wykonawcy modelu, który stał obok.
challenge-again = Kolejna runda
privacy-challenges = Wyzwania z twoim udziałem: { $count }; zapisane jest, kogo podajesz, na kogo głosujesz i kiedy.
privacy-ask-challenges = Usuwane jest też to, kogo podajesz i na kogo głosujesz w wyzwaniach.
