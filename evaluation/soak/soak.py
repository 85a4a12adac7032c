#!/usr/bin/env python3
"""Codes for an hour in one process and sees whether memory stays flat.

    python3 evaluation/soak/soak.py corpus.jsonl --minutes 60

Feeds the articles of a JSONL file round and round, under new ids, to `polybius code - --db`, and asks the process every
few seconds to collect garbage and say how much heap is left (jcmd and jstat, of the JDK). What may grow is what is
remembered of each article, its id: 400 bytes. Exit status 1 where the heap grew by more than that and a tenth.
Needs Python 3.8 and a JDK, and nothing else.
"""
import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BYTES_OF_AN_ID = 400
SLACK = 0.10


def feed(pipe, records, stop, count):
    """Writes articles until it is told to stop; the pipe is what makes it wait."""
    try:
        while not stop.is_set():
            for record in records:
                if stop.is_set():
                    break
                count[0] += 1
                pipe.write((json.dumps({**record, "id": f"soak-{count[0]}"}) + "\n").encode())
        pipe.close()
    except BrokenPipeError:
        pass


def heap_after_gc(pid):
    """Bytes of the heap that are in use when garbage has been collected."""
    subprocess.run(["jcmd", str(pid), "GC.run"], check=True, stdout=subprocess.DEVNULL)
    out = subprocess.run(["jstat", "-gc", str(pid)], check=True, capture_output=True, text=True).stdout.split("\n")
    values = dict(zip(out[0].split(), out[1].split()))
    return sum(float(values[part]) for part in ("S0U", "S1U", "EU", "OU")) * 1024


def resident(pid):
    found = re.search(r"VmHWM:\s+(\d+) kB", pathlib.Path(f"/proc/{pid}/status").read_text())
    return int(found.group(1)) * 1024 if found else 0


def size(database):
    """Bytes of a database and of the log beside it, where what was written last stands."""
    return sum(p.stat().st_size for p in database.parent.glob(database.name + "*"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", help="articles as JSONL")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--heap", default="1g", help="Java's -Xmx; 1g otherwise")
    parser.add_argument("--every", type=float, default=15, help="seconds between two looks; 15 otherwise")
    given = parser.parse_args()
    with open(given.corpus, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    subprocess.run([ROOT / "polybius", "--version"], check=True, stdout=subprocess.DEVNULL)

    with tempfile.TemporaryDirectory() as folder:
        database = pathlib.Path(folder) / "soak.duckdb"
        command = ["java", "-Xmx" + given.heap, "-cp", f"{ROOT}/cli/target/app/polybius.jar:{ROOT}/cli/target/app/lib/*",
                   "org.polybius.cli.Polybius", "code", "-", "--db", str(database), "--copies", "keep"]
        if os.environ.get("POLYBIUS_SOAK_CP"):
            command[3] = os.environ["POLYBIUS_SOAK_CP"]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        said = []
        threading.Thread(target=lambda: said.extend(process.stderr), daemon=True).start()
        stop, count = threading.Event(), [0]
        feeder = threading.Thread(target=feed, args=(process.stdin, records, stop, count), daemon=True)
        feeder.start()
        looks, begun, peak = [], time.time(), 0
        while time.time() - begun < given.minutes * 60 and process.poll() is None:
            time.sleep(given.every)
            if process.poll() is None:
                looks.append((time.time() - begun, count[0], heap_after_gc(process.pid)))
                peak = max(peak, resident(process.pid))
                print(f"{looks[-1][0]:7.0f} s {looks[-1][1]:9,d} articles, heap {looks[-1][2] / 2**20:7.1f} MiB,"
                      f" database {size(database) / 2**20:7.1f} MiB", flush=True)
        stop.set()
        status = process.wait()
        print(b"".join(said).decode().strip()[-2000:])

    # The first fifth loads and warms up.
    steady = looks[len(looks) // 5:]
    third = max(1, len(steady) // 3)
    first, last = steady[:third], steady[-third:]
    before, after = (statistics.median(heap for _, _, heap in part) for part in (first, last))
    articles = statistics.median(n for _, n, _ in last) - statistics.median(n for _, n, _ in first)
    allowed = before * (1 + SLACK) + articles * BYTES_OF_AN_ID
    flat = after <= allowed
    print(f"{count[0]:,d} articles in {looks[-1][0]:.0f} s; heap after collection {before / 2**20:.1f} MiB in the first third,"
          f" {after / 2**20:.1f} MiB in the last, {allowed / 2**20:.1f} MiB allowed; peak resident {peak / 2**20:.0f} MiB;"
          f" exit status {status}: {'flat' if flat else 'IT GROWS'}")
    # Status 3: what the corpus itself has that is rejected.
    sys.exit(0 if flat and status in (0, 3) else 1)


if __name__ == "__main__":
    main()
