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
    """.split()
)
"""Lower case."""
