#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a library is known by its content, and no other database is: check-mime.py XML"""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

OURS, SQLITE = 'application/vnd.laurel.library', 'application/vnd.sqlite3'
GENERIC = '/usr/share/mime/packages/freedesktop.org.xml'


def make_database(path, application_id):
    database = sqlite3.connect(path)
    database.execute(f'PRAGMA application_id = {application_id}')
    database.execute('CREATE TABLE thing (id INTEGER PRIMARY KEY)')
    database.close()


def content_type(path, folder):
    answer = subprocess.run(
        ['gio', 'info', '-a', 'standard::content-type', path], check=True, capture_output=True,
        text=True, env={**os.environ, 'XDG_DATA_DIRS': str(folder), 'XDG_DATA_HOME': str(folder)})
    return answer.stdout.split()[-1]


def main():
    if not (shutil.which('update-mime-database') and shutil.which('gio')
            and os.path.exists(GENERIC)):
        return 77
    status = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        packages = folder / 'mime' / 'packages'
        packages.mkdir(parents=True)
        shutil.copy(GENERIC, packages)
        shutil.copy(sys.argv[1], packages)
        subprocess.run(['update-mime-database', folder / 'mime'], check=True, capture_output=True)
        for file, application_id, wanted in (('ours', 0x4C41554C, OURS), ('other', 1, SQLITE)):
            make_database(folder / file, application_id)
            if (got := content_type(folder / file, folder)) != wanted:
                print(f'the {file} database is {got}, not {wanted}')
                status = 1
    return status


sys.exit(main())
