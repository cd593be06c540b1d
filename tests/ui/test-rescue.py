#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged library on the real window: test-rescue.py LAUREL SCHEMA-DIR

It is checked, what can be read is saved as a new library, and that is opened. Speaks TAP.
"""

import pathlib
import sqlite3
import subprocess
import sys

from driver import App, Home, wait


def damage(library):
    """One page, that of an index, is lost: every row can still be read."""
    file = sqlite3.connect(library)
    size = file.execute('PRAGMA page_size').fetchone()[0]
    root = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'role_party'").fetchone()
    file.close()
    pages = bytearray(library.read_bytes())
    pages[(root[0] - 1) * size:root[0] * size] = bytes(size)
    library.write_bytes(pages)


def named(words):
    return lambda name: name.endswith(words)


def main():
    laurel = str(pathlib.Path(sys.argv[1]).resolve())
    with Home(GSETTINGS_SCHEMA_DIR=sys.argv[2], LAUREL_TODAY='2025-09-02') as home:
        library, saved = home.path / 'a.laurel', home.path / 'saved.laurel'
        subprocess.run([laurel, 'new', library, '--sample'], env=home.environment, check=True,
                       capture_output=True)
        damage(library)
        before = library.read_bytes()

        with App(home, laurel, library) as app:
            app.press('push button', named('Check it'))
            wait(lambda: any('Pages: ***' in name for name in app.names('label')), 'the findings')
            app.window = app.focus_window()
            before_it = set(app.windows())
            app.press('push button', named('Save what can be read…'))
            wait(lambda: set(app.windows()) - before_it, 'the file dialog')
            app.window = app.focus_window()
            app.key('ctrl+a')
            app.type(str(saved))
            app.key('Return')
            app.find('label', '2025 Month of Good Work')
            app.window = app.focus_window()
            app.quit()

        assert library.read_bytes() == before, 'the damaged file was changed'
        told = subprocess.run([laurel, 'check', saved], env=home.environment, capture_output=True)
        assert told.returncode == 0, told.stdout


print('1..1')
main()
print('ok 1 - A damaged library is checked, and saved as a new one')
