#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar file that follows a plan: what was announced last, each version newer than the one
before, however it came about."""

import pathlib
import re
import sys

from laurel_tool import LAUREL, equal, main, test

INSTALLED = {'GSETTINGS_BACKEND': 'keyfile',
             'GSETTINGS_SCHEMA_DIR': str(pathlib.Path(LAUREL).parents[2] / 'data')}


def filled(place):
    place.new()
    path = place.table('season.csv', ('1', 'Opening', '1 September 2025', 'Hexi', 'Speeches.'),
                       ('2', 'Fair', '15 September', 'Hexi', ''), title='Season 2025')
    place.on('import', 'plan', path, '--year', 2025)
    return place


def do(place, *words):
    place.run(*words, '-f', place.library, env=INSTALLED)


def follow(place):
    do(place, 'plan', 'release', '--day', '2025-07-01')
    do(place, 'export', 'ics', '--follow', '-o', 'plan.ics')


def event(place, title):
    """The day and the version of it in the file."""
    text = (place.folder / 'plan.ics').read_text()
    whole, = (part for part in re.findall(r'BEGIN:VEVENT.*?END:VEVENT', text, re.DOTALL)
              if f'SUMMARY:{title}\r' in part or f'SUMMARY:{title}\n' in part)
    return (re.search(r'DTSTART;VALUE=DATE:(\d+)', whole).group(1),
            int(re.search(r'SEQUENCE:(\d+)', whole).group(1)))


def move(place, day):
    do(place, 'plan', 'move', '2025/2', day)
    do(place, 'plan', 'release', '--day', '2025-08-01')


@test
def it_is_written_when_a_release_is_undone_or_redone(place):
    filled(place)
    follow(place)
    move(place, '20 September')
    equal(event(place, 'Fair')[0], '20250920')
    do(place, 'undo')
    equal(event(place, 'Fair')[0], '20250915')
    do(place, 'redo')
    equal(event(place, 'Fair')[0], '20250920')
    do(place, 'undo', '--to', '2')
    equal(event(place, 'Fair')[0], '20250915')


def told(place):
    """The titles in the file, and what components there are."""
    text = (place.folder / 'plan.ics').read_text()
    return (re.findall(r'^SUMMARY:(.*?)\r?$', text, re.MULTILINE),
            set(re.findall(r'^BEGIN:(\w+)', text, re.MULTILINE)))


EMPTY = ([], {'VCALENDAR', 'VTIMEZONE', 'STANDARD'})


@test
def a_first_release_that_is_undone_leaves_nothing_in_it(place):
    filled(place)
    follow(place)
    whole = told(place)
    assert 'Fair' in whole[0], whole
    do(place, 'undo')
    equal(told(place), EMPTY)
    text = (place.folder / 'plan.ics').read_text()
    assert 'X-WR-CALNAME:Season 2025' in text, text
    assert 'Speeches' not in text, text
    do(place, 'redo')
    equal(told(place), whole)


@test
def a_season_that_is_gone_leaves_nothing_in_it(place):
    filled(place)
    follow(place)
    do(place, 'undo', '--to', '0')
    equal(told(place), EMPTY)
    assert 'Season 2025' not in (place.folder / 'plan.ics').read_text()


@test
def it_can_follow_before_anything_is_announced(place):
    filled(place)
    do(place, 'export', 'ics', '--follow', '-o', 'plan.ics')
    equal(told(place), EMPTY)
    do(place, 'plan', 'release', '--day', '2025-07-01')
    assert 'Fair' in told(place)[0], told(place)


@test
def each_version_is_newer_than_the_one_before(place):
    filled(place)
    follow(place)
    seen = [event(place, 'Fair')]
    equal(seen, [('20250915', 0)])
    for step in ('20 September', 'undo', 'undo', '21 September', 'undo', 'redo', '22 September',
                 'undo', 'redo'):
        if step in ('undo', 'redo'):
            before = place.on('journal')['entries']
            do(place, step)
            if event(place, 'Fair') == seen[-1]:
                assert len(before) < len(place.on('journal')['entries'])
                continue
        else:
            move(place, step)
        seen.append(event(place, 'Fair'))
    versions = [version for _, version in seen]
    equal(versions, sorted(set(versions)), seen)
    # The same library is the same file.
    place.run('export', 'ics', '-o', 'one.ics', '-f', place.library)
    place.run('export', 'ics', '-o', 'two.ics', '-f', place.library)
    equal((place.folder / 'one.ics').read_bytes(), (place.folder / 'two.ics').read_bytes())


@test
def releases_of_another_season_make_nothing_newer(place):
    filled(place)
    follow(place)
    path = place.table('next.csv', ('1', 'Opening', '1 September 2026', 'Hexi', ''),
                       title='Season 2026')
    place.on('import', 'plan', path, '--year', 2026)
    do(place, 'plan', 'release', '--programme', '2026', '--day', '2026-07-01')
    do(place, 'undo')
    equal(event(place, 'Fair'), ('20250915', 0))


@test
def what_cannot_be_remembered_is_not_written(place):
    filled(place)
    place.on('plan', 'release', '--day', '2025-07-01')
    said = place.run('export', 'ics', '--follow', '-o', 'plan.ics', '-f', place.library, status=1,
                     env={'GSETTINGS_SCHEMA_DIR': str(place.folder)}).said
    assert 'cannot be remembered' in said, said
    assert not (place.folder / 'plan.ics').exists()


sys.exit(main())
