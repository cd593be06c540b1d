#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk without room: what is on it is read, nothing is lost, and with room all goes on."""

import contextlib
import os
import resource
import signal
import sqlite3
import subprocess
import sys

from laurel_tool import LAUREL, Skip, environment, equal, main, test

ROW = ('1', 'Opening', '1 September 2025', 'Hexi', 'Speeches.')


@contextlib.contextmanager
def small_disk(place):
    """The library of the place on a file system of two megabytes."""
    disk = place.folder / 'disk'
    disk.mkdir()
    mounted = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk],
                             capture_output=True, text=True)
    if mounted.returncode != 0:
        raise Skip(f'no file system can be mounted: {mounted.stderr.strip()}')
    try:
        place.library = disk / 'a.laurel'
        place.new()
        place.on('import', 'plan', place.table('season.csv', ROW, title='Season 2025'))
        yield disk
    finally:
        subprocess.run(['umount', disk], check=True)


def fill(disk):
    with contextlib.suppress(OSError), open(disk / 'fill', 'wb', buffering=0) as file:
        while True:
            file.write(bytes(512))


def crash(library):
    """A process that writes and is killed leaves its log behind, and no shared memory."""
    child = os.fork()
    if child == 0:
        database = sqlite3.connect(library)
        database.execute('PRAGMA wal_autocheckpoint = 0')
        database.execute("UPDATE party SET note = 'crashed'")
        database.execute('UPDATE counter SET next = next + 1')
        database.commit()
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    library.with_name(library.name + '-shm').unlink()
    assert library.with_name(library.name + '-wal').stat().st_size > 0


def titles(place):
    return [activity['title'] for activity in place.on('plan', 'list')['activities']]


def reads_but_does_not_write(place):
    equal(titles(place), ['Opening'])
    done = place.run('plan', 'move', '2025/1', 'May', '-f', place.library, status=1)
    assert 'no room' in done.said, done.said


def goes_on(place, disk):
    (disk / 'fill').unlink()
    place.on('plan', 'move', '2025/1', 'May')
    assert place.on('check')['ok']


@test
def a_full_disk_is_read(place):
    with small_disk(place) as disk:
        fill(disk)
        reads_but_does_not_write(place)
        goes_on(place, disk)


@test
def a_full_disk_is_read_after_a_crash(place):
    with small_disk(place) as disk:
        crash(place.library)
        fill(disk)
        reads_but_does_not_write(place)
        goes_on(place, disk)


@test
def what_cannot_be_made_whole_leaves_nothing(place):
    with small_disk(place) as disk:
        before = sorted(os.listdir(disk))
        other = disk / 'b.laurel'
        done = place.run('new', other, '--sample', status=1)
        assert 'no room' in done.said, done.said
        equal(sorted(os.listdir(disk)), before)


@test
def the_log_of_a_library_that_is_gone_is_no_part_of_a_new_one(place):
    place.new()
    place.on('import', 'plan', place.table('season.csv', ROW, title='Season 2025'))
    crash(place.library)
    place.library.unlink()
    log = place.library.with_name(place.library.name + '-wal').read_bytes()
    place.new()
    assert place.on('check')['ok']
    equal(place.on('journal')['entries'], [])
    equal(place.library.with_name(place.library.name + '-wal.old1').read_bytes(), log)


@test
def a_file_that_may_not_grow_is_told(place):
    """A limit of the user's own is a fault of writing, not the end of the program."""
    place.new()
    place.on('import', 'plan', place.table('season.csv', ROW, title='Season 2025'))
    out = place.folder / 'out.json'
    command = [LAUREL, 'export', 'json', '-o', out, '-f', place.library]
    done = subprocess.run(command, capture_output=True, text=True,
                          env=environment(place.folder),
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64)))
    equal(done.returncode, 1, done.stderr)
    assert 'laurel: ' in done.stderr, done.stderr
    assert not out.exists()


@test
def a_full_disk_is_no_damage(place):
    with small_disk(place) as disk:
        crash(place.library)
        fill(disk)
        for command in (('plan', 'list'), ('check',), ('plan', 'list'), ('check',)):
            done = place.run(*command, '-f', place.library, status=None)
            assert 'damaged' not in done.said + done.text, (command, done.said, done.text)
        goes_on(place, disk)


sys.exit(main())
