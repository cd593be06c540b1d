#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exams, indices and surveys, as a script would run them."""

import csv
import hashlib
import json
import subprocess
import zipfile

from laurel_tool import equal, main, test


def do(place, name, *args, status=0):
    return place.on('do', name, *[json.dumps(arg, ensure_ascii=False) for arg in args],
                    status=status)


def rows(place, name, *args):
    return place.on('ask', name, *map(json.dumps, args))['rows']


def stage(place, measure, rule=None):
    place.new()
    do(place, 'programme.add', 'Month', 2025, 'en', '')
    season = rows(place, 'programmes.all')[0]['id']
    do(place, 'activity.add', int(season), {'title': 'Quiz', 'number': '1'})
    activity = rows(place, 'activities.of-programme', int(season))[0]['id']
    do(place, 'contest.add', int(activity), 'Quiz', {'closes': '2025-11-30'})
    contest = int(rows(place, 'contests.of-programme', 0)[0]['id'])
    do(place, 'stage.add', contest, 'review', 'Online', {'measure': measure})
    if rule:
        do(place, 'rule.put', contest, 0, json.dumps(rule))
        do(place, 'rule.fix', int(rows(place, 'rules.of-contest', contest)[0]['id']))
    return contest, int(rows(place, 'stages.of-contest', contest)[0]['id'])


def render(place, template, source):
    page = place.folder / f'{template}.pdf'
    got = place.on('documents', 'render', template, '--from', source, '--contest', 'Quiz', '-o',
                   page)
    equal(got['pages'], 1, template)
    return subprocess.run(['pdftotext', '-layout', page, '-'], check=True, text=True,
                          capture_output=True).stdout


EXAM = {'exam': {'attempt': 'best', 'pass': 60, 'organizations': {'least': 2}},
        'marks': {'min': 0, 'max': 100}, 'levels': [{'name': 'First', 'count': 1}]}


@test
def an_exam_comes_in_once(place):
    _, number = stage(place, 'exam', EXAM)
    file = place.table('a.csv', ('李娜', 'Ti', '80', '12:34'), ('Bo', 'Ti', '95.5', '754'),
                       ('李娜', 'Ti', '90', '600'), heading=('姓名', '单位', '得分', '用时'))
    got = place.on('import', 'exam', file, '--contest', 'Quiz', '--dry-run')
    equal((got['new'], got['same']), (3, 0))
    equal(rows(place, 'answers.sources', number), [], 'a dry run')
    got = place.on('import', 'exam', file, '--contest', 'Quiz', '--stage', 'Online')
    equal((got['new'], got['same'], got['columns']['单位']), (3, 0, 'organization'))
    got = place.on('import', 'exam', file, '--contest', 'Quiz')
    equal((got['new'], got['same']), (0, 3), 'the same file')
    place.on('judge', 'rank', '--contest', 'Quiz', status=1)  # there are no marks
    told = rows(place, 'exam.persons', number, 0)
    equal([(row['place'], row['name'], row['score'], row['attempts'], row['level'])
           for row in told], [(1, 'Bo', '95.50', 1, 'First'), (2, '李娜', '90.00', 2, None)])
    told = rows(place, 'exam.organizations', number)
    equal([(row['place'], row['name'], row['exact']) for row in told], [(1, 'Ti', '371/4')])
    place.on('undo')
    equal(rows(place, 'answers.sources', number), [])
    place.on('redo')
    do(place, 'exam.release', number, '')
    late = place.table('b.csv', ('Cy', 'Qiao', '97'), heading=('name', 'company', 'score'))
    place.on('import', 'exam', late, '--contest', 'Quiz')
    do(place, 'exam.release', number, 'One came late.')
    said = render(place, 'result-changes', 'changes')
    for words in ('Cy', 'Qiao', 'Bo', 'Ti', 'One came late'):
        assert words in said, (words, said)


@test
def a_stranger_computes_an_exam_again(place):
    """With what is in the bundle, and nothing else: places, awards and digest."""
    rule = {**EXAM, 'levels': [{'name': 'First', 'count': 1}, {'name': 'Second', 'count': 1}]}
    rule['exam'] = {**EXAM['exam'], 'organizations': {'least': 2, 'by': 'mean',
                                                      'levels': [{'name': 'Best', 'count': 1}]}}
    _, number = stage(place, 'exam', rule)
    do(place, 'party.add', 'organization', 'Ti Works', {'short-name': 'Ti'})
    file = place.table('a.csv', ('李娜', 'Ti', '80', '12:34'), ('Bo', 'Ti Works', '95.5', '754'),
                       ('=SUM(1)', 'Qi, Ltd', '61', ''), ('李娜', 'Ti', '90', '600'),
                       heading=('姓名', '单位', '得分', '用时'))
    place.on('import', 'exam', file, '--contest', 'Quiz')
    do(place, 'exam.release', number, '')
    out, folder = place.folder / 'exam.zip', place.folder / 'exam'
    got = place.on('judge', 'bundle', 'Quiz', '-o', out)
    equal(got['files'], ['README.txt', 'RULE.json', 'ATTEMPTS.csv', 'EVIDENCE.json', 'AWARDS.json',
                         'RESULT.csv', 'SHA256SUMS'])
    with zipfile.ZipFile(out) as packed:
        packed.extractall(folder)
    subprocess.run(['sha256sum', '-c', '--quiet', 'SHA256SUMS'], cwd=folder, check=True)
    readme = (folder / 'README.txt').read_text()
    words, = [line.split()[1:] for line in readme.splitlines() if line.startswith('    laurel ')]
    digest, = [line.split()[-1] for line in readme.splitlines()
               if line.startswith('Digest of the result: ')]
    call = [folder / word if '.' in word else word for word in words]
    again = place.ask(*call)
    with open(folder / 'RESULT.csv', encoding='utf-8-sig', newline='') as lines:
        equal([(row['entry'], str(row['place']), row['score'], row['exact'], row['level'])
               for row in again['places']],
              [(row['entry'], row['place'], row['score'], row['exact'], row['level'])
               for row in csv.DictReader(lines)])
    equal([(row['entry'], row['level']) for row in again['places']],
          [('Bo', 'First'), ('李娜', 'Second'), ('Ti Works', 'Best')])
    equal(again['digest'], digest)
    kept = (folder / 'AWARDS.json').read_bytes()
    equal(hashlib.sha256((folder / 'RULE.json').read_bytes() + b'\n' + kept).hexdigest(), digest)

    # Whatever decides is in it: another attempt, or another spelling, is another result.
    for name, before, after in (('ATTEMPTS.csv', '191/2', '189/2'),
                                ('EVIDENCE.json', '"Ti"', '"T"')):
        text = (folder / name).read_text()
        assert before in text, (name, text)
        (folder / name).write_text(text.replace(before, after))
        assert place.ask(*call)['digest'] != digest, name
        (folder / name).write_text(text)
    for name in ('ATTEMPTS.csv', 'EVIDENCE.json'):
        text = (folder / name).read_text()
        (folder / name).write_text('x' + text)
        assert 'bundle' in place.ask(*call, status=1)['errors'][0]['message'], name
        (folder / name).write_text(text)
    place.ask(*call[:3], '--attempts', folder / 'ATTEMPTS.csv', status=2)
    late = place.table('b.csv', ('Cy', 'Qiao', '97'), heading=('name', 'company', 'score'))
    place.on('import', 'exam', late, '--contest', 'Quiz')
    got = place.on('judge', 'bundle', 'Quiz', '-o', place.folder / 'other.zip', status=1)
    assert 'changed since' in got['errors'][0]['message'], got


@test
def faults_of_an_exam_are_told_by_their_line(place):
    _, number = stage(place, 'exam', EXAM)
    file = place.table('a.csv', ('Bo', 'Ti', '95'), ('Cy', 'Ti', '101'), ('Di', 'Ti', 'ten'),
                       heading=('Who', 'company', 'score'))
    got = place.on('import', 'exam', file, '--contest', 'Quiz', status=1)
    equal(got['errors'][0]['code'], 'unknown-column')
    got = place.on('import', 'exam', file, '--contest', 'Quiz', '--map', 'Who=person', status=1)
    equal([(error['line'], error['column']) for error in got['errors']], [(3, 3), (4, 3)])
    equal(rows(place, 'answers.sources', number), [], 'all or nothing')
    got = place.on('import', 'exam', file, '--contest', 'Quiz', '--map', 'Who=nothing', status=1)
    equal(got['errors'][0]['code'], 'unknown-column')
    got = place.on('import', 'exam', file, '--contest', 'Quiz', '--map', 'Whom=person', status=1)
    equal(got['errors'][0]['code'], 'unknown-column')
    place.run('import', 'exam', file, '--file', place.library, status=2)


@test
def what_a_contest_remembers_of_columns_counts(place):
    contest, _ = stage(place, 'exam', EXAM)
    file = place.table('a.csv', ('Bo', 'Ti', '95'), heading=('name', 'company', 'reached'))
    place.on('import', 'exam', file, '--contest', 'Quiz', status=1)
    do(place, 'contest.columns', contest, json.dumps({'exam/reached': 'score', 'exam/company': ''}))
    got = place.on('import', 'exam', file, '--contest', 'Quiz', '--dry-run')
    equal(got['columns'], {'name': 'person', 'reached': 'score'})
    got = place.on('import', 'exam', file, '--contest', 'Quiz', '--map', 'company=organization')
    equal((got['new'], got['columns']['company']), (1, 'organization'), 'what is said now is first')


INDEX = {'index': {'indicators': [{'name': 'sales', 'weight': 60, 'normalise': 'min-max'},
                                  {'name': 'complaints', 'weight': 40, 'normalise': 'min-max',
                                   'lower_is_better': True, 'missing': 'mean'}]}}


@test
def an_index_is_ranked(place):
    contest, number = stage(place, 'index', INDEX)
    for title in ('Ti', 'Qiao', 'He'):
        do(place, 'entry.add', contest, title,
           {'organization': f'{title} Ltd', 'received': '2025-09-01'})
    file = place.table('v.csv', ('0001', '10', '4'), ('0002', '30', '2'), ('0003', '20', ''),
                       heading=('entry', 'sales', 'complaints'))
    place.on('import', 'values', file, '--contest', 'Quiz')
    told = rows(place, 'scoreboard.of-scope', number, 0, 0, 0)
    equal([(row['place'], row['title'], row['exact']) for row in told],
          [(1, 'Qiao', '100'), (2, 'He', '50'), (3, 'Ti', '0')])
    do(place, 'result.release', number, 0, 0, 0, '', '')
    packed, out = place.folder / 'result.zip', place.folder / 'bundle'
    place.on('judge', 'bundle', 'Quiz', '-o', packed)
    with zipfile.ZipFile(packed) as files:
        files.extractall(out)
    again = place.ask('judge', 'rank', out / 'RULE.json', '--evidence', out / 'EVIDENCE.json')
    equal([(row['entry'], row['place'], row['exact']) for row in again['places']],
          [('0002', 1, '100'), ('0003', 2, '50'), ('0001', 3, '0')])
    assert again['digest'] in (out / 'README.txt').read_text(encoding='utf-8'), again
    file = place.table('w.csv', ('0001', '10'), ('0009', '30'), heading=('entry', 'sales'))
    got = place.on('import', 'values', file, '--contest', 'Quiz', status=1)
    assert '0009' in got['errors'][0]['message'], got
    file = place.table('x.csv', ('0001', 'many'), heading=('entry', 'sales'))
    got = place.on('import', 'values', file, '--contest', 'Quiz', status=1)
    assert 'many' in got['errors'][0]['message'], got


def places(got):
    return [(error['file'].rsplit('/')[-1], error['line'], error['cell'], error['code'])
            for error in got['errors']]


@test
def all_that_is_wrong_with_values_is_told_at_once(place):
    contest, number = stage(place, 'index', INDEX)
    for title in ('Ti', 'Qiao'):
        do(place, 'entry.add', contest, title, {'received': '2025-09-01'})
    file = place.table('v.csv', ('0001', 'many', '4'), ('0009', '30', '2'), ('0002', '5', 'few'),
                       ('0002', '6', '1'), heading=('entry', 'sales', 'complaints'))
    got = place.on('import', 'values', file, '--contest', 'Quiz', status=1)
    equal(places(got), [('v.csv', 2, 'B2', 'wrong-answer'), ('v.csv', 3, 'A3', 'unknown-entry'),
                        ('v.csv', 4, 'C4', 'wrong-answer'), ('v.csv', 5, 'A5', 'twice')])
    equal(rows(place, 'values.of-stage', number), [], 'all or nothing')


@test
def all_that_is_wrong_with_a_survey_is_told_at_once(place):
    _, number = stage(place, 'survey')
    frame = place.table('f.csv', ('North', 'a'), ('', 'b'), ('South', 'a'), ('South', ''),
                        heading=('stratum', 'code'))
    got = place.on('import', 'frame', frame, '--contest', 'Quiz', status=1)
    equal(places(got), [('f.csv', 3, 'A3', 'unknown-section'),
                        ('f.csv', 4, 'B4', 'duplicate-number'),
                        ('f.csv', 5, 'B5', 'missing-number')])
    equal(rows(place, 'survey.units', number), [], 'all or nothing')
    frame = place.table('f.csv', ('North', 'a'), ('North', 'b'), heading=('层', '编号'))
    place.on('import', 'frame', frame, '--contest', 'Quiz')
    returns = place.table('r.csv', ('yes', 'a'), ('no', 'z'), ('no', 'a'), ('no', ''),
                          ('no', 'y'), heading=('q1', 'code'))
    got = place.on('import', 'returns', returns, '--contest', 'Quiz', status=1)
    equal(places(got), [('r.csv', 3, 'B3', 'unknown-row'), ('r.csv', 4, 'B4', 'twice'),
                        ('r.csv', 6, 'B6', 'unknown-row')])
    equal(rows(place, 'answers.sources', number), [], 'all or nothing')
    good = place.table('g.csv', ('yes', 'a'), ('no', ''), heading=('q1', 'code'))
    for _ in range(2):
        place.on('import', 'returns', good, '--contest', 'Quiz')
    equal([row['count'] for row in rows(place, 'answers.sources', number)], [2], 'the same file')
    shown = place.run('import', 'returns', returns, '--contest', 'Quiz', '--file', place.library,
                      status=1).said
    assert all(f'r.csv:{line}:' in shown for line in (2, 3, 4, 6)), shown


@test
def rules_of_an_index_rank_no_marks(place):
    rule = place.write('rule.json', json.dumps(INDEX))
    marks = place.table('m.csv', ('A', 'Wei', '3'), heading=('entry', 'judge', 'mark'))
    got = place.ask('judge', 'rank', rule, marks, status=1)
    assert 'and not marks' in got['errors'][0]['message'], got


@test
def a_survey_is_counted(place):
    _, number = stage(place, 'survey')
    frame = place.table('f.csv', ('North', 'a', 'Ti'), ('North', 'b', 'He'), ('South', 'c', 'Qiao'),
                        heading=('stratum', 'code', 'name'))
    place.on('import', 'frame', frame, '--contest', 'Quiz')
    do(place, 'survey.strata', number, [['North', 200], ['South', 50]])
    do(place, 'survey.ask', number, '2025-06-01')
    returns = place.table('r.csv', ('yes', 'a', '1'), ('no', 'c', '2'), ('yes', '', '1'),
                          heading=('q1', 'code', 'q2'))
    place.on('import', 'returns', returns, '--contest', 'Quiz', '--day', '2025-06-09')
    equal([row['code'] for row in rows(place, 'survey.waiting', number, '2025-06-10')], ['b'])
    told = rows(place, 'survey.response', number)
    equal([(row['stratum'], row['exact'], row['weight']) for row in told],
          [('North', '1/2', '200'), ('South', '1', '50')])
    told = rows(place, 'survey.table', number, 'q1', '')
    equal([(row['answer'], row['count'], row['anonymous'], row['share']) for row in told],
          [('no', 1, 0, '20.0'), ('yes', 1, 1, '80.0')])
    equal([row['text'] for row in rows(place, 'survey.questions', number)], ['q1', 'q2'])
    for template, source, words in (('survey-tables', 'survey-tables', ('q2', '80.0%', '200.0')),
                                    ('survey-letter', 'survey-waiting', ('He', 'code b'))):
        text = render(place, template, source)
        assert all(word in text for word in words), text
    got = place.on('import', 'returns', place.table('s.csv', ('b', 'no'), ('z', 'no'),
                                                    heading=('code', 'q1')),
                   '--contest', 'Quiz', status=1)
    assert '“z”' in got['errors'][0]['message'], got
    equal([row['code'] for row in rows(place, 'survey.waiting', number, '2025-12-10')], ['b'],
          'all or nothing')


main()
