# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built program as a script would, each test in a folder of its own, and speaks TAP."""

import csv
import hashlib
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback

LAUREL = str(pathlib.Path(sys.argv[1]).resolve())
DATA = pathlib.Path(os.environ['LAUREL_TEST_DATA'])
TESTS = []


class Skip(Exception):
    """Why a test cannot be run here."""


def test(function):
    TESTS.append(function)
    return function


def environment(folder, **more):
    homes = {f'XDG_{kind}_HOME': str(folder / kind.lower())
             for kind in ('DATA', 'CONFIG', 'STATE', 'CACHE')}
    return {**os.environ, **homes, 'HOME': str(folder), 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '',
            'TZ': 'UTC', 'DISPLAY': '', 'WAYLAND_DISPLAY': '', 'GSETTINGS_BACKEND': 'memory',
            'G_DEBUG': 'fatal-warnings', **more}


def begin(place, *args, **pipes):
    """A command that is going on: it has got so far that a signal is its own to handle."""
    child = subprocess.Popen([LAUREL, *map(str, args)], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, env=environment(place.folder), **pipes)
    wanted = 1 << (signal.SIGINT - 1) | 1 << (signal.SIGTERM - 1)
    status = pathlib.Path(f'/proc/{child.pid}/status')
    while child.poll() is None:
        caught = re.search(r'^SigCgt:\s*(\w+)', status.read_text(), re.MULTILINE)
        if caught and int(caught.group(1), 16) & wanted == wanted:
            break
        time.sleep(0.01)
    return child


class Place:
    """A folder with a home of its own, and a library in it when one is wanted."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.library = self.folder / 'a.laurel'

    def run(self, *args, status=0, stdin=None, env=None):
        done = subprocess.run([LAUREL, *map(str, args)], input=stdin, capture_output=True,
                              cwd=self.folder, env=environment(self.folder, **(env or {})),
                              timeout=60)
        said = done.stderr.decode(errors='replace')
        assert status is None or done.returncode == status, \
            f'{args}: {done.returncode}, not {status}: {said}'
        done.text = done.stdout.decode(errors='replace')
        done.said = said
        return done

    def ask(self, *args, status=0, stdin=None):
        """The one document on standard output."""
        return json.loads(self.run(*args, '--json', status=status, stdin=stdin).text)

    def new(self):
        self.run('new', self.library)
        return self

    def on(self, *args, status=0, stdin=None):
        return self.ask(*args, '-f', self.library, status=status, stdin=stdin)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def table(self, name, *rows, heading=('No.', 'Title', 'Date', 'Place', 'Content'), title=None):
        path = self.folder / name
        with open(path, 'w', newline='', encoding='utf-8') as out:
            csv.writer(out).writerows([*([[title]] if title else []), heading, *rows])
        return path

    def digest(self):
        return hashlib.sha256(self.library.read_bytes()).hexdigest()

    def files(self):
        return sorted(path.name for path in self.folder.iterdir() if path.is_file())


def equal(got, wanted, what=''):
    assert got == wanted, f'{what}: {got!r}, not {wanted!r}'


def main():
    print(f'1..{len(TESTS)}')
    failed = 0
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace('_', ' ')
        with tempfile.TemporaryDirectory(prefix='laurel-') as folder:
            try:
                function(Place(folder))
                print(f'ok {number} - {name}', flush=True)
            except Skip as why:
                print(f'ok {number} - {name} # SKIP {why}', flush=True)
            except Exception:
                failed += 1
                for line in traceback.format_exc().splitlines():
                    print('#', line)
                print(f'not ok {number} - {name}', flush=True)
    return 1 if failed else 0
