"""Words for bodies, in groups of which one word may take up another, and those that make the name of one."""

BODIES: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in """
    company firm corporation group business maker manufacturer retailer startup start-up giant operator
    conglomerate utility airline carrier bank lender insurer miner brewer developer contractor supplier chain
    automaker carmaker shipbuilder chipmaker drugmaker broker brokerage fund consultancy enterprise
    multinational employer producer platform publisher co corp inc ltd llc plc gmbh holdings motors airlines
    airways industries distributor store supermarket subsidiary parent landlord builder railway railroad club

    ministry department office agency bureau authority administration directorate secretariat regulator watchdog
    commission inspectorate treasury service chancellery embassy consulate mission foreign-office

    government administration cabinet state regime country nation kingdom republic junta leadership authority
    executive coalition presidency palace castle crown throne premiership

    army military navy force forces troops command militia brigade air-force corps police constabulary guard

    police force department constabulary precinct patrol

    court tribunal bench judiciary jury courts chamber prosecution defence defense

    parliament assembly senate congress house legislature council chamber duma knesset bundestag

    council board committee panel commission task-force taskforce inquiry body jury authority

    party movement coalition alliance bloc opposition campaign faction front

    union federation association guild league chamber confederation society syndicate

    group organisation organization charity foundation ngo network coalition trust campaign body institute
    association militia collective alliance movement nonprofit non-profit

    university college school institute academy faculty campus centre center think-tank laboratory lab

    hospital clinic surgery practice trust

    club team side franchise squad federation

    church diocese mosque synagogue vatican parish

    city town county municipality village borough state province council
    """.split("\n\n")
)
"""Groups of nouns, lower case."""

INSTITUTIONS: frozenset[str] = frozenset(
    """
    ministry department office agency bureau authority administration government cabinet army military navy police
    court courts parliament assembly senate congress commission council committee board treasury embassy consulate
    party union service services force forces guard presidency secretariat regime opposition campaign
    university hospital club team company mission delegation bank church embassy troops government regulator
    regulators legislature judiciary leadership
    """.split()
)
"""Nouns that with a name or nationality before them name one body ("Leval's water ministry", "the Kessian army")."""

NAME_WORDS: frozenset[str] = frozenset(
    """
    company co corp corporation inc incorporated ltd limited llc llp plc gmbh ag sa nv bv group holdings holding bank
    ministry department office agency bureau authority commission committee council court parliament assembly senate
    congress party union association federation league alliance coalition movement front foundation institute
    university college school academy hospital church society trust fund forum organisation organization police army
    navy force forces guard corps service services board chamber club united city airlines airways motors energy oil
    gas electric power water railways industries partners associates systems technologies bankers workers teachers
    nations treasury administration government embassy centre center initiative project programme program watch
    international democrats republicans states house taliban mossad hamas hezbollah nato
    """.split()
)
"""Words that show a capitalised name to be that of a body, lower case."""

SEATS: frozenset[str] = frozenset(
    name.strip()
    for name in """
    kremlin, white house, downing street, number 10, no 10, whitehall, westminster, pentagon, capitol hill, elysee,
    elysee palace, matignon, quai dorsay, holyrood, stormont, buckingham palace, kensington palace, vatican, holy see,
    scotland yard, foggy bottom, wall street, threadneedle street, zhongnanhai, blue house, nabanna, south block,
    rashtrapati bhavan, casa rosada, planalto, planalto palace, moncloa, quirinal, palazzo chigi, bellevue palace,
    mar-a-lago, langley, quantico, fleet street, bundestag, knesset, duma, seimas, sejm, rada, verkhovna rada, cabinet
    office, foreign office, home office, pentagon, aso rock, union buildings, state house, blair house, malacanang,
    rideau hall, queens park, parliament hill, canary wharf, silicon valley, hollywood
    """.replace("\n", " ").split(",")
)  # fmt: skip
"""Seats of power that stand for those who sit there, in normal form without "the"."""

SEAT_WORDS: frozenset[str] = frozenset("palace street castle mansion hall square citadel chancellery wharf".split())
"""Last words of such a name that no list has ("Marble Palace"), lower case."""

PARTY_WORDS: frozenset[str] = frozenset("party movement front union alliance league bloc coalition congress".split())
"""Words of the name of a body that may end in the name of those who belong to it ("Party of Rural Labour")."""

BEFORE_OF: frozenset[str] = frozenset(
    """
    ombudsman journal inspectorate registry museum library archive archives observatory laboratory order campaign
    friends directorate secretariat tribunal foundation school faculty register bulletin annals
    """.split()
)
"""Words of bodies' names before "of" or "for" that `NAME_WORDS` has not ("Ombudsman for Prisons"), lower case."""
