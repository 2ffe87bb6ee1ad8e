# Ce que Segue dit en français. Le sens des valeurs et les règles de Discord sont dans en.ftl.

## Commandes

command-artist = artiste
    .description = Ce que les données disent d'un artiste
    .artist = L'artiste
command-similar = similaires
    .description = Des artistes écoutés par les mêmes personnes
    .artist = Un artiste que tu aimes
    .count = Combien en afficher, de 1 à 25
    .depth = Des artistes connus ou moins connus
command-top = top
    .description = Les artistes les plus écoutés
    .by = Ce qu'il faut compter
    .tag = Seulement les artistes qui ont ce tag
    .page = Quelle page
    .chart = S'il faut aussi le dessiner en barres
command-blend = mélange
    .description = Des artistes à mi-chemin entre ceux que tu aimes
    .artist = Un artiste que tu aimes
    .artist2 = Un deuxième
    .artist3 = Un troisième
    .artist4 = Un quatrième
    .artist5 = Un cinquième
    .unlike = Un artiste dont il faut s'éloigner
    .depth = Des artistes connus ou moins connus
command-foryou = pourtoi
    .description = Des artistes pour toi, d'après tes avis ici ; visible uniquement par toi
    .depth = Des artistes connus ou moins connus
command-hide = masquer
    .description = Ne plus voir un artiste dans ton /{ command-foryou }
    .artist = L'artiste ; laisse vide pour voir ceux que tu as masqués
command-map = carte
    .description = Dessine les artistes autour d'un autre et leurs liens
    .artist = L'artiste au centre
    .hops = À combien de similarités aller, 1 ou 2
command-path = chemin
    .description = Le chemin d'un artiste à un autre, d'artiste similaire en artiste similaire
    .artist = Le point de départ
    .other = Le point d'arrivée
command-privacy = confidentialité
    .description = Ce qui est conservé à ton sujet ici : consulter, exporter, supprimer ou désactiver
command-rate = avis
    .description = Dis ce que tu penses d'un artiste ; visible uniquement par toi
    .artist = L'artiste
    .verdict = Ce que tu en penses
command-settings = paramètres
    .description = Le comportement de ce bot sur ce serveur
    .count = Combien d'artistes afficher par défaut, de 1 à 25
    .depth = Des artistes connus ou moins connus par défaut
    .reactions = Si 👍 et 👎 sont ajoutés sous les réponses
    .answers = Qui voit les réponses
    .allow = Répondre publiquement dans ce salon ; les autres doivent alors être autorisés aussi
    .disallow = Ne plus répondre publiquement dans ce salon
command-why = pourquoi
    .description = Ce que deux artistes ont en commun
    .artist = Un artiste
    .other = Un autre

option-allow = autoriser
option-answers = réponses
option-artist = artiste
option-artist2 = artiste2
option-artist3 = artiste3
option-artist4 = artiste4
option-artist5 = artiste5
option-by = par
option-count = nombre
option-chart = graphique
option-depth = notoriété
option-disallow = interdire
option-hops = pas
option-other = autre
option-page = page
option-reactions = réactions
option-tag = tag
option-unlike = éviter
option-verdict = verdict

choice-balanced = équilibré
choice-deep = moins connus
choice-down = 👎
choice-familiar = connus
choice-known = je connais
choice-listeners = auditeurs
choice-none = retirer mon avis
choice-plays = écoutes
choice-private = privées
choice-public = publiques
choice-up = 👍

## Nombres

number = { $number }
listeners = { $count ->
    [one] { $count } auditeur
   *[other] { $count } auditeurs
}
plays = { $count ->
    [one] { $count } écoute
   *[other] { $count } écoutes
}
share = { NUMBER($share, style: "percent") }

## Ce qui parle pour un artiste

together = { $count ->
    [one] { $count } écoute les deux
   *[other] { $count } écoutent les deux
}
together-telling = { together }, { $times }× plus que par hasard
alike-by-tags = proches par leurs tags
together-nobody = personne n'écoute les deux

## Autres formations d'un même artiste, comme « aussi sous le nom de Miles Davis Quintet ».

also = aussi sous le nom de { $names }
several-acts = Plusieurs artistes s'appellent { $artist } ; ces données ne les distinguent pas.

## /similar

similar-title = Similaires à { $artist }
similar-nothing = Aucun auditeur de cet artiste n'en écoute un autre ici : il n'y a rien à comparer.

## /artist

artist-listeners = Auditeurs
    .value = { $count } (n° { $rank } sur { $of })
artist-plays = Écoutes
artist-tags = Tags
    .none = aucun
artist-similar = Similaires
    .none = personne ici n'écoute à la fois cet artiste et un autre
artist-more = Artistes similaires

## /top

top-title = Top des artistes par nombre { $by ->
    [plays] d'écoutes
   *[listeners] d'auditeurs
}
top-page = page { $page } sur { $pages }
    .tag = page { $page } sur { $pages } · plus la part de ceux qui le taguent ainsi est grande, plus un artiste compte
top-first = « Début
top-previous = ‹ Précédent
top-next = Suivant ›
top-last = Fin »
top-chart = En graphique
top-list = Sans le graphique

## Ce qui n'a pas marché

problem-bug = Quelque chose a mal tourné, et tu n'y es pour rien. L'erreur est notée sous la référence `{ $reference }` ; réessaie, et préviens la personne qui gère ce bot si ça se reproduit.
problem-no-name = Écris le nom d'un artiste : il n'y a rien.
problem-unknown-artist =
    { $until ->
        [none] Il n'y a pas d'artiste appelé « { $text } » dans les données. Essaie une autre orthographe ou une partie du nom.
       *[other] « { $text } » n'est pas dans ces données, qui s'arrêtent en { $until }. Essaie une autre orthographe ou une partie du nom.
    }
    .near =
    { $until ->
        [none] Il n'y a pas d'artiste appelé « { $text } » dans les données. Tu voulais dire :
       *[other] « { $text } » n'est pas dans ces données, qui s'arrêtent en { $until }. Tu voulais dire :
    }
problem-part-of-a-name = « { $text } » peut désigner cet artiste. C'est bien lui ?
problem-several-artists = « { $text } » peut désigner plusieurs artistes. Lequel ?
problem-unknown-tag = Aucun artiste ici n'a le tag « { $text } ».
    .near = Aucun artiste ici n'a le tag « { $text } ». Tu voulais dire :
problem-same-artist = Tu n'as nommé que { $artist }. Il faut des artistes différents.
problem-liked-and-not = { $artist } ne peut pas être à la fois dans le mélange et à éviter. Retire ce nom de l'un des deux.
problem-too-fast = Doucement ! Tu pourras redemander dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
problem-busy = Ça vient de prendre trop de temps. Réessaie.
problem-again = Réessayer
problem-feedback = Tes avis ne peuvent être ni enregistrés ni consultés pour l'instant ; rien n'a donc changé. Réessaie plus tard.
problem-partly-deleted = Seule une partie a pu être supprimée : la base de données est indisponible pour le moment. Supprime le reste plus tard avec /{ command-privacy }.
problem-not-allowed = Seules les personnes qui peuvent gérer ce serveur peuvent changer ça.

## Les listes, et comment continuer

similar-dial = { $depth ->
    [deep] artistes moins connus d'abord
   *[familiar] artistes connus d'abord
}
similar-thin = Seulement { listeners } ici : les tags en disent plus que les écoutes.
similar-little = Seulement { listeners } ici et aucun tag : c'est trop peu pour en dire long.
dig = Creuser : similaires à l'un de ceux-ci
rate-menu = Donner ton avis sur un artiste
back = ‹ { $artist }
more = Plus ›
depth = { $depth ->
    [familiar] Connus
    [deep] Moins connus
   *[balanced] Équilibré
}
list-comma = { ", " }
list-and = { $first } et { $last }
blend-title = Entre { $artists }
# Au-dessus de la liste ; les lignes disent combien et avec qui (`vouches`).
blend-vouching = auditeurs en commun avec ceux que tu as nommés
blend-unlike = en évitant { $artist }
blend-nothing = { $count ->
    [2] Ces deux-là ne se mélangent pas : aucun artiste ici ne va avec les deux.
   *[other] Ils ne se mélangent pas : aucun artiste ici ne va ne serait-ce qu'avec deux d'entre eux.
}
# $count : de 1 à 4.
blend-hardly = { $count ->
    [one] Ils se mélangent à peine : seul { $count } artiste se trouve ici entre eux.
   *[other] Ils se mélangent à peine : seuls { $count } artistes se trouvent ici entre eux.
}
blend-some = Aucun artiste ici ne va avec tous ; ceux-ci vont avec certains.
# $artists : ceux qu'un seul auditeur écoute, ou personne.
blend-unheard = Presque personne n'écoute { $artists } ici : c'est trop peu pour en dire long.
vouches = { $listeners } avec { $artist }
vouches-nobody = aucun à lui seul n'en témoigne
foryou-title = Pour toi
foryou-from = { $count ->
    [one] d'après { $count } artiste que tu aimes ou connais
   *[other] d'après { $count } artistes que tu aimes ou connais
}
foryou-empty = Rien ne dit encore ce que tu aimes. Donne ton avis sur quelques artistes avec /{ command-rate } ou sous n'importe quelle liste ici, puis redemande.
foryou-nothing = Tu as tout vu pour l'instant. Donne ton avis sur d'autres artistes avec /{ command-rate }, puis redemande.
foryou-others = En voir d'autres
why-title = { $artist } et { $other }
why-tags = Tags en commun
why-no-tags = aucun
why-path = De l'un à l'autre
why-share = { $listeners ->
    [one] La personne qui écoute { $artist } écoute aussi { $other }.
   *[other] C'est { NUMBER($share, style: "percent") } des { $listeners } qui écoutent { $artist }.
}
why-nobody = Personne ici n'écoute les deux.
why-even = C'est à peu près ce que donnerait le hasard, ou moins.
why-few = C'est trop peu pour en conclure grand-chose.
path-title = { $artist } → { $other }
path-hops = { $count ->
    [one] Ils sont directement voisins.
   *[other] { $count } étapes, chacune vers un artiste similaire.
}
# Une étape qui prouve peu. $count : qui écoute les deux.
hop-weak = { $count ->
    [0] faible : personne n'écoute les deux
    [one] faible : seul { $count } auditeur écoute les deux
   *[other] faible : { $count } auditeurs écoutent les deux, c'est peut-être un hasard
}
hop-tags = faible : proches par leurs tags seulement
path-none = Aucun chemin d'au plus 6 étapes entre artistes similaires ne mène de l'un à l'autre.

## Ce que seule la personne qui demande voit

rate-none = Tu n'as pas donné d'avis sur cet artiste.
rate-vote = Ton avis : { $vote }
rate-hidden = Tu as masqué cet artiste dans /{ command-foryou }.
rate-take-back = Retirer
verdict-known = Je connais
vote-not-kept = Tu as désactivé la collecte : aucun nouvel avis n'est conservé, mais tu peux retirer les anciens. /{ command-privacy } permet de la réactiver.
vote-waiting = La base de données est occupée : ce sera conservé dès qu'elle sera libre.
hide-button = Masquer
hide-undo = Réafficher
hide-done = { $artist } n'apparaîtra plus dans ton /{ command-foryou }. Les autres listes ne changent pas.
hide-undone = { $artist } peut de nouveau apparaître dans ton /{ command-foryou }.
hide-title = Artistes masqués
hide-nobody = Aucun. Utilise /{ command-hide } avec un artiste pour ne plus le voir dans /{ command-foryou }.
hide-more = … et { $count } de plus
hide-menu = Réafficher
privacy-title = Ce qui est conservé à ton sujet
privacy-kept =
    { $answers ->
        [0] Aucune réponse
        [one] { $answers } réponse
       *[other] { $answers } réponses
    } à tes demandes et { $votes ->
        [0] aucun avis
       *[other] { $votes } avis
    } de ta part, sous un pseudonyme : ni nom, ni identifiant, ni texte de toi.
privacy-holds = D'une réponse : ce qui a été demandé et montré, quand, en quelle langue, dans quel type de lieu, et l'identifiant du message. D'un avis : lequel, sur quoi et quand ; chaque changement compte comme un de plus.
privacy-what = Cela montre quelles recommandations sont bonnes et alimente ton /{ command-foryou }. Rien n'est transmis à qui que ce soit.
privacy-until = Tout est conservé jusqu'à ce que tu le supprimes.
privacy-days = Tout est supprimé après { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Les artistes que tu as masqués le restent.
privacy-silent = **Tu as désactivé la collecte : rien de nouveau n'est conservé.** Les recommandations marchent toujours ; /{ command-foryou } utilise ce qui existe déjà.
privacy-export = Exporter
privacy-exported = Voici tout, en JSON dans un fichier ZIP. Visible uniquement par toi.
    .part = Partie { $number }, en JSON dans un fichier ZIP. La suite arrive. Visible uniquement par toi.
    .last = Partie { $number }, la dernière. Visible uniquement par toi.
privacy-delete = Supprimer…
privacy-ask = Cela supprime immédiatement { $answers ->
        [one] { $answers } réponse
       *[other] { $answers } réponses
    } et { $votes } avis. **C'est irréversible.**
privacy-delete-sure = Tout supprimer
privacy-delete-not = Tout garder
privacy-deleted = **Tout a été supprimé.**
privacy-opt-out = Désactiver la collecte
privacy-opt-in = Réactiver la collecte
privacy-opted-out = **Collecte désactivée.** Désormais, rien n'est conservé à ton sujet.
privacy-opted-in = **Collecte réactivée.**
settings-title = Paramètres de ce serveur
settings-how = Change-les avec les options de /{ command-settings }.
settings-count = Artistes par réponse
settings-count-value = { $count }
settings-depth = Notoriété
settings-reactions = 👍 et 👎 sous les réponses
settings-answers = Qui voit les réponses
settings-public = Tout le monde
settings-private = Seulement la personne qui demande
settings-channels = Réponses publiques dans
settings-everywhere = tous les salons
settings-disallow = Ne plus répondre publiquement dans …
settings-yes = oui
settings-no = non
settings-reset = Valeurs par défaut

## Images, et ce qu'elles montrent pour qui ne les voit pas

picture-missing = L'image n'a pas pu être dessinée pour l'instant. Réessaie plus tard.
map-title = Autour de { $artist }
map-legend = Les traits relient des artistes similaires, plus épais s'ils se ressemblent plus. Les cercles ont la taille du public et la couleur d'un tag.
map-hops = { $hops ->
    [one] Un pas
   *[other] { $hops } pas
}
map-space = Le tourner en 3D
map-menu = La carte de l'un d'eux
map-alt = Un réseau de { $count ->
    [one] { $count } artiste
   *[other] { $count } artistes
} autour de { $artist }. Les plus proches : { $nearest }.
space-open = Télécharge le fichier et ouvre-le dans un navigateur : tourne-le, pointe les artistes, cherche. Il n'a pas besoin de réseau. Toi seul vois ceci.
space-hint = Glisse pour tourner, défile ou pince pour t'approcher, pointe un artiste pour en savoir plus.
space-search = Chercher un artiste
space-touch = Glisse un doigt pour tourner, pince pour zoomer, touche un artiste pour en savoir plus.
space-found = { $count ->
    [one] { $count } artiste trouvé
   *[other] { $count } artistes trouvés
}
space-similarity = Similarité avec { $artist } : { $share }
profile-tags = Tags, par utilisateurs
profile-plays = Auditeurs, par écoutes
profile-tagged = Tags donnés, par année
profile-alt = Trois graphiques de { $artist }. Les tags et combien les ont donnés : { $tags }. La moitié des auditeurs l'a écouté { $median } fois ou plus, l'un d'eux { $most } fois. Et combien de tags ont été donnés chaque année.
audiences-alt = Deux cercles : { $artist }, { $listeners }, et { $other }, { $others } ; ils partagent { $count ->
    [one] { $count } auditeur
   *[other] { $count } auditeurs
}.
