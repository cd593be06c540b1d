#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each contest of the sample season, from wherever it stands to printed score sheets."""

import json

from laurel_tool import equal, main, test

RULE = {'criteria': [{'name': 'Content', 'weight': '1'}], 'combine': {'method': 'mean'}}
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
    """What lacks is told with the reason; sheets that have a code stay."""
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
    codes = [row['code'] for row in rows(place, 'placements.of-stage', number)]
    equal(len(set(codes)), len(placed), 'a code for each sheet')
    place.on('judge', 'assign', '--contest', contest, '--stage', stage['title'])
    equal([row['code'] for row in rows(place, 'placements.of-stage', number)], codes,
          'what has a code stays')


def print_papers(place, contest):
    for template, source in PAPERS:
        out = place.folder / f'{template}.pdf'
        got = place.on('documents', 'render', template, '--from', source, '--contest', contest,
                       '-o', out)
        assert got['pages'] > 0 and not got['faults'], (template, got)
        assert out.read_bytes().startswith(b'%PDF'), template


def run_all(place, language):
    place.run('new', place.library, '--sample', env={'LANGUAGE': language})
    contests = rows(place, 'contests.of-programme', 0)
    assert len(contests) >= 5, contests
    for row in contests:
        contest = int(row['id'])
        check_entries(place, contest)
        seat_a_jury(place, contest)
        fix_the_rules(place, contest)
        stages = [stage for stage in rows(place, 'stages.of-contest', contest)
                  if stage['kind'] in ('review', 'live', 'answer')]
        assign(place, contest, stages[0])
        print_papers(place, contest)
        steps = {step['name']: step['blocks'] for step in rows(place, 'contest.steps', contest)}
        first = [steps[name] for name in ('rules', 'entries', 'jury', 'assignment')]
        equal(first, [None] * 4, row['title'])
    place.on('check')


@test
def each_contest_comes_to_printed_sheets(place):
    run_all(place, 'en')


@test
def each_contest_comes_to_printed_sheets_in_chinese(place):
    run_all(place, 'zh_CN')


main()
