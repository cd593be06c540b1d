#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks of a contest: how they come in, what they come to, and how they go out."""

import csv
import hashlib
import io
import json
import re
import shlex
import subprocess
import zipfile

from laurel_tool import equal, main, test

RULE = {'marks': {'min': '0', 'max': '10', 'step': '0.1'},
        'criteria': [{'name': 'Content', 'weight': '60'}, {'name': 'Delivery', 'weight': '40'}],
        'combine': {'method': 'mean'}, 'ties': ['criterion:Content', 'share'],
        'levels': [{'name': 'Gold', 'count': '1'}, {'name': 'Silver', 'count': '1'}]}
PLAIN = {'marks': {'min': '0', 'max': '10', 'step': '0.1'},
         'combine': {'method': 'mean', 'drop_high': 1, 'drop_low': 1}, 'ties': ['share']}
TITLES = ('A crane', 'A ladder', 'A tower')
NAMES = ('Fang', 'Hao', 'Lin')
CONTEST = ('--contest', 'Stories')


def do(place, name, *args, status=0):
    return place.on('do', name, *[json.dumps(arg, ensure_ascii=False) for arg in args],
                    status=status)


def rows(place, name, *args):
    return place.on('ask', name, *map(json.dumps, args))['rows']


class Contest:
    """Three entries, each judged by all of the jury, by rules that are fixed if they are given."""

    def __init__(self, place, rule=RULE, names=NAMES, title='Stories'):
        self.place = place
        if not place.library.exists():
            place.new()
            do(place, 'programme.add', 'Month', 2025, 'en', '')
        season = int(rows(place, 'programmes.all')[0]['id'])
        do(place, 'activity.add', season, {'title': title})
        activity = int(rows(place, 'activities.of-programme', season)[-1]['id'])
        do(place, 'contest.add', activity, title, {})
        self.number = max(int(row['id']) for row in rows(place, 'contests.of-programme', 0))
        do(place, 'stage.add', self.number, 'review', 'Review', {'needs': str(len(names))})
        self.stage = int(rows(place, 'stages.of-contest', self.number)[0]['id'])
        path = place.table('entries.csv', *[(t, 'Qiao') for t in TITLES],
                           heading=('Title', 'Organisation'))
        place.on('import', 'entries', path, '--contest', title)
        path = place.table('judges.csv', *[(n, f'{n} Ltd') for n in names],
                           heading=('Name', 'Employer'))
        place.on('import', 'judges', path, '--contest', title)
        place.on('judge', 'assign', '--contest', title)
        self.fix(rule)

    def fix(self, rule):
        if rule is not None:
            do(self.place, 'rule.put', self.number, 0, json.dumps(rule))
            do(self.place, 'rule.fix', int(rows(self.place, 'rules.of-contest',
                                                self.number)[0]['id']))

    def bring(self, heading, *lines, status=0, more=(), name='marks.csv'):
        path = self.place.table(name, *lines, heading=heading)
        return self.place.on('import', 'marks', path, *CONTEST, *more, status=status)

    def marks(self):
        return {(row['placement-id'], row['criterion'], row['part']): row['value']
                for row in rows(self.place, 'marks.of-stage', self.stage)}


SHEETS = [(f'000{e + 1}', name, f'{9 - e}.{j}', f'{7 + e}.{2 * j}')
          for e in range(3) for j, name in enumerate(NAMES)]


def long_form(sheets=SHEETS):
    return [line for number, name, content, delivery in sheets
            for line in ((number, name, 'Content', content), (number, name, 'Delivery', delivery))]


DIVES = {'marks': {'min': '0', 'max': '10', 'step': '0.5'}, 'combine': {'method': 'sum'},
         'factor': 'difficulty', 'parts': {'combine': 'sum', 'order': ['1', '2']},
         'ties': ['share']}


@test
def what_multiplies_comes_in_beside_the_marks(place):
    """Once for all marks of a dive, or with a row for each dive and a column for each judge."""
    contest = Contest(place, DIVES)
    heading = ('Entry', 'Judge', 'Part', 'Mark', 'Difficulty')
    lines = [(e, name, part, '7.5', f'{part}.{e}') for e in (1, 2, 3) for part in (1, 2)
             for name in NAMES]
    got = contest.bring(heading, *lines)
    equal((got['new'], len(got['marks']), len(got['factors'])), (24, 18, 6))
    equal([got['factors'][0][key] for key in ('cell', 'state', 'entry', 'part', 'factor')],
          ['E2', 'new', '0001', '1', '1.1'])
    equal(place.on('journal')['entries'][-1]['command'], 'marks.import-with-factors')
    places = place.on('judge', 'rank', *CONTEST)['places']
    equal([(row['entry'], row['score']) for row in places],
          [('0003', '81.00'), ('0002', '76.50'), ('0001', '72.00')])
    got = contest.bring(heading, *lines)
    equal([got[state] for state in ('new', 'changed', 'same', 'wrong')], [0, 0, 24, 0])

    got = contest.bring(('entry', 'part', *NAMES, 'factor'), ('0001', '1', 8, 8, '', '3.4'),
                        ('0002', '2', '', '', '', '2.20'))
    equal([(row['state'], row['factor']) for row in got['factors']],
          [('changed', '3.4'), ('same', '2.20')])
    equal([row['value'] for row in rows(place, 'factors.of-stage', contest.stage)],
          ['3.4', '2.1', '1.2', '2.2', '1.3', '2.3'])
    got = contest.bring(('entry', 'part', 'difficulty'), ('0003', '2', '2.5'))
    equal((got['changed'], got['marks']), (1, []))
    place.on('undo')

    wrong = [(1, 'Fang', '1', '7', '0'), (1, 'Fang', '3', '7', '2'), (9, 'Fang', '1', '7', '2'),
             (2, 'Fang', '1', '7', '2'), (2, 'Hao', '1', '7', '2.5')]
    errors = {e['cell']: e['message'] for e in contest.bring(heading, *wrong, status=1)['errors']}
    for cell, word in (('E2', 'above 0'), ('E3', 'no part “3”'), ('A4', 'no entry “9”'),
                       ('E6', 'another “difficulty”')):
        assert word in errors[cell], errors
    equal(len(rows(place, 'factors.of-stage', contest.stage)), 6, 'all or nothing')


@test
def marks_come_in_as_rows(place):
    contest = Contest(place)
    heading = ('Entry', 'Judge', 'Criterion', 'Mark')
    got = contest.bring(heading, *long_form(), more=('--dry-run',))
    equal((got['new'], got['stage'], contest.marks()), (18, 'Review', {}))
    got = contest.bring(heading, *long_form())
    equal([got[state] for state in ('new', 'changed', 'same', 'wrong')], [18, 0, 0, 0])
    equal(len(contest.marks()), 18)
    journal = place.on('journal')['entries']
    equal(journal[-1]['command'], 'marks.import')
    got = contest.bring(heading, *long_form())
    equal([got[state] for state in ('new', 'changed', 'same', 'wrong')], [0, 0, 18, 0])
    equal(len(place.on('journal')['entries']), len(journal), 'the same again changes nothing')
    got = contest.bring(heading, (1, 'Fang', 'content', '8.50'), ('A ladder', 'Hao', '', ''),
                        ('2', 'Hao', 'Delivery', '弃权'))
    equal([(m['cell'], m['state'], m['entry'], m['criterion'], m['mark']) for m in got['marks']],
          [('D2', 'changed', '0001', 'Content', '17/2'),
           ('D4', 'changed', '0002', 'Delivery', 'abstained')])
    place.on('undo')
    place.on('undo')
    equal(contest.marks(), {})
    equal(place.run('check', place.library).returncode, 0)


@test
def marks_come_in_as_sheets_and_as_a_grid(place):
    contest = Contest(place)
    contest.bring(('Entry', 'Judge', 'Criterion', 'Mark'), *long_form())
    wanted = contest.marks()
    place.on('undo')
    got = contest.bring(('No.', 'Title', 'Judge', 'Delivery', 'Content', 'Total'),
                        *[('', TITLES[int(n) - 1], j, d, c, 17) for n, j, c, d in SHEETS])
    equal(contest.marks(), wanted)
    assert '“Total” was not recognised' in got['warnings'][0], got['warnings']
    place.on('undo')
    for criterion, column in (('Content', 2), ('Delivery', 3)):
        grid = [(f'000{e + 1}', criterion, *[s[column] for s in SHEETS[3 * e:3 * e + 3]], 'x')
                for e in range(3)]
        contest.bring(('Number', 'Criterion', *NAMES, 'Mean'), *grid)
    equal(contest.marks(), wanted)


@test
def what_is_wrong_is_told_by_its_cell(place):
    contest = Contest(place)
    expert = {row['name']: int(row['id']) for row in rows(place, 'experts.all')}
    entry = {row['number']: int(row['id']) for row in rows(place, 'entries.of-contest',
                                                           contest.number)}
    do(place, 'interest.add', expert['Lin'], entry['0003'], 0, 'kin', 'judge', '', '', '')
    judge = {row['name']: int(row['id']) for row in rows(place, 'judges.of-contest',
                                                         contest.number)}
    do(place, 'placement.free', contest.stage, entry['0002'], judge['Hao'])
    errors = contest.bring(
        ('Entry', 'Judge', 'Criterion', 'Mark'), ('0001', 'Fang', 'Content', '９．３'),
        ('0001', 'Hao', 'Content', '99999999999999999999'),
        ('0001', 'Hao', 'Delivery', '9.25'),
        ('0009', 'Hao', 'Content', '9'), ('0001', 'Qiu', 'Content', '9'),
        ('0002', 'Hao', 'Content', '9'), ('0003', 'Lin', 'Content', '9'),
        ('1', 'Fang', 'Content', '9.4'), ('0001', 'Lin', 'Song', '9'),
        ('0001', 'Lin', 'Content', 'good'), ('0001', '', 'Content', '9'), status=1)['errors']
    equal([(error['cell'], error['code']) for error in errors],
          [('D3', 'wrong-mark'), ('D4', 'wrong-mark'), ('A5', 'unknown-entry'),
           ('B6', 'unknown-judge'), ('D7', 'not-assigned'), ('D8', 'in-conflict'),
           ('D9', 'twice'), ('C10', 'wrong-mark'), ('D11', 'wrong-mark'), ('B12', 'unknown-judge')])
    for error, words in zip(errors, ('above the highest mark, 10', 'steps of 0.1',
                                     'no entry “0009”',
                                     '“Qiu” is no judge', 'does not judge entry 0002', 'Lin',
                                     'in D2', '“Song”', '“good” is no number', 'which judge')):
        assert words in error['message'] and error['hint'], error
    equal(contest.marks(), {}, 'all or nothing')
    error, = contest.bring(('Entry', 'Criterion', 'Fang', 'Hoa'), ('0001', 'Content', '9', '8'),
                           status=1)['errors']
    equal((error['cell'], error['code']), ('D1', 'unknown-column'))
    error, = contest.bring(('Entry', 'Mean'), ('0001', '9'), status=1)['errors']
    assert 'No column of this file holds marks' in error['message'], error
    error, = contest.bring(('Werk', 'Mark'), ('0001', '9'), status=1)['errors']
    assert 'no column “entry”' in error['message'], error


@test
def titles_count_if_there_is_one_of_each(place):
    contest = Contest(place, PLAIN)
    do(place, 'entry.edit', int(rows(place, 'entries.of-contest', contest.number)[2]['id']),
       {'title': 'A crane'})
    error, = contest.bring(('Title', 'Judge', 'Mark'), ('A crane', 'Fang', '9'),
                           status=1)['errors']
    equal((error['cell'], error['code']), ('A2', 'several'))
    got = contest.bring(('Title', 'Judge', 'Mark'), ('A ladder', 'Fang', '9'))
    equal(got['new'], 1)
    warning = got['warnings'][0]
    assert '8 score sheets are not full yet, the first of them entry 0001' in warning, got


@test
def nothing_comes_in_before_the_rules_are_fixed(place):
    contest = Contest(place, None)
    error, = contest.bring(('Entry', 'Judge', 'Mark'), ('0001', 'Fang', '9'), status=1)['errors']
    assert 'not fixed yet' in error['message'] and error['cell'] == 'A2', error
    path = place.table('marks.csv', ('0001', 'Fang', '9'), heading=('Entry', 'Judge', 'Mark'))
    place.on('import', 'marks', path, status=2)
    place.on('import', 'marks', path, '--contest', 'Songs', status=1)
    place.on('import', 'marks', path, *CONTEST, '--stage', 'Final', status=1)


def filled(place, rule=RULE):
    contest = Contest(place, rule)
    if rule is RULE:
        contest.bring(('Entry', 'Judge', 'Criterion', 'Mark'), *long_form())
    return contest


def release(contest):
    do(contest.place, 'result.release', contest.stage, 0, 0, 0, '', '')


def told(places):
    return [{key: row[key] for key in ('entry', 'place', 'tied', 'score', 'exact', 'counted',
                                       'dropped')} for row in places]


@test
def the_standing_is_told_and_the_result_that_was_released(place):
    contest = filled(place)
    got = place.on('judge', 'rank', *CONTEST)
    equal([(row['entry'], row['place'], row['score'], row['level']) for row in got['places']],
          [('0001', 1, '8.34', 'Gold'), ('0002', 2, '8.14', 'Silver'), ('0003', 3, '7.94', None)])
    assert got['places'][0]['steps'], got
    error, = place.on('judge', 'rank', *CONTEST, '--result', status=1)['errors']
    assert 'released yet' in error['message'], error
    release(contest)
    contest.bring(('Entry', 'Judge', 'Criterion', 'Mark'), ('0003', 'Fang', 'Content', '10'))
    equal(place.on('judge', 'rank', *CONTEST, '--result')['places'], got['places'])
    now = place.on('judge', 'rank', *CONTEST, '--explain', '0003')['places']
    equal([(row['entry'], row['place']) for row in now], [('0003', 1)])
    for args in (('judge', 'rank'), ('judge', 'rank', 'x.json', *CONTEST),
                 ('judge', 'rank', 'x.json', 'y.csv', '--result'),
                 ('judge', 'rank', *CONTEST, '--entries', 'x.csv')):
        place.on(*args, status=2)
    place.on('judge', 'rank', *CONTEST, '--section', 'Film', status=1)


@test
def judges_of_a_contest_are_compared(place):
    contest = filled(place)
    path = place.table('plain.csv', *[(n, j, c, m) for n, j, c, m in long_form()],
                       heading=('entry', 'judge', 'criterion', 'mark'))
    totals = {}
    for entry, judge, criterion, mark in long_form():
        totals.setdefault((entry, judge), {})[criterion] = float(mark)
    weights = {'Content': .6, 'Delivery': .4}
    weighed = place.table('totals.csv', *[
        (*who, f'{sum(mark * weights[name] for name, mark in given.items()):.2f}')
        for who, given in totals.items()], heading=('entry', 'judge', 'mark'))
    got = place.on('judge', 'agreement', *CONTEST)
    equal(got, place.ask('judge', 'agreement', weighed))
    assert got['units'] == 3 and got['judges'] == 3 and got['icc'], got
    equal(place.on('judge', 'agreement', *CONTEST, '--level', 'ordinal'),
          place.ask('judge', 'agreement', weighed, '--level', 'ordinal'))
    by_criterion = place.ask('judge', 'agreement', path)
    assert by_criterion['units'] == 6 and 'criteria' in by_criterion['warnings'][0], by_criterion
    place.on('judge', 'agreement', path, *CONTEST, status=2)
    Contest(place, None, title='Songs')
    place.on('judge', 'agreement', '--contest', 'Songs', status=1)
    del contest


@test
def places_are_shared_out_by_what_a_contest_has(place):
    contest = filled(place)
    do(place, 'sections.add', contest.number, 'division', [['East', 'E'], ['West', 'W']])
    for row, division in zip(rows(place, 'entries.of-contest', contest.number),
                             ('East', 'East', 'West')):
        do(place, 'entry.edit', int(row['id']), {'division': division})
    path = place.write('rule.json', json.dumps({'seats': 3, 'floor': 1}))
    seats = place.on('judge', 'quota', path, *CONTEST)['seats']
    equal([(row['division'], row['seats'], row['quota']) for row in seats],
          [('East', 2, '2'), ('West', 1, '1')])
    path = place.write('rule.json', json.dumps({'levels': [{'name': 'Gold', 'share': '1/3'},
                                                           {'name': 'Silver', 'from': '8'}]}))
    levels = place.on('judge', 'quota', path, *CONTEST)['levels']
    equal([(row['name'], row['places']) for row in levels], [('Gold', 1), ('Silver', 1)])
    place.on('judge', 'quota', path, status=2)
    place.on('judge', 'quota', path, path, *CONTEST, status=2)


def export(place, what, form='csv', *more):
    out = place.folder / f'{what}.{form}'
    place.on('export', form, '--what', what, *CONTEST, '-o', out, *more)
    return out


@test
def marks_that_went_out_come_to_the_same_places(place):
    rule = {**PLAIN, 'combine': {'method': 'severity'}}
    contest = Contest(place, rule, ('Fang', '=Hao', 'Lin, P.'))
    contest.bring(('Entry', 'Fang', '=Hao', 'Lin, P.'), ('0001', '9.3', '8.7', '9.1'),
                  ('0002', '9.2', '弃权', '8.8'), ('0003', '9.3', '8.9', '28/3'), status=1)
    contest.bring(('Entry', 'Fang', '=Hao', 'Lin, P.'), ('0001', '9.3', '8.7', '9.1'),
                  ('0002', '9.2', '弃权', '8.8'), ('0003', '9.3', '8.9', '9.3'))
    wanted = place.on('judge', 'rank', *CONTEST)
    path = place.write('rule.json', json.dumps(rule))
    for form in ('csv', 'xlsx'):
        got = place.ask('judge', 'rank', path, export(place, 'marks', form))
        equal(told(got['places']), told(wanted['places']), form)
        equal(got['judges'], wanted['judges'])
    before = contest.marks()
    place.on('import', 'marks', place.folder / 'marks.csv', *CONTEST)
    equal(contest.marks(), before)
    equal(export(place, 'results').read_text().count('\n'), 1)
    release(contest)
    lines = list(csv.DictReader(io.StringIO(export(place, 'results').read_text())))
    equal([(line['Number'], line['Place'], line['Score']) for line in lines],
          [(row['entry'], str(row['place']), row['score']) for row in wanted['places']])
    marks = json.loads(export(place, 'marks', 'json').read_text())['marks']
    equal(marks[0], {'entry': '0001', 'judge': 'Fang', 'criterion': '', 'part': '', 'mark': '9.3'})
    equal(len(json.loads(export(place, 'results', 'json').read_text())['results']), 3)
    place.on('export', 'csv', '--what', 'entries', *CONTEST, '--stage', 'Review', '-o', 'x.csv',
             status=2)


@test
def a_stranger_computes_a_result_again(place):
    """With what is in the bundle, and nothing else."""
    rule = {**RULE, 'factor': 'difficulty', 'ties': ['draw'], 'parts': {
        'combine': 'sum', 'order': ['1', '2']}}
    contest = Contest(place, rule)
    entry = [int(row['id']) for row in rows(place, 'entries.of-contest', contest.number)]
    do(place, 'factors.put', contest.stage,
       [[e, part, f] for e in entry[:2] for part, f in (('1', '2.8'), ('2', '3'))] +
       [[entry[2], part, '1.1'] for part in '12'])
    heading = ('Entry', 'Judge', 'Part', 'Content', 'Delivery')
    contest.bring(heading, *[(n, j, part, 8, f'9.{k}') for n in ('0001', '0002', '0003')
                             for k, j in enumerate(NAMES) for part in '12'])
    do(place, 'lots.declare', contest.stage, ['Index', 'Lottery'], '')
    do(place, 'result.release', contest.stage, 0, 0, 0, '9319./2.5.8./', '')
    out = place.folder / 'out.zip'
    got = place.on('judge', 'bundle', 'Stories', '-o', out)
    equal(got['files'], ['README.txt', 'RULE.json', 'MARKS.csv', 'ENTRIES.csv', 'PARTS.csv',
                         'EVIDENCE.json', 'RESULT.csv', 'SHA256SUMS'])
    folder = place.folder / 'out'
    with zipfile.ZipFile(out) as archive:
        archive.extractall(folder)
    subprocess.run(['sha256sum', '-c', '--quiet', 'SHA256SUMS'], cwd=folder, check=True)
    readme = (folder / 'README.txt').read_text()
    assert 'Source of the lots: Index; Lottery\nLots declared: 20' in readme, readme
    report = place.folder / 'report.pdf'
    place.on('judge', 'report', *CONTEST, '-o', report)
    printed = subprocess.run(['pdftotext', '-layout', report, '-'], capture_output=True, check=True,
                          text=True).stdout
    for word in ('Lots: Review', 'Sources of the numbers: Index; Lottery', '9319./2.5.8./',
                 'were in already', 'Round 0'):
        assert word in printed, (word, printed)
    for word in ('Draw of the jury', 'drawn again'):  # it was asked, and these are lots
        assert word not in printed, (word, printed)
    words = shlex.split(re.search(r'^    laurel (.+)$', readme, re.MULTILINE)[1])
    again = place.ask(*[folder / word if (folder / word).exists() else word for word in words])
    lines = list(csv.DictReader(io.StringIO((folder / 'RESULT.csv').read_text())))
    equal([(row['entry'], str(row['place']), row['score'], row['exact'])
           for row in again['places']],
          [(line['entry'], line['place'], line['score'], line['exact']) for line in lines])
    equal(told(again['places']), told(place.on('judge', 'rank', *CONTEST, '--result')['places']))
    equal(again['draw']['key'], '9319./2.5.8./')
    text = (folder / 'RULE.json').read_bytes() + b'\n' + (folder / 'EVIDENCE.json').read_bytes()
    for line in lines:
        text += '\n{}\t{}\t{}\t{}'.format(line['entry'], line['place'] or 0, line['score'],
                                         line['level']).encode()
    digest = rows(place, 'results.of-contest', contest.number)[0]['digest']
    equal(hashlib.sha256(text).hexdigest(), digest)
    assert digest in readme and 'Computed by: Laurel ' in readme, readme
    place.on('judge', 'bundle', 'Stories', status=2)
    place.on('judge', 'bundle', 'Songs', '-o', out, status=1)


CATALYST = [(f'E{e + 1}', f'J{j + 1}', mark) for e, marks in enumerate(
    ((73, 74, '', 71), ('', 75, 67, 72), (73, 75, 68, ''), (75, '', 72, 75)))
    for j, mark in enumerate(marks) if mark]
LEVELS = [{'name': 'Gold', 'count': '1'}, {'name': 'Silver', 'count': '1'}]


def rule_file(place, name, method, **more):
    return place.write(name, json.dumps({'combine': {'method': method}, 'levels': LEVELS, **more}))


@test
def two_rules_stand_side_by_side(place):
    marks = place.table('marks.csv', *CATALYST, heading=('entry', 'judge', 'mark'))
    raw = rule_file(place, 'raw.json', 'mean')
    severe = rule_file(place, 'severe.json', 'severity')
    got = place.ask('judge', 'compare', raw, severe, marks)
    equal([(row['entry'], row['places'], row['levels'], row['moved'], row['level_changed'])
           for row in got['entries']],
          [('E4', [1, 1], ['Gold', 'Gold'], False, False),
           ('E1', [2, 4], ['Silver', None], True, True),
           ('E3', [3, 2], [None, 'Silver'], True, True),
           ('E2', [4, 3], [None, None], True, False)])
    equal((got['moved'], got['levels_changed']), (3, 2))
    equal(got['entries'][1]['scores'], ['72.67', '71.38'])
    text = place.run('judge', 'compare', raw, severe, marks).text
    assert 'E4' not in text and 'E1  Silver → –' in text and 'other places: 3' in text, text
    assert 'E4' in place.run('judge', 'compare', raw, severe, marks, '--all').text
    z = rule_file(place, 'z.json', 'z-score')
    error, = place.ask('judge', 'compare', raw, z, marks, status=1)['errors']
    assert 'z.json' in error['message'] and 'min_marks' in error['message'], error
    apart = place.table('apart.csv', ('E1', 'J1', 1), ('E2', 'J2', 2),
                        heading=('entry', 'judge', 'mark'))
    error, = place.ask('judge', 'compare', raw, severe, apart, status=1)['errors']
    assert 'J1 (E1); J2 (E2)' in error['message'], error
    for args in ((raw,), (raw, severe), (raw, severe, marks, '--marks', marks)):
        place.run('judge', 'compare', *args, status=2)


@test
def rules_are_tried_before_they_are_fixed_but_not_on_their_own_marks(place):
    contest = filled(place)
    release(contest)
    draft = {**RULE, 'combine': {'method': 'median'}, 'levels': LEVELS[:1],
             'criteria': [{'name': 'Content', 'weight': '10'},
                          {'name': 'Delivery', 'weight': '90'}]}
    later = Contest(place, None, title='Songs')
    songs = ('judge', 'compare', '--contest', 'Songs')
    error, = place.on(*songs, '--marks-of', 'Stories', status=1)['errors']
    assert 'no rules yet' in error['message'], error
    do(place, 'rule.put', later.number, 0, json.dumps(draft))
    got = place.on(*songs, '--marks-of', 'Stories')
    equal([(row['entry'], row['places'], row['levels']) for row in got['entries']],
          [('0001', [1, 3], ['Gold', None]), ('0002', [2, 2], ['Silver', None]),
           ('0003', [3, 1], [None, 'Gold'])])
    path = place.write('other.json', json.dumps(RULE))
    error, = place.on(*songs, path, status=1)['errors']
    assert 'not fixed' in error['message'] and '--marks-of' in error['message'], error
    marks = place.table('rehearsal.csv', *long_form(),
                        heading=('entry', 'judge', 'criterion', 'mark'))
    equal(place.on(*songs, path, '--marks', marks)['entries'], got['entries'])
    place.on(*songs, status=2)
    later.fix(draft)
    place.on(*songs, path, '--section', 'Film', status=1)
    equal(place.on('judge', 'compare', path, *CONTEST)['moved'], 0, 'on its own marks, once fixed')
    do(place, 'rule.revise', int(rows(place, 'rules.of-contest', contest.number)[0]['id']),
       json.dumps(draft), 'A wish.')
    for marks in ((), ('--marks-of', 'Stories')):
        error, = place.on('judge', 'compare', path, *CONTEST, *marks, status=1)['errors']
        assert 'not fixed' in error['message'], (marks, error)


@test
def each_judge_stands_beside_the_others(place):
    path = rule_file(place, 'rule.json', 'mean')
    marks = place.table('marks.csv', *CATALYST, heading=('entry', 'judge', 'mark'))
    judges = place.ask('judge', 'severity', path, marks)['judges']
    equal([round(row['severity'], 6) for row in judges], [.875, 3, -3.875, 0])
    equal([(row['sheets'], row['shared'], row['least'], row['middle'], row['most'])
           for row in judges], [(3, 3, 73, 73, 75), (3, 3, 74, 75, 75), (3, 3, 67, 68, 72),
                                (3, 3, 71, 72, 75)])
    above = [73 - 72.5, 73 - 71.5, 75 - 73.5]
    equal(round(judges[0]['above'], 6), round(sum(above) / 3, 6))
    equal((judges[1]['lower'], judges[1]['upper']), (74.5, 75))
    apart = place.table('apart.csv', ('E1', 'J1', 1), ('E2', 'J2', 2),
                        heading=('entry', 'judge', 'mark'))
    got = place.ask('judge', 'severity', path, apart)
    equal([(row['severity'], row['above'], row['mean']) for row in got['judges']],
          [(None, None, 1), (None, None, 2)])
    assert 'share no entry' in got['warnings'][0], got
    filled(place)
    equal([row['sheets'] for row in place.on('judge', 'severity', *CONTEST)['judges']], [3, 3, 3])
    place.on('judge', 'severity', path, status=2)


main()
