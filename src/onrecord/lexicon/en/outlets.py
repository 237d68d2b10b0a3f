"""Outlets: names of newspapers, agencies and broadcasters, and the words that make such a name."""

OUTLETS: frozenset[str] = frozenset(
    name.strip()
    for name in """
    abc news, agence france-presse, al arabiya, al jazeera, al-jazeera, al bawaba, al-ahram, al-monitor, al
    mayadeen, al-masdar, all africa, ansa, anadolu agency, anadolu, arab news, army radio, asahi shimbun, asharq
    al-awsat, associated press, axios, bangkok post, bbc, bbc news, bild, bloomberg, bloomberg news, boston
    globe, breitbart, business insider, business standard, buzzfeed, buzzfeed news, caixin, cbc, cbs, cbs news,
    channel 4 news, chicago tribune, china daily, channel 12, channel 13, clarin, clarín, cnbc, cnn, corriere
    della sera, dagens nyheter, daily beast, daily express, daily mail, daily maverick, daily mirror, daily
    nation, daily sabah, daily star, daily telegraph, dawn, der spiegel, spiegel, der standard, deutsche welle,
    dw, die welt, die zeit, el comercio, el diario, el mundo, el país, el pais, el tiempo, el universal,
    euronews, evening standard, expressen, financial times, folha de s.paulo, folha, forbes, fortune, fox news,
    france 24, frankfurter allgemeine zeitung, ft, gazeta wyborcza, geo news, global times, globe and mail,
    globes, gulf news, haaretz, ha'aretz, handelsblatt, helsingin sanomat, hindustan times, huffpost, huffington
    post, hürriyet, hurriyet, iol, interfax, infobae, irish examiner, irish independent, irish times, israel
    hayom, itv news, itv, izvestia, japan times, jerusalem post, jiji press, kan, kathimerini, khaleej times,
    kommersant, korea herald, kyiv independent, kyiv post, kyodo, kyodo news, la nación, la nacion, la
    repubblica, la stampa, la tercera, le figaro, le monde, le parisien, le soir, libération, liberation, los
    angeles times, la times, maariv, mail & guardian, mail on sunday, mainichi, manila bulletin, mediapart,
    meduza, mehr, miami herald, middle east eye, mint, mirror, moscow times, msnbc, national review, nbc, nbc
    news, ndtv, neue zürcher zeitung, new york post, new york times, new yorker, newsday, newsweek, nhk, nikkei,
    nos, npr, nrc, novaya gazeta, o globo, philippine daily inquirer, politico, pravda, press tv, propublica,
    punch, rai, rappler, rbc, reuters, rfi, ria novosti, rossiya 24, rte, rté, rt, scroll, semafor, sky news,
    slate, south china morning post, sputnik, straits times, stuff, süddeutsche zeitung, sunday times, svenska
    dagbladet, svt, sydney morning herald, tass, taipei times, the age, the atlantic, the australian, the
    conversation, the economist, the express, the globe, the guardian, the hill, the hindu, the
    independent, the intercept, the kyiv independent, the local, the mirror, the nation, the national, the
    observer, the onion, the post, the print, the quint, the real deal, trd, the star, the sun, the telegraph,
    the times, the tribune, the verge, the week, the wire, the wrap, time magazine, times of india, times of
    israel, times union, deccan herald, indian express, the journal, toronto star, trt, trt world, usa today,
    vanguard, vice news, voice of america, voa, vox, walla, wall street journal, washington examiner, washington
    post, washington times, wion, wired, xinhua, xinhua news agency, yedioth ahronoth, ynet, ynetnews, yomiuri
    shimbun, yonhap, zdf, ard, rte news, abs-cbn, gma news, antara, bernama, detik, kompas, tempo, tvn24, tvp,
    rzeczpospolita, lidovky, index.hu, telex, delfi, postimees, aftonbladet, dagbladet, aftenposten, nrk, yle,
    politiken, berlingske, jyllands-posten, de telegraaf, volkskrant, het laatste nieuws, de standaard, publico,
    expresso, radio free europe, rfe/rl, radio free asia, rte radio, bbc radio 4, bbc persian, bbc hausa, dw
    news, ani, pti, ians, premium times, the punch, daily trust, this day, business day, mail and guardian,
    news24, the citizen, the east african, daily monitor, new vision, addis standard, garowe, l'orient-le jour,
    l'orient today, an-nahar, the new arab, al-akhbar, variety, hollywood reporter, espn, marca, l'équipe,
    gazzetta dello sport, the athletic, tmz, fars, irna, tasnim, msn, asian lite news, the star-ledger, afp,
    upi, efe, dpa, fox, wafa, sana, petra
    """.replace("\n", " ").split(",")
)  # fmt: skip
"""Names in lower case. One that is also a common word stands with its "the", and counts only so."""

SHORT_OUTLETS: frozenset[str] = frozenset(
    "ard ft dw rt rai nos kan mint punch scroll stuff slate vox wired variety dawn mirror trd tempo globes time fox "
    "folha telex index vanguard spiegel expresso forbes fortune ap pa ani pti petra sana fars mehr wafa rbc nrc pravda "
    "axios walla voa".split()
)
"""Names of outlets that are words, letters or other people's names too: only with a capital letter at the start."""

FORMS_LAST: frozenset[str] = frozenset(
    """
    times herald post news tribune gazette chronicle courier journal observer telegraph daily mail dispatch examiner
    inquirer examiner bulletin ledger sentinel mirror examiner advertiser independent standard star argus echo mercury
    reporter register record argus review today tv radio newswire magazine weekly monitor guardian broadcasting
    zeitung shimbun presse nachrichten televisión newspaper newspapers press fm wire globe express bee argus
    enquirer picayune digest television network broadcaster
    """.split()
) - {"record", "network", "press", "review", "standard", "star", "express", "independent", "register", "mercury"}
"""Last words of an outlet's name, lower case."""

FORMS_LAST_WITH_ARTICLE: frozenset[str] = frozenset(
    "record press review standard star express independent register mercury".split()
)
"""The same, where "The" belongs to the name and has its capital within a sentence: "in The Tarsk Standard"."""

FORMS_FIRST: frozenset[str] = frozenset("radio daily diario channel tv gazeta journal".split())
"""First words of an outlet's name, lower case."""

OUTLET_NOUNS: frozenset[str] = frozenset(
    """
    newspaper paper daily weekly magazine tabloid broadsheet broadcaster broadcaster channel station broadcaster
    website site outlet publication agency wire newswire portal journal network periodical broadcast programme
    program podcast newsletter blog television tv radio
    """.split()
)
"""Nouns for an outlet. "paper", "agency", "network", "site", "station", "journal", "program" name other things too."""

DOUBTFUL_OUTLET_NOUNS: frozenset[str] = frozenset(
    "agency network site station programme program journal blog paper website portal wire broadcast".split()
)
"""Those of `OUTLET_NOUNS` that stand for an outlet only where one has been named."""

SURE_OUTLET_NOUNS: frozenset[str] = OUTLET_NOUNS - DOUBTFUL_OUTLET_NOUNS
"""Those that stand for an outlet by themselves."""

NEWS_PEOPLE: frozenset[str] = frozenset("reporter correspondent journalist columnist reporters".split())
"""Nouns before which the name of a body is an outlet's ("Nordlys reporter Pia Lund")."""

CITING: frozenset[str] = frozenset("citing cites cited quoting quotes quoted relaying relayed".split())
"""Cues whose source is cited by the one who says the same."""

REPORTING: frozenset[str] = frozenset("reported reports broadcast aired printed headlined".split())
"""What outlets do and others seldom, in a cue ("Nordlicht reported that")."""

PRINTED: frozenset[str] = frozenset(
    "reported carried published printed aired broadcast quoted cited interviewed reprinted".split()
)
"""What is done by outlets: before "by" and a name ("first reported by Nordlicht")."""

FOREIGN_ARTICLES: frozenset[str] = frozenset("le la les el los las der die das il lo gli het o al de".split())
"""Articles with which names of outlets in other languages begin, lower case."""

ON_AIR: frozenset[str] = frozenset("radio tv channel television broadcasting fm kanal canal broadcaster".split())
"""Words of the names of outlets that are heard or seen, lower case."""

PRINT_NOUNS: frozenset[str] = frozenset("newspaper paper daily weekly magazine tabloid broadsheet".split())
AIR_NOUNS: frozenset[str] = frozenset("broadcaster channel station network programme program".split())
"""Nouns for outlets that are read, and for those that are not; lower case."""

OF_THE_PRESS: frozenset[str] = frozenset(
    "rival local national regional daily weekly sunday evening morning opposition leading provincial independent "
    "pro-government state-run state-owned online news another other financial satirical conservative liberal state "
    "official private commercial public press popular mass-market left-wing right-wing investigative student".split()
)
"""Words before "paper", "site" or "agency" that show it to be an outlet, lower case."""
