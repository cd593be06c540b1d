#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An activity is made many by keyboard: test-series-path.py LAUREL SCHEMA-DIR

On the sample season, of which today is 2 September 2025. Speaks TAP.
"""

import os
import pathlib
import re
import sys

import driver
from driver import App, Home, make_plain, run, wait

WHOLE = re.compile(r'3, Tenth Workshop Stories contest')
N = 28


def division(number):
    """A line of the list: of the last one there is no date."""
    when = f', {number} September' if number < N else ''
    return f'Division {number:02}{when}, Hexi, Branch {number} office'


class Path:
    def __init__(self, home, laurel):
        library = home.path / 'sample.laurel'
        make_plain(laurel, library)
        self.home, self.command, self.library = home, (laurel, library), library
        self.app = None

    def shot(self, name):
        if folder := os.environ.get('LAUREL_TEST_SHOTS'):
            run('import', '-window', 'root', f'{folder}/series-{name}.png')

    def rows(self, pattern):
        return [name for name in self.app.names('push button') if re.match(pattern, name)]

    def wait_folded(self, folded):
        """What is folded keeps its bars for the next that come; the state tells."""
        whole = self.app.find('push button', WHOLE.match)
        wait(lambda: whole.has(driver.Atspi.StateType.EXPANDED) != folded,
             f'the series to be {"folded" if folded else "unfolded"}')

    def on(self, pattern):
        wait(lambda: re.match(pattern, self.app.focused().name), f'the focus on {pattern}')

    def test_ask(self):
        """S on an activity of the year asks for the list"""
        self.app = App(self.home, *self.command)
        self.app.find('push button', WHOLE.match)
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('ctrl+Home', 'Down', 'Down')
        self.on(WHOLE)
        self.app.key('s')
        self.app.find('label', 'Make a series')
        self.app.focus_window()
        self.app.find('label', 'Nothing written yet.')

    def test_write(self):
        """What is written is read while it is: 28 divisions, one of them without a date"""
        self.app.tab_to('List, one activity a line')
        for number in range(1, N + 1):
            self.app.type(division(number))
            self.app.key('Return')
        self.app.find('label', '28 activities, 1 to look at')
        self.app.find('label', 'It has no date.')
        self.shot('list')

    def test_leave(self):
        """Escape does not drop a list without asking"""
        before = set(self.app.windows())
        self.app.key('Escape')
        wait(lambda: set(self.app.windows()) - before, 'the question')
        self.app.find('label', 'Leave without the list?')
        self.app.focus_window()
        self.app.key('Escape')
        wait(lambda: set(self.app.windows()) == before, 'the question to go')
        self.app.focus_window()
        self.app.find('label', '28 activities, 1 to look at')

    def test_make(self):
        """Control and Enter makes them, folded under their activity"""
        self.app.key('ctrl+Return')
        self.app.wait_gone('label', 'Make a series')
        self.app.focus_window()
        self.app.find('push button', lambda name: WHOLE.match(name) and '28 activities' in name)
        self.wait_folded(True)
        self.shot('folded')

    def test_unfold(self):
        """Plus shows them, minus hides them"""
        self.app.tab_to(WHOLE.match)
        self.app.key('plus')
        wait(lambda: len(self.rows(r'3\.\d+, ')) > 5, 'the divisions in sight')
        self.shot('unfolded')
        self.wait_folded(False)
        self.app.key('minus')
        self.wait_folded(True)

    def test_edit_one(self):
        """One is changed alone"""
        self.app.key('plus')
        wait(lambda: self.rows(r'3\.1, '), 'the first division')
        for _ in range(12):
            if re.match(r'3\.1, ', self.app.focused().name):
                break
            self.app.key('Down')
        self.on(r'3\.1, ')
        self.app.key('Return')
        self.app.find('label', '3.1 · in the plan')
        self.app.tab_to('Content', 'text')
        self.app.type('Two speeches')
        self.app.key('Tab')
        self.app.key('Escape')
        self.on(r'3\.1, ')

    def test_edit_together(self):
        """The others are edited together: it says who follows and who stays"""
        self.app.key('ctrl+shift+l')
        self.app.find('label', 'Edit together')
        self.app.focus_window()
        self.app.tab_to('Content (they differ)', 'text')
        self.app.type('Three speeches each')
        self.app.find('status bar', '27 of 28 activities follow. These were changed alone and '
                                    'stay: 3.1 Division 01')
        self.shot('together')
        self.app.key('ctrl+Return')
        self.app.wait_gone('label', 'Edit together')
        self.app.focus_window()

    def test_undo(self):
        """Each was one thing, and is undone as one"""
        for _ in range(3):
            self.app.key('ctrl+z')
        self.app.find('push button',
                      lambda name: WHOLE.match(name) and 'activities' not in name)

    def test_menu(self):
        """The menu of the pane offers it, too; more are added, and it is dissolved"""
        self.app.key('ctrl+shift+z')
        self.app.find('push button', lambda name: WHOLE.match(name) and '28 activities' in name)
        self.app.key('ctrl+Home', 'Down', 'Down')
        self.on(WHOLE)
        self.app.key('Return')
        self.app.find('label', '3 · in the plan')
        self.app.tab_to('What can be done to it', key='shift+Tab')
        self.app.key('Return')
        self.app.find(None, lambda name: name.startswith('Add to series'))
        self.shot('menu')
        self.app.tab_to(lambda name: name.startswith('Add to series'), key='Down')
        self.app.key('Return')
        self.app.find('label', 'Add to series')
        wait(lambda: len(self.app.windows()) == 2, 'the menu to go')
        self.app.focus_window()
        self.app.type('Final, December, Hexi')
        self.app.key('ctrl+Return')
        self.app.wait_gone('label', 'Add to series')
        self.app.focus_window()
        self.app.find('push button', lambda name: WHOLE.match(name) and '29 activities' in name)

    def test_quit(self):
        """And it ends well"""
        self.app.quit()


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
