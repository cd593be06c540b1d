#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One season in every kind of file; and old kinds, through something that is called soffice."""

import csv
import json
import os
import signal
import sys
import time

from laurel_tool import DATA, begin, equal, main, test

PLANS = DATA / 'plans'
CONTAINER = b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
WORD = CONTAINER + bytes(508) + 'WordDocument'.encode('utf-16-le') + bytes(600)
EXCEL = CONTAINER + bytes(508) + 'Workbook'.encode('utf-16-le') + bytes(600)

# As LibreOffice is called, and what it does: a file of the same name in the folder it is told.
OFFICE = """#!/bin/sh
echo "$@" >"$HOME/said"
while [ $# -gt 1 ]; do
  case $1 in
    --convert-to) to=$2 ;;
    --outdir) folder=$2 ;;
    -env:UserInstallation=file://"$TMPDIR"/*) own=yes ;;
  esac
  shift
done
[ "$own" = yes ] && [ -f "$1" ] || exit 1
%s
"""


def facts(activity):
    return {name: ' '.join(value.split()) if isinstance(value, str) else value
            for name, value in activity.items() if name not in ('id', 'programme')}


def imported(place, *args, **more):
    library = place.folder / 'one.laurel'
    library.unlink(missing_ok=True)
    place.run('new', library)
    return place.ask('import', 'plan', *args, '-f', library, **more)


@test
def every_kind_says_the_same(place):
    for language in ('en', 'zh'):
        first = imported(place, PLANS / language / 'good-work-2025.docx')
        equal(len(first['activities']), 22)
        for kind in ('html', 'ods', 'odt', 'xlsx'):
            other = imported(place, PLANS / language / f'good-work-2025.{kind}')
            equal(other['title'], first['title'], kind)
            for mine, wanted in zip(other['activities'], first['activities'], strict=True):
                equal(facts(mine), facts(wanted), kind)


@test
def what_laurel_prints_it_reads(place):
    place.library = place.folder / 'sample.laurel'
    place.run('new', place.library, '--sample')
    place.on('documents', 'year-plan', '-o', 'plan.pdf')
    printed = imported(place, place.folder / 'plan.pdf')['activities']
    kept = place.on('plan', 'list')['activities']
    equal(len(printed), 30)
    for mine, wanted in zip(printed, kept, strict=True):
        for field in ('number', 'es', 'le', 'content'):
            if wanted['status'] != 'cancelled' or field == 'number':
                equal(mine[field], wanted[field], (wanted['number'], field))


def full(place):
    """A library in which an activity has whatever one can have."""
    place.library = place.folder / 'full.laurel'
    place.new()
    place.on('import', 'plan', place.table(
        'a.csv', ('1', 'Talk', '5 May 2025', 'Hexi', 'Come.'), ('2', 'Race', 'mid-June', '', ''),
        title='Good work 2025'))
    talk = place.on('plan', 'show', '2025/1')['id']
    place.on('plan', 'edit', '2025/1', 'quota-min=20', 'quota-max=40')
    for title, words in (('Round: one', ''), ('Final', '4 May'), ('Party', '')):
        place.on('do', 'phase.add', talk, title, words)
    phases = place.on('plan', 'show', '2025/1')['phases']
    place.on('do', 'phase.edit', phases[1]['id'], '{"place": "Great Hall", "gap": "3"}')
    place.on('do', 'role.add', talk, 'guide', 'person', 'Lin; "Zhi"')
    place.on('do', 'role.add', talk, 'host', 'organization', 'Works')
    place.on('plan', 'cancel', '2025/2', '--reason', 'Rain.')
    return place.library


@test
def a_table_for_programs_comes_back_whole(place):
    library = full(place)
    place.run('export', 'csv', '-o', 'full.csv', '-f', library)
    with open(place.folder / 'full.csv', encoding='utf-8', newline='') as file:
        row = next(csv.DictReader(file))
    equal([row[name] for name in ('quota_min', 'quota_max', 'phases', 'phase_places',
                                  'phase_gaps')],
          ['20', '40', 'Round: one: \nFinal: 4 May\nParty', '\nGreat Hall\n', '0\n3\n0'])
    imported(place, place.folder / 'full.csv')
    place.run('export', 'csv', '-o', 'again.csv', '-f', place.folder / 'one.laurel')
    equal((place.folder / 'again.csv').read_bytes(), (place.folder / 'full.csv').read_bytes())


@test
def a_plan_in_json_comes_back_whole(place):
    def plan(path):
        read = json.loads(path.read_text(encoding='utf-8'))
        for activity in read['activities']:
            for one in (activity, *activity['phases']):
                del one['id']
            for role in activity['roles']:
                del role['position']
        return read

    library = full(place)
    season = place.ask('ask', 'programmes.all', '-f', library)['rows'][0]['id']
    place.on('do', 'programme.edit', season,
             '{"note": "As announced.", "issuer": "Works", "habits": "thirds"}')
    place.run('export', 'json', '-o', 'full.json', '-f', library)
    equal(place.ask('import', 'plan', 'full.json', '-f', library, '--dry-run')['same'], 2)
    answer = imported(place, place.folder / 'full.json')
    equal((answer['new'], answer['warnings']), (2, []))
    place.run('export', 'json', '-o', 'again.json', '-f', place.folder / 'one.laurel')
    equal(plan(place.folder / 'again.json'), plan(place.folder / 'full.json'))

    listed = place.run('plan', 'list', '--json', '-f', library).stdout
    equal(imported(place, '-', stdin=listed)['title'], 'Good work 2025')

    place.run('new', '--sample', place.folder / 'sample.laurel')
    place.run('export', 'json', '-o', 'sample.json', '-f', place.folder / 'sample.laurel')
    imported(place, place.folder / 'sample.json')
    place.run('export', 'json', '-o', 'again.json', '-f', place.folder / 'one.laurel')
    equal(plan(place.folder / 'again.json'), plan(place.folder / 'sample.json'))


@test
def json_that_is_no_plan_is_named(place):
    activity = '{"title": "Talk", "programme": "%s"}'
    cases = (('{"people": []}', 'no plan that Laurel exported'),
             ('[{"title": "Talk"}]', 'no plan that Laurel exported'),
             ('{"activities": [1]}', 'no plan that Laurel exported'),
             ('{"activities": [', 'cut off or damaged'),
             ('{"activities": ' + '[' * 100000, 'cut off or damaged'),
             ('{"activities": []}', 'only headings'),
             (f'{{"activities": [{activity % "One"}, {activity % "Two"}]}}', '“One” and “Two”'))
    for text, words in cases:
        error = imported(place, place.write('a.json', text), status=1)['errors'][0]
        assert words in error['message'], (text[:40], error)
        assert error['hint'] and error['file'].endswith('a.json'), error


@test
def the_timetable_of_a_year_plan_is_not_read_twice(place):
    heading = {'en': ('No.', 'Title', 'Date', 'Place', 'Content'),
               'zh': ('序号', '活动名称', '时间', '地点', '内容')}
    plans = {'en': ('Good work 2025', 'Talk ', '5 May 2025', 'Hexi', ''),
             'zh': ('2025年良作月安排', '良作讲座', '2025年5月5日', '山港', '请人来讲。')}
    for language, (title, name, words, where, content) in plans.items():
        for number in (1, 3, 70):
            place.library = place.folder / f'{language}{number}.laurel'
            rows = [(str(n), f'{name}{n}', words, where, content) for n in range(1, number + 1)]
            place.new().on('import', 'plan', place.table('a.csv', *rows, title=title,
                                                         heading=heading[language]))
            place.on('documents', 'year-plan', '-o', 'plan.pdf')
            again = place.on('import', 'plan', place.folder / 'plan.pdf', '--dry-run')
            equal([again[kind] for kind in ('new', 'moved', 'edited', 'same', 'gone')],
                  [0, 0, 0, number, 0], (language, number))
            printed = imported(place, place.folder / 'plan.pdf')
            equal([a['title'] for a in printed['activities']], [row[1] for row in rows])
            equal(sum('timetable' in warning for warning in printed['warnings']), 1)
            seasons = place.ask('ask', 'programmes.all', '-f', place.folder / 'one.laurel')['rows']
            note = seasons[0]['note'] or ''
            assert name not in note and '2025年5' not in note and len(note) < 30, note


def office(place, does):
    """A folder with such a program; the rest of the system is behind it."""
    folder = place.folder / 'bin'
    folder.mkdir(exist_ok=True)
    program = folder / 'soffice'
    program.write_text(OFFICE % does)
    program.chmod(0o755)
    temporary = place.folder / 'tmp'
    temporary.mkdir(exist_ok=True)
    return {'PATH': f'{folder}:/usr/bin:/bin', 'TMPDIR': str(temporary)}


def left_behind(place):
    return sorted(path.name for path in (place.folder / 'tmp').iterdir())


def attempt(place, path, env, status=0):
    place.library.unlink(missing_ok=True)
    place.new()
    done = place.run('import', 'plan', path, '-f', place.library, '--json', status=status, env=env)
    return json.loads(done.text)


@test
def old_files_go_through_libreoffice(place):
    for name, content, to in (('a.doc', WORD, 'docx'), ('a.wps', WORD, 'docx'),
                              ('a.xls', EXCEL, 'xlsx'), ('a.et', EXCEL, 'xlsx'),
                              ('a.rtf', '{\\rtf1 x}', 'docx')):
        plan = PLANS / 'en' / f'good-work-2025.{to}'
        env = office(place, f'[ "$to" = {to} ] && cp {plan} "$folder/plan.$to"')
        answer = attempt(place, place.write(name, content), env)
        equal(len(answer['activities']), 22, name)
        assert '--headless' in (place.folder / 'said').read_text(), name
        equal(left_behind(place), [], name)


@test
def without_libreoffice_they_are_told_how_to_save(place):
    env = {'PATH': str(place.folder)}
    for name, content, word in (('a.doc', WORD, '.docx'), ('a.xls', EXCEL, '.xlsx'),
                                ('a.rtf', '{\\rtf1 x}', '.docx'),
                                ('a.wps', CONTAINER + bytes(2000), '.docx')):
        error = attempt(place, place.write(name, content), env, status=1)['errors'][0]
        equal(error['code'], 'old-format', name)
        assert word in error['hint'], error


@test
def a_libreoffice_that_fails_is_told(place):
    path = place.write('a.doc', WORD)
    for does, code in (('exit 1', 'damaged'), ('exit 0', 'damaged'),
                       ('echo nothing >"$folder/plan.$to"', None),
                       ('mkdir "$folder/plan.$to"', 'damaged')):
        error = attempt(place, path, office(place, does), status=1)['errors'][0]
        equal(error['file'], str(path))
        assert error['message'] and error['hint'], error
        if code:
            equal(error['code'], code, does)
        equal(left_behind(place), [], does)


@test
def it_is_stopped_with_everything_it_started(place):
    mark = place.folder / 'started'
    env = office(place, f'sleep 300 & echo $! >{mark}; wait')
    place.new()
    saved = dict(os.environ)
    os.environ.update(env)
    try:
        child = begin(place, 'import', 'plan', place.write('a.doc', WORD), '-f', place.library)
    finally:
        os.environ.clear()
        os.environ.update(saved)
    for _ in range(500):
        if mark.exists() and mark.read_text().strip():
            break
        time.sleep(0.02)
    sleeper = int(mark.read_text())
    child.send_signal(signal.SIGINT)
    child.communicate(timeout=20)
    equal(child.returncode, 130)
    equal(left_behind(place), [])
    for _ in range(100):
        if not is_alive(sleeper):
            break
        time.sleep(0.02)
    assert not is_alive(sleeper), 'what it started goes on'


def is_alive(process):
    try:
        with open(f'/proc/{process}/stat', encoding='ascii', errors='replace') as stat:
            return stat.read().rsplit(')', 1)[1].split()[0] != 'Z'
    except FileNotFoundError:
        return False


sys.exit(main())
