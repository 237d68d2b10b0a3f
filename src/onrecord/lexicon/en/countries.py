"""Countries with their adjectives and seats of government: a capital or a country may stand for its government."""

_TABLE = """
Afghanistan:Afghan:Kabul
Albania:Albanian:Tirana
Algeria:Algerian:Algiers
Argentina:Argentine,Argentinian:Buenos Aires
Armenia:Armenian:Yerevan
Australia:Australian:Canberra
Austria:Austrian:Vienna
Azerbaijan:Azerbaijani,Azeri:Baku
Bahrain:Bahraini:Manama
Bangladesh:Bangladeshi:Dhaka
Belarus:Belarusian:Minsk
Belgium:Belgian:
Bolivia:Bolivian:La Paz
Bosnia:Bosnian:Sarajevo
Brazil:Brazilian:Brasilia
Britain,United Kingdom,UK,Great Britain:British:London
Bulgaria:Bulgarian:Sofia
Cambodia:Cambodian:Phnom Penh
Canada:Canadian:Ottawa
Chile:Chilean:Santiago
China:Chinese:Beijing
Colombia:Colombian:Bogota,Bogotá
Croatia:Croatian:Zagreb
Cuba:Cuban:Havana
Cyprus:Cypriot:Nicosia
Czech Republic,Czechia:Czech:Prague
Denmark:Danish:Copenhagen
Ecuador:Ecuadorean,Ecuadorian:Quito
Egypt:Egyptian:Cairo
Estonia:Estonian:Tallinn
Ethiopia:Ethiopian:Addis Ababa
Finland:Finnish:Helsinki
France:French:Paris
Georgia:Georgian:Tbilisi
Germany:German:Berlin
Ghana:Ghanaian:Accra
Greece:Greek:Athens
Hungary:Hungarian:Budapest
Iceland:Icelandic:Reykjavik
India:Indian:New Delhi,Delhi
Indonesia:Indonesian:Jakarta
Iran:Iranian:Tehran
Iraq:Iraqi:Baghdad
Ireland:Irish:Dublin
Israel:Israeli:Jerusalem
Italy:Italian:Rome
Japan:Japanese:Tokyo
Jordan:Jordanian:Amman
Kazakhstan:Kazakh:Astana
Kenya:Kenyan:Nairobi
Kuwait:Kuwaiti:
Latvia:Latvian:Riga
Lebanon:Lebanese:Beirut
Libya:Libyan:Tripoli
Lithuania:Lithuanian:Vilnius
Malaysia:Malaysian:Kuala Lumpur,Putrajaya
Mexico:Mexican:Mexico City
Moldova:Moldovan:Chisinau
Mongolia:Mongolian:Ulaanbaatar
Morocco:Moroccan:Rabat
Myanmar,Burma:Burmese:Naypyidaw
Nepal:Nepalese,Nepali:Kathmandu
Netherlands:Dutch:The Hague
New Zealand:New Zealand:Wellington
Nigeria:Nigerian:Abuja
North Korea:North Korean:Pyongyang
Norway:Norwegian:Oslo
Pakistan:Pakistani:Islamabad
Peru:Peruvian:Lima
Philippines:Philippine,Filipino:Manila
Poland:Polish:Warsaw
Portugal:Portuguese:Lisbon
Qatar:Qatari:Doha
Romania:Romanian:Bucharest
Russia:Russian:Moscow
Rwanda:Rwandan:Kigali
Saudi Arabia:Saudi:Riyadh
Senegal:Senegalese:Dakar
Serbia:Serbian:Belgrade
Singapore:Singaporean:
Slovakia:Slovak:Bratislava
Slovenia:Slovenian:Ljubljana
Somalia:Somali:Mogadishu
South Africa:South African:Pretoria
South Korea:South Korean:Seoul
Spain:Spanish:Madrid
Sri Lanka:Sri Lankan:Colombo
Sudan:Sudanese:Khartoum
Sweden:Swedish:Stockholm
Switzerland:Swiss:Bern
Syria:Syrian:Damascus
Taiwan:Taiwanese:Taipei
Tanzania:Tanzanian:Dodoma
Thailand:Thai:Bangkok
Tunisia:Tunisian:Tunis
Turkey,Türkiye:Turkish:Ankara
Uganda:Ugandan:Kampala
Ukraine:Ukrainian:Kyiv,Kiev
United Arab Emirates,UAE:Emirati:Abu Dhabi
United States,US,U.S.,USA,America,United States of America:American,USA:Washington
Uruguay:Uruguayan:Montevideo
Uzbekistan:Uzbek:Tashkent
Venezuela:Venezuelan:Caracas
Vietnam:Vietnamese:Hanoi
Yemen:Yemeni:Sanaa
Zambia:Zambian:Lusaka
Zimbabwe:Zimbabwean:Harare
European Union,EU:European:Brussels
Palestinian Authority,Palestine:Palestinian:Ramallah
"""

_ROWS = [tuple(part.split(",") if part else [] for part in row.split(":")) for row in _TABLE.split("\n") if row]

COUNTRIES: dict[str, str] = {name.lower(): row[0][0] for row in _ROWS for name in row[0]}
"""Names of countries, lower case, to the one by which the record knows the country."""

ADJECTIVES: dict[str, str] = {word.lower(): row[0][0] for row in _ROWS for word in row[1]}
"""Adjectives of nationality, lower case, to the country."""

CAPITALS: dict[str, str] = {city.lower(): row[0][0] for row in _ROWS for city in row[2]}
"""Seats of government, lower case, to the country."""
