"""English words for deeds: which are one deed in other words, which are opposites, and which only lead up to a deed."""

from collections.abc import Mapping
from types import MappingProxyType

from onrecord.lexicon.en.stems import stem

_SAME = """
visit trip travel journey tour fly flight rush
meet meeting encounter sit-down
talk negotiate negotiation discuss discussion confer dialogue
kill die death dead slay slain fatality perish murder slaughter death
behead beheading decapitate
injure wound injury hurt
crash collide collision
sink capsize founder
drown
burn fire blaze ablaze arson torch
explode explosion blast detonate erupt
bomb bombard shell airstrike strike raid hit
shoot shooting shot gunfire
stab stabbing
attack assault ambush storm hit strike raid
invade invasion
capture seize seizure overrun
kidnap abduct abduction hostage
detain arrest custody apprehend
jail imprison imprisonment sentence prison
convict guilty conviction
acquit innocent exonerate
charge indict indictment prosecute
release free freed liberate
rescue save
escape flee fled abscond
torture mistreat abuse maltreat
threaten threat menace
warn warning alert caution
pay payment paid disburse
bribe bribery kickback payoff
steal theft rob embezzle loot siphon
cheat defraud fraud swindle
smuggle traffic
buy purchase acquire acquisition takeover
sell sale
merge merger
invest investment
lend loan
sue lawsuit
cut slash axe trim
raise increase hike lift
fall drop decline plunge shrink
grow rise surge jump soar climb
double
halve
keep retain maintain stay remain
leave quit depart departure exit
join
resign resignation
dismiss sack oust dismissal
hire appoint recruit employ appointment
elect election
approve approval authorise authorize clear greenlight
reject rejection refuse rebuff spurn
suspend suspension halt pause freeze sideline
ban prohibit outlaw forbid
allow permit let
open reopen
close shut closure shutter
start begin launch introduce unveil
stop end cease discontinue scrap abandon
cancel
delay postpone defer postponement
launch
build construct construction manufacture make
repair fix
destroy destruction demolish
damage
find discover discovery unearth
search hunt scour
inspect inspection
investigate investigation probe inquiry inquest audit enquiry
review examine study
test
measure monitor
show display
watch view
wear worn
carry transport
send deploy dispatch
withdraw withdrawal pullout retreat
supply provide deliver delivery ship
receive accept
give donate donation
offer propose proposal
agree agreement pact accord deal treaty
sign signature
break violate violation breach
accuse accusation allegation allege
blame fault
apologise apologize apology
praise hail
criticise criticize criticism condemn
ask request demand
order instruct instruction command
tell inform brief
announce announcement declare
testify testimony
confess confession
lie mislead deceive
hide conceal concealment withhold
leak disclose reveal
know aware knew knowledge
ignore disregard
believe think
cause trigger spark
prevent avert
protect
vote ballot
marry wedding wed
divorce
pregnant pregnancy
born birth
infect infection
ill sick sicken illness
cure heal
poison contaminate
vaccinate inoculate vaccination
dope doping steroid drug
punch hit beat slap strike
bend
crack rupture
flood flooding
evacuate evacuation
win victory defeat
lose loss
play
miss
score
transfer
retire retirement
return
arrive arrival land
cross
enter
hack
photograph film record
publish post
write wrote
owe debt
cost
strike walkout
protest demonstrate demonstration rally
march
quarantine isolate
adopt
eat ate
drink drunk
wake woke
sleep
swim
drive drove
discard dump
participate participation
use
train
hold
participate
speak speech
cast
star
direct
develop
design
replace
recall
guard patrol
plan
count
fine
freeze
forgive
surrender
exchange swap
engage engagement
split separate
collapse
sing sang sung
run ran
concede
win elect
rescue prop
stalk
crash
rig
seek
respect
obey
accept
spend
earn
save
blackmail extort
spy
monitor
burn
clean
fall_to
call
visit
cancel
urge
vow
mention
compare
admit
deny
question
name
thank
welcome
celebrate
mourn
bury burial
exhume
operate operation surgery
treat treatment
diagnose diagnosis
faint
survive survival
rape
harass harassment
chase
follow
tow
rent lease
evict eviction
tax
subsidise subsidize
export
import
produce production
grow
harvest
feed
starve
cook
teach
learn
graduate
study
censor
broadcast air
interview
quote
translate
copy plagiarise plagiarize
forge counterfeit
sabotage
delete erase
store
collect
distribute
lead
chair
found
dissolve
veto
ratify
amend
repeal
enforce
mediate
recognise recognize recognition
annex annexation
occupy occupation
besiege siege
liberate
recapture retake
patrol
disarm
arm
mobilise mobilize
defect defection
desert
spot sight see seen saw
hear heard
smell
touch
push
pull
throw threw thrown
catch caught
dig
climb
ride rode
race
ski
qualify
coach
relegate
promote promotion
demote
honour honor award
insult
mock
slam
boycott
sanction
tip
guess
predict forecast
estimate
calculate
"""

_PHRASES = """
visit set-foot sets-foot
reject turn-down turned-down turns-down
explode blow-up blew-up blown-up
leave take-off took-off takes-off
postpone put-off puts-off
cancel call-off called-off calls-off
sink go-down went-down goes-down
resign step-down steps-down stepped-down stand-down stood-down stands-down
withdraw pull-out pulled-out pulls-out
retreat pull-back pulled-back pulls-back fall-back fell-back
participate take-part took-part takes-part taken-part
discard throw-away threw-away thrown-away
dismiss lay-off laid-off lays-off
depart walk-out walked-out walks-out
join sign-for signs-for signed-for
free set-free sets-free
burn set-fire burn-down burned-down burnt-down
jail lock-up locked-up locks-up
conceal cover-up covered-up covers-up
shut shut-down shuts-down
end break-off broke-off broken-off
trigger set-off sets-off
kill shot-dead shoot-dead gunned-down
die pass-away passed-away
destroy cut-down wipe-out wiped-out
abandon give-up gave-up gives-up
flee run-away ran-away get-away got-away
escape break-out broke-out broken-out
delay hold-up held-up
demand call-for calls-for called-for ask-for asks-for asked-for
return come-back came-back comes-back go-back went-back
know knew-nothing
vanish gone-missing went-missing
capture fall-to fell-to fallen-to falls-to
give hand-over handed-over hands-over
burgle break-into broke-into
rescue bail-out bailed-out
separate split-up splits-up break-up broke-up
sicken fall-ill fell-ill falls-ill fallen-ill taken-ill became-ill became-sick
acquire take-over took-over takes-over taken-over
discover find-out found-out
exclude rule-out ruled-out rules-out
invent make-up made-up
collect pick-up picked-up
quit drop-out dropped-out drops-out
surrender lay-down laid-down
hit run-over ran-over
"""

PHRASES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        (first, second): line.split()[0]
        for line in _PHRASES.strip().splitlines()
        for phrase in line.split()[1:]
        for first, _, second in [phrase.partition("-")]
    }
)
"""Two words that are one deed, lower case, and a word for it."""

PHRASE_OPENERS: frozenset[str] = frozenset(first for first, _ in PHRASES)
"""The first words of these."""

_NOUNS = """
plane jet aircraft airliner airplane
helicopter chopper
ship ferry boat vessel
car vehicle
phone handset smartphone
vaccine shot jab
company firm corporation
talks negotiation
money cash ransom fund sum coin
police officer policeman cop
soldier troop army military
child kid pupil student schoolchild
man guy
woman lady
doctor physician
worker employee staff crew
rebel militant insurgent fighter jihadist
lawyer attorney
boss chief head director chairman chairwoman
job position post
journalist reporter
video footage clip
lorry truck van
village villager hamlet
price value worth valuer valuation
secret secretly private privately covert covertly hidden
replay rematch
brother sister sibling
wage salary pay
result outcome
election poll
school college
hospital clinic infirmary
leak seepage seep
mistake error fault
party faction
letter memo note email
picture photo photograph image
rumour rumor
cop policeman
storm hurricane weather
film movie
home house
drug substance steroid
aeroplane plane
weapon arm gun
baby infant newborn
"""

_OPPOSITES = """
open close
join leave
hire dismiss
hire resign
approve reject
approve suspend
approve ban
allow ban
buy sell
start stop
raise cut
raise fall
grow fall
keep cut
keep close
keep leave
return leave
send withdraw
win lose
praise criticise
release detain
release kidnap
release jail
convict acquit
rescue kill
protect kill
play miss
build destroy
give receive
free jail
marry divorce
apologise blame
find search
ask stop
find lose
double halve
repair damage
arrive leave
"""

_NEAR = """
cause start
cut halve
cut fall
raise double
grow double
raise grow
arrive return
leave fly
give pay
give supply
pay buy
win elect
join participate
hit injure
cost lose
steal seize
buy receive
rise raise
fall cut
withdraw leave
suspend ban
sell sign
agree sign
bribe pay
attack burn
attack kill
search raid
tell warn
know tell
resign leave
detain stop
"""

_CONTRARY = """
alive dead
true false
real fake
guilty innocent
genuine fake
safe dead
alive kill
authentic fake
real hoax
true hoax
alive murder
first last
"""

_BEFORE_DEED = {
    "offer": "offer offers offered offering",
    "threat": "threaten threatens threatened threatening threat threats",
    "attempt": "try tries tried trying attempt attempts attempted attempting seek seeks sought seeking bid",
    "wish": "want wants wanted wanting hope hopes hoped wish wishes wished like",
    "request": "ask asks asked urge urges urged tell told order ordered orders instruct instructed demand demanded",
    "warning": "warn warns warned",
    "plan": (
        "agree agrees agreed plan plans planned planning decide decides decided intend intends intended aim aims aimed"
        " prepare prepares prepared expect expects expected set due promise promises promised vow vows vowed pledge"
        " pledges pledged consider considers considering considered ready"
    ),
}


def _number(table: str, endings: tuple[str, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, line in enumerate(table.strip().splitlines()):
        for word in line.split():
            bare = word.removesuffix("e")
            forms = (bare + ending if ending[:1] in {"e", "i"} else word + ending for ending in endings)
            for form in {stem(form) for form in forms}:
                found.setdefault(form, set()).add(f"#{number}")
    return {form: frozenset(numbers) for form, numbers in found.items()}


DEED_OF: Mapping[str, frozenset[str]] = MappingProxyType(_number(_SAME, ("", "s", "ed", "ing")))
"""The deeds that a stem may tell of: two stems with a deed in common are one in other words."""

NOUN_OF: Mapping[str, frozenset[str]] = MappingProxyType(_number(_NOUNS, ("", "s")))
"""Stems of things that are much the same, in the same way."""


def _pairs(table: str) -> frozenset[tuple[str, str]]:
    found = set()
    for line in table.strip().splitlines():
        one, other = (DEED_OF[stem(word)] for word in line.split())
        found |= {pair for mine in one for yours in other for pair in ((mine, yours), (yours, mine))}
    return frozenset(found)


OPPOSITE: frozenset[tuple[str, str]] = _pairs(_OPPOSITES)
"""Pairs of deeds of which the one undoes or excludes the other, in both orders."""

NEAR: frozenset[tuple[str, str]] = _pairs(_NEAR)
"""Pairs of deeds that are often one in other words, in both orders."""

CONTRARY: frozenset[tuple[str, str]] = frozenset(
    pair
    for line in _CONTRARY.strip().splitlines()
    for one, other in [line.split()]
    for pair in [(stem(one), stem(other)), (stem(other), stem(one))]
)
"""Pairs of stems of which the one says no to the other, in both orders."""

BEFORE_DEED: Mapping[str, str] = MappingProxyType(
    {word: manner for manner, words in _BEFORE_DEED.items() for word in words.split()}
)
"""Verbs that, with "to" after them, lead up to a deed that is not said to be done, and how."""

ENDING: frozenset[str] = frozenset(
    "stop stops stopped stopping cease ceases ceased halt halts halted quit quits".split()
)
"""Verbs that, with a form in "ing" after them, tell that a deed is over or shall be."""
