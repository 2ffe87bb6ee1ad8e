# Ce que dit Segue en français. Le sens des valeurs et les règles de Discord sont dans en.ftl.

## Commandes

command-artist = artiste
    .description = Afficher les auditeurs, les tags et les artistes similaires d’un artiste
    .artist = L’artiste
command-similar = similaires
    .description = Trouver des artistes similaires : par auditeurs, tags ou son
    .artist = Un artiste que tu aimes
    .count = Combien en afficher, de 1 à 25
    .depth = Privilégier les artistes connus ou moins connus
    .by = Sur quoi se fonde la liste : auditeurs, tags ou son
command-top = top
    .description = Les artistes les plus écoutés
    .by = Classer par auditeurs ou par écoutes
    .tag = Seulement les artistes qui ont ce tag
    .page = Numéro de page
    .chart = Afficher aussi un graphique en barres
command-blend = mélange
    .description = Trouver des artistes à mi-chemin entre ceux que tu aimes
    .artist = Un artiste que tu aimes
    .artist2 = Un deuxième
    .artist3 = Un troisième
    .artist4 = Un quatrième
    .artist5 = Un cinquième
    .avoid = Un artiste à éviter
    .depth = Privilégier les artistes connus ou moins connus
command-foryou = pourtoi
    .description = Des recommandations d’après tes avis et tes écoutes ; visibles uniquement par toi
    .depth = Privilégier les artistes connus ou moins connus
command-help = aide
    .description = Ce que fait ce bot, et ses commandes ; toi seul vois la réponse
command-hide = masquer
    .description = Masquer un artiste dans ton /{ command-foryou }
    .artist = L’artiste à masquer ; laisse vide pour voir ceux que tu as masqués
command-map = carte
    .description = Dessiner la carte des artistes similaires autour d’un autre et de leurs liens
    .artist = L’artiste au centre
    .steps = Jusqu’où aller : 1 ou 2 étapes
command-path = chemin
    .description = Trouver un chemin d’un artiste à un autre en passant par des artistes similaires
    .artist = L’artiste de départ
    .other = L’artiste d’arrivée
command-privacy = confidentialité
    .description = Consulter, exporter ou supprimer ce que Segue conserve à ton sujet, ou désactiver la collecte
command-rate = avis
    .description = Donner ton avis sur un artiste ; visible uniquement par toi
    .artist = L’artiste
    .vote = Ton avis
command-settings = paramètres
    .description = Changer le comportement de ce bot sur ce serveur
    .count = Combien d’artistes afficher par défaut, de 1 à 25
    .depth = Privilégier par défaut les artistes connus ou moins connus
    .reactions = Ajouter 👍 et 👎 sous les réponses
    .answers = Qui voit les réponses
    .allow = Répondre publiquement dans ce salon ; ailleurs, les réponses deviennent privées
    .disallow = Ne plus répondre publiquement dans ce salon
    .language = Langue des réponses publiques ; les privées sont dans celle de chaque membre
    .listen-on = Services vers lesquels renvoie le panneau d’un artiste, séparés par des virgules
    .learn-from = Quels avis font monter ou descendre des artistes dans les listes ici ; effet sous un jour
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
option-avoid = éviter
option-by = par
option-count = nombre
option-chart = graphique
option-depth = notoriété
option-disallow = interdire
option-language = langue
option-other = autre
option-page = page
option-reactions = réactions
option-steps = étapes
option-tag = tag
option-vote = avis

choice-balanced = mixtes
choice-deep = moins connus
choice-down = 👎
choice-familiar = connus
choice-known = je connais déjà
choice-listeners = auditeurs
choice-member = celle de chaque membre
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
share = { $share ->
    [0] moins de { NUMBER(0.01, style: "percent") }
   *[other] { NUMBER($share, style: "percent") }
}

## D’où viennent les réponses

credits = { $data }
    .until = { $data }, jusqu’en { $until }
    .years = { $data }, de { $since } à { $until }
    .months = { $data }, { $since } – { $until }
    .simulated = Données d’exemple : de vrais artistes, des auditeurs inventés

## Ce qui parle pour un artiste

together = { $count ->
    [one] { $count } écoute les deux
   *[other] { $count } écoutent les deux
}
together-telling = { together }, { $times }× le hasard
alike-by-tags = seulement des tags similaires
together-nobody = personne n’écoute les deux

## Autres formations d’un même artiste, comme « alias Miles Davis Quintet ».

also = alias { $names }
several-acts = Plusieurs artistes s’appellent { $artist } ; les données ne les distinguent pas.

## /similar

similar-title = Similaires à { $artist }
similar-nothing = Dans les données, aucun auditeur de cet artiste n’en écoute un autre : il n’y a rien à comparer.
view = { $by ->
    [tags] tags
    [sound] son
   *[listeners] auditeurs
}
    .told = { $by ->
        [tags] par tags
        [sound] par le son
       *[listeners] par auditeurs
    }
    .see = { $by ->
        [tags] Par tags
        [sound] Par le son
       *[listeners] Par auditeurs
    }
similar-rest = Il n’y a personne d’autre sur cette liste.
alike-tagged = tags en commun : { $tags }
sound-own = son : { $words }
sound-both = les deux : { $words }
sound-word = { $word ->
    [tempo-low] tempo lent
    [tempo-high] tempo rapide
    [loudness-low] volume faible
    [loudness-high] volume fort
    [brightness-low] son sombre
    [brightness-high] son brillant
    [percussion-low] peu de percussions
   *[percussion-high] beaucoup de percussions
}
sound-tempo = { $word } ({ $figures } BPM)
sound-figures = { $one } et { $other }
sound-near = { $trait ->
    [loudness] volume proche ({ $figures } dB)
    [brightness] brillance proche ({ $figures } Hz)
    [percussion] part de percussions proche ({ $figures })
   *[tempo] tempo proche ({ $figures } BPM)
}
sound-whole = proches dans l’ensemble
sound-played = écouté par celles et ceux qui écoutent ce qui sonne ainsi

## /artist

artist-listeners = Auditeurs
    .value = { $count } (n° { $rank } sur { $of })
artist-plays = Écoutes
artist-rising = En hausse
    .value = { $latest } auditeurs sur les trois derniers mois des données, { $before } sur les trois mois précédents
artist-tags = Tags
    .none = aucun
artist-similar = Artistes similaires
    .none = dans les données, personne n’écoute à la fois cet artiste et un autre
artist-more = Artistes similaires

## /top

top-title = Top des artistes par nombre { $by ->
    [plays] d’écoutes
   *[listeners] d’auditeurs
}
top-page = page { $page } sur { $pages }
    .tag = page { $page } sur { $pages } · plus le tag convient, plus l’artiste est haut placé
top-first = « Début
top-previous = ‹ Précédent
top-next = Suivant ›
top-last = Fin »
top-chart = Afficher le graphique
top-list = Masquer le graphique

## Ce qui n’a pas marché

problem-bug = Quelque chose a mal tourné de notre côté. L’erreur est notée sous la référence `{ $reference }` ; réessaie, et préviens la personne qui gère ce bot si ça se reproduit.
problem-no-name = Écris le nom d’un artiste.
problem-unknown-artist =
    { $until ->
        [none] Il n’y a pas d’artiste appelé « { $text } » dans les données. Essaie une autre orthographe ou une partie du nom.
       *[other] Il n’y a pas d’artiste appelé « { $text } » dans les données, qui s’arrêtent en { $until }. Essaie une autre orthographe ou une partie du nom.
    }
    .near =
    { $until ->
        [none] Il n’y a pas d’artiste appelé « { $text } » dans les données. Tu voulais dire :
       *[other] Il n’y a pas d’artiste appelé « { $text } » dans les données, qui s’arrêtent en { $until }. Tu voulais dire :
    }
problem-part-of-a-name = « { $text } » n’est qu’une partie d’un nom. Tu voulais dire cet artiste ?
problem-several-artists = « { $text } » peut désigner plusieurs artistes. Lequel ?
problem-unknown-tag = Il n’y a pas de tag « { $text } » dans les données. Essaie une autre orthographe.
    .near = Il n’y a pas de tag « { $text } » dans les données. Tu voulais dire :
problem-no-tags = { $why ->
    [rebuild] Le modèle de ce bot n’a pas encore de listes par tags. La personne qui le gère doit le reconstruire.
   *[none] Les données n’ont pas de tags : il n’y a donc pas de listes par tags.
}
problem-no-sound = Ce bot ne sait pas comment sonnent les artistes : il n’y a donc pas de listes par le son. La personne qui le gère peut les ajouter avec `python -m recommender build --sound`.
problem-untagged = Dans les données, { $artist } n’a pas de tags que d’autres artistes ont aussi : il n’y a donc pas de liste par tags.
problem-unheard = Ce bot ne sait pas comment sonne { $artist } : il n’y a donc pas de liste par le son.
problem-view = Une liste ne peut pas se fonder sur « { $text } ». Choisis l’un de ceux-ci :
problem-same-artist = Tu n’as nommé que { $artist }. Nomme au moins deux artistes différents.
problem-liked-and-not = { $artist } ne peut pas être à la fois dans le mélange et à éviter. Retire ce nom de l’un des deux.
problem-too-fast = Doucement ! Tu pourras redemander dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
problem-busy = La réponse a pris trop de temps. Réessaie.
problem-again = Réessayer
problem-feedback = Tes avis ne peuvent être ni enregistrés ni consultés pour l’instant ; rien n’a donc changé. Réessaie plus tard.
problem-partly-deleted = Seule une partie a pu être supprimée : la base de données est indisponible pour l’instant. Supprime le reste plus tard avec /{ command-privacy }.
problem-not-allowed = Seuls les membres qui ont la permission « Gérer le serveur » peuvent changer ça.

## Les listes, et comment continuer

similar-dial = { $depth ->
    [deep] artistes moins connus d’abord
   *[familiar] artistes connus d’abord
}
similar-thin = { $count ->
    [one] Seulement { $count } auditeur dans les données : cela repose surtout sur les tags.
   *[other] Seulement { $count } auditeurs dans les données : cela repose surtout sur les tags.
}
similar-little = { $count ->
    [one] Seulement { $count } auditeur dans les données et aucun tag : difficile d’en conclure grand-chose.
   *[other] Seulement { $count } auditeurs dans les données et aucun tag : difficile d’en conclure grand-chose.
}
similar-sound = { $count ->
    [0] Aucun auditeur dans les données : cela repose sur le son.
    [one] Seulement { $count } auditeur dans les données : cela repose aussi sur le son.
   *[other] Seulement { $count } auditeurs dans les données : cela repose aussi sur le son.
}
dig = Creuser : choisis un de ces artistes
rate-menu = Donner ton avis sur un artiste
back = ‹ { $artist }
more = Suite ›
depth = { $depth ->
    [familiar] Connus
    [deep] Moins connus
   *[balanced] Mixtes
}
list-comma = { ", " }
list-and = { $first } et { $last }
blend-title = Entre { $artists }
# Au-dessus de la liste ; les lignes disent combien et avec qui (`vouches`).
blend-vouching = sous chaque nom : les auditeurs en commun
blend-unlike = en évitant { $artist }
blend-nothing = { $count ->
    [2] Ces deux-là ne se mélangent pas : aucun artiste dans les données ne va avec les deux.
   *[other] Ils ne se mélangent pas : aucun artiste dans les données ne va ne serait-ce qu’avec deux d’entre eux.
}
# $count : de 1 à 4.
blend-hardly = { $count ->
    [one] Ils se mélangent à peine : dans les données, seul { $count } artiste se trouve entre eux.
   *[other] Ils se mélangent à peine : dans les données, seuls { $count } artistes se trouvent entre eux.
}
blend-some = Aucun artiste dans les données ne va avec tous ; ceux-ci vont avec certains.
# $artists : ceux qu’un seul auditeur écoute, ou personne.
blend-unheard = Presque personne dans les données n’écoute { $artists } : difficile d’en conclure grand-chose.
vouches = { $listeners } avec { $artist }
vouches-nobody = aucun d’eux ne suffit à lui seul
foryou-title = Pour toi
foryou-from = { $count ->
    [one] d’après { $count } artiste que tu aimes ou connais
   *[other] d’après { $count } artistes que tu aimes ou connais
}
foryou-empty = On ne sait pas encore ce que tu aimes. Donne ton avis sur quelques artistes avec /{ command-rate } ou sous n’importe quelle liste, puis redemande.
foryou-nothing = Tu as tout vu pour l’instant. Donne ton avis sur d’autres artistes avec /{ command-rate }, puis redemande.
foryou-others = En voir d’autres
# /foryou by what a member plays: foryou-because, foryou-plays, foryou-known, foryou-noted, foryou-ways.
# $services: where they play them, such as “ListenBrainz”. $artists: names.
foryou-because = grâce à { $artists }
foryou-plays = d’après { $plays ->
        [one] { $plays } artiste
       *[other] { $plays } artistes
    } que tu écoutes ({ $services })
    .votes = d’après { $plays ->
        [one] { $plays } artiste
       *[other] { $plays } artistes
    } que tu écoutes ({ $services }) et { $votes } avis
foryou-known = Je les connais déjà : choisis-en un ou plusieurs
foryou-noted = C’est noté : tu connais déjà { $artists }.
    .more = C’est noté : tu connais déjà { $artists } et { $count } de plus.
foryou-ways = Sinon, on peut partir de tes écoutes : associe un compte ListenBrainz ou Last.fm avec /{ command-link }, ou importe ton historique d’écoute ou une liste de noms avec /{ command-import }.
taps-first = On ne sait pas encore ce que tu aimes. Dix réponses rapides suffisent, ou moins : des avis que toi seul vois.
taps-ask = **{ $number } sur { $of }** · Tu aimes cet artiste ?
taps-unknown = Je ne connais pas
taps-list = Voir ma liste
taps-start = Me demander mes goûts
taps-silent = Tu as désactivé la collecte : tes réponses ne sont pas conservées, elles ne comptent que dans ce message.
why-title = { $artist } et { $other }
why-tags = Tags en commun
why-no-tags = aucun
why-path = De l’un à l’autre
why-share = { $listeners ->
    [1] La seule personne qui écoute { $artist } écoute aussi { $other }.
   *[other] Parmi les { $listeners } qui écoutent { $artist }, cela fait { share }.
}
why-nobody = Dans les données, personne n’écoute les deux.
why-even = Ce n’est pas plus que ce que donnerait le hasard.
why-few = C’est trop peu pour en conclure grand-chose.
path-title = { $artist } → { $other }
path-hops = { $count ->
    [one] Ils sont directement voisins.
   *[other] { $count } étapes, chacune vers un artiste similaire.
}
# Une étape qui prouve peu. $count : qui écoute les deux.
hop-weak = { $count ->
    [0] faible : personne n’écoute les deux
    [one] faible : seul { $count } auditeur écoute les deux
   *[other] faible : { $count } auditeurs écoutent les deux, c’est peut-être un hasard
}
hop-tags = faible : seulement des tags similaires
path-none = Aucune chaîne d’au plus 6 étapes ne mène de l’un à l’autre.
why-blend = Mélanger les deux

## Ce que seule la personne qui demande voit

rate-none = Tu n’as pas encore donné d’avis sur cet artiste.
rate-vote = Ton avis : { $vote }
rate-hidden = Tu as masqué cet artiste dans ton /{ command-foryou }.
rate-take-back = Retirer mon avis
verdict-known = Je connais déjà
vote-not-kept = Tu as désactivé la collecte : aucun nouvel avis n’est conservé, mais tu peux retirer les anciens. /{ command-privacy } permet de la réactiver.
vote-waiting = La base de données est occupée : ton choix sera conservé dès qu’elle sera libre.
hide-button = Masquer
hide-undo = Ne plus masquer
hide-done = { $artist } n’apparaîtra plus dans ton /{ command-foryou }. Les autres listes ne changent pas.
hide-undone = { $artist } peut de nouveau apparaître dans ton /{ command-foryou }.
hide-title = Artistes que tu as masqués
hide-nobody = Aucun. Utilise /{ command-hide } avec un artiste pour ne plus le voir dans ton /{ command-foryou }.
hide-more = … et { $count } de plus
hide-menu = Ne plus masquer
privacy-title = Les données à ton sujet
privacy-kept = Conservé sous un pseudonyme, sans ton nom, ton identifiant ni rien de ce que tu as écrit : { $answers ->
        [0] aucune réponse
        [one] { $answers } réponse
       *[other] { $answers } réponses
    } à tes demandes et { $votes ->
        [0] aucun avis
       *[other] { $votes } avis
    }.
privacy-holds = Pour chaque réponse : ce que tu as demandé, ce qui a été affiché, quand, en quelle langue, dans quel type de lieu, et l’identifiant du message. Pour chaque avis : lequel, sur quoi et quand, l’âge approximatif de ton compte et, sous forme de code, le serveur ; chaque changement compte comme un avis de plus.
privacy-what = Cela montre quelles recommandations sont bonnes et alimente ton /{ command-foryou }. Rien n’est transmis à qui que ce soit.
privacy-until = Tout est conservé jusqu’à ce que tu le supprimes.
privacy-days = Tout est supprimé au bout de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Les artistes que tu as masqués le restent.
privacy-silent = **Tu as désactivé la collecte : rien de nouveau n’est conservé.** Les recommandations marchent toujours ; /{ command-foryou } utilise ce qui existe déjà.
privacy-export = Exporter
privacy-exported = Voici tout, en JSON dans un fichier ZIP. Visible uniquement par toi.
    .part = Partie { $number }, en JSON dans un fichier ZIP. La suite arrive. Visible uniquement par toi.
    .last = Partie { $number }, la dernière. Visible uniquement par toi.
privacy-delete = Supprimer…
privacy-ask = Cela supprime immédiatement { $answers ->
        [0] 0 réponse
        [one] { $answers } réponse
       *[other] { $answers } réponses
    } et { $votes } avis. Les artistes que tu as masqués seront de nouveau affichés. **C’est irréversible.**
privacy-delete-sure = Tout supprimer
privacy-delete-not = Annuler
privacy-deleted = **Tout a été supprimé.**
privacy-opt-out = Désactiver la collecte
privacy-opt-in = Réactiver la collecte
privacy-opted-out = **Collecte désactivée.** Rien de nouveau n’est conservé à ton sujet ; ce qui existe déjà reste jusqu’à ce que tu le supprimes.
privacy-opted-in = **Collecte réactivée.**
settings-title = Paramètres du serveur
settings-how = Modifie-les avec les options de /{ command-settings }.
settings-count = Artistes par réponse
settings-count-value = { $count }
settings-depth = Notoriété
settings-reactions = 👍 et 👎 sous les réponses
settings-answers = Qui voit les réponses
settings-public = Tout le monde
settings-private = Seulement la personne qui demande
settings-channels = Réponses publiques dans
settings-everywhere = tous les salons
settings-disallow = Ne plus répondre publiquement dans…
settings-yes = Oui
settings-no = Non
settings-reset = Rétablir les valeurs par défaut
settings-language = Langue des réponses publiques
only-you = Visible uniquement par toi : sur ce serveur, les réponses sont privées.
    .elsewhere = Visible uniquement par toi : dans ce salon, les réponses sont privées. Elles sont publiques dans { $channels }.
help-title = Ce que fait Segue
help-what = Segue t’aide à découvrir de la musique : donne un artiste, et il en montre d’autres que les mêmes personnes écoutent.
help-votes = **Donne ton avis** avec 👍 ou 👎 sous une liste, ou sur un seul artiste avec /{ command-rate }. Les avis montrent quelles recommandations sont bonnes, et les tiens alimentent ton /{ command-foryou }.
help-listening = Ton **/{ command-foryou }** peut aussi partir de tes écoutes : associe un compte ListenBrainz ou Last.fm avec /{ command-link }, ou importe ton historique d’écoute avec /{ command-import }.
help-together = **Avec les autres :** après /{ command-join }, /{ command-taste } te compare à un autre membre, /{ command-who } montre qui écoute un artiste, et /{ command-recommend } envoie un artiste à quelqu’un.
help-privacy = **/{ command-privacy }** montre ce qui est conservé sur toi et te permet de l’exporter, de le supprimer ou de t’y opposer.
help-data = D’où tout cela vient : { $data }.
rate-button = Noter

## Ce que les membres écoutent : /rejoindre, /quitter et ce qu’en dit /confidentialité.

command-join = rejoindre
    .description = Faire compter sur ce serveur ce que tu écoutes
    .named = Si ton nom peut être cité sur ce serveur parmi ceux qui écoutent un artiste
    .recommendations = Si des membres de ce serveur peuvent te recommander des artistes
command-leave = quitter
    .description = Ne plus faire compter sur ce serveur ce que tu écoutes
option-named = cité
account-artists = { $artists ->
    [one] { $known } artiste sur { $artists } dans les données
   *[other] { $known } artistes sur { $artists } dans les données
}
account-refreshed = mis à jour { $when }
account-imported = importé { $when }
join-title = Ce que tu écoutes, sur { $server }
join-done = **C’est fait.** Ce que tu écoutes et les artistes que tu notes 👍 comptent maintenant sur ce serveur, avec ceux des autres membres qui l’ont accepté. Les nombres ne s’affichent qu’à partir de cinq membres.
join-named = Ton nom peut être cité : les membres de ce serveur peuvent apprendre que tu écoutes un artiste, et voir avec /{ command-taste } ce qu’ils ont en commun avec toi.
join-not-named = Ton nom n’est pas cité : personne n’apprend qui écoute quoi.
join-linked = Compte ce que tu as associé ou importé :
join-nothing = Tu n’as encore rien associé ni importé. Tu peux le faire avec /{ command-link } et /{ command-import }.
join-apart = Cela ne compte sur aucun autre serveur, et tu peux arrêter à tout moment avec /{ command-leave }.
join-name-me = Citer mon nom
join-name-me-not = Ne pas citer mon nom
join-leave = Arrêter
join-again = Rejoindre
join-silent = Tu as désactivé la collecte : rien de nouveau n’est conservé à ton sujet, et cette commande n’a donc aucun effet. /{ command-privacy } permet de la réactiver.
join-nowhere = Le bot n’est pas membre de ce serveur : rien ne peut y compter.
leave-done = **C’est fait.** Ce que tu écoutes ne compte plus sur ce serveur. Ce que tu as associé ou importé est conservé : voir /{ command-privacy }.
leave-none = Ce que tu écoutes ne comptait pas sur ce serveur : rien n’a changé.
privacy-accounts = **Associé ou importé**, le nom du compte et ton identifiant étant chiffrés :
privacy-joined = **Serveurs où cela compte**, ton identifiant étant chiffré :
privacy-joined-server = { $server } · nom cité
    .not-named = { $server } · nom non cité
    .unknown = un serveur où le bot n’est pas
    .more = … et { $count } de plus
privacy-manage = Pour en retirer un élément, utilise /{ command-unlink }, /{ command-import } ou /{ command-leave }.
privacy-stays = Ce que tu as associé reste tel quel, sans mise à jour, tant que la collecte est désactivée.
privacy-learns = Les recommandations apprennent de ce que tu écoutes.
privacy-learns-not = Les recommandations n’apprennent pas de ce que tu écoutes.
privacy-learns-how = Elles n’apprennent que sur les artistes qu’écoutent au moins cinq membres qui l’ont accepté, et jamais qui ils sont.
privacy-learn = Laisser les recommandations en apprendre
privacy-unlearn = Ne plus en apprendre
privacy-learning = **Merci.** Dès la prochaine mise à jour, les recommandations apprennent de ce que tu écoutes.
privacy-unlearned = **Les recommandations n’apprennent plus de ce que tu écoutes.**
privacy-rebuilding = Les recommandations sont en cours de mise à jour sans ces données.
privacy-ask-listening = Tout ce que tu as associé ou importé est supprimé aussi, et tes écoutes ne comptent plus sur aucun serveur.

## Images, et ce qu’elles montrent pour qui ne les voit pas

picture-missing = L’image n’a pas pu être créée. Réessaie plus tard.
map-title = Carte : { $artist }
map-legend = Les traits relient des artistes similaires : plus ils sont épais, plus les artistes se ressemblent. La taille des cercles indique le nombre d’auditeurs, leur couleur un tag.
map-hops = { $hops ->
    [one] Une étape
   *[other] { $hops } étapes
}
map-space = Voir en 3D
map-menu = La carte d’un de ces artistes
map-alt = Un réseau de { $count ->
    [one] { $count } artiste
   *[other] { $count } artistes
} avec { $artist } au centre. Les plus proches : { $nearest }.
    .near = { $artist } ({ share })
space-open = Télécharge le fichier et ouvre-le dans un navigateur pour tourner la carte, pointer les artistes et chercher. Visible uniquement par toi ; fonctionne hors connexion.
space-hint = Glisse pour tourner, fais défiler ou pince pour zoomer, pointe un artiste pour en savoir plus.
space-search = Chercher un artiste
space-touch = Glisse un doigt pour tourner, pince pour zoomer, touche un artiste pour en savoir plus.
space-found = { $count ->
    [one] { $count } artiste trouvé
   *[other] { $count } artistes trouvés
}
space-similarity = Similarité avec { $artist } : { share }
profile-tags = Utilisateurs par tag
profile-plays = Auditeurs selon leurs écoutes
profile-tagged = Tags ajoutés par an
map-button = Carte
profile-alt = Trois graphiques sur { $artist }. Tags, par nombre d’utilisateurs : { $tags }. Écoutes par auditeur : médiane { $median }, maximum { $most }. Tags ajoutés par an.
    .tag = { $tag } ({ $count })
# /artist: what its picture shows where nobody knows when it was tagged, and where it has no tags.
profile-alt-undated = Deux graphiques sur { $artist }. Tags, par nombre d’utilisateurs : { $tags }. Écoutes par auditeur : médiane { $median }, maximum { $most }.
profile-alt-untagged = Un graphique sur { $artist }. Écoutes par auditeur : médiane { $median }, maximum { $most }.
audiences-alt = Deux cercles : { $artist } avec { $listeners ->
    [one] { $listeners } auditeur
   *[other] { $listeners } auditeurs
} et { $other } avec { $others ->
    [one] { $others } auditeur
   *[other] { $others } auditeurs
} ; { $count ->
    [one] { $count } auditeur écoute les deux.
   *[other] { $count } auditeurs écoutent les deux.
}
top-alt = { top-title } : { $named }
    .artist = { $artist } ({ $count })

# /import : fichiers d’écoutes et noms collés

command-import = importer
    .description = Importe ce que tu écoutes : l’export d’un service ou des noms d’artistes ; toi seul le vois
    .file = Un export de Spotify, Apple Music, Last.fm, ListenBrainz ou Maloja, compressé ou non
    .file2 = Un autre fichier
    .file3 = Un troisième fichier
    .names = Les artistes que tu écoutes, séparés par des virgules
option-file = fichier
option-file2 = fichier2
option-file3 = fichier3
option-names = noms
import-title = Importer ce que tu écoutes
import-pasted = Noms collés
import-listens = { $count ->
    [one] { $count } écoute
   *[other] { $count } écoutes
}
import-cap = Sur { $artists } artistes, seuls les { $kept } plus écoutés sont conservés.
import-most = Les plus écoutés : { $names }
import-replaced = Cela remplace ton import précédent de { $source }.
import-how = Envoie le fichier que te donne un service : Spotify (données du compte ou historique étendu), Apple Music, Last.fm, ListenBrainz ou Maloja, compressé ou non. Ou colle des noms d’artistes, un par ligne ou séparés par des virgules.
import-again = Un nouvel import du même service remplace l’ancien ; les noms collés s’ajoutent.
import-what = { link-use } On conserve qui tu écoutes et combien de fois, 1 000 artistes au plus par service ; le fichier lui-même n’est pas gardé.
import-deleted = **Supprimé :** { $source }
import-open = Importer…
import-more = Importer autre chose…
import-delete = Supprimer : { $source }
import-form-files = Fichiers
import-form-which = Spotify, Apple Music, Last.fm, ListenBrainz ou Maloja, compressés ou non ; 50 Mo en tout
import-form-names = Ou des noms d’artistes
import-form-example = Un par ligne, ou séparés par des virgules
import-named = { $count ->
    [one] { $count } artiste ajouté : { $names }
   *[other] { $count } artistes ajoutés : { $names }
}
import-unknown = Absents des données pour l’instant, conservés par leur nom : { $names }
import-unclear = Choisis de qui tu parles, ou laisse le nom de côté : { $names }
import-which = Qui est « { $text } » ?
import-full = Il y a de la place pour 1 000 artistes collés ; { $kept } seulement ont été ajoutés.
import-nobody = Il n’y a aucun nom d’artiste là-dedans.
import-silent = **Tu as désactivé la collecte : rien n’a été importé.** Réactive-la d’abord, puis renvoie le tout.
import-refused = { $why ->
    [large] Cela fait plus de 50 Mo. Envoie moins de fichiers à la fois, ou seulement ceux de tes écoutes.
    [unreached] Le fichier n’a pas pu être récupéré auprès de Discord. Envoie-le de nouveau.
    [format] Je ne connais pas ce type de fichier. Je lis les exports de Spotify, Apple Music, Last.fm, ListenBrainz et Maloja, tels quels.
    [damaged] Le fichier est endommagé ou incomplet. Télécharge-le de nouveau depuis le service et envoie-le tel quel.
    [unsafe] Ce fichier ZIP désigne des fichiers en dehors de lui-même ; il n’a pas été ouvert.
    [bomb] Décompressé, le fichier est plus gros que ce que je peux lire. Envoie seulement les fichiers de tes écoutes.
    [nothing] Il n’y a pas une seule écoute dans le fichier.
    [busy] Beaucoup d’imports attendent en ce moment. Réessaie dans quelques minutes.
    [stopping] Je suis en train de redémarrer. Renvoie-le dans une minute.
   *[heavy] Ce fichier demande trop de temps ou de mémoire. Envoie-en seulement une partie.
} Rien n’a changé.
## /sounds-like

command-sounds-like = sonne-comme
    .description = Trouve les artistes auxquels ressemble un enregistrement, comme ta démo ; toi seul le vois
    .file = Un enregistrement, 10 Mo et 10 minutes au plus ; il n’est pas gardé
recording-title = À qui ressemble ton enregistrement
recording-how = Trouvés d’après le son seul.
recording-nobody = Aucun artiste dont je connais le son ne s’en approche.
recording-gone = Ton fichier n’a pas été gardé.
recording-passage = surtout à { $start }–{ $end }
recording-tempo = { $level ->
    [low] lent ({ $value } BPM)
    [high] rapide ({ $value } BPM)
   *[mid] tempo moyen ({ $value } BPM)
}
recording-loudness = { $level ->
    [low] doux ({ $value } dB)
    [high] fort ({ $value } dB)
   *[mid] volume moyen ({ $value } dB)
}
recording-brightness = { $level ->
    [low] sombre ({ $value } Hz)
    [high] brillant ({ $value } Hz)
   *[mid] brillance moyenne ({ $value } Hz)
}
recording-percussion = { $level ->
    [low] peu de percussions ({ NUMBER($value, style: "percent") })
    [high] beaucoup de percussions ({ NUMBER($value, style: "percent") })
   *[mid] quelques percussions ({ NUMBER($value, style: "percent") })
}
recording-refused = { $why ->
    [large] Ce fichier fait plus de 10 Mo. Envoies-en un plus petit, par exemple un MP3.
    [unreached] Le fichier n’a pas pu être récupéré auprès de Discord. Envoie-le de nouveau avec /{ command-sounds-like }.
    [format] Je ne trouve pas de son dans ce fichier. Envoie un enregistrement, par exemple en MP3, FLAC, OGG, WAV ou M4A.
    [nothing] Le fichier est vide.
    [damaged] Le fichier est endommagé et on n’y entend rien. Exporte-le de nouveau.
    [long] L’enregistrement dure plus de 10 minutes. Envoies-en seulement une partie.
    [short] L’enregistrement dure moins d’une seconde. Envoies-en une plus longue partie.
    [silent] L’enregistrement est silencieux du début à la fin.
    [busy] Beaucoup d’enregistrements attendent en ce moment. Réessaie dans quelques minutes.
    [stopping] Je suis en train de redémarrer. Renvoie-le dans une minute.
    [untrained] Aucun réseau de neurones n’a encore été entraîné : je ne peux donc pas écouter d’enregistrements. La personne qui gère ce bot peut y remédier avec `python -m recommender listen`, `train` et `build --sound`, comme l’explique docs/sound.md.
    [unable] Ce qui décode les enregistrements n’est pas installé ici. La personne qui gère ce bot peut l’ajouter : l’extra `sound` (requirements/sound.txt).
   *[heavy] Cet enregistrement demande trop de temps ou de mémoire. Envoies-en un plus court, ou un autre format.
}
## Comptes associés : /link et /unlink

command-link = associer
    .description = Associer un compte pour que Segue puisse utiliser ce que tu écoutes
    .service = Où tu écoutes
    .name = Ton nom d’utilisateur là-bas
command-unlink = dissocier
    .description = Dissocier un compte et supprimer ce qui en a été repris
    .service = Le compte à dissocier
option-name = nom
option-service = service
choice-lastfm = Last.fm
choice-listenbrainz = ListenBrainz
link-title = Associer { $service }
link-prove = { $service ->
    [lastfm] Pour montrer que **{ $account }** est bien ton compte, saisis ce code comme vrai nom dans les paramètres de ton profil Last.fm et enregistre. Clique ensuite sur « { link-check } ».
   *[listenbrainz] Pour montrer que **{ $account }** est bien ton compte, crée sur ListenBrainz une playlist publique dont le titre est ce code. Clique ensuite sur « { link-check } ».
}
link-code = Le code est valable 15 minutes.
link-what = Une fois le compte associé, Segue regarde une fois par jour qui tu écoutes et combien de fois, 1 000 artistes au plus, et le conserve. { link-use } /{ command-unlink } supprime tout.
link-use = Cela ne sert qu’à ton /{ command-foryou }, sauf si tu autorises davantage avec /{ command-join } ou /{ command-privacy }.
link-check = Vérifier
link-token = Utiliser plutôt un jeton
link-token-title = Jeton { $service }
link-token-label = Ton jeton d’utilisateur
link-token-warning = Utilisé une fois, jamais conservé. Garde-le pour toi : il permet aussi de modifier ton compte.
link-token-unknown = { $service } ne connaît pas ce jeton. Copie-le depuis tes paramètres là-bas et réessaie.
link-missing = **Le code n’y est pas encore.** Il peut mettre une minute à apparaître.
link-expired = Il n’y a plus de code valable. Utilise de nouveau /{ command-link } pour en obtenir un.
link-both = Indique à la fois un service et ton nom d’utilisateur là-bas.
link-no-key = Impossible pour l’instant d’associer un compte { $service } : la personne qui gère ce bot doit d’abord définir `{ $setting }`.
link-opted-out = Tu as désactivé la collecte : rien de nouveau n’est conservé. Réactive-la d’abord avec /{ command-privacy }.
link-done = **{ $account }** ({ $service }) est associé.
link-next = Ton /{ command-foryou } tient maintenant compte de ce que tu écoutes là-bas.
link-not-counted = Il n’y a pas encore de statistiques pour ce compte. Tes écoutes seront ajoutées dès qu’il y en aura.
link-most = Les plus écoutés : { $artists }
link-clean = Si tu as utilisé un code, tu peux maintenant le retirer. Segue consulte le compte une fois par jour.
link-accounts = Tes comptes associés
link-none = Aucun. Utilise /{ command-link } avec un service et ton nom d’utilisateur là-bas, ou importe un fichier ou une liste de noms avec /{ command-import }.
link-refreshed-at = Mis à jour { $when }
link-rests = N’est plus mis à jour automatiquement : { $count } échecs de suite.
link-refresh = Mettre à jour { $service }
link-refreshed = **Mis à jour.**
link-too-soon = Un compte peut être mis à jour une fois par heure.
link-unlink = Dissocier { $service }
unlink-done = Ton compte { $service } est dissocié, et tout ce qui en a été repris est supprimé.
unlink-none = Tu n’as pas de compte { $service } associé. Ce que tu as importé se supprime avec /{ command-import }.
service-trouble = { $trouble ->
    [nobody] { $service } n’a pas de compte de ce nom.
    [private] Ce compte { $service } masque ses écoutes. Rends-les publiques là-bas et réessaie.
    [nothing] { $service } n’a pas encore de statistiques pour ce compte. Réessaie demain.
    [refused] { $service } n’accepte pas la clé de ce bot. Préviens la personne qui le gère.
    [busy] { $service } reçoit trop de requêtes en ce moment. Réessaie dans quelques minutes.
    [garbled] { $service } a envoyé quelque chose que ce bot ne comprend pas. Réessaie plus tard.
   *[down] { $service } ne répond pas en ce moment. Réessaie plus tard.
}

## On the way out: listening links and what was opened, /save, /radio, and what the first answer points to.

option-listen-on = écouter-sur
settings-listen = Liens d’écoute
settings-listen-menu = Services proposés pour l’écoute
settings-nowhere = aucun
option-learn-from = apprendre-de
settings-learns = Les listes apprennent d’après
settings-learns-value = { $learns ->
    [this-server] { choice-this-server }
    [no-votes] { choice-no-votes }
   *[all-servers] { choice-all-servers }
}
settings-model = Artistes similaires selon
settings-model-value = { $ending ->
    [preferred] { $model } : les membres l’ont préféré à { $other } ({ $at })
   *[withdrawn] { $model } : { $other } a été retiré après de mauvais votes ({ $at })
}
choice-all-servers = les avis de tous les serveurs
choice-this-server = les avis de ce serveur seulement
choice-no-votes = aucun avis
listen-unknown = « { $text } » ne fait pas partie de ces services : { $services }
privacy-opened = { $count ->
    [one] Tu as ouvert { $count } artiste depuis une réponse ; sont conservés l’artiste, la réponse et le moment.
   *[other] Tu as ouvert { $count } artistes depuis des réponses ; sont conservés l’artiste, la réponse et le moment.
}
privacy-ask-opened = La liste des artistes que tu as ouverts est supprimée aussi.
command-radio = radio
    .description = Mélanger artistes et tags dans une liste, avec la syntaxe de ListenBrainz Radio
    .prompt = Artistes et tags à mélanger ; laisse vide pour voir des exemples
    .mode = Artistes connus d’abord (facile) ou moins connus (difficile)
option-mode = mode
option-prompt = requête
choice-easy = facile
choice-medium = moyen
choice-hard = difficile
radio-title = Radio
radio-read = Compris comme :
radio-artist = { $artist } et des artistes similaires
radio-artist-only = seulement { $artist }
radio-tag = artistes avec le tag { $tags }
radio-tag-all = artistes avec tous ces tags : { $tags }
radio-tag-any = artistes avec l’un de ces tags : { $tags }
radio-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
radio-artists = Segue choisit des artistes, pas des morceaux.
radio-near = similaire à { $artist }
radio-named = nommé dans la requête
radio-tagged = tags : { $tags }
radio-nothing = Rien dans les données n’y correspond.
radio-unread = { $why ->
    [element] Je peux mélanger `artist`, `tag` et `#tag`, mais pas « { $text } ».
    [parentheses] Les parenthèses ne correspondent pas : « { $text } »
    [value] Un nom manque ou n’est pas entre parenthèses : « { $text } »
    [weight] « { $text } » n’est pas un poids. Les poids sont des nombres entiers de 1 à 100.
    [option] « { $text } » n’est pas une option ici. Il y a `easy`, `medium`, `hard` et `nosim`, et pour les tags aussi `and` et `or`.
    [foreign] Seul ListenBrainz connaît « { $text } ». Segue n’en a ni statistiques, ni recommandations, ni playlists, ni collections, ni pays ; il mélange artistes et tags.
    [long] C’est trop long : on peut mélanger au plus { $text } artistes et tags.
   *[empty] Indique des artistes et des tags à mélanger.
}
radio-examples = Par exemple :
command-save = enregistrer
    .description = Enregistrer la dernière liste affichée dans un fichier que toi seul peux voir
    .format = Texte simple, CSV pour tableurs ou JSPF pour playlists
option-format = format
choice-csv = CSV
choice-jspf = JSPF
choice-text = Texte
save-button = Enregistrer
save-title = Artistes de Segue
save-done = { $count ->
    [one] { $count } artiste, exactement comme affiché.
   *[other] { $count } artistes, exactement comme affichés.
}
save-annotation = Des artistes, pas des morceaux : chaque entrée représente un artiste.
save-jspf = { save-annotation } Son identifiant MusicBrainz y figure s’il est connu. ListenBrainz n’importe que des playlists de morceaux et n’acceptera donc pas ce fichier.
save-nothing = Il n’y a pas encore de liste à enregistrer. Demandes-en une, par exemple avec /{ command-similar }, ou clique sur « { save-button } » sous une liste.
    .silent = Tu as désactivé la collecte, donc la dernière liste affichée n’est pas conservée. Clique plutôt sur « { save-button } » sous une liste.
help-match = **Les pourcentages** disent à quel point un artiste correspond : sur cent paires d’artistes à 82 %, 82 figurent ensemble sur une liste d’artistes similaires établie par quelqu’un.
help-depth = **La notoriété** se règle sous une liste : « Connus » met d’abord les artistes connus, « Moins connus » les moins connus, et avec « Mixtes » seule la ressemblance compte.
help-more = Ce que fait chaque commande
help-list = Commandes
help-back = ‹ { help-title }
help-pointed = Tu découvres Segue ? /{ command-help } explique les pourcentages, la notoriété, les avis et la confidentialité.
## What a server hears together: /who.

command-who = qui
    .description = Voir qui écoute un artiste sur ce serveur
    .artist = L’artiste
# $count : un multiple de cinq ; il y en a autant, ou quelques-uns de plus.
here = aimé ici par { $count }+
who-title = { $artist } sur { $server }
who-count = **{ $count }+ membres** d’ici écoutent ou aiment cet artiste.
who-nameless = Aucun d’eux n’a accepté d’être cité.
who-few = Personne, parmi ceux qui acceptent d’être cités, n’écoute ou n’aime cet artiste ici, et moins de cinq membres le font en tout.
who-how = On compte, de cinq en cinq, les membres qui ont utilisé /{ command-join } ; seuls sont cités ceux qui le veulent bien.
who-ask = Demander à un fan d’ici

## Ce que deux membres ont en commun : /taste, et son entrée dans le menu contextuel d’un membre.

command-taste = goûts
    .description = Ce que tu as en commun avec un autre membre ; visible uniquement par toi
    .member = Un membre qui participe ici et dont le nom peut être cité
option-member = membre
menu-compare-taste = Comparer les goûts
taste-title = Toi et { $member }
taste-shared = **{ $count ->
        [0] Vous n’avez aucun artiste en commun.
        [one] Vous avez { $count } artiste en commun.
       *[other] Vous avez { $count } artistes en commun.
    }**
taste-more = C’est { $times } fois plus que par hasard : si chacun de vous avait choisi autant d’artistes selon leur seule popularité, vous en auriez environ { $chance } en commun.
taste-even = C’est à peu près ce que donne le hasard : si chacun de vous avait choisi autant d’artistes selon leur seule popularité, vous en auriez environ { $chance } en commun.
taste-fewer = C’est moins que le hasard : si chacun de vous avait choisi autant d’artistes selon leur seule popularité, vous en auriez environ { $chance } en commun.
taste-hardly = C’est plus que le hasard : si chacun de vous avait choisi autant d’artistes selon leur seule popularité, vous n’en auriez sans doute aucun en commun.
taste-few = C’est trop peu pour une comparaison avec le hasard.
taste-most = Surtout : { $artists }
taste-bridge = **Passerelle :** { $artist }, que { $member } aime, va bien avec { $seeds }, que tu aimes.
    .yours = **Passerelle :** { $artist }, que tu aimes, va bien avec { $seeds }, que { $member } aime.
taste-new = **Nouveau pour vous deux :**
taste-how = La comparaison porte sur les artistes que vous écoutez ou notez 👍 tous les deux. Visible uniquement par toi.
taste-bars = Barres : la part de ce que chacun écoute.
taste-you = Toi
taste-likes = aime
taste-alt = Barres de ce que tu as en commun avec { $member }, selon la part de ce que chacun écoute : { $artists }.
    .artist = { $artist } ({ $yours } et { $theirs })
taste-yourself = C’est toi. Choisis un autre membre.
taste-bot = { $member } est un bot et n’écoute rien. Choisis un autre membre.
taste-gone = { $member } n’est plus sur ce serveur.
taste-other = Il n’y a rien à comparer ici avec { $member }. Il faut un membre qui a utilisé /{ command-join }, dont le nom peut être cité et qui a associé ou importé quelque chose.
taste-join = Pour comparer tes goûts avec ceux des autres ici, utilise d’abord /{ command-join } : ce que tu écoutes compte alors sur ce serveur.
taste-link = Il n’y a encore rien à comparer de ton côté. Associe un compte, importe un fichier ou des noms, ou note des artistes 👍.
taste-link-button = Associer un compte

## Ce que les membres se recommandent : /recommend, et ce qu’en disent /join et /privacy.

command-recommend = recommander
    .description = Recommande un artiste à un membre qui l’accepte, ou revois tes dernières recommandations
    .member = À qui le recommander
    .artist = L’artiste
    .note = Quelques mots avec ; ils ne sont pas conservés
option-note = mot
option-recommendations = recommandations
recommend-given = **Envoyé :** { $artist }, à { $member }. /{ command-recommend } te dira si c’est vu, et rien d’autre.
recommend-undelivered = { $artist } n’a pas pu être transmis à { $member }. Les membres ne reçoivent de recommandations que s’ils les acceptent avec /{ command-join }, et seulement quelques-unes par jour.
recommend-enough = Tu peux recommander { $count } artistes par jour. Attends demain.
recommend-both = Indique un membre et un artiste, ou aucun des deux pour revoir tes dernières recommandations.
recommend-last = Tes dernières recommandations
recommend-none = Aucune ces 30 derniers jours.
recommend-seen = vu
recommend-unseen = pas encore vu
recommend-how = Conservé 30 jours. Tu peux recommander { $count } artistes par jour.
recommend-title = Recommandé pour toi : { $artist }
recommend-from = De **{ $giver }** ({ $mention }), sur { $server }.
recommend-near = Va avec { $artists }, que tu écoutes.
recommend-private = Tu reçois ceci parce que tu y acceptes les recommandations. Dès que tu appuies sur un bouton, la personne qui l’a envoyé apprend que tu l’as vu, et rien d’autre.
recommend-thanks = Merci
recommend-thanked = La personne qui l’a envoyé sait maintenant que tu l’as vu, et rien d’autre.
recommend-block = Bloquer qui a envoyé ceci
recommend-blocked = Tu ne recevras plus de recommandations de cette personne. Elle n’en est pas informée.
recommend-unblock = Débloquer
recommend-unblocked = Tu peux de nouveau recevoir des recommandations de cette personne.
recommend-gone = Rien n’a changé : cette personne n’était pas bloquée, ou tu as désactivé la collecte. Avec /{ command-join }, tu peux ne plus en accepter.
join-takes = Tu acceptes les recommandations : des membres de ce serveur peuvent te recommander des artistes.
join-takes-not = Tu n’acceptes pas de recommandations : ici, personne ne peut te recommander d’artistes.
join-take = Accepter des recommandations
join-take-not = Ne plus en accepter
privacy-takes = recommandations acceptées
privacy-recommended = Recommandations entre membres, avec l’artiste, le serveur, la date et si elles ont été vues, 30 jours au plus : { $given } de toi et { $received } pour toi. Celles pour toi comptent aussi comme réponses, pour que tu puisses donner ton avis. Membres que tu as bloqués : { $blocked }.
privacy-unblock = Débloquer tout le monde
privacy-ask-recommended = Les recommandations de toi et pour toi sont supprimées aussi, et plus personne n’est bloqué.
## The weekly digest: /digest, and what is posted. $count, $up, $down: multiples of five, or 0 for fewer, but $count of digest-what.

command-digest = hebdo
    .description = Publier chaque semaine de nouveaux artistes pour ce serveur
    .channel = Salon où publier
    .day = Jour de la semaine, en UTC
    .hour = Heure en UTC, de 0 à 23
    .language = Langue de la sélection
    .review = Publier aussi, une fois par mois, si les listes ont plu ici
    .off = Ne plus publier
option-channel = salon
option-day = jour
option-hour = heure
option-review = bilan
option-off = désactiver
choice-monday = lundi
choice-tuesday = mardi
choice-wednesday = mercredi
choice-thursday = jeudi
choice-friday = vendredi
choice-saturday = samedi
choice-sunday = dimanche
digest-title = Nouveau pour { $server }
# $count: the artists that most members of the server play or like, at most a hundred.
digest-what = { $count ->
    [one] Des artistes qui pourraient vous plaire et que presque personne n’écoute encore ici, d’après le seul artiste que cinq membres ou plus écoutent ou aiment ici.
   *[other] Des artistes qui pourraient vous plaire et que presque personne n’écoute encore ici, d’après les { $count } artistes que le plus de membres écoutent ou aiment ici.
}
digest-deep = **pépite rare**
# How many members liked something of the last digest, and disliked something.
digest-result = La semaine dernière : { $up ->
    [0] 👍 moins de 5
   *[other] 👍 { $up }+
} · { $down ->
    [0] 👎 moins de 5
   *[other] 👎 { $down }+
}
digest-alt = Un réseau de nouveaux artistes ({ $artists }) et d’artistes similaires écoutés ici ({ $others }).
digest-settings = Sélection de la semaine
digest-how = Chaque semaine : cinq artistes qui devraient plaire aux membres et que presque personne n’écoute ici, plus une pépite rare. Règle tout avec les options de /{ command-digest }.
digest-none = **Désactivée.** Choisis un salon avec l’option « { option-channel } ».
digest-channel = Salon
digest-next = Prochaine fois
digest-language = Langue
digest-review = Bilan du mois
digest-lacks = { $permission ->
    [gone] Le salon n’existe plus, rien ne peut donc être publié. Choisis-en un autre.
    [view] Rien ne peut être publié : il manque au bot la permission « Voir le salon » à cet endroit.
    [send] Rien ne peut être publié : il manque au bot la permission « Envoyer des messages » à cet endroit.
   *[history] Rien ne peut être publié : il manque au bot la permission « Voir les anciens messages » à cet endroit, qui lui évite de publier deux fois.
}
digest-unpictured = La sélection paraît sans image : il manque au bot la permission « Joindre des fichiers » à cet endroit.
digest-few = Il n’y a encore rien sur quoi se baser : cinq membres qui écoutent ou aiment les mêmes artistes doivent utiliser /{ command-join }. Ce qu’ils ajoutent avec /{ command-link } ou /{ command-import } et ce qu’ils notent 👍 est compté une fois par jour.
digest-ready = Tout est prêt.
digest-nothing = Il ne reste aucun artiste qui n’ait déjà été proposé.
digest-preview = Aperçu
digest-end = Désactiver
# To those who manage the server, once.
digest-trouble = La sélection de la semaine ne peut pas être publiée dans { $channel }. Les personnes qui gèrent ce serveur peuvent voir pourquoi avec /{ command-digest }.
## The monthly review of a server’s lists, posted where the digest is. $members, $answers, $count: multiples of five, or 0 for fewer.

review-title = { $month } : ce que les listes ont donné ici
review-few = Trop peu de votes pour en dire quelque chose : moins de cinq membres ont noté des artistes ici.
review-what = { $answers ->
    [0] { $members }+ membres ont voté ici, sur moins de cinq réponses.
   *[other] { $members }+ membres ont voté ici, sur { $answers }+ réponses.
}
review-liked = Ce qui a plu, selon la similarité
# A band of matches, before the share of 👍. $low, $high: shares.
review-band = { $part ->
    [under] similarité de moins de { NUMBER($high, style: "percent") }
    [over] similarité de { NUMBER($low, style: "percent") } ou plus
   *[between] similarité de { NUMBER($low, style: "percent") } à { NUMBER($high, style: "percent") }
}
review-none = trop peu de votes pour en dire quelque chose
review-missed = Les plus gros ratés
# An artist that many disliked on the list of another, the seed.
review-miss = { $artist } dans la liste de { $seed } · 👎 { $count }+
review-nothing = Rien qui ait reçu 👎 de cinq membres.
review-changed = Ce que les votes ont changé
review-moved = { $count ->
    [0] Moins de cinq des listes notées ici jusqu’à présent.
   *[other] Dans { $count }+ des listes notées ici, les votes ont fait monter ou descendre des artistes.
}
review-how = Les pourcentages sont arrondis, on compte par cinq. La similarité dit à quelle fréquence deux artistes sont jugés proches, pas s’ils plaisent.
## Lists that learn from votes. $count: how many votes moved an artist.

moved-up = remonté par { $count }+ votes
moved-down = descendu par { $count }+ votes
## What a server hears together: /server.

command-server = serveur
    .description = Ce que les membres de ce serveur écoutent et aiment ensemble
command-server-top = top
    .description = Les artistes que le plus de membres écoutent ou aiment ici
    .page = Numéro de page
command-server-similar-to = similaires-à
    .description = Ce qui est écouté ou aimé ici et ressemble le plus à un artiste
    .artist = Un artiste que tu aimes
command-server-newcomers = nouveautés
    .description = Les artistes qui ont trouvé leur public ici ces 30 derniers jours
command-server-blind-spots = angles-morts
    .description = Des artistes qui vont avec les goûts de ce serveur, mais que presque personne n’y écoute
command-server-map = carte
    .description = Dessiner les membres qui peuvent être cités ici, proches s’ils ont des goûts proches
server-view = { $view ->
    [newcomers] Nouveautés
    [blind-spots] Angles morts
    [map] Carte des membres
   *[top] Les plus écoutés
}
server-title = { $view ->
    [newcomers] Nouveautés sur { $server }
    [blind-spots] Angles morts de { $server }
    [similar-to] Similaires à { $artist }, sur { $server }
    [map] Les goûts sur { $server }
   *[top] Les plus écoutés sur { $server }
}
# $count : un multiple de cinq ; il y en a autant, ou quelques-uns de plus.
server-members = { $count }+ membres
server-how = On compte, de cinq en cinq et au plus une fois par jour, les membres qui ont utilisé /{ command-join }.
server-nothing = Il n’y a encore rien à montrer : il faut qu’au moins cinq membres qui écoutent ou aiment le même artiste utilisent /{ command-join }. On compte une fois par jour.
server-top-text = Les artistes que cinq membres ou plus écoutent ou aiment · à nombre égal, les plus connus d’abord · page { $page } sur { $pages }
server-newcomers-text = Les artistes qui ont atteint cinq membres ces 30 derniers jours, les plus récents d’abord.
server-newcomers-none = Aucun nouvel artiste n’a atteint cinq membres.
server-counted-since = Ce serveur a été compté pour la première fois { $when } ; ce qui y était déjà n’est pas nouveau.
server-blind-spots-text = Ce qui plairait sans doute à ce serveur s’il était un seul auditeur, et que moins de cinq membres écoutent ou aiment.
server-blind-spots-none = Il n’y en a pas : tout ce qui va avec les goûts de ce serveur y est déjà écouté.
server-alike-text = De ce que cinq membres ou plus écoutent ou aiment ici, voici ce qui ressemble le plus à { $artist }.
server-alike-none = Rien de ce que cinq membres ou plus écoutent ou aiment ici ne ressemble à { $artist }.
server-map-text = Plus deux membres sont proches, plus leurs goûts se ressemblent, autant que deux dimensions peuvent le montrer. Les losanges sont des artistes, chacun au milieu des membres qui l’écoutent ou l’aiment.
server-map-few = Pour une carte, il faut au moins trois membres qui peuvent être cités ici et qui ont lié ou importé ce qu’ils écoutent, ou donné leur avis.
server-map-how = Montre jusqu’à 40 membres, tirés au hasard, qui ont utilisé /{ command-join } et peuvent être cités ici.
server-map-alt = Carte des membres selon leurs goûts : { $members }. Les plus proches : { $first } et { $second }. Artistes parmi eux : { $artists }.

## /duel : lequel de deux artistes ressemble le plus à un troisième.

command-duel = duel
    .description = Demander lequel de deux artistes ressemble le plus à un troisième
    .artist = L’artiste auquel les comparer ; laisser vide pour une surprise
duel-title = Qui ressemble le plus à { $artist } ?
duel-or = { $left } ou { $right }
duel-how = Tout le monde ici peut appuyer sur un bouton, et changer d’avis, jusqu’au résultat { $when }.
duel-alone = Appuie sur un bouton pour voir ce qu’en dit le modèle.
duel-unsure = Je ne sais pas
duel-noted = C’est noté : { $pressed }. Tu peux changer d’avis jusqu’au résultat { $when }.
duel-not-kept = Tu as désactivé la collecte : ton choix n’est pas conservé et ne compte pas. /{ command-privacy } permet de la réactiver.
duel-nobody = Personne n’a choisi l’un des deux.
duel-not-sure = { $count ->
    [one] { $count } ne sait pas
   *[other] { $count } ne savent pas
}
duel-says = { $model ->
    [1] Premier modèle
    [2] Second modèle
   *[0] Segue
} : { $artist } (nº { $rank } de sa liste d’artistes similaires, l’autre nº { $other })
    .alone = { $model ->
    [1] Premier modèle
    [2] Second modèle
   *[0] Segue
} : { $artist } (nº { $rank } de sa liste d’artistes similaires, l’autre n’est pas en tête)
duel-again = Un autre duel
duel-nothing = Il n’y a pas deux artistes à comparer à { $artist } pour l’instant. Essaie un autre artiste.
duel-gone = Ce duel n’est plus conservé.
privacy-duels = { $count ->
    [one] Tu as demandé { $count } duel ou y as répondu ; sont conservés les artistes, ton choix, le nombre de secondes et la date et, comme pour les avis, l’âge approximatif de ton compte et un code du serveur.
   *[other] Tu as demandé { $count } duels ou y as répondu ; sont conservés les artistes, tes choix, le nombre de secondes et la date et, comme pour les avis, l’âge approximatif de ton compte et un code du serveur.
}
privacy-ask-duels = Tes choix dans les duels sont supprimés aussi.

## /chemin-du-jour : deux artistes par jour, à relier par un chemin d’artistes similaires.

command-daily = chemin-du-jour
    .description = Relier les deux artistes du jour en passant par des artistes similaires
daily-title = Chemin du jour · { $day }
daily-how = Trouve un chemin de { $artist } à { $other } : chaque étape mène à l’un des 25 artistes les plus proches, ou à un artiste qui compte le tien parmi les siens. Tout le monde a les deux mêmes aujourd’hui, et tu es seul à voir ton chemin.
daily-now = Tu en es à { $artist }.
daily-next = Artiste suivant
daily-undo = Annuler
daily-give-up = Abandonner
daily-share = Partager
daily-play = Jouer aussi
daily-form-artist = Artiste
daily-form-about = Similaire à { $artist }, en route vers { $other }
daily-again = { $artist } est déjà sur ton chemin.
daily-miss = Aucune étape connue de { $artist } à { $other } : dans ces données, aucun des deux n’est parmi les 25 plus proches de l’autre ({ $evidence }).
daily-earlier = { $count ->
    [one] … après { $count } autre étape
   *[other] … après { $count } autres étapes
}
daily-arrived = **Arrivée en { $steps } étapes ; le chemin le plus court en a { $fewest }.** Essais ratés : { $misses }.
daily-gave-up = Tu as abandonné. L’un des chemins les plus courts, en { $fewest } étapes :
    .spent = Tu n’as plus d’essais. L’un des chemins les plus courts, en { $fewest } étapes :
daily-nothing = Ces données n’ont pas deux artistes à relier aujourd’hui.
daily-not-kept = Tu as désactivé la collecte : ton chemin n’est pas conservé, il disparaît au redémarrage du bot et ne compte pas. /{ command-privacy } permet de la réactiver.
daily-before = **Hier :** l’un des chemins les plus courts, en { $steps } étapes
    .members = **Hier :** le meilleur chemin trouvé sur ce serveur, en { $steps } étapes ; le plus court en a { $fewest }
daily-before-arrived = { $count }+ membres y sont arrivés.
daily-score = Chemin Segue { $day } · { $score }
daily-alt = Carte avec le chemin { $path }
privacy-daily = { $count ->
    [one] Tu as joué au chemin du jour { $count } jour ; sont conservés chaque artiste essayé, depuis quel artiste, si c’était une étape, sur quel serveur (sous pseudonyme) et la date.
   *[other] Tu as joué au chemin du jour { $count } jours ; sont conservés chaque artiste essayé, depuis quel artiste, si c’était une étape, sur quel serveur (sous pseudonyme) et la date.
}
privacy-ask-daily = Tes chemins du jour sont supprimés aussi.

## /défi : les membres citent des artistes contre la liste du modèle et votent à l’aveugle.

command-challenge = défi
    .description = Citer des artistes contre la liste du modèle et voter à l’aveugle
    .artist = L’artiste avec lequel les autres doivent bien aller
challenge-title = Battez le bot : que mettre à côté de { $artist } ?
challenge-how = Cite jusqu’à { $most } artistes que tu passerais avec. Vos artistes et ceux du modèle sont ensuite mêlés en une seule liste, et vous votez sans savoir qui vient d’où.
challenge-named = { $count ->
    [0] Personne n’a encore cité d’artiste ; le vote commence { $when }.
    [one] { $count } artiste cité pour l’instant ; le vote commence { $when }.
   *[other] { $count } artistes cités pour l’instant ; le vote commence { $when }.
}
challenge-name = Citer un artiste
challenge-begin = Commencer le vote
challenge-form = Artiste
challenge-form-about = Les autres verront l’artiste dans la liste du vote, sans savoir que tu l’as cité.
challenge-noted = C’est noté : { $artist }. { $left ->
    [0] C’était ton dernier ;
    [one] Tu peux encore en citer { $left } ;
   *[other] Tu peux encore en citer { $left } ;
} le vote commence { $when }.
challenge-seed = Ce défi porte justement sur { $artist }. Cite un autre artiste.
challenge-already = Tu as déjà cité { $artist }. Cite un autre artiste.
challenge-enough = Tu as déjà cité { $most } artistes, c’est le maximum. { $artist } n’a pas été ajouté.
challenge-empty = Personne n’a encore cité d’artiste. Cites-en un d’abord.
challenge-starter = Seul le membre qui a lancé ce défi peut commencer le vote plus tôt.
challenge-late = On ne peut plus citer d’artistes dans ce défi.
challenge-closed = Aucun vote n’est en cours dans ce défi.
challenge-gone = Ce défi n’est plus conservé.
challenge-elsewhere = Un défi demande un salon où tout le monde voit mes réponses et que je vois moi-même. Essaie dans un autre.
challenge-unlisted = Il n’y a pas de liste d’artistes similaires à { $artist } à affronter. Essaie un autre artiste.
challenge-menu = Voter pour { $most } au plus
challenge-vote = La moitié de ces artistes ont été cités ici, l’autre moitié vient du modèle. Vote pour { $most } au plus que tu passerais ensuite. Résultat { $when }.
challenge-voted = Ton vote : { $artists }. Tu peux le changer jusqu’au résultat { $when }.
challenge-unvoted = Tu n’as voté pour personne. Tu peux encore voter jusqu’au résultat { $when }.
challenge-yours = Tu as toi-même cité { $artists } : tes propres propositions sont exclues de ton vote.
challenge-not-kept = Tu as désactivé la collecte : rien n’est conservé et tu ne comptes pas ici. /{ command-privacy } permet de la réactiver.
challenge-none = Personne n’a cité d’artiste cette fois : il n’y avait rien à départager.
challenge-all = Tout ce qui a été cité est aussi en tête de la liste du modèle : il n’y avait rien à départager. Vous êtes d’accord.
challenge-both = Sur les deux listes, donc compté pour aucune : { $artists }
challenge-nobody = Personne n’a voté cette fois, donc personne ne gagne.
challenge-won = { $who ->
    [members] **Les membres gagnent** par { $members } voix à { $model }.
    [model] **Le modèle gagne** par { $model } voix à { $members }.
   *[nobody] **Égalité** : { $members } voix à { $model }.
}
challenge-votes = { $count } voix
challenge-void = { $count ->
    [one] { $count } voix non comptée
   *[other] { $count } voix non comptées
}
challenge-members = { $count ->
    [0] cité ici
    [one] cité ici par { $count } membre
   *[other] cité ici par { $count } membres
}
challenge-model = nº { $rank } du modèle
challenge-leads = { $who ->
    [members] **Les membres mènent** sur ce serveur : { $members } défis gagnés, { $model } perdus. Le hasard ne l’explique guère.
    [model] **Le modèle mène** sur ce serveur : { $model } défis gagnés, { $members } perdus. Le hasard ne l’explique guère.
   *[nobody] Sur ce serveur, les membres en ont gagné { $members }, le modèle { $model } : pas encore assez de votes pour dire qui est le meilleur.
}
challenge-own = Le vote de qui a cité un artiste ne compte ni pour cet artiste, ni pour celui du modèle placé en face.
challenge-again = Une autre manche
privacy-challenges = { $count ->
    [one] Tu as participé à { $count } défi ; sont conservés les artistes que tu as cités, ceux pour qui tu as voté, et la date.
   *[other] Tu as participé à { $count } défis ; sont conservés les artistes que tu as cités, ceux pour qui tu as voté, et les dates.
}
privacy-ask-challenges = Ce que tu as cité et tes votes dans les défis sont supprimés aussi.
