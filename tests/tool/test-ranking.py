#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What judges decide, from files: places and agreement."""

import hashlib
import itertools
import json
import random
import time

from laurel_tool import equal, main, test

TENTHS = {'min': '0', 'max': '10', 'step': '0.1'}
TRIMMED = {'method': 'mean', 'drop_high': 1, 'drop_low': 1}


def rule(place, **fields):
    path = place.folder / 'rule.json'
    path.write_text(json.dumps(fields))
    return path


def rank(place, rows, heading=('entry', 'judge', 'mark'), extra=(), status=0, **fields):
    marks = place.table('marks.csv', *rows, heading=heading)
    return place.ask('judge', 'rank', rule(place, **fields), marks, *extra, status=status)


def marks_of(**entries):
    return [(entry, f'J{i}', mark) for entry, marks in entries.items()
            for i, mark in enumerate(marks.split(), 1)]


TIE = marks_of(a='9.1 9.3 9.4 9.2 9.6 9.0 9.3', b='9.2 9.3 9.3 9.2 9.5 9.2 9.3')


def brief(got):
    return [(row['entry'], row['place'], row['score']) for row in got['places']]


@test
def places_are_told_with_all_that_led_there(place):
    got = rank(place, TIE, marks=TENTHS, combine=TRIMMED, ties=['with-dropped', 'share'])
    equal(brief(got), [('b', 1, '9.26'), ('a', 2, '9.26')])
    best = got['places'][0]
    equal((best['exact'], best['tied']), ('463/50', False))
    equal(sorted(best['counted']), ['9.2', '9.2', '9.3', '9.3', '9.3'])
    equal(sorted(best['dropped']), ['9.2', '9.5'])
    assert any('b 9.285714, a 9.271429' in step for step in best['steps']), best
    equal(got['judges'][0], {'judge': 'J1', 'severity': None})
    equal(got['warnings'], [])
    equal(place.library.exists(), False, 'ranking needs no library')


@test
def people_see_the_arithmetic(place):
    marks = place.table('marks.csv', *TIE, heading=('entry', 'judge', 'mark'))
    path = rule(place, combine=TRIMMED)
    text = place.run('judge', 'rank', path, marks).text
    assert '1=        9.26  a  9.1 9.3 9.4 9.2 9.3 (9.6 9)\n' in text, text
    text = place.run('judge', 'rank', path, marks, '--explain', 'b').text
    assert 'Mean of 5: 9.26' in text and 'share place 1' in text and ' a ' not in text, text
    error = place.ask('judge', 'rank', path, marks, '--explain', 'c', status=1)['errors'][0]
    equal(error['code'], 'not-found')


@test
def a_factor_multiplies(place):
    parts = place.table('parts.csv', ('x', '1', '2.8'), ('x', '2', '2'),
                        heading=('entry', 'part', 'difficulty'))
    rows = [('x', f'J{i}', p, m) for p in '12'
            for i, m in enumerate('6.5 7 7 7.5 7.5 8 8'.split())]
    fields = {'combine': {'method': 'sum', 'drop_high': 2, 'drop_low': 2},
              'factor': 'difficulty', 'round': {'digits': 1}}
    heading = ('entry', 'judge', 'part', 'mark')
    got = rank(place, rows, heading, ('--parts', parts), **fields)
    equal((got['places'][0]['score'], got['places'][0]['exact']), ('105.6', '528/5'))
    assert any('× difficulty 2.8: 61.6' in step for step in got['places'][0]['steps']), got
    entries = place.table('entries.csv', ('x', '0.5'), heading=('entry', 'difficulty'))
    got = rank(place, rows, heading, ('--parts', parts, '--entries', entries), **fields)
    equal(got['places'][0]['score'], '52.8')
    error = rank(place, rows, heading, status=1, **fields)['errors'][0]
    assert '--entries' in error['message'], error
    entries = place.table('entries.csv', ('x', '-1'), heading=('entry', 'difficulty'))
    error = rank(place, rows, heading, ('--entries', entries), status=1, **fields)['errors'][0]
    equal((error['cell'], error['file']), ('B2', str(entries)))
    entries = place.table('entries.csv', ('x', '1'), ('x', '2'), heading=('entry', 'difficulty'))
    error = rank(place, rows, heading, ('--entries', entries), status=1, **fields)['errors'][0]
    equal(error['cell'], 'A3')
    got = rank(place, rows, heading, ('--parts', parts), combine={'method': 'mean'})
    equal(got['places'][0]['score'], '14.71')
    equal(len(got['warnings']), 1, 'a column that the rule does not name')
    entries = place.table('entries.csv', ('y', '1'), ('x', '2'), heading=('entry', 'difficulty'))
    got = rank(place, rows, heading, ('--entries', entries), **fields)
    equal(brief(got), [('x', 1, '88.0'), ('y', None, None)])
    assert any('no place: y' in warning for warning in got['warnings']), got


@test
def models_have_no_exact_number_and_tell_their_judges(place):
    lines = {'E1': '73 74 - 71', 'E2': '- 75 67 72', 'E3': '73 75 68 -', 'E4': '75 - 72 75'}
    rows = [row for row in marks_of(**lines) if row[2] != '-']
    got = rank(place, rows, combine={'method': 'severity'}, round={'digits': 3})
    equal(brief(got), [('E4', 1, '75.000'), ('E3', 2, '72.000'), ('E2', 3, '71.625'),
                       ('E1', 4, '71.375')])
    equal({row['exact'] for row in got['places']}, {None})
    for row, wanted in zip(got['judges'], (0.875, 3, -3.875, 0)):
        assert abs(row['severity'] - wanted) < 1e-9, got['judges']
    equal(got['warnings'], [])
    got = rank(place, rows, combine={'method': 'mean'})
    assert any('same judges' in warning for warning in got['warnings']), got


@test
def ballots_are_places(place):
    orders = [(5, 'ACBED'), (5, 'ADECB'), (8, 'BEDAC'), (3, 'CABED'), (7, 'CAEBD'), (2, 'CBADE'),
              (7, 'DCEBA'), (8, 'EBADC')]
    rows = [(f'{b}.{i}', e, p) for b, (n, order) in enumerate(orders) for i in range(n)
            for p, e in enumerate(order, 1)]
    path = place.table('ballots.csv', *rows, heading=('judge', 'entry', 'place'))

    def by(method, status=0, **more):
        return place.ask('judge', 'rank', rule(place, combine={'method': method, **more}),
                         '--ballots', path, status=status)
    equal([row['entry'] for row in by('schulze')['places']], list('EACBD'))
    equal([row['exact'] for row in by('schulze')['places']], ['4', '3', '2', '1', '0'])
    equal(by('points', points=[1])['places'][0]['exact'], '12')
    first = by('rank-sum')['places'][0]
    wanted = {e: sum(p for _, x, p in rows if x == e) for e in 'ABCDE'}
    equal(int(first['exact']), min(wanted.values()))
    path = place.table('ballots.csv', ('1', 'a', '1'), ('2', 'b', '1'), ('2', 'a', '2'),
                       ('3', 'a', '1'), heading=('judge', 'entry', 'place'))
    equal([row['entry'] for row in by('schulze')['places']], ['a', 'b'])
    for ballots, cell, words in (
            ([('1', 'a', '0')], 'C2', 'counted from 1'),
            ([('1', 'a', '1'), ('1', 'a', '2')], 'C3', 'in row 1'),
            ([('1', 'a', '1'), ('1', 'b', '1')], 'C3', 'gives place 1 twice, also in row 1'),
            ([('1', 'a', '3'), ('1', 'b', '1')], 'C2', 'has place 3 and no place 2'),
            ([('2', 'b', '1'), ('1', 'a', '2')], 'C3', 'has place 2 and no place 1')):
        path = place.table('ballots.csv', *ballots, heading=('judge', 'entry', 'place'))
        error, = by('schulze', status=1)['errors']
        equal(error['cell'], cell, error)
        assert words in error['message'], error


@test
def lots_are_drawn_so_that_a_stranger_draws_the_same(place):
    rows = [(e, 'J', m) for e, m in (('a', 5), ('b', 5), ('c', 5), ('x', 3), ('y', 3), ('z', 9))]
    fields = {'combine': {'method': 'sum'}, 'ties': ['highest-marks', 'draw']}
    error = rank(place, rows, status=1, **fields)['errors'][0]
    assert '--key' in error['message'], error
    got = rank(place, rows, extra=('--key', '4.8./'), **fields)
    equal([row['place'] for row in got['places']], [1, 2, 3, 4, 5, 6])
    pool, drawn = list(got['draw']['pool']), []
    equal(pool, list('abcxy'))
    for i in range(5):
        word = i.to_bytes(2, 'big')
        number = hashlib.sha256(word + got['draw']['key'].encode() + word).digest()
        drawn.append(pool.pop(int.from_bytes(number, 'big') % len(pool)))
    entries = [row['entry'] for row in got['places']]
    equal(entries, ['z'] + [e for e in drawn if e in 'abc'] + [e for e in drawn if e in 'xy'])
    assert all('By lot' in row['steps'][-1] for row in got['places'][1:]), got
    text = place.run('judge', 'rank', place.folder / 'rule.json', place.folder / 'marks.csv',
                     '--key', '4.8./').text
    assert 'the key 4.8./, from' in text and text.endswith('     4  x\n     5  y\n'), text


@test
def wrong_marks_are_refused_in_their_cell(place):
    criteria = [{'name': 'a'}, {'name': 'b'}]
    for rows, heading, fields, cell in (
            ([('x', 'J', '9.35')], ('entry', 'judge', 'mark'), {'marks': TENTHS}, 'C2'),
            ([('x', 'J', '9')] * 2, ('entry', 'judge', 'mark'), {}, 'C3'),
            ([('x', 'J', '9'), ('', 'J', '9')], ('entry', 'judge', 'mark'), {}, 'A3'),
            ([('x', '', '9')], ('entry', 'judge', 'mark'), {}, 'B2'),
            ([('x', 'J', 'good')], ('entry', 'judge', 'mark'), {}, 'C2'),
            ([('x', 'J', 'c', '9')], ('entry', 'judge', 'criterion', 'mark'),
             {'criteria': criteria}, 'C2'),
            ([('x', 'J', '', '9')], ('entry', 'judge', 'criterion', 'mark'),
             {'criteria': criteria}, 'C2'),
            ([('x', 'J', 'h', '9'), ('x', 'K', '', '9')], ('entry', 'judge', 'part', 'mark'), {},
             'D3'),
            ([('x', 'J', '9')], ('entry', 'judge', 'mark'), {'criteria': criteria}, 'A1'),
            ([('x', '9')], ('entry', 'mark'), {}, 'A1')):
        got = rank(place, rows, heading, status=1, combine={'method': 'mean'}, **fields)
        equal(got['errors'][0]['cell'], cell, (rows, got))
        equal(got['errors'][0]['file'], str(place.folder / 'marks.csv'))


@test
def all_wrong_marks_are_told_at_once(place):
    rows = [('x', 'J', '9.35'), ('x', 'K', '9'), ('y', 'J', '11'), ('y', 'K', '9,5')]
    got = rank(place, rows, status=1, marks=TENTHS, combine={'method': 'mean'})
    equal([(error['cell'], error['code']) for error in got['errors']],
          [(cell, 'wrong-mark') for cell in ('C2', 'C4', 'C5')])
    assert 'Write it as 9.5' in got['errors'][2]['message'], got


@test
def marks_of_an_input_method_are_marks(place):
    got = rank(place, [('x', 'J', '９．５'), ('y', 'J', '９')], marks=TENTHS,
               combine={'method': 'mean'})
    equal(brief(got), [('x', 1, '9.50'), ('y', 2, '9.00')])


@test
def a_wrong_rule_is_refused_before_any_mark(place):
    empty = place.folder / 'empty.json'
    empty.write_text('\n')
    marks = place.table('marks.csv', *TIE, heading=('entry', 'judge', 'mark'))
    assert 'CRITICAL' not in place.run('judge', 'rank', empty, marks, status=1).said
    for fields, words in (({}, 'how marks become one'),
                          ({'combine': {'method': 'mean'}, 'ties': ['part:x', 'share']},
                           'ties/1: There is no part'),
                          ({'combine': {'method': 'mean', 'points': [1]}}, 'combine: ')):
        error = rank(place, TIE, status=1, **fields)['errors'][0]
        assert words in error['message'] and 'rule.json' in error['message'], error
    place.run('judge', 'rank', rule(place, combine={'method': 'mean'}), status=2)
    place.run('judge', 'rank', rule(place, combine={'method': 'mean'}), 'a', '--ballots', 'b',
              status=2)


@test
def who_did_not_finish_does_not_count(place):
    rows = [('x', 'J', 'a', 9), ('x', 'J', 'b', 8), ('x', 'K', 'a', 1), ('x', 'K', 'b', ''),
            ('y', 'J', 'a', '')]
    got = rank(place, rows, ('entry', 'judge', 'criterion', 'mark'),
               criteria=[{'name': 'a'}, {'name': 'b'}], combine={'method': 'mean'})
    equal(brief(got), [('x', 1, '8.50'), ('y', None, None)])
    assert any('x – K' in warning for warning in got['warnings']), got
    equal(got['places'][0]['counted'], ['8.5'])


@test
def the_order_of_rows_changes_nothing(place):
    rows = [(f'E{e}', f'J{j}', (e * 7 + j * j * 3) % 5) for e in range(9) for j in range(5)]
    wanted = None
    shuffle = random.Random(4)
    for method in (TRIMMED, {'method': 'severity'}, {'method': 'majority'}, {'method': 'schulze'}):
        wanted = None
        for _ in range(3):
            shuffle.shuffle(rows)
            got = rank(place, rows, combine=method, ties=['highest-marks', 'share'])
            wanted = wanted or got
            equal(got, wanted, method)


@test
def agreement_is_measured(place):
    raters = ['1 2 3 3 2 1 4 1 2 - - -', '1 2 3 3 2 2 4 1 2 5 - 3', '- 3 3 3 2 3 4 2 2 5 1 -',
              '1 2 3 3 2 4 4 1 2 5 1 -']
    rows = [(f'u{u}', f'j{j}', m) for j, line in enumerate(raters)
            for u, m in enumerate(line.split()) if m != '-']
    path = place.table('marks.csv', *rows, heading=('entry', 'judge', 'mark'))
    for level, alpha in (('nominal', .7434), ('ordinal', .8154), ('interval', .8491),
                         ('ratio', .7974)):
        got = place.ask('judge', 'agreement', path, '--level', level)
        assert abs(got['alpha'] - alpha) < 5e-5, (level, got)
        equal((got['icc'], got['kendall_w'], got['units'], got['judges']), (None, None, 11, 4))
        equal(len(got['warnings']), 1)
    text = place.run('judge', 'agreement', path).text
    assert '0.8491  Krippendorff' in text and 'Judges: 4' in text, text
    place.run('judge', 'agreement', path, '--level', 'good', status=2)


@test
def criteria_and_parts_are_units_of_their_own(place):
    rows = [('e', j, c, p, (ord(c) + ord(p)) % 7) for j in 'JK' for c in 'ab' for p in '12']
    path = place.table('marks.csv', *rows, heading=('entry', 'judge', 'criterion', 'part', 'mark'))
    got = place.ask('judge', 'agreement', path)
    equal((got['units'], got['judges'], got['alpha'], got['kendall_w']), (4, 2, 1, 1))
    equal(set(got['icc']), {'1,1', '2,1', '3,1', '1,k', '2,k', '3,k'})
    path = place.table('marks.csv', ('e', 'J', '-1'), ('e', 'K', 2),
                       heading=('entry', 'judge', 'mark'))
    error = place.ask('judge', 'agreement', path, '--level', 'ratio', status=1)['errors'][0]
    assert 'interval' in error['message'], error


@test
def the_best_of_parts_is_what_trying_all_of_them_finds(place):
    shuffle = random.Random(9)
    for n in (1, 2, 3):
        rows = [(e, 'J', p, shuffle.randint(0, 20)) for e in 'abcd' for p in '1234']
        got = rank(place, rows, ('entry', 'judge', 'part', 'mark'), combine={'method': 'sum'},
                   parts={'combine': f'best:{n}'})
        for row in got['places']:
            own = [m for e, _, _, m in rows if e == row['entry']]
            equal(int(row['exact']), max(map(sum, itertools.combinations(own, n))))


@test
def twenty_thousand_entries_are_ranked_while_one_waits(place):
    shuffle = random.Random(1)
    rows = [(f'E{e}', f'J{j}', f'{shuffle.randint(0, 100) / 10}') for e in range(20000)
            for j in shuffle.sample(range(90), 5)]
    begin = time.monotonic()
    got = rank(place, rows, marks=TENTHS, combine=TRIMMED,
               ties=['with-dropped', 'highest-marks', 'share'])
    print(f'# {time.monotonic() - begin:.2f} s', flush=True)
    equal(len(got['places']), 20000)
    keys = [eval(row['exact']) for row in got['places']]
    equal(keys, sorted(keys, reverse=True))
    assert time.monotonic() - begin < 120


main()
