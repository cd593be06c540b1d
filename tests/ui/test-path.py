#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole path on the real window, by keyboard: test-path.py LAUREL SCHEMA-DIR PLANS-DIR

A plan is imported, released, a date settled, released again, the change notice printed; all is
undone, the program ended and started, and all done again. Speaks TAP.
"""

import pathlib
import re
import subprocess
import sys

import driver
from driver import App, Home, run, wait

BEFORE = '4, Good Work Lecture, second, late August, Online'
AFTER = '4, Good Work Lecture, second, 28 August, Online'
MOVED = '4, Good Work Lecture, second, mid-October, Online'


class Path:
    def __init__(self, home, laurel, plan):
        self.home, self.laurel, self.plan = home, laurel, plan
        self.notice = home.path / 'notice.pdf'
        self.app = None

    def start(self):
        self.app = App(self.home, self.laurel)

    def dialog(self, *keys):
        """Opens a window by keys."""
        before = set(self.app.windows())
        self.app.key(*keys)
        wait(lambda: set(self.app.windows()) - before, f'the window of {keys}')
        self.app.focus_window()

    def closed(self):
        """Only the main window is left, and has the keys."""
        wait(lambda: self.app.windows() == [self.app.window], 'the dialog to close')
        self.app.focus_window()

    def bar(self, name):
        return self.app.find('push button', name)

    def choose_file(self, path):
        """The file dialog takes a path as soon as it begins with a slash."""
        self.app.type(str(path))
        self.app.key('Return')

    def test_import(self):
        """A plan in Word is imported after a look at how it is read"""
        self.start()
        self.app.find('list item', 'Import a plan')
        self.app.tab_to('Import a plan', 'list item', most=1)
        self.dialog('Return')
        self.choose_file(self.plan)
        self.app.find('push button', lambda name: 'Import 22' in name)
        self.app.focus_window()
        self.app.key('ctrl+Return')
        self.closed()
        self.bar(BEFORE)

    def release(self, told):
        self.dialog('ctrl+r')
        self.app.tab_to(lambda name: re.search(r'\bRelease$', name))
        self.app.key('Return')
        self.closed()
        self.app.find('label', told)

    def test_release(self):
        """The plan is released"""
        self.release(lambda text: text.startswith('Announced on'))

    def test_settle(self):
        """A fuzzy date is fixed from its bar"""
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('ctrl+Home')
        for _ in range(3):
            self.app.key('Down')
        wait(lambda: self.app.focused().name == BEFORE, 'the bar to have the focus')
        self.app.key('f')
        self.app.find('push button', lambda name: 'Fix date' in name)
        self.app.tab_to(lambda name: True, 'text', 'shift+Tab')
        self.app.type('28 August')
        self.app.find('push button', lambda name: 'Fix date' in name,
                      driver.Atspi.StateType.SENSITIVE)
        self.app.key('Return')
        self.bar(AFTER)

    def test_move(self):
        """It is moved by words, which are read while they are typed; Escape leaves it"""
        self.app.key('Escape')
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        wait(lambda: self.app.focused().name == AFTER, 'the bar to have the focus')
        self.dialog('m')
        self.app.type('soon')
        self.app.find('label', lambda text: text.startswith('There is no date'))
        self.app.key('Escape')
        self.closed()
        self.dialog('m')
        self.app.type('id-October')
        self.app.find('label', lambda text: 'Not understood' in text)
        self.app.key('Return')
        self.app.find('label', 'Move it to what was understood')
        self.app.key('Escape')
        self.closed()
        self.bar(AFTER)
        self.dialog('m')
        self.app.type('mid-October')
        self.app.find('label', 'some day from 11 to 20 October')
        self.app.key('Return')
        self.closed()
        self.bar(MOVED)
        self.app.key('ctrl+z')
        self.bar(AFTER)

    def test_pane(self):
        """Enter goes to the pane, and Escape back to the bar, once nothing is being typed"""
        self.app.key('Return')
        self.app.type('s')
        self.app.find('label', lambda text: text.startswith('There is no date in “s”'))
        self.app.key('Escape', 'Escape', 'Down')
        wait(lambda: self.app.focused().name.startswith('5, '), 'the next bar')
        self.app.key('Up')
        wait(lambda: self.app.focused().name == AFTER, 'the bar to have the focus')

    def test_release_again(self):
        """The change is released"""
        self.release(lambda text: text.startswith('Announced on'))

    def test_notice(self):
        """The change notice is printed to a file, and says what changed"""
        self.app.press('page tab', 'Documents')
        self.app.tab_to(lambda name: 'release 1 to release 2' in name)
        self.app.key('Return')
        self.app.find('push button', 'Save…',
                      driver.Atspi.StateType.SENSITIVE)
        wait(lambda: self.app.focused().role == 'image', 'the page to have the focus')
        self.dialog('alt+s')
        self.app.key('ctrl+a')
        self.choose_file(self.notice)
        wait(self.notice.exists, 'the notice')
        text = wait(lambda: subprocess.run(['pdftotext', '-layout', self.notice, '-'],
                                           capture_output=True, text=True).stdout, 'its text')
        assert 'late August' in text and '28 August' in text, text
        self.closed()
        self.app.press('page tab', 'Calendar')

    def test_undo(self):
        """Each step is undone"""
        self.app.focus_window()
        self.app.key('ctrl+z')
        self.app.find('label', lambda text: text.startswith('Undone: Release'))
        self.app.find('label', lambda text: text.startswith('Draft since'))
        self.app.key('ctrl+z')
        self.bar(BEFORE)

    def test_restart(self):
        """It is ended and started, and what was undone is undone"""
        self.app.quit()
        self.start()
        self.bar(BEFORE)

    def test_redo(self):
        """What was undone before the restart is done again"""
        self.app.key('ctrl+shift+z')
        self.bar(AFTER)
        self.app.key('ctrl+shift+z')
        self.app.find('label', lambda text: text.startswith('Announced on'))

    def test_check(self):
        """The library is as it should be"""
        self.app.quit()
        run(self.laurel, 'check', str(self.home.path / 'data/laurel/library.laurel'))


def main():
    laurel, schemas, plans = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-08-01') as home:
        return driver.play(Path(home, laurel, plans / 'en/good-work-2025.docx'))


sys.exit(main())
