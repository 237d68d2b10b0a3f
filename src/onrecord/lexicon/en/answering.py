"""English words by which one line is known to answer another."""

IRREGULAR = """
gone:go went:go took:take taken:take paid:pay met:meet gave:give given:give sold:sell stole:steal stolen:steal
left:leave sent:send
made:make bought:buy told:tell wrote:write written:write saw:see seen:see flew:fly flown:fly drove:drive
driven:drive held:hold broke:break broken:break spoke:speak spoken:speak shot:shoot knew:know known:know kept:keep
lost:lose won:win hid:hide hidden:hide began:begin begun:begin ran:run led:lead built:build spent:spend
lied:lie lying:lie dealt:deal fought:fight struck:strike threw:throw thrown:throw got:get sought:seek
thought:think came:come brought:bring caught:catch fell:fall fallen:fall felt:feel said:say sank:sink sunk:sink
""".split()
"""Forms of irregular verbs, and the verb of each."""

SUFFIXES = tuple("ations ation ingly edly ings ions ing ies ied ers ion ed es er ly 's s e y".split())
"""Endings to cut, longest first."""

NO_WEIGHT = frozenset(
    """
    did does had has have was were been being any all own same other such what when where why how whether very too just
    never ever said say says told asked claim claims report reports accusation accusations allegation allegations
    charge charges true false untrue lie lies not nothing none nobody deny denied confirm confirmed also only even
    categorically flatly completely absolutely totally simply made make there then than them his her its our your
    him she they you who whom that this these those with from into onto over under about after before during between
    because could would should might must can will shall may upon some many much more most
    """.split()
)
"""Words that two contents share by chance: function words, and the words of claiming and denying themselves."""

LINKS = (
    r"in (?:response|reply|answer|reaction) to|respond(?:ing|ed) to|repl(?:ying|ied) to|react(?:ing|ed) to"
    r"|reject(?:ing|ed)|den(?:ying|ied)|dismiss(?:ing|ed)|refut(?:ing|ed)|rebut(?:ting|ted)|disput(?:ing|ed)"
    r"|contradict(?:ing|ed)|when asked|asked (?:about|if|whether)|confirm(?:ing|ed)|confronted with|contrary to"
)
"""Words that stand between an answer and what it answers, within a sentence."""

NEGATION = r"(?:not|n't|never|no|nothing|none|nobody|neither|nor|without|cannot)"
"""Words that turn a clause into its opposite."""
