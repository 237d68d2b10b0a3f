"""What names and posts of one person or body look like in different stories."""

_SPELLINGS = """
muhammad mohammed mohammad mohamed mohamad muhammed muhamad mohamud mehmed
ahmad ahmed achmed ahmet
husayn hussein hussain husain hossein hosein husein
hasan hassan hasson
yusuf yousuf yousef youssef yusef yousouf
abdullah abdallah abdulla abdalla
umar omar oumar
uthman usman osman othman ousmane
khalid khaled
said saeed saeid
sayyid sayed sayyed syed sayeed
ibrahim ebrahim ibraheem brahim
sulayman suleiman sulaiman soliman suleyman
jamal gamal djamal
qasim kassem qassem kasim qassim kassim kasem ghasem
faysal faisal feisal faizal
nasir nasser naser nassir nacer
rashid rasheed rachid
tariq tarek tareq tarik
karim kareem
mahmud mahmoud mehmood mahmood
mustafa mostafa moustafa moustapha mustapha
zulfiqar zulfikar zulfeqar
riza reza raza
yahya yehia yahia
salah saleh salih
amin ameen amine
hamid hameed
majid majeed
walid waleed
wahid waheed
aziz azeez
jabir jaber gaber
fatima fatimah fatma fatemeh
aisha ayesha aysha aicha
maryam mariam meryem
layla leila laila leyla
zaynab zainab zeinab zeynep
khadija khadijah hadija
nur noor nour
husni hosni
qadhafi gaddafi qaddafi kadafi gadhafi
sergei sergey serguei serhii serhiy
aleksei alexei alexey aleksey alexej oleksii oleksiy
aleksandr alexander aleksander oleksandr alexandr alexandre
dmitri dmitry dmitriy dimitri dmytro dimitry
yuri yury yuriy iurii yurii
vladimir volodymyr wladimir uladzimir
andrei andrey andriy andrii
yevgeny evgeny yevgeni evgeni evgeniy yevhen
mikhail mikhael mikhailo mykhailo
nikolai nikolay mykola nikolaj
georgy georgi georgiy heorhii
grigory grigori hryhorii
pavel pavlo
petr pyotr petro
vasily vasili vasyl
viktor victor wiktor
yelena elena olena
yekaterina ekaterina kateryna
natalia nataliya natalya
tatiana tatyana tetiana
yulia julia yuliya yuliia
anastasia anastasiya
viacheslav vyacheslav
vitaly vitalii vitali vitaliy
kyrylo kirill kiril
igor ihor
oleg oleh
sofia sophia sofiya
stephen steven stephan stefan
philip phillip filip
geoffrey jeffrey
catherine katherine kathryn katharine
ann anne
sarah sara
erik eric
karl carl
marc mark
nicholas nicolas nikolas
"""

SPELLINGS: dict[str, str] = {
    spelling: row.split()[0] for row in _SPELLINGS.strip().split("\n") for spelling in row.split()
}
"""Spellings of one name from another script or of one name with several customs, to one of them; without accents."""

PARTICLES: frozenset[str] = frozenset(
    "al el de da di do dos das del della der den van von zu zur bin ibn la le du ter ten bint ould ni nic ad "
    "ash".split()
)
"""Words before a surname that one story prints and another does not."""

LEADING_PARTICLES: frozenset[str] = frozenset("al el de della der van von bin ibn zu du ter bint ould".split())
"""Those of them that may open a name, and are no first names there."""

YOUNGER: dict[str, str] = {
    "jr": "the younger", "junior": "the younger", "younger": "the younger", "sr": "the elder", "senior": "the elder",
    "elder": "the elder", "ii": "the second", "iii": "the third", "iv": "the fourth",
}  # fmt: skip
"""Words after a name that tell father and son apart."""

COMMON_FIRST: frozenset[str] = frozenset(
    """
    john david michael james robert william richard thomas mark peter paul daniel andrew joseph charles george mary
    anna maria sarah elizabeth jane susan karen linda muhammad ahmad ali hasan husayn umar ibrahim abdullah jose juan
    carlos luis antonio manuel wei li jing min raj amit sanjay ivan sergei aleksandr andrei kim jean pierre hans
    """.split()
)
COMMON_LAST: frozenset[str] = frozenset(
    """
    smith jones williams brown taylor davies wilson evans thomas johnson roberts walker wright robinson thompson white
    hughes edwards green hall wood harris lewis martin jackson clarke clark miller davis moore anderson allen king lee
    li wang zhang chen liu yang huang zhao wu zhou kim park choi nguyen tran singh kumar sharma khan patel shah ali
    ahmad husayn hasan muhammad abdullah ibrahim garcia rodriguez martinez hernandez lopez gonzalez perez sanchez
    ramirez silva santos oliveira souza pereira muller schmidt schneider fischer weber meyer ivanov petrov smirnov
    kuznetsov popov rossi russo ferrari bianchi dubois bernard durand hansen johansen olsen larsen nielsen jensen
    andersson johansson karlsson nilsson cohen levy sato suzuki tanaka watanabe murphy kelly byrne ryan okafor musa
    """.split()
)
"""First names and surnames that so many bear that the two together tell little; in the spelling of `SPELLINGS`."""

RANKS: frozenset[str] = frozenset(
    """
    senior top high high-ranking ranking leading former ex acting interim current then veteran longtime long-time new
    outgoing incoming unnamed anonymous unidentified another second first third other one two three four five several
    some many few main lead junior local young old older elderly retired late
    """.split()
)
"""Words of a post that say nothing of which post it is."""

DEPUTIES: frozenset[str] = frozenset("deputy vice assistant associate under junior undersecretary".split())
"""Words that make of a post another one."""

PREPOSITIONS: frozenset[str] = frozenset("of for at in to from on by with under near inside within about over".split())
"""Words after which a post's body or field stands."""

CLAUSE_OPENERS: frozenset[str] = frozenset("who whom whose that which where when whose speaking asked".split())
"""Words with which a description begins to tell a tale."""

IDLE: frozenset[str] = frozenset(
    """
    a an the of for at in to from on by with under near inside within about over and or his her its their he she it
    they is was were are be been has had have this that s mr mrs ms company body firm man woman person people group
    said says told not
    """.split()
)
"""Words of a post or description that tie nothing."""

VAGUE_HEADS: frozenset[str] = frozenset("source person people insider somebody someone individual man woman".split())
"""Heads of descriptions that stand for anybody."""

BROAD_HEADS: frozenset[str] = frozenset(
    "official aide adviser diplomat executive lawyer employee worker staffer officer resident analyst expert critic "
    "member".split()
)
"""Heads of descriptions of which any affair has many."""

TWO_WORD_HEADS: dict[tuple[str, str], str] = {
    ("chief", "executive"): "ceo", ("prime", "minister"): "premier", ("head", "teacher"): "headteacher",
    ("police", "officer"): "policeman", ("vice", "president"): "vice-president",
    ("chief", "minister"): "chief-minister",
    ("managing", "director"): "ceo", ("attorney", "general"): "attorney-general",
    ("secretary", "general"): "secretary-general", ("general", "secretary"): "secretary-general",
}  # fmt: skip
"""Posts of two words, to one."""

SOLE: frozenset[str] = frozenset(
    "minister premier president mayor governor ambassador king queen bishop chancellor ceo chairman speaker judge "
    "archbishop sheriff secretary-general attorney-general envoy".split()
)
"""Posts of which one person holds one: two of them with different offices are two persons' at one time."""

KIN: frozenset[str] = frozenset(
    """
    father mother son daughter brother sister husband wife uncle aunt cousin nephew niece grandfather grandmother widow
    widower parent spouse twin partner relative
    """.split()
)
"""Heads that tell of whom somebody is a relative, who mostly has the same surname."""

_SPHERES = """
sport: coach striker goalkeeper midfielder defender batsman bowler boxer athlete champion player referee cyclist runner
sport: footballer swimmer skier golfer jockey sprinter wrestler
arts: singer actor actress musician artist novelist poet filmmaker drummer guitarist pianist violinist composer
arts: conductor sculptor painter potter dancer choreographer comedian screenwriter playwright illustrator designer
trade: shopkeeper farmer fisherman miner cook chef baker butcher mechanic plumber electrician carpenter shepherd
trade: beekeeper tailor barber gardener hairdresser driver weaver welder fitter docker innkeeper publican florist grocer
trade: sailor trucker waiter caretaker cleaner porter jeweller locksmith blacksmith bricklayer
state: minister premier president mayor governor senator lawmaker councillor ambassador envoy chancellor secretary
state: spokesman diplomat consul chief-minister vice-president congressman congresswoman politician king queen
law: judge lawyer prosecutor magistrate attorney-general bailiff
force: general colonel major admiral sergeant detective inspector policeman commander lieutenant superintendent sheriff
force: soldier constable brigadier marshal corporal
medicine: doctor surgeon nurse paramedic dentist midwife physician psychiatrist pharmacist vet
learning: professor scientist researcher historian economist scholar lecturer biologist geologist virologist physicist
learning: glaciologist astronomer archaeologist chemist botanist mathematician engineer
school: student pupil teacher headteacher tutor
press: journalist editor columnist blogger anchor presenter
church: priest bishop imam rabbi pastor monk nun archbishop vicar
business: ceo banker investor accountant tycoon trader broker insurer cfo auditor businessman entrepreneur
"""

SPHERES: dict[str, str] = {
    head: row.split(":")[0] for row in _SPHERES.strip().split("\n") for head in row.split(":")[1].split()
}
"""Posts and trades, singular, to the walk of life that they belong to."""

NEAR_SPHERES: frozenset[frozenset[str]] = frozenset(
    frozenset(row.split())
    for row in (
        "state law", "state force", "state business", "state learning", "law force", "learning medicine", "state press",
        "learning business", "learning school", "medicine school", "law business", "law learning", "arts press",
        "business trade", "learning press", "state school", "state church", "church school",
    )
)  # fmt: skip
"""Walks of life that one person may well be in at once, or after one another."""

LOOSE_SPHERES: frozenset[str] = frozenset({"learning", "medicine", "arts", "press"})
"""Those in which one person is called by many nouns: a virologist is a professor, a scientist, a researcher."""

BODY_WORDS: dict[str, str] = {
    "defense": "defence", "organization": "organisation", "center": "centre", "affairs": "", "affair": "",
    "department": "", "labor": "labour", "programme": "program", "ministries": "ministry", "foreign-office": "ministry",
    "govt": "government", "intl": "international", "natl": "national", "univ": "university", "dept": "",
}  # fmt: skip
"""Words of bodies' names, to the one that stands for them; empty for those that may be left out."""

LEGAL_FORMS: frozenset[str] = frozenset(
    "inc incorporated ltd limited llc llp plc gmbh ag sa nv bv co corp corporation company".split()
)
"""Words at the end of a company's name that may be left out."""

FIELDS: frozenset[str] = frozenset(
    """
    foreign defence interior finance health education water energy transport justice environment agriculture trade
    labour culture tourism information roads housing home oil fisheries planning science technology sport youth
    national federal state central general supreme high district municipal public civil royal local regional
    parliamentary security border intelligence secret main joint special upper lower election electoral human rights
    """.split()
)
"""Words that with one for a body name one in every country."""

GOVERNING: frozenset[str] = frozenset("government administration state regime republic kingdom".split())
"""Words that with a country's name stand for the country as an actor."""

OUTLET_EXTRAS: frozenset[str] = frozenset("newspaper paper daily online website magazine".split())
"""Words beside an outlet's name that may be left out, unless they are all there is."""
