#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A calendar that goes out comes back as what it was: with its reminders, and under the names
by which other programs know its events."""

import json
import re
import sys

from laurel_tool import equal, main, test

# Phase or not, when, at what time, words, and the trigger of the alarm; none for what waits.
REMINDERS = (
    ('2025/1', 0, 'start-1w', '09:00', 'Order chairs; "twelve", at least', '-P6DT15H'),
    ('2025/1', 0, 'start', '08:30', '', 'PT8H30M'),
    ('2025/1', 0, 'start', '00:00', 'Doors', 'PT0M'),
    ('2025/1', 0, 'start+2d', '18:05', 'Thank you', 'P2DT18H5M'),
    ('2025/1', 0, 'end-1d', '12:00', 'Pack', '-P1DT12H'),
    ('2025/1', 1, 'start-3d', '07:00', 'Send the list', '-P2DT17H'),
    ('2025/1', 1, 'end', '17:00', 'Close it', '-PT7H'),
    ('2025/2', 0, 'end-2d', '10:00', 'Chase\nthem', '-P1DT14H'),
    ('2025/2', 0, 'start-2d', '10:00', 'Never known', None),
    ('2025/3', 0, 'start', '10:00', '', None),
)


def filled(place):
    place.new()
    path = place.table('season.csv', ('1', 'Opening', '1–3 September 2025', 'Hexi', 'Speeches.'),
                       ('2', 'Call', 'by 31 October', '', ''), ('3', 'Talk', '', '', ''),
                       title='Season 2025')
    place.on('import', 'plan', path, '--year', 2025)
    opening = place.on('plan', 'show', '2025/1')['id']
    place.on('do', 'phase.add', opening, '"Lists"', '"20–25 August"')
    phase = place.on('plan', 'show', '2025/1')['phases'][0]['id']
    for number, of_phase, when, time, words, _ in REMINDERS:
        owner = place.on('plan', 'show', number)['id']
        place.on('do', 'reminder.add', owner, phase if of_phase else '0',
                 *(json.dumps(text, ensure_ascii=False) for text in (when, time, words)))
    done = next(row['id'] for row in place.on('ask', 'reminders.of-programme', '0')['rows']
                if row['words'] == 'Doors')
    place.on('do', 'reminder.do', done, 'true')
    return place


def reminders(place):
    return sorted((row['activity'], row['phase'] or '', row['anchor'], row['days'], row['minute'],
                   row['words'] or '', row['done'] or '')
                  for row in place.on('ask', 'reminders.of-programme', '0')['rows'])


def export(place, name):
    place.run('export', 'ics', '-o', name, '-f', place.library)
    return re.sub(r'\r\n[ \t]', '', (place.folder / name).read_bytes().decode())


def uids(text):
    return re.findall(r'^UID:(.*)\r$', text, re.MULTILINE)


def other(place, name='other.laurel'):
    place.library = place.folder / name
    return place.new()


@test
def reminders_come_back_as_they_were(place):
    filled(place)
    before = reminders(place)
    equal(len(before), len(REMINDERS))
    text = export(place, 'one.ics')
    equal(sorted(re.findall(r'^TRIGGER(?:;RELATED=END)?:(.*)\r$', text, re.MULTILINE)),
          sorted(case[-1] for case in REMINDERS if case[-1]))
    equal(text.count('BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER'), 8)
    equal(text.count('X-LAUREL-REMINDER'), 2)
    assert 'DESCRIPTION:Order chairs\\; "twelve"\\, at least\r\n' in text, text
    # An event's own properties come before the components in it.
    for part in re.findall(r'BEGIN:V(?:EVENT|TO' r'DO).*?END:V(?:EVENT|TO' r'DO)', text, re.DOTALL):
        after = part.split('BEGIN:VALARM', 1)[-1] if 'BEGIN:VALARM' in part else ''
        assert 'X-LAUREL-REMINDER' not in after, part

    other(place)
    place.on('import', 'plan', place.folder / 'one.ics')
    equal(reminders(place), before)
    equal(place.on('import', 'plan', place.folder / 'one.ics')['same'], 3)
    equal(reminders(place), before)
    assert place.on('check')['ok']
    place.on('undo')
    equal(place.on('ask', 'reminders.of-programme', '0')['rows'], [])


@test
def events_keep_the_names_other_programs_know_them_by(place):
    filled(place)
    first = export(place, 'one.ics')
    other(place)
    place.on('import', 'plan', place.folder / 'one.ics')
    second = export(place, 'two.ics')
    # All but that of the season as a whole, which is another one.
    equal(uids(second)[1:], uids(first)[1:])
    equal(re.findall('RELATED-TO.*', second), re.findall('RELATED-TO.*', first))
    other(place, 'third.laurel')
    place.on('import', 'plan', place.folder / 'two.ics')
    equal(uids(export(place, 'three.ics'))[1:], uids(first)[1:])
    place.on('plan', 'release', '--day', '2025-08-01')
    place.run('export', 'ics', '-o', 'four.ics', '-f', place.library)
    equal(uids(export(place, 'four.ics'))[1:4], uids(first)[1:4])


def rename(place, title):
    season = place.on('ask', 'programmes.all')['rows'][0]['id']
    place.on('do', 'programme.edit', season, json.dumps({'title': title, 'year': '2031'}))


@test
def a_season_is_found_by_its_name_in_calendars_whatever_it_is_called(place):
    filled(place)
    export(place, 'own.ics')
    rename(place, 'Another title')
    # Neither its title nor its year is in the file.
    answer = place.on('import', 'plan', place.folder / 'own.ics', '--dry-run')
    equal((answer['new'], answer['same']), (0, 3))

    # One that came from elsewhere is known by its activities.
    other(place)
    place.on('import', 'plan', place.folder / 'own.ics')
    rename(place, 'Theirs')
    answer = place.on('import', 'plan', place.folder / 'own.ics', '--dry-run')
    equal((answer['new'], answer['same']), (0, 3))
    # Who names another season means that one.
    answer = place.on('import', 'plan', place.folder / 'own.ics', '--dry-run', '--programme', 'New')
    equal((answer['new'], answer['same']), (3, 0))


@test
def a_calendar_says_of_which_release_it_is(place):
    filled(place)
    assert 'X-LAUREL-RELEASE' not in export(place, 'draft.ics')
    for day in ('2025-07-01', '2025-08-01'):
        place.on('plan', 'move', '2025/1', '20 October' if day == '2025-08-01' else '1 October')
        place.on('plan', 'release', '--day', day)
    place.run('export', 'ics', '--released', '-o', 'out.ics', '-f', place.library)
    assert 'X-LAUREL-RELEASE:2/2025-08-01\r\n' in (place.folder / 'out.ics').read_bytes().decode()
    other(place)
    said = place.run('import', 'plan', 'out.ics', '--dry-run', '-f', place.library).said
    assert 'release 2, as it was announced on 2025-08-01' in said, said


@test
def no_two_activities_go_by_one_name(place):
    filled(place)
    export(place, 'one.ics')
    place.on('import', 'plan', place.folder / 'one.ics', '--programme', 'Another one')
    head = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nNAME:Fairs 2025\r\n'
    foreign = place.write('f.ics', head + ''.join(
        f'BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART;VALUE=DATE:202509{day}\r\nSUMMARY:Fair {day}\r\n'
        'BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT\r\n'
        for uid, day in (('fair@example.org', '01'), ('other@example.org', '02')))
        + 'END:VCALENDAR\r\n')
    place.on('import', 'plan', foreign)
    place.on('import', 'plan', foreign, '--programme', 'Yet another')
    names = []
    for season in place.on('info')['programmes']:
        place.run('export', 'ics', '--programme', season['title'], '-o', 'x.ics',
                  '-f', place.library)
        text = (place.folder / 'x.ics').read_bytes().decode()
        names += re.findall(r'BEGIN:VEVENT\r\nUID:(.*)\r\n', text)
    equal(len(names), len(set(names)), names)
    assert {'fair@example.org', 'other@example.org'} <= set(names), names
    # What pops up for whoever sent a calendar is no reminder of ours.
    equal(len(reminders(place)), 2 * len(REMINDERS))
    place.on('plan', 'copy', 'Fairs 2025', '2026')
    place.run('export', 'ics', '--programme', '2026', '-o', 'x.ics', '-f', place.library)
    assert 'example.org' not in (place.folder / 'x.ics').read_text()


sys.exit(main())
