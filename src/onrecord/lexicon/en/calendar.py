"""Words of English dates: months, weekdays, zones and the labels that pages print before a date."""

MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
"""Month names and their usual short forms, without a full stop, to their number."""

WEEKDAYS: tuple[str, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun",
)  # fmt: skip
"""Weekdays and their short forms; the longer of two that begin alike stands first."""

ZONES: dict[str, int] = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "wat": 60, "cat": 120, "sast": 120,
    "eet": 120, "eest": 180, "eat": 180, "msk": 180, "trt": 180, "pkt": 300, "npt": 345, "wib": 420, "hkt": 480,
    "sgt": 480, "awst": 480, "pht": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
    "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540,
    "hst": -600,
}  # fmt: skip
"""Names of time zones to minutes east of Greenwich. Names that stand for several zones are left out on purpose: IST
(India, Ireland, Israel), CST (America, China, Cuba), AST, and ET, CT, PT, which leave summer time open."""

PUBLISHED_LABELS: tuple[str, ...] = ("first published", "published", "posted", "created", "pub. date", "issued")
"""Words before the date of publication."""

UPDATED_LABELS: tuple[str, ...] = (
    "last updated", "updated", "last modified", "modified", "last reviewed", "reviewed", "last edited", "edited",
    "revised", "last checked", "fact checked", "last update", "update",
)  # fmt: skip
"""Words before the date of a later change; the longer of two that begin alike stands first."""

DAY_FIRST_REGIONS: frozenset[str] = frozenset(
    {"gb", "uk", "ie", "au", "nz", "in", "pk", "bd", "lk", "ng", "ke", "gh", "ug", "tz", "za", "sg", "my", "ae", "mt"}
)
"""Countries whose English pages write 7/8/2021 for 7 August, as in language tags and domain names."""

MONTH_FIRST_REGIONS: frozenset[str] = frozenset({"us", "gov", "mil", "edu"})
"""Regions and domain endings whose pages write 8/7/2021 for 7 August."""
