"""A text made easy to match, letter by letter: same length, lower case, plain apostrophes, quotation marks blank."""

_BLANK = dict.fromkeys(map(ord, '"“”„«»‹›‘‚`[]\t\n\r\v\f\u00a0\u2009\u202f\u2028\u2029'), " ")
_PLAIN = _BLANK | {ord("’"): "'", ord("ʼ"): "'", ord("′"): "'", ord("‑"): "-", ord("–"): "-", ord("—"): "-"}


def fold(text: str) -> str:
    r"""The text in lower case, of the same length, so that offsets in one hold in the other.

    Quotation marks, square brackets and all white space become spaces, printers' apostrophes and dashes plain ones. A
    letter whose lower case is longer than itself stays as it is.

    >>> fold("“I did\nNOT,” he said – it’s İ")
    " i did not,  he said - it's İ"
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return lower.translate(_PLAIN)
