"""First names and the gender that they mostly tell. Names that go either way are left out: unknown stays unknown."""

MALE: frozenset[str] = frozenset(
    """
    aaron abbas abdel abdul abdullah abraham abu adam adel adnan adrian ahmad ahmed ajay akbar akira alan albert
    alberto alejandro aleksandr alessandro alexander alexei alexey alfred alfredo ali allan amir amit anand
    anatoly anders andre andreas andrei andres andrew andrey andrzej anil anthony anton antonio antony anwar
    arjun armando arnold arthur arturo arun ashok asif avi aziz barack barry bashar ben benedict benjamin
    bernard bernardo bernie bilal bilawal bill björn boaz bob bogdan boris brad bradley brandon brendan brett
    brian bruce bruno bryan calvin carl carlos cedric cesar charles charlie chidi chinedu christian christoph
    christopher chuck claude clive colin conor craig curtis cyril dale daniel daniele danny darren dave david
    deepak denis dennis derek dieter diego dimitri dirk dmitri dmitry domingo dominic don donald doug douglas
    duncan dwight eamon eduardo edgar edmund edward edwin ehud elias emeka emil emmanuel emre enrico enrique
    eric erik ernest ernesto esteban eugene evan fabio fadi faisal farhan felipe felix ferdinand fernando fidel
    filip finn florian francesco francis francisco francois frank franz fred frederick fritz gabriel gareth gary
    gavin geoff geoffrey george georgi gerald gerard gerhard giacomo gilbert giorgio giovanni giuseppe glenn
    gordon graham grant greg gregory guido guillermo gunnar gustavo guy hamid hamza hans harold harry hasan
    hassan hector heinrich helmut henri henrik henry herbert hermann hideo hiroshi howard hugh hugo hussein ian
    ibrahim igor ilya imran ismail ivan jack jacob jacques jake jakob jamal james jan janos jared javier jawad
    jean jeff jeffrey jeremy jerome jerry jesus jim jimmy joachim joao joe joel johan johann john johnny jon
    jonas jonathan jorge jose josef joseph josh joshua josip juan julian julio julius jurgen justin kamal karim
    karl kazuo keith kemal ken kenji kenneth kevin khaled khalid klaus kofi konstantin kurt kwame kyle lars
    larry laurent lawrence lee leo leon leonard leonardo leonid lewis liam lionel lloyd louis luca lucas luigi
    luis luiz lukas luke mahmoud malcolm malik manfred manuel marcel marcelo marco marcos marcus mario marius
    mark marko martin marvin masood mateo mateusz matt matteo matthew matthias maurice max maximilian mehdi
    mehmet michael michal michel miguel mikael mike mikhail milan miles milos mitch mitt moeed mohamed mohammad
    mohammed moses moshe muhammad murad murat musa mustafa nabil naftali narendra nasser nathan naveed nawaz
    neal ned neil nelson nicholas nick nicolas nigel nikita nikolai nikos noah noam noel norman oleg olaf oliver
    olivier omar orhan oscar osama oswald otto owen pablo paolo parviz patrick paul pavel pawel pedro per percy
    pervez pete peter petr philip philippe phil pierre pietro pyotr qasim rafael rafiq rahul raj rajesh rajiv
    ralph ramon randy raul ravi ray raymond recep reza ricardo richard rick rishi rob robert roberto robin-hood
    rodrigo roger roland rolf roman ron ronald roy rudolf rupert russell ryan saad saeb saeed sajid salim salman
    salvador samir samuel sanjay santiago scott sean sebastian sergei sergey sergio seth shahid shane shaun
    shinzo simon sohail stanley stefan stephan stephen steve steven stuart sunil suresh sven tadeusz takeshi
    tariq tayyip ted terrence terry theo theodore thierry thomas tim timothy toby todd tom tomas tomasz tommy
    tony travis trevor tyler uday ulrich umar usman vaclav valery vasily victor vijay viktor vikram vincent
    vincenzo vinod vitaly vladimir volodymyr waleed walid walter warren wayne werner wilhelm will willem william
    willy winston wolfgang yahya yair yasser yitzhak yossi yousuf youssef yuri yusuf zach zachary zahid zbigniew
    zulfi zulfikar tunde segun femi babatunde olusegun jomo uhuru tendai sipho thabo themba mandla kwesi yaw
    kojo mamadou ousmane amadou moussa ibrahima cheikh haruki satoshi taro ichiro
    abdallah abel adebayo adem adewale adolf agustin ahmet aidan aidar akio akram alasdair albrecht aldo alec
    alois alvaro amos anatole anders-erik andras andreu angus ansel anselm archie arkady armin arne arno arvid
    arvind asger ashwin attila auguste aurelio axel baldur baraka barnaby basil barney bartosz bastian bastien bela
    bertie bertil bertrand bharat birger bjarne bjorn bohdan boniface bonifacio boyko bram branko burkhard caleb
    callum casimir caspar cecil cem chidozie chukwudi claes clarence clifford conall conrad cornelius crispin
    cuthbert daan dafydd daisuke damian damien danilo dario dariusz declan denzel desmond detlef devendra didier
    dietmar dieudonne dimitrios dinesh dmytro donal dov dragan duarte duc dusan ebenezer edvard efraim egon
    eilif einar eirik elijah elio elmer eloy emile emilio endre enzo ephraim erich erling ernst ervin erwin
    ethan etienne euan eugen evander ewan eyal ezekiel ezra fabian fabrice fabrizio fergus fernand ferran
    fidelis fikret finlay flavio florin fraser freddie fredrik frode fyodor ganesh gaspard gaston gaurav gavriil
    gennady georg georges gerardo gerd gerrit gianni gideon gil gilad giles gino gleb godfrey gonzalo gopal
    goran gottfried gregor grigory grzegorz guglielmo gus gustav gyorgy haakon habib hakan halvor hamish hank
    harald harish harvey heiko heinz helge hendrik henning herman hernan hernando hilmar hippolyte hiro holger
    horace horacio horst howell hristo hubert humphrey hung idris ifeanyi ignacio ignatius ignatz ihor ikenna
    iker ilan ingmar ingvar ioan isaac isidore ismael istvan itamar ivar ivo jaap jabari jagdish jago jaime
    jakub jan-erik janek jarle jarmo jaroslav jasper jayden jef jens jerzy jethro jiri jiro joaquin jochen joost
    jorgen joris jory josiah jozef jules julien juma jussi kaare kai kaito kamau karan karel kaspar kasper
    kayode kazimierz kazuki kees kelechi kenan kendrick kenta kenton kevork kipchoge kiprono kirill kishore
    kjell klas knut konrad kostas krzysztof kwabena kwaku lachlan ladislav lamin lasse laszlo leander leandro
    lech leif lennart leopold leszek levi linus lior lorenz lorenzo lubomir luciano lucien ludvig ludwig lungile
    luther maarten maciej magnus mahesh maksim malachi manish manoj manolo marat marcello marcin marek mariano
    marten masao mattias mauricio maurizio maxime mees melvin menachem miguel-angel miklos minh miroslav mladen
    modou mohan montague mordechai morten mortimer mukesh mwangi nadav naguib naoki narciso naresh nathaniel
    nestor nico niels nikhil nikola nils nir njoroge nobuo obinna oded odhiambo oisin okechukwu olav ole ollie
    ondrej oren orson oskar osman osvaldo otieno ottmar owain pankaj pascal patryk pavlo peder per-olof petar
    petros petrus piers piet pieter pim piotr pradeep prakash prem quentin radek radovan raghav ragnar rainer
    ralf ramesh rasmus ravindra raymundo reinhard reinhold reuben rhys roderick rodolfo rohan rohit rokas romain
    ronen rory ruben rudi rufus ruslan ryota sami samson sandeep sander sandro saul sefton segundo sekou
    septimus serhiy severin shai shigeru shlomo shmuel shyam siddharth siegfried sigurd silas silvio simeon
    sizwe slobodan soren stanislav stefano steffen stellan stig sture subhash sudhir sven-erik sylvester szymon
    taavi tadashi takashi tamas tancredi taras tarun teodor terje tetsuo thaddeus thorsten tiago tibor tobias
    tomislav torsten tristan tshepo uche ugo ulf ulises uri uriah uwe vadim valentin valerio varun vasco vaughan
    vidar vito vivek vladislav vojtech volker vusi wilbur wilfred wilfried wim wojciech wyatt yaakov yannick
    yannis yaroslav yash yehuda yevgeny yigal yoav yoel yohan yorick yoshi yusuke yves zachariah zdenek zeke
    zeljko zeno zlatan zoltan zoran zvi zygmunt
    """.split()
)
"""Lower case."""

FEMALE: frozenset[str] = frozenset(
    """
    abigail ada adele adriana agnes agnieszka aicha aisha alice alicia alina alison allison amal amanda amber amelia
    amina amy ana anastasia andrea-maria angela angelina angelique anita anja ann anna anne annette annie antonia
    antoinette anya aparna arlene astrid asma aung-san ayesha ayse barbara beata beatrice beatriz becky begum belinda
    benazir bernadette beth bettina betty beverly birgit bridget brigitte bushra camila carla carmen carol carolina
    caroline carolyn catalina catherine cathy cecilia celia charlotte chiara chimamanda chloe christina christine
    cindy clara clare claudia colleen condoleezza connie consuelo cristina cynthia daniela daphne deborah debbie
    debra deepika delia denise diana diane dolores donna dora doris dorota dorothy edith eileen elaine eleanor elena
    eleni elif elisa elisabeth eliza elizabeth ella ellen elsa emily emma erica erika esperanza esther eva eve
    evelyn ewa farah fatima fatma fatou felicity fiona florence frances francesca frederica gabriela gabriella gail
    georgia georgina geraldine gertrude gillian gina gisele giulia gladys gloria grace greta gretchen guadalupe
    gwen habiba hala hanna hannah harriet heather heidi helen helena helga hilary hilda hillary hina huda ida ilaria
    ilse ines ingrid irene irina iris isabel isabella isobel ivana ivanka jacinda jacqueline jane janet janice
    jasmine jeanne jelena jennifer jenny jessica jill joan joanna joanne johanna josephine joyce juanita judith judy
    julia juliana julie juliet kamala karen karin karina katarina kate katherine kathleen kathryn kathy katie
    katrina katya kavita kelly-ann kirsten kristen kristin kristina lakshmi larissa laura lauren layla leah leila lena
    leslie-ann leticia lidia lila lilian liliana lily linda lisa liz lois lorena loretta lorraine louise lucia lucie
    lucy ludmila luisa luz lydia lynn madeleine madeline maeve magdalena maggie maha malala manuela marcela
    margaret margarita margrethe maria mariam mariana marianne marie marilyn marina marisa marjorie marlene marta
    martha martina mary maryam matilda maureen maya megan meghan melania melanie melinda melissa mercedes mia
    michelle mildred milena miranda miriam molly mona monica monika nadia nadine nancy naomi natalia natalie natasha
    nicola-ann nicole nina nkechi noor-jehan nora noura olena olga olivia oksana pamela patricia patty paula pauline
    peggy penelope penny petra phyllis polina priti priya priyanka rachel ramona rana rania rebecca regina renata
    renee rhonda rita roberta rosa rosalind rosario rose rosemary roxana ruth sabina sabine sabrina sadia salma
    samantha samira sandra sara sarah shabana shamima sharon sheila shelly sheryl shirin shirley silvia simone sofia
    sonia sophia sophie soraya stacy stefania stella stephanie sue sunita susan susana susanna susie suzanne svetlana
    sylvia tamara tania tanya tara tatiana teresa tess thandi theresa tina tracy uma ursula usha valentina valerie
    vandana vanessa vera veronica victoria viktoria violet virginia vivian wanda wendy wilhelmina xiomara yael yasmin
    yasmina yolanda yoko yuliya yulia yvette yvonne zainab zeinab zoe zofia zohra ngozi chioma adaeze amara funmi
    folake yetunde wanjiru wangari nomvula nosipho lindiwe akosua abena ama efua aminata mariama keiko yuki-ko haruka
    sakura michiko naoko ayumi mei-ling mehwish sana
    achieng adanna adela adelheid adina aditi agatha agathe agneta aida aileen aino aissatou akiko akinyi alba
    alda alena alessandra alessia alexandra alexia alfreda almira alva amalia amelie anais ananya anette
    angelika anika anjali annabel anneke annelies annemarie annika antje aoife apollonia ariadne ariana arja
    arlette asha asta ayanda bea beate benedetta berenice bernice berta bertha bhavna bianca birgitte birte
    blanche bodil bogdana bonnie brenda briony britt britta bronwen bruna brynn busisiwe cara carina carine
    carlotta carole cassandra caterina cathrine celeste celestine celine charlene cherie chitra christa
    christiane ciara clarissa claudette clementine cleo clothilde clotilde colette cora coralie cordelia corinna
    corinne cornelia cressida dagmar dagny dalia danica daniella danielle daria delphine demetria desiree dina
    dinah divya dorothea dorte dragana drusilla dunja ebba edda edna eira elin elisabetta elke ellinor eloise
    elspeth elvira emmanuelle enid ernestine esme estelle eugenia eulalia euphemia evelina fabienne fanny
    fatoumata fay faye fenna fernanda francine francoise franka frauke freda freya frida frieda fumiko gabrielle
    galina gauri geeta gemma genevieve gerda gerlinde gerta ginny giovanna giselle golda gudrun gunilla
    gwendolyn gwyneth hana hanako hazel hedda hedwig heike helle hendrika henrietta hermine hester hilde
    hildegard ifeoma ilka ilona imelda imogen indira inga inge ingeborg ingunn inka iona irena irma ishita isla
    isolde ivy jacinta jacoba jadwiga jana janina jarmila jasmina jaya jelka jemima jette joana jocelyn jodie
    johana jolanda jolanta josefina josie jovana judit junko justine jutta jyoti kadiatou kaja kalpana kamila
    karolina kasia katalin katja katrin katrine kaye kazuko kerstin kinga kira kirsty klara komal krystyna kyoko
    lara larisa lavinia lea leela leocadia leona leonie leonora leontine lettice lieselotte lilith lilja lina
    linnea lisbeth lise liselotte livia ljubica lola lorelei lotte lottie louisa lucille lucinda lucrezia luise
    lydie mabel madalena madhuri mafalda magda magdalene mairead maisie maja malin manisha mara marcella marcia
    margareta margarete margaux margit margot margrit marguerite mariah mariatou maribel mariella marielle
    marija marika mariko marilena marit marita marlies marthe masako mathilde matylda maud maude mavis maxine
    meena meera megumi mette mieke mila milica millicent mina minako minna mira mireille mirjam mirka
    misaki moira monique morag mridula muriel myra myrtle nadezhda nadja naledi nandini nanette neha nell nella
    nelly nessa nika nikki nisha njeri nneka noelle noemi nola noreen noriko nuala nuria obiageli octavia odette
    odile ofelia olive oonagh ophelia orla ottilie padma paola parvati perpetua petronella philippa phoebe pia
    pilar pippa pooja prerna prunella radha radka raisa raquel rebekah reiko reine rekha renate rhea rhiannon
    rhona rika rina ritu rohini romy ronja rosamund rosanna rosaria roseanne rosie rosina rowena ruby rupa
    sachiko sally sangeeta sanna sarita saskia seema selina selma serena severine shanti sheena shreya sibyl
    sidonie sieglinde signe sigrid sigrun silke simona sinead siobhan sita smita sneha solveig sonali sonja
    stina sudha sujata susanne sushma suzanna swati sybil tabitha tahira tamsin tatjana tekla temitope teodora
    terhi tessa thandiwe thea thekla theodora therese thora tilda tilly titilayo tiziana tomoko tora tova tove
    trine trudi trudy ulla ulrike ute vanda varsha varvara veerle verena verna vesna vibeke vidya vilma
    vivien vivienne wambui wiebke wilma winifred xenia yara yelena yuka yumi yusra zanele zara zdenka zelda
    zenobia zora zsofia zuzana
    """.split()
)
"""Lower case."""
