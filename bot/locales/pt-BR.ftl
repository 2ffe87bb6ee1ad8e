# O que o Segue diz em português do Brasil. O sentido dos valores e as regras do Discord estão em en.ftl.

## Comandos

command-artist = artista
    .description = Mostrar os ouvintes, as tags e os artistas similares de um artista
    .artist = O artista
command-similar = similares
    .description = Encontrar artistas parecidos: por ouvintes, tags ou som
    .artist = Um artista de que você goste
    .count = Quantos mostrar, de 1 a 25
    .depth = Preferir artistas conhecidos ou menos conhecidos
    .by = Em que a lista se baseia: ouvintes, tags ou som
command-top = top
    .description = Os artistas mais ouvidos
    .by = Ordenar por ouvintes ou por reproduções
    .tag = Só artistas com esta tag
    .page = Número da página
    .chart = Mostrar também um gráfico de barras
command-blend = mistura
    .description = Artistas a meio caminho entre vários de que você gosta
    .artist = Um artista de que você goste
    .artist2 = Outro
    .artist3 = Um terceiro
    .artist4 = Um quarto
    .artist5 = Um quinto
    .avoid = Um artista que você queira evitar
    .depth = Preferir artistas conhecidos ou menos conhecidos
command-foryou = paravocê
    .description = Recomendações com base nas suas avaliações e no que você ouve; só você as vê
    .depth = Preferir artistas conhecidos ou menos conhecidos
command-help = ajuda
    .description = O que este bot faz e seus comandos; só você vê
command-hide = ocultar
    .description = Ocultar um artista no seu /{ command-foryou }
    .artist = O artista a ocultar; deixe vazio para ver os que você ocultou
command-map = mapa
    .description = Desenhar um mapa dos artistas similares a um e de como eles se ligam
    .artist = O artista no centro
    .steps = Até onde ir: 1 ou 2 passos
command-path = caminho
    .description = Encontrar um caminho de um artista a outro passando por artistas similares
    .artist = O artista de partida
    .other = O artista de chegada
command-privacy = privacidade
    .description = Ver, exportar ou apagar o que o Segue guarda sobre você, ou parar de guardar
command-rate = avaliar
    .description = Avaliar um artista; só você vê
    .artist = O artista
    .vote = Sua avaliação
command-settings = configurações
    .description = Mudar como este bot se comporta neste servidor
    .count = Quantos artistas mostrar por padrão, de 1 a 25
    .depth = Preferir por padrão artistas conhecidos ou menos conhecidos
    .reactions = Adicionar 👍 e 👎 abaixo das respostas
    .answers = Quem vê as respostas
    .allow = Responder em público neste canal; nos outros, as respostas passam a ser privadas
    .disallow = Deixar de responder em público neste canal
    .language = Idioma das respostas públicas; as privadas usam o de cada membro
    .listen-on = Serviços para os quais o painel de um artista tem links, separados por vírgulas
    .learn-from = Quais avaliações mudam a posição de artistas nas listas daqui; vale em até um dia
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
option-avoid = evitar
option-by = por
option-count = quantidade
option-chart = gráfico
option-depth = popularidade
option-disallow = proibir
option-language = idioma
option-other = outro
option-page = página
option-reactions = reações
option-steps = passos
option-tag = tag
option-vote = avaliação

choice-balanced = equilibrado
choice-deep = menos conhecidos
choice-down = 👎
choice-familiar = conhecidos
choice-known = já conheço
choice-listeners = ouvintes
choice-member = o de cada membro
choice-none = remover minha avaliação
choice-plays = reproduções
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
    [one] { $count } reprodução
   *[other] { $count } reproduções
}
share = { $share ->
    [0] menos de { NUMBER(0.01, style: "percent") }
   *[other] { NUMBER($share, style: "percent") }
}

## De onde vêm as respostas

credits = { $data }
    .until = { $data }, até { $until }
    .years = { $data }, de { $since } a { $until }
    .months = { $data }, de { $since } a { $until }
    .simulated = Dados de exemplo: artistas reais, ouvintes inventados

## O que fala a favor de um artista

together = { $count ->
    [one] { $count } ouve ambos
   *[other] { $count } ouvem ambos
}
together-telling = { together }, { $times }× o acaso
alike-by-tags = apenas tags similares
together-nobody = ninguém ouve ambos

## Outras formações do mesmo artista, como “também como Miles Davis Quintet”.

also = também como { $names }
several-acts = Há vários artistas chamados { $artist }; os dados não os distinguem.

## /similar

similar-title = Similares a { $artist }
similar-nothing = Nos dados, ninguém que ouve este artista ouve algum outro, então não há nada a comparar.
view = { $by ->
    [tags] tags
    [sound] som
   *[listeners] ouvintes
}
    .told = { $by ->
        [tags] por tags
        [sound] por som
       *[listeners] por ouvintes
    }
    .see = { $by ->
        [tags] Por tags
        [sound] Por som
       *[listeners] Por ouvintes
    }
similar-rest = Não há mais ninguém nesta lista.
alike-tagged = tags em comum: { $tags }
sound-own = som: { $words }
sound-both = ambos: { $words }
sound-word = { $word ->
    [tempo-low] andamento lento
    [tempo-high] andamento rápido
    [loudness-low] volume baixo
    [loudness-high] volume alto
    [brightness-low] som escuro
    [brightness-high] som brilhante
    [percussion-low] pouca percussão
   *[percussion-high] muita percussão
}
sound-tempo = { $word } ({ $figures } BPM)
sound-figures = { $one } e { $other }
sound-near = { $trait ->
    [loudness] volume parecido ({ $figures } dB)
    [brightness] brilho parecido ({ $figures } Hz)
    [percussion] percussão parecida ({ $figures })
   *[tempo] andamento parecido ({ $figures } BPM)
}
sound-whole = parecidos no conjunto
sound-played = ouvido por quem ouve o que soa parecido

## /artist

artist-listeners = Ouvintes
    .value = { $count } (nº { $rank } de { $of })
artist-plays = Reproduções
artist-rising = Em alta
    .value = { $latest } ouvintes nos últimos três meses dos dados, { $before } nos três anteriores
artist-tags = Tags
    .none = nenhuma
artist-similar = Artistas similares
    .none = nos dados, ninguém ouve este artista e algum outro
artist-more = Artistas similares

## /top

top-title = Artistas com mais { $by ->
    [plays] reproduções
   *[listeners] ouvintes
}
top-page = página { $page } de { $pages }
    .tag = página { $page } de { $pages } · quanto melhor a tag combina, mais acima
top-first = « Primeira
top-previous = ‹ Anterior
top-next = Próxima ›
top-last = Última »
top-chart = Mostrar gráfico
top-list = Ocultar gráfico

## O que deu errado

problem-bug = Algo deu errado do nosso lado. O erro foi registrado como `{ $reference }`; tente de novo e, se continuar acontecendo, avise quem cuida deste bot.
problem-no-name = Digite o nome de um artista.
problem-unknown-artist =
    { $until ->
        [none] Não há nenhum artista chamado “{ $text }” nos dados. Tente outra grafia ou parte do nome.
       *[other] Não há nenhum artista chamado “{ $text }” nos dados, que vão até { $until }. Tente outra grafia ou parte do nome.
    }
    .near =
    { $until ->
        [none] Não há nenhum artista chamado “{ $text }” nos dados. Você quis dizer:
       *[other] Não há nenhum artista chamado “{ $text }” nos dados, que vão até { $until }. Você quis dizer:
    }
problem-part-of-a-name = “{ $text }” é só parte de um nome. Você quis dizer este artista?
problem-several-artists = “{ $text }” pode ser vários artistas. Qual deles?
problem-unknown-tag = Não há nenhuma tag “{ $text }” nos dados. Tente outra grafia.
    .near = Não há nenhuma tag “{ $text }” nos dados. Você quis dizer:
problem-no-tags = { $why ->
    [rebuild] O modelo deste bot ainda não tem listas por tags. Quem administra o bot precisa criá-lo de novo.
   *[none] Os dados não têm tags, então não há listas por tags.
}
problem-no-sound = Este bot não sabe como os artistas soam, então não há listas por som. Quem o administra pode adicioná-las com `python -m recommender build --sound`.
problem-untagged = Nos dados, { $artist } não tem tags que outros artistas também tenham, então não há lista por tags.
problem-unheard = Este bot não sabe como { $artist } soa, então não há lista por som.
problem-view = Uma lista não pode se basear em “{ $text }”. Escolha uma destas opções:
problem-same-artist = Você só citou { $artist }. Cite pelo menos dois artistas diferentes.
problem-liked-and-not = { $artist } não pode estar ao mesmo tempo entre os artistas de que você gosta e os que quer evitar. Tire-o de um dos dois lados.
problem-too-fast = Um pouco mais devagar, por favor. Você pode perguntar de novo em { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
problem-busy = A resposta demorou demais. Tente de novo.
problem-again = Tentar de novo
problem-feedback = Suas avaliações não podem ser guardadas nem consultadas agora, então nada mudou. Tente mais tarde.
problem-partly-deleted = Só foi possível apagar uma parte: o banco de dados não está disponível agora. Apague o resto mais tarde com /{ command-privacy }.
problem-not-allowed = Só membros com a permissão “Gerenciar servidor” podem mudar isso.

## As listas e como seguir a partir delas

similar-dial = { $depth ->
    [deep] primeiro os menos conhecidos
   *[familiar] primeiro os mais conhecidos
}
similar-thin = { $count ->
    [one] Só há { $count } ouvinte nos dados, então isto se baseia sobretudo nas tags.
   *[other] Só há { $count } ouvintes nos dados, então isto se baseia sobretudo nas tags.
}
similar-little = { $count ->
    [one] Só há { $count } ouvinte nos dados e nenhuma tag, então isto diz pouco.
   *[other] Só há { $count } ouvintes nos dados e nenhuma tag, então isto diz pouco.
}
similar-sound = { $count ->
    [0] Não há nenhum ouvinte nos dados, então isto se baseia no som.
    [one] Só há { $count } ouvinte nos dados, então isto se baseia também no som.
   *[other] Só há { $count } ouvintes nos dados, então isto se baseia também no som.
}
dig = Ir mais fundo: escolha um destes
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
blend-vouching = abaixo de cada nome: ouvintes em comum
blend-unlike = evitando { $artist }
blend-nothing = { $count ->
    [2] Esses dois não se misturam: nenhum artista nos dados combina com ambos.
   *[other] Eles não se misturam: nenhum artista nos dados combina nem com dois deles.
}
# $count: de 1 a 4.
blend-hardly = { $count ->
    [one] Eles mal se misturam: só há { $count } artista nos dados entre eles.
   *[other] Eles mal se misturam: só há { $count } artistas nos dados entre eles.
}
blend-some = Nenhum artista nos dados combina com todos; estes combinam com alguns.
# $artists: os que um só ouvinte ouve, ou ninguém.
blend-unheard = Quase ninguém nos dados ouve { $artists }, então esta lista diz pouco.
vouches = { $listeners } com { $artist }
vouches-nobody = nenhum deles sozinho justifica a sugestão
foryou-title = Para você
foryou-from = { $count ->
    [one] com base em { $count } artista de que você gosta ou que conhece
   *[other] com base em { $count } artistas de que você gosta ou que conhece
}
foryou-empty = Ainda não sei do que você gosta. Avalie alguns artistas com /{ command-rate } ou abaixo de qualquer lista, e pergunte de novo.
foryou-nothing = Você já viu tudo por enquanto. Avalie mais artistas com /{ command-rate } e pergunte de novo.
foryou-others = Mostrar outros
# /foryou by what a member plays: foryou-because, foryou-plays, foryou-known, foryou-noted, foryou-ways.
# $services: where they play them, such as “ListenBrainz”. $artists: names.
foryou-because = por causa de { $artists }
foryou-plays = com base em { $plays ->
        [one] { $plays } artista
       *[other] { $plays } artistas
    } que você ouve ({ $services })
    .votes = com base em { $plays ->
        [one] { $plays } artista
       *[other] { $plays } artistas
    } que você ouve ({ $services }) e { $votes ->
        [one] { $votes } avaliação
       *[other] { $votes } avaliações
    }
foryou-known = Já conheço: escolha um ou mais
foryou-noted = Anotado: você já conhece { $artists }.
    .more = Anotado: você já conhece { $artists } e mais { $count }.
foryou-ways = Ou posso partir do que você ouve: vincule uma conta do ListenBrainz ou do Last.fm com /{ command-link }, ou importe o seu histórico de reprodução ou uma lista de nomes com /{ command-import }.
taps-first = Ainda não sei do que você gosta. Dez toques rápidos, ou menos, resolvem isso: são avaliações que só você vê.
taps-ask = **{ $number } de { $of }** · Você gosta deste artista?
taps-unknown = Não conheço
taps-list = Mostrar minha lista
taps-start = Pergunte-me sobre artistas
taps-silent = Você pediu que nada novo seja guardado, então suas respostas não são guardadas: valem só nesta mensagem.
why-title = { $artist } e { $other }
why-tags = Tags em comum
why-no-tags = nenhuma
why-path = De um ao outro
why-share = { $listeners ->
    [1] A única pessoa que ouve { $artist } também ouve { $other }.
   *[other] São { share } dos { $listeners } que ouvem { $artist }.
}
why-nobody = Ninguém nos dados ouve ambos.
why-even = Não é mais do que o esperado por acaso.
why-few = Com tão poucos ouvintes, não dá para concluir muito.
path-title = De { $artist } a { $other }
path-hops = { $count ->
    [one] Eles são vizinhos diretos.
   *[other] { $count } passos, cada um até um artista similar.
}
# Um passo que prova pouco. $count: quem ouve ambos.
hop-weak = { $count ->
    [0] fraco: ninguém ouve ambos
    [one] fraco: só { $count } ouvinte ouve ambos
   *[other] fraco: { $count } ouvintes ouvem ambos, e pode ser acaso
}
hop-tags = fraco: apenas tags similares
path-none = Nenhuma cadeia de até 6 passos leva de um ao outro.
why-blend = Misturar os dois

## Painéis privados

rate-none = Você ainda não avaliou este artista.
rate-vote = Sua avaliação: { $vote }
rate-hidden = Você ocultou este artista no seu /{ command-foryou }.
rate-take-back = Remover avaliação
verdict-known = Já conheço
vote-not-kept = Você pediu que nada novo seja guardado, então novas avaliações não são guardadas; as anteriores ainda podem ser removidas. Com /{ command-privacy } você muda isso.
vote-waiting = O banco de dados está ocupado: isto será guardado assim que ele ficar livre.
hide-button = Ocultar
hide-undo = Deixar de ocultar
hide-done = { $artist } não vai mais aparecer no seu /{ command-foryou }. As outras listas continuam iguais.
hide-undone = { $artist } pode voltar a aparecer no seu /{ command-foryou }.
hide-title = Artistas que você ocultou
hide-nobody = Nenhum ainda. Use /{ command-hide } com um artista para deixá-lo fora do seu /{ command-foryou }.
hide-more = … e mais { $count }
hide-menu = Deixar de ocultar
privacy-title = Dados sobre você
privacy-kept = Guardado sob um pseudônimo, sem seu nome, seu ID nem nada que você digitou: { $answers ->
        [0] nenhuma resposta
        [one] { $answers } resposta
       *[other] { $answers } respostas
    } a perguntas suas e { $votes ->
        [0] nenhuma avaliação sua
        [one] { $votes } avaliação sua
       *[other] { $votes } avaliações suas
    }.
privacy-holds = De cada resposta: o que você pediu, o que foi mostrado, quando, em que idioma, em que tipo de lugar e o ID da mensagem. De cada avaliação: qual, sobre o quê e quando, a idade aproximada da sua conta e, como código, o servidor; cada mudança conta como mais uma avaliação.
privacy-what = Mostram quais recomendações são boas e alimentam o seu /{ command-foryou }. Nada é compartilhado com ninguém.
privacy-until = Ficam guardados até você apagar.
privacy-days = São apagados depois de { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }. Os artistas que você ocultou continuam ocultos.
privacy-silent = **Você pediu que nada novo seja guardado.** As recomendações continuam funcionando; /{ command-foryou } usa o que já existe.
privacy-export = Exportar
privacy-exported = Aqui está tudo, em JSON dentro de um arquivo ZIP. Só você vê.
    .part = Parte { $number }, em JSON dentro de um arquivo ZIP. Há mais a seguir. Só você vê.
    .last = Parte { $number }, a última. Só você vê.
privacy-delete = Apagar…
privacy-ask = Isto apaga na hora { $answers ->
        [0] 0 respostas
        [one] { $answers } resposta
       *[other] { $answers } respostas
    } e { $votes ->
        [0] 0 avaliações
        [one] { $votes } avaliação
       *[other] { $votes } avaliações
    }. Os artistas que você ocultou voltarão a aparecer. **Não dá para desfazer.**
privacy-delete-sure = Apagar tudo
privacy-delete-not = Cancelar
privacy-deleted = **Tudo foi apagado.**
privacy-opt-out = Parar de guardar
privacy-opt-in = Voltar a guardar
privacy-opted-out = **Pronto.** Nada novo sobre você é guardado; o que já existe fica até você apagar.
privacy-opted-in = **Seus dados voltam a ser guardados.**
settings-title = Configurações do servidor
settings-how = Mude-as com as opções de /{ command-settings }.
settings-count = Artistas por resposta
settings-count-value = { $count }
settings-depth = Popularidade
settings-reactions = 👍 e 👎 abaixo das respostas
settings-answers = Quem vê as respostas
settings-public = Todo mundo
settings-private = Só quem pergunta
settings-channels = Respostas públicas em
settings-everywhere = todos os canais
settings-disallow = Deixar de responder em público em…
settings-yes = Sim
settings-no = Não
settings-reset = Restaurar padrões
settings-language = Idioma das respostas públicas
only-you = Só você vê isto: neste servidor, as respostas são privadas.
    .elsewhere = Só você vê isto: neste canal, as respostas são privadas. Elas são públicas em { $channels }.
help-title = O que o Segue faz
help-what = O Segue ajuda você a descobrir música: diga um artista, e ele mostra outros que as mesmas pessoas ouvem.
help-votes = **Avalie** com 👍 ou 👎 abaixo de uma lista, ou um só artista com /{ command-rate }. As avaliações mostram quais recomendações são boas, e as suas alimentam o seu /{ command-foryou }.
help-listening = O seu **/{ command-foryou }** também pode partir do que você ouve: vincule uma conta do ListenBrainz ou do Last.fm com /{ command-link }, ou importe o seu histórico de reprodução com /{ command-import }.
help-together = **Com os outros:** depois de /{ command-join }, /{ command-taste } compara você com outro membro, /{ command-who } mostra quem ouve um artista e /{ command-recommend } envia um artista a alguém.
help-privacy = **/{ command-privacy }** mostra o que está guardado sobre você e permite exportar, apagar ou deixar de guardar.
help-data = De onde vem tudo isso: { $data }.
rate-button = Avaliar

## O que os próprios membros ouvem: /participar, /sair e o que /privacidade diz disso.

command-join = participar
    .description = Faça o que você ouve contar neste servidor
    .named = Se seu nome pode ser citado neste servidor entre quem ouve um artista
    .recommendations = Se membros deste servidor podem recomendar artistas a você
command-leave = sair
    .description = Faça o que você ouve deixar de contar neste servidor
option-named = com-nome
account-artists = { $artists ->
    [one] { $known } de { $artists } artista está nos dados
   *[other] { $known } de { $artists } artistas estão nos dados
}
account-refreshed = atualizado { $when }
account-imported = importado { $when }
join-title = O que você ouve, em { $server }
join-done = **Você está participando.** O que você ouve e os artistas em que você vota 👍 agora contam neste servidor, junto com os dos outros participantes. Os números só aparecem a partir de cinco membros.
join-named = Seu nome pode ser citado: os membros deste servidor podem saber que você ouve um artista e ver com /{ command-taste } o que têm em comum com você.
join-not-named = Seu nome não é citado: ninguém fica sabendo quem ouve o quê.
join-linked = Conta o que você vinculou ou importou:
join-nothing = Você ainda não vinculou nem importou nada. Dá para fazer isso com /{ command-link } e /{ command-import }.
join-apart = Não conta em nenhum outro servidor, e você pode sair quando quiser com /{ command-leave }.
join-name-me = Citar meu nome
join-name-me-not = Não citar meu nome
join-leave = Sair
join-again = Participar
join-silent = Você pediu que nada novo seja guardado, então não dá para participar. Com /{ command-privacy } você muda isso.
join-nowhere = O bot não é membro deste servidor, então nada pode contar aqui.
leave-done = **Você saiu.** O que você ouve não conta mais neste servidor. O que você vinculou ou importou continua guardado: veja /{ command-privacy }.
leave-none = Você não estava participando neste servidor, então nada mudou.
privacy-accounts = **Vinculado ou importado**, com o nome da conta e seu ID criptografados:
privacy-joined = **Servidores em que você participa**, com seu ID criptografado:
privacy-joined-server = { $server } · com nome
    .not-named = { $server } · sem nome
    .unknown = um servidor em que o bot não está
    .more = … e mais { $count }
privacy-manage = Para remover algo disto, use /{ command-unlink }, /{ command-import } ou /{ command-leave }.
privacy-stays = O que você vinculou fica como está e não é atualizado enquanto nada novo for guardado.
privacy-learns = As recomendações aprendem com o que você ouve.
privacy-learns-not = As recomendações não aprendem com o que você ouve.
privacy-learns-how = Elas só podem aprender sobre artistas que pelo menos cinco membros que permitiram isso ouvem, e nunca quem eles são.
privacy-learn = Deixar as recomendações aprenderem
privacy-unlearn = Parar de aprender com isso
privacy-learning = **Obrigado!** A partir da próxima atualização, as recomendações aprendem com o que você ouve.
privacy-unlearned = **As recomendações não aprendem mais com o que você ouve.**
privacy-rebuilding = As recomendações estão sendo atualizadas sem esses dados.
privacy-ask-listening = Também é apagado tudo o que você vinculou ou importou, e você sai dos servidores em que participa.

## Imagens, e o que mostram para quem não as vê

picture-missing = A imagem não pôde ser criada. Tente de novo mais tarde.
map-title = Em torno de { $artist }
map-legend = As linhas ligam artistas similares: quanto mais grossas, mais parecidos. O tamanho dos círculos indica os ouvintes; a cor, uma tag.
map-hops = { $hops ->
    [one] Um passo
   *[other] { $hops } passos
}
map-space = Ver em 3D
map-menu = Mapa de um destes artistas
map-alt = Uma rede de { $count ->
    [one] { $count } artista
   *[other] { $count } artistas
} em torno de { $artist }. Os mais próximos: { $nearest }.
    .near = { $artist } ({ share })
space-open = Baixe o arquivo e abra em um navegador para girar o mapa, apontar para artistas e pesquisar. Funciona sem internet. Só você vê isto.
space-hint = Arraste para girar, role ou use dois dedos para dar zoom, aponte para um artista para saber mais.
space-search = Procurar um artista
space-touch = Arraste com um dedo para girar, use dois dedos para dar zoom, toque em um artista para saber mais.
space-found = { $count ->
    [one] { $count } artista encontrado
   *[other] { $count } artistas encontrados
}
space-similarity = Semelhança com { $artist }: { share }
profile-tags = Usuários por tag
profile-plays = Ouvintes por reproduções
profile-tagged = Tags adicionadas por ano
map-button = Mapa
profile-alt = Três gráficos sobre { $artist }. Tags, por número de usuários: { $tags }. Reproduções por ouvinte: mediana { $median }, máximo { $most }. Tags adicionadas por ano.
    .tag = { $tag } ({ $count })
# /artist: what its picture shows where nobody knows when it was tagged, and where it has no tags.
profile-alt-undated = Dois gráficos sobre { $artist }. Tags, por número de usuários: { $tags }. Reproduções por ouvinte: mediana { $median }, máximo { $most }.
profile-alt-untagged = Um gráfico sobre { $artist }. Reproduções por ouvinte: mediana { $median }, máximo { $most }.
audiences-alt = Dois círculos: { $artist } com { $listeners ->
    [one] { $listeners } ouvinte
   *[other] { $listeners } ouvintes
} e { $other } com { $others ->
    [one] { $others } ouvinte
   *[other] { $others } ouvintes
}. { $count ->
    [one] { $count } ouvinte ouve ambos.
   *[other] { $count } ouvintes ouvem ambos.
}
top-alt = { top-title }: { $named }
    .artist = { $artist } ({ $count })

# /import: arquivos do que se ouve e nomes colados

command-import = importar
    .description = Importa o que você ouve: a exportação de um serviço ou nomes de artistas; só você vê
    .file = Uma exportação do Spotify, Apple Music, Last.fm, ListenBrainz ou Maloja, compactada ou não
    .file2 = Outro arquivo
    .file3 = Um terceiro arquivo
    .names = Artistas que você ouve, separados por vírgulas
option-file = arquivo
option-file2 = arquivo2
option-file3 = arquivo3
option-names = nomes
import-title = Importar o que você ouve
import-pasted = Nomes colados
import-listens = { $count ->
    [one] { $count } reprodução
   *[other] { $count } reproduções
}
import-cap = De { $artists } artistas, só os { $kept } mais ouvidos são guardados.
import-most = Mais ouvidos: { $names }
import-replaced = Isto substitui o que você tinha importado antes de { $source }.
import-how = Envie o arquivo que um serviço lhe dá: Spotify (dados da conta ou histórico estendido), Apple Music, Last.fm, ListenBrainz ou Maloja, compactado ou não. Ou cole nomes de artistas, um por linha ou separados por vírgulas.
import-again = Importar de novo do mesmo serviço substitui o anterior; nomes colados são acrescentados.
import-what = { link-use } É guardado quem você ouve e quantas vezes, no máximo 1.000 artistas por serviço; o arquivo em si não é guardado.
import-deleted = **Apagado:** { $source }
import-open = Importar…
import-more = Importar mais…
import-delete = Apagar: { $source }
import-form-files = Arquivos
import-form-which = Spotify, Apple Music, Last.fm, ListenBrainz ou Maloja, compactados ou não; 50 MB ao todo
import-form-names = Ou nomes de artistas
import-form-example = Um por linha, ou separados por vírgulas
import-named = { $count ->
    [one] { $count } artista acrescentado: { $names }
   *[other] { $count } artistas acrescentados: { $names }
}
import-unknown = Ainda não estão nos dados; guardados pelo nome: { $names }
import-unclear = Escolha de quem você fala, ou deixe o nome de fora: { $names }
import-which = Quem é “{ $text }”?
import-full = Há lugar para 1.000 artistas colados; destes, só { $kept } foram acrescentados.
import-nobody = Não há nenhum nome de artista aí.
import-silent = **Você pediu que nada novo seja guardado, então nada foi importado.** Mude isso primeiro e envie de novo.
import-refused = { $why ->
    [large] São mais de 50 MB. Envie menos arquivos de uma vez, ou só os do que você ouviu.
    [unreached] Não foi possível obter o arquivo do Discord. Envie de novo.
    [format] Não conheço este tipo de arquivo. Leio exportações do Spotify, Apple Music, Last.fm, ListenBrainz e Maloja, do jeito que vêm.
    [damaged] O arquivo está danificado ou incompleto. Baixe-o de novo do serviço e envie sem alterações.
    [unsafe] Este arquivo ZIP cita arquivos fora dele mesmo, então não foi aberto.
    [bomb] Descompactado, o arquivo é maior do que consigo ler. Envie só os arquivos do que você ouviu.
    [nothing] Não há uma única reprodução no arquivo.
    [busy] Muitas importações estão esperando agora. Tente de novo em alguns minutos.
    [stopping] Estou sendo reiniciado. Envie de novo daqui a um minuto.
   *[heavy] O arquivo demora demais para ser lido ou exige memória demais. Envie só uma parte dele.
} Nada mudou.
## /sounds-like

command-sounds-like = soa-como
    .description = Encontra artistas com quem uma gravação se parece, como a sua demo; só você vê
    .file = Uma gravação de até 10 MB e 10 minutos; ela não é guardada
recording-title = Com quem a sua gravação se parece
recording-how = Encontrados só pelo som.
recording-nobody = Nenhum artista cujo som eu conheço chega perto dela.
recording-gone = Seu arquivo não foi guardado.
recording-passage = mais em { $start }–{ $end }
recording-tempo = { $level ->
    [low] lenta ({ $value } BPM)
    [high] rápida ({ $value } BPM)
   *[mid] andamento médio ({ $value } BPM)
}
recording-loudness = { $level ->
    [low] baixa ({ $value } dB)
    [high] alta ({ $value } dB)
   *[mid] volume médio ({ $value } dB)
}
recording-brightness = { $level ->
    [low] escura ({ $value } Hz)
    [high] brilhante ({ $value } Hz)
   *[mid] brilho médio ({ $value } Hz)
}
recording-percussion = { $level ->
    [low] pouca percussão ({ NUMBER($value, style: "percent") })
    [high] muita percussão ({ NUMBER($value, style: "percent") })
   *[mid] alguma percussão ({ NUMBER($value, style: "percent") })
}
recording-refused = { $why ->
    [large] Esse arquivo tem mais de 10 MB. Envie um menor, por exemplo um MP3.
    [unreached] Não foi possível obter o arquivo do Discord. Envie de novo com /{ command-sounds-like }.
    [format] Não encontro áudio nesse arquivo. Envie uma gravação, por exemplo em MP3, FLAC, OGG, WAV ou M4A.
    [nothing] O arquivo está vazio.
    [damaged] O arquivo está danificado, e nada se ouve nele. Exporte-o de novo.
    [long] A gravação tem mais de 10 minutos. Envie só uma parte dela.
    [short] A gravação tem menos de um segundo. Envie um trecho maior.
    [silent] A gravação está em silêncio do começo ao fim.
    [busy] Muitas gravações estão esperando agora. Tente de novo em alguns minutos.
    [stopping] Estou sendo reiniciado. Envie de novo daqui a um minuto.
    [untrained] Nenhuma rede neural foi treinada ainda, então não consigo ouvir gravações. Quem mantém este bot pode mudar isso com `python -m recommender listen`, `train` e `build --sound`, como explica docs/sound.md.
    [unable] O que decodifica gravações não está instalado aqui. Quem mantém este bot pode adicionar: o extra `sound` (requirements/sound.txt).
   *[heavy] A gravação demora demais para ser ouvida ou exige memória demais. Envie uma mais curta ou em outro formato.
}
## Contas vinculadas: /link e /unlink

command-link = vincular
    .description = Vincular uma conta para que o Segue possa usar o que você ouve
    .service = Onde você ouve
    .name = Seu nome de usuário lá
command-unlink = desvincular
    .description = Desvincular uma conta e excluir o que foi obtido dela
    .service = A conta a desvincular
option-name = nome
option-service = serviço
choice-lastfm = Last.fm
choice-listenbrainz = ListenBrainz
link-title = Vincular { $service }
link-prove = { $service ->
    [lastfm] Para mostrar que **{ $account }** é a sua conta, coloque este código como nome real nas configurações do seu perfil do Last.fm e salve. Depois clique em “{ link-check }”.
   *[listenbrainz] Para mostrar que **{ $account }** é a sua conta, crie no ListenBrainz uma playlist pública com este código como título. Depois clique em “{ link-check }”.
}
link-code = O código vale por 15 minutos.
link-what = Com a conta vinculada, o Segue consulta uma vez por dia quem você ouve e quantas vezes, no máximo 1.000 artistas, e guarda isso. { link-use } /{ command-unlink } apaga tudo.
link-use = Só é usado no seu /{ command-foryou }, a menos que você permita mais com /{ command-join } ou /{ command-privacy }.
link-check = Verificar
link-token = Usar um token
link-token-title = Token do { $service }
link-token-label = Seu token de usuário
link-token-warning = Usado uma vez e não guardado. Não o compartilhe: ele também permite alterar sua conta.
link-token-unknown = O { $service } não reconhece este token. Copie-o das suas configurações lá e tente de novo.
link-missing = **O código ainda não está lá.** Pode levar um minuto para aparecer.
link-expired = Não há mais um código válido. Use /{ command-link } de novo para receber outro.
link-both = Informe um serviço e também o seu nome de usuário lá.
link-no-key = Ainda não é possível vincular contas do { $service }: quem administra este bot precisa antes definir `{ $setting }`.
link-opted-out = Você pediu que nada novo seja guardado. Primeiro permita de novo com /{ command-privacy }.
link-done = **{ $account }** do { $service } está vinculada.
link-next = O seu /{ command-foryou } agora também parte do que você ouve lá.
link-not-counted = Ainda não há estatísticas desta conta. O que você ouve será adicionado assim que houver.
link-most = Mais ouvidos: { $artists }
link-clean = Se você usou um código, já pode removê-lo. O Segue consulta a conta de novo uma vez por dia.
link-accounts = Suas contas vinculadas
link-none = Nenhuma ainda. Use /{ command-link } com um serviço e o seu nome de usuário lá, ou importe um arquivo ou uma lista de nomes com /{ command-import }.
link-refreshed-at = Atualizada { $when }
link-rests = Não é mais atualizada automaticamente, porque falhou { $count } vezes seguidas.
link-refresh = Atualizar { $service }
link-refreshed = **Atualizada.**
link-too-soon = Uma conta pode ser atualizada uma vez por hora.
link-unlink = Desvincular { $service }
unlink-done = Sua conta do { $service } foi desvinculada, e tudo o que foi obtido dela foi apagado.
unlink-none = Você não tem nenhuma conta do { $service } vinculada. O que você importou pode ser apagado com /{ command-import }.
service-trouble = { $trouble ->
    [nobody] O { $service } não tem nenhuma conta com esse nome.
    [private] Esta conta do { $service } esconde o que ouve. Torne isso público lá e tente de novo.
    [nothing] O { $service } ainda não tem estatísticas desta conta. Tente de novo amanhã.
    [refused] O { $service } não aceita a chave deste bot. Avise quem o administra.
    [busy] O { $service } está recebendo pedidos demais agora. Tente de novo em alguns minutos.
    [garbled] O { $service } enviou algo que este bot não entende. Tente de novo mais tarde.
   *[down] O { $service } não está respondendo agora. Tente de novo mais tarde.
}

## On the way out: listening links and what was opened, /save, /radio, and what the first answer points to.

option-listen-on = ouvir-em
settings-listen = Links para ouvir
settings-listen-menu = Serviços com link
settings-nowhere = nenhum
option-learn-from = aprender-com
settings-learns = As listas aprendem com
settings-learns-value = { $learns ->
    [this-server] { choice-this-server }
    [no-votes] { choice-no-votes }
   *[all-servers] { choice-all-servers }
}
settings-model = Artistas parecidos segundo
settings-model-value = { $ending ->
    [preferred] { $model }: os membros o preferiram a { $other } ({ $at })
   *[withdrawn] { $model }: { $other } foi retirado após avaliações ruins ({ $at })
}
choice-all-servers = avaliações de todos os servidores
choice-this-server = só avaliações deste servidor
choice-no-votes = nenhuma avaliação
listen-unknown = “{ $text }” não é nenhum destes serviços: { $services }
privacy-opened = { $count ->
    [one] Você abriu { $count } artista a partir de uma resposta; fica guardado qual, em que resposta e quando.
   *[other] Você abriu { $count } artistas a partir de respostas; fica guardado quais, em que resposta e quando.
}
privacy-ask-opened = O registro dos artistas que você abriu também é apagado.
command-radio = rádio
    .description = Mistura artistas e tags em uma lista, com a sintaxe do ListenBrainz Radio
    .prompt = Artistas e tags para misturar; deixe vazio para ver exemplos
    .mode = Primeiro os mais conhecidos (fácil) ou os menos conhecidos (difícil)
option-mode = modo
option-prompt = pedido
choice-easy = fácil
choice-medium = médio
choice-hard = difícil
radio-title = Rádio
radio-read = Entendido como:
radio-artist = { $artist } e artistas similares
radio-artist-only = só { $artist }
radio-tag = artistas com a tag { $tags }
radio-tag-all = artistas com todas estas tags: { $tags }
radio-tag-any = artistas com alguma destas tags: { $tags }
radio-parts = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
radio-artists = O Segue escolhe artistas, não músicas.
radio-near = similar a { $artist }
radio-named = citado no pedido
radio-tagged = tags: { $tags }
radio-nothing = Nada nos dados combina com isso.
radio-unread = { $why ->
    [element] Posso misturar `artist`, `tag` e `#tag`, mas não “{ $text }”.
    [parentheses] Os parênteses não batem: “{ $text }”
    [value] Falta um nome ou ele não está entre parênteses: “{ $text }”
    [weight] “{ $text }” não é um peso. Pesos são números inteiros de 1 a 100.
    [option] “{ $text }” não é uma opção aqui. Há `easy`, `medium`, `hard` e `nosim`, e para tags também `and` e `or`.
    [foreign] “{ $text }” é algo que só o ListenBrainz conhece. O Segue não tem estatísticas, recomendações, playlists, coleções nem países de lá; ele mistura artistas e tags.
    [long] É longo demais: dá para misturar no máximo { $text } artistas e tags.
   *[empty] Diga quais artistas e tags misturar.
}
radio-examples = Por exemplo:
command-save = salvar
    .description = Salva a última lista que você viu como arquivo; só você vê
    .format = Texto simples, CSV para planilhas ou JSPF para playlists
option-format = formato
choice-csv = CSV
choice-jspf = JSPF
choice-text = Texto
save-button = Salvar lista
save-title = Artistas do Segue
save-done = { $count ->
    [one] { $count } artista, exatamente como mostrado.
   *[other] { $count } artistas, exatamente como mostrados.
}
save-annotation = Artistas, não músicas: cada entrada representa um artista.
save-jspf = { save-annotation } O ID do MusicBrainz está incluído quando é conhecido. O ListenBrainz só importa playlists de músicas, então não aceita este arquivo.
save-nothing = Ainda não há nenhuma lista para salvar. Peça uma, por exemplo com /{ command-similar }, ou clique em “{ save-button }” abaixo de uma lista.
    .silent = Você pediu que nada novo seja guardado, então a última lista que você viu não está guardada. Clique em “{ save-button }” abaixo de uma lista.
help-match = **As porcentagens** dizem o quanto um artista combina: de cem pares de artistas com 82%, 82 aparecem juntos em uma lista de artistas similares feita por alguém.
help-depth = **A popularidade** se escolhe abaixo de uma lista: “Conhecidos” põe primeiro os mais conhecidos, “Menos conhecidos” os menos conhecidos, e com “Equilibrado” só conta a semelhança.
help-more = O que cada comando faz
help-list = Comandos
help-back = ‹ { help-title }
help-pointed = Primeira vez? /{ command-help } explica as porcentagens, a popularidade, as avaliações e a privacidade.
## What a server hears together: /who.

command-who = quem
    .description = Ver quem ouve um artista neste servidor
    .artist = O artista
# $count: um múltiplo de cinco; são tantos ou alguns a mais.
here = { $count }+ daqui gostam
who-title = { $artist } em { $server }
who-count = **{ $count }+ membros** daqui ouvem este artista ou gostam dele.
who-nameless = Nenhum deles aceitou ser citado.
who-few = Ninguém que aceite ser citado ouve este artista aqui, e ao todo são menos de cinco membros.
who-how = Conta, de cinco em cinco, os membros que usaram /{ command-join }; só cita quem permite.
who-ask = Perguntar a um fã daqui

## O que dois membros têm em comum: /taste e sua entrada no menu de contexto de um membro.

command-taste = gostos
    .description = O que você tem em comum com outro membro; só você vê
    .member = Alguém que participa aqui e cujo nome pode ser citado
option-member = membro
menu-compare-taste = Comparar gostos
taste-title = Você e { $member }
taste-shared = **{ $count ->
        [0] Vocês não têm nenhum artista em comum.
        [one] Vocês têm { $count } artista em comum.
       *[other] Vocês têm { $count } artistas em comum.
    }**
taste-more = É { $times } vezes o esperado por acaso: se cada um tivesse escolhido a mesma quantidade de artistas só pela popularidade, vocês teriam cerca de { $chance } em comum.
taste-even = É mais ou menos o que o acaso daria: se cada um tivesse escolhido a mesma quantidade de artistas só pela popularidade, vocês teriam cerca de { $chance } em comum.
taste-fewer = É menos do que o acaso daria: se cada um tivesse escolhido a mesma quantidade de artistas só pela popularidade, vocês teriam cerca de { $chance } em comum.
taste-hardly = É mais do que o acaso daria: se cada um tivesse escolhido a mesma quantidade de artistas só pela popularidade, o mais provável é que vocês não tivessem nenhum em comum.
taste-few = É muito pouco para comparar com o acaso.
taste-most = Principalmente: { $artists }
taste-bridge = **Ponte:** { $member } gosta de { $artist }, que combina com { $seeds } do seu lado.
    .yours = **Ponte:** você gosta de { $artist }, que combina com { $seeds } do lado de { $member }.
taste-new = **Novidade para os dois:**
taste-how = Compara os artistas que vocês dois ouvem ou em que votam 👍. Só você vê isto.
taste-bars = Barras: a parte do que cada um ouve.
taste-you = Você
taste-likes = gosta
taste-alt = Barras do que você e { $member } têm em comum, pela parte do que cada um ouve: { $artists }.
    .artist = { $artist } ({ $yours } e { $theirs })
taste-yourself = Esse é você. Escolha outro membro.
taste-bot = { $member } é um bot e não ouve nada. Escolha outro membro.
taste-gone = { $member } não está mais neste servidor.
taste-other = Não há nada para comparar com { $member } aqui. É preciso um membro que tenha usado /{ command-join }, cujo nome possa ser citado e que tenha vinculado ou importado algo.
taste-join = Para comparar seu gosto com o de outros aqui, use primeiro /{ command-join }: assim o que você ouve conta neste servidor.
taste-link = Ainda não há nada seu para comparar. Vincule uma conta, importe um arquivo ou nomes, ou vote 👍 em artistas.
taste-link-button = Vincular uma conta

## O que os membros recomendam uns aos outros: /recommend, e o que /join e /privacy dizem disso.

command-recommend = recomendar
    .description = Recomende um artista a um membro que permita, ou veja suas últimas recomendações
    .member = A quem recomendar
    .artist = O artista
    .note = Algumas palavras; elas não são guardadas
option-note = nota
option-recommendations = recomendações
recommend-given = **Enviado:** { $artist }, para { $member }. Com /{ command-recommend } você saberá se foi visto, e nada mais.
recommend-undelivered = Não foi possível entregar { $artist } a { $member }. Os membros só recebem recomendações se permitirem com /{ command-join }, e só algumas por dia.
recommend-enough = Você pode recomendar { $count } artistas por dia. Espere até amanhã.
recommend-both = Indique um membro e um artista, ou nenhum dos dois para ver suas últimas recomendações.
recommend-last = Suas últimas recomendações
recommend-none = Nenhuma nos últimos 30 dias.
recommend-seen = visto
recommend-unseen = ainda não visto
recommend-how = Guardado por 30 dias. Você pode recomendar { $count } artistas por dia.
recommend-title = Recomendado para você: { $artist }
recommend-from = De **{ $giver }** ({ $mention }), em { $server }.
recommend-near = Combina com { $artists }, que você ouve.
recommend-private = Você recebe isto porque aceita recomendações lá. Quando você apertar um botão, quem enviou fica sabendo que você viu, e nada mais.
recommend-thanks = Obrigado
recommend-thanked = Quem enviou agora sabe que você viu, e nada mais.
recommend-block = Bloquear quem enviou
recommend-blocked = Você não recebe mais recomendações dessa pessoa. Ela não é avisada.
recommend-unblock = Desbloquear
recommend-unblocked = Você pode voltar a receber recomendações dessa pessoa.
recommend-gone = Nada mudou: essa pessoa não estava bloqueada, ou você pediu que nada novo seja guardado. Com /{ command-join } você pode deixar de aceitar recomendações.
join-takes = Você aceita recomendações: membros deste servidor podem recomendar artistas a você.
join-takes-not = Você não aceita recomendações: ninguém aqui pode recomendar artistas a você.
join-take = Aceitar recomendações
join-take-not = Não aceitar mais
privacy-takes = aceita recomendações
privacy-recommended = Recomendações entre membros, com artista, servidor, data e se foram vistas, por 30 dias no máximo: { $given } de você e { $received } para você. As que são para você também contam como respostas, para que você possa avaliá-las. Membros que você bloqueou: { $blocked }.
privacy-unblock = Desbloquear todos
privacy-ask-recommended = As recomendações de você e para você também são apagadas, e ninguém continua bloqueado.
## The weekly digest: /digest, and what is posted. $count, $up, $down: multiples of five, or 0 for fewer, but $count of digest-what.

command-digest = semanal
    .description = Publicar toda semana artistas novos para este servidor
    .channel = Canal em que é publicado
    .day = Dia da semana, em UTC
    .hour = Hora em UTC, de 0 a 23
    .language = Idioma da seleção
    .review = Publicar também, uma vez por mês, o quanto as listas agradaram aqui
    .off = Parar de publicar
option-channel = canal
option-day = dia
option-hour = hora
option-review = balanço
option-off = desativar
choice-monday = segunda-feira
choice-tuesday = terça-feira
choice-wednesday = quarta-feira
choice-thursday = quinta-feira
choice-friday = sexta-feira
choice-saturday = sábado
choice-sunday = domingo
digest-title = Novidades para { $server }
# $count: the artists that most members of the server play or like, at most a hundred.
digest-what = { $count ->
    [one] Artistas de que vocês podem gostar e que quase ninguém ouve aqui ainda, com base no único artista que cinco ou mais membros ouvem ou curtem.
   *[other] Artistas de que vocês podem gostar e que quase ninguém ouve aqui ainda, com base nos { $count } artistas que mais membros ouvem ou curtem aqui.
}
digest-deep = **joia escondida**
# How many members liked something of the last digest, and disliked something.
digest-result = Semana passada: { $up ->
    [0] 👍 menos de 5
   *[other] 👍 { $up }+
} · { $down ->
    [0] 👎 menos de 5
   *[other] 👎 { $down }+
}
digest-alt = Uma rede de artistas novos ({ $artists }) e de parecidos que são ouvidos aqui ({ $others }).
digest-settings = Seleção semanal
digest-how = Uma vez por semana: cinco artistas de que os membros devem gostar e que quase ninguém ouve aqui, mais uma joia escondida. Configure com as opções de /{ command-digest }.
digest-none = **Desativada.** Escolha um canal com a opção “{ option-channel }”.
digest-channel = Canal
digest-next = Próxima vez
digest-language = Idioma
digest-review = Balanço do mês
digest-lacks = { $permission ->
    [gone] O canal não existe mais, então nada pode ser publicado. Escolha outro.
    [view] Nada pode ser publicado: falta ao bot a permissão “Ver canal” ali.
    [send] Nada pode ser publicado: falta ao bot a permissão “Enviar mensagens” ali.
   *[history] Nada pode ser publicado: falta ao bot a permissão “Ver histórico de mensagens” ali, com a qual ele evita publicar duas vezes.
}
digest-unpictured = A seleção sai sem imagem: falta ao bot a permissão “Anexar arquivos” ali.
digest-few = Ainda não há em que se basear: cinco membros que ouvem ou curtem os mesmos artistas precisam usar /{ command-join }. O que eles adicionam com /{ command-link } ou /{ command-import } e o que avaliam com 👍 é contado uma vez por dia.
digest-ready = Está tudo pronto.
digest-nothing = Não restam artistas que ainda não tenham aparecido.
digest-preview = Prévia
digest-end = Desativar
# To those who manage the server, once.
digest-trouble = A seleção semanal não pode ser publicada em { $channel }. Quem gerencia este servidor pode ver o motivo com /{ command-digest }.
## The monthly review of a server’s lists, posted where the digest is. $members, $answers, $count: multiples of five, or 0 for fewer.

review-title = { $month }: o quanto as listas agradaram aqui
review-few = Avaliações de menos para dizer algo: menos de cinco membros avaliaram artistas aqui.
review-what = { $answers ->
    [0] { $members }+ membros avaliaram aqui, em menos de cinco respostas.
   *[other] { $members }+ membros avaliaram aqui, em { $answers }+ respostas.
}
review-liked = O que agradou, por semelhança
# A band of matches, before the share of 👍. $low, $high: shares.
review-band = { $part ->
    [under] semelhança abaixo de { NUMBER($high, style: "percent") }
    [over] semelhança de { NUMBER($low, style: "percent") } ou mais
   *[between] semelhança de { NUMBER($low, style: "percent") } a { NUMBER($high, style: "percent") }
}
review-none = avaliações de menos para dizer algo
review-missed = Os maiores erros
# An artist that many disliked on the list of another, the seed.
review-miss = { $artist } na lista de { $seed } · 👎 { $count }+
review-nothing = Nada que tenha recebido 👎 de cinco membros.
review-changed = O que as avaliações mudaram
review-moved = { $count ->
    [0] Menos de cinco das listas avaliadas aqui até agora.
   *[other] Em { $count }+ das listas avaliadas aqui há artistas que as avaliações fizeram subir ou descer.
}
review-how = As porcentagens são arredondadas e a contagem é de cinco em cinco. A semelhança diz com que frequência dois artistas são considerados parecidos, não se agradam a alguém.
## Lists that learn from votes. $count: how many votes moved an artist.

moved-up = subiu por { $count }+ votos
moved-down = desceu por { $count }+ votos
## What a server hears together: /server.

command-server = servidor
    .description = O que os membros deste servidor ouvem e curtem em comum
command-server-top = top
    .description = Os artistas que mais membros daqui ouvem ou curtem
    .page = Número da página
command-server-similar-to = similares-a
    .description = O que se ouve ou curte aqui e mais se parece com um artista
    .artist = Um artista de que você goste
command-server-newcomers = novidades
    .description = Artistas que pegaram aqui nos últimos 30 dias
command-server-blind-spots = pontos-cegos
    .description = Artistas que combinam com o gosto deste servidor e que quase ninguém ouve aqui
command-server-map = mapa
    .description = Desenhar os membros que podem ser citados aqui, perto os de gostos parecidos
server-view = { $view ->
    [newcomers] Novidades
    [blind-spots] Pontos cegos
    [map] Mapa de membros
   *[top] Mais ouvidos
}
server-title = { $view ->
    [newcomers] Novidades em { $server }
    [blind-spots] Pontos cegos de { $server }
    [similar-to] Similares a { $artist } em { $server }
    [map] Gostos em { $server }
   *[top] Mais ouvidos em { $server }
}
# $count: um múltiplo de cinco; são tantos ou alguns a mais.
server-members = { $count }+ membros
server-how = Conta, de cinco em cinco e no máximo uma vez por dia, os membros que usaram /{ command-join }.
server-nothing = Ainda não há nada para mostrar: pelo menos cinco membros que ouçam o mesmo artista, ou gostem dele, precisam usar /{ command-join }. A contagem é feita uma vez por dia.
server-top-text = Artistas que cinco membros ou mais ouvem ou curtem · em caso de empate, os mais conhecidos primeiro · página { $page } de { $pages }
server-newcomers-text = Artistas que chegaram a cinco membros nos últimos 30 dias, os mais recentes primeiro.
server-newcomers-none = Nenhum artista novo chegou a cinco membros.
server-counted-since = Este servidor foi contado pela primeira vez { $when }; o que já estava lá não é novidade.
server-blind-spots-text = O que este servidor provavelmente curtiria se fosse um único ouvinte, e que menos de cinco membros ouvem ou curtem.
server-blind-spots-none = Não há nenhum: o que combina com o gosto deste servidor já é ouvido aqui.
server-alike-text = Do que cinco membros ou mais ouvem ou curtem aqui, isto é o mais parecido com { $artist }.
server-alike-none = Nada do que cinco membros ou mais ouvem ou curtem aqui se parece com { $artist }.
server-map-text = Quanto mais perto dois membros, mais parecidos são os gostos, até onde duas dimensões conseguem mostrar. Os losangos são artistas, cada um no meio dos membros que o ouvem ou gostam dele.
server-map-few = Um mapa precisa de pelo menos três membros que possam ser citados aqui e que tenham vinculado ou importado o que ouvem, ou avaliado.
server-map-how = Mostra até 40 membros, escolhidos ao acaso, que usaram /{ command-join } e podem ser citados aqui.
server-map-alt = Mapa dos membros por gosto: { $members }. Mais parecidos: { $first } e { $second }. Artistas entre eles: { $artists }.

## /duelo: qual de dois artistas se parece mais com um terceiro.

command-duel = duelo
    .description = Perguntar qual de dois artistas se parece mais com um terceiro
    .artist = O artista com quem comparar; deixe vazio para uma surpresa
duel-title = Quem se parece mais com { $artist }?
duel-or = { $left } ou { $right }
duel-how = Todo mundo aqui pode apertar um botão, e mudar de ideia, até o resultado aparecer { $when }.
duel-alone = Aperte um botão para ver o que o modelo diz.
duel-unsure = Não sei
duel-noted = Anotado: { $pressed }. Você pode mudar de ideia até o resultado aparecer { $when }.
duel-not-kept = Você pediu que nada novo seja guardado, então o que você aperta não é guardado nem conta. Com /{ command-privacy } você muda isso.
duel-nobody = Ninguém escolheu um dos dois.
duel-not-sure = { $count ->
    [one] { $count } não sabe
   *[other] { $count } não sabem
}
duel-says = { $model ->
    [1] Primeiro modelo
    [2] Segundo modelo
   *[0] Segue
}: { $artist } (nº { $rank } na lista de artistas similares, o outro nº { $other })
    .alone = { $model ->
    [1] Primeiro modelo
    [2] Segundo modelo
   *[0] Segue
}: { $artist } (nº { $rank } na lista de artistas similares, o outro não está entre os primeiros)
duel-again = Outro duelo
duel-nothing = No momento não há dois artistas para comparar com { $artist }. Tente outro artista.
duel-gone = Este duelo não está mais guardado.
privacy-duels = { $count ->
    [one] Você pediu { $count } duelo ou respondeu nele; ficam guardados os artistas, o que você apertou, depois de quantos segundos e quando e, como nas avaliações, a idade aproximada da sua conta e um código do servidor.
   *[other] Você pediu { $count } duelos ou respondeu neles; ficam guardados os artistas, o que você apertou, depois de quantos segundos e quando e, como nas avaliações, a idade aproximada da sua conta e um código do servidor.
}
privacy-ask-duels = O que você apertou nos duelos também é apagado.

## /caminho-do-dia: dois artistas por dia, para ligar por um caminho de artistas similares.

command-daily = caminho-do-dia
    .description = Ligar os dois artistas do dia passando por artistas similares
daily-title = Caminho do dia · { $day }
daily-how = Encontre um caminho de { $artist } a { $other }: cada passo leva a um dos 25 artistas mais próximos, ou a um que tem o seu entre os dele. Hoje os dois são os mesmos para todo mundo, e só você vê o seu caminho.
daily-now = Você está em { $artist }.
daily-next = Próximo artista
daily-undo = Desfazer
daily-give-up = Desistir
daily-share = Compartilhar
daily-play = Jogar também
daily-form-artist = Artista
daily-form-about = Similar a { $artist }, a caminho de { $other }
daily-again = { $artist } já está no seu caminho.
daily-miss = Nenhum passo conhecido de { $artist } a { $other }: nestes dados nenhum dos dois está entre os 25 mais próximos do outro ({ $evidence }).
daily-earlier = { $count ->
    [one] … depois de mais { $count } passo
   *[other] … depois de mais { $count } passos
}
daily-arrived = **Você chegou em { $steps } passos; o caminho mais curto tem { $fewest }.** Tentativas erradas: { $misses }.
daily-gave-up = Você desistiu. Um dos caminhos mais curtos, com { $fewest } passos:
    .spent = Suas tentativas acabaram. Um dos caminhos mais curtos, com { $fewest } passos:
daily-nothing = Nestes dados não há dois artistas para ligar hoje.
daily-not-kept = Você pediu que nada novo seja guardado, então seu caminho não é guardado: ele some quando o bot reinicia e não conta. Com /{ command-privacy } você muda isso.
daily-before = **Ontem:** um dos caminhos mais curtos, com { $steps } passos
    .members = **Ontem:** o melhor caminho encontrado neste servidor, com { $steps } passos; o mais curto tem { $fewest }
daily-before-arrived = { $count }+ membros chegaram.
daily-score = Caminho Segue { $day } · { $score }
daily-alt = Mapa com o caminho { $path }
privacy-daily = { $count ->
    [one] Você jogou o caminho do dia em { $count } dia; ficam guardados cada artista que você tentou, a partir de qual, se era um passo, em que servidor (com pseudônimo) e quando.
   *[other] Você jogou o caminho do dia em { $count } dias; ficam guardados cada artista que você tentou, a partir de qual, se era um passo, em que servidor (com pseudônimo) e quando.
}
privacy-ask-daily = Seus caminhos do dia também são apagados.

## /desafio: membros citam artistas contra a lista do modelo e votam às cegas.

command-challenge = desafio
    .description = Citar artistas contra a lista do modelo e votar às cegas
    .artist = O artista com o qual os outros devem combinar
challenge-title = Vençam o bot: o que combina com { $artist }?
challenge-how = Cite até { $most } artistas que combinam e que você tocaria em seguida. Os artistas de vocês e os do modelo são misturados em uma só lista, e vocês votam sem saber quem é de quem.
challenge-named = { $count ->
    [0] Ninguém citou um artista ainda; a votação começa { $when }.
    [one] { $count } artista citado até agora; a votação começa { $when }.
   *[other] { $count } artistas citados até agora; a votação começa { $when }.
}
challenge-name = Citar um artista
challenge-begin = Começar a votação
challenge-form = Artista
challenge-form-about = Os outros veem o artista na votação, mas não ficam sabendo que foi você que citou.
challenge-noted = Anotado: { $artist }. { $left ->
    [0] Era o último que você podia citar;
    [one] Você pode citar mais { $left };
   *[other] Você pode citar mais { $left };
} a votação começa { $when }.
challenge-seed = Este desafio é justamente sobre { $artist }. Cite outro artista.
challenge-already = Você já citou { $artist }. Cite outro artista.
challenge-enough = Você já citou { $most } artistas, que é o máximo. { $artist } não foi adicionado.
challenge-empty = Ninguém citou um artista ainda. Cite um primeiro.
challenge-starter = Só quem começou este desafio pode adiantar a votação.
challenge-late = Não dá mais para citar artistas neste desafio.
challenge-closed = Não há votação em andamento neste desafio.
challenge-gone = Este desafio não está mais guardado.
challenge-elsewhere = Um desafio precisa de um canal em que todo mundo veja minhas respostas e que eu também veja. Tente em outro.
challenge-unlisted = Não há uma lista de artistas similares a { $artist } para enfrentar. Tente outro artista.
challenge-menu = Vote em até { $most }
challenge-vote = Metade destes artistas foi citada aqui, a outra metade é do modelo. Vote em até { $most } que você tocaria em seguida. O resultado aparece { $when }.
challenge-voted = Seu voto: { $artists }. Você pode mudá-lo até o resultado aparecer { $when }.
challenge-unvoted = Você não votou em ninguém. Ainda dá para votar até o resultado aparecer { $when }.
challenge-yours = Você mesmo citou { $artists }, então não pode votar nisso.
challenge-not-kept = Você pediu que nada novo seja guardado, então nada é guardado e você não conta aqui. Com /{ command-privacy } você muda isso.
challenge-none = Desta vez ninguém citou um artista, então não havia o que votar.
challenge-all = Tudo o que foi citado também está no topo da lista do modelo, então não havia o que votar. Vocês pensam igual.
challenge-both = Nas duas listas, então não conta para nenhuma: { $artists }
challenge-nobody = Desta vez ninguém votou, então ninguém vence.
challenge-won = { $who ->
    [members] **Os membros vencem** por { $members } a { $model } em votos.
    [model] **O modelo vence** por { $model } a { $members } em votos.
   *[nobody] **Empate**: { $members } a { $model } em votos.
}
challenge-votes = { $count ->
    [one] { $count } voto
   *[other] { $count } votos
}
challenge-void = { $count ->
    [one] { $count } voto não contado
   *[other] { $count } votos não contados
}
challenge-members = { $count ->
    [0] citado aqui
    [one] citado aqui por { $count } membro
   *[other] citado aqui por { $count } membros
}
challenge-model = nº { $rank } do modelo
challenge-leads = { $who ->
    [members] **Os membros estão na frente** neste servidor: { $members } desafios vencidos, { $model } perdidos. O acaso mal explica isso.
    [model] **O modelo está na frente** neste servidor: { $model } desafios vencidos, { $members } perdidos. O acaso mal explica isso.
   *[nobody] Neste servidor os membros venceram { $members } e o modelo { $model }: ainda não há votos suficientes para dizer quem é melhor.
}
challenge-own = Quem citou um artista não conta nem nele nem no do modelo que ficou ao lado.
challenge-again = Outra rodada
privacy-challenges = { $count ->
    [one] Você participou de { $count } desafio; ficam guardados os artistas que você citou, em quem votou e quando.
   *[other] Você participou de { $count } desafios; ficam guardados os artistas que você citou, em quem votou e quando.
}
privacy-ask-challenges = O que você citou e votou nos desafios também é apagado.
