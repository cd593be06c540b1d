#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where there is no session bus the program runs without a word: test-no-bus.py LAUREL SCHEMA-DIR

Speaks TAP.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SECONDS = 4  # for a window with the sample season

ADDRESSES = {'no address': None, 'an address where nothing is': 'unix:path=/nonexistent/bus'}


def start(laurel, schemas, home, address):
    """What it says in that time, and whether it still ran then."""
    env = dict(os.environ, HOME=str(home), GSETTINGS_SCHEMA_DIR=schemas,
               GSETTINGS_BACKEND='memory', LAUREL_TODAY='2025-09-02', XDG_RUNTIME_DIR=str(home))
    for kind in ('CONFIG', 'CACHE', 'DATA', 'STATE'):
        env[f'XDG_{kind}_HOME'] = str(home / kind.lower())
    for name in ('DBUS_SESSION_BUS_ADDRESS', 'DBUS_STARTER_ADDRESS', 'GTK_A11Y'):
        env.pop(name, None)
    if address:
        env['DBUS_SESSION_BUS_ADDRESS'] = address
    library = home / 'sample.laurel'
    if not library.exists():
        subprocess.run([laurel, 'new', library, '--sample'], env=env, check=True,
                       stdout=subprocess.DEVNULL)
    program = subprocess.Popen([laurel, library], env=env, stderr=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, text=True)
    try:
        return program.communicate(timeout=SECONDS)[1], False
    except subprocess.TimeoutExpired:
        program.terminate()
        return program.communicate()[1], True


def main():
    laurel, schemas = sys.argv[1:]
    home = pathlib.Path(tempfile.mkdtemp(prefix='laurel-no-bus-'))
    print(f'1..{len(ADDRESSES)}')
    failed = 0
    try:
        for number, (name, address) in enumerate(ADDRESSES.items(), 1):
            said, ran = start(laurel, schemas, home, address)
            failed += bool(said or not ran)
            print(f'{"ok" if ran and not said else "not ok"} {number} {name}')
            for line in said.splitlines():
                print('#', line)
    finally:
        shutil.rmtree(home)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
