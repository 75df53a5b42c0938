#!/usr/bin/env python3
"""Counting raw answers by month, segment and score: Cairn beside DuckDB, on the same file in the same run.

    pip install duckdb
    cargo build --release
    benches/survey_duckdb.py [--cairn target/release/cairn] [--rows 10000000] [--rounds 5] [--folder /tmp]

The file of random answers (response_id, date, segment, score; 10,000,000 rows are about 290 MB) is made once and
kept in the folder. Both have it in the page cache. The rounds alternate, so that whatever else the machine does falls
on both. Cairn's time is that of its whole process; DuckDB's is that of the query alone, without starting Python. The
counts must agree.

One figure a line: name, value, unit and, where there is one, the bound; separated by tabs. Ends with 1 when a bound
is not kept or the counts differ.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time

QUERY = """
    SELECT strftime(date, '%Y-%m') AS period, segment, score, count(*)
    FROM read_csv('{file}') GROUP BY ALL
"""
MOST_RATIO = 0.7
MOST_MB = 100
SEGMENTS = ["north", "south", "east", "west", "online", "partner", "trial", "public"]
CHUNK = 100_000


def make(path, rows):
    """Random answers of two years, in no order, always the same for a number of rows."""
    chance = random.Random(20240101)
    days = [f"{y}-{m:02}-{d:02}" for y in (2024, 2025) for m in range(1, 13) for d in range(1, 29)]
    ends = [f",{day},{segment},{score}\n" for day in days for segment in SEGMENTS for score in range(11)]
    part = path + ".part"
    with open(part, "w", encoding="ascii", newline="") as out:
        out.write("response_id,date,segment,score\n")
        for first in range(0, rows, CHUNK):
            count = min(CHUNK, rows - first)
            chosen = chance.choices(ends, k=count)
            out.write("".join(f"R{first + i:07}{end}" for i, end in enumerate(chosen)))
    os.replace(part, path)


def cairn(program, path):
    """Seconds, peak memory in MB, and the counts."""
    command = [program, "survey", path, "--metric", "nps", "--score", "score", "--date", "date", "--by", "segment"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    printed = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command} ended with {status}")
    counts = {}
    for group in json.loads(printed)["groups"]:
        for score, count in enumerate(group["counts"]):
            if count:
                counts[group["period"], group["segment"], score] = count
    # Kilobytes on Linux, bytes on macOS.
    peak = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return seconds, peak, counts


def duckdb_counts(path):
    """Seconds, and the counts.

    DuckDB runs in a process of its own: what this one has ever used would count as Cairn's peak, since a child begins
    as a copy of it.
    """
    command = [sys.executable, os.path.abspath(__file__), "--duckdb", path]
    seconds, rows = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return seconds, {(period, segment, score): count for period, segment, score, count in rows}


def ask_duckdb(path):
    import duckdb

    connection = duckdb.connect()
    start = time.perf_counter()
    rows = connection.execute(QUERY.format(file=path)).fetchall()
    json.dump([time.perf_counter() - start, rows], sys.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--cairn", default="target/release/cairn")
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", default="/tmp")
    parser.add_argument("--duckdb", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.duckdb:
        return ask_duckdb(asked.duckdb)
    path = os.path.join(asked.folder, f"answers-{asked.rows}.csv")
    if not os.path.exists(path):
        make(path, asked.rows)
    ours, theirs, peaks = [], [], []
    for _ in range(asked.rounds):
        seconds, peak, counts = cairn(asked.cairn, path)
        ours.append(seconds)
        peaks.append(peak)
        seconds, expected = duckdb_counts(path)
        theirs.append(seconds)
        if counts != expected:
            sys.exit("the counts differ")
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    print(f"survey_size\t{os.path.getsize(path) / 1e6:.0f}\tMB\t-")
    print(f"survey_cairn\t{statistics.median(ours):.3f}\ts\t-")
    print(f"survey_duckdb\t{statistics.median(theirs):.3f}\ts\t-")
    print(f"survey_ratio\t{ratio:.2f}\tratio\t{MOST_RATIO}")
    print(f"survey_memory\t{max(peaks):.0f}\tMB\t{MOST_MB}")
    sys.exit(ratio > MOST_RATIO or max(peaks) > MOST_MB)


if __name__ == "__main__":
    main()
