#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast Laurel is, as ratios to things known, all in one run: bench.py LAUREL BUILD-DIR
[--kills N]

Prints a table, and writes the same as JSON to BUILD-DIR/bench.json. Numbers of two runs, or of two
machines, should not be compared; the ratios may.
"""

import csv
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from certificates import bench_certificates, bench_labels, bench_preview, bench_verify
from first_frame import Screen, program_of

ROWS = 10_000
ENTRIES = 20_000
GIFTS = 100_000
ATTEMPTS = 1_000_000
STARTS, IMPORTS = 9, 5
MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
          'October', 'November', 'December']
WHEN = ['mid-September, Hexi', '8–10 Sept., Hexi', 'July – October, online', '16 September']


class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, value, beside, ratio, aim, met):
        self.rows.append({'what': what, 'laurel': value, 'beside': beside,
                          'ratio': None if ratio is None else round(ratio, 2),
                          'aim': aim, 'met': bool(met)})

    def print(self):
        print('| What | Laurel | Beside | Ratio | Aim | Met |')
        print('|---|---|---|---|---|---|')
        for row in self.rows:
            ratio = '' if row['ratio'] is None else f'{row["ratio"]:.2f}'
            print(f'| {row["what"]} | {row["laurel"]} | {row["beside"]} | {ratio} | {row["aim"]} |'
                  f' {"yes" if row["met"] else "no"} |')


def run(*command):
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


def seconds(*command):
    begun = time.monotonic()
    run(*command)
    return time.monotonic() - begun


def spent(*command):
    """Of the processor: what else the machine does is not counted."""
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return usage.ru_utime + usage.ru_stime


def bench_start(table, laurel, folder):
    """In turn, so that what else the machine does falls on all of them."""
    library = folder / 'sample.laurel'
    run(laurel, 'new', library, '--sample')
    programs = {'laurel': [laurel, str(library)]}
    for name in ('gnome-text-editor', 'gnome-calendar'):
        programs[name] = [program_of(name)]
    screen = Screen()
    found = {name: [] for name in programs}
    for turn in range(STARTS + 1):
        for name, command in programs.items():
            result = screen.first_frame(command)
            if turn > 0:  # the first one warms up
                found[name].append(result)

    times = {name: statistics.median(taken for taken, _ in all_) for name, all_ in found.items()}
    memory = {name: statistics.median(peak for _, peak in all_) for name, all_ in found.items()}
    ours, mine = times.pop('laurel'), memory.pop('laurel')
    for name, taken in times.items():
        table.add('Start to first frame, warm', f'{ours * 1000:.0f} ms',
                  f'{name} {taken * 1000:.0f} ms', ours / taken, '≤ 1', ours <= taken)
    for name, peak in memory.items():
        table.add('Peak memory', f'{mine:.0f} MB', f'{name} {peak:.0f} MB', mine / peak, '≤ 1',
                  mine <= peak)


def write_plan(path):
    with open(path, 'w', newline='', encoding='utf-8') as file:
        rows = csv.writer(file)
        rows.writerow(['No.', 'Activity', 'Time and place', 'Content'])
        for i in range(ROWS):
            rows.writerow([i + 1, f'Activity {i + 1}', WHEN[i % 4], 'What is done there.'])


def bench_import(table, laurel, folder):
    plan = folder / 'plan.csv'
    write_plan(plan)
    imports, undos, plain = [], [], []
    for i in range(IMPORTS):
        library, database = folder / f'{i}.laurel', folder / f'{i}.db'
        run(laurel, 'new', library)
        imports.append(seconds(laurel, 'import', 'plan', plan, '--year', '2025', '-f', library))
        undos.append(seconds(laurel, 'undo', '-f', library))
        plain.append(seconds('sqlite3', database,
                             'CREATE TABLE plan (number, title, words, content)', '.mode csv',
                             f'.import {plan} plan'))
    taken, undone, beside = map(statistics.median, (imports, undos, plain))
    table.add(f'Import of {ROWS:,} activities', f'{taken * 1000:.0f} ms',
              f'sqlite3 .import {beside * 1000:.0f} ms', taken / beside, '≤ 10',
              taken <= 10 * beside)
    table.add('Undo of that import', f'{undone * 1000:.0f} ms', f'the import {taken * 1000:.0f} ms',
              undone / taken, '≤ 1', undone <= taken)


def last_json(*command):
    done = subprocess.run([str(word) for word in command], check=True, capture_output=True,
                          text=True)
    return json.loads(done.stdout.strip().split('\n')[-1])


def ask(laurel, library, query, *arguments):
    done = subprocess.run([laurel, '-f', library, '--json', 'ask', query, *map(str, arguments)],
                          check=True, capture_output=True, text=True)
    return json.loads(done.stdout)['rows']


def bench_year(table, build):
    found = last_json(build / 'tests/bench/bench-year')
    for name in ('scroll', 'zoom'):
        part, bare = found[name], found['bare']
        table.add(f'Year view, {found["activities"]:,} activities, {name}: frame',
                  f'{part["median_ms"]:.1f} ms, 99 %: {part["p99_ms"]:.1f} ms',
                  f'bare widget {bare["median_ms"]:.1f} ms, 99 %: {bare["p99_ms"]:.1f} ms',
                  part['median_ms'] / bare['median_ms'],
                  f'99 % under {found["aim_ms"]} ms', part['p99_ms'] < found['aim_ms'])


def write_years(path):
    """Ten thousand over twenty years: exact days, spans, windows, and what runs."""
    with open(path, 'w', newline='', encoding='utf-8') as file:
        rows = csv.writer(file)
        rows.writerow(['No.', 'Activity', 'Time and place', 'Content'])
        for i in range(ROWS):
            year, month, day = 2025 + i % 20, MONTHS[i // 20 % 12], 1 + i // 240 % 20
            when = [f'{day}–{day + 2} {month} {year}, Hexi', f'{day} {month} {year}, Hexi',
                    f'mid-{month} {year}, Hexi', f'{month} {year}, online'][i // 7 % 4]
            rows.writerow([i + 1, f'Activity {i + 1}', when, 'What is done there.'])


def bench_views(table, laurel, build, folder):
    plan, library = folder / 'years.csv', folder / 'years.laurel'
    write_years(plan)
    run(laurel, 'new', library)
    run(laurel, 'import', 'plan', plan, '--year', '2025', '-f', library)
    found = last_json(build / 'tests/bench/bench-views', library)
    what = f'{found["activities"]:,} activities over 20 years'
    for name, view in (('month_first_ms', 'Month'), ('agenda_first_ms', 'Agenda')):
        table.add(f'{view}, {what}: first draw', f'{found[name]:.0f} ms', '100 ms',
                  found[name] / 100, '≤ 1', found[name] <= 100)
    for name, view in (('turn', 'Month, page turn'), ('month_scroll', 'Month, scroll'),
                       ('agenda_scroll', 'Agenda, scroll')):
        part = found[name]
        table.add(f'{view}, {what}: frame',
                  f'{part["median_ms"]:.1f} ms, 99 %: {part["p99_ms"]:.1f} ms',
                  f'{found["aim_ms"]} ms', part['p99_ms'] / found['aim_ms'],
                  f'99 % under {found["aim_ms"]} ms', part['p99_ms'] < found['aim_ms'])


def write_people(path):
    with open(path, 'w', newline='', encoding='utf-8') as file:
        rows = csv.writer(file)
        rows.writerow(['Name', 'Kind', 'Telephone', 'Mail'])
        for i in range(ROWS):
            rows.writerow([f'Person {i + 1}', 'person', f'0000-555-{i:04}', f'p{i}@example.org'])


def bench_people(table, laurel, build, folder):
    people, library = folder / 'people.csv', folder / 'people.laurel'
    write_people(people)
    run(laurel, 'new', library)
    run(laurel, 'import', 'people', people, '-f', library)
    found = last_json(build / 'tests/bench/bench-people', library)
    table.add(f'People, {found["people"]:,} persons: first draw', f'{found["first_ms"]:.0f} ms',
              '100 ms', found['first_ms'] / 100, '≤ 1', found['first_ms'] <= 100)
    for name, what in (('scroll', 'scroll'), ('type', 'letter of a name')):
        part = found[name]
        table.add(f'People, {found["people"]:,} persons, {what}: frame',
                  f'{part["median_ms"]:.1f} ms, 99 %: {part["p99_ms"]:.1f} ms', '16 ms, a frame',
                  part['p99_ms'] / 16, '99 % under 16 ms', part['p99_ms'] < 16)


def bench_marks(table, build, folder):
    """From a mark that is typed to the places that come of it, and the grid that is scrolled."""
    found = last_json(build / 'tests/bench/bench-marks', folder / 'marks.laurel', '3000')
    typed, part = found['typed'], found['scroll']
    table.add('One mark among 90,000, to the places of 3,000 entries',
              f'{typed["ranked_median_ms"]:.1f} ms, 99 %: {typed["ranked_p99_ms"]:.1f} ms; '
              f'of the processor: {typed["cpu_median_ms"]:.1f} ms; '
              f'painted: {typed["shown_median_ms"]:.1f} ms', '16 ms, a frame',
              typed['ranked_p99_ms'] / 16, '99 % under 16 ms', typed['ranked_p99_ms'] < 16)
    table.add('Marks of 3,000 entries, scroll: frame, of the processor',
              f'{part["cpu_median_ms"]:.1f} ms, 99 %: {part["cpu_p99_ms"]:.1f} ms',
              '8.3 ms', part['cpu_p99_ms'] / 8.3, '99 % under 8.3 ms', part['cpu_p99_ms'] < 8.3)


def bench_edit(table, laurel, build, folder):
    library = folder / 'edit.laurel'
    run(laurel, 'new', library)
    run(laurel, 'import', 'plan', folder / 'plan.csv', '--year', '2025', '-f', library)
    found = last_json(build / 'tests/bench/bench-edit', library)
    table.add(f'One edit among {found["activities"]:,}, to the row',
              f'{found["median_ms"]:.1f} ms, 99 %: {found["p99_ms"]:.1f} ms', '16 ms, a frame',
              found['median_ms'] / 16, '≤ 1', found['median_ms'] <= 16)
    table.add('Longest block of the main thread by it', f'{found["longest_block_ms"]:.1f} ms',
              '4 ms', found['longest_block_ms'] / 4, '≤ 1', found['longest_block_ms'] <= 4)


def bench_answers(table, build, folder):
    found = last_json(build / 'tests/bench/bench-answers', folder / 'answers.laurel')
    table.add(f'Free days in a year of {found["wanted"]} resources', f'{found["free_ms"]:.0f} ms',
              '1 s', found['free_ms'] / 1000, '≤ 1', found['free_ms'] <= 1000)
    table.add(f'Clashes of {found["activities"]:,} activities on {found["resources"]} resources',
              f'{found["clashes_ms"]:.0f} ms', '1 s', found['clashes_ms'] / 1000, '≤ 1',
              found['clashes_ms'] <= 1000)
    table.add(f'Those of a season in a hall, taken {found["hall"]:,} times in '
              f'{found["hall_years"]} years', f'{found["hall_ms"]:.0f} ms', '250 ms',
              found['hall_ms'] / 250, '≤ 1', found['hall_ms'] <= 250)
    table.add(f'Those of {found["loose"]} without room among {found["fixed"]}',
              f'{found["crowd_ms"]:.0f} ms', '500 ms', found['crowd_ms'] / 500, '≤ 1',
              found['crowd_ms'] <= 500)


def bench_calendar(table, build, folder):
    """Beside libical, which only takes the file apart."""
    found = last_json(build / 'tests/bench/bench-calendar', folder / 'calendar.laurel')
    for what, name in (('written as', 'write_ms'), ('read from', 'read_ms')):
        ratio = found[name] / found['parse_ms']
        table.add(f'{found["activities"]:,} activities {what} a calendar', f'{found[name]:.0f} ms',
                  f'libical parses it in {found["parse_ms"]:.0f} ms', ratio, '≤ 3', ratio <= 3)


def bench_judging(table, build, folder):
    """Beside the same network given straight to the solver, with one cost."""
    for entries, judges, needs in ((3_000, 300, 5), (10_000, 1_000, 3)):
        found = last_json(build / 'tests/bench/bench-judging', folder / f'jury-{judges}.laurel',
                          entries, judges, needs)
        taken, plain = found['load_ms'] + found['solve_ms'], found['plain_ms']
        table.add(f'{entries:,} entries to {judges:,} judges, {needs} each, '
                  f'{found["peak_mb"]:.0f} MB', f'{taken:.0f} ms',
                  f'the bare flow {plain:.0f} ms', taken / plain, '≤ 3', taken <= 3 * plain)


def bench_ranking(table, build):
    """Beside straight loops over the same numbers, which keep nothing to explain a place with."""
    found = last_json(build / 'tests/bench/bench-ranking')
    for name, what, most in (('rank', '20,000 entries by 5 judges and 6 criteria ranked', 3),
                             ('schulze', '500 entries on 1,000 ballots ranked by Schulze', 1)):
        taken, plain = found[f'{name}_ms'], found['plain_ms' if name == 'rank' else
                                                  f'{name}_plain_ms']
        table.add(what, f'{taken:.1f} ms', f'straight loops {plain:.1f} ms', taken / plain,
                  f'≤ {most}', taken <= most * plain)
    taken = found['severity_ms']
    table.add('Severity of 300 judges of 20,000 entries', f'{taken:.0f} ms', '1 s', taken / 1000,
              '≤ 1', taken <= 1000)


def write_entries(path):
    with open(path, 'w', newline='', encoding='utf-8') as file:
        rows = csv.writer(file)
        rows.writerow(['Title', 'Organisation', 'Persons', 'Received'])
        for i in range(ENTRIES):
            rows.writerow([f'Work {i} of {MONTHS[i % 12]}', f'Works {i % 700}', f'Person {i}',
                           '2025-09-01'])


def make_contest(laurel, library):
    """A library with one contest; gives the contest's id."""
    run(laurel, 'new', library)
    run(laurel, 'do', 'programme.add', '"Plan"', '2025', '"en"', '""', '-f', library)
    season = ask(laurel, library, 'programmes.all')[0]['id']
    run(laurel, 'do', 'activity.add', season, '{"title": "Works"}', '-f', library)
    activity = ask(laurel, library, 'activities.of-programme', season)[0]['id']
    run(laurel, 'do', 'contest.add', activity, '"Works"', '{"closes": "2025-09-30"}', '-f', library)
    return ask(laurel, library, 'contests.of-programme', 0)[0]['id']


def bench_entries(table, laurel, build, folder):
    """Beside sqlite3, which only puts the same cells into a table; and beside the same rows in the
    same tables, with what undoes them and what finds them, written by SQLite and nothing else."""
    source, empty, plain = folder / 'entries.csv', folder / 'entries.laurel', folder / 'plain.db'
    write_entries(source)
    contest = make_contest(laurel, empty)
    taken, beside, rows, all_ = [], [], [], []
    for i in range(IMPORTS):
        library, copy = folder / f'entries-{i}.laurel', folder / 'copy.laurel'
        shutil.copy(empty, library)
        shutil.copy(empty, copy)
        plain.unlink(missing_ok=True)
        taken.append(spent(laurel, 'import', 'entries', source, '--contest', 'Works',
                           '-f', library))
        beside.append(spent('sqlite3', plain, '.mode csv', f'.import {source} entries'))
        found = last_json(build / 'tests/bench/entries-plain', copy, library)
        rows.append(found['rows_ms'] / 1000)
        all_.append(found['all_ms'] / 1000)
    taken, beside, rows, all_ = map(min, (taken, beside, rows, all_))
    what = f'Import of {ENTRIES:,} entries'
    table.add(what, f'{taken * 1000:.0f} ms', f'sqlite3 .import {beside * 1000:.0f} ms',
              taken / beside, '≤ 10', taken <= 10 * beside)
    table.add(f'{what}, their persons and words', f'{taken * 1000:.0f} ms',
              f'the rows by SQLite alone {rows * 1000:.0f} ms; recorded and indexed '
              f'{all_ * 1000:.0f} ms', taken / all_, '≤ 2', taken <= 2 * all_)
    taken = min(spent(laurel, 'ask', 'entries.alike', contest, '-f', library)
                for _ in range(IMPORTS))
    table.add(f'Those that look the same among {ENTRIES:,}', f'{taken * 1000:.0f} ms', '1 s', taken,
              '≤ 1', taken <= 1)


def write_gifts(path):
    with open(path, 'w', newline='', encoding='utf-8') as file:
        rows = csv.writer(file)
        rows.writerow(['Giver', 'Phone', 'Item', 'Quantity', 'Unit', 'Worth', 'Weight', 'Date'])
        for i in range(GIFTS):
            rows.writerow([f'Works {i % 3000}', f'0000-{i % 3000:07}', f'Toy {i % 20}', 1 + i % 9,
                           'piece', f'{10 + i}.50', 300, f'2025-09-{1 + i % 28:02}'])


def make_drive(laurel, library):
    """A library with one drive; gives the drive's id."""
    run(laurel, 'new', library)
    run(laurel, 'do', 'programme.add', '"Plan"', '2025', '"en"', '""', '-f', library)
    season = ask(laurel, library, 'programmes.all')[0]['id']
    run(laurel, 'do', 'activity.add', season, '{"title": "Charity"}', '-f', library)
    activity = ask(laurel, library, 'activities.of-programme', season)[0]['id']
    run(laurel, 'do', 'drive.add', activity, '"Toys"', '{}', '-f', library)
    return ask(laurel, library, 'drives.of-programme', 0)[0]['id']


def bench_drive(table, laurel, build, folder):
    """A list of gifts beside sqlite3, which only puts the same cells into a table; then what is
    where, beside a bare sum over the moves, and where one parcel is."""
    source, library, plain = folder / 'gifts.csv', folder / 'drive.laurel', folder / 'gifts.db'
    write_gifts(source)
    drive = make_drive(laurel, library)
    taken = spent(laurel, 'import', 'gifts', source, '--into', 'Toys', '--new-units', '-f', library)
    beside = spent('sqlite3', plain, '.mode csv', f'.import {source} gifts')
    table.add(f'Import of {GIFTS:,} gift lines', f'{taken * 1000:.0f} ms',
              f'sqlite3 .import {beside * 1000:.0f} ms', taken / beside, '≤ 10',
              taken <= 10 * beside)
    found = last_json(build / 'tests/bench/bench-drive', library, str(drive))
    table.add(f'What is where after {GIFTS:,} moves', f'{found["accounts_ms"]:.2f} ms',
              f'SELECT sum {found["sum_ms"]:.2f} ms', found['accounts_ms'] / found['sum_ms'],
              '≤ 2', found['accounts_ms'] <= 2 * found['sum_ms'])
    table.add(f'Where one of {found["parcels"]:,} parcels is', f'{found["parcel_ms"]:.2f} ms',
              '16 ms', found['parcel_ms'] / 16, '≤ 1', found['parcel_ms'] <= 16)


def bench_contest(table, laurel, build, folder):
    """The pages of the contests that were made before: their entries, and who judges what."""
    run(laurel, 'judge', 'assign', '--contest', 'Works', '-f', folder / 'jury-300.laurel')
    for name, library, what in (('entries', 'entries-0.laurel', f'{ENTRIES:,} entries'),
                                ('matrix', 'jury-300.laurel', '3,000 entries × 300 judges')):
        found = last_json(build / 'tests/bench/bench-contest', folder / library, name)
        part = found['scroll']
        table.add(f'{what}: first draw, of the processor', f'{found["first_cpu_ms"]:.0f} ms',
                  '100 ms', found['first_cpu_ms'] / 100, '≤ 1', found['first_cpu_ms'] <= 100)
        table.add(f'{what}, scroll: frame, of the processor',
                  f'{part["cpu_median_ms"]:.1f} ms, 99 %: {part["cpu_p99_ms"]:.1f} ms',
                  f'{found["aim_ms"]} ms', part['cpu_p99_ms'] / found['aim_ms'],
                  f'99 % under {found["aim_ms"]} ms', part['cpu_p99_ms'] < found['aim_ms'])


def write_attempts(path):
    with open(path, 'w', newline='', encoding='utf-8') as file:
        rows = csv.writer(file)
        rows.writerow(['Person', 'Organisation', 'Score', 'Time'])
        for i in range(ATTEMPTS):
            rows.writerow([f'Person {i * 7919 % 800_000}', f'Works {i % 5_000}', i * 37 % 101,
                           f'{i % 50 + 5}:{i % 60:02}'])


def bench_exam(table, laurel, folder):
    """Beside sqlite3, which only puts the same cells into a table."""
    source, empty, plain = folder / 'exam.csv', folder / 'exam.laurel', folder / 'exam.db'
    rule = {'exam': {'attempt': 'best', 'pass': 60}, 'marks': {'min': 0, 'max': 100}}
    write_attempts(source)
    contest = make_contest(laurel, empty)
    run(laurel, 'do', 'stage.add', contest, '"review"', '"Online"', '{"measure": "exam"}',
        '-f', empty)
    run(laurel, 'do', 'rule.put', contest, '0', json.dumps(json.dumps(rule)), '-f', empty)
    run(laurel, 'do', 'rule.fix', ask(laurel, empty, 'rules.of-contest', contest)[0]['id'],
        '-f', empty)
    taken, beside = [], []
    for _ in range(2):
        library = folder / 'exam-copy.laurel'
        shutil.copy(empty, library)
        plain.unlink(missing_ok=True)
        taken.append(spent(laurel, 'import', 'exam', source, '--contest', 'Works', '-f', library))
        beside.append(spent('sqlite3', plain, '.mode csv', f'.import {source} attempts'))
    taken, beside = min(taken), min(beside)
    table.add(f'Import of {ATTEMPTS:,} attempts at an exam', f'{taken:.2f} s',
              f'sqlite3 .import {beside:.2f} s', taken / beside, '≤ 6', taken <= 6 * beside)


def bench_scale(table, build, folder):
    """Each question among 1,000, 10,000 and 100,000 activities of twenty years."""
    found = [last_json(build / 'tests/bench/bench-scale', folder / f'scale-{n}.laurel', n)
             for n in (1_000, 10_000, 100_000)]
    large = found[-1]
    for name, what in (('search', 'two words'), ('search_zh', 'a word of every third row')):
        taken = large[f'{name}_ms']
        table.add(f'Search among 100,000 for {what}', f'{taken:.1f} ms', '20 ms', taken / 20,
                  '≤ 1', taken <= 20)
    for name, what in (('search', 'Search'), ('list', 'A year’s plan'), ('agenda', 'Agenda'),
                       ('settle', 'To settle')):
        times = [part[f'{name}_ms'] for part in found]
        growth = times[2] / times[0]
        table.add(f'{what} among 1,000, 10,000, 100,000',
                  ', '.join(f'{taken:.1f}' for taken in times) + ' ms', '100 times the rows',
                  growth / 100, '≤ 1.5', growth <= 150)


def bench_kills(build, kills):
    os.environ['LAUREL_TEST_KILLS'] = kills
    return subprocess.run([build / 'tests/core/test-kill', '--verbose']).returncode


def main():
    laurel, build = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    if '--kills' in sys.argv:
        return bench_kills(build, sys.argv[sys.argv.index('--kills') + 1])
    table = Table()
    with tempfile.TemporaryDirectory(prefix='laurel-bench-') as name:
        folder = pathlib.Path(name)
        os.environ.update(GDK_BACKEND='x11', GSK_RENDERER='cairo', GSETTINGS_BACKEND='memory',
                          LC_ALL='C.UTF-8', XDG_DATA_HOME=name, XDG_STATE_HOME=name,
                          XDG_CONFIG_HOME=name)
        os.environ.pop('WAYLAND_DISPLAY', None)
        bench_start(table, laurel, folder)
        bench_import(table, laurel, folder)
        bench_year(table, build)
        bench_views(table, laurel, build, folder)
        bench_people(table, laurel, build, folder)
        bench_marks(table, build, folder)
        bench_edit(table, laurel, build, folder)
        bench_answers(table, build, folder)
        bench_calendar(table, build, folder)
        bench_scale(table, build, folder)
        bench_judging(table, build, folder)
        bench_ranking(table, build)
        bench_entries(table, laurel, build, folder)
        bench_contest(table, laurel, build, folder)
        bench_drive(table, laurel, build, folder)
        bench_exam(table, laurel, folder)
        bench_certificates(table, laurel, build, folder)
        bench_labels(table, laurel, build, folder)
        bench_verify(table, laurel, folder)
        bench_preview(table, laurel, build, folder)
    table.print()
    (build / 'bench.json').write_text(json.dumps({'bench': table.rows}, ensure_ascii=False,
                                                 indent=2) + '\n', encoding='utf-8')
    return 0


sys.exit(main())
