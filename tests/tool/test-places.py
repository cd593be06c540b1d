#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A place that is typed takes effect wherever it is told: it is never named and yet to be
announced."""

import json
import re
import subprocess
import sys

from laurel_tool import equal, main, test


def filled(place):
    place.new()
    path = place.table('season.csv', ('1', 'Opening', '1 September 2025', 'Hexi', 'Speeches.'),
                       ('2', 'Fair', '15 September', 'place to be announced', ''),
                       ('3', 'Talk', 'October', 'place to be announced', ''),
                       title='Season 2025')
    place.on('import', 'plan', path, '--year', 2025)
    return place


def where(place, number):
    shown = place.on('plan', 'show', f'2025/{number}')
    return shown['place'], shown['place_status']


def paper(place, *words):
    place.run('documents', *words, '-o', 'paper.pdf', '-f', place.library)
    text = subprocess.run(['pdftotext', '-layout', 'paper.pdf', '-'], cwd=place.folder, check=True,
                          capture_output=True).stdout.decode()
    return re.sub(r'\s+', ' ', text)


@test
def a_place_that_is_typed_is_no_longer_to_be_announced(place):
    filled(place)
    place.on('plan', 'edit', '2025/2', 'place=Nanting')
    equal(where(place, 2), ('Nanting', 'tentative'))
    for words in (('notice', '2025/2'), ('year-plan', '2025')):
        text = paper(place, *words)
        assert 'Nanting (tentative)' in text, text
        assert words[0] != 'notice' or 'to be announced' not in text, text
    place.run('export', 'ics', '-o', 'a.ics', '-f', place.library)
    ics = (place.folder / 'a.ics').read_text()
    assert 'LOCATION:Nanting (tentative)' in ics, ics
    place.on('undo')
    equal(where(place, 2), (None, 'tbd'))


@test
def words_that_say_how_sure_a_place_is_are_read(place):
    filled(place)
    for typed, then in (('Nanting (tentative)', ('Nanting', 'tentative')),
                        ('place to be announced', (None, 'tbd')), ('Online', ('Online', 'online')),
                        ('Nanting', ('Nanting', 'confirmed')), ('', (None, 'none'))):
        place.on('plan', 'edit', '2025/1', f'place={typed}')
        equal(where(place, 1), then, typed)


@test
def what_is_said_of_a_place_and_its_name_never_contradict(place):
    filled(place)
    place.on('plan', 'edit', '2025/2', 'place=Nanting', 'place-status=confirmed')
    equal(where(place, 2), ('Nanting', 'confirmed'))
    place.on('plan', 'edit', '2025/2', 'place-status=tbd')
    equal(where(place, 2), (None, 'tbd'))
    place.on('plan', 'edit', '2025/2', 'place=Nanting', 'place-status=tbd')
    equal(where(place, 2), ('Nanting', 'tentative'))


@test
def a_place_of_all_says_of_all_how_sure_it_is(place):
    filled(place)
    rows = [['North', '8 September', '', '', ''], ['South', '9 September', '', 'tbd', '']]
    series = place.on('plan', 'show', '2025/3')['id']
    place.on('do', 'series.make', json.dumps(int(series)), json.dumps(rows))
    place.on('plan', 'series', 'edit', '2025/3', 'place=Nanting', '--alone-too')
    equal([where(place, number)[0] for number in ('3.1', '3.2')], ['Nanting', 'Nanting'])
    equal(where(place, '3.2')[1], 'tentative')
    place.on('plan', 'series', 'edit', '2025/3', 'place-status=tbd', '--alone-too')
    equal([where(place, number) for number in ('3.1', '3.2')], [(None, 'tbd')] * 2)
    place.on('plan', 'series', 'edit', '2025/3', 'place=Hexi')
    equal([where(place, number) for number in ('3.1', '3.2')], [('Hexi', 'tentative')] * 2)


sys.exit(main())
