#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A first season on the real window, by keyboard: test-season-path.py LAUREL SCHEMA-DIR [PICTURES]

A season is begun, its empty views are walked through, and a view is gone to from another page.
Speaks TAP.
"""

import pathlib
import subprocess
import sys

import driver
from driver import App, Atspi, Home, act, wait

NO_YEAR = 'The year of a programme is a number from 1900 to 2999.'
STEPS = 12  # more than the window of an empty season has stops


class Season:
    def __init__(self, home, laurel, pictures):
        self.home, self.laurel, self.pictures = home, laurel, pictures
        self.library = home.path / 'first.laurel'
        self.app = None
        subprocess.run([laurel, 'new', self.library], env=home.environment, check=True,
                       capture_output=True)

    def shot(self, name):
        if self.pictures:
            self.app.shot(self.pictures / f'{name}.png')

    def test_begun(self):
        """A season is begun by Return, and what is no year is told where it is typed"""
        self.app = App(self.home, self.laurel, self.library)
        before = set(self.app.windows())
        self.app.find('list item', 'Begin an empty season')
        self.app.tab_to('Begin an empty season', 'list item')
        self.app.key('Return')
        wait(lambda: set(self.app.windows()) - before, 'the dialog')
        self.app.focus_window()
        self.app.type('Lectures')
        self.app.key('Tab')
        for wrong in ('abc', '99999'):
            self.app.key('ctrl+a')
            self.app.type(wrong)
            self.app.find('label', NO_YEAR)
            self.app.key('Return')
        assert len(self.app.windows()) == 2, 'it is still there to be corrected'
        self.app.key('ctrl+a')
        self.app.type('2026')
        self.app.wait_gone('label', NO_YEAR)
        self.app.key('Return')
        wait(lambda: len(self.app.windows()) == 1, 'the dialog to close')
        self.app.focus_window()

    def test_first_step(self):
        """The empty year says what to begin with, and Tab goes round it and on"""
        self.app.find('label', 'Nothing planned yet')
        self.shot('empty-year')
        seen = []
        for _ in range(STEPS):
            self.app.key('Tab')
            node = self.app.focused()
            seen.append(node and node.name)
        assert 'Add an activity' in seen, seen
        assert all(one != other for one, other in zip(seen, seen[1:])), seen

    def test_history(self):
        """The history of what was never released has a first step, and each key closes it"""
        for key in ('Escape', 'ctrl+w'):
            self.app.key('ctrl+h')
            wait(lambda: len(self.app.windows()) == 2, 'the history')
            self.app.focus_window()
            self.app.find('label', 'Nothing was released yet')
            wait(lambda: self.app.focused().name == 'Release the plan…', 'the focus on it')
            self.app.key(key)
            wait(lambda: len(self.app.windows()) == 1, f'{key} to close it')
            self.app.focus_window()

    def test_places(self):
        """Tab goes on from the page of places while there is none, and from People and Documents"""
        self.app.key('alt+5')
        self.app.find('label', 'No halls, rooms or people yet')
        self.app.tab_to('Add a place, a person or a team', 'push button')
        self.app.tab_to('Year', 'push button')
        for page in ('Documents', 'People'):
            act(self.app.find('page tab', page))
            wait(lambda page=page: self.selected(page), page)
            self.app.tab_to('Menu', 'push button', most=90)
            self.app.tab_to('Search', 'push button', 'shift+Tab')
            self.app.tab_to('Menu', 'push button', most=90)
            self.app.key('Tab')
            self.app.tab_to('Menu', 'push button', most=90)

    def test_views(self):
        """Alt and a number goes to a view of the calendar from whatever page"""
        for page, key, view in (('Documents', '3', 'Agenda'), ('People', '2', 'Month'),
                                ('Documents', '1', 'Year')):
            act(self.app.find('page tab', page))
            wait(lambda page=page: self.selected(page), page)
            self.app.key(f'alt+{key}')
            wait(lambda: self.selected('Calendar'), 'the calendar')
            self.app.find('push button', view, Atspi.StateType.PRESSED)

    def selected(self, page):
        return self.app.seek('page tab', page, Atspi.StateType.SELECTED)

    def test_added(self):
        """What is added takes the place of the first step"""
        self.app.key('ctrl+n')
        self.app.find('push button', lambda name: name.startswith('1, New activity'))


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    pictures = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Season(home, laurel, pictures))


sys.exit(main())
