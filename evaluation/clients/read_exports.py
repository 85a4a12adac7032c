#!/usr/bin/env python3
"""Reads what `polybius export` writes with other people's programs, and compares: DuckDB, pandas, pyarrow, a GeoJSON validator,
a GEXF reader.

  python3 -m venv /tmp/clients && /tmp/clients/bin/pip install duckdb==1.5.* pandas pyarrow geojson-validator networkx
  ./polybius code examples/ --db /tmp/events.duckdb
  /tmp/clients/bin/python evaluation/clients/read_exports.py ./polybius /tmp/events.duckdb /tmp/exports

Exports every format into the folder, reads each back, and exits with 1 if any says something else than the database.
"""
import json
import subprocess
import sys
from pathlib import Path

import duckdb
import geojson_validator
import networkx
import pandas
import pyarrow.parquet

polybius, database, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
folder.mkdir(parents=True, exist_ok=True)
failures = 0


def check(what, found, wanted):
    global failures
    right = found == wanted
    failures += not right
    shown = str(found) if len(str(found)) < 80 or not right else f"{len(found)} of them"
    print(f"{'ok   ' if right else 'WRONG'} {what}: {shown}" + ("" if right else f", not {wanted}"), flush=True)


def export(name, *more):
    path = folder / name
    subprocess.run([polybius, "export", "--db", database, "-o", str(path), *more], check=True, capture_output=True)
    return path


# The database itself, opened by DuckDB's own client.
db = duckdb.connect(database, read_only=True)
count = db.execute("SELECT count(*) FROM events").fetchone()[0]
types = dict(db.execute("SELECT type, count(*) FROM events GROUP BY type").fetchall())
located = db.execute("SELECT count(*) FROM events WHERE place_lat IS NOT NULL").fetchone()[0]
ids = {row[0] for row in db.execute("SELECT id FROM events").fetchall()}
dates = {row[0]: str(row[1]) for row in db.execute("SELECT id, date_start FROM events WHERE date_start IS NOT NULL").fetchall()}
actors = db.execute("SELECT count(DISTINCT actor) FROM parties WHERE role <> 'speaker'").fetchone()[0]
pairs = db.execute("SELECT count(DISTINCT (actor, recipient)) FROM pairs WHERE actor <> recipient").fetchone()[0]
db.close()
check("DuckDB opens the database, events", count > 0, True)

parquet = export("events.parquet")
check("DuckDB, Parquet, events by type", dict(duckdb.sql(f"SELECT type, count(*) FROM '{parquet}' GROUP BY type").fetchall()), types)
table = pyarrow.parquet.read_table(parquet)
check("pyarrow, Parquet, rows", table.num_rows, count)
check("pyarrow, Parquet, days are days", str(table.schema.field("date_start").type), "date32[day]")
check("pyarrow, Parquet, countries are lists", str(table.schema.field("actor_countries").type).startswith("list<"), True)
frame = pandas.read_parquet(parquet)
check("pandas, Parquet, ids", set(frame["id"]), ids)
check("pandas, Parquet, the whole event is JSON", {json.loads(j)["id"] for j in frame["json"]}, ids)

frame = pandas.read_csv(export("events.csv"))
check("pandas, CSV, rows", len(frame), count)
check("pandas, CSV, ids", set(frame["id"]), ids)
found = {row["id"]: row["date_start"] for _, row in frame.iterrows() if isinstance(row["date_start"], str)}
check("pandas, CSV, days", found == dates, True)
check("DuckDB, CSV, rows", duckdb.sql(f"SELECT count(*) FROM read_csv('{folder}/events.csv')").fetchone()[0], count)

frame = pandas.read_json(export("events.jsonl"), lines=True)
check("pandas, JSONL, events by type", frame["type"].value_counts().to_dict(), types)
check("DuckDB, JSONL, rows", duckdb.sql(f"SELECT count(*) FROM read_json('{folder}/events.jsonl')").fetchone()[0], count)
check("json, JSON, events", len(json.loads(export("events.json").read_text(encoding="utf-8"))), count)

collection = json.loads(export("events.geojson").read_text(encoding="utf-8"))
check("geojson-validator, structure", geojson_validator.validate_structure(collection), {})
features = collection["features"]
# The validator of geometries knows no features without one, which RFC 7946 allows.
points = dict(collection, features=[f for f in features if f["geometry"] is not None])
check("geojson-validator, geometries", geojson_validator.validate_geometries(points)["invalid"], {})
check("GeoJSON, features with a point", sum(f["geometry"] is not None for f in features), located)

graph = networkx.read_gexf(export("actors.gexf"), version="1.3")
check("networkx, GEXF, actors", graph.number_of_nodes(), actors)
check("networkx, GEXF, pairs", graph.number_of_edges(), pairs)

for layout, columns in {"polecat": 40, "icews": 20, "phoenix": None, "gdelt": 61}.items():
    header = None if layout in ("gdelt", "phoenix") else 0
    frame = pandas.read_csv(export(f"{layout}.tsv", "--format", layout), sep="\t", header=header, dtype=str, quoting=3)
    check(f"pandas, {layout}, has rows", len(frame) > 0, True)
    if columns:
        check(f"pandas, {layout}, columns", len(frame.columns), columns)
sys.exit(1 if failures else 0)
