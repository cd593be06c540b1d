#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another season comes while something else is looked at: test-switch.py LAUREL SCHEMA-DIR

On the sample season, of which today is 2 September 2025, and on its copy. Speaks TAP.
"""

import datetime
import pathlib
import re
import sys

import driver
from driver import App, Home, act, run, wait

COPIED = '2026 Month of Good Work'
SEASON = '2025 Month of Good Work'
FREE = re.compile(r'(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d+).*?([A-Z][a-z]+)')


def fits(name, year):
    """Whether free days say the weekday that they have in a year."""
    weekday, day, month = FREE.match(name).groups()
    return f'{datetime.datetime.strptime(f"{day} {month} {year}", "%d %B %Y"):%a}' == weekday


class Switch:
    def __init__(self, home, laurel):
        self.library = home.path / 'sample.laurel'
        self.home, self.laurel = home, laurel
        run(laurel, 'new', self.library, '--sample')
        self.app = None

    def season(self, title):
        self.app.find('push button', title)

    def free_days(self, year):
        def look():
            names = [name for name in self.app.names('list item') if FREE.match(name)]
            return names if names and all(fits(name, year) for name in names) else None
        return wait(look, f'free days of {year}')

    def copy(self):
        self.app.key('ctrl+d')
        self.app.find('push button', re.compile(r'Copy \d+ activities').fullmatch)
        self.app.focus_window()
        self.app.key('ctrl+Return')
        self.season(COPIED)
        wait(lambda: len(self.app.windows()) == 1, 'the dialog to close')
        self.app.focus_window()

    def nothing_is_wrong(self):
        assert not self.app.seek('label', 'There is no such programme (any more).')

    def test_free_days(self):
        """Free days are looked for in the season that is shown"""
        self.app = App(self.home, self.laurel, self.library)
        self.season(SEASON)
        self.app.key('alt+5')
        self.app.tab_to(lambda name: 'Beiyuan' in name, 'list item')
        self.app.key('Down')
        self.free_days(2025)
        self.copy()
        self.free_days(2026)

    def test_year(self):
        """The year has the activities of the season that came meanwhile"""
        self.app.key('alt+1')
        self.app.find('push button', lambda name: name.startswith('1, '))

    def test_undone(self):
        """Who starts again can still take the copy back, and sees the season before it"""
        self.app.quit()
        self.app = App(self.home, self.laurel, self.library)
        self.season(COPIED)
        self.app.key('ctrl+z')
        self.app.find('label', lambda text: text.startswith('Undone: Copy'))
        self.season(SEASON)
        self.app.find('push button', 'Redo')
        self.nothing_is_wrong()

    def test_paper(self):
        """So does who reads a paper of the season that goes"""
        self.app.key('ctrl+shift+z')
        self.season(COPIED)
        act(self.app.find('page tab', 'Documents'))
        self.app.tab_to(lambda name: name.startswith('Year plan'), 'list item')
        self.app.key('Return')
        self.app.find('label', 'Everything fits its place')
        self.app.key('ctrl+z')
        self.app.find('label', lambda text: text.startswith('Undone: Copy'))
        self.season(SEASON)
        self.app.find('push button', 'Redo')
        self.nothing_is_wrong()


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Switch(home, laurel))


sys.exit(main())
