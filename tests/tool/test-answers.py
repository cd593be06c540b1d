#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan can be asked: states, load, clashes, what to settle, who is where, free days."""

import os
import re
import pathlib
import sys

from laurel_tool import Skip, equal, main, test

# The oracle of a real plan of 22 activities, by number.
STATES = {
    'upcoming': {11, 16},
    'may-have-begun': {19, 20, 21},
    'under-way': {1, 2, 3, 7, 8, 9, 22},
    'may-be-now': {12, 13, 14, 15, 17, 18},
    'may-have-ended': {5, 6},
    'over': {4, 10},
}
TO_SETTLE = {*range(2, 10), *range(12, 16), *range(17, 22)}


def number(row):
    return int(row['activity'].split('/')[1])


def sample(place, language='C.UTF-8'):
    place.run('new', place.library, '--sample', env={'LC_ALL': language})
    return place


def said(place, *args, status=0):
    return place.run(*args, '-f', place.library, status=status)


@test
def a_real_plan_is_answered_as_worked_out_by_hand(place):
    folder = os.environ.get('LAUREL_TEST_PLAN')
    if not folder:
        raise Skip('LAUREL_TEST_PLAN names no folder')
    plan = next(pathlib.Path(folder).glob('*.docx'))
    place.new().on('import', 'plan', plan, '--year', '2022')
    states = place.on('plan', 'state', '--on', '2022-09-15')['states']
    for state, numbers in STATES.items():
        equal({number(row) for row in states if row['state'] == state}, numbers, state)
    equal(len(states), 22)
    items = place.on('plan', 'to-settle', '--on', '2022-08-20')['items']
    equal({number(row) for row in items}, TO_SETTLE)
    equal(len(items), len(TO_SETTLE))
    whats = {number(row): (row['what'], row['all'], row['days']) for row in items}
    equal(whats[12], ('fix-date', ['fix-date', 'confirm-place'], 22))
    equal(whats[14], ('fix-date', ['fix-date', 'name-place'], 22))
    equal(whats[4], ('fix-date', ['fix-date'], 1))
    equal(whats[2][2], 0)
    day = place.on('plan', 'load', '--on', '2022-09-15')['days']
    equal([(row['day'], row['possible'], row['certain']) for row in day], [('2022-09-15', 18, 7)])
    moon = place.on('plan', 'load', '--on', '9月中旬')['days']
    equal([row['day'] for row in moon if row['holiday_kind'] == 'off'],
          ['2022-09-11', '2022-09-12'], 'the festival cuts it')
    october = place.on('plan', 'load', '--on', '2022-10')['days']
    equal([row['day'][8:] for row in october if row['holiday_kind'] == 'off'],
          ['01', '02', '03', '04', '05', '06', '07'])
    equal([row['day'][8:] for row in october if row['holiday_kind'] == 'worked'], ['08', '09'])
    answer = place.on('plan', 'clashes')
    equal((answer['clashes'], answer['more'], answer['unknown']), ([], 0, 1),
          'time overlap alone is none')


@test
def phases_that_contradict_are_told_with_their_chain(place):
    place.new().run('import', 'plan', place.table('plan.csv', (
        '5', 'Review', 'August – September', '', ''), title='Plan 2022'), '-f', place.library)
    five = place.on('plan', 'show', '2022/5')['id']
    for title, words in (('Experts', 'by the end of October'), ('Results', 'November'),
                         ('Thanks', 'October')):
        place.on('do', 'phase.add', five, f'"{title}"', f'"{words}"')
    clashes = place.on('plan', 'clashes')['clashes']
    equal({(row['activity'], row['kind'], row['grade']) for row in clashes},
          {('2022/5', 'phase-order', 'certain'), ('2022/5', 'phase-outside', 'certain'),
           ('2022/5', 'phase-outside', 'possible')})
    why = ' '.join(row['why'] for row in clashes)
    for part in ('Results → Thanks', '31 days', '61 days'):
        assert part in why, why


@test
def the_sample_speaks_as_the_program_does(place):
    """Where the language is asked for by itself, too, as a desktop does"""
    made = place.run('new', place.library, '--sample', env={'LANGUAGE': 'zh_CN'})
    assert '新建' in made.text, made.text
    title = place.on('plan', 'list')['activities'][0]['title']
    assert re.search('[一-鿿]', title), title


@test
def the_sample_clashes_in_both_languages(place):
    found = {}
    for language in ('C.UTF-8', 'zh_CN.UTF-8'):
        place.library = place.folder / f'{language}.laurel'
        clashes = sample(place, language).on('plan', 'clashes')['clashes']
        found[language] = [(row['kind'], row['grade'], row['activity'], row['other'],
                            row['activities'], row['from'], row['to']) for row in clashes]
        for row in clashes:
            assert row['why'] and row['title'], row
    equal(found['C.UTF-8'], found['zh_CN.UTF-8'])
    resources = [row for row in found['C.UTF-8'] if row[0] == 'resource']
    equal([row[1] for row in resources], ['certain', 'possible', 'possible'])
    equal(resources[0][2:], ('2025/1', '2025/10', ['2025/1', '2025/10'], '2025-09-08',
                             '2025-09-10'))
    text = said(sample(place.__class__(place.folder)), 'plan', 'clashes').text
    assert 'Certain: 2025/1, 2025/10' in text and 'Tao Yizhou' in text, text


@test
def a_hall_is_held_confirmed_and_released(place):
    sample(place)
    hall = 'Qinggang Works Hall'
    shown = place.on('resource', 'show', hall)['bookings']
    equal([(row['activity'], row['state'], row['rank']) for row in shown],
          [('2025/13', 'held', 1), ('2025/14', 'held', 2)])
    third = place.on('resource', 'book', hall, '2025/12', '--hold')
    equal(third['warnings'], [])
    assert 'rank 3' in third['told'], third
    place.on('resource', 'release', hall, '2025/12')
    beside = place.on('resource', 'book', hall, '2025/12', '--rank', '2')
    equal(len(beside['warnings']), 1, 'equal rank')
    confirmed = place.on('resource', 'confirm', hall, '2025/14', '--release-others')
    equal({row['activity'] for row in confirmed['defeated']}, {'2025/12', '2025/13'})
    equal(len(confirmed['warnings']), 1, 'it jumped the queue')
    left = place.on('resource', 'show', hall)['bookings']
    equal([(row['activity'], row['state']) for row in left], [('2025/14', 'confirmed')])
    place.on('undo')
    equal(len(place.on('resource', 'show', hall)['bookings']), 3, 'undone')
    equal(place.on('resource', 'show', hall, '--during', 'October')['bookings'], [])
    assert place.on('check')['ok']


@test
def resources_are_added_listed_and_removed(place):
    sample(place)
    place.on('resource', 'add', 'room', 'Attic', '--in', 'Beiyuan Press House', '--note', 'Small.')
    rows = place.on('resource', 'list')['resources']
    equal([(row['kind'], row['in']) for row in rows if row['name'] == 'Attic'],
          [('room', 'Beiyuan Press House')])
    place.on('resource', 'book', 'Attic', '2025/19', '--phase', 'Vote of the committee')
    equal([row['phase'] for row in place.on('resource', 'show', 'Attic')['bookings']
           if row['resource'] == 'Attic'], ['Vote of the committee'])
    for wrong in (('add', 'moon', 'x'), ('add', 'room', 'Attic', '--in', 'Beiyuan Press House'),
                  ('book', 'Attic', '2025/99'), ('book', 'Nowhere', '2025/1'),
                  ('book', 'Beiyuan', '2025/1')):
        equal(len(place.on('resource', *wrong, status=1)['errors']), 1, wrong)
    for wrong in (('book', 'Attic', '2025/1', '--phase', 'x'), ('confirm', 'Attic', '2025/1'),
                  ('show', 'Attic', '--during', 'whenever')):
        place.on('resource', *wrong, status=2)
    place.on('resource', 'remove', 'Attic')
    assert all(row['name'] != 'Attic' for row in place.on('resource', 'list')['resources'])


@test
def free_days_are_found_and_ranked(place):
    sample(place)
    spans = place.on('resource', 'free', 'Great Hall', 'Hao Qinghe', '--during', 'mid-September',
                     '--days', '3')['spans']
    equal(len(spans), 8)
    equal({row['grade'] for row in spans}, {'possible'})
    free = place.on('resource', 'free', 'Great Hall', '--during', '2025-09', '-n', '2')['spans']
    equal((free[0]['from'], free[0]['to'], free[0]['grade']),
          ('2025-09-01', '2025-09-02', 'certain'))
    equal(place.on('resource', 'free', 'Tao Yizhou', '--during', '2025-09')['spans'], [])
    place.on('resource', 'free', 'Great Hall', '--during', '2025-09-01', '-n', '2', status=1)
    assert 'free if 1 other keeps away' in said(place, 'resource', 'free', 'Great Hall', '--during',
                                                '2025-09-15').text


@test
def holidays_come_in_are_warned_of_and_go(place):
    sample(place)
    days = place.write('fair.csv', 'day,name,kind\n2025-09-16,Fair,off\n'
                                   '20–21 September 2025,Fair,worked\n')
    place.on('import', 'holidays', days)
    equal(place.on('import', 'holidays', days)['entry'], None, 'nothing new')
    load = place.on('plan', 'load', '--on', 'mid-September')['days']
    equal([(row['day'][8:], row['holiday'], row['holiday_kind']) for row in load
           if row['holiday']], [('16', 'Fair', 'off'), ('20', 'Fair', 'worked')])
    warned = place.on('plan', 'settle', '2025/13', '16 September')
    equal(warned['warnings'], ['2025-09-16 is a day off: Fair.'])
    equal(place.on('plan', 'move', '2025/13', '20 September')['warnings'], [])
    place.on('import', 'holidays', days, '--remove')
    equal(place.on('plan', 'move', '2025/13', '16 September')['warnings'], [])
    bad = place.write('bad.csv', '2025-09-31,Fair,off\n2025-09-30,,off\n2025-09-30,Fair,maybe\n'
                                 'September,Fair,off\n')
    before = place.digest()
    errors = place.on('import', 'holidays', bad, status=1)['errors']
    equal([(error['line'], error['column']) for error in errors], [(1, 1), (2, 2), (3, 3), (4, 1)])
    equal(place.digest(), before)


@test
def holidays_come_in_from_a_calendar_file(place):
    sample(place)
    event = 'BEGIN:VEVENT\r\nSUMMARY:{}\r\nDTSTART{}\r\n{}END:VEVENT\r\n'
    calendar = place.write('fair.ics', '\ufeffBEGIN:VCALENDAR\r\nVERSION:2.0\r\n' + ''.join((
        event.format('Fair', ';VALUE=DATE:20250916', 'DTEND;VALUE=DATE:20250918\r\n'),
        event.format('Founders', ';VALUE=DATE:20200919', 'RRULE:FREQ=YEARLY\r\n'),
        event.format('国庆节(班)', ':20250920T080000', ''),
        event.format('Fair', ';VALUE=DATE:20250913', 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\r\n'),
        event.format('Never', ';VALUE=DATE:20250230', ''),
        event.format('Often', ';VALUE=DATE:20250101',
                     'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n'),
    )) + 'END:VCALENDAR\r\n')
    place.on('import', 'holidays', calendar)
    load = place.on('plan', 'load', '--on', 'mid-September')['days']
    equal([(row['day'][8:], row['holiday'], row['holiday_kind']) for row in load
           if row['holiday']],
          [('13', 'Fair', 'worked'), ('16', 'Fair', 'off'), ('17', 'Fair', 'off'),
           ('19', 'Founders', 'off'), ('20', '国庆节', 'worked')])
    for number, bad in enumerate(('BEGIN:VCALENDAR', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\n',
                                  b'BEGIN:VCALENDAR\n' + os.urandom(5000),
                                  'BEGIN:VCALENDAR\nEND:VCALENDAR\n')):
        errors = place.on('import', 'holidays', place.write(f'{number}.ics', bad), status=1)
        equal(errors['errors'][0]['code'], 'empty', bad)


@test
def days_that_are_none_are_wrong_usage(place):
    sample(place)
    for words in (('state', '--on', '2025-02-30'), ('to-settle', '--on', 'soon'),
                  ('load', '--on', 'whenever')):
        place.on('plan', *words, status=2)
    place.on('plan', 'state', '--programme', '1999', status=1)
    equal(place.on('plan', 'state', '--on', '2025-09-15', '--programme', '2025')['states'],
          place.on('plan', 'state', '--on', '2025-09-15')['states'])


sys.exit(main())
