# O que o Segue diz em português do Brasil. O sentido dos valores e as regras do Discord estão em en.ftl.

## Comandos

command-artist = artista
    .description = O que os dados sabem de um artista
    .artist = O artista
command-similar = similares
    .description = Artistas que as mesmas pessoas ouvem
    .artist = Um artista de que você goste
    .count = Quantos mostrar, de 1 a 25
    .depth = Artistas conhecidos ou menos conhecidos
command-top = top
    .description = Os artistas mais ouvidos
    .by = O que contar
    .tag = Só artistas com esta tag
    .page = Qual página
    .chart = Se também desenha em barras
command-blend = mistura
    .description = Artistas entre vários de que você gosta
    .artist = Um artista de que você goste
    .artist2 = Outro
    .artist3 = Um terceiro
    .artist4 = Um quarto
    .artist5 = Um quinto
    .unlike = Um artista de que se afastar
    .depth = Artistas conhecidos ou menos conhecidos
command-foryou = paravocê
    .description = Artistas para você, pelos seus votos aqui; só você os vê
    .depth = Artistas conhecidos ou menos conhecidos
command-hide = ocultar
    .description = Deixar um artista fora do seu /{ command-foryou }
    .artist = O artista; vazio para ver quem você ocultou
command-map = mapa
    .description = Desenha os artistas em volta de um e como eles se ligam
    .artist = O artista no meio
    .hops = A quantas semelhanças de distância ir, 1 ou 2
command-path = caminho
    .description = O caminho de um artista a outro, de similar em similar
    .artist = Onde começa
    .other = Onde termina
command-privacy = privacidade
    .description = O que é guardado sobre você aqui: ver, exportar, apagar ou parar
command-rate = avaliar
    .description = Diga o que acha de um artista; só você vê
    .artist = O artista
    .verdict = O que você acha
command-settings = ajustes
    .description = Como este bot se comporta neste servidor
    .count = Quantos artistas uma resposta mostra por padrão, de 1 a 25
    .depth = Artistas conhecidos ou menos conhecidos, por padrão
    .reactions = Se 👍 e 👎 são postos sob as respostas
    .answers = Quem vê as respostas
    .allow = Um canal com respostas públicas; havendo algum, nos outros elas são privadas
    .disallow = Um canal em que as respostas deixam de ser públicas
command-why = porquê
    .description = O que dois artistas têm em comum
    .artist = Um artista
    .other = Outro

option-allow = permitir
option-answers = respostas
option-artist = artista
option-artist2 = artista2
option-artist3 = artista3
option-artist4 = artista4
option-artist5 = artista5
option-by = por
option-count = quantidade
option-chart = gráfico
option-depth = fama
option-disallow = proibir
option-hops = passos
option-other = outro
option-page = página
option-reactions = reações
option-tag = tag
option-unlike = evitar
option-verdict = voto

choice-balanced = equilibrado
choice-deep = menos conhecidos
choice-down = 👎
choice-familiar = conhecidos
choice-known = Eu conheço
choice-listeners = ouvintes
choice-none = retirar meu voto
choice-plays = execuções
choice-private = privadas
choice-public = públicas
choice-up = 👍

## Números

number = { $number }
listeners = { $count ->
    [one] { $count } ouvinte
   *[other] { $count } ouvintes
}
plays = { $count ->
    [one] { $count } execução
   *[other] { $count } execuções
}
share = { NUMBER($share, style: "percent") }

## O que fala a favor de um artista

together = { $count ->
    [one] { $count } ouve ambos
   *[other] { $count } ouvem ambos
}
together-telling = { together }, { $times }× o esperado por acaso
alike-by-tags = parecidos pelas tags
together-nobody = ninguém ouve ambos

## Outras formações do mesmo artista, como “também como Miles Davis Quintet”.

also = também como { $names }
several-acts = Há vários artistas chamados { $artist }; estes dados não os distinguem.

## /similar

similar-title = Similares a { $artist }
similar-nothing = Ninguém aqui que ouve este artista ouve outro, então não há nada a comparar.

## /artist

artist-listeners = Ouvintes
    .value = { $count } (número { $rank } de { $of })
artist-plays = Execuções
artist-tags = Tags
    .none = nenhuma
artist-similar = Similares
    .none = ninguém aqui ouve este artista e outro
artist-more = Mais como este

## /top

top-title = Artistas com mais { $by ->
    [plays] execuções
   *[listeners] ouvintes
}
top-page = página { $page } de { $pages }
    .tag = página { $page } de { $pages } · quanto maior a parte de quem o marca assim, mais um artista conta
top-first = « Primeira
top-previous = ‹ Anterior
top-next = Próxima ›
top-last = Última »
top-chart = Como gráfico
top-list = Sem o gráfico

## O que deu errado

problem-bug = Algo deu errado aqui, e a culpa não é sua. Ficou anotado como `{ $reference }`; tente de novo e, se continuar acontecendo, avise quem cuida deste bot.
problem-no-name = Digite o nome de um artista: nada foi digitado.
problem-unknown-artist =
    { $until ->
        [none] Não há nenhum artista chamado “{ $text }” nos dados. Tente outra grafia ou parte do nome.
       *[other] “{ $text }” não está nestes dados, que vão até { $until }. Tente outra grafia ou parte do nome.
    }
    .near =
    { $until ->
        [none] Não há nenhum artista chamado “{ $text }” nos dados. Você quis dizer:
       *[other] “{ $text }” não está nestes dados, que vão até { $until }. Você quis dizer:
    }
problem-part-of-a-name = “{ $text }” pode ser este artista. É este?
problem-several-artists = “{ $text }” pode ser vários artistas. Qual deles?
problem-unknown-tag = Nenhum artista aqui tem a tag “{ $text }”.
    .near = Nenhum artista aqui tem a tag “{ $text }”. Você quis dizer:
problem-same-artist = Você só citou { $artist }. São necessários artistas diferentes.
problem-liked-and-not = { $artist } não pode estar ao mesmo tempo entre o que você gosta e o que quer evitar. Tire-o de um dos dois.
problem-too-fast = Um pouco mais devagar, por favor. Você pode perguntar de novo em { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
problem-busy = Demorou demais desta vez. Tente de novo.
problem-again = Tentar de novo
problem-feedback = Seus votos não podem ser guardados nem consultados agora, então nada mudou. Tente mais tarde.
problem-partly-deleted = Só foi possível apagar uma parte: o banco de dados não está disponível agora. Apague o resto mais tarde com /{ command-privacy }.
problem-not-allowed = Só quem pode gerenciar este servidor pode mudar isso.

## As listas e como seguir a partir delas

similar-dial = { $depth ->
    [deep] primeiro os menos conhecidos
   *[familiar] primeiro os mais conhecidos
}
similar-thin = Aqui só há { listeners }, então as tags dizem mais do que a escuta.
similar-little = Aqui só há { listeners } e nenhuma tag, então isto diz pouco.
dig = Ir mais fundo: similares a um destes
rate-menu = Avaliar um artista
back = ‹ { $artist }
more = Mais ›
depth = { $depth ->
    [familiar] Conhecidos
    [deep] Menos conhecidos
   *[balanced] Equilibrado
}
list-comma = { ", " }
list-and = { $first } e { $last }
blend-title = Entre { $artists }
blend-vouching = ouvintes em comum com os que você citou
blend-unlike = longe de { $artist }
blend-nothing = { $count ->
    [2] Esses dois não se misturam: nenhum artista aqui combina com ambos.
   *[other] Eles não se misturam: nenhum artista aqui combina nem com dois deles.
}
# $count: de 1 a 4.
blend-hardly = { $count ->
    [one] Eles mal se misturam: só há { $count } artista aqui entre eles.
   *[other] Eles mal se misturam: só há { $count } artistas aqui entre eles.
}
blend-some = Nenhum artista aqui combina com todos; estes combinam com alguns.
# $artists: os que um só ouvinte ouve, ou ninguém.
blend-unheard = Quase ninguém ouve { $artists } aqui, então isto diz pouco.
vouches = { $listeners } com { $artist }
vouches-nobody = nenhum deles sozinho o sustenta
foryou-title = Para você
foryou-from = { $count ->
    [one] por { $count } artista de que você gosta ou que conhece
   *[other] por { $count } artistas de que você gosta ou que conhece
}
foryou-empty = Ainda não se sabe do que você gosta. Avalie alguns artistas com /{ command-rate }, ou sob qualquer lista daqui, e pergunte de novo.
foryou-nothing = Você já viu tudo o que há por enquanto. Avalie mais artistas com /{ command-rate } e pergunte de novo.
foryou-others = Mostrar outros
why-title = { $artist } e { $other }
why-tags = Tags de ambos
why-no-tags = nenhuma
why-path = De um ao outro
why-share = { $listeners ->
    [one] Quem ouve { $artist } ouve também { $other }.
   *[other] São { NUMBER($share, style: "percent") } dos { $listeners } que ouvem { $artist }.
}
why-nobody = Ninguém aqui ouve ambos.
why-even = É mais ou menos o esperado por acaso, ou menos.
why-few = Com tão poucos ouvintes, não dá para concluir muito.
path-title = De { $artist } a { $other }
path-hops = { $count ->
    [one] Estão um ao lado do outro.
   *[other] { $count } passos, cada um a um artista similar.
}
# Um passo que prova pouco. $count: quem ouve os dois.
hop-weak = { $count ->
    [0] fraco: ninguém ouve os dois
    [one] fraco: só { $count } ouvinte ouve os dois
   *[other] fraco: { $count } ouvintes ouvem os dois, e pode ser acaso
}
hop-tags = fraco: parecidos só pelas tags
path-none = Nenhuma cadeia de até 6 passos leva de um ao outro.

## Painéis privados

rate-none = Você não avaliou este artista.
rate-vote = Seu voto: { $vote }
rate-hidden = Você ocultou este artista em /{ command-foryou }.
rate-take-back = Retirar meu voto
verdict-known = Eu conheço
vote-not-kept = Você pediu que nada seja guardado, então nenhum voto novo é guardado; os anteriores podem ser retirados. Com /{ command-privacy } você muda isso.
vote-waiting = O banco de dados está ocupado agora: isto será guardado assim que ele ficar livre.
hide-button = Ocultar
hide-undo = Mostrar de novo
hide-done = { $artist } não vai mais aparecer no seu /{ command-foryou }. As outras listas continuam iguais.
hide-undone = { $artist } pode voltar a aparecer no seu /{ command-foryou }.
hide-title = Ocultos para você
hide-nobody = Ninguém. /{ command-hide } com um artista o deixa fora de /{ command-foryou }.
hide-more = … e mais { $count }
hide-menu = Mostrar de novo
privacy-title = O que é guardado sobre você
privacy-kept =
    { $answers ->
        [0] Nenhuma resposta
        [one] { $answers } resposta
       *[other] { $answers } respostas
    } às suas perguntas e { $votes ->
        [0] nenhum voto
        [one] { $votes } voto
       *[other] { $votes } votos
    } seus, sob um pseudônimo: nem nome, nem id, nem textos seus.
privacy-holds = De uma resposta: o que foi pedido e mostrado, quando, em que idioma, em que tipo de lugar e o id da mensagem. De um voto: qual, sobre o quê e quando; cada mudança conta como mais um.
privacy-what = Mostram quais recomendações são boas e alimentam o seu /{ command-foryou }. Nada vai para mais ninguém.
privacy-until = Ficam até você apagar.
privacy-days = São apagados depois de { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }. Os artistas que você ocultou continuam ocultos.
privacy-silent = **Você pediu que nada novo seja guardado.** As recomendações continuam funcionando; /{ command-foryou } usa o que há.
privacy-export = Exportar
privacy-exported = Aqui está tudo, em JSON dentro de um arquivo ZIP. Só você vê.
    .part = Parte { $number }, em JSON dentro de um arquivo ZIP. Há mais a seguir. Só você vê.
    .last = Parte { $number }, a última. Só você vê.
privacy-delete = Apagar…
privacy-ask = Isto apaga { $answers ->
        [0] 0 respostas
        [one] { $answers } resposta
       *[other] { $answers } respostas
    } e { $votes ->
        [0] 0 votos
        [one] { $votes } voto
       *[other] { $votes } votos
    } na hora. **Não dá para desfazer.**
privacy-delete-sure = Apagar tudo
privacy-delete-not = Manter
privacy-deleted = **Tudo foi apagado.**
privacy-opt-out = Não guardar nada
privacy-opt-in = Voltar a guardar
privacy-opted-out = **Pronto.** A partir de agora nada sobre você é guardado.
privacy-opted-in = **Voltou a ser guardado.**
settings-title = Ajustes deste servidor
settings-how = Mude-os com as opções de /{ command-settings }.
settings-count = Artistas por resposta
settings-count-value = { $count }
settings-depth = Fama
settings-reactions = 👍 e 👎 sob as respostas
settings-answers = Quem vê as respostas
settings-public = Todos
settings-private = Só quem pergunta
settings-channels = Respostas públicas em
settings-everywhere = todos os canais
settings-disallow = Não responder mais em público em …
settings-yes = sim
settings-no = não
settings-reset = Padrões

## Imagens, e o que mostram para quem não as vê

picture-missing = A imagem não pôde ser desenhada agora. Tente de novo mais tarde.
map-title = Em volta de { $artist }
map-legend = As linhas ligam artistas parecidos, mais grossas quanto mais parecidos. Os círculos têm o tamanho do público e a cor de uma tag.
map-hops = { $hops ->
    [one] Um passo
   *[other] { $hops } passos
}
map-space = Girar em 3D
map-menu = Mapa de um destes
map-alt = Uma rede de { $count ->
    [one] { $count } artista
   *[other] { $count } artistas
} em volta de { $artist }. Os mais próximos: { $nearest }.
space-open = Baixe o arquivo e abra em um navegador: gire, aponte para artistas, pesquise. Não precisa de rede. Só você vê isto.
space-hint = Arraste para girar, role ou pince para chegar perto, aponte para um artista para saber mais.
space-search = Procurar um artista
space-touch = Arraste com um dedo para girar, use dois dedos para dar zoom, toque em um artista para saber mais.
space-found = { $count ->
    [one] { $count } artista encontrado
   *[other] { $count } artistas encontrados
}
space-similarity = Semelhança com { $artist }: { $share }
profile-tags = Tags, por usuários
profile-plays = Ouvintes, por execuções
profile-tagged = Tags dadas, por ano
profile-alt = Três gráficos de { $artist }. Tags e quantos as deram: { $tags }. Metade dos ouvintes tocou { $median } vezes ou mais, um deles { $most } vezes. E quantas tags foram dadas em cada ano.
audiences-alt = Dois círculos: { $artist }, { $listeners }, e { $other }, { $others }; eles têm em comum { $count ->
    [one] { $count } ouvinte
   *[other] { $count } ouvintes
}.
