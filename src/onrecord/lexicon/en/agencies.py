"""Wire agencies: those whose text other outlets print, by every name that a credit uses."""

AGENCIES: dict[str, str] = {
    "reuters": "Reuters", "thomson reuters": "Reuters", "ap": "AP", "the associated press": "AP",
    "associated press": "AP", "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP",
    "upi": "UPI", "united press international": "UPI", "pa": "PA", "pa media": "PA", "press association": "PA",
    "the press association": "PA", "dpa": "dpa", "deutsche presse-agentur": "dpa", "efe": "EFE", "ansa": "ANSA",
    "xinhua": "Xinhua", "xinhua news agency": "Xinhua", "tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax",
    "ria novosti": "RIA Novosti", "kyodo": "Kyodo", "kyodo news": "Kyodo", "jiji": "Jiji", "jiji press": "Jiji",
    "yonhap": "Yonhap", "pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS", "uni": "UNI",
    "indo-asian news service": "IANS", "app": "APP", "associated press of pakistan": "APP", "inp": "INP",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu", "aa": "Anadolu", "wam": "WAM", "spa": "SPA", "mena": "MENA",
    "bernama": "Bernama", "antara": "Antara", "aap": "AAP", "australian associated press": "AAP",
    "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press", "cp": "The Canadian Press",
    "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "nan": "NAN", "news agency of nigeria": "NAN",
    "gna": "GNA", "ghana news agency": "GNA", "unb": "UNB", "bss": "BSS", "apa": "APA", "belga": "Belga",
    "irna": "IRNA",
    "sana": "SANA", "petra": "Petra",
    "tribune news service": "Tribune News Service", "inter press service": "IPS", "ips": "IPS",
}  # fmt: skip
"""Lower-case names to the one name by which the record knows the agency."""

AGENCY_ENDINGS: tuple[str, ...] = (
    "Newswire", "News Agency", "News Service", "Press Agency", "Press Association", "Press Service", "Wire",
    "Wire Service",
)  # fmt: skip
"""How the name of an agency that has no entry above ends, as printed."""

SHORT_AGENCIES: frozenset[str] = frozenset(
    {"ap", "pa", "aa", "cp", "app", "spa", "mena", "ani", "uni", "nan", "gna", "apa", "sana", "petra", "ips", "inp"}
)
"""Names that are also words or other people's initials: they count only in capitals or standing alone."""
