"""English words of denial: what can be denied, what can only be refused, and the words that say no.

Lower case; several words stand with one space between them. They are alternatives of patterns, written as such.
"""

CLAIMS = """
accusations? allegations? assertions? assumptions? charges? characteri[sz]ations? claims? comparisons? complaints?
conclusions? contentions? criticisms? depictions? descriptions? findings? hearsay implications? insinuations?
interpretations? narratives? portrayals? reports? reporting rumou?rs? speculation stor(?:y|ies) suggestions?
testimony theor(?:y|ies) versions? accounts? articles? statements? imputations? talk(?=~of|~that) gossip innuendo slurs?
""".split()
"""Nouns for what somebody has said: saying no to one is a denial."""

TOLD = """
figures? numbers? tally tallies estimates? counts? polls? surveys? stud(?:y|ies) forecasts? predictions? warnings?
concerns? fears? worries doubts? comments? remarks? labels? tags? parallels? links? connections? analysis analyses
explanations? evidence books? films? documentar(?:y|ies) suspicions?
tales? yarns? myths? legends? timelines? diagnos[ie]s caricatures? phrases? impressions? notions? hints?
chatter whispers
quotes? slogans?
""".split()
"""Nouns for what is told or shown in other ways: to wave one off is a denial, and to refuse one is no act."""

SURELY_FALSE = """
lies? untrue falsehoods? untruths? fabricated fabrications? fiction fictitious hoax forger(?:y|ies) inventions? invented
slander libel libellous defamatory made-up made~up fairy~(?:tales?|stor(?:y|ies)) baseless groundless unfounded
(?:pack|tissue|string|web|bunch|load)~of~lies
""".split()
"""Words that call whatever it is false."""

WRITINGS = """
memos? letters? documents? videos? footage clips? recordings? tapes? photo(?:graph)?s? pictures? images? screenshots?
e-?mails? transcripts? messages? quotes? quotations? tweets? signatures? posts? announcements? circulars?
adverts? advertisements? leaflets? press~releases?
""".split()
"""Nouns for what is shown as proof: to call one a fake is a denial."""

FAKED = """
fakes? faked forged forger(?:y|ies) fabricated fabrications? doctored staged invented hoax made~up
(?:n't|not)~(?:genuine|authentic|real)
""".split()
"""Words that call a proof no proof."""

WRONGED = r"""
misquoted misrepresented (?:quoted|taken)~out~of~context framed falsely~accused wrongly~accused mistranslated smeared
slandered defamed libelled scapegoated misunderstood stitched~up set~up vilified maligned traduced impersonated
(?:made|turned~into)~(?:an?~|the~)?(?:scapegoats?|fall~guys?) (?:falsely|wrongly|wrongfully)~\w+
(?:implicated|named|roped|booked|arrested)~(?:in|into)~an?~(?:false|fabricated|trumped-up)~case
""".split()
"""What has been done to those who did not do or say it."""

WRONG = """
wrong mistaken erroneous false incorrect inaccurate
""".split()
"""Words that call what was told wrong."""

FIGURES = """
figures? numbers? tally tallies estimates? counts? totals? sums?
""".split()
"""Nouns for what was counted."""

IDEAS = """
ideas? notions? views? arguments? premise concerns? fears? worries possibility
""".split()
"""Nouns for what may be thought: saying no to one is a denial where a clause with "that" follows."""

ACTS = """
offers? bills? appeals? plans? proposals? requests? bids? deals? motions? calls? demands? applications? invitations?
ceasefires? truces? ultimatums? petitions? lawsuits? suits? cases? amendments? nominations? resignations?
resolutions? measures? budgets? treat(?:y|ies) agreements? settlements? compromises? mergers? takeovers? visas?
entry bail access permission parole asylum leave licen[cs]es? permits? coverage goals? victory chances?
opportunit(?:y|ies) justice treatment care funding funds service services benefits? rights? extradition citizenship
shelter water food boarding medals? promotion tenure custody credit loans? payments? refunds? vaccines? pardons?
clemency stay injunctions? visits? contracts? extensions?
(?:asylum|insurance|compensation|benefits?|damages|refugee)~claims?
""".split()
"""Nouns for what is done, given or asked for: saying no to one is an act, and no denial of a claim."""

ASKED_FOR = """
offers? requests? demands? calls? appeals? invitations? invites? proposals? ultimatums? pleas? overtures? bids?
applications? petitions? terms ceasefires? truces? deals? compromises? advances? settlements? contracts? extensions?
packages? approach(?:es)? takeovers? buyouts? mediation olive~branch(?:es)? help assistance apolog(?:y|ies) knighthoods?
(?:pay|wage)~(?:rise|increase)s? sponsorships? concessions?
""".split()
"""Nouns for what is offered to somebody or asked of them: to turn one down is to decline it."""

CHARGES = """
bribe(?:s|ry)? cover-?up conflicts?~of~interest affair abuse torture mistreatment fraud irregularit(?:y|ies)
discrimination favou?ritism nepotism interference coercion rift split feud quarrel malice foul~play deception
intimidation negligence blackmail extortion
""".split()
"""What people are charged with, or gossiped about: to say that there was none is a denial."""

RUMOURED = """
resigning quitting leaving retiring stepping~down standing~down for~sale bankrupt insolvent broke dying dead missing
pregnant divorcing (?:getting|being)~(?:divorced|married|sacked|fired|paid) engaged
in~(?:talks|hiding|debt|exile|contact)
under~(?:investigation|arrest) at~fault on~the~(?:run|take|payroll)

an?~(?:fugitive|suspect|murderer|killer|cheat|fraud|informer|informant|impostor|extremist|bully|monster|puppet|plagiarist|predator|sexist|fascist|drug~dealer)
""".split()
"""States and names that rumour or a charge puts on somebody: "is not" before one denies it."""

CHARGED = """
accusations? allegations? insinuations? imputations? smears? slurs? rumou?rs? gossip innuendo falsehoods? untruths?
""".split()
"""Nouns for what somebody has charged another with: to turn against one is to say no to it."""

REFUSED = r"""
entry bail access permission parole asylum visas? leave licen[cs]es? permits? coverage chances? opportunit(?:y|ies)
justice treatment care funding funds service services benefits? rights? extradition citizenship shelter water food
boarding
libert(?:y|ies) freedoms? birthright dignity statehood promotion tenure credit
loans? refunds? vaccines? pardons? clemency stay injunctions? requests? motions? appeals?
applications? petitions? bids? goals? victory release passports? nomination planning~permission medical~\w+ custody
status
(?:asylum|insurance|compensation|benefits?|damages|refugee)~claims?
""".split()
"""Nouns for what is refused to somebody, where "denied" denies no claim."""

FALSE = """
false untrue inaccurate incorrect baseless unfounded groundless fabricated fabrications? invented invention bogus
fake fakes made-up made\\ up lies? falsehoods? untruths? hoax fiction fictitious fictional myth meritless
unsubstantiated nonsense rubbish rot baloney garbage slander slanderous defamatory libel libellous forger(?:y|ies)
propaganda disinformation misinformation debunked balderdash hogwash poppycock tosh bunkum? claptrap drivel twaddle
codswallop bullshit (?:pack|tissue|string|web|bunch|load)~of~(?:lies|nonsense|rubbish) fairy~(?:tales?|stor(?:y|ies))
(?:n't|not)\\ (?:at\\ all\\ )?(?:true|accurate|correct|factual|the\\ case|real|so)
without\\ (?:any\\ )?(?:merit|foundation|basis|substance)
far~from~(?:the~truth|true|reality|accurate) fake~news without~(?:an~ounce|a~shred|a~grain)~of~truth
piffle bilge tripe hokum hooey malarkey guff bollocks horseshit concocted concoctions? cooked(?:-|~)up contrived
erroneous spurious trumped(?:-|~)up mendacious phoney phony imaginary figments?~of~\\w+(?:~\\w+)?~imagination figments?
cock-and-bull~stor(?:y|ies)
(?:wide~of|way~off|off)~the~mark (?:way~)?off~base old~wives'~tales? half-truths? nothing~but~(?:talk|gossip|lies)
""".replace("\\ ", "~").split()
"""Words that call a claim false. A tilde stands for a space."""

INTENSE = """
pure more total complete absolute utter sheer plain outright downright blatant bare-?faced bald-?faced brazen malicious
deliberate vicious cruel desperate cheap old tired another political politically~motivated mere wild shameless stupid
wicked clumsy crude grotesque gross monstrous big huge giant
(?:load|bunch|pack|piece|part|bit|lot|pile|heap|tissue|string|web|case)s?~of nothing~but nothing~more~than
nothing~short~of
""".split()
"""Words that make the name for a falsehood stronger: "a blatant lie", "a load of rubbish"."""

EVASIVE = """
ridiculous absurd laughable preposterous ludicrous politically~motivated distraction witch[~-]hunts? smears?
smear~campaign mud-?slinging conspiracy~theor(?:y|ies) mere~speculation pure~speculation only~rumou?rs? not~worth
scurrilous far-?fetched fanciful (?:cheap|political|publicity)~stunt beneath~contempt risible farcical
nonsensical sour~grapes fishing~expedition character~assassination hatchet~job hit~job political~vendetta
political~theatre political~persecution tittle-tattle tattle (?:idle|loose)~(?:talk|gossip|chatter) scuttlebutt
(?:bar|pub|street|market|canteen|kitchen)~(?:talk|gossip) tabloid~fodder
smacks~of~desperation beggars~belief
""".split()
"""Words that scorn what was claimed, or who claimed it, and leave it possible."""

EVASIVE_OF_CLAIM = """
outrageous silly crazy hysterical desperate vexatious bizarre fantas(?:y|ies) malicious
misleading speculation mischievous motivated wild frivolous cynical irresponsible wicked sensational a~joke
scaremongering (?:scare|fear)(?:-|~)mongering gossip hearsay
""".split()
"""The same, of a claim that is named as one: of anything else these words judge an act."""

TRUTH = r"""
truth basis merit substance foundation validity collusion wrongdoing cover-?up conspiracy plot misconduct
impropriety quid[~-]pro[~-]quo question~of secret~\w+ such~\w+ corruption linkage pressure
""".split()
"""What "there was no …" denies."""

ACCUSED = r"""
abus(?:e|ed) accept(?:ed)? ask(?:ed)? assault(?:ed)? attack(?:ed)? authori[sz](?:e|ed) approved? brib(?:e|ed)
br(?:eak|oke|oken) breach(?:ed)? cheat(?:ed)? collud(?:e|ed) commit(?:ted)? conceal(?:ed)? conspir(?:e|ed) cover(?:ed)?
destroy(?:ed)? discuss(?:ed)? done?(?!~enough|~much|~well) doctor(?:ed)? dump(?:ed)? engag(?:e|ed) falsif(?:y|ied)
fir(?:e|ed) forg(?:e|ed)
g[ai]ven?(?!~up) hack(?:ed)? harass(?:ed)? harm(?:ed)? h[iu]t hid(?:e|den)? instruct(?:ed)? interfer(?:e|ed)
intimidat(?:e|ed) kill(?:ed)? launder(?:ed)? leak(?:ed)? li(?:e|ed) manipulat(?:e|ed) me(?:e)?t misl(?:ead|ed)
misus(?:e|ed) murder(?:ed)? order(?:ed)? pa(?:y|id) plagiari[sz](?:e|ed) poison(?:ed)? pressur(?:e|ed) pocket(?:ed)?
promis(?:e|ed) rap(?:e|ed) rig(?:ged)? s[eo]ld sell shar(?:e|ed) shot sign(?:ed)? spy spied spoken steal|stolen
str(?:ike|uck)
tak(?:e|en) talked tamper(?:ed)? target(?:ed)? threaten(?:ed)? torture(?:d)? touch(?:ed)? us(?:e|ed)
resign(?:ed)? quit defect(?:ed)? divert(?:ed)? embezzl(?:e|ed) misappropriat(?:e|ed) alter(?:ed)? delet(?:e|ed)
inflat(?:e|ed)
bull(?:y|ied) grop(?:e|ed) slap(?:ped)? punch(?:ed)? kick(?:ed)? insult(?:ed)? offer(?:ed)? solicit(?:ed)? copied
contact(?:ed)? approach(?:ed)? bomb(?:ed)? shell(?:ed)? invad(?:e|ed) crossed supplied armed funded bought
blackmail(?:ed)?
extort(?:ed)? profited influenced lobbied detained arrested abducted kidnapped tortured evicted deceived defrauded
violat(?:e|ed) visit(?:ed)? withheld work(?:ed)?~for been~(?:to|in|at|a|an|involved|part|there)
""".split()
"""What people are accused of: "has not …" and "does not …" before one of them denies it."""

NOT_ACCUSED = r"""
know see saw think want believe expect need like care feel understand realis\w+ realiz\w+ win play get receive
sleep mind have anticipate seem appear plan intend agree notice hear find learn recall remember stop start~out
come~easily deserve enjoy matter vote lose choose hesitate look decide wish yet come~here make~it become happen~to
recogni[sz]e support favou?r endorse mention oppose trust respect work help change go~(?:far|well|as) make~sense
""".split()
"""What "did not …" before it denies of nobody."""

NOT_NEVER = r"""
just about thought? think imagin\w+ expect\w* forget\w* forgot\w* fe[el]\w+ seen heard experienced dream\w* able so more
better worse been~(?:so|more|as|better|worse|this|that|happier|easy|able|prouder) had lost won stop\w* g[ia]ve~up
know|knew|known want\w* like\w* g[eo]t gotten ring rang call(?:ed)?~back scored? lov\w+ look\w* mind in surrender yield
quit rest learn\w* again found work\w* saw
gives? been~\w+er been~in~politics voted
""".split()
"""What "never …" before it denies of nobody."""

FLAT = r"""
categorical(?:ly)? flat(?:ly)? outright vehement(?:ly)? emphatic(?:ally)? complete(?:ly)? total(?:ly)? utter(?:ly)?
absolute(?:ly)? unequivocal(?:ly)? firm(?:ly)? roundly point-blank strongest~(?:possible~)?terms never
whatsoever at~all entirely~(?:false|untrue|fabricated) strenuous(?:ly)? whatever~truth
""".split()
"""Words that make a no flat."""

NARROW = (
    r"knowing|knew (?:about|of|that)|(?:any |prior |personal |direct )?knowledge of",
    r"(?:direct|personal|deliberate|intentional) \w+|(?:personally|directly|deliberately|intentionally|knowingly)",
    r"(?:not|n't) (?:at|in|on|during|by) (?:that|this|those|these)",
    (
        r"^(?:that )?(?:it|this|the (?:meeting|visit|call|talks|flight|trip|payment|deal|conversation|sale|raid|attack"
        r"|dinner)) (?:was|were|had been|happened|took place|occurred|came|began|started) (?:\w+ )?"
        r"(?:in|on|at|by|before|after|during|about|around|over) "
    ),
    r"(?:not|n't) (?:all|exactly|entirely|quite|the (?:amount|number|date|figure|one)|as (?:many|much|large|high|bad))",
    r"(?:some|parts?|details?|aspects?|elements?|many|most|several) of ",
    r"being at (?:that|the)|being the (?:one|only)",
    r"\bat (?:exactly )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b|(?= o'clock))|(?:\d{1,2}|[a-z]+) o'clock|noon|midnight)",
)
"""Patterns of a no to a detail."""

TURNS = (r"but", r"although", r"though", r"however", r"only", r"while (?:admitting|conceding|acknowledging|saying)")
"""Words after which a no is less than whole, unless a flat word stands with it."""

ADMITS = (
    r"[ ,.]*(?:but|though|although|while|however)\b[ ,]*(?:\w+ ){0,2}(?:admit|conced|acknowledg|confirm|accept)\w*",
)
"""Patterns of what may follow a denial and takes a part of it back."""

OWN = """
company firm ministry government army party group agency department bank police force union university school hospital
council office campaign military embassy club airline church charity team palace court city board museum college
clients? son husband wife daughter father administration troops soldiers officers forces staff
""".split()
"""Those for whom a source speaks, after "the", "our" or "his"."""

HE = r"(?:he|mr|sir|lord|king|prince)\b"
SHE = r"(?:she|mrs|ms|miss|lady|queen|princess|madam)\b"
"""The first word of a source that is a man, or a woman."""
SPEAKS_FOR = (
    r"\b(?:spokes\w+|lawyers?|attorneys?|solicitors?|barristers?|counsel|advocate|aides?|family|office|campaign|team"
    r"|agent|publicist|representatives?|(?:his|her|their) (?:\w+ )?(?:manager|coach|mother|father|brother|sister|wife"
    r"|husband|son|daughter|widow|partner|friend))\b"
)
"""A source who speaks for another: any subject of a denial may be meant."""
