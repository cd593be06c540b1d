#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A contest from its call to who judges what, as a script would run it."""

import datetime
import hashlib
import html
import json
import re
import subprocess
import sys

from laurel_tool import DATA, equal, main, test

HEADING = ('Title', 'Category', 'Organisation', 'Persons', 'Received')
ROWS = [('A crane', 'Film', 'Qiao Ltd', '李小明（author）、Zoë Müller', '2025-09-01'),
        ('A ladder', 'Essay', 'Ti Ltd', 'Ann Smith', '2025-09-02'),
        ('A tower', 'Film', 'Ta Ltd', 'Ben Young; Cai Li', '2025-09-30'),
        ('A bridge', 'Essay', 'Qiao Ltd', '', '2025-09-30')]
JUDGES = [('Name', 'Employer', 'Field', 'Senior', 'Role', 'Category'),
          ('Wei Shu', 'Qiao Ltd', 'brand, film', 'yes', 'chair', ''),
          ('Qin Lan', 'Elsewhere', 'brand', 'no', '', ''),
          ('Bai He', 'Far Ltd', 'speech', '', 'judge', '')]


def printed(path):
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True,
                          text=True).stdout


def do(place, name, *args, status=0):
    return place.on('do', name, *[json.dumps(arg, ensure_ascii=False) for arg in args],
                    status=status)


def rows(place, name, *args):
    return place.on('ask', name, *map(json.dumps, args))['rows']


def contest(place, **fields):
    place.new()
    do(place, 'programme.add', 'Month', 2025, 'en', '')
    season = rows(place, 'programmes.all')[0]['id']
    do(place, 'activity.add', int(season), {'title': 'Stories', 'number': '3'})
    activity = rows(place, 'activities.of-programme', int(season))[0]['id']
    do(place, 'contest.add', int(activity), 'Stories', {'closes': '2025-09-30', **fields})
    number = int(rows(place, 'contests.of-programme', 0)[0]['id'])
    do(place, 'sections.add', number, 'category', [['Film', 'F'], ['Essay', 'E']])
    do(place, 'stage.add', number, 'review', 'Review', {'needs': '2'})
    return number


def entries(place, name='entries.csv', lines=ROWS, heading=HEADING):
    return place.table(name, *lines, heading=heading)


@test
def entries_come_in_and_go_out_with_one_undo(place):
    number = contest(place)
    got = place.on('import', 'entries', entries(place), '--contest', 'Stories', '--dry-run')
    equal((got['new'], got['wrong']), (4, 0))
    equal(rows(place, 'entries.of-contest', number), [], 'a dry run')
    got = place.on('import', 'entries', entries(place), '--contest', 'Stories')
    equal((got['new'], got['same'], got['wrong']), (4, 0, 0))
    equal(got['columns']['Organisation'], 'organization')
    there = rows(place, 'entries.of-contest', number)
    equal([(row['number'], row['title'], row['category']) for row in there],
          [('0001', 'A crane', 'Film'), ('0002', 'A ladder', 'Essay'), ('0003', 'A tower', 'Film'),
           ('0004', 'A bridge', 'Essay')])
    equal(there[0]['persons'], '李小明\nZoë Müller')
    equal([(hit['kind'], hit['id'], hit['name']) for word in ('crane', '0001')
           for hit in place.on('search', word)['results']],
          [('entry', there[0]['id'], '0001')] * 2)
    persons = rows(place, 'entry.persons', int(there[0]['id']))
    equal([(row['name'], row['role'], row['organization']) for row in persons],
          [('李小明', 'author', 'Qiao Ltd'), ('Zoë Müller', None, 'Qiao Ltd')])

    got = place.on('import', 'entries', entries(place), '--contest', 'Stories')
    equal((got['new'], got['same']), (0, 4), 'the same list again')
    journal = place.on('journal')['entries']
    equal([entry['command'] for entry in journal][-1], 'entries.import')
    place.on('undo')
    equal(rows(place, 'entries.of-contest', number), [])
    mixed = entries(place, 'mixed.csv', [('No number', 'Film', 'A', '', '2025-09-01', ''),
                                         ('First', 'Film', 'B', '', '2025-09-01', '0001'),
                                         ('Another', 'Film', 'C', '', '2025-09-01', '')],
                    (*HEADING, 'Number'))
    place.on('import', 'entries', mixed, '--contest', 'Stories')
    equal([(row['number'], row['title']) for row in rows(place, 'entries.of-contest', number)],
          [('0001', 'First'), ('0002', 'No number'), ('0003', 'Another')])
    equal(place.run('check', place.library).returncode, 0)


@test
def what_is_wrong_is_told_by_its_cell_and_nothing_is_half_done(place):
    number = contest(place)
    do(place, 'field.add', number, 'Length', 'number', {})
    path = entries(place, heading=(*HEADING, 'Length'), lines=[
        ('Good', 'Film', 'A', '', '2025-09-01', '3'),
        ('', 'Film', 'B', '', '2025-09-01', ''),
        ('No such', 'Song', 'C', '', '2025-09-01', ''),
        ('None', '', 'D', '', '2025-09-01', ''),
        ('Late', 'Film', 'E', '', '2025-10-02', ''),
        ('Odd', 'Film', 'F', '', 'soon', 'long'),
        ('Person', 'Film', 'G', '11010519491231002X', '2025-09-01', '')])
    errors = place.on('import', 'entries', path, '--contest', 'Stories', status=1)['errors']
    equal([(error['code'], error['cell']) for error in errors],
          [('missing-title', 'A3'), ('unknown-section', 'B4'), ('unknown-section', 'A5'),
           ('late', 'E6'), ('date-not-understood', 'E7'), ('wrong-answer', 'F7'),
           ('identity-number', 'D8')])
    for error in errors:
        assert error['hint'] and error['message'].endswith('.'), error
    equal(rows(place, 'entries.of-contest', number), [])
    undated = entries(place, 'undated.csv', [('Good', 'Film', 'A', '', ''),
                                             ('Came today', 'Film', 'B', '', '')])
    errors = place.on('import', 'entries', undated, '--contest', 'Stories', status=1)['errors']
    equal([(error['code'], error['cell']) for error in errors], [('late', 'A2'), ('late', 'A3')])
    got = place.on('import', 'entries', path, '--contest', 'Stories', '--skip-faults')
    equal((got['new'], got['wrong']), (1, 6))
    equal(len(rows(place, 'entries.of-contest', number)), 1)
    got = place.on('import', 'entries', undated, '--contest', 'Stories', '--skip-faults')
    equal((got['same'], got['wrong']), (1, 1), 'what is there is not late')


@test
def columns_are_told_once(place):
    contest(place)
    path = entries(place, heading=('Werk', 'Category', 'Organisation', 'Persons', 'Received'))
    error = place.on('import', 'entries', path, '--contest', 'Stories', status=1)['errors'][0]
    equal(error['code'], 'unknown-column')
    place.on('import', 'entries', path, '--contest', 'Stories', '--map', 'Werk=title')
    path = entries(place, 'more.csv', [('A wall', 'Film', 'Q', '', '2025-09-01')],
                   ('Werk', 'Category', 'Organisation', 'Persons', 'Received'))
    equal(place.on('import', 'entries', path, '--contest', 'Stories')['new'], 1, 'remembered')
    # Lists of judges have columns of their own.
    path = place.table('judges.csv', ('Wei Shu', 'Qiao Ltd', 'x'),
                       heading=('Werk', 'Haus', 'Employer'))
    place.on('import', 'judges', path, '--contest', 'Stories', '--map', 'Werk=name', '--map',
             'Haus=organization', '--map', 'Employer=note')
    path = place.table('more.csv', ('Qin Lan', 'Far Ltd', 'y'),
                       heading=('Werk', 'Haus', 'Employer'))
    got = place.on('import', 'judges', path, '--contest', 'Stories')
    equal((got['new'], got['columns']),
          (1, {'Werk': 'name', 'Haus': 'organization', 'Employer': 'note'}))
    path = entries(place, 'third.csv', [('A roof', 'Film', 'Q', '2025-09-01')],
                   ('Werk', 'Category', 'Organisation', 'Received'))
    got = place.on('import', 'entries', path, '--contest', 'Stories', '--dry-run')
    equal(got['new'], 1, 'both are remembered')


@test
def what_no_column_holds_is_refused(place):
    contest(place)
    for kind, known in (('entries', 'title, category, group'), ('judges', 'name, organization')):
        path = place.table('list.csv', ('A', 'B'), heading=('Title', 'Name'))
        error = place.on('import', kind, path, '--contest', 'Stories', '--map', 'Title=bogus',
                         status=2)['errors'][0]
        assert '“bogus”' in error['message'] and known in error['message'], error


@test
def days_can_be_written_in_words(place):
    number = contest(place, opens='1 September', closes='9月30日')
    field = number_of_day(place, number)
    row = rows(place, 'contests.of-programme', 0)[0]
    equal((row['opens'], row['closes']), ('2025-09-01', '2025-09-30'))
    path = entries(place, lines=[('One', 'Film', 'A', '', '15 September', '3月1日'),
                                 ('Two', 'Film', 'B', '', '2025年9月16日', '2024-02-29'),
                                 ('Six', 'Film', 'C', '', '1 October', '')],
                   heading=(*HEADING, 'Founded'))
    got = place.on('import', 'entries', path, '--contest', 'Stories', '--skip-faults')
    equal((got['new'], got['wrong']), (2, 1), 'October is late')
    found = rows(place, 'entries.of-contest', number)
    equal([(row['received'], json.loads(row['fields'])[field]) for row in found],
          [('2025-09-15', '2025-03-01'), ('2025-09-16', '2024-02-29')])
    entry = int(found[0]['id'])
    do(place, 'entries.check', [entry], 'to-complete', 'No picture', 'October 5')
    equal(rows(place, 'entries.of-contest', number)[0]['until'], '2025-10-05')
    do(place, 'entries.check', [entry], 'to-complete', 'No picture', 'in October', status=1)
    do(place, 'expert.add', 'Wei Shu', {})
    expert = int(rows(place, 'experts.all')[0]['id'])
    do(place, 'judge.seat', number, expert, 0, 'judge')
    judge = int(rows(place, 'judges.of-contest', number)[0]['id'])
    do(place, 'judges.invite', [judge], '1 October', '10月8日')
    do(place, 'judges.answer', [judge], 'accepted', '3 October 2025', '')
    row = rows(place, 'judges.of-contest', number)[0]
    equal((row['invited'], row['answer-by'], row['answered']),
          ('2025-10-01', '2025-10-08', '2025-10-03'))
    do(place, 'interest.add', expert, entry, 0, 'kin', 'judge', '1 October', '31 December 2026', '')
    row = rows(place, 'interests.of-contest', number)[0]
    equal((row['day'], row['expires']), ('2025-10-01', '2026-12-31'))
    do(place, 'interest.edit', int(row['id']), {'expires': '1 November'})
    equal(rows(place, 'interests.of-contest', number)[0]['expires'], '2025-11-01')


def number_of_day(place, number):
    do(place, 'field.add', number, 'Founded', 'day', {})
    return rows(place, 'fields.of-contest', number)[0]['id']


@test
def one_cause_of_many_faults_is_told_a_few_times(place):
    number = contest(place)
    many = entries(place, 'many.csv', [(f'No. {n}', 'Song', '', '', '2025-09-01')
                                       for n in range(300)] + [('', 'Film', '', '', '2025-09-01')])
    call = ('import', 'entries', many, '--contest', 'Stories', '-f', place.library)
    said = place.run(*call, status=1).said.splitlines()
    equal(len(said), 8, said)
    assert 'many.csv:2:2: This contest has no' in said[0], said
    assert 'many.csv:302:1: This row has no title.' in said[5], said
    assert said[6].startswith('laurel: 295 more like this, in B7–B301: '), said
    assert 'many.csv:2:2:' in said[6], said
    assert 'errors: 301' in said[7], said
    told = place.run(*call, '--dry-run').said.splitlines()
    equal((len(told), told[6]), (7, said[6]), told)
    equal(len(place.on(*call[:-2], status=1)['errors']), 301)
    equal(len(place.on(*call[:-2], '--dry-run')['warnings']), 301)


@test
def what_is_not_there_and_what_is_no_rule_is_named(place):
    number = contest(place)
    place.on('import', 'entries', entries(place), '--contest', 'Stories')
    entry = int(rows(place, 'entries.of-contest', number)[0]['id'])
    error = do(place, 'entry.merge', entry, 999, status=1)['errors'][0]
    equal((error['code'], error['message']), ('not-found', 'There is no entry “999”.'))
    marks = place.write('marks.csv', 'entry,judge,mark\nA,x,1\n')
    place.run('undo', '-f', place.library)
    place.on('import', 'entries', entries(place), '--contest', 'Stories')
    do(place, 'stage.add', number, 'vote', 'Vote', {})
    do(place, 'rule.put', number, 0, '{"combine": {"method": "mean"}}')
    do(place, 'rule.fix', int(rows(place, 'rules.of-contest', number)[0]['id']))
    for _ in range(2):
        error = place.on('undo', status=1)['errors'][0]
        assert 'is final' in error['message'] and 'laurel undo --past' in error['message'], error
    got = place.on('undo', '--past')
    assert 'is final' in got['warnings'][0], got
    equal(len(rows(place, 'stages.of-contest', number)), 1, 'what was done before')
    rule = place.write('rule.json', '{"marks":\n  {"min": 0 "max": 1}}')
    error = place.ask('judge', 'rank', rule, marks, status=1)['errors'][0]
    equal((error['line'], error['message']), (2, 'It is no JSON from line 2, column 11 on.'))
    day = entries(place, 'day.csv', [('Odd', 'Film', '', '', '31 February')])
    error = place.on('import', 'entries', day, '--contest', 'Stories', status=1)['errors'][0]
    equal((error['message'], error['hint']),
          ('“31 February” is not a day.', 'Write it as 2025-09-30.'))


@test
def what_looks_the_same_is_told_and_merged(place):
    number = contest(place)
    place.on('import', 'entries', entries(place), '--contest', 'Stories')
    path = entries(place, 'more.csv', [('A Crane!', 'Film', 'Qiao & Co', '', '2025-09-03')])
    got = place.on('import', 'entries', path, '--contest', 'Stories')
    equal(got['new'], 1)
    assert 'looks the same as entry 0001' in got['warnings'][0], got['warnings']
    twins = rows(place, 'entries.alike', number)
    equal([(row['number'], row['other-number'], row['kind']) for row in twins],
          [('0001', '0005', 'same-title')])
    equal([(row['organization'], row['persons'], row['received'], row['other-organization'],
            row['other-persons'], row['other-received']) for row in twins],
          [('Qiao Ltd', '李小明\nZoë Müller', '2025-09-01', 'Qiao & Co', None, '2025-09-03')])
    do(place, 'entry.merge', int(twins[0]['entry-id']), int(twins[0]['other-id']))
    there = rows(place, 'entries.of-contest', number)
    equal((len(there), there[0]['other-numbers']), (4, '["0005"]'))
    place.on('undo')
    equal(len(rows(place, 'entries.of-contest', number)), 5)


@test
def judges_come_in(place):
    number = contest(place)
    place.on('import', 'entries', entries(place), '--contest', 'Stories')
    path = place.table('judges.csv', *JUDGES[1:], heading=JUDGES[0])
    got = place.on('import', 'judges', path, '--contest', 'Stories')
    equal((got['new'], got['changed'], got['same']), (3, 0, 0))
    judges = rows(place, 'judges.of-contest', number)
    equal([(row['name'], row['role'], row['senior'], row['fields']) for row in judges],
          [('Wei Shu', 'chair', True, 'brand\nfilm'), ('Qin Lan', 'judge', False, 'brand'),
           ('Bai He', 'judge', False, 'speech')])
    equal(place.on('journal')['entries'][-1]['command'], 'judges.import')
    equal(place.on('import', 'judges', path, '--contest', 'Stories')['same'], 3)
    # Whatever the list says of somebody is taken; what it does not say stays.
    path = place.table('roles.csv', ('Qin Lan', 'alternate', '1'), ('Wei Shu', '', '2'),
                       heading=('Name', 'Role', 'Least'))
    got = place.on('import', 'judges', path, '--contest', 'Stories')
    equal((got['new'], got['changed'], got['same']), (0, 2, 0))
    equal([(row['role'], row['least']) for row in rows(place, 'judges.of-contest', number)],
          [('chair', '2'), ('alternate', '1'), ('judge', None)])
    equal(place.on('import', 'judges', path, '--contest', 'Stories')['same'], 2)
    path = place.table('wrong.csv', ('Ann Smith', 'X', 'perhaps', 'king', 'Song', 'few'),
                       heading=('Name', 'Employer', 'Senior', 'Role', 'Category', 'Most'))
    answer = place.on('import', 'judges', path, '--contest', 'Stories', status=1)
    equal([error['cell'] for error in answer['errors']], ['C2', 'D2', 'F2', 'E2'])
    path = place.table('late.csv', ('A', 'no', 'king'), ('', 'no', ''), ('B', 'perhaps', ''),
                       heading=('Name', 'Senior', 'Role'))
    answer = place.on('import', 'judges', path, '--contest', 'Stories', status=1)
    equal([error['line'] for error in answer['errors']], [2, 3, 4], 'in the order of lines')
    more = entries(place, 'more.csv', [('A stair', 'Film', 'Ti', 'Ann Smith', '2025-09-02')])
    place.on('import', 'entries', more, '--contest', 'Stories')
    path = place.table('entrant.csv', ('Ann Smith', 'X'), heading=('Name', 'Employer'))
    got = place.on('import', 'judges', path, '--contest', 'Stories')
    assert 'made entry 0002, 0005 of' in got['warnings'][0], got['warnings']
    place.on('undo')
    equal(len(rows(place, 'judges.of-contest', number)), 3)


@test
def an_assignment_respects_conflicts_and_hands(place):
    number = contest(place)
    place.on('import', 'entries', entries(place), '--contest', 'Stories')
    path = place.table('judges.csv', *JUDGES[1:], heading=JUDGES[0])
    place.on('import', 'judges', path, '--contest', 'Stories')
    trial = place.on('judge', 'assign', '--contest', 'Stories', '--dry-run')
    got = place.on('judge', 'assign', '--contest', 'Stories')
    equal(got['assigned'], trial['assigned'])
    equal((len(got['assigned']), got['short']), (8, []))
    own = [pair for pair in got['assigned'] if pair[1] == 'Wei Shu' and pair[0] in ('0001', '0004')]
    equal(own, [], 'who works where it comes from')
    stage = int(rows(place, 'stages.of-contest', number)[0]['id'])
    placed = rows(place, 'placements.of-stage', stage)
    equal([[row['entry'], row['judge']] for row in placed], got['assigned'])
    errors = do(place, 'placement.put', stage, int(placed[0]['entry-id']),
                int(rows(place, 'judges.of-contest', number)[0]['id']), status=1)['errors']
    assert 'employer' in errors[0]['message'], errors
    place.on('undo')
    equal(rows(place, 'placements.of-stage', stage), [])


@test
def a_short_jury_is_told_with_the_reason(place):
    contest(place)
    place.on('import', 'entries', entries(place), '--contest', 'Stories')
    error = place.on('judge', 'assign', '--contest', 'Stories', status=1)['errors'][0]
    assert 'no judges' in error['message'], error
    path = place.table('judges.csv', JUDGES[1], JUDGES[2], heading=JUDGES[0])
    place.on('import', 'judges', path, '--contest', 'Stories')
    short = place.on('judge', 'assign', '--contest', 'Stories')['short']
    equal([(row['entry'], row['missing']) for row in short], [('0001', 1), ('0004', 1)])
    assert all(row['why'] for row in short), short


@test
def a_stranger_draws_the_same_jury(place):
    number = contest(place)
    experts = [f'Expert {letter}' for letter in 'ABCDEFGH']
    for name in experts:
        do(place, 'expert.add', name, {'fields': 'brand'})
    do(place, 'expert.add', 'Somebody else', {'fields': 'film'})
    args = ('judge', 'draw', '--contest', 'Stories')
    error = place.on(*args, '--take', 9, '--field', 'brand', '--source', 'Lottery', status=1)
    assert 'only 8 are left' in error['errors'][0]['message'], error
    got = place.on(*args, '--take', 3, '--alternates', 2, '--field', 'brand', '--source',
                   'Lottery of 3 October', '--source', 'Index')
    equal((got['pool'], got['drawn'], got['protocol']), (experts, [], None))
    equal(rows(place, 'judges.of-contest', number), [])
    place.on(*args, '--key', '5./', status=1)
    got = place.on(*args, '--key', '9319./2.5.8./')
    left, drawn = list(experts), []
    for i in range(5):
        word = i.to_bytes(2, 'big')
        digest = hashlib.sha256(word + b'9319./2.5.8./' + word).digest()
        drawn.append(left.pop(int.from_bytes(digest, 'big') % len(left)))
    equal((got['drawn'], got['alternates']), (drawn[:3], drawn[3:]))
    equal(re.findall(r'Drawn: (.+)$', got['protocol'], re.MULTILINE)[:5], drawn)
    equal([row['name'] for row in rows(place, 'judges.of-contest', number)], drawn)
    place.on(*args, '--key', '9319./2.5.8./', status=1)
    place.on(*args, '--take', 1, '--source', 'Lottery', status=1)
    place.on(*args, '--take', 1, '--source', 'Lottery', '--reason', 'Two declined.')
    equal(place.on('documents', 'render', 'draw-protocol', '--from', 'draw', '--contest', 'Stories',
                   '-o', place.folder / 'out.pdf')['pages'], 1, 'what was drawn is printed still')
    said = printed(place.folder / 'out.pdf')
    equal(re.findall(r'^ *\d+ +(Expert \w)', said, re.MULTILINE), experts, 'the pool, in its order')
    taken = re.findall(r'(\d) +[0-9A-F]{8} .* (Expert \w)( \(alt.*)?$', said, re.MULTILINE)
    equal([(row[0], row[1], bool(row[2])) for row in taken],
          [(str(i), name, i >= 3) for i, name in enumerate(drawn)])
    digest = hashlib.sha256(b'\0\0' + b'9319./2.5.8./' + b'\0\0').hexdigest().upper()
    assert digest in said and 'Key: 9319./2.5.8./' in said, said
    assert max(map(len, got['protocol'].split('Round 1:')[1].splitlines())) < 70, got['protocol']
    got = place.on(*args, '--key', '1./')
    equal(len(got['drawn']), 1)
    equal(len(rows(place, 'draws.of-contest', number)), 2)
    place.on('undo', '--to', 1, status=1)


@test
def a_stranger_draws_several_seats(place):
    """Each group from its own pool and key, as the help says and the protocol has them."""
    contest(place)
    fields = dict(zip('ABCDEFGH', ['brand'] * 4 + ['brand\nlean'] * 2 + ['lean'] * 2))
    for letter, known in fields.items():
        do(place, 'expert.add', f'Expert {letter}', {'fields': known})
    args = ('judge', 'draw', '--contest', 'Stories', '--source', 'Lottery')
    seats = [{'field': 'brand', 'count': 3, 'alternates': 1}, {'field': 'lean', 'count': 2}]
    leave = ('--leave-out', 'Expert H=Works for the sponsor=2999-12-31')
    error = place.on(*args, '--seats', json.dumps(seats), *leave, status=1)
    assert 'may take 2' in error['errors'][0]['message'], error
    unknown = [{'field': 'glass', 'count': 1}]
    error = place.on(*args, '--seats', json.dumps(unknown), status=1)
    assert 'Nobody in the pool knows about “glass”' in error['errors'][0]['message'], error
    error = place.on(*args, '--take', 500, status=1)
    assert error['errors'][0]['message'].startswith('500 cannot be drawn, only '), error
    seats.reverse()
    place.on(*args, '--seats', json.dumps(seats), '--leave-out', 'Expert X=No', status=1)
    place.on(*args, '--seats', json.dumps(seats), '--leave-out', 'Expert H', status=1)
    place.on(*args, '--seats', json.dumps(seats), '--leave-out', 'Expert H=No=2020-02-31', status=1)
    place.on(*args, '--seats', json.dumps(seats), '--take', 1, status=2)
    got = place.on(*args, '--seats', json.dumps(seats), *leave)
    equal(len(got['pool']), 7)
    error = place.on('judge', 'draw', '--contest', 'Stories', '--key', '9319./1./', status=1)
    assert 'and of no other: Lottery. ' in error['errors'][0]['message'], error
    got = place.on('judge', 'draw', '--contest', 'Stories', '--key', '9319./')

    drawn = []
    for number, seat in enumerate(seats, 1):
        left = [f'Expert {letter}' for letter, known in fields.items()
                if letter != 'H' and seat['field'] in known and f'Expert {letter}' not in drawn]
        listed = got['protocol'].split('Seats ')[number].split('The pool')[1].split('The key')[0]
        equal(re.findall(r'\d+  (.+)', listed), left)
        for i in range(seat['count'] + seat.get('alternates', 0)):
            word = i.to_bytes(2, 'big')
            digest = hashlib.sha256(word + f'9319./{number}./'.encode() + word).digest()
            drawn.append(left.pop(int.from_bytes(digest, 'big') % len(left)))
    equal((got['drawn'], got['alternates']), (drawn[:5], drawn[5:]))
    assert 'Left out: Expert H, Works for the sponsor, until 2999-12-31' in got['protocol'], got
    place.on('documents', 'render', 'draw-protocol', '--from', 'draw', '--contest', 'Stories', '-o',
             place.folder / 'out.pdf')
    said = printed(place.folder / 'out.pdf')
    for words in ('Seats 2 of 2: brand', 'Key: 9319./2./', 'Left out: Expert H (Works for'):
        assert words in said, said


@test
def lists_and_sheets_are_printed(place):
    number = contest(place, blind='yes')
    place.on('import', 'entries', entries(place), '--contest', 'Stories')
    path = place.table('judges.csv', *JUDGES[1:], heading=JUDGES[0])
    place.on('import', 'judges', path, '--contest', 'Stories')
    place.on('judge', 'assign', '--contest', 'Stories')
    render = ('documents', 'render')
    out = ('--contest', 'Stories', '-o', place.folder / 'out.pdf')
    for template, source, pages in (('jury-list', 'judges', 1), ('entry-list', 'entries', 1),
                                    ('appointment', 'judges', 3), ('sign-in', 'judges', 1),
                                    ('conflict-statement', 'judges', 3)):
        equal(place.on(*render, template, '--from', source, *out)['pages'], pages, template)

    second = int(rows(place, 'judges.of-contest', number)[1]['id'])
    do(place, 'judge.edit', second, {'role': 'alternate'})
    place.on(*render, 'sign-in', '--from', 'judges', *out)
    said = printed(place.folder / 'out.pdf')
    assert 'Alternate' in said and 'an alternate' not in said, said
    do(place, 'judge.edit', second, {'role': 'judge'})
    place.on(*render, 'appointment', '--from', 'judges', *out)
    assert str(datetime.date.today().year) in printed(place.folder / 'out.pdf'), 'its day'
    errors = place.on(*render, 'score-sheet', '--from', 'sheets', *out, status=1)['errors']
    assert 'placements.code' in errors[0]['message'], errors
    stage = int(rows(place, 'stages.of-contest', number)[0]['id'])
    do(place, 'placements.code', stage)
    errors = place.on(*render, 'score-sheet', '--from', 'sheets', *out, status=1)['errors']
    assert 'no rules yet' in errors[0]['message'], errors
    rule = {'criteria': [{'name': 'Content', 'weight': '1'}], 'combine': {'method': 'mean'}}
    do(place, 'rule.put', number, 0, json.dumps(rule))
    equal(place.on(*render, 'score-sheet', '--from', 'sheets', *out)['pages'], 8)
    sheet = rows(place, 'placements.of-stage', stage)[3]
    equal(rows(place, 'placements.by-code', sheet['code']), [sheet])
    place.on('ask', 'placements.by-code', json.dumps(sheet['code'][:-1] + '?'), status=1)

    got = place.on('judge', 'assign', '--contest', 'Stories')
    equal(rows(place, 'placements.of-stage', stage)[3]['id'], sheet['id'], 'what was printed stays')
    equal(len(got['assigned']), 8)
    place.on(*render, 'draw-protocol', '--from', 'draw', *out, status=1)
    place.on(*render, 'jury-list', '--from', 'judges', '-o', 'x.pdf', status=2)
    place.on(*render, 'jury-list', '--from', 'people', *out, status=2)
    place.on(*render, 'jury-list', '--from', 'judges', '--role', 'host', *out, status=2)


@test
def what_goes_out_comes_in_again(place):
    number = contest(place)
    do(place, 'field.add', number, 'Length', 'number', {})
    path = entries(place, heading=(*HEADING, 'Length'), lines=[(*row, '3') for row in ROWS])
    place.on('import', 'entries', path, '--contest', 'Stories')
    path = place.table('judges.csv', *JUDGES[1:], heading=JUDGES[0])
    place.on('import', 'judges', path, '--contest', 'Stories')
    place.on('judge', 'assign', '--contest', 'Stories')
    before = {what: json.loads(place.run(
        'export', 'json', '--what', what, '--contest', 'Stories', '-o', '-', '-f',
        place.library).text)[what] for what in ('entries', 'judges', 'assignment')}
    equal([len(rows) for rows in before.values()], [4, 3, 8])
    for form in ('csv', 'xlsx'):
        for what in ('entries', 'judges'):
            out = place.folder / f'{what}.{form}'
            place.on('export', form, '--what', what, '--contest', 'Stories', '-o', out)
            got = place.on('import', what, out, '--contest', 'Stories', '--dry-run')
            equal((got['same'], got['wrong']), (len(before[what]), 0), f'{what} as {form}')
    place.on('undo', '--to', [entry['id'] for entry in place.on('journal')['entries']
                              if entry['command'] == 'entries.import'][0])
    place.on('undo')
    equal(rows(place, 'entries.of-contest', number), [])
    place.on('import', 'entries', place.folder / 'entries.xlsx', '--contest', 'Stories')
    told = ('number', 'title', 'category', 'organization', 'persons', 'received', 'fields')
    equal([[row[name] for name in told] for row in rows(place, 'entries.of-contest', number)],
          [[row[name] for name in told] for row in before['entries']])
    out = ('-o', 'x.csv')
    place.on('export', 'csv', '--what', 'entries', *out, status=2)
    place.on('export', 'csv', '--contest', 'Stories', *out, status=2)
    place.on('export', 'ics', '--what', 'judges', '--contest', 'Stories', *out, status=2)
    place.on('export', 'csv', '--what', 'songs', *out, status=2)


@test
def who_has_an_interest_is_told_nothing(place):
    """With --as, of an entry of one's employer: no list, no file, no paper, no journal has it."""
    number = contest(place)
    lines = [*ROWS, ('Umbrellas of glass', 'Film', 'Glass Works', 'Lin Secretive', '2025-09-01')]
    place.on('import', 'entries', entries(place, lines=lines), '--contest', 'Stories')
    path = place.table('judges.csv', *JUDGES[1:], heading=JUDGES[0])
    place.on('import', 'judges', path, '--contest', 'Stories')
    place.on('judge', 'assign', '--contest', 'Stories')
    stage = int(rows(place, 'stages.of-contest', number)[0]['id'])
    do(place, 'placements.code', stage)
    do(place, 'expert.add', 'Ma Ruo', {'organization': 'Glass Works'})
    rule = {'criteria': [{'name': 'Content', 'weight': '1'}], 'combine': {'method': 'mean'}}
    do(place, 'rule.put', number, 0, json.dumps(rule))
    code, = (row['code'] for row in rows(place, 'placements.of-stage', stage)[-1:])

    def told(*args, **how):
        return place.run(*args, '-f', place.library, '--as', 'Ma Ruo', **how).text

    # Not where ids and digests happen to have these digits.
    secret = re.compile('Umbrellas|Secretive|(?<![0-9a-f])0005(?![0-9a-f])')
    texts = {}
    for what in ('entries', 'judges', 'assignment', 'people'):
        where = () if what == 'people' else ('--contest', 'Stories')
        texts[what] = told('export', 'json', '--what', what, *where, '-o', '-')
        for form in ('csv', 'xlsx'):
            told('export', form, '--what', what, *where, '-o', place.folder / f'veiled.{form}')
            table = place.folder / f'veiled.{form}'
            texts[f'{what} as {form}'] = table.read_text() if form == 'csv' else subprocess.run(
                ['unzip', '-p', table], check=True, capture_output=True, text=True).stdout
    for template, source in (('entry-list', 'entries'), ('jury-list', 'judges'),
                             ('score-sheet', 'sheets')):
        told('documents', 'render', template, '--from', source, '--contest', 'Stories', '-o',
             place.folder / 'veiled.pdf')
        texts[source + ' on paper'] = subprocess.run(
            ['pdftotext', place.folder / 'veiled.pdf', '-'], check=True, capture_output=True,
            text=True).stdout
    told('export', 'bundle', place.folder / 'veiled.zip')
    texts['bundle'] = subprocess.run(['unzip', '-p', place.folder / 'veiled.zip'], check=True,
                                     capture_output=True, text=True).stdout
    texts['journal'] = told('journal', '--json')
    texts['found'] = told('ask', 'entries.matching', '0', '"umbrellas"', '--json')
    texts['sheet'] = told('ask', 'placements.by-code', json.dumps(code), '--json')
    for what, text in texts.items():
        assert not secret.search(text), (what, text[:2000])
    assert 'A crane' in texts['entries'] and 'A crane' in texts['bundle'], texts
    for what in ('entries', 'judges'):
        text = place.run('export', 'json', '--what', what, '--contest', 'Stories', '-o', '-', '-f',
                         place.library, '--as', 'Somebody').text
        assert what == 'judges' or secret.search(text), text
    error = json.loads(told('judge', 'assign', '--contest', 'Stories', '--json', status=1))
    assert 'interest' in error['errors'][0]['message'], error


@test
def the_help_draws_as_laurel_does(place):
    """Its lines of Python are run as they are printed."""
    page = (DATA.parents[1] / 'help' / 'C' / 'jury.page').read_text(encoding='utf-8')
    code = html.unescape(re.search(r'<code>(import hashlib.*?)</code>', page, re.DOTALL)[1])
    names = [f'Expert {number}' for number in range(1, 31)]
    place.write('pool.txt', '\n'.join(names))
    done = subprocess.run([sys.executable, '-c', code], cwd=place.folder, capture_output=True,
                          text=True, check=True)
    got = place.ask('judge', 'draw', '--pool', place.folder / 'pool.txt', '--take', 7, '--key',
                    '9319./2.5.8./')
    equal(done.stdout.split('\n')[:-1], got['drawn'])


@test
def usage_is_told(place):
    contest(place)
    path = entries(place)
    place.on('import', 'entries', path, status=2)
    place.on('import', 'entries', path, '--contest', 'Stories', '--map', 'x', status=2)
    place.on('import', 'entries', path, '--contest', 'Nowhere', status=1)
    place.on('judge', 'assign', status=2)
    place.on('judge', 'assign', path, '--contest', 'Stories', status=2)
    place.on('judge', 'assign', path, '--stage', 'Review', status=2)
    place.on('judge', 'assign', '--contest', 'Stories', '--stage', 'Dance', status=1)
    place.on('judge', 'draw', '--contest', 'Stories', status=2)
    place.on('judge', 'draw', '--contest', 'Stories', '--take', 1, status=2)
    place.on('judge', 'draw', '--contest', 'Stories', '--key', '1./', status=1)
    place.on('judge', 'draw', '--field', 'x', '--take', 1, '--key', '1./', status=2)
    for more in (('--hash', 'md5'), ('--pool', path)):
        place.on('judge', 'draw', '--contest', 'Stories', '--key', '1./', *more, status=2)
    for more in (('--take', 1, '--source', 'Lottery'), ('--reason', 'Again'), ('--alternates', 1)):
        place.on('judge', 'draw', '--contest', 'Stories', '--key', '1./', *more, status=2)


main()
