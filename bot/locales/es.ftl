# Lo que Segue dice en español. El sentido de los valores y las reglas de Discord están en en.ftl.

## Comandos

command-artist = artista
    .description = Mostrar los oyentes, las etiquetas y los artistas similares de un artista
    .artist = El artista
command-similar = similares
    .description = Encontrar artistas parecidos: por oyentes, etiquetas o sonido
    .artist = Un artista que te guste
    .count = Cuántos mostrar, de 1 a 25
    .depth = Preferir artistas conocidos o menos conocidos
    .by = En qué se basa la lista: oyentes, etiquetas o sonido
command-top = top
    .description = Los artistas más escuchados
    .by = Ordenar por oyentes o por reproducciones
    .tag = Solo artistas con esta etiqueta
    .page = Número de página
    .chart = Mostrar también un gráfico de barras
command-blend = mezcla
    .description = Artistas a medio camino entre varios que te gustan
    .artist = Un artista que te guste
    .artist2 = Otro
    .artist3 = Un tercero
    .artist4 = Un cuarto
    .artist5 = Un quinto
    .avoid = Un artista que quieras evitar
    .depth = Preferir artistas conocidos o menos conocidos
command-foryou = parati
    .description = Recomendaciones según tus votos y lo que escuchas; solo tú las ves
    .depth = Preferir artistas conocidos o menos conocidos
command-help = ayuda
    .description = Qué hace este bot y sus comandos; solo tú lo ves
command-hide = ocultar
    .description = Ocultar un artista en tu /{ command-foryou }
    .artist = El artista que quieres ocultar; déjalo vacío para ver los que has ocultado
command-map = mapa
    .description = Dibujar un mapa de los artistas similares a uno y de cómo se relacionan
    .artist = El artista del centro
    .steps = Hasta dónde llegar: 1 o 2 pasos
command-path = camino
    .description = Encontrar un camino de un artista a otro pasando por artistas similares
    .artist = El artista de partida
    .other = El artista de llegada
command-privacy = privacidad
    .description = Ver, exportar o borrar lo que Segue guarda sobre ti, o dejar de guardarlo
command-rate = votar
    .description = Votar a un artista; solo tú lo ves
    .artist = El artista
    .vote = Tu voto
command-settings = ajustes
    .description = Cambiar cómo se comporta este bot en este servidor
    .count = Cuántos artistas mostrar por defecto, de 1 a 25
    .depth = Preferir por defecto artistas conocidos o menos conocidos
    .reactions = Añadir 👍 y 👎 debajo de las respuestas
    .answers = Quién ve las respuestas
    .allow = Responder en público en este canal; en los demás, las respuestas pasan a ser privadas
    .disallow = Dejar de responder en público en este canal
    .language = Idioma de las respuestas públicas; las privadas van en el de cada miembro
    .listen-on = Servicios a los que enlaza el panel de un artista, separados por comas
    .learn-from = Qué votos suben o bajan artistas en las listas de aquí; se nota en un día
command-why = por-qué
    .description = Qué tienen en común dos artistas
    .artist = Un artista
    .other = Otro

option-allow = permitir
option-answers = respuestas
option-artist = artista
option-artist2 = artista2
option-artist3 = artista3
option-artist4 = artista4
option-artist5 = artista5
option-avoid = evitar
option-by = por
option-count = cantidad
option-chart = gráfico
option-depth = popularidad
option-disallow = prohibir
option-language = idioma
option-other = otro
option-page = página
option-reactions = reacciones
option-steps = pasos
option-tag = etiqueta
option-vote = voto

choice-balanced = equilibrado
choice-deep = menos conocidos
choice-down = 👎
choice-familiar = conocidos
choice-known = ya lo conozco
choice-listeners = oyentes
choice-member = el de cada miembro
choice-none = retirar mi voto
choice-plays = reproducciones
choice-private = privadas
choice-public = públicas
choice-up = 👍

## Cifras

number = { $number }
listeners = { $count ->
    [one] { $count } oyente
   *[other] { $count } oyentes
}
plays = { $count ->
    [one] { $count } reproducción
   *[other] { $count } reproducciones
}
share = { $share ->
    [0] menos del { NUMBER(0.01, style: "percent") }
   *[other] { NUMBER($share, style: "percent") }
}

## De dónde salen las respuestas

credits = { $data }
    .until = { $data }, hasta { $until }
    .years = { $data }, de { $since } a { $until }
    .months = { $data }, de { $since } a { $until }
    .simulated = Datos de ejemplo: artistas reales, oyentes inventados

## Lo que habla a favor de un artista

together = { $count ->
    [one] { $count } escucha a ambos
   *[other] { $count } escuchan a ambos
}
together-telling = { together }, { $times }× el azar
alike-by-tags = solo etiquetas similares
together-nobody = nadie escucha a ambos

## Otras formaciones del mismo artista, como «también como Miles Davis Quintet».

also = también como { $names }
several-acts = Hay varios artistas llamados { $artist }; los datos no los distinguen.

## /similar

similar-title = Similares a { $artist }
similar-nothing = En los datos, nadie que escuche a este artista escucha a ningún otro, así que no hay nada que comparar.
view = { $by ->
    [tags] etiquetas
    [sound] sonido
   *[listeners] oyentes
}
    .told = { $by ->
        [tags] por etiquetas
        [sound] por sonido
       *[listeners] por oyentes
    }
    .see = { $by ->
        [tags] Por etiquetas
        [sound] Por sonido
       *[listeners] Por oyentes
    }
similar-rest = No hay nadie más en esta lista.
alike-tagged = etiquetas en común: { $tags }
sound-own = sonido: { $words }
sound-both = ambos: { $words }
sound-word = { $word ->
    [tempo-low] tempo lento
    [tempo-high] tempo rápido
    [loudness-low] volumen bajo
    [loudness-high] volumen alto
    [brightness-low] sonido oscuro
    [brightness-high] sonido brillante
    [percussion-low] poca percusión
   *[percussion-high] mucha percusión
}
sound-tempo = { $word } ({ $figures } BPM)
sound-figures = { $one } y { $other }
sound-near = { $trait ->
    [loudness] volumen parecido ({ $figures } dB)
    [brightness] brillo parecido ({ $figures } Hz)
    [percussion] percusión parecida ({ $figures })
   *[tempo] tempo parecido ({ $figures } BPM)
}
sound-whole = parecidos en conjunto
sound-played = lo escucha quien escucha música que suena parecido

## /artist

artist-listeners = Oyentes
    .value = { $count } (n.º { $rank } de { $of })
artist-plays = Reproducciones
artist-rising = En alza
    .value = { $latest } oyentes en los últimos tres meses de los datos, { $before } en los tres anteriores
artist-tags = Etiquetas
    .none = ninguna
artist-similar = Artistas similares
    .none = en los datos, nadie escucha a este artista y a algún otro
artist-more = Artistas similares

## /top

top-title = Artistas con más { $by ->
    [plays] reproducciones
   *[listeners] oyentes
}
top-page = página { $page } de { $pages }
    .tag = página { $page } de { $pages } · cuanto mejor encaja la etiqueta, más arriba
top-first = « Primera
top-previous = ‹ Anterior
top-next = Siguiente ›
top-last = Última »
top-chart = Mostrar gráfico
top-list = Ocultar gráfico

## Lo que salió mal

problem-bug = Algo salió mal de nuestro lado. El error quedó registrado como `{ $reference }`; inténtalo de nuevo y, si sigue pasando, avisa a quien administra este bot.
problem-no-name = Escribe el nombre de un artista.
problem-unknown-artist =
    { $until ->
        [none] En los datos no hay ningún artista llamado «{ $text }». Prueba otra grafía o una parte del nombre.
       *[other] En los datos, que llegan hasta { $until }, no hay ningún artista llamado «{ $text }». Prueba otra grafía o una parte del nombre.
    }
    .near =
    { $until ->
        [none] En los datos no hay ningún artista llamado «{ $text }». ¿Querías decir…?
       *[other] En los datos, que llegan hasta { $until }, no hay ningún artista llamado «{ $text }». ¿Querías decir…?
    }
problem-part-of-a-name = «{ $text }» es solo una parte de un nombre. ¿Querías decir este artista?
problem-several-artists = «{ $text }» podría ser varios artistas. ¿Cuál?
problem-unknown-tag = En los datos no hay ninguna etiqueta «{ $text }». Prueba otra grafía.
    .near = En los datos no hay ninguna etiqueta «{ $text }». ¿Querías decir…?
problem-no-tags = { $why ->
    [rebuild] El modelo de este bot aún no tiene listas por etiquetas. Quien lo administra tiene que volver a crearlo.
   *[none] Los datos no tienen etiquetas, así que no hay listas por etiquetas.
}
problem-no-sound = Este bot no sabe cómo suenan los artistas, así que no hay listas por sonido. Quien lo administra puede añadirlas con `python -m recommender build --sound`.
problem-untagged = En los datos, { $artist } no tiene etiquetas que tengan también otros artistas, así que no hay lista por etiquetas.
problem-unheard = Este bot no sabe cómo suena { $artist }, así que no hay lista por sonido.
problem-view = Una lista no puede basarse en «{ $text }». Elige una de estas opciones:
problem-same-artist = Solo nombraste a { $artist }. Nombra al menos dos artistas distintos.
problem-liked-and-not = { $artist } no puede estar a la vez entre lo que te gusta y lo que quieres evitar. Quítalo de uno de los dos sitios.
problem-too-fast = Un poco más despacio, por favor. Puedes volver a preguntar en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
problem-busy = La respuesta tardó demasiado. Inténtalo de nuevo.
problem-again = Intentar de nuevo
problem-feedback = Ahora mismo no se pueden guardar ni consultar tus votos, así que nada ha cambiado. Inténtalo más tarde.
problem-partly-deleted = Solo se pudo borrar una parte: la base de datos no está disponible ahora mismo. Borra el resto más tarde con /{ command-privacy }.
problem-not-allowed = Solo los miembros con el permiso «Gestionar servidor» pueden cambiar eso.

## Las listas y cómo seguir desde ellas

similar-dial = { $depth ->
    [deep] primero los menos conocidos
   *[familiar] primero los más conocidos
}
similar-thin = { $count ->
    [one] En los datos solo hay { $count } oyente, así que esto se basa sobre todo en las etiquetas.
   *[other] En los datos solo hay { $count } oyentes, así que esto se basa sobre todo en las etiquetas.
}
similar-little = { $count ->
    [one] En los datos solo hay { $count } oyente y ninguna etiqueta, así que esto dice poco.
   *[other] En los datos solo hay { $count } oyentes y ninguna etiqueta, así que esto dice poco.
}
similar-sound = { $count ->
    [0] En los datos no hay ningún oyente, así que esto se basa en el sonido.
    [one] En los datos solo hay { $count } oyente, así que esto se basa también en el sonido.
   *[other] En los datos solo hay { $count } oyentes, así que esto se basa también en el sonido.
}
dig = Profundizar: elige uno de estos
rate-menu = Votar a un artista
back = ‹ { $artist }
more = Más ›
depth = { $depth ->
    [familiar] Conocidos
    [deep] Menos conocidos
   *[balanced] Equilibrado
}
list-comma = { ", " }
# No «y»: delante de algunos nombres tendría que ser «e».
list-and = { $first } + { $last }
blend-title = Entre { $artists }
blend-vouching = debajo de cada nombre: oyentes en común
blend-unlike = evitando a { $artist }
blend-nothing = { $count ->
    [2] Estos dos no se mezclan: ningún artista de los datos va con ambos.
   *[other] No se mezclan: ningún artista de los datos va ni siquiera con dos de ellos.
}
# $count: de 1 a 4.
blend-hardly = { $count ->
    [one] Apenas se mezclan: en los datos solo hay { $count } artista entre ellos.
   *[other] Apenas se mezclan: en los datos solo hay { $count } artistas entre ellos.
}
blend-some = Ningún artista de los datos va con todos; estos van con algunos.
# $artists: los que escucha una sola persona, o nadie.
blend-unheard = En los datos casi nadie escucha a { $artists }, así que esta lista dice poco.
vouches = { $listeners } con { $artist }
vouches-nobody = respaldado por todos juntos, por ninguno en solitario
foryou-title = Para ti
foryou-from = { $count ->
    [one] según { $count } artista que te gusta o conoces
   *[other] según { $count } artistas que te gustan o conoces
}
foryou-empty = Aún no sé qué te gusta. Vota a unos cuantos artistas con /{ command-rate } o debajo de cualquier lista, y vuelve a preguntar.
foryou-nothing = Por ahora ya lo has visto todo. Vota a más artistas con /{ command-rate } y vuelve a preguntar.
foryou-others = Mostrar otros
# /foryou by what a member plays: foryou-because, foryou-plays, foryou-known, foryou-noted, foryou-ways.
# $services: where they play them, such as “ListenBrainz”. $artists: names.
foryou-because = por { $artists }
foryou-plays = según { $plays ->
        [one] { $plays } artista
       *[other] { $plays } artistas
    } que escuchas ({ $services })
    .votes = según { $plays ->
        [one] { $plays } artista
       *[other] { $plays } artistas
    } que escuchas ({ $services }) y { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    }
foryou-known = Ya los conozco: elige uno o varios
foryou-noted = Anotado: ya conoces a { $artists }.
    .more = Anotado: ya conoces a { $artists } y a { $count } más.
foryou-ways = O puedo guiarme por lo que escuchas: vincula una cuenta de ListenBrainz o Last.fm con /{ command-link }, o importa tu historial de escucha o una lista de nombres con /{ command-import }.
taps-first = Aún no sé qué te gusta. Con diez toques rápidos, o menos, lo sabré: son votos que solo ves tú.
taps-ask = **{ $number } de { $of }** · ¿Te gusta este artista?
taps-unknown = No lo conozco
taps-list = Mostrar mi lista
taps-start = Pregúntame por artistas
taps-silent = Pediste que no se guarde nada nuevo, así que tus respuestas no se guardan: solo cuentan en este mensaje.
why-title = { $artist } + { $other }
why-tags = Etiquetas en común
why-no-tags = ninguna
why-path = De uno al otro
why-share = { $listeners ->
    [1] La única persona que escucha a { $artist } escucha también a { $other }.
   *[other] { $share ->
        [0] Son { share } de los { $listeners } que escuchan a { $artist }.
       *[other] Son el { share } de los { $listeners } que escuchan a { $artist }.
    }
}
why-nobody = En los datos, nadie escucha a ambos.
why-even = No es más de lo esperable por azar.
why-few = Con tan pocos oyentes no se puede concluir mucho.
path-title = De { $artist } a { $other }
path-hops = { $count ->
    [one] Son vecinos directos.
   *[other] { $count } pasos, cada uno a un artista similar.
}
# Un paso que prueba poco. $count: quienes escuchan a ambos.
hop-weak = { $count ->
    [0] débil: nadie escucha a ambos
    [one] débil: solo { $count } oyente escucha a ambos
   *[other] débil: { $count } oyentes escuchan a ambos, y puede ser casualidad
}
hop-tags = débil: solo etiquetas similares
path-none = Ninguna cadena de hasta 6 pasos lleva de uno al otro.
why-blend = Mezclar ambos

## Paneles privados

rate-none = Aún no has votado a este artista.
rate-vote = Tu voto: { $vote }
rate-hidden = Has ocultado este artista en tu /{ command-foryou }.
rate-take-back = Retirar mi voto
verdict-known = Ya lo conozco
vote-not-kept = Pediste que no se guarde nada nuevo, así que los votos nuevos no se guardan; los anteriores todavía puedes retirarlos. Con /{ command-privacy } puedes cambiarlo.
vote-waiting = La base de datos está ocupada: esto se guardará en cuanto quede libre.
hide-button = Ocultar
hide-undo = Dejar de ocultar
hide-done = { $artist } ya no aparecerá en tu /{ command-foryou }. Las demás listas siguen igual.
hide-undone = { $artist } puede volver a aparecer en tu /{ command-foryou }.
hide-title = Artistas que has ocultado
hide-nobody = Ninguno todavía. Usa /{ command-hide } con un artista para dejarlo fuera de tu /{ command-foryou }.
hide-more = … y { $count } más
hide-menu = Dejar de ocultar
privacy-title = Datos sobre ti
privacy-kept = Guardado con un seudónimo, sin tu nombre, tu ID ni nada de lo que escribiste: { $answers ->
        [0] ninguna respuesta
        [one] { $answers } respuesta
       *[other] { $answers } respuestas
    } a tus preguntas y { $votes ->
        [0] ningún voto tuyo
        [one] { $votes } voto tuyo
       *[other] { $votes } votos tuyos
    }.
privacy-holds = De cada respuesta: qué pediste, qué se mostró, cuándo, en qué idioma, en qué tipo de lugar y el ID del mensaje. De cada voto: cuál, sobre qué y cuándo, qué antigüedad aproximada tenía tu cuenta y, como código, el servidor; cada cambio cuenta como un voto más.
privacy-what = Muestran qué recomendaciones son buenas y alimentan tu /{ command-foryou }. No se comparten con nadie.
privacy-until = Se guardan hasta que los borres.
privacy-days = Se borran al cabo de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }. Los artistas que has ocultado siguen ocultos.
privacy-silent = **Pediste que no se guarde nada nuevo.** Las recomendaciones siguen funcionando; /{ command-foryou } usa lo que ya hay.
privacy-export = Exportar
privacy-exported = Aquí está todo, en JSON dentro de un archivo ZIP. Solo tú lo ves.
    .part = Parte { $number }, en JSON dentro de un archivo ZIP. Faltan más. Solo tú lo ves.
    .last = Parte { $number }, la última. Solo tú lo ves.
privacy-delete = Borrar…
privacy-ask = Esto borra de inmediato { $answers ->
        [0] 0 respuestas
        [one] { $answers } respuesta
       *[other] { $answers } respuestas
    } y { $votes ->
        [0] 0 votos
        [one] { $votes } voto
       *[other] { $votes } votos
    }. Los artistas que has ocultado volverán a mostrarse. **No se puede deshacer.**
privacy-delete-sure = Borrarlo todo
privacy-delete-not = Cancelar
privacy-deleted = **Se ha borrado todo.**
privacy-opt-out = Dejar de guardar
privacy-opt-in = Volver a guardar
privacy-opted-out = **Hecho.** No se guarda nada nuevo sobre ti; lo que ya hay se queda hasta que lo borres.
privacy-opted-in = **Tus datos vuelven a guardarse.**
settings-title = Ajustes del servidor
settings-how = Cámbialos con las opciones de /{ command-settings }.
settings-count = Artistas por respuesta
settings-count-value = { $count }
settings-depth = Popularidad
settings-reactions = 👍 y 👎 debajo de las respuestas
settings-answers = Quién ve las respuestas
settings-public = Todo el mundo
settings-private = Solo quien pregunta
settings-channels = Respuestas públicas en
settings-everywhere = todos los canales
settings-disallow = Dejar de responder en público en…
settings-yes = Sí
settings-no = No
settings-reset = Restablecer valores
settings-language = Idioma de las respuestas públicas
only-you = Solo tú ves esto: en este servidor las respuestas son privadas.
    .elsewhere = Solo tú ves esto: en este canal las respuestas son privadas. Son públicas en { $channels }.
help-title = Qué hace Segue
help-what = Segue te ayuda a descubrir música: di un artista y te muestra otros que escuchan las mismas personas.
help-votes = **Vota** con 👍 o 👎 debajo de una lista, o sobre un solo artista con /{ command-rate }. Los votos muestran qué recomendaciones son buenas, y los tuyos alimentan tu /{ command-foryou }.
help-listening = Tu **/{ command-foryou }** también puede guiarse por lo que escuchas: vincula una cuenta de ListenBrainz o Last.fm con /{ command-link }, o importa tu historial de escucha con /{ command-import }.
help-together = **Con los demás:** después de /{ command-join }, /{ command-taste } te compara con otro miembro, /{ command-who } muestra quién escucha a un artista y /{ command-recommend } le envía un artista a alguien.
help-privacy = **/{ command-privacy }** muestra lo que se guarda sobre ti y te permite exportarlo, borrarlo o pedir que no se guarde nada más.
help-data = De dónde sale todo esto: { $data }.
rate-button = Valorar

## Lo que escuchan los propios miembros: /unirse, /salir y lo que /privacidad dice de ello.

command-join = unirse
    .description = Haz que lo que escuchas cuente en este servidor
    .named = Si se puede decir tu nombre en este servidor entre quienes escuchan a un artista
    .recommendations = Si los miembros de este servidor pueden recomendarte artistas
command-leave = salir
    .description = Haz que lo que escuchas deje de contar en este servidor
option-named = con-nombre
account-artists = { $artists ->
    [one] { $known } de { $artists } artista está en los datos
   *[other] { $known } de { $artists } artistas están en los datos
}
account-refreshed = actualizado { $when }
account-imported = importado { $when }
join-title = Lo que escuchas, en { $server }
join-done = **Te has unido.** Lo que escuchas y los artistas a los que votas 👍 cuentan ahora en este servidor, junto con los de los demás que se han unido. Las cifras solo se muestran a partir de cinco miembros.
join-named = Se puede decir tu nombre: los miembros de este servidor pueden saber que tú escuchas a un artista y ver con /{ command-taste } lo que tienen en común contigo.
join-not-named = No se dice tu nombre: nadie sabe quién escucha qué.
join-linked = Cuenta lo que has vinculado o importado:
join-nothing = Todavía no has vinculado ni importado nada. Puedes hacerlo con /{ command-link } y /{ command-import }.
join-apart = No cuenta en ningún otro servidor, y puedes salir cuando quieras con /{ command-leave }.
join-name-me = Decir mi nombre
join-name-me-not = No decir mi nombre
join-leave = Salir
join-again = Unirse
join-silent = Pediste que no se guarde nada nuevo, así que no puedes unirte. Con /{ command-privacy } puedes cambiarlo.
join-nowhere = El bot no es miembro de este servidor, así que aquí no puede contar nada.
leave-done = **Has salido.** Lo que escuchas ya no cuenta en este servidor. Lo que has vinculado o importado se queda: mira /{ command-privacy }.
leave-none = No te habías unido en este servidor, así que no ha cambiado nada.
privacy-accounts = **Vinculado o importado**, con el nombre de la cuenta y tu ID cifrados:
privacy-joined = **Servidores en los que te has unido**, con tu ID cifrado:
privacy-joined-server = { $server } · con nombre
    .not-named = { $server } · sin nombre
    .unknown = un servidor en el que no está el bot
    .more = … y { $count } más
privacy-manage = Para quitar algo de esto, usa /{ command-unlink }, /{ command-import } o /{ command-leave }.
privacy-stays = Lo que has vinculado se queda como está y no se actualiza mientras no se guarde nada nuevo.
privacy-learns = Las recomendaciones aprenden de lo que escuchas.
privacy-learns-not = Las recomendaciones no aprenden de lo que escuchas.
privacy-learns-how = Solo pueden aprender sobre artistas que escuchan al menos cinco miembros que lo permiten, y nunca quiénes son.
privacy-learn = Dejar que las recomendaciones aprendan
privacy-unlearn = Dejar de aprender de ello
privacy-learning = **Gracias.** Desde la próxima actualización, las recomendaciones aprenden de lo que escuchas.
privacy-unlearned = **Las recomendaciones ya no aprenden de lo que escuchas.**
privacy-rebuilding = Las recomendaciones se están actualizando sin estos datos.
privacy-ask-listening = También se borra todo lo que has vinculado o importado, y sales de los servidores en los que te has unido.

## Imágenes, y lo que muestran para quien no las ve

picture-missing = La imagen no se pudo crear. Inténtalo de nuevo más tarde.
map-title = Alrededor de { $artist }
map-legend = Las líneas unen artistas similares: cuanto más gruesas, más se parecen. El tamaño de los círculos indica los oyentes; el color, una etiqueta.
map-hops = { $hops ->
    [one] Un paso
   *[other] { $hops } pasos
}
map-space = Ver en 3D
map-menu = Mapa de uno de estos artistas
map-alt = Una red de { $count ->
    [one] { $count } artista
   *[other] { $count } artistas
} alrededor de { $artist }. Los más cercanos: { $nearest }.
    .near = { $artist } ({ share })
space-open = Descarga el archivo y ábrelo en un navegador para girar el mapa, señalar artistas y buscar. Funciona sin conexión. Solo tú ves esto.
space-hint = Arrastra para girar, usa la rueda o pellizca para acercarte, señala un artista para saber más.
space-search = Buscar un artista
space-touch = Arrastra con un dedo para girar, pellizca para acercarte, toca un artista para saber más.
space-found = { $count ->
    [one] { $count } artista encontrado
   *[other] { $count } artistas encontrados
}
space-similarity = Similitud con { $artist }: { share }
profile-tags = Usuarios por etiqueta
profile-plays = Oyentes por reproducciones
profile-tagged = Etiquetas añadidas por año
map-button = Mapa
profile-alt = Tres gráficos sobre { $artist }. Etiquetas, por número de usuarios: { $tags }. Reproducciones por oyente: mediana { $median }, máximo { $most }. Etiquetas añadidas por año.
    .tag = { $tag } ({ $count })
# /artist: what its picture shows where nobody knows when it was tagged, and where it has no tags.
profile-alt-undated = Dos gráficos sobre { $artist }. Etiquetas, por número de usuarios: { $tags }. Reproducciones por oyente: mediana { $median }, máximo { $most }.
profile-alt-untagged = Un gráfico sobre { $artist }. Reproducciones por oyente: mediana { $median }, máximo { $most }.
audiences-alt = Dos círculos: { $artist } con { $listeners ->
    [one] { $listeners } oyente
   *[other] { $listeners } oyentes
} y { $other } con { $others ->
    [one] { $others } oyente
   *[other] { $others } oyentes
}. { $count ->
    [one] { $count } oyente escucha a ambos.
   *[other] { $count } oyentes escuchan a ambos.
}
top-alt = { top-title }: { $named }
    .artist = { $artist } ({ $count })

# /import: archivos de lo que se escucha y nombres pegados

command-import = importar
    .description = Importa lo que escuchas: la exportación de un servicio o nombres de artistas; solo tú lo ves
    .file = Una exportación de Spotify, Apple Music, Last.fm, ListenBrainz o Maloja, comprimida o no
    .file2 = Otro archivo
    .file3 = Un tercer archivo
    .names = Artistas que escuchas, separados por comas
option-file = archivo
option-file2 = archivo2
option-file3 = archivo3
option-names = nombres
import-title = Importar lo que escuchas
import-pasted = Nombres pegados
import-listens = { $count ->
    [one] { $count } reproducción
   *[other] { $count } reproducciones
}
import-cap = De { $artists } artistas solo se guardan los { $kept } más escuchados.
import-most = Los más escuchados: { $names }
import-replaced = Esto sustituye lo que habías importado antes de { $source }.
import-how = Envía el archivo que te da un servicio: Spotify (datos de la cuenta o historial ampliado), Apple Music, Last.fm, ListenBrainz o Maloja, comprimido o no. O pega nombres de artistas, uno por línea o separados por comas.
import-again = Importar de nuevo del mismo servicio sustituye lo anterior; los nombres pegados se añaden.
import-what = { link-use } Se guarda a quién escuchas y cuántas veces, como mucho 1000 artistas por servicio; el archivo en sí no se conserva.
import-deleted = **Borrado:** { $source }
import-open = Importar…
import-more = Importar más…
import-delete = Borrar: { $source }
import-form-files = Archivos
import-form-which = Spotify, Apple Music, Last.fm, ListenBrainz o Maloja, comprimidos o no; 50 MB en total
import-form-names = O nombres de artistas
import-form-example = Uno por línea, o separados por comas
import-named = { $count ->
    [one] { $count } artista añadido: { $names }
   *[other] { $count } artistas añadidos: { $names }
}
import-unknown = Por ahora no están en los datos; se guardan por su nombre: { $names }
import-unclear = Elige a quién te refieres, o deja fuera el nombre: { $names }
import-which = ¿Quién es «{ $text }»?
import-full = Caben 1000 artistas pegados; de estos solo se añadieron { $kept }.
import-nobody = Ahí no hay ningún nombre de artista.
import-silent = **Pediste que no se guarde nada nuevo, así que no se importó nada.** Cámbialo primero y envíalo de nuevo.
import-refused = { $why ->
    [large] Son más de 50 MB. Envía menos archivos a la vez, o solo los de lo que escuchaste.
    [unreached] No se pudo obtener el archivo de Discord. Envíalo de nuevo.
    [format] No conozco este tipo de archivo. Leo exportaciones de Spotify, Apple Music, Last.fm, ListenBrainz y Maloja, tal como vienen.
    [damaged] El archivo está dañado o incompleto. Descárgalo de nuevo del servicio y envíalo sin cambios.
    [unsafe] Este archivo ZIP nombra archivos fuera de sí mismo, así que no se abrió.
    [bomb] Descomprimido, el archivo es más grande de lo que puedo leer. Envía solo los archivos de lo que escuchaste.
    [nothing] No hay ni una sola reproducción en el archivo.
    [busy] Hay muchas importaciones esperando. Inténtalo de nuevo en unos minutos.
    [stopping] Me están reiniciando. Envíalo de nuevo en un minuto.
   *[heavy] El archivo tarda demasiado en leerse o requiere demasiada memoria. Envía solo una parte.
} Nada ha cambiado.
## /sounds-like

command-sounds-like = suena-como
    .description = Encuentra artistas a los que suena una grabación, como tu maqueta; solo tú lo ves
    .file = Una grabación de hasta 10 MB y 10 minutos; no se conserva
recording-title = A qué suena tu grabación
recording-how = Encontrados solo por el sonido.
recording-nobody = Ningún artista cuyo sonido conozco se le parece.
recording-gone = Tu archivo no se ha conservado.
recording-passage = sobre todo en { $start }–{ $end }
recording-tempo = { $level ->
    [low] lenta ({ $value } BPM)
    [high] rápida ({ $value } BPM)
   *[mid] tempo medio ({ $value } BPM)
}
recording-loudness = { $level ->
    [low] suave ({ $value } dB)
    [high] fuerte ({ $value } dB)
   *[mid] volumen medio ({ $value } dB)
}
recording-brightness = { $level ->
    [low] oscura ({ $value } Hz)
    [high] brillante ({ $value } Hz)
   *[mid] brillo medio ({ $value } Hz)
}
recording-percussion = { $level ->
    [low] poca percusión ({ NUMBER($value, style: "percent") })
    [high] mucha percusión ({ NUMBER($value, style: "percent") })
   *[mid] algo de percusión ({ NUMBER($value, style: "percent") })
}
recording-refused = { $why ->
    [large] Ese archivo ocupa más de 10 MB. Envía uno más pequeño, por ejemplo un MP3.
    [unreached] No se pudo obtener el archivo de Discord. Envíalo de nuevo con /{ command-sounds-like }.
    [format] No encuentro audio en ese archivo. Envía una grabación, por ejemplo en MP3, FLAC, OGG, WAV o M4A.
    [nothing] El archivo está vacío.
    [damaged] El archivo está dañado y no se oye nada en él. Expórtalo de nuevo.
    [long] La grabación dura más de 10 minutos. Envía solo una parte.
    [short] La grabación dura menos de un segundo. Envía una parte más larga.
    [silent] La grabación está en silencio de principio a fin.
    [busy] Hay muchas grabaciones esperando. Inténtalo de nuevo en unos minutos.
    [stopping] Me están reiniciando. Envíala de nuevo en un minuto.
    [untrained] Todavía no se ha entrenado ninguna red neuronal, así que no puedo escuchar grabaciones. Quien gestiona este bot puede cambiarlo con `python -m recommender listen`, `train` y `build --sound`, como explica docs/sound.md.
    [unable] Aquí no está instalado lo que descodifica grabaciones. Quien gestiona este bot puede añadirlo: el extra `sound` (requirements/sound.txt).
   *[heavy] La grabación tarda demasiado en escucharse o requiere demasiada memoria. Envía una más corta o en otro formato.
}
## Cuentas vinculadas: /link y /unlink

command-link = vincular
    .description = Vincular una cuenta para que Segue pueda usar lo que escuchas
    .service = Dónde escuchas
    .name = Tu nombre de usuario allí
command-unlink = desvincular
    .description = Desvincular una cuenta y borrar lo que se tomó de ella
    .service = La cuenta que quieres desvincular
option-name = nombre
option-service = servicio
choice-lastfm = Last.fm
choice-listenbrainz = ListenBrainz
link-title = Vincular { $service }
link-prove = { $service ->
    [lastfm] Para demostrar que **{ $account }** es tu cuenta, pon este código como nombre real en los ajustes de tu perfil de Last.fm y guarda los cambios. Después pulsa «{ link-check }».
   *[listenbrainz] Para demostrar que **{ $account }** es tu cuenta, crea en ListenBrainz una lista pública con este código como título. Después pulsa «{ link-check }».
}
link-code = El código vale durante 15 minutos.
link-what = Cuando la cuenta esté vinculada, Segue consultará una vez al día a quién escuchas y cuántas veces, como mucho 1000 artistas, y lo guardará. { link-use } Con /{ command-unlink } se borra.
link-use = Solo se usa para tu /{ command-foryou }, a menos que permitas más con /{ command-join } o /{ command-privacy }.
link-check = Comprobar
link-token = Usar un token
link-token-title = Token de { $service }
link-token-label = Tu token de usuario
link-token-warning = Se usa una vez y no se guarda. No lo compartas: también permite cambiar tu cuenta.
link-token-unknown = { $service } no reconoce este token. Cópialo de tus ajustes allí e inténtalo de nuevo.
link-missing = **El código todavía no está.** Puede tardar un minuto en aparecer.
link-expired = Ya no hay ningún código válido. Usa otra vez /{ command-link } para obtener uno nuevo.
link-both = Indica tanto un servicio como tu nombre de usuario allí.
link-no-key = Todavía no se pueden vincular cuentas de { $service }: quien administra este bot tiene que configurar antes `{ $setting }`.
link-opted-out = Pediste que no se guarde nada nuevo sobre ti. Vuelve a permitirlo primero con /{ command-privacy }.
link-done = **{ $account }** de { $service } está vinculada.
link-next = Tu /{ command-foryou } ya se guía por lo que escuchas allí.
link-not-counted = Todavía no hay estadísticas de esta cuenta. Lo que escuchas se añadirá en cuanto las haya.
link-most = Lo más escuchado: { $artists }
link-clean = Si usaste un código, ya puedes quitarlo. Segue vuelve a consultar la cuenta una vez al día.
link-accounts = Tus cuentas vinculadas
link-none = Ninguna todavía. Usa /{ command-link } con un servicio y tu nombre de usuario allí, o importa un archivo o una lista de nombres con /{ command-import }.
link-refreshed-at = Actualizada { $when }
link-rests = Ya no se actualiza automáticamente, porque falló { $count } veces seguidas.
link-refresh = Actualizar { $service }
link-refreshed = **Actualizada.**
link-too-soon = Una cuenta se puede actualizar una vez por hora.
link-unlink = Desvincular { $service }
unlink-done = Tu cuenta de { $service } está desvinculada y se ha borrado todo lo que se tomó de ella.
unlink-none = No tienes ninguna cuenta de { $service } vinculada. Lo que importaste se borra con /{ command-import }.
service-trouble = { $trouble ->
    [nobody] { $service } no tiene ninguna cuenta con ese nombre.
    [private] Esta cuenta de { $service } oculta lo que escucha. Hazlo público allí e inténtalo de nuevo.
    [nothing] { $service } todavía no tiene estadísticas de esta cuenta. Inténtalo de nuevo mañana.
    [refused] { $service } no acepta la clave de este bot. Avisa a quien lo administra.
    [busy] { $service } recibe demasiadas peticiones ahora mismo. Inténtalo de nuevo en unos minutos.
    [garbled] { $service } envió algo que este bot no entiende. Inténtalo de nuevo más tarde.
   *[down] { $service } no responde ahora mismo. Inténtalo de nuevo más tarde.
}

## On the way out: listening links and what was opened, /save, /radio, and what the first answer points to.

option-listen-on = escuchar-en
settings-listen = Enlaces para escuchar
settings-listen-menu = Servicios enlazados
settings-nowhere = ninguno
option-learn-from = aprender-de
settings-learns = Las listas aprenden de
settings-learns-value = { $learns ->
    [this-server] { choice-this-server }
    [no-votes] { choice-no-votes }
   *[all-servers] { choice-all-servers }
}
settings-model = Artistas similares según
settings-model-value = { $ending ->
    [preferred] { $model }: los miembros lo prefirieron a { $other } ({ $at })
   *[withdrawn] { $model }: se retiró { $other } por sus malos votos ({ $at })
}
choice-all-servers = los votos de todos los servidores
choice-this-server = solo los votos de este servidor
choice-no-votes = ningún voto
listen-unknown = «{ $text }» no es ninguno de estos servicios: { $services }
privacy-opened = { $count ->
    [one] Abriste { $count } artista desde una respuesta; se guarda cuál, en qué respuesta y cuándo.
   *[other] Abriste { $count } artistas desde las respuestas; se guarda cuáles, en qué respuesta y cuándo.
}
privacy-ask-opened = También se borra qué artistas abriste.
command-radio = radio
    .description = Mezcla artistas y etiquetas en una lista, con la sintaxis de ListenBrainz Radio
    .prompt = Artistas y etiquetas que mezclar; déjalo vacío para ver ejemplos
    .mode = Primero los más conocidos (fácil) o los menos conocidos (difícil)
option-mode = modo
option-prompt = petición
choice-easy = fácil
choice-medium = medio
choice-hard = difícil
radio-title = Radio
radio-read = Entendido como:
radio-artist = { $artist } y artistas similares
radio-artist-only = solo { $artist }
radio-tag = artistas con la etiqueta { $tags }
radio-tag-all = artistas con todas estas etiquetas: { $tags }
radio-tag-any = artistas con alguna de estas etiquetas: { $tags }
radio-parts = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
radio-artists = Segue elige artistas, no canciones.
radio-near = similar a { $artist }
radio-named = nombrado en la petición
radio-tagged = etiquetas: { $tags }
radio-nothing = No hay nada en los datos que encaje.
radio-unread = { $why ->
    [element] Puedo mezclar `artist`, `tag` y `#tag`, pero no «{ $text }».
    [parentheses] Los paréntesis no cuadran: «{ $text }»
    [value] Falta un nombre o no está entre paréntesis: «{ $text }»
    [weight] «{ $text }» no es un peso. Los pesos son números enteros del 1 al 100.
    [option] «{ $text }» no es una opción aquí. Hay `easy`, `medium`, `hard` y `nosim`, y para las etiquetas también `and` y `or`.
    [foreign] «{ $text }» es algo que solo conoce ListenBrainz. Segue no tiene sus estadísticas, recomendaciones, listas, colecciones ni países; mezcla artistas y etiquetas.
    [long] Es demasiado largo: se pueden mezclar como máximo { $text } artistas y etiquetas.
   *[empty] Di qué artistas y etiquetas quieres mezclar.
}
radio-examples = Por ejemplo:
command-save = guardar
    .description = Guarda la última lista que viste como archivo; solo tú lo ves
    .format = Texto sin formato, CSV para hojas de cálculo o JSPF para listas de reproducción
option-format = formato
choice-csv = CSV
choice-jspf = JSPF
choice-text = Texto
save-button = Guardar lista
save-title = Artistas de Segue
save-done = { $count ->
    [one] { $count } artista, tal como se mostró.
   *[other] { $count } artistas, tal como se mostraron.
}
save-annotation = Artistas, no canciones: cada entrada representa a un artista.
save-jspf = { save-annotation } Incluye su ID de MusicBrainz si se conoce. ListenBrainz solo importa listas de canciones, así que no aceptará este archivo.
save-nothing = Todavía no hay ninguna lista que guardar. Pide una, por ejemplo con /{ command-similar }, o pulsa «{ save-button }» debajo de una lista.
    .silent = Pediste que no se guarde nada nuevo, así que la última lista que viste no está guardada. Pulsa «{ save-button }» debajo de una lista.
help-match = **Los porcentajes** dicen cuánto encaja un artista: de cien pares de artistas con un 82 %, 82 aparecen juntos en una lista de artistas similares hecha por alguien.
help-depth = **La popularidad** se elige debajo de una lista: «Conocidos» pone primero a los más conocidos, «Menos conocidos» a los menos conocidos, y con «Equilibrado» solo cuenta el parecido.
help-more = Qué hace cada comando
help-list = Comandos
help-back = ‹ { help-title }
help-pointed = ¿Es tu primera vez? /{ command-help } explica los porcentajes, la popularidad, los votos y la privacidad.
## What a server hears together: /who.

command-who = quién
    .description = Ver quién escucha a un artista en este servidor
    .artist = El artista
# $count: un múltiplo de cinco; son tantos o unos pocos más.
here = A { $count }+ de aquí les gusta
who-title = { $artist } en { $server }
who-count = **{ $count }+ miembros** de aquí escuchan a este artista o les gusta.
who-nameless = Ninguno ha aceptado ser nombrado.
who-few = Nadie que acepte ser nombrado escucha aquí a este artista, y en total son menos de cinco miembros.
who-how = Se cuentan, de cinco en cinco, los miembros que han usado /{ command-join }; solo se nombra a quien lo permite.
who-ask = Preguntar a un fan de aquí

## Lo que dos miembros tienen en común: /taste y su entrada en el menú contextual de un miembro.

command-taste = gustos
    .description = Lo que tienes en común con otro miembro; solo lo ves tú
    .member = Alguien que se ha unido aquí y cuyo nombre se puede decir
option-member = miembro
menu-compare-taste = Comparar gustos
taste-title = Tú y { $member }
taste-shared = **{ $count ->
        [0] No hay ningún artista en común.
        [one] Hay { $count } artista en común.
       *[other] Hay { $count } artistas en común.
    }**
taste-more = Es { $times } veces lo esperable por azar: si cada uno hubiera elegido la misma cantidad de artistas solo por popularidad, habría unos { $chance } en común.
taste-even = Es más o menos lo que da el azar: si cada uno hubiera elegido la misma cantidad de artistas solo por popularidad, habría unos { $chance } en común.
taste-fewer = Es menos de lo que da el azar: si cada uno hubiera elegido la misma cantidad de artistas solo por popularidad, habría unos { $chance } en común.
taste-hardly = Es más de lo que da el azar: si cada uno hubiera elegido la misma cantidad de artistas solo por popularidad, lo más probable es que no hubiera ninguno en común.
taste-few = Es demasiado poco para compararlo con el azar.
taste-most = Sobre todo: { $artists }
taste-bridge = **Puente:** a { $member } le gusta { $artist }, que combina con { $seeds } de tu lado.
    .yours = **Puente:** te gusta { $artist }, que combina con { $seeds } del lado de { $member }.
taste-new = **Nuevo para los dos:**
taste-how = Se comparan los artistas que los dos escuchan o votan con 👍. Solo lo ves tú.
taste-bars = Barras: la parte de lo que escucha cada uno.
taste-you = Tú
taste-likes = le gusta
taste-alt = Barras de lo que tienes en común con { $member }, según la parte de lo que escucha cada uno: { $artists }.
    .artist = { $artist } ({ $yours } y { $theirs })
taste-yourself = Ese eres tú. Elige a otro miembro.
taste-bot = { $member } es un bot y no escucha nada. Elige a otro miembro.
taste-gone = { $member } ya no está en este servidor.
taste-other = Aquí no hay nada que comparar con { $member }. Hace falta un miembro que haya usado /{ command-join }, cuyo nombre se pueda decir y que haya vinculado o importado algo.
taste-join = Para comparar tus gustos con los de otros aquí, usa primero /{ command-join }: así lo que escuchas cuenta en este servidor.
taste-link = Todavía no hay nada tuyo que comparar. Vincula una cuenta, importa un archivo o nombres, o vota 👍 a artistas.
taste-link-button = Vincular una cuenta

## Lo que los miembros se recomiendan: /recommend, y lo que dicen de ello /join y /privacy.

command-recommend = recomendar
    .description = Recomienda un artista a un miembro que lo permita, o mira tus últimas recomendaciones
    .member = A quién se lo recomiendas
    .artist = El artista
    .note = Unas palabras; no se guardan
option-note = nota
option-recommendations = recomendaciones
recommend-given = **Enviado:** { $artist }, a { $member }. Con /{ command-recommend } sabrás si se ha visto, y nada más.
recommend-undelivered = { $artist } no se pudo entregar a { $member }. Los miembros solo reciben recomendaciones si las permiten con /{ command-join }, y solo unas pocas al día.
recommend-enough = Puedes recomendar { $count } artistas al día. Espera a mañana.
recommend-both = Indica un miembro y un artista, o ninguno de los dos para ver tus últimas recomendaciones.
recommend-last = Tus últimas recomendaciones
recommend-none = Ninguna en los últimos 30 días.
recommend-seen = visto
recommend-unseen = aún no visto
recommend-how = Se guarda 30 días. Puedes recomendar { $count } artistas al día.
recommend-title = Recomendado para ti: { $artist }
recommend-from = De **{ $giver }** ({ $mention }), en { $server }.
recommend-near = Combina con { $artists }, que escuchas.
recommend-private = Te llega porque allí aceptas recomendaciones. En cuanto pulses un botón, quien lo envió sabrá que lo has visto, y nada más.
recommend-thanks = Gracias
recommend-thanked = Quien lo envió sabe ahora que lo has visto, y nada más.
recommend-block = Bloquear a quien lo envió
recommend-blocked = No recibirás más recomendaciones de esa persona. No se le avisa.
recommend-unblock = Desbloquear
recommend-unblocked = Puedes volver a recibir recomendaciones de esa persona.
recommend-gone = No ha cambiado nada: esa persona no estaba bloqueada, o pediste que no se guarde nada nuevo. Con /{ command-join } puedes dejar de aceptar recomendaciones.
join-takes = Aceptas recomendaciones: los miembros de este servidor pueden recomendarte artistas.
join-takes-not = No aceptas recomendaciones: aquí nadie puede recomendarte artistas.
join-take = Aceptar recomendaciones
join-take-not = No aceptar más
privacy-takes = acepta recomendaciones
privacy-recommended = Recomendaciones entre miembros, con artista, servidor, fecha y si se vieron, 30 días como máximo: { $given } tuyas y { $received } para ti. Las que son para ti cuentan también como respuestas, para que puedas votarlas. Miembros que has bloqueado: { $blocked }.
privacy-unblock = Desbloquear a todos
privacy-ask-recommended = También se borran las recomendaciones tuyas y para ti, y ya no queda nadie bloqueado.
## The weekly digest: /digest, and what is posted. $count, $up, $down: multiples of five, or 0 for fewer, but $count of digest-what.

command-digest = semanal
    .description = Publicar cada semana artistas nuevos para este servidor
    .channel = Canal en el que se publica
    .day = Día de la semana, en UTC
    .hour = Hora en UTC, de 0 a 23
    .language = Idioma de la selección
    .review = Publicar también, una vez al mes, cuánto han gustado aquí las listas
    .off = Dejar de publicar
option-channel = canal
option-day = día
option-hour = hora
option-review = balance
option-off = desactivar
choice-monday = lunes
choice-tuesday = martes
choice-wednesday = miércoles
choice-thursday = jueves
choice-friday = viernes
choice-saturday = sábado
choice-sunday = domingo
digest-title = Novedades para { $server }
# $count: the artists that most members of the server play or like, at most a hundred.
digest-what = { $count ->
    [one] Artistas que podrían gustarles y que casi nadie escucha aquí todavía, según el único artista que escuchan o que les gusta a cinco o más miembros.
   *[other] Artistas que podrían gustarles y que casi nadie escucha aquí todavía, según los { $count } artistas que más miembros escuchan o valoran aquí.
}
digest-deep = **joya oculta**
# How many members liked something of the last digest, and disliked something.
digest-result = La semana pasada: { $up ->
    [0] 👍 menos de 5
   *[other] 👍 { $up }+
} · { $down ->
    [0] 👎 menos de 5
   *[other] 👎 { $down }+
}
digest-alt = Una red de artistas nuevos ({ $artists }) y de otros parecidos que se escuchan aquí ({ $others }).
digest-settings = Selección semanal
digest-how = Una vez por semana: cinco artistas que seguramente gustarán a los miembros y que casi nadie escucha aquí, y una joya oculta. Configúrala con las opciones de /{ command-digest }.
digest-none = **Desactivada.** Elige un canal con la opción «{ option-channel }».
digest-channel = Canal
digest-next = La próxima vez
digest-language = Idioma
digest-review = Balance mensual
digest-lacks = { $permission ->
    [gone] El canal ya no existe, así que no se puede publicar nada. Elige otro.
    [view] No se puede publicar nada: al bot le falta allí el permiso «Ver canal».
    [send] No se puede publicar nada: al bot le falta allí el permiso «Enviar mensajes».
   *[history] No se puede publicar nada: al bot le falta allí el permiso «Leer el historial de mensajes», con el que evita publicar dos veces.
}
digest-unpictured = Se publica sin imagen: al bot le falta allí el permiso «Adjuntar archivos».
digest-few = Todavía no hay en qué basarse: cinco miembros que escuchen o a quienes les gusten los mismos artistas tienen que usar /{ command-join }. Lo que añadan con /{ command-link } o /{ command-import } y lo que voten con 👍 se cuenta una vez al día.
digest-ready = Todo está listo.
digest-nothing = No quedan artistas que no hayan salido ya.
digest-preview = Vista previa
digest-end = Desactivar
# To those who manage the server, once.
digest-trouble = La selección semanal no se puede publicar en { $channel }. Quien gestione este servidor puede ver por qué con /{ command-digest }.
## The monthly review of a server’s lists, posted where the digest is. $members, $answers, $count: multiples of five, or 0 for fewer.

review-title = { $month }: cuánto han gustado aquí las listas
review-few = Muy pocos votos para decir algo: menos de cinco miembros han votado aquí sobre artistas.
review-what = { $answers ->
    [0] { $members }+ miembros han votado aquí, en menos de cinco respuestas.
   *[other] { $members }+ miembros han votado aquí, en { $answers }+ respuestas.
}
review-liked = Lo que ha gustado, según la similitud
# A band of matches, before the share of 👍. $low, $high: shares.
review-band = { $part ->
    [under] similitud de menos del { NUMBER($high, style: "percent") }
    [over] similitud del { NUMBER($low, style: "percent") } o más
   *[between] similitud del { NUMBER($low, style: "percent") } al { NUMBER($high, style: "percent") }
}
review-none = muy pocos votos para decir algo
review-missed = Los mayores fallos
# An artist that many disliked on the list of another, the seed.
review-miss = { $artist } en la lista de { $seed } · 👎 { $count }+
review-nothing = Nada a lo que cinco miembros hayan dado 👎.
review-changed = Lo que han cambiado los votos
review-moved = { $count ->
    [0] Por ahora, menos de cinco de las listas votadas aquí.
   *[other] En { $count }+ de las listas votadas aquí hay artistas que los votos han subido o bajado.
}
review-how = Los porcentajes están redondeados y se cuenta de cinco en cinco. La similitud dice con qué frecuencia se consideran parecidos dos artistas, no si gustan a alguien.
## Lists that learn from votes. $count: how many votes moved an artist.

moved-up = sube por { $count }+ votos
moved-down = baja por { $count }+ votos
## What a server hears together: /server.

command-server = servidor
    .description = Lo que los miembros de este servidor escuchan y les gusta en común
command-server-top = top
    .description = Los artistas que más miembros de aquí escuchan o les gustan
    .page = Número de página
command-server-similar-to = similares-a
    .description = Lo que se escucha o gusta aquí y más se parece a un artista
    .artist = Un artista que te guste
command-server-newcomers = novedades
    .description = Artistas que han cuajado aquí en los últimos 30 días
command-server-blind-spots = puntos-ciegos
    .description = Artistas que encajan con el gusto de este servidor y que aquí apenas escucha nadie
command-server-map = mapa
    .description = Dibujar a los miembros que se puede nombrar aquí, cerca los de gustos parecidos
server-view = { $view ->
    [newcomers] Novedades
    [blind-spots] Puntos ciegos
    [map] Mapa de miembros
   *[top] Lo más escuchado
}
server-title = { $view ->
    [newcomers] Novedades en { $server }
    [blind-spots] Puntos ciegos de { $server }
    [similar-to] Similares a { $artist } en { $server }
    [map] Gustos en { $server }
   *[top] Lo más escuchado en { $server }
}
# $count: un múltiplo de cinco; son tantos o unos pocos más.
server-members = { $count }+ miembros
server-how = Se cuentan, de cinco en cinco y como mucho una vez al día, los miembros que han usado /{ command-join }.
server-nothing = Todavía no hay nada que mostrar: al menos cinco miembros que escuchen al mismo artista, o a quienes les guste, tienen que usar /{ command-join }. Se cuenta una vez al día.
server-top-text = Artistas que cinco miembros o más escuchan o que les gustan · a igual número, primero los más conocidos · página { $page } de { $pages }
server-newcomers-text = Artistas que han llegado a cinco miembros en los últimos 30 días, primero los más recientes.
server-newcomers-none = Ningún artista nuevo ha llegado a cinco miembros.
server-counted-since = Este servidor se contó por primera vez { $when }; lo que ya estaba entonces no es nuevo.
server-blind-spots-text = Lo que probablemente le gustaría a este servidor si fuera un solo oyente, y que escuchan o gusta a menos de cinco miembros.
server-blind-spots-none = No hay: lo que encaja con el gusto de este servidor ya se escucha aquí.
server-alike-text = De lo que cinco miembros o más escuchan aquí o les gusta, esto es lo más parecido a { $artist }.
server-alike-none = Nada de lo que cinco miembros o más escuchan aquí o les gusta se parece a { $artist }.
server-map-text = Cuanto más cerca están dos miembros, más se parecen sus gustos, hasta donde dos dimensiones pueden mostrarlo. Los rombos son artistas, cada uno en medio de los miembros que lo escuchan o a quienes les gusta.
server-map-few = Para un mapa hacen falta al menos tres miembros a los que se pueda nombrar aquí y que hayan vinculado o importado lo que escuchan, o votado por ello.
server-map-how = Muestra hasta 40 miembros, elegidos al azar, que han usado /{ command-join } y a los que se puede nombrar aquí.
server-map-alt = Mapa de los miembros según sus gustos: { $members }. Los más parecidos: { $first } y { $second }. Artistas entre ellos: { $artists }.

## /duelo: cuál de dos artistas se parece más a un tercero.

command-duel = duelo
    .description = Preguntar cuál de dos artistas se parece más a un tercero
    .artist = El artista con el que se comparan; déjalo vacío para una sorpresa
duel-title = ¿Quién se parece más a { $artist }?
duel-or = { $left } / { $right }
duel-how = Cualquiera puede pulsar un botón, y cambiar de opinión, hasta que se muestre el resultado { $when }.
duel-alone = Pulsa un botón para ver qué dice el modelo.
duel-unsure = No lo sé
duel-noted = Anotado: { $pressed }. Puedes cambiar de opinión hasta que se muestre el resultado { $when }.
duel-not-kept = Pediste que no se guarde nada nuevo, así que lo que pulses no se guarda ni cuenta. Con /{ command-privacy } puedes cambiarlo.
duel-nobody = Nadie eligió a uno de los dos.
duel-not-sure = { $count ->
    [one] { $count } no lo sabe
   *[other] { $count } no lo saben
}
duel-says = { $model ->
    [1] Primer modelo
    [2] Segundo modelo
   *[0] Segue
}: { $artist } (n.º { $rank } de su lista de artistas similares, el otro n.º { $other })
    .alone = { $model ->
    [1] Primer modelo
    [2] Segundo modelo
   *[0] Segue
}: { $artist } (n.º { $rank } de su lista de artistas similares, el otro no está entre los primeros)
duel-again = Otro duelo
duel-nothing = Ahora mismo no hay dos artistas que comparar con { $artist }. Prueba con otro artista.
duel-gone = Este duelo ya no está guardado.
privacy-duels = { $count ->
    [one] Pediste { $count } duelo o respondiste en él; se guardan los artistas, lo que pulsaste, tras cuántos segundos y cuándo y, como con los votos, la antigüedad aproximada de tu cuenta y un código del servidor.
   *[other] Pediste { $count } duelos o respondiste en ellos; se guardan los artistas, lo que pulsaste, tras cuántos segundos y cuándo y, como con los votos, la antigüedad aproximada de tu cuenta y un código del servidor.
}
privacy-ask-duels = También se borra lo que pulsaste en los duelos.

## /camino-del-día: dos artistas al día, que hay que unir por un camino de artistas similares.

command-daily = camino-del-día
    .description = Unir a los dos artistas del día pasando por artistas similares
daily-title = Camino del día · { $day }
daily-how = Encuentra un camino de { $artist } a { $other }: cada paso lleva a uno de los 25 artistas más cercanos, o a uno que tiene al tuyo entre los suyos. Hoy los dos son los mismos para todo el mundo, y solo tú ves tu camino.
daily-now = Estás en { $artist }.
daily-next = Siguiente artista
daily-undo = Deshacer
daily-give-up = Rendirse
daily-share = Compartir
daily-play = Jugar también
daily-form-artist = Artista
daily-form-about = Similar a { $artist }, de camino a { $other }
daily-again = { $artist } ya está en tu camino.
daily-miss = No se conoce ningún paso de { $artist } a { $other }: en estos datos ninguno de los dos está entre los 25 más cercanos del otro ({ $evidence }).
daily-earlier = { $count ->
    [one] … tras { $count } paso más
   *[other] … tras { $count } pasos más
}
daily-arrived = **Has llegado en { $steps } pasos; el camino más corto tiene { $fewest }.** Intentos fallidos: { $misses }.
daily-gave-up = Te has rendido. Uno de los caminos más cortos, de { $fewest } pasos:
    .spent = No te quedan intentos. Uno de los caminos más cortos, de { $fewest } pasos:
daily-nothing = En estos datos no hay hoy dos artistas que unir.
daily-not-kept = Pediste que no se guarde nada nuevo, así que tu camino no se guarda: desaparece cuando el bot se reinicia y no cuenta. Con /{ command-privacy } puedes cambiarlo.
daily-before = **Ayer:** uno de los caminos más cortos, de { $steps } pasos
    .members = **Ayer:** el mejor camino encontrado en este servidor, de { $steps } pasos; el más corto tiene { $fewest }
daily-before-arrived = Llegaron { $count }+ miembros.
daily-score = Camino de Segue { $day } · { $score }
daily-alt = Mapa con el camino { $path }
privacy-daily = { $count ->
    [one] Jugaste al camino del día { $count } día; se guarda cada artista que probaste, desde cuál, si era un paso, en qué servidor (con seudónimo) y cuándo.
   *[other] Jugaste al camino del día { $count } días; se guarda cada artista que probaste, desde cuál, si era un paso, en qué servidor (con seudónimo) y cuándo.
}
privacy-ask-daily = También se borran tus caminos del día.

## /desafío: los miembros nombran artistas contra la lista del modelo y votan a ciegas.

command-challenge = desafío
    .description = Nombrar artistas contra la lista del modelo y votar a ciegas
    .artist = El artista con el que deben encajar los demás
challenge-title = Gánenle al bot: ¿qué va bien con { $artist }?
challenge-how = Nombra hasta { $most } artistas que pondrías a su lado. Los de aquí y los del modelo se mezclan en una sola lista, y se vota sin saber cuál es de quién.
challenge-named = { $count ->
    [0] Nadie ha nombrado aún a ningún artista; la votación empieza { $when }.
    [one] { $count } artista nombrado hasta ahora; la votación empieza { $when }.
   *[other] { $count } artistas nombrados hasta ahora; la votación empieza { $when }.
}
challenge-name = Nombrar un artista
challenge-begin = Empezar la votación
challenge-form = Artista
challenge-form-about = Los demás ven el artista en la votación, pero no se les dice que lo nombraste tú.
challenge-noted = Anotado: { $artist }. { $left ->
    [0] Era el último que podías nombrar;
    [one] Puedes nombrar { $left } más;
   *[other] Puedes nombrar { $left } más;
} la votación empieza { $when }.
challenge-seed = Este desafío trata precisamente de { $artist }. Nombra a otro artista.
challenge-already = Ya nombraste a { $artist }. Nombra a otro artista.
challenge-enough = Ya nombraste a { $most } artistas, que es el máximo. { $artist } no se añadió.
challenge-empty = Nadie ha nombrado aún a ningún artista. Nombra primero a uno.
challenge-starter = Solo quien empezó este desafío puede adelantar la votación.
challenge-late = En este desafío ya no se pueden nombrar artistas.
challenge-closed = En este desafío no hay ninguna votación en curso.
challenge-gone = Este desafío ya no está guardado.
challenge-elsewhere = Un desafío necesita un canal donde todo el mundo vea mis respuestas y que yo también vea. Prueba en otro.
challenge-unlisted = No hay una lista de artistas similares a { $artist } contra la que jugar. Prueba con otro artista.
challenge-menu = Vota por { $most } como máximo
challenge-vote = La mitad de estos artistas se nombraron aquí, la otra mitad son del modelo. Vota por { $most } como máximo que pondrías a continuación. El resultado se muestra { $when }.
challenge-voted = Tu voto: { $artists }. Puedes cambiarlo hasta que se muestre el resultado { $when }.
challenge-unvoted = No has votado por nadie. Aún puedes votar hasta que se muestre el resultado { $when }.
challenge-yours = Como nombraste a { $artists }, no puedes votar por esa elección.
challenge-not-kept = Pediste que no se guarde nada nuevo, así que no se guarda nada y no cuentas aquí. Con /{ command-privacy } puedes cambiarlo.
challenge-none = Esta vez nadie nombró a ningún artista, así que no había nada que votar.
challenge-all = Todo lo que se nombró está también arriba en la lista del modelo, así que no había nada que votar. Piensan igual.
challenge-both = En ambas listas, así que no cuenta para ninguna: { $artists }
challenge-nobody = Esta vez nadie votó, así que nadie gana.
challenge-won = { $who ->
    [members] **Ganan los miembros** por { $members } votos a { $model }.
    [model] **Gana el modelo** por { $model } votos a { $members }.
   *[nobody] **Empate**: { $members } votos a { $model }.
}
challenge-votes = { $count ->
    [one] { $count } voto
   *[other] { $count } votos
}
challenge-void = { $count ->
    [one] { $count } voto no contado
   *[other] { $count } votos no contados
}
challenge-members = { $count ->
    [0] nombrado aquí
    [one] nombrado aquí por { $count } miembro
   *[other] nombrado aquí por { $count } miembros
}
challenge-model = n.º { $rank } del modelo
challenge-leads = { $who ->
    [members] **Los miembros van por delante** en este servidor: { $members } desafíos ganados, { $model } perdidos. El azar apenas lo explica.
    [model] **El modelo va por delante** en este servidor: { $model } desafíos ganados, { $members } perdidos. El azar apenas lo explica.
   *[nobody] En este servidor los miembros han ganado { $members } y el modelo { $model }: aún no hay votos suficientes para decir quién es mejor.
}
challenge-own = Quien nombró a un artista no cuenta ni en él ni en el del modelo que estaba a su lado.
challenge-again = Otra ronda
privacy-challenges = { $count ->
    [one] Participaste en { $count } desafío; se guardan los artistas que nombraste, por quiénes votaste y cuándo.
   *[other] Participaste en { $count } desafíos; se guardan los artistas que nombraste, por quiénes votaste y cuándo.
}
privacy-ask-challenges = También se borra lo que nombraste y votaste en los desafíos.
