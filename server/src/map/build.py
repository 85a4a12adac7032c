#!/usr/bin/env python3
"""Makes world.tsv, the shapes of the explorer's map, of Natural Earth's 1:110m countries.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install pycountry
    python3 build.py package/countries-110m.json ../main/resources/org/polybius/server/figures/world.tsv

Corners are rounded to a tenth of a degree, which is a third of a pixel on the map; Antarctica is left out.
"""
import hashlib
import json
import sys

import pycountry

source, target = sys.argv[1:]
raw = open(source, "rb").read()
topology = json.loads(raw)
(sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]


def corners(arc):
    """An arc's corners in tenths of a degree: TopoJSON has the steps from one to the next."""
    x = y = 0
    out = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        out.append((round(10 * (x * sx + tx)), round(10 * (y * sy + ty))))
    return out


arcs = [corners(arc) for arc in topology["arcs"]]


def ring(numbers):
    """A ring's corners; an arc with a negative number is walked from its end, as TopoJSON says."""
    out = []
    for n in numbers:
        walked = arcs[n] if n >= 0 else arcs[~n][::-1]
        for corner in walked:
            if not out or corner != out[-1]:
                out.append(corner)
    return out[:-1] if out[0] == out[-1] else out


def unwrapped(corners):
    """The same ring without jumps from one edge of the map to the other: it may reach beyond 180 degrees."""
    out = []
    shift = 0
    for i, (x, y) in enumerate(corners):
        if i and x + shift - out[-1][0] > 1800:
            shift -= 3600
        elif i and x + shift - out[-1][0] < -1800:
            shift += 3600
        out.append((x + shift, y))
    return out


def clipped(corners, edge, sign):
    """The part of a ring on one side of a meridian (Sutherland and Hodgman)."""
    out = []
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        if sign * (ax - edge) <= 0:
            out.append((ax, ay))
        if (ax - edge) * (bx - edge) < 0:
            out.append((edge, round(ay + (by - ay) * (edge - ax) / (bx - ax))))
    return out


def pieces(corners):
    """A ring cut where the map ends."""
    whole = unwrapped(corners)
    out = []
    for turn in (-1, 0, 1):
        moved = [(x + 3600 * turn, y) for x, y in whole]
        if any(-1800 < x < 1800 for x, _ in moved):
            out.append(clipped(clipped(moved, 1800, 1), -1800, -1))
    return [piece for piece in out if len(piece) > 2]


lines = []
for shape in topology["objects"]["countries"]["geometries"]:
    name = shape["properties"]["name"]
    known = pycountry.countries.get(numeric=shape["id"]) if "id" in shape else None
    code = known.alpha_3 if known else "KOS" if name == "Kosovo" else "-"
    if code == "ATA":
        continue
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = [piece for polygon in polygons for r in polygon for piece in pieces(ring(r))]
    lines.append(code + "\t" + ";".join(" ".join(f"{x},{y}" for x, y in r) for r in rings))

with open(target, "w", encoding="utf-8") as out:
    out.write("# Shapes of countries for the map: code (- where ISO 3166 has none), rings of corners, longitude,latitude in tenths of a degree.\n")
    out.write("# Source: Natural Earth 4.1.0, 1:110m, Admin 0 countries (public domain), from the npm package world-atlas 2.0.2 (ISC),\n")
    out.write(f"#   countries-110m.json, SHA-256 {hashlib.sha256(raw).hexdigest()}. Made by server/src/map/build.py. Date: 2026-11-27.\n")
    out.write("# Changed: rounded; Antarctica left out. Natural Earth draws who rules a place, which takes no side in who ought to.\n")
    out.write("\n".join(sorted(lines)) + "\n")
