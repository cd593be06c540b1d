#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Free days are found by keyboard, and used: test-free-days.py LAUREL SCHEMA-DIR

On the sample season, of which today is 2 September 2025. Speaks TAP.
"""

import pathlib
import re
import sys

import driver
from driver import App, Home, run, wait

BAR = '13, Exchange of good practice, mid-September, Qinggang, tentative, ' \
    'possible clash: Qinggang Works Hall'
MOVED = '13, Exchange of good practice, 11–13 September, Qinggang, tentative, ' \
    'possible clash: Qinggang Works Hall'
SPAN = re.compile(r'[A-Z][a-z]{2}, \d')
MORE = re.compile(r'and \d+ more')


class Path:
    def __init__(self, home, laurel):
        library = home.path / 'sample.laurel'
        run(laurel, 'new', library, '--sample')
        self.home, self.command = home, (laurel, library)
        self.app = None

    def free_days(self):
        return [name for name in self.app.names('list item') if SPAN.match(name)]

    def test_add(self):
        """While nothing is selected, Enter adds an activity on free days, to be named at once"""
        self.app = App(self.home, *self.command)
        self.app.find('push button', BAR)
        self.app.key('alt+5')
        self.app.find('label', 'Who is where, when')
        self.app.tab_to(lambda name: 'Beiyuan' in name, 'list item')
        self.app.key('Down')
        first = wait(self.free_days, 'free days')[0]
        self.app.tab_to(first, 'list item')
        self.app.key('Return')
        self.app.find('label', lambda text: text.startswith('Added'))
        self.app.find('label', lambda text: text.startswith('23 · '))
        taken = [name for name in self.app.names() if 'Beiyuan Press House' in name]
        assert taken, self.app.describe()
        wait(lambda: self.app.focused().role == 'text', 'the focus on the title')
        self.app.key('Escape')
        self.app.find('label', lambda text: text.startswith('Undone'))

    def test_more(self):
        """Who asks for more of them gets more, and comes to the first of those"""
        before = wait(self.free_days, 'free days')
        self.app.key('alt+5')
        self.app.tab_to(MORE.match, 'push button')
        self.app.key('Return')
        wait(lambda: len(self.free_days()) > len(before), 'more free days')
        name = self.app.focused().name
        assert name == self.free_days()[len(before)], name
        self.app.key('alt+1')

    def test_select(self):
        """An activity is selected in the year"""
        self.app.find('push button', BAR)
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('ctrl+Home')
        for _ in range(12):
            self.app.key('Down')
        wait(lambda: self.app.focused().name == BAR, 'the bar to have the focus')
        self.app.key('Return')
        self.app.find('label', 'Exchange of good practice')

    def test_who_takes(self):
        """A hall is chosen among what is taken, and who takes it is told"""
        self.app.key('alt+5')
        self.app.tab_to(lambda name: 'Beiyuan' not in name, 'list item')
        self.app.key('Home')
        wait(lambda: 'Beiyuan' in self.app.focused().name, 'the first row')
        for _ in range(3):
            self.app.key('Down')
        self.app.find('label', 'Qinggang Works Hall')
        self.app.find('label', 'mid-September · Held, rank 1')

    def test_find(self):
        """Three days in mid-September on which it is free are found"""
        self.app.tab_to(lambda name: True, 'spin button')
        self.app.key('Up', 'Up')
        self.app.key('Tab')
        self.app.type('mid-September')
        self.app.find('label', 'Thu, 11–13 September')
        self.app.find('label', 'Free if 2 activities keep away')

    def test_use(self):
        """The activity that is selected moves there, and back"""
        self.app.tab_to('Thu, 11–13 September', 'list item')
        self.app.key('Return')
        self.app.key('alt+1')
        self.app.find('push button', MOVED)
        self.app.key('ctrl+z')
        self.app.find('push button', BAR)


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
