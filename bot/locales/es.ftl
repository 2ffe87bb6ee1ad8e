# Lo que Segue dice en español. El sentido de los valores y las reglas de Discord están en en.ftl.

## Comandos

command-artist = artista
    .description = Lo que los datos saben de un artista
    .artist = El artista
command-similar = similares
    .description = Artistas que escucha la misma gente
    .artist = Un artista que te guste
    .count = Cuántos mostrar, de 1 a 25
    .depth = Artistas conocidos o menos conocidos
command-top = top
    .description = Los artistas más escuchados
    .by = Qué contar
    .tag = Solo artistas con esta etiqueta
    .page = Qué página
    .chart = Si se dibuja también como barras
command-blend = mezcla
    .description = Artistas entre varios que te gustan
    .artist = Un artista que te guste
    .artist2 = Otro
    .artist3 = Un tercero
    .artist4 = Un cuarto
    .artist5 = Un quinto
    .unlike = Un artista del que alejarse
    .depth = Artistas conocidos o menos conocidos
command-foryou = parati
    .description = Artistas para ti, según tus votos aquí; solo tú los ves
    .depth = Artistas conocidos o menos conocidos
command-hide = ocultar
    .description = Dejar a un artista fuera de tu /{ command-foryou }
    .artist = El artista; vacío para ver a quién has ocultado
command-map = mapa
    .description = Dibuja los artistas alrededor de uno y cómo se relacionan
    .artist = El artista en el centro
    .hops = A cuántas similitudes de distancia llegar, 1 o 2
command-path = camino
    .description = El camino de un artista a otro, de similar en similar
    .artist = Dónde empieza
    .other = Dónde termina
command-privacy = privacidad
    .description = Qué se guarda de ti aquí: verlo, exportarlo, borrarlo o pararlo
command-rate = votar
    .description = Di qué te parece un artista; solo tú lo ves
    .artist = El artista
    .verdict = Qué te parece
command-settings = ajustes
    .description = Cómo se comporta este bot en este servidor
    .count = Cuántos artistas muestra una respuesta por defecto, de 1 a 25
    .depth = Artistas conocidos o menos conocidos, por defecto
    .reactions = Si se ponen 👍 y 👎 bajo las respuestas
    .answers = Quién ve las respuestas
    .allow = Un canal con respuestas públicas; si hay alguno, en los demás son privadas
    .disallow = Un canal donde las respuestas dejan de ser públicas
command-why = porqué
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
option-by = por
option-count = cantidad
option-chart = gráfico
option-depth = fama
option-disallow = prohibir
option-hops = pasos
option-other = otro
option-page = página
option-reactions = reacciones
option-tag = etiqueta
option-unlike = evitar
option-verdict = voto

choice-balanced = equilibrado
choice-deep = menos conocidos
choice-down = 👎
choice-familiar = conocidos
choice-known = Lo conozco
choice-listeners = oyentes
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
share = { NUMBER($share, style: "percent") }

## Lo que habla a favor de un artista

together = { $count ->
    [one] { $count } escucha a ambos
   *[other] { $count } escuchan a ambos
}
together-telling = { together }, { $times }× lo esperable por azar
alike-by-tags = parecidos por sus etiquetas
together-nobody = nadie escucha a ambos

## Otras formaciones del mismo artista, como «también como Miles Davis Quintet».

also = también como { $names }
several-acts = Hay varios artistas llamados { $artist }; estos datos no los distinguen.

## /similar

similar-title = Similares a { $artist }
similar-nothing = Nadie aquí que escuche a este artista escucha a otro, así que no hay nada que comparar.

## /artist

artist-listeners = Oyentes
    .value = { $count } (número { $rank } de { $of })
artist-plays = Reproducciones
artist-tags = Etiquetas
    .none = ninguna
artist-similar = Similares
    .none = nadie aquí escucha a este artista y a otro
artist-more = Más como este

## /top

top-title = Artistas con más { $by ->
    [plays] reproducciones
   *[listeners] oyentes
}
top-page = página { $page } de { $pages }
    .tag = página { $page } de { $pages } · cuanto mayor es la parte de quienes lo etiquetan así, más cuenta un artista
top-first = « Primera
top-previous = ‹ Anterior
top-next = Siguiente ›
top-last = Última »
top-chart = Como gráfico
top-list = Sin gráfico

## Lo que salió mal

problem-bug = Algo ha salido mal aquí, y no es culpa tuya. Queda anotado como `{ $reference }`; inténtalo de nuevo y, si sigue pasando, avisa a quien lleva este bot.
problem-no-name = Escribe el nombre de un artista: no has escrito nada.
problem-unknown-artist =
    { $until ->
        [none] En los datos no hay ningún artista llamado «{ $text }». Prueba otra grafía o una parte del nombre.
       *[other] «{ $text }» no está en estos datos, que llegan hasta { $until }. Prueba otra grafía o una parte del nombre.
    }
    .near =
    { $until ->
        [none] En los datos no hay ningún artista llamado «{ $text }». ¿Querías decir alguno de estos?:
       *[other] «{ $text }» no está en estos datos, que llegan hasta { $until }. ¿Querías decir alguno de estos?:
    }
problem-part-of-a-name = «{ $text }» podría ser este artista. ¿Es este?
problem-several-artists = «{ $text }» podría ser varios artistas. ¿Cuál?
problem-unknown-tag = Aquí ningún artista lleva la etiqueta «{ $text }».
    .near = Aquí ningún artista lleva la etiqueta «{ $text }». ¿Querías decir alguna de estas?:
problem-same-artist = Solo has nombrado a { $artist }. Hacen falta artistas distintos.
problem-liked-and-not = { $artist } no puede estar a la vez entre lo que te gusta y lo que quieres evitar. Quítalo de uno de los dos sitios.
problem-too-fast = Un poco más despacio, por favor. Puedes volver a preguntar en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
problem-busy = Esta vez ha tardado demasiado. Inténtalo de nuevo.
problem-again = Intentar de nuevo
problem-feedback = Ahora mismo no se pueden guardar ni consultar tus votos, así que nada ha cambiado. Inténtalo más tarde.
problem-partly-deleted = Solo se pudo borrar una parte: la base de datos no está disponible ahora mismo. Borra el resto más tarde con /{ command-privacy }.
problem-not-allowed = Solo quienes pueden gestionar este servidor pueden cambiar eso.

## Las listas y cómo seguir desde ellas

similar-dial = { $depth ->
    [deep] primero los menos conocidos
   *[familiar] primero los más conocidos
}
similar-thin = Aquí solo tiene { listeners }, así que sus etiquetas dicen más que las escuchas.
similar-little = Aquí solo tiene { listeners } y ninguna etiqueta, así que esto dice poco.
dig = Seguir: similares a uno de estos
rate-menu = Votar a un artista
back = ‹ { $artist }
more = Más ›
depth = { $depth ->
    [familiar] Conocidos
    [deep] Menos conocidos
   *[balanced] Equilibrado
}
list-comma = { ", " }
list-and = { $first } y { $last }
blend-title = Entre { $artists }
blend-vouching = oyentes en común con los que has nombrado
blend-unlike = lejos de { $artist }
blend-nothing = { $count ->
    [2] Estos dos no se mezclan: ningún artista de aquí va con ambos.
   *[other] No se mezclan: ningún artista de aquí va ni siquiera con dos de ellos.
}
# $count: de 1 a 4.
blend-hardly = { $count ->
    [one] Apenas se mezclan: solo hay { $count } artista entre ellos.
   *[other] Apenas se mezclan: solo hay { $count } artistas entre ellos.
}
blend-some = Ningún artista de aquí va con todos; estos van con algunos.
# $artists: los que escucha una sola persona, o nadie.
blend-unheard = Aquí casi nadie escucha a { $artists }, así que esto dice poco.
vouches = { $listeners } con { $artist }
vouches-nobody = ninguno por sí solo lo avala
foryou-title = Para ti
foryou-from = { $count ->
    [one] según { $count } artista que te gusta o conoces
   *[other] según { $count } artistas que te gustan o conoces
}
foryou-empty = Aún no se sabe qué te gusta. Vota a unos cuantos artistas con /{ command-rate }, o bajo cualquier lista de aquí, y vuelve a preguntar.
foryou-nothing = Ya se te ha mostrado todo lo que hay por ahora. Vota a más artistas con /{ command-rate } y vuelve a preguntar.
foryou-others = Mostrar otros
why-title = { $artist } y { $other }
why-tags = Etiquetas de ambos
why-no-tags = ninguna
why-path = De uno al otro
why-share = { $listeners ->
    [one] Quien escucha a { $artist } escucha también a { $other }.
   *[other] Son el { NUMBER($share, style: "percent") } de los { $listeners } que escuchan a { $artist }.
}
why-nobody = Nadie aquí escucha a ambos.
why-even = Es más o menos lo esperable por azar, o menos.
why-few = Con tan pocos oyentes no se puede concluir mucho.
path-title = De { $artist } a { $other }
path-hops = { $count ->
    [one] Están uno al lado del otro.
   *[other] { $count } pasos, cada uno a un artista similar.
}
# Un paso que prueba poco. $count: quienes escuchan a ambos.
hop-weak = { $count ->
    [0] débil: nadie escucha a ambos
    [one] débil: solo { $count } oyente escucha a ambos
   *[other] débil: { $count } oyentes escuchan a ambos, y puede ser casualidad
}
hop-tags = débil: parecidos solo por sus etiquetas
path-none = Ninguna cadena de hasta 6 pasos lleva de uno al otro.

## Paneles privados

rate-none = No has votado a este artista.
rate-vote = Tu voto: { $vote }
rate-hidden = Has ocultado a este artista en /{ command-foryou }.
rate-take-back = Retirar mi voto
verdict-known = Lo conozco
vote-not-kept = Pediste que no se guarde nada, así que no se guarda ningún voto nuevo; los anteriores se pueden retirar. Con /{ command-privacy } puedes cambiarlo.
vote-waiting = La base de datos está ocupada ahora mismo: se guardará en cuanto quede libre.
hide-button = Ocultar
hide-undo = Mostrar de nuevo
hide-done = { $artist } ya no saldrá en tu /{ command-foryou }. Las demás listas siguen igual.
hide-undone = { $artist } puede volver a salir en tu /{ command-foryou }.
hide-title = Ocultos para ti
hide-nobody = Nadie. /{ command-hide } con un artista lo deja fuera de /{ command-foryou }.
hide-more = … y { $count } más
hide-menu = Mostrar de nuevo
privacy-title = Lo que se guarda de ti
privacy-kept =
    { $answers ->
        [0] Ninguna respuesta
        [one] { $answers } respuesta
       *[other] { $answers } respuestas
    } a tus preguntas y { $votes ->
        [0] ningún voto
        [one] { $votes } voto
       *[other] { $votes } votos
    } tuyos, con un seudónimo: ni nombre, ni id, ni textos tuyos.
privacy-holds = De una respuesta: qué se pidió y qué se mostró, cuándo, en qué idioma, en qué tipo de lugar y el id del mensaje. De un voto: cuál, sobre qué y cuándo; cada cambio cuenta como uno más.
privacy-what = Muestran qué recomendaciones son buenas y sirven para tu /{ command-foryou }. Nada va a nadie más.
privacy-until = Se quedan hasta que los borres.
privacy-days = Se borran a los { $days ->
        [one] { $days } día
       *[other] { $days } días
    }. Los artistas que has ocultado siguen ocultos.
privacy-silent = **Has pedido que no se guarde nada nuevo.** Las recomendaciones siguen funcionando; /{ command-foryou } usa lo que hay.
privacy-export = Exportar
privacy-exported = Aquí está todo, en JSON dentro de un archivo ZIP. Solo tú lo ves.
    .part = Parte { $number }, en JSON dentro de un archivo ZIP. Sigue otra. Solo tú lo ves.
    .last = Parte { $number }, la última. Solo tú lo ves.
privacy-delete = Borrar…
privacy-ask = Esto borra { $answers ->
        [0] 0 respuestas
        [one] { $answers } respuesta
       *[other] { $answers } respuestas
    } y { $votes ->
        [0] 0 votos
        [one] { $votes } voto
       *[other] { $votes } votos
    } de inmediato. **No se puede deshacer.**
privacy-delete-sure = Borrarlo todo
privacy-delete-not = Conservarlo
privacy-deleted = **Todo está borrado.**
privacy-opt-out = No guardar nada
privacy-opt-in = Volver a guardar
privacy-opted-out = **Hecho.** Desde ahora no se guarda nada de ti.
privacy-opted-in = **Se vuelve a guardar.**
settings-title = Ajustes de este servidor
settings-how = Cámbialos con las opciones de /{ command-settings }.
settings-count = Artistas por respuesta
settings-count-value = { $count }
settings-depth = Fama
settings-reactions = 👍 y 👎 bajo las respuestas
settings-answers = Quién ve las respuestas
settings-public = Todos
settings-private = Solo quien pregunta
settings-channels = Respuestas públicas en
settings-everywhere = todos los canales
settings-disallow = Dejar de responder en público en …
settings-yes = sí
settings-no = no
settings-reset = Valores por defecto

## Imágenes, y lo que muestran para quien no las ve

picture-missing = La imagen no se ha podido dibujar ahora. Inténtalo de nuevo más tarde.
map-title = Alrededor de { $artist }
map-legend = Las líneas unen artistas parecidos, más gruesas cuanto más se parecen. Los círculos son tan grandes como el público, con el color de una etiqueta.
map-hops = { $hops ->
    [one] Un paso
   *[other] { $hops } pasos
}
map-space = Girarlo en 3D
map-menu = Mapa de uno de estos
map-alt = Una red de { $count ->
    [one] { $count } artista
   *[other] { $count } artistas
} alrededor de { $artist }. Los más cercanos: { $nearest }.
space-open = Descarga el archivo y ábrelo en un navegador: gíralo, señala artistas, busca. No necesita conexión. Solo tú ves esto.
space-hint = Arrastra para girar, desplaza o pellizca para acercarte, señala un artista para saber más.
space-search = Buscar un artista
space-touch = Arrastra con un dedo para girar, pellizca para acercarte, toca un artista para saber más.
space-found = { $count ->
    [one] { $count } artista encontrado
   *[other] { $count } artistas encontrados
}
space-similarity = Similitud con { $artist }: { $share }
profile-tags = Etiquetas, por usuarios
profile-plays = Oyentes, por reproducciones
profile-tagged = Etiquetas puestas, por año
profile-alt = Tres gráficos de { $artist }. Etiquetas y cuántos las pusieron: { $tags }. La mitad de los oyentes lo reprodujo { $median } veces o más, uno { $most } veces. Y cuántas etiquetas se pusieron cada año.
audiences-alt = Dos círculos: { $artist }, { $listeners }, y { $other }, { $others }; comparten { $count ->
    [one] { $count } oyente
   *[other] { $count } oyentes
}.
