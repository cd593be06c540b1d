#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each contest of the sample season, from wherever it stands to its certificates."""

import datetime
import json
import sqlite3

from laurel_tool import equal, main, test

DAY = '2025-11-03'
RULE = {'criteria': [{'name': 'Content', 'weight': '1'}], 'combine': {'method': 'mean'},
        'levels': [{'name': 'First', 'share': '1/3'}], 'boundary': 'all-in'}
ENTRIES = [(f'Survey {letter}', f'Works {letter}', '2025-09-01') for letter in 'ABCDE']
PAPERS = [('entry-list', 'entries'), ('jury-list', 'judges'), ('appointment', 'judges'),
          ('conflict-statement', 'judges'), ('sign-in', 'judges'), ('score-sheet', 'sheets')]


def do(place, name, *args):
    return place.on('do', name, *[json.dumps(arg, ensure_ascii=False) for arg in args])


def rows(place, name, *args):
    return place.on('ask', name, *map(json.dumps, args))['rows']


def check_entries(place, contest):
    if not rows(place, 'entries.of-contest', contest):
        parts = {row['kind']: row['name'] for row in rows(place, 'sections.of-contest', contest)}
        path = place.table('entries.csv', *[(*entry, *parts.values()) for entry in ENTRIES],
                           heading=('Title', 'Organisation', 'Received', *parts))
        equal(place.on('import', 'entries', path, '--contest', contest)['new'], len(ENTRIES))
    open_ones = [int(row['id']) for row in rows(place, 'entries.of-contest', contest)
                 if row['state'] in ('waiting', 'to-complete')]
    if open_ones:
        do(place, 'entries.check', open_ones, 'complete', '', '')
    do(place, 'contest.call', contest, 'closed', '')


def seat_a_jury(place, contest):
    """Who was declared is drawn; a contest without anybody draws."""
    drawn = [row for row in rows(place, 'draws.of-contest', contest) if not row['drawn']]
    if not rows(place, 'judges.of-contest', contest) and not drawn:
        place.on('judge', 'draw', '--contest', contest, '--take', 8, '--alternates', 2, '--source',
                 'Lottery of 3 October')
        drawn = rows(place, 'draws.of-contest', contest)
    if drawn:
        got = place.on('judge', 'draw', '--contest', contest, '--key', '9319./')
        assert got['drawn'] and got['protocol'], got
    asked = [int(row['id']) for row in rows(place, 'judges.of-contest', contest)
             if row['state'] in ('seated', 'invited')]
    if asked:
        do(place, 'judges.answer', asked, 'accepted', '2025-10-09', '')


def fix_the_rules(place, contest):
    if not rows(place, 'rules.of-contest', contest):
        do(place, 'rule.put', contest, 0, json.dumps(RULE))
    for rule in rows(place, 'rules.of-contest', contest):
        if not rule['fixed']:
            do(place, 'rule.fix', int(rule['id']))


def assign(place, contest, stage):
    """What lacks is told with the reason; each sheet has a code."""
    number = int(stage['id'])
    got = place.on('judge', 'assign', '--contest', contest, '--stage', stage['title'])
    placed = rows(place, 'placements.of-stage', number)
    equal(len(placed), len(got['assigned']), stage['title'])
    assert placed, stage
    assert all(row['why'] for row in got['short']), got['short']
    wanted = stage['needs'] * len({row['entry'] for row in placed})
    missing = sum(row['missing'] for row in got['short'])
    assert len(placed) >= wanted - missing, (stage['title'], len(placed), wanted, missing)
    do(place, 'placements.code', number)
    placed = rows(place, 'placements.of-stage', number)
    equal(len({row['code'] for row in placed}), len(placed), 'a code for each sheet')
    return placed


def stay(place, contest, stage, placed):
    place.on('judge', 'assign', '--contest', contest, '--stage', stage['title'])
    equal([row['code'] for row in rows(place, 'placements.of-stage', int(stage['id']))],
          [row['code'] for row in placed], 'what has a code stays')


def render(place, contest, template, source):
    out = place.folder / f'{template}.pdf'
    got = place.on('documents', 'render', template, '--from', source, '--contest', contest,
                   '-o', out)
    assert got['pages'] > 0 and not got['faults'], (template, got)
    assert out.read_bytes().startswith(b'%PDF'), template


def mark(place, contest, stage, placed):
    """All that is not marked yet, by the rules; every other entry better than the next."""
    content = json.loads(rows(place, 'rules.of-contest', contest)[0]['content'])
    top = int(content.get('marks', {}).get('max', '10'))
    marked = {(row['placement-id'], row['criterion'])
              for row in rows(place, 'marks.of-stage', int(stage['id']))}
    entries = sorted({row['entry'] for row in placed})
    lines = [(row['entry'], row['judge'], criterion['name'],
              top - entries.index(row['entry']) % (top // 2))
             for row in placed for criterion in content['criteria']
             if (row['id'], criterion['name']) not in marked]
    path = place.table('marks.csv', *lines, heading=('Entry', 'Judge', 'Criterion', 'Mark'))
    got = place.on('import', 'marks', path, '--contest', contest, '--stage', stage['title'])
    equal(got['new'], len(lines), stage['title'])


def results(place, contest, stage):
    return [row for row in rows(place, 'results.of-contest', contest)
            if row['stage-id'] == stage['id'] and row['latest']]


def decide(place, contest, stage):
    """What it compares is released, and stands: nobody objects, or it was decided."""
    if not results(place, contest, stage):
        placed = assign(place, contest, stage)
        if stage['kind'] == 'review':
            stay(place, contest, stage, placed)
        mark(place, contest, stage, placed)
        for scope in rows(place, 'scopes.of-stage', int(stage['id'])):
            sections = [int(scope[kind] or 0) for kind in ('category-id', 'group-id',
                                                           'division-id')]
            do(place, 'result.release', int(stage['id']), *sections, '', '')
    for row in rows(place, 'objections.of-contest', contest):
        if row['state'] in ('received', 'examined'):
            do(place, 'objection.decide', int(row['id']), 'rejected', 'Not so.', DAY, 0)
    for row in results(place, contest, stage):
        if not row['public-last']:
            do(place, 'result.waive', int(row['id']), DAY, 'All agreed.')


def go_on(place, contest, stage):
    for row in results(place, contest, stage):
        do(place, 'entries.advance', int(row['id']), 4, False)


def award(place, contest, title):
    """Each award has its certificate, and a notice tells them."""
    awards = rows(place, 'awards.of-contest', contest, DAY)
    equal(rows(place, 'awards.obstacles', contest, DAY), [], title)
    assert awards, title
    papers = rows(place, 'award-papers.of-contest', contest)
    if not papers:
        series, = place.on('documents', 'series', 'list')['series']
        place.on('documents', 'certificates', title, '-o', place.folder / 'certificates.pdf',
                 '--issue', series['name'])
        papers = rows(place, 'award-papers.of-contest', contest)
    equal([(row['entry-id'], row['award']) for row in papers],
          [(row['entry-id'], row['level']) for row in awards], title)
    place.on('documents', 'award-notice', title, '-o', place.folder / 'notice.pdf')


def vote(place, contest):
    """What was put to the vote is decided by the ballots there are."""
    for row in rows(place, 'votes.of-contest', contest):
        if not row['closed']:
            do(place, 'vote.close', int(row['id']))


def answer(place, contest):
    """What was answered comes to a result, or to tables."""
    stage, = rows(place, 'stages.of-contest', contest)
    number = int(stage['id'])
    if stage['measure'] == 'survey':
        assert all(row['answered'] for row in rows(place, 'survey.response', number)), stage
        return
    assert rows(place, 'exam.persons', number, 0), stage
    do(place, 'exam.release', number, '')
    do(place, 'result.waive', int(rows(place, 'results.of-contest', contest)[0]['id']), DAY,
       'All agreed.')
    assert rows(place, 'awards.of-contest', contest, DAY), stage


def run(place, contest, title, papers):
    check_entries(place, contest)
    seat_a_jury(place, contest)
    fix_the_rules(place, contest)
    stages = [stage for stage in rows(place, 'stages.of-contest', contest)
              if stage['kind'] in ('review', 'live', 'answer')]
    for before, stage in zip([None, *stages], stages):
        if before:
            go_on(place, contest, before)
        decide(place, contest, stage)
    vote(place, contest)
    for template, source in papers:
        render(place, contest, template, source)
    award(place, contest, title)
    equal([step['name'] for step in rows(place, 'contest.steps', contest) if step['blocks']], [],
          title)


def run_all(place, language, count):
    """Each paper is printed of one contest; papers are tried elsewhere."""
    place.run('new', place.library, '--sample', env={'LANGUAGE': language})
    contests = rows(place, 'contests.of-programme', 0)
    answered, contests = contests[:2], contests[2:]
    equal(len(contests), 6)
    contests = contests[-count:]
    for row in answered[:len(contests)]:
        answer(place, int(row['id']))
    for turn, row in enumerate(contests):
        run(place, int(row['id']), row['title'], PAPERS[turn::len(contests)])
    place.on('check')


@test
def each_contest_comes_to_its_certificates(place):
    run_all(place, 'en', 6)


@test
def what_has_not_begun_comes_to_its_certificates_in_chinese(place):
    run_all(place, 'zh_CN', 1)


MOMENTS = [('contest_rule', 'fixed'), ('draw', 'declared'), ('draw', 'drawn'),
           ('result', 'released'), ('vote', 'closed'), ('cash', 'entered'),
           ('gift_move', 'entered'), ('issued', 'issued_at')]


@test
def what_was_done_has_its_day_in_the_season(place):
    place.run('new', place.library, '--sample')
    file = sqlite3.connect(place.library)
    for table, column in MOMENTS:
        for at, in file.execute(f'SELECT {column} FROM {table} WHERE {column} IS NOT NULL'):
            equal(datetime.datetime.fromtimestamp(at, datetime.timezone.utc).year, 2025,
                  f'{table}.{column}')
    equal(file.execute('SELECT DISTINCT day FROM allocation').fetchall(), [('2025-09-15',)])
    equal(file.execute('SELECT count(*) FROM issued'
                       " WHERE date (issued_at, 'unixepoch') <> issued_on").fetchone(), (0,))
    equal(file.execute('SELECT count(*) FROM draw WHERE drawn < declared').fetchone(), (0,))
    equal(file.execute('SELECT count(*) FROM publicity JOIN result ON result.id = result_id'
                       " WHERE first < date (released, 'unixepoch')").fetchone(), (0,))
    file.close()


main()
