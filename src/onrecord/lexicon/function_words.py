"""Function words of some languages: the small words that prose is full of and that menus and lists of titles lack.

Each set holds some forty of the commonest articles, pronouns, prepositions, conjunctions and auxiliaries of its
language, by the ISO 639-1 code. They serve to tell languages apart roughly and to tell prose from labels, no more.
"""

from collections.abc import Mapping
from types import MappingProxyType

_WORDS = {
    "en": """
        the a an of to in and that is was for on with as by at from it he she they we you i his her their our this these
        be been has have had but not are were who which will would said can could about after more than or if its when
        """,
    "de": """
        der die das den dem des ein eine einen einer eines einem und oder aber nicht ist sind war waren wird werden
        wurde
        hat haben hatte zu zum zur im in mit von vom für auf aus bei nach über auch als wie dass sich es er sie wir
        ich an
        """,
    "fr": """
        le la les l un une des du de d et ou mais ne pas est sont était être a ont avait avoir à au aux en dans sur pour
        par avec que qui qu ce cette ces il elle ils elles on nous vous je se s son sa ses leur plus comme
        """,
    "es": """
        el la los las un una unos unas de del y o pero no es son era fue ser ha han había a al en con por para sobre que
        quien como más se su sus lo le les este esta estos este entre desde hasta cuando también ya muy
        """,
    "it": """
        il lo la i gli le l un una uno di del della dei delle e ed o ma non è sono era essere ha hanno aveva a al
        alla in
        nel nella con per da dal dalla su sul che chi come più si suo sua questo questa anche ci
        """,
    "pt": """
        o a os as um uma uns umas de do da dos das e ou mas não é são era foi ser tem têm ao à em no na nos nas com por
        para pelo pela sobre que quem como mais se seu sua este esta isso também já muito
        """,
    "nl": """
        de het een van en of maar niet is zijn was waren wordt worden heeft hebben had te in op met voor aan door uit
        bij
        naar over om dat die dit deze ook als er hij zij ze we ik je zich nog wel dan
        """,
    "sv": """
        en ett den det de och eller men inte är var att i på med för av till från om som har hade ska kan vi han hon jag
        sig sin sina också när där än så efter vid
        """,
    "da": """
        en et den det de og eller men ikke er var at i på med for af til fra om som har havde skal kan vi han hun jeg
        sig
        sin sine også når der end så efter ved blev bliver
        """,
    "pl": """
        i w na z do że się nie jest to o jak po za od ale czy są był była było przez dla jego jej ich który która które
        oraz także już tym tego przy co ma
        """,
    "ru": """
        и в на с не что по как из к о за от для это у его ее их он она они мы я но а же был была было были так также
        при до бы то который которые после
        """,
    "tr": """
        ve bir bu da de için ile olarak daha çok en gibi kadar sonra olan ama ancak ise o ki ya ne mi var yok her şu
        üzere göre tarafından değil oldu
        """,
    "id": """
        yang dan di ke dari ini itu untuk dengan pada tidak adalah dalam akan juga oleh karena sebagai ada bisa telah
        sudah saat mereka kami ia dia atau tersebut lebih
        """,
    "cs": """
        a v na se je že s z do o to jako pro za by ale po od který která které jsou byl byla bylo podle ve už také nebo
        si jeho jejich není při i k
        """,
    "hu": """
        a az és hogy nem is egy ez azt volt van meg de csak már még mint el ki be szerint után kell lesz vagy ha így
        amely között pedig
        """,
    "ro": """
        de la în și a un o cu pe că nu din care este au fost mai pentru se sa să ce prin sau dar al ale lui după
        această acest între
        """,
}

FUNCTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {language: frozenset(words.split()) for language, words in _WORDS.items()}
)
"""Case-folded words by language code."""
