#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each view is one stop of Tab, in both directions: test-stops.py LAUREL SCHEMA-DIR

On the sample season, of which today is 2 September 2025. Speaks TAP.
"""

import pathlib
import re
import sys

import driver
from driver import App, Home, run, wait

MANY = 40  # rooms: more than anybody steps through
ABOVE = 'Show the selected activity'  # the last stop above each view, while the pane is closed
NUMBER = re.compile(r'(\d+), ')


class Stops:
    def __init__(self, home, laurel):
        library = home.path / 'sample.laurel'
        run(laurel, 'new', library, '--sample')
        for i in range(MANY):
            run(laurel, 'do', '--file', library, 'resource.add', 'venue', f'Room {i}', '0', '')
        self.home, self.command = home, (laurel, library)
        self.app = None

    def on(self, role, name):
        fits = name if callable(name) else name.__eq__

        def look():
            node = self.app.focused()
            return node and node.role == role and fits(node.name)

        try:
            wait(look, f'the focus on {role} {name}', 10)
        except driver.Timeout as error:
            node = self.app.focused()
            raise driver.Timeout(
                f'{error}, but it is on {node.role} {node.name!r}') from None

    def on_number(self, role, number):
        self.on(role, lambda name: name.startswith(f'{number}, '))

    def test_year(self):
        """Tab comes to a bar of the year, and Shift+Tab leaves it"""
        self.app = App(self.home, *self.command)
        self.app.find('push button', lambda name: name.startswith('13, '))
        self.app.tab_to(ABOVE)
        self.app.key('Tab')
        self.on_number('push button', 1)
        self.app.key('shift+Tab')
        self.on('push button', ABOVE)

    def test_month(self):
        """In the month each strip is two stops, and both ways lead through them and out"""
        self.app.key('alt+2')
        self.on('table cell', lambda name: name.startswith('Tuesday, 2 September'))
        self.walk_back(('push button', r'Running'), ('push button', r'[\d.]+, '),
                       ('push button', r'Sometime'), ('push button', ABOVE))
        self.app.key('Tab', 'Tab', 'Tab', 'Tab')
        self.on('table cell', lambda name: name.startswith('Tuesday, 2 September'))

    def walk_back(self, *stops):
        for role, pattern in stops:
            self.app.key('shift+Tab')
            self.on(role, re.compile(pattern).match)

    def test_agenda(self):
        """The agenda is one stop; the arrow keys pass over the heads of its sections"""
        self.app.key('alt+3')
        self.on_number('list item', 14)
        self.app.key('shift+Tab')
        self.on('push button', ABOVE)
        self.app.key('Tab')
        self.on_number('list item', 14)
        self.app.key('Down')
        self.on_number('list item', 5)
        self.app.key('Down')
        self.on_number('list item', 3.1)
        self.app.key('Up')
        self.on_number('list item', 5)
        self.app.key('Home')
        self.on_number('list item', 14)
        self.app.key('Tab')
        wait(lambda: self.app.focused().role != 'list item', 'the focus to leave')

    def test_settle(self):
        """To settle is a stop, and the button of the line with the focus is the second"""
        self.app.key('alt+4')
        self.on_number('list item', 14)
        self.app.key('ctrl+Home')
        self.on_number('list item', 2)
        self.app.key('Right')
        self.on('push button', 'Fix the date')
        self.app.key('Down')
        self.on_number('list item', 3)
        self.app.key('Tab')
        self.on('push button', 'Fix the date')
        self.app.key('Left')
        self.on_number('list item', 3)
        self.walk_back(('push button', ABOVE))
        self.app.key('Tab')
        self.on_number('list item', 3)
        self.app.key('Tab')
        self.on('push button', 'Fix the date')
        self.app.key('Tab')
        wait(lambda: self.app.focused().name != 'Fix the date' and
             self.app.focused().role != 'list item', 'the focus to leave')

    def test_settled(self):
        """What is settled leaves the focus to what takes its place, and gets it when undone"""
        self.app.key('Escape')
        self.on_number('list item', 3)
        self.app.key('ctrl+Home', *['Down'] * 7)
        self.on_number('list item', 17)
        self.app.key('Tab')
        self.on('push button', 'Fix the date')
        self.app.key('Return')
        self.on('text', 'Day, or first and last day')
        self.app.type('15-17 September')
        self.app.key('Return')
        self.on_number('list item', 18)
        self.app.key('ctrl+z')
        self.on_number('list item', 17)

    def test_places(self):
        """However many places there are, the second Tab leaves them"""
        self.app.key('alt+5')
        self.on('entry', 'Search places, persons and teams')
        self.app.find('list item', lambda name: 'Room 7' in name)
        self.app.key('Tab')
        self.on('push button', 'Add a place, a person or a team')
        self.app.key('Tab')
        self.on('list item', lambda name: True)
        rows = self.app.focused().get_parent()
        self.app.key('Tab')
        self.leave(rows)
        self.app.key('shift+Tab')
        wait(lambda: self.app.focused().get_parent() == rows, 'the focus on the list')
        self.app.key('shift+Tab')
        self.leave(rows)

    def leave(self, rows):
        wait(lambda: self.app.focused().get_parent() != rows, 'the focus to leave')

    def test_pane(self):
        """Who comes to the pane by keyboard hears in which field, and what is in it"""
        self.app.key('alt+1')
        self.app.focused()
        self.app.key('ctrl+Home')
        self.on_number('push button', 1)
        self.app.key('ctrl+c')  # another one is selected
        self.app.find('label', lambda name: 'copied' in name.lower())
        self.app.key('Return')
        self.on('text', 'In the plan’s words')
        words = '1 September – 30 November'
        assert self.app.focused().get_description() == words, self.app.focused().get_description()
        self.app.key('shift+Tab', 'Tab')
        self.on('text', 'In the plan’s words')

    def test_first(self):
        """The pane that is shown for the first time is heard, too"""
        self.app.quit()
        library = self.home.path / 'fresh.laurel'
        run(self.command[0], 'new', library, '--sample')
        self.app = App(self.home, self.command[0], library)
        self.app.find('push button', lambda name: name.startswith('13, '))
        self.app.tab_to(ABOVE)
        self.app.key('Tab')
        self.on_number('push button', 1)
        self.app.key('Return')
        self.on('text', 'In the plan’s words')
        self.app.key('Escape')
        self.on_number('push button', 1)


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Stops(home, laurel))


sys.exit(main())
