#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole plans: the sample's in every format, six other seasons, and a real one where it is."""

import csv
import os
import pathlib
import sys

from laurel_tool import DATA, Skip, equal, main, test

SEASONS = DATA / 'seasons'
FORMATS = ('.docx', '.xlsx', '.odt', '.ods', '.html', '.csv', '.txt')
COLUMNS = ('es', 'ls', 'ee', 'le', 'extent', 'place_status')
SAME = ('number', 'title', 'words', 'edtf', 'place', 'modality', 'content', *COLUMNS)

# The oracle of a real plan of 22 activities: number, four days, extent ("?": either), certainty
# of the place. The plan itself is not here; LAUREL_TEST_PLAN names its folder.
REAL = '''
1 09-01 09-01 11-30 11-30 through online
2 07-01 07-31 10-01 10-31 through multi
3 07-01 07-31 10-01 10-31 through multi
4 08-21 08-31 08-21 08-31 within online
5 08-01 08-31 09-01 09-30 through none
6 08-11 08-20 09-11 09-20 through none
7 08-01 08-31 10-01 10-31 through multi
8 08-01 08-31 10-01 10-31 through online
9 08-01 08-31 11-01 11-30 through online
10 09-07 09-07 09-09 09-09 through confirmed
11 09-16 09-16 09-18 09-18 through online
12 09-11 09-30 09-11 09-30 within tentative
13 09-11 09-20 09-11 09-20 within tentative
14 09-11 09-20 09-11 09-20 within tbd
15 09-11 09-20 09-11 09-20 within confirmed
16 09-21 09-30 09-21 09-30 within online
17 09-01 09-30 09-01 09-30 ? none
18 09-01 09-30 09-01 09-30 within confirmed
19 09-01 09-30 10-01 10-31 through confirmed
20 09-01 09-30 10-01 10-31 through online
21 09-01 09-30 12-01 12-31 through none
22 01-01 01-01 12-31 12-31 on-demand by-appointment
'''


def whole(path):
    """What was imported, and that it is there, once."""
    def check(place, *options):
        place.library = place.folder / f'{path.parent.name}-{path.name}.laurel'
        place.new()
        answer = place.on('import', 'plan', path, *options)
        equal(answer['activities'], place.on('plan', 'list')['activities'], path.name)
        again = place.on('import', 'plan', path, *options)
        equal((again['new'], again['moved'], again['edited'], again['gone']), (0, 0, 0, 0),
              f'{path.name} again')
        equal(again['same'], len(answer['activities']), path.name)
        equal(len(place.on('journal')['entries']), 1, path.name)
        return answer
    return check


def undone(place, activities):
    """What was imported goes at once and comes back at once, from whatever it was read."""
    assert place.on('check')['ok']
    place.on('undo')
    equal(place.on('plan', 'list')['activities'], [])
    place.on('redo')
    equal(place.on('plan', 'list')['activities'], activities)


@test
def the_sample_is_one_plan_in_every_format(place):
    for language in ('en', 'zh'):
        read = {}
        for path in sorted((DATA / 'plans' / language).iterdir()):
            answer = whole(path)(place)
            equal(answer['year'], 2025, path)
            read[path.suffix] = [{key: row[key] for key in SAME} for row in answer['activities']]
        equal(set(read), set(FORMATS))
        undone(place, answer['activities'])
        for suffix in FORMATS:
            for one, other in zip(read['.csv'], read[suffix], strict=True):
                equal(other, one, f'{language} {suffix}')


@test
def other_seasons_mean_these_days(place):
    with open(SEASONS / 'days.tsv', encoding='utf-8', newline='') as lines:
        rows = list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))
    for path in sorted(SEASONS.glob('*.csv')):
        answer = whole(path)(place)
        equal(answer['year'], 2026, path.name)
        wanted = [row for row in rows if row['file'] == path.name]
        assert wanted, path.name
        for row in wanted:
            cell = row['cell'].replace('⏎', '\n')
            found = [a for a in answer['activities'] if (a['raw'] or '') == cell
                     or (a['raw'] or '').startswith(cell)]
            assert found, f'{path.name}: no {cell!r}'
            for key in ('es', 'ls', 'ee', 'le'):
                equal(found[0][key] or '', row[key], f'{path.name} {cell!r} {key}')
            if found[0]['raw'] == cell:
                equal(found[0]['extent'], row['extent'], f'{path.name} {cell!r}')
        undone(place, answer['activities'])


@test
def a_real_plan_is_right_to_the_day(place):
    folder = os.environ.get('LAUREL_TEST_PLAN')
    if not folder:
        raise Skip('LAUREL_TEST_PLAN names no folder')
    oracle = {row[0]: row[1:] for row in map(str.split, REAL.strip().splitlines())}
    for path in sorted(pathlib.Path(folder).iterdir()):
        if path.suffix not in (*FORMATS, '.pdf'):
            continue
        activities = whole(path)(place, '--year', 2022)['activities']
        equal(len(activities), 22, path.name)
        for activity in activities:
            wanted = oracle[activity['number']]
            for key, value in zip(COLUMNS, wanted):
                got = activity[key][5:] if key in ('es', 'ls', 'ee', 'le') else activity[key]
                assert value in ('?', got), (path.name, activity['number'], key, got, value)


sys.exit(main())
