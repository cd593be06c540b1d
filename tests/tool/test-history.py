#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Undo, redo and the journal, each in a process of its own."""

import json
import pathlib
import re
import sqlite3
import sys

from laurel_tool import LAUREL, equal, main, test


def begun(place):
    """Entries 1 to 4: an import and three moves."""
    place.new()
    place.on('import', 'plan', place.table('a.csv', ('1', 'Opening', '1 September', 'Hexi', ''),
                                           title='Season 2025'), '--year', 2025)
    for day in (2, 3, 4):
        place.on('plan', 'move', '2025/1', f'{day} September')
    return place


def day(place):
    activities = place.on('plan', 'list')['activities']
    return int(activities[0]['es'][-2:]) if activities else 0


@test
def undo_and_redo_go_step_by_step(place):
    begun(place)
    for step, wanted in (('undo', 3), ('undo', 2), ('redo', 3), ('undo', 2), ('undo', 1),
                         ('undo', 0), ('redo', 1), ('redo', 2), ('redo', 3), ('redo', 4)):
        assert place.on(step)['entry'], step
        equal(day(place), wanted, step)
    equal(place.on('redo')['entry'], None)


@test
def undo_goes_back_to_an_entry(place):
    begun(place)
    for entry, wanted in ((2, 2), (4, 4), (3, 3), (0, 0), (4, 4), (1, 1)):
        place.on('undo', '--to', entry)
        equal(day(place), wanted, f'to {entry}')
    assert place.on('check')['ok']


@test
def back_to_where_it_is_changes_nothing(place):
    begun(place)
    place.on('undo')
    place.on('redo')
    length = place.on('info')['journal']
    for entry in (4, length):
        equal(place.on('undo', '--to', entry)['entry'], None, entry)
    equal(place.on('info')['journal'], length)


@test
def a_way_that_is_lost_is_refused(place):
    begun(place)
    place.on('undo')
    place.on('plan', 'move', '2025/1', '9 September')
    error = place.on('undo', '--to', '4', status=1)['errors'][0]
    equal((error['code'], day(place)), ('refused', 9))
    place.on('undo', '--to', '3')
    equal(day(place), 3)
    equal(place.on('undo', '--to', '99', status=1)['errors'][0]['code'], 'not-found')

def add_person(place, name):
    place.on('do', 'party.add', 'person', name, '{}')
    return next(row['id'] for row in place.on('ask', 'parties.all')['rows'] if row['name'] == name)


@test
def two_persons_are_forgotten_and_nothing_else(place):
    place.new()
    content = 'Announcement by Ann Lee, of the Ann Leeward works, and Li "Bob" Wu on 15 September.'
    path = place.table('season.csv', ('1', 'Fair', '15 September 2025', 'Hexi', content),
                       title='Season 2025')
    place.on('import', 'plan', path)
    for name in ('Ann Lee', 'Ann', 'Li "Bob" Wu'):
        add_person(place, name)
    before = place.on('plan', 'show', '2025/1')
    place.run('forget', 'Ann Lee', '-f', place.library)
    place.run('forget', 'Li "Bob" Wu', '-f', place.library)
    after = place.on('plan', 'show', '2025/1')
    assert 'Announcement by ' in after['content'] and 'Ann Leeward' in after['content'], after
    for name in ('Ann Lee,', 'Bob'):
        assert name not in after['content'], after
    equal({key: after[key] for key in after if key != 'content'},
          {key: before[key] for key in before if key != 'content'})
    assert b'Bob' not in place.library.read_bytes(), 'the file'
    assert place.on('check')['ok']


@test
def the_backups_that_hold_the_forgotten_are_named_or_deleted(place):
    """Wherever they are: where they usually go, and in the folder that was chosen since."""
    chosen = place.folder / 'chosen'
    usual = place.folder / 'data/laurel/backups'
    settings = place.folder / 'config/glib-2.0/settings/keyfile'
    settings.parent.mkdir(parents=True)
    place.new()
    # A name of two letters stands everywhere: the other name tells who it is.
    place.run('do', 'party.add', '"person"', '"Al"', '{"english-name": "Annabel Leigh"}',
              '-f', place.library)
    place.on('backup')
    settings.write_text(f"[io/github/laurel/Laurel]\nbackup-folder='{chosen}'\n")
    keep = {'GSETTINGS_BACKEND': 'keyfile',
            'GSETTINGS_SCHEMA_DIR': str(pathlib.Path(LAUREL).parents[2] / 'data')}

    told = place.run('forget', 'Al', '-f', place.library, '--json', env=keep)
    answer = json.loads(told.text)
    folders = sorted(str(pathlib.Path(one['file']).parent) for one in answer['backups'])
    equal(folders, sorted([str(chosen), str(usual)]))
    assert not any(one['deleted'] for one in answer['backups']), answer
    assert all(pathlib.Path(one['file']).exists() for one in answer['backups']), answer
    equal(len(answer['warnings']), 2)

    add_person(place, 'Bob Wu')
    told = place.run('forget', 'Bob Wu', '--backups', '-f', place.library, '--json', env=keep)
    answer = json.loads(told.text)
    assert answer['backups'] and all(one['deleted'] for one in answer['backups']), answer
    assert not any(pathlib.Path(one['file']).exists() for one in answer['backups']), answer
    equal(answer['warnings'], [])
    for folder in (chosen, usual):
        for file in folder.iterdir():
            assert b'Bob Wu' not in file.read_bytes(), file


@test
def what_can_be_read_of_a_damaged_library_is_salvaged(place):
    begun(place)
    plan = place.on('plan', 'list')
    file = sqlite3.connect(place.library)
    file.execute('UPDATE journal SET at = 0 WHERE id = 3')
    file.execute('DELETE FROM search_row')
    file.commit()
    file.close()
    damaged = place.digest()
    assert not place.on('check', status=1)['ok']

    to = place.folder / 'saved.laurel'
    answer = place.ask('salvage', place.library, to)
    equal(answer['losses'], [{'table': 'journal', 'rows': 2, 'more': False}])
    equal(len(answer['warnings']), 1)
    equal((answer['file'], answer['entries']), (str(to), 2))
    assert place.ask('check', to)['ok']
    equal(place.ask('plan', 'list', '-f', to), plan)
    equal(place.digest(), damaged)
    place.run('salvage', place.library, to, status=1)
    place.run('salvage', 'a.laurel', 'again.laurel')
    assert place.ask('check', 'again.laurel')['ok']
    place.run('salvage', place.folder / 'none.laurel', place.folder / 'new.laurel', status=1)
    assert 'new.laurel' not in place.files()
    place.run('salvage', place.library, status=2)


@test
def the_journal_is_told_in_words(place):
    place.run('new', place.library, '--sample')
    told = place.run('journal', '-f', place.library).text
    lines = told.splitlines()
    labels = {line.strip().split(':')[0] for line in lines if line.startswith(' ' * 8)}
    assert 'Quantity' in labels and 'Recipient' in labels, labels
    raw = sorted(label for label in labels if re.fullmatch(r'[a-z_0-9]+', label))
    equal(raw, [], 'columns')
    equal([line for line in lines if re.search(r'[0-9]{16}', line)][:3], [], 'ids')
    for word in ('removed since', ': – → giver', ': – → without-amount', '": ', '[0x'):
        equal([line for line in lines if word in line][:3], [], word)
    assert '        From: – → With the giver' in lines
    assert '      Document with a number: GW-2025-0001' in lines
    assert '        Pattern of numbers: – → Month of Good Work' in lines


sys.exit(main())
