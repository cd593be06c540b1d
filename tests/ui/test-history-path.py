#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The history of the plan on the real window, by keyboard: test-history-path.py LAUREL SCHEMA-DIR

On the sample season. Speaks TAP.
"""

import os
import pathlib
import re
import subprocess
import sys

import driver
from driver import App, Home, run, wait


class History:
    def __init__(self, app):
        self.app = app

    def shown(self, name):
        """A label that can be seen: what is on another face cannot."""
        return self.app.find('label', name)

    def test_opened(self):
        """Ctrl+H shows the releases, the latest first"""
        self.app.key('ctrl+h')
        wait(lambda: len(self.app.windows()) > 1, 'a second window')
        self.app.focus_window()
        self.shown('Release 3 · 19 August 2025')
        self.shown('Release 1 · 20 May 2025')

    def test_unfolded(self):
        """Space unfolds a release: what it changed, and why"""
        self.app.tab_to('Release 3 · 19 August 2025')
        self.app.key('space')
        self.shown('4  Good Work Lecture, second')
        self.shown('Cancelled. It was: late August, Online\n'
                   'The speaker has fallen ill; the subject is taken up next year.')

    def test_plan(self):
        """Enter shows the plan as a release announced it, and Escape leads back"""
        self.app.tab_to('The plan as it was announced')
        self.app.key('Return')
        self.shown('Announced by release 3 on 19 August 2025')
        self.shown('September – December')
        self.app.key('Escape')
        self.shown('Release 3 · 19 August 2025')

    def test_day(self):
        """A day is typed as plans write days, and shows what had been said by then"""
        self.app.key('ctrl+a')
        self.app.type('9 July')
        self.app.key('Return')
        self.shown('Announced by release 2 on 8 July 2025')
        self.shown('September – November')
        self.app.key('Escape')
        self.app.key('ctrl+a')
        self.app.type('1 March')
        self.app.key('Return')
        self.shown('Nothing had been announced by 1 March 2025')
        self.app.key('Escape')

    def test_no_day(self):
        """What is no day is said to be none, and nothing changes"""
        self.app.key('ctrl+a')
        self.app.type('someday')
        self.app.key('Return')
        wait(lambda: any('“someday” is not a day' in name for name in self.app.names('label')),
             'what is wrong')
        self.shown('Release 3 · 19 August 2025')

    def test_printed(self):
        """Ctrl+P leads to the paper, in the window behind"""
        self.app.key('ctrl+p')
        wait(lambda: len(self.app.windows()) == 1, 'one window')
        self.app.focus_window()
        self.shown('2025 Month of Good Work · 3 pages')
        self.app.find('push button', 'Print')

    def test_activity(self):
        """The pane tells what was announced of the activity that is selected"""
        self.app.key('alt+Left')
        driver.act(self.app.find('page tab', 'Calendar'))
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('Down', 'Down', 'Down', 'Return')
        self.app.find('label', '4 · in the plan')
        self.app.tab_to('What was announced', most=80)
        self.app.key('space')
        self.shown('Cancelled. It was: late August, Online')
        self.shown('Announced: late August, Online')


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    steps = [name for name in vars(History) if name.startswith('test_')]
    print(f'1..{len(steps)}', flush=True)
    failed = False
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        library = home.path / 'season.laurel'
        subprocess.run([laurel, 'new', library, '--sample'], env=home.environment, check=True,
                       capture_output=True)
        with App(home, laurel, library) as app:
            history = History(app)
            for number, name in enumerate(steps, 1):
                step = getattr(history, name)
                try:
                    if not failed:
                        step()
                except (AssertionError, OSError, driver.GLib.Error,
                        subprocess.SubprocessError) as error:
                    failed = True
                    for line in str(error).split('\n')[:400]:
                        print('#', line)
                    if folder := os.environ.get('LAUREL_TEST_SHOTS'):
                        run('import', '-window', 'root', f'{folder}/history-{name}.png')
                print('not ok' if failed else 'ok', number, f'- {step.__doc__}', flush=True)
    return 1 if failed else 0


sys.exit(main())
