"""How common English stems are in the sentences of news, as counted by ``training/claims_words.py``.

Each number opens a class: half of the sentences have a stem of class 1, a quarter one of class 2, and so on. Stems that
are rarer than the last class are left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

_CLASSES = """
5 com get lik stat tim year
6 cal car day do find first giv go help includ know last long me month need now pay plan president see show so tak
 think trump us use way week wel whil work writ
7 act add against american anoth bank bas becom begin believ best bet big black both build busin campaign cas cent
 citi clo compani control countri deal decid didn't don't ear elect end everi expect fact fal fami feel few final
 follow form fre friend ful going good govern group grow health her high hold hom hou hour increa inform issu keep
 larg lat lead leav let lif littl look los low mak man manag mondai monei mov my nam near next night numb off offic
 open part plac plai point post pow pre provid public put quest real report result right rol run second sen set
 several sign south spend start stil support system term thing through top try tuesdai vot want we'r win
8 abl account accu acro actual again agr air allow almost along alreadi although alwai announc appear around associ
 attack attempt awai biden bit book bord break bring buy california can't cari cau certain chang check child china cho
 clear consid continu cost counti court cov cre current cut data deb defend deliv democrat democratic depart despit
 develop die different direct director doesn't doing don driv drop each earli earn easi economi effort eith email
 emploi enough event evidenc experienc expert fac fail far fight figur fil financial finish fir focu forc found fridai
 front fund furth futur gen general governor great half hand happen hard hav head hear hit hop howev i'm idea
 important industri instead international invest investig isn't john join juli jun key kil kind least legal les level
 lin local lot lov major market mat mean media meet messag mil minut mis moment nat national north not novemb often
 old onc oper opportuniti ord oth parti particular pas personal platform pol polic polici political possibl potential
 present presidential pric primari pro problem proc program promi protect protest quick rai rat reach read reason
 recent record relea remain requir research respond return ris risk school securiti seem sel send serv servic shar
 shoot short sid significant similar singl sit smal social soon speak special staf stag stai standard star step stop
 stori strategi street strong surpri talk team tel test third though todai total trad tri turn twit union unit until
 valu view visit war warn wednesdai whit wid within without woman world yet york you'r
9 abiliti abov acc achiev activ activiti ad additional addr administr admit advanc affect age agenci agent ago ahead
 aim al america among amount analyst annual answ anti ap approach approv area argu arm arriv articl ask attent audienc
 averag avoid award bad bar beat becam behind below benefit bid biggest block board boost broad broth candid catch
 celebr chairman challeng chanc charg che chief chin chri cit claim co commit common communic communiti compar complet
 concern condit conferenc connect contain content contribut conv corpor council count coupl cour credit crim crowd dai
 dat dead debt decad declar declin def defen demand deport describ design detail difficult digital dollar donald door
 doubl draw due effect effectiv els energi ent entir especial establish estim europ european eventual exact exampl
 executiv exist explain expr eye fair fast federal fee feed financ firm fly foreign forward frustr gain gam girl
 global goal goe grant green ground handl hasn't hil himself histori host hundr husband id identifi illegal imag
 immedi impact improv incom indiana indic individual initial insid interest interview investor involv israel jam
 januari job joe johnson jon kid lack land largest launch law learn light limit link list listen majoriti march mark
 mas match material mayb meanwhil memb ment michael mik mind mod morn most moth multipl necessari network nevada
 newspap non obama obviou octob oil onlin opt organiz own parent pari park partn past percent performanc person phon
 popular pos posit positiv powerful practic predict prepar preti prevent previou prim priv probab produc product
 profil promot propo prov publish pul push quart quit rac ral rath react readi realiti receiv recogniz recommend reduc
 reg regist regular rel relationship rememb rep replac represent republican request rest retir reveal review robert
 room rul russia san sav scen schedul scor season seat seek select self senior separ septemb seri seriou settl shift
 shown solut sometim son sort sound specific spread stand stick stock struggl student studi styl suggest sur target
 tax teach technologi themselv threaten throughout tie togeth ton tough toward track traditional train travel troop tv
 tweet ukrain ultim universiti urg usual veteran vic victim victori virginia wait walk warren washington wasn't wat
 we'v websit weekend welcom west whatev who whol won't word wori worth wrong yes young
10 abu accept addit ads adult advantag adverti aggressiv aid alarm alleg alon alternativ am ambassador amid angel
 anxieti apart appearanc aren't arena arrest asian assert assist assum attend attornei august authoriti availabl babi
 ban basical battl beach behavior beij beyond bil billionair bloomberg blow blu bodi born box brand brief britain
 british broadcast brown budget calcul camera capital card carolina carri cash casino central centuri ceo chain
 charact chariti chart chicago cla clean clinton coalit cod collect color colorado combat combin commercial commi
 complic compromi comput conclud confident conservativ consistent constant consult consum contact contract convict cor
 correct corrupt couldn't coverag crack crash crazi criminal crisi critical criticism cro custom cycl damag dan david
 de dec decemb deep defin definit delai deni depend determin differenc discu displai disput disrupt district divid
 doctor docu domin dozen dream drug east eastern economic edg editor educ eligibl elimin elizabeth emotional encourag
 enemi enforc engag enjoi ensur essential est eu exc except exchang excit expand expo extend extent extrem facebook
 faciliti factor famili familiar fan fath favor favorit featur februari fellow film fit fix flow foot forget fortun
 franc freedom french fresh funct gas gath georg giant gla googl gov gra grad grand guard gue hapi hat haven't he'd
 heart heavi herself hid highlight historic hollywood homeland hopeful hot hotel hp human hurt i'd i'v identiti ignor
 immigrant impl impo impr ind independent influenc infrastructur initiativ inquiri inspir insuranc intelligenc intend
 intent internet introduc israeli jan japan jok journal jr jump justic kentucki label languag lawi lawmak leak
 legislativ liv loan loc louisiana main maintain mal map mari martin massiv meant measur medical merg mexico michigan
 mid migrant min minist mit mix model movi narrativ natur natural nbc neith net netanyahu nor normal notic ny observ
 obtain occur offensiv oh oklahoma one ongo opin opponent opposit original otherwi outcom outsid over overwhelm pack
 pag palestinian palm panel particip partnership path patrick peac perfect perform perhap period pet photo pick pictur
 piec plea plu pm politician poor port possib prison professional project prompt prosecutor purcha qualiti rang rank
 realiz rec recov red ref referenc reflect reform regard regret relativ remind remov representativ resident resist
 resourc respect responsibiliti responsibl retail reut revenu rich rid rival road rough round russian saf safeti sand
 saturdai scal scienc scientist scot search secret secretari secur seiz senator sentenc sept ses sex shap shock shop
 shouldn't signal simpl sing siz slow smart smith solid somewhat southern spac specifical sponsor spring st stak statu
 steel stev stre stretch strik stuf substantial suc successful sudden suf suit sum sundai sup suppo surg surround
 suspect tal task tech televi ten territori thank them thoma thousand threat throw thursdai ticket titl tom tool touch
 tour town transit tre treat trend tru trust truth twic typ unclear understand uniqu unusual upcom upd user varieti
 variou ver virtual vis voic volunt wal wav we'l wealth wear web western wild william wind wish withdraw witn wond
 worst wouldn't you'v zero
11 abandon abort accel accord accur acquir actr adam adapt adopt advi advocaci affair afford affordabl afghanistan
 african afternoon afterward airport alex alien aliv alongsid alt altogeth amaz amazon andrew angri anticip anymor
 apologiz apparent appeal appl appli appoint appreci april arab arizona armi arrang art asid aspect aspir assault
 asset assign assistant assumpt asylum attract attribut aug author auto avenu back background bal balanc band bash
 basi basic bat bay beautiful behalf belong belt ben bench benjamin berni besid betrai blast blog blood boast bolst
 bomb bor borrow bos bottom boy brain breakfast brexit bridg brush bul bump buri burn bus bush cabl calif canada
 canadian cancel candidaci cannot cap capabiliti capabl capaciti capitaliz captur carbon careful carlo categori cbs
 cel cha chamb champ channel chant chao characteriz cheap chelsea chemical chip christma clark clash classic classifi
 cleveland client clinch clip cloth cnbc cnn coast cold collap colleagu collectiv colleg columbia comfort comfortabl
 command commerc communist compa compet competit complain complex comprehensiv con conc conduct conf confidenc confirm
 confront confu congressional consensu consequenc consolid constituenci consultant contractor contrast convent convert
 cook cool coop copi corp counsel counterpart coup credibl crew cri critic crucial cultur curb dakota danc dang
 dangerou daniel dark daught davi dc deadlin decisiv deepli defeat defensiv degr delib dem democraci demographic
 demonstr denv deploi depth deputi deserv desir destroi detain detect devast devic devot diego difficulti dig diminish
 din disagr disappear disappoint disast disclo discov discredit disea distanc distinct distribut disturb div dog
 domestic doubt drag drama dramatic dre drink eag earnest earth eas eat ed edit edward ele elector electoral emergenci
 emi enabl encount energiz engin enormou enterpri entertain entiti environ episod epstein era eric escal escap eve
 even excessiv exclusiv execut exerci expan expen expensiv explicit exten extra factori faith fam famou farm fat fatal
 fbi fear femal fenc fict field fifth fin fiscal fish flag flat flood floor florida food footbal ford forecast fort
 forth forum fox fram frank fuel fulfil fun fundamental ga gap generou german germani glad god gonna gop grab gradual
 greet guarant guid guilti gun guy hadn't hair hal hang hari harm harri hatr hawai he'l healthi heat height helpful
 hero hey hik hillari hint hir historical holidai hometown honor hook hor hospital household houston howard http https
 hug hunt i'l ice ideal imagin immigr implic impressiv incentiv incident incredib incredibl incumbent independenc
 india indian indict industrial inevitabl inn instal instanc instant institut instruct integr intellectual internal
 interpret interrupt intervent invit iowa isol itself jack jef jennif jersei jerusalem jim joint joseph judg jupit ken
 kevin kick kim king knock korea korean la lag lan las laugh lay layof le lean lectur lee legislatur leverag liabiliti
 licen lie literal lock london lopez loud loui lowest lunch machin magic manufactur mar margin massachuset mast math
 mcdonald meaningful medicar memori mer mes method mexican miami microsoft militari minimum ministri minor minoriti
 mirror misinform mislead missil mississippi mistak mitchel mobil mom monitor mood moral moreov mortgag moscow motiv
 mount murd murrai music mutual myself narrow nazi negativ negoti neighborhood nervou neutral new nic nj nod nomin
 norm northern nov nur oblig occa occasional odd offen offend ok onstag oppo optimistic orang ourselv outlet outlin
 outrag overal overcom pa pac packag pain painful paint pair pap participant partisan passag pat pattern paul peaceful
 peer pen pennsylvania pep permanent permit pha physical pictwittercom planet plead pledg plenti plot pocket podcast
 politic pool pop popul populariti possibiliti principal print prior prioriti prob prof profit progr progressiv prop
 propel properti provinc pur pursu putin qualifi quiet quo radical radio raid rali random rap reasonabl recal recruit
 refu regional regul reit reject relevant reli reliabl relief remarkabl rent repeat repli republic rescu reserv resign
 resolut resolv respectiv restaurant restor rev reward ric rip riv rock roof root rout routin row rush ryan sad salari
 sampl sanct scandal scenario script sea sect sector seg serial sev sexual sharehold shield ship shout shrink shut
 sick sight silenc sist situ skip sleep slight slogan socialism soft solv somehow song soul spanish spark spe split
 sport spot squar stack stanc statistic ste steal ston stor straight strang strategic stream strength strongest
 structur stumbl stun submit summari sun suppli suprem surfac survei surviv suspend sustain switch switzerland tabl
 tackl tampa tap tarif taylor technical techniqu teenag temporari tend testifi testimoni texa text theat theori
 therefor they'l they'v thin thu tier tip tir tout tow tradit traffic transact transcript transf transform transl
 transport tremendou trial trig trip truck tun typical un unacceptabl uncertainti uncov unexpect unfold universal
 unknown unleash unlik unveil upp upset urban usa va van vari vast vega vehicl ventur venu verizon versu viabl video
 vietnam viol violenc viral viru visa vulnerabl wag wallac ward warm wast watch weak weigh weight weren't widespread
 wif wing wint wis withhold wonderful wood worldwid wound wrap yel yesterdai you'l yourself
12 1990s abc abid aboard abroad abrupt absenc absurd academi academic accommod accompani accomplish accountabiliti
 accountabl activism actor adequ adjust admi administrator advoc affili afghan africa aftermath agenda aggrav aging
 aircraft align alik alli alloc altern ama ambit amend amy anderson andi angela anim animal annex anonymou anthoni
 anywai apologi applic approxim arabia arkansa asia ass assur atlanta attitud austin authoritarian authoriz backlash
 bag bail bak ballot baltimor bankruptci barack bari beam bear bed benchmark berlin bia blam ble bloc boat bob bolton
 bond boom boot bottl boycot brac brad brav brazil breach breath brian bright brilliant broaden bruc bubbl bulk bunch
 busi businessman bust but buz cabinet calm camp campu canc capitol captain carv castro caucu cautiou celebriti
 cellphon ceremoni championship characteristic charli charm chat chenei childhood christian christoph chuck cincinnati
 circu clarkston click climb clinic concept correspondenc craft crystal dear default deposit depr depriv detent dick
 dict dip disciplin discount documentari dub egg electronic eli emot enhanc entranc entri epidemic equip equiti erod
 espn evalu evolv excellent exhibit experi experti explor facilit fargo flash fold francisco freez gallon heel heroin
 hong horror icon inappropri index initi insert instagram intelligent interf intimid item jean jeffrei jen jordan juri
 kazakhstan kitchen lak lari leagu leg librari log luxuri maintenanc mask mason medicaid mental modifi mold moon
 mosquito mot mountain navig nc nick nos novel objectiv ocean oct oliv optimism origin oscar outstand parliamentari
 patch pathwai paycheck phoenix pin pollut pound preci premi premium prep preview provok radar ramp reduct reed remot
 resembl restraint rov rub scholar seed shadow sham sheet shel sky slash slic slid smok softwar sour spou stabl storm
 strid strip studio subscrib substanc suppl surrend suspen swap swift swip talent tco thril tick tortur tract trap
 treasur trick uber uk ukrainian und unsuccessful urgenci useful volum weaken weird wheel window wolf wrongdo xi yard
 you'd
"""

CLASS_OF: Mapping[str, int] = MappingProxyType(
    {stem: int(line.split()[0]) for line in _CLASSES.replace("\n ", " ").split("\n") for stem in line.split()[1:]}
)
"""The class of each common stem."""

RARE: int = max(CLASS_OF.values()) + 1
"""The class of all others."""
