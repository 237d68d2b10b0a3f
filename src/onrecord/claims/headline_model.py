"""The trained model of a headline's side, in thousandths: written by ``training/claims_sides.py``."""

from collections.abc import Mapping
from types import MappingProxyType

BIAS: tuple[int, ...] = (1059, -951, -108)
"""What each of for, against and neither begins with."""

CUES: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "no": (-31, -96, 128),
        "new no": (289, -341, 52),
        "refutes": (-436, 702, -267),
        "new refutes": (-227, 542, -315),
        "reverses": (-257, 592, -336),
        "new reverses": (-126, 656, -530),
        "doubts": (-394, 611, -217),
        "new doubts": (-147, 67, 80),
        "hedges": (15, -409, 394),
        "new hedges": (-652, 213, 438),
        "reports": (-255, 234, 21),
        "new reports": (-860, 89, 771),
        "confirms": (293, 17, -310),
        "new confirms": (16, 70, -85),
        "shows": (142, -198, 56),
        "new shows": (-411, 695, -284),
        "asks": (186, -94, -93),
        "new asks": (-125, -262, 387),
        "says otherwise": (-84, 787, -703),
        "refutes the claim": (-281, 875, -594),
        "both say no": (-23, 257, -233),
        "claim says no": (-165, 424, -259),
        "ends as question": (-715, -124, 840),
        "question mark": (-647, 13, 634),
        "exclamation": (0, 0, 0),
        "double quotes": (0, 0, 0),
        "single quotes": (0, 0, 0),
        "colon": (20, 174, -194),
        "label before": (-203, -97, 300),
        "label after": (-415, -288, 703),
        "opens as question": (-152, -256, 408),
        "no early": (-440, 551, -111),
        "hedge early": (-358, 24, 334),
        "report early": (-103, -24, 126),
        "report late": (-94, 174, -80),
        "will": (43, -352, 309),
        "length": (473, -501, 28),
        "covers claim": (430, -347, -83),
        "covered by claim": (-80, -341, 421),
        "share": (241, -321, 79),
        "covers all": (71, 92, -163),
        "covers nothing": (-191, -37, 228),
        "more words": (31, -151, 120),
        "claim length": (903, -181, -722),
        "contrary word": (-56, 460, -404),
        "negates the deed": (-226, 332, -105),
        "negated otherwise": (-586, 361, 225),
        "other deed": (-32, -246, 278),
        "other manner": (44, -28, -16),
        "same number": (299, -382, 83),
        "other number": (253, -49, -203),
        "number left out": (7, -258, 251),
        "future claim": (-321, 72, 249),
        "hedged and covers": (-1029, 362, 667),
        "reported and covers": (-545, 69, 477),
        "others: no": (-410, 354, 56),
        "others: refutes": (78, 515, -594),
        "others: reverses": (-102, 295, -193),
        "others: doubts": (-203, 305, -102),
        "others: hedges": (-557, -452, 1009),
        "others: reports": (-620, -338, 958),
        "others: confirms": (225, -284, 60),
        "others: refutes the claim": (-744, 1045, -301),
        "others: question mark": (-480, 317, 163),
        "others: covers claim": (-162, 537, -375),
        "others: double quotes": (0, 0, 0),
        "others: colon": (-733, 244, 489),
    }
)
"""What each cue adds."""

_WORDS = """
a 101 73 -174
about -133 276 -143
actual -76 72 3
aft 261 -376 115
again 32 -41 9
against 83 -39 -44
air 30 -92 62
airstrik -190 -5 195
al -164 -31 195
aliv -55 76 -22
all -127 146 -19
alleg 1 32 -33
american 261 -166 -95
an 123 -23 -100
and -66 -183 249
anoth 98 -89 -9
app 99 -72 -27
apparent -24 15 8
appear -257 65 193
are -60 55 4
around -86 80 6
as 55 -61 6
at 16 -132 116
attack 69 26 -95
attempt 51 -32 -19
awai 79 1 -80
back 2 -70 67
be -82 130 -48
been -198 -127 325
befor -70 -48 118
being 133 -80 -53
believ -14 45 -30
bodi -83 45 38
boy 202 -13 -189
break 181 -90 -92
british -101 -72 173
but -128 13 115
buy -5 -47 52
by 195 -79 -117
cal 69 149 -218
can 347 70 -417
cas -9 -29 38
catch 2 -167 165
chief -79 52 26
child -15 60 -45
citi -29 -78 107
claim -288 145 143
com -207 178 29
confirm 16 -90 74
could 356 -199 -157
day 146 -64 -82
dead 10 3 -13
debunk -33 118 -85
deni -221 192 28
despit -106 6 101
did -214 403 -189
die -50 3 47
do 26 -60 33
doe 51 -80 29
down -123 256 -132
dur -46 -51 97
end 105 -96 -9
ever 63 90 -153
execut 215 -79 -135
eye -36 -73 109
fak -167 180 -13
fal 91 -70 -21
fear 40 8 -48
featur -132 -21 153
femal 124 -70 -54
fight -110 -43 153
find -34 161 -127
fir 89 157 -247
first -127 94 32
for -109 -61 171
forc -165 -52 217
form 19 -25 7
freak 33 -86 52
from 235 -163 -73
get 28 64 -92
girl 92 36 -128
giv -203 149 54
go -65 111 -45
goe -62 20 42
going -94 -68 162
googl -230 203 27
group -60 -61 121
guy 27 -20 -8
had 9 -117 108
hand 86 -107 21
has -214 -157 371
hav -245 17 229
he -34 -81 115
help 65 65 -130
her 114 -75 -39
him 123 -52 -71
his -14 23 -8
hit 69 -21 -49
hoax -190 188 1
hostag 35 -87 52
hou 77 -30 -48
how -56 -69 125
hug 196 -28 -168
hunt 26 154 -179
i -54 135 -81
if 31 -166 135
imag 7 42 -50
in 15 -90 75
includ 25 75 -100
insist -22 -115 138
internet -15 -83 98
into -223 227 -4
investig 123 -66 -57
iraq 21 -136 115
is -338 341 -3
isi 142 -129 -13
isil 53 -44 -10
islamic -107 -151 259
it -131 223 -93
its 143 -67 -76
just -190 -163 352
keep 73 142 -215
kil -9 229 -220
know -6 -29 34
launch 231 -74 -157
lead 128 -329 202
least -219 13 206
leav 141 -77 -64
lif 125 -131 6
lik -56 78 -22
liv 142 -22 -120
look 58 33 -92
lov 24 -33 10
mak -141 420 -278
mal -78 -29 107
man 154 -68 -86
may -201 -165 366
media -38 -17 55
meet -17 -43 61
might -59 -26 85
militant -218 -22 240
militari -67 95 -28
mis 111 -84 -27
model 20 -19 -1
moment -51 -36 87
mor 139 -109 -30
most -49 108 -58
murd 38 -44 7
near 61 30 -91
need -90 -31 121
nev 244 -118 -126
new -103 20 83
next 117 -27 -90
no -31 -96 128
not -360 482 -122
now -82 43 39
of -260 297 -36
off 122 -53 -69
official 43 39 -82
old 40 -30 -9
on -346 320 26
onli 11 88 -99
or -28 -364 392
our -163 89 74
out 44 -70 25
over 117 -67 -50
own 60 -33 -27
parent 24 -45 21
pay 31 -174 143
person -62 56 6
photo -18 296 -278
pictur 119 -59 -60
plan -31 228 -197
polic -216 25 190
possibl -16 53 -36
post -130 200 -69
pric -52 -21 73
probab -21 166 -145
prov 57 -64 8
real -204 117 87
relea -45 -8 53
report -392 -16 407
respond 2 19 -22
reveal 224 -140 -84
right -102 77 25
rumor -240 -42 282
rumour -23 63 -40
sam 91 -50 -41
sav -64 -68 132
say 130 170 -300
see -171 79 92
set -41 109 -68
she 91 112 -203
shock 188 -93 -95
show -57 -133 191
sit -305 44 260
so 21 -52 30
social -157 -55 212
son 62 -91 29
sourc -149 33 117
star -97 -36 133
start 33 -4 -29
stat -135 -6 141
stil -79 274 -195
stop 44 86 -129
stori -455 363 92
strik -92 -80 172
student 44 -25 -20
suggest -21 1 19
suspect 31 -55 24
syria -276 -14 291
tak -41 81 -40
teen 220 -130 -90
teenag 138 -50 -88
tel 318 -235 -83
terror 67 -41 -26
terrorist 15 81 -96
that -337 275 62
the -139 189 -50
thei 140 -211 71
their -2 -82 84
them -38 30 9
ther -46 -120 166
thi -127 100 27
through 53 -8 -45
tim 147 -49 -98
to 153 159 -312
too -52 129 -77
total -182 189 -7
transl -228 206 22
tru 36 105 -141
try -6 121 -115
turn 131 -37 -94
uk -1 -49 50
unconfirm -36 14 22
und -246 90 156
up 176 -42 -134
upd 37 52 -89
us 124 -301 177
use -54 -91 144
victim -37 -23 60
video 120 -116 -4
viral -264 377 -113
walk 60 -52 -8
want 69 -62 -7
war 75 -72 -2
was -86 20 66
watch 116 -199 83
way -43 -26 69
we -80 106 -25
websit -20 45 -26
wel 123 6 -129
what 53 -88 35
when -49 9 41
whil -33 -4 37
who -57 -148 205
wil 238 -267 29
with 271 -48 -223
woman -50 120 -70
work -54 -109 163
world 108 -75 -33
would 209 -43 -166
year 62 -18 -44
you 397 -20 -378
young 121 -43 -78
your 197 173 -371
"""

WORDS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {row[0]: tuple(map(int, row[1:])) for row in map(str.split, _WORDS.strip().splitlines())}
)
"""What each stem adds that the claim has not."""
