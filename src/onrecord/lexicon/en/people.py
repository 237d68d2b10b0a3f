"""Words for people: forms of address, posts and trades, with gender where the word itself says it."""

HONORIFICS: dict[str, str] = {
    "mr": "male", "mister": "male", "mrs": "female", "ms": "female", "miss": "female", "sir": "male", "dame": "female",
    "lady": "female", "lord": "male", "madam": "female", "king": "male", "queen": "female", "prince": "male",
    "princess": "female", "duke": "male", "duchess": "female", "baroness": "female", "baron": "male",
    "sheikh": "male", "sheikha": "female", "sultan": "male", "emir": "male", "father": "male", "brother": "male",
    "sister": "female", "shri": "male", "smt": "female", "señor": "male", "señora": "female", "herr": "male",
    "frau": "female", "monsieur": "male", "madame": "female", "mme": "female", "hajji": "male", "begum": "female",
    "imam": "male", "ayatollah": "male", "pope": "male", "mx": "",
}  # fmt: skip
"""Forms of address, lower case without full stop, to the gender that they tell; empty where they tell none."""

TITLES: frozenset[str] = frozenset(
    """
    dr doctor prof professor rev reverend bishop archbishop cardinal rabbi gen general lt lieutenant col colonel maj
    major capt captain sgt sergeant cpl corporal pvt private adm admiral cmdr commander brig brigadier marshal
    inspector superintendent constable det detective officer sheriff deputy judge justice chief hon honourable
    honorable president premier chancellor prime minister senator sen rep representative congressman congresswoman
    councillor councilman councilwoman councilmember alderman assemblyman assemblywoman mp mep governor gov mayor
    ambassador secretary undersecretary attorney atty solicitor chairman chairwoman chairperson chair ceo cfo coo
    director speaker treasurer comptroller commissioner coach manager leader spokesman spokeswoman spokesperson
    maulana mullah ayatollah pastor nurse fr st engr barrister advocate vice former acting interim foreign defence
    defense interior finance health education energy transport justice state
    """.split()
)
"""Words that may stand right before a name as a part of its title, lower case without full stop."""

GENDERED: dict[str, str] = {
    "man": "male", "woman": "female", "boy": "male", "girl": "female", "father": "male", "mother": "female",
    "son": "male", "daughter": "female", "brother": "male", "sister": "female", "husband": "male", "wife": "female",
    "uncle": "male", "aunt": "female", "nephew": "male", "niece": "female", "grandfather": "male",
    "grandmother": "female", "widow": "female", "widower": "male", "king": "male", "queen": "female",
    "prince": "male", "princess": "female", "actor": "male", "actress": "female", "waiter": "male",
    "waitress": "female", "monk": "male", "nun": "female", "heiress": "female", "landlady": "female",
    "landlord": "male", "hostess": "female", "duchess": "female", "duke": "male", "boyfriend": "male",
    "girlfriend": "female", "gentleman": "male", "lady": "female", "matriarch": "female", "patriarch": "male",
    "first lady": "female", "father-in-law": "male", "mother-in-law": "female",
}  # fmt: skip
"""Nouns that tell the gender of the one they name; so does any that ends in -man or -woman."""

OFFICIALS: frozenset[str] = frozenset(
    """
    adviser advisor agent aide ally ambassador analyst-in-chief assistant attache attorney bureaucrat chairman
    chairperson chairwoman chair chancellor chief colleague commander commissioner confidant congressman
    congresswoman consul cop councillor councilman councilwoman deputy detective diplomat director employee envoy
    executive governor insider inspector investigator judge lawmaker lawyer leader legislator lieutenant manager
    mayor mediator member minister mp negotiator officer official operative owner parliamentarian participant
    partner person policeman policewoman politician premier president prosecutor regulator representative secretary
    senator sergeant sheriff soldier source speaker spokesman spokesperson spokeswoman staffer superintendent
    treasurer undersecretary veteran whistleblower witness worker attendee contact friend relative neighbour
    neighbor associate general colonel captain major admiral co-worker insider guard ceo cfo coo boss head
    editor reporter journalist correspondent columnist writer author blogger producer publisher anchor host
    doctor physician surgeon nurse paramedic pilot driver passenger teacher professor principal student pupil
    father mother son daughter brother sister husband wife uncle aunt cousin nephew niece grandfather grandmother
    widow widower parent man woman boy girl victim suspect defendant plaintiff juror attorney-general solicitor
    barrister engineer architect founder co-founder investor banker broker trader farmer fisherman miner
    player coach captain striker goalkeeper midfielder defender batsman bowler boxer manager referee athlete champion
    singer actor actress musician artist director designer novelist poet filmmaker
    pastor priest bishop imam rabbi cleric archbishop pope king queen prince princess monk nun
    candidate nominee incumbent rival opponent predecessor successor counterpart frontrunner
    scientist researcher historian economist scholar fellow expert specialist analyst strategist consultant
    pm vice-president vice-chair secretary-general director-general shopkeeper resident tenant landlord landlady
    survivor bystander eyewitness passer-by activist campaigner organiser organizer organizer volunteer dissident
    rebel militant fighter gunman warlord smuggler prisoner inmate detainee refugee migrant hostage
    master headmaster midwife dean rector chaplain sexton beekeeper shepherd maid butler cook sailor mariner
    republican democrat tory loyalist backer organizer superdelegate delegate insider nominator hopeful operative
    pollster lobbyist donor trustee curator librarian clerk coroner magistrate ombudsman auditor accountant
    translator interpreter tycoon billionaire mogul entrepreneur businessman businesswoman politico veterinarian
    chef baker butcher mechanic plumber electrician carpenter caretaker warden ranger firefighter lifeguard
    meteorologist geologist biologist epidemiologist virologist psychologist psychiatrist sociologist
    locksmith blacksmith goldsmith hairdresser barber tailor cyclist gardener hunter drummer guitarist pianist violinist
    composer conductor sculptor painter potter weaver roofer decorator welder fitter docker innkeeper publican bartender
    florist grocer greengrocer fishmonger undertaker vet dentist optician pharmacist chemist therapist
    counsellor bailiff
    usher verger curate vicar deacon chieftain steward stewardess purser cadet recruit conscript gunner sniper spy
    messenger porter janitor cleaner housekeeper nanny headteacher tutor lecturer provost bursar archivist
    archaeologist astronomer astronaut physicist mathematician botanist zoologist ecologist pathologist carer
    accused deceased fugitive convict teenager pensioner columnist screenwriter playwright illustrator dancer
    choreographer presenter newsreader broadcaster-general comedian cabinetmaker glazier mason bricklayer
    head-teacher co-defendant co-author pundit striker zookeeper gamekeeper beautician trucker cabbie
    crew staff workforce bride groom heir runner-up newcomer courtier
    counterpart novice abbot abbess canon prior premier-elect president-elect mayor-elect
    somebody someone individual signatory co-signatory commentator scholar custodian skipper authorities counsel
    """.split()
)
"""Nouns for one person by post, trade or part in the story, singular, lower case."""

CLASSES: frozenset[str] = frozenset(
    """
    activist advocate academic analyst bookmaker business campaigner citizen civilian commentator
    commuter conservationist constituent consumer critic customer demonstrator detractor developer doctor donor
    driver economist employer environmentalist expert family fan farmer firefighter fisherman historian immigrant
    inhabitant investor islander journalist liberal local lawyer lobbyist migrant motorist nationalist neighbour
    neighbor observer opponent parent passenger patient pensioner physician pundit player politician pollster
    protester protestor provider radical reader refugee relative researcher resident retailer scholar scientist
    settler shareholder shopkeeper skeptic sceptic specialist strategist student supporter survivor taxpayer
    teacher tenant tourist trader viewer villager visitor voter watcher watchdog worker youth loyalist
    conservative progressive reformist hardliner moderate rebel fighter worshipper believer user follower
    forecaster bettor pilgrim geologist biologist epidemiologist meteorologist psychologist sociologist
    nurse doctor astronomer archaeologist human woman man child elder employee others other some many most few
    campaigner pilot sailor banker economist seller buyer landlord homeowner landowner rancher grower hunter
    miner cyclist rider athlete blogger columnist
    """.split()
)
"""Nouns whose bare plural names a class of people rather than some who spoke ("critics", "residents"), singular."""

DOUBTFUL_PARTY_PEOPLE: frozenset[str] = frozenset({"conservatives", "liberals", "greens"})
"""Those of `PARTY_PEOPLE` that are nobody's party where only the start of a sentence gives them a capital letter."""

GROUP_WORDS: frozenset[str] = frozenset(
    "republican democrat democratic tory labour liberal conservative socialist communist independent muslim christian "
    "catholic protestant jew jewish hindu buddhist sikh shia sunni latino latina hispanic islamist kurd arab african "
    "asian european westerner marxist maoist zionist evangelical mormon".split()
)
"""Words for members of a party, faith or people, singular: with a capital letter, but nobody's name."""

OPINION: frozenset[str] = frozenset(
    "critic analyst observer opponent supporter pundit skeptic sceptic detractor commentator watcher voter "
    "expert".split()
)
"""Classes that stay collective with "the" as well: "the critics" are nobody in particular either. Singular."""

SYNONYMS: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in """
    premier pm prime-minister
    ceo chief-executive
    lawmaker mp mep legislator parliamentarian
    lawyer attorney solicitor barrister counsel
    doctor physician medic
    spokesman spokeswoman spokesperson
    adviser advisor aide
    chairman chairwoman chairperson chair
    policeman policewoman officer constable
    journalist reporter correspondent
    writer author
    businessman businesswoman entrepreneur
    activist campaigner organiser organizer
    founder co-founder
    neighbour neighbor
    candidate nominee contender
    manager coach
    captain skipper
    scholar academic researcher
    """.strip().split("\n")
)
"""Nouns of which each may take up the others: who was called an attorney may later be "the lawyer"."""

WIDER: dict[str, frozenset[str]] = {
    wide: frozenset(narrow.split())
    for wide, narrow in (
        row.strip().split(": ")
        for row in """
        lawmaker: senator congressman congresswoman representative councillor deputy
        leader: president premier chief chairman chairwoman head pm prime-minister chancellor founder director
        minister: premier pm
        head: director chief chairman chairwoman president commissioner
        chief: director head commissioner superintendent ceo
        boss: ceo chief executive manager president chairman chairwoman director owner
        executive: ceo cfo coo president chairman chairwoman director manager chief
        ceo: executive chief
        official: minister secretary adviser advisor director commissioner undersecretary envoy ambassador officer
        diplomat: ambassador envoy consul attache
        envoy: ambassador negotiator mediator representative
        negotiator: envoy mediator
        politician: senator minister president premier mp mep mayor governor lawmaker leader candidate chancellor
        aide: assistant secretary spokesman spokeswoman spokesperson
        adviser: assistant aide counsel
        expert: analyst scholar researcher economist scientist academic professor historian specialist fellow
        analyst: economist strategist expert fellow
        academic: professor lecturer economist historian
        researcher: scientist fellow professor analyst
        scientist: biologist geologist epidemiologist virologist meteorologist researcher professor
        scholar: professor fellow lecturer historian
        doctor: surgeon psychiatrist cardiologist paediatrician virologist
        officer: sergeant inspector detective superintendent captain major colonel general lieutenant sheriff
        soldier: sergeant private corporal lieutenant captain
        commander: general colonel admiral marshal major
        general: commander
        detective: inspector sergeant
        journalist: editor columnist writer
        writer: novelist poet columnist
        author: novelist poet historian
        cleric: pastor priest bishop imam rabbi archbishop pope cardinal
        priest: pastor father
        player: striker goalkeeper midfielder defender captain batsman bowler skipper
        athlete: player boxer runner
        star: singer actor actress striker player
        tycoon: founder businessman entrepreneur investor
        businessman: founder tycoon ceo investor
        businesswoman: founder ceo investor
        monarch: king queen emir sultan
        royal: prince princess king queen duke duchess
        musician: singer guitarist drummer
        performer: singer actor actress dancer
        prosecutor: attorney
        resident: neighbour neighbor
        """.strip().split("\n")
    )
}
"""Nouns that take up a narrower one: a senator may later be "the lawmaker", and a lawmaker not "the senator"."""

AGENTS: frozenset[str] = frozenset(
    "lawyer attorney solicitor barrister spokesman spokeswoman spokesperson representative official agent aide "
    "negotiator prosecutor envoy minister broker researcher investigator candidate campaigner delegate".split()
)
"""Nouns for those who speak for somebody else ("Lawyers for Kesto"); singular, lower case."""

COUNTERPARTS: frozenset[str] = frozenset("counterpart successor predecessor".split())
"""Nouns for one who holds the same post as another; singular, lower case."""

EPITHETS: frozenset[str] = frozenset(
    "man woman veteran incumbent accused suspect defendant detainee pensioner teenager".split()
)
"""Nouns that take up whoever was last spoken of, without having been said of them ("the man", "the 34-year-old")."""

PARTY_PEOPLE: dict[str, str] = {
    "democrats": "Democratic Party", "republicans": "Republican Party", "tories": "Conservative Party",
    "conservatives": "Conservative Party", "labour": "Labour Party", "liberals": "Liberal Party",
    "greens": "Green Party",
    "social democrats": "Social Democratic Party", "christian democrats": "Christian Democratic Party",
    "liberal democrats": "Liberal Democrats", "lib dems": "Liberal Democrats", "islamists": "",
}  # fmt: skip
"""Names for a party by its people, lower case, to the party; as an actor they are the body, not the persons."""

ALSO_BODIES: frozenset[str] = frozenset(
    """
    leader owner partner rival employer sponsor backer pioneer player member friend ally champion developer producer
    maker operator supplier source lender builder insurer broker trader grower retailer neighbour neighbor opponent
    publisher author creditor defendant plaintiff contractor head winner loser founder captain side
    """.split()
)
"""Nouns for persons that are said of bodies and countries too ("Kesto, the market leader"); singular, lower case."""

TITLE_FORMS: dict[str, str] = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel",
    "capt": "captain", "sgt": "sergeant", "lt": "lieutenant", "det": "detective", "prof": "professor",
    "dr": "doctor", "adm": "admiral", "maj": "major", "cmdr": "commander", "rev": "reverend", "pres": "president",
    "cllr": "councillor", "insp": "inspector", "atty": "attorney", "fr": "father", "amb": "ambassador", "hon": "judge",
    "pm": "minister", "cpl": "corporal", "brig": "brigadier", "supt": "superintendent",
}  # fmt: skip
"""Shortened titles, in normal form, to the noun in full."""

LABELS: frozenset[str] = frozenset(
    """
    q a question answer interviewer moderator host presenter anchor narrator announcer caller heckler voice voices
    audience crowd operator questioner reporter correspondent journalist unidentified speaker all
    """.split()
)
"""Labels of speeches in a transcript that are nobody's name, lower case."""

FAMILY: frozenset[str] = frozenset("brothers sisters twins siblings couple cousins triplets spouses".split())
"""Nouns before which a surname is that of all who are named after it ("the Varga sisters, Klara and Zita")."""

HOLDING_OFFICE: frozenset[str] = frozenset(
    "became become becoming is was been as appointed elected named made remains sworn".split()
)
"""Words before a post that show somebody to hold it ("became president", "was elected mayor"), lower case."""

BEFORE_SURNAMES: frozenset[str] = frozenset(
    """
    mayor senator governor president minister judge captain sergeant detective professor councillor bishop rabbi sheriff
    colonel ambassador congressman congresswoman secretary chancellor coach nurse pastor inspector superintendent
    constable lieutenant admiral brigadier archbishop cardinal premier
    """.split()
)
"""Titles that are never the first word of an outlet's name ("Mayor Post"), lower case."""

SPOUSES: frozenset[str] = frozenset("husband wife spouse widow widower ex-husband ex-wife".split())
"""Nouns for the one whom somebody married; singular, lower case."""
