#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What judges decide, from files: draws."""

import hashlib
import json
import re

from laurel_tool import equal, main, test

KEY = '9319./2.5.8.10.12./9.18.26.34.41.45./'


def pool(place, *names):
    path = place.folder / 'pool.txt'
    path.write_text('\n'.join(names) + '\n')
    return path


def draw(place, path, *args, **more):
    return place.ask('judge', 'draw', '--pool', path, *args, **more)


@test
def a_draw_is_as_rfc_3797_prints_it(place):
    path = pool(place, *map(str, range(1, 26)))
    got = draw(place, path, '--take', 10, '--key', KEY, '--hash', 'md5')
    equal(got['drawn'], '17 7 2 16 25 23 8 24 19 13'.split())
    got = draw(place, path, '--take', 7, '--alternates', 3, '--key', KEY)
    equal((got['drawn'], got['alternates']), ('20 23 1 14 17 9 11'.split(), '15 7 13'.split()))
    equal(place.library.exists(), False, 'a draw needs no library')


@test
def a_stranger_draws_the_same_from_the_protocol(place):
    """With what the protocol says, and nothing else."""
    path = pool(place, '', '  张宁 ', 'Ann Smith', '欧阳子轩\r', '', 'Ben')
    got = draw(place, path, '--take', 3, '--key', '4.8./')
    text = got['protocol']
    names = re.findall(r'^ +\d+  (.+)$', text, re.MULTILINE)
    equal(names, ['张宁', 'Ann Smith', '欧阳子轩', 'Ben'])
    key = re.search(r'^The key: (.+)$', text, re.MULTILINE).group(1).encode()
    left, drawn = list(names), []
    for i in range(3):
        word = i.to_bytes(2, 'big')
        number = int.from_bytes(hashlib.sha256(word + key + word).digest(), 'big')
        drawn.append(left.pop(number % len(left)))
    equal(drawn, got['drawn'])
    equal(re.findall(r'Drawn: (.+)$', text, re.MULTILINE)[:3], drawn)


@test
def a_draw_that_cannot_be_is_refused(place):
    path = pool(place, 'a', 'b', 'c')
    error = draw(place, path, '--take', 3, '--alternates', 1, '--key', '1./', status=1)['errors'][0]
    assert 'only 3 are in the pool' in error['message'], error
    path = pool(place, 'a', 'b', ' a')
    error = draw(place, path, '--take', 1, '--key', '1./', status=1)['errors'][0]
    equal((error['file'], error['line']), (str(place.folder / 'pool.txt'), 3))
    assert 'line 1' in error['message'] and error['hint'], error
    equal(draw(place, place.folder / 'none', '--take', 1, '--key', '1./', status=1)
          ['errors'][0]['code'], 'missing-file')
    for args in (('--take', 1), ('--key', '1./'), ('--take', 0, '--key', '1./'),
                 ('--take', 1, '--key', ''), ('--take', 1, '--key', '1./', '--hash', 'sha1'),
                 ('--take', 1, '--alternates', -1, '--key', '1./')):
        place.run('judge', 'draw', '--pool', path, *args, status=2)


def quota(place, rows, rule, **more):
    counts = place.table('counts.csv', *rows, heading=('division', 'count'))
    path = place.folder / 'rule.json'
    path.write_text(json.dumps(rule))
    return place.ask('judge', 'quota', counts, path, **more)


@test
def seats_are_shared_out(place):
    rows = [('A', 50), ('B', 30), ('C', 15), ('D', 5)]
    seats = quota(place, rows, {'seats': 60, 'floor': 6, 'cap': 25})['seats']
    equal([(row['division'], row['seats'], row['quota']) for row in seats],
          [('A', 25, '25'), ('B', 19, '58/3'), ('C', 10, '29/3'), ('D', 6, '6')])
    seats = quota(place, rows, {'seats': 8, 'method': 'dhondt', 'floor': 1})['seats']
    equal([row['seats'] for row in seats], [4, 2, 1, 1])
    assert all(row['reason'] for row in seats)
    seats = quota(place, [('A', '1,200'), ('B', '３００')], {'seats': 5})['seats']
    equal([row['seats'] for row in seats], [4, 1])
    got = quota(place, rows, {'seats': 70, 'cap': 3})
    equal(sum(row['seats'] for row in got['seats']), 12)
    assert '58 of 70 places go to nobody' in got['warnings'][0], got


@test
def levels_are_cut_between_scores(place):
    levels = [{'name': 'gold', 'share': '1/12'}, {'name': 'silver', 'share': '1/6'}]
    rows = [('36', 20), ('42', 5), ('40', 6), ('38', 13), ('30', 76)]
    got = quota(place, rows, {'levels': levels, 'boundary': 'nearest'})['levels']
    equal([(row['name'], row['places'], row['cut']) for row in got],
          [('gold', 11, '40'), ('silver', 13, '38')])
    levels = [{'name': name, 'share': share} for name, share in zip('abc', ('0.1', '0.2', '0.3'))]
    got = quota(place, [('all', 137)], {'levels': levels})['levels']
    equal([(row['places'], row['cut']) for row in got], [(13, None), (27, None), (41, None)])
    bands = [{'name': '5A', 'from': '950'}, {'name': '4A', 'from': 901}]
    got = quota(place, [('950', 1), ('900.5', 1), ('949', 2)], {'levels': bands})['levels']
    equal([row['places'] for row in got], [1, 2])


@test
def a_wrong_quota_is_refused_where_it_is_wrong(place):
    rows = [('A', 5), ('B', 5)]
    for rule, words in (({'seats': 3, 'floor': 2}, 'comes to 4'),
                        ({'seats': 9, 'floor': 3, 'cap': 2}, 'may get only 2'),
                        ({'seat': 3}, '“seat” is not known'), ({}, 'neither'),
                        ({'seats': '2.5'}, 'whole number'), ({'seats': -1}, 'whole number'),
                        ({'seats': 2, 'method': 'lot'}, 'largest-remainder'),
                        ({'levels': [{'name': 'a', 'from': 950}, {'name': 'b', 'from': 950}]},
                         'levels/2: Nobody could get it'),
                        ({'levels': [{'share': '0.1'}]}, 'levels/1: The level has no name'),
                        ({'levels': [{'name': 'a', 'share': '10'}]}, 'from 0 to 1'),
                        ({'levels': [{'name': 'a', 'from': 9}]}, 'goes by the score'),
                        ({'levels': {}}, 'must be a list')):
        error = quota(place, rows, rule, status=1)['errors'][0]
        assert words in error['message'], (rule, error)
        assert 'rule.json' in error['message'], error
    for rows, cell in (([('A', 'x')], 'B2'), ([('A', 1), ('B', -1)], 'B3'), ([('', 1)], 'A2'),
                       ([('A', '1.5')], 'B2'), ([('A', '1,5')], 'B2'),
                       ([('A', 1), ('B', 2), ('a', 3)], 'A4')):
        error = quota(place, rows, {'seats': 1}, status=1)['errors'][0]
        equal((error['cell'], bool(error['hint'])), (cell, True))
    counts = place.table('twice.csv', ('A', 1, 2), heading=('division', 'count', 'Count'))
    error = place.ask('judge', 'quota', counts, place.folder / 'rule.json', status=1)['errors'][0]
    equal((error['cell'], 'two columns “count”' in error['message']), ('C1', True))


def assign(place, problem, **more):
    path = place.folder / 'problem.json'
    path.write_text(problem if isinstance(problem, str) else json.dumps(problem))
    return place.ask('judge', 'assign', path, **more)


def entries(n, needs=1):
    return [{'id': f'E{i}', 'needs': needs} for i in range(1, n + 1)]


def judges(names, **more):
    return [{'id': name, **more} for name in names]


@test
def judges_are_given_to_entries(place):
    got = assign(place, {'entries': entries(6), 'judges': judges('ABC', min=2, max=2),
                         'unwelcome': [[e, j] for e in ('E5', 'E6') for j in 'ABC']})
    who = dict(got['assigned'])
    assert who['E5'] != who['E6'], who
    equal((got['unwelcome'], got['loads'], got['short']), (2, {'A': 2, 'B': 2, 'C': 2}, []))


@test
def who_lacks_a_judge_is_told_why(place):
    got = assign(place, {'entries': entries(3, 3), 'judges': judges('ABC', max=9),
                         'apart': [['A', 'B']]})
    equal([row['missing'] for row in got['short']], [1, 1, 1])
    assert 'Only 2 of 3' in got['short'][0]['why'], got['short']
    got = assign(place, {'entries': entries(3, 2), 'judges': judges('AB', max=2)})
    equal(sum(row['missing'] for row in got['short']), 2)
    assert 'need 6 together' in got['short'][0]['why'] and 'only 4' in got['short'][0]['why'], got
    got = assign(place, {'entries': [{'id': 'E', 'needs': 2, 'employers': ['X']}],
                         'judges': [{'id': 'A', 'employer': 'X'}, {'id': 'B'}]})
    equal(got['assigned'], [['E', 'B']])
    assert '1 are in conflict' in got['short'][0]['why'], got


@test
def what_crosses_is_searched_for(place):
    """A works with B and never meets C: no network can know both."""
    team = [{'id': 'A', 'employer': 'X'}, {'id': 'B', 'employer': 'X'}, {'id': 'C'}]
    got = assign(place, {'entries': entries(1, 2), 'judges': team, 'apart': [['A', 'C']]})
    equal(got['assigned'], [['E1', 'B'], ['E1', 'C']])
    assert any('searched' in warning for warning in got['warnings']), got['warnings']


@test
def senior_judges_come_first(place):
    team = [{'id': 'A', 'senior': True, 'max': 1}, {'id': 'B'}, {'id': 'C'}]
    got = assign(place, {'entries': entries(2, 2), 'judges': team, 'senior_per_entry': 1})
    equal(len(got['assigned']), 3)
    equal([row['missing'] for row in got['short']], [1])


@test
def a_wrong_problem_is_refused_where_it_is_wrong(place):
    good = {'entries': entries(1), 'judges': judges('AB')}
    for more, words in (({'apart': [['A', 'A']]}, 'apart/1: They are one and the same'),
                        ({'wishes': [['E1', 'A', 1], ['E9', 'A', 1]]},
                         'wishes/2: There is no entry “E9”'),
                        ({'conflicts': [['E1', 'Z']]}, 'no judge “Z”'),
                        ({'fixed': [['E1', 'A'], ['E1', 'B']]}, '“E1” needs 1, and 2 are fixed'),
                        ({'fixed': [['E1', 'A']], 'conflicts': [['E1', 'A', 'kin']]},
                         'in conflict with it'),
                        ({'judges': judges('AA')}, 'judges/2: “A” is there already'),
                        ({'judges': judges('AB', min=3, max=2)}, 'may take only 2'),
                        ({'judges': judges('AB', min=1)},
                         'A, B must take 2 in all, but no more than 1'),
                        ({'judges': judges('AB', min=2)}, 'A must take 2, but may judge only 1'),
                        ({'judges': judges('A', min=-1)}, 'whole number'),
                        ({'entries': [{'needs': 1}]}, 'entries/1: It has no “id”'),
                        ({'objective': 'best'}, 'fair, affinity'),
                        ({'wishes': [['E1', 'A', 'much']]}, 'must be a number'),
                        ({'wishes': [['E1', 'A']]}, 'no value'), ({'seniors': 1}, 'not known here'),
                        ({'senior_per_entry': 2}, '2 senior ones'),
                        ({'judges': None}, 'no “judges”')):
        error = assign(place, {**good, **more}, status=1)['errors'][0]
        assert words in error['message'] and 'problem.json' in error['message'], (more, error)
    equal(assign(place, '{"entries": [', status=1)['errors'][0]['file'],
          str(place.folder / 'problem.json'))
    got = assign(place, {**good, 'wishes': [['E1', 'A', 1], ['E1', 'B', 2], ['E1', 'A', 9]]})
    equal((got['assigned'], got['affinity']), ([['E1', 'A']], '9'))
    assert 'wished twice' in got['warnings'][0], got


main()
