"""Other names of one person: what stands between two of them, and short forms of first names."""

BEFORE_AN_EARLIER_NAME: tuple[tuple[str, str, str], ...] = (
    (
        (
            r" ?[,(]{0,2} ?(?:née|nee|born(?: as)?|formerly(?: known as)?|previously(?: known as)?|then(?: known as)?"
            r"|once known as|at the time|maiden name|whose maiden name (?:is|was)) "
        ),
        " (née ",
        " said that ",
    ),
)
"""Patterns over all that stands between a name and one that its bearer had before: one that matches and one not."""

BEFORE_A_LATER_NAME: tuple[tuple[str, str, str], ...] = (
    (
        (
            r",? ?(?:who (?:became|is now|later became|took the name(?: of)?|changed (?:his|her|their) name to"
            r"|now goes by)|whose (?:real|full|birth) name (?:is|was)|now(?: known as)?|later(?: known as)?|today) "
        ),
        ", who became ",
        " became angry with ",
    ),
)
"""The same, of a name that its bearer took later."""

BEFORE_A_BYNAME: tuple[tuple[str, str, str], ...] = (
    (
        (
            r" ?[,(]{0,2} ?(?:(?:who (?:is|was) |and )?(?:(?:better|also|widely|commonly|universally|popularly"
            r"|professionally|affectionately) )?(?:known|nicknamed|dubbed|called)"
            r"(?: (?:to|by) (?:\w+ ){0,3}\w+)?(?: simply)?(?: as)?|aka|a\.k\.a\.?|alias|who goes by(?: the name)?) ?"
            r"(?:[Tt]he )?[“\"‘']?"
        ),
        ", known to all as ",
        " was known to dislike the ",
    ),
)
"""The same, of a nickname."""

BETWEEN_NAMES_OF_ONE: tuple[tuple[str, str, str], ...] = (
    (
        r"\b(?:was|as|became|called|maiden|wedding|marriage|married|then|now|known|born|née|name|signed|wrote)\b",
        ", who was ",
        " and ",
    ),
)
"""The same, anywhere between two names with one first name and different surnames."""

BETWEEN_SPOUSES: tuple[tuple[str, str, str], ...] = (
    (
        (
            r"(?:,? (?:who )?(?:had )?(?:married|is married to|was married to|wed)"
            r"|,? (?:the )?(?:wife|husband|widow|widower) of"
            r"|,? and (?:her|his) (?:late |former |second )?(?:husband|wife),?"
            r"|['’]s (?:late |former |second )?(?:wife|husband|widow|widower),?)(?: the)?(?: \w+)? "
        ),
        " married the painter ",
        " met the painter ",
    ),
)
"""The same, of two who are married."""

CALLING: frozenset[str] = frozenset(
    "call calls called dub dubbed nickname nicknamed christened know knows knew known".split()
)
"""Verbs before a name and its nickname ("fans call Otto Tamm “the Wall”"), lower case."""

_SHORT_FORMS = """
Abigail:Abby,Abbie,Gail
Alan:Al
Albert:Al,Bert,Bertie
Alexander:Alex,Alec,Sandy,Sasha,Lex
Alexandra:Alex,Sandra,Sasha,Lexie
Alfred:Alf,Alfie,Fred
Amanda:Mandy
Andrew:Andy,Drew
Angela:Angie
Anthony:Tony
Antonia:Toni
Arthur:Art
Barbara:Barb,Babs
Benjamin:Ben,Benny
Bernard:Bernie
Bradley:Brad
Cassandra:Cass,Cassie
Catherine:Cathy,Kate,Katie,Cate
Charles:Charlie,Chuck,Chaz
Charlotte:Lottie,Charlie
Christine:Chris,Chrissie,Tina
Christina:Chris,Tina
Christopher:Chris,Kit
Clifford:Cliff
Constance:Connie
Daniel:Dan,Danny
David:Dave,Davy
Deborah:Deb,Debbie
Dennis:Den
Donald:Don,Donnie
Dorothy:Dot,Dottie,Dolly
Douglas:Doug
Edmund:Ed,Ted
Edward:Ed,Eddie,Ted,Ned,Teddy
Edwin:Ed,Eddie
Eleanor:Ellie,Nell,Nora
Elizabeth:Liz,Lizzie,Beth,Betty,Eliza,Libby,Betsy,Bess,Lisa
Emily:Em,Emmy
Eugene:Gene
Florence:Flo,Flora
Frances:Fran,Frankie
Francis:Frank
Francisco:Paco,Pancho
Franklin:Frank
Frederick:Fred,Freddie
Gabriel:Gabe
Geoffrey:Geoff
Gerald:Gerry,Jerry
Gertrude:Gert,Trudy
Giovanni:Gianni
Giuseppe:Beppe
Gregory:Greg
Gwendolyn:Gwen
Harold:Harry,Hal
Harriet:Hattie
Helen:Nell
Henrietta:Hettie
Henry:Harry,Hank,Hal
Herbert:Bert,Herb
Hubert:Bert
Ignacio:Nacho
Isabella:Bella,Izzy,Isa
Jacob:Jake
Jacqueline:Jackie
James:Jim,Jimmy,Jamie
Janet:Jan
Jeffrey:Jeff
Jennifer:Jen,Jenny
Jessica:Jess,Jessie
Joanna:Jo
John:Jack,Johnny
Jonathan:Jon,Jonny
Joseph:Joe,Joey
José:Pepe
Josephine:Jo,Josie
Joshua:Josh
Judith:Judy,Jude
Julia:Jules
Katherine:Kate,Katie,Kathy,Kay,Kitty
Kathleen:Kathy,Kath
Kathryn:Kate,Kathy
Kenneth:Ken,Kenny
Kimberly:Kim
Lawrence:Larry
Leonard:Len,Lenny,Leo
Leslie:Les
Lillian:Lily
Louis:Lou
Louise:Lou
Lucille:Lucy
Madeleine:Maddie
Magdalena:Magda,Lena
Margaret:Maggie,Meg,Peg,Peggy,Margie,Daisy,Greta,Rita
Martha:Patty
Martin:Marty
Mary:Molly,Polly
Matilda:Tilda,Tilly,Mattie
Matthew:Matt
Maximilian:Max
Maxwell:Max
Melissa:Mel
Michael:Mike,Mick,Mickey
Mohammed:Mo
Nathaniel:Nate,Nat
Nathan:Nate
Nicholas:Nick,Nicky
Nicola:Nicky
Nicole:Nicky
Oliver:Ollie
Pamela:Pam
Patricia:Pat,Patty,Trish,Tricia
Patrick:Pat,Paddy
Penelope:Penny
Peter:Pete
Philip:Phil
Philippa:Pip,Pippa
Rachel:Rae
Raymond:Ray
Rebecca:Becky,Becca,Bex
Reginald:Reg,Reggie
Richard:Dick,Rick,Rich,Richie,Ricky
Robert:Bob,Bobby,Rob,Robbie,Bert
Roberta:Bobbie
Roderick:Rod
Rodney:Rod
Roger:Rodge
Roland:Rolly
Ronald:Ron,Ronnie
Rosemary:Rose,Rosie
Rudolf:Rudi
Russell:Russ
Samantha:Sam,Sammy
Samuel:Sam,Sammy
Sarah:Sally,Sadie
Sebastian:Seb
Sergei:Seryozha
Sidney:Sid
Solomon:Sol
Stanley:Stan
Stephanie:Steph
Stephen:Steve
Steven:Steve
Stuart:Stu
Susan:Sue,Susie,Suzy
Sylvester:Sly
Terence:Terry
Theodora:Dora,Thea
Theodore:Ted,Teddy,Theo
Theresa:Tess,Terry,Tessa
Thomas:Tom,Tommy
Timothy:Tim,Timmy
Valerie:Val
Victor:Vic
Victoria:Vicky,Tori
Vincent:Vince,Vinny
Virginia:Ginny
Vivian:Viv
Vladimir:Volodya
Walter:Walt,Wally
Wilfred:Wilf
Wilhelmina:Mina
William:Bill,Billy,Will,Willie,Liam
Winifred:Winnie
Winston:Win
Zachary:Zach,Zack
"""

SHORT_FORMS: dict[str, frozenset[str]] = {}
"""Short forms of first names, lower case, to the names that they are short for."""
for _row in _SHORT_FORMS.split():
    _full, _, _shorts = _row.partition(":")
    for _short in _shorts.lower().split(","):
        SHORT_FORMS[_short] = SHORT_FORMS.get(_short, frozenset()) | {_full.lower().replace("é", "e")}
