#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All there is can be reached by keyboard: test-reach.py LAUREL SCHEMA-DIR

On the sample season, of which today is 2 September 2025. Speaks TAP.
"""

import pathlib
import re
import sys

import driver
from driver import App, Home, run, wait


class Reach:
    def __init__(self, home, laurel):
        self.library = home.path / 'sample.laurel'
        run(laurel, 'new', self.library, '--sample')
        self.home, self.laurel = home, laurel
        self.app = None

    def on(self, role, name):
        """Waits until the focus is there; the name may be a function."""
        fits = name if callable(name) else name.__eq__

        def look():
            node = self.app.focused()
            return node and node.role == role and fits(node.name)

        try:
            return wait(look, f'the focus on {role} {name}', 10)
        except driver.Timeout as error:
            node = self.app.focused()
            raise driver.Timeout(
                f'{error}, but it is on {node.role} {node.name!r}') from None

    def on_number(self, number):
        self.on('push button', lambda name: name.startswith(f'{number}, '))

    def dialog(self, key):
        self.app.key(key)
        wait(lambda: len(self.app.windows()) == 2, 'a dialog')
        self.app.focus_window()

    def closed(self):
        wait(lambda: len(self.app.windows()) == 1, 'the dialog to close')
        self.app.focus_window()

    def test_reason(self):
        """Tab comes to the reason of a move, behind what is only told, and back"""
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('13, '))
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('ctrl+Home')
        self.on_number(1)
        self.dialog('m')
        self.on('text', 'New date, as the plan would say it')
        self.app.key('Tab')
        self.on('text', 'Reason, for the change notice')
        self.app.key('shift+Tab')
        self.on('text', 'New date, as the plan would say it')
        self.app.key('Escape')
        self.closed()

    def test_finder(self):
        """Shift+Tab comes from free days to when they are looked for, and to how many"""
        self.app.key('alt+5')
        self.app.tab_to(lambda name: 'Beiyuan' in name, 'list item')
        self.app.key('Down')
        self.app.find('label', 'Free days')
        self.app.tab_to(lambda name: True, 'spin button')
        self.app.key('Tab')
        self.on('text', lambda name: name.startswith('When'))
        self.app.key('Tab')
        self.on('list item', lambda name: '2025' not in name)
        self.app.key('shift+Tab')
        self.on('text', lambda name: name.startswith('When'))
        self.app.key('shift+Tab')
        self.on('spin button', lambda name: True)

    def test_into_the_view(self):
        """The key of the view that is shown brings the focus into it, and its keys work"""
        self.app.key('alt+1')
        self.app.find('push button', lambda name: name.startswith('1, '))
        self.app.focused()
        self.app.key('ctrl+Home')
        self.on_number(1)
        self.app.key('Return')
        self.on('text', 'In the plan’s words')
        self.app.key('alt+1')
        self.on_number(1)
        self.dialog('m')
        self.app.key('Escape')
        self.closed()
        self.app.key('alt+5')
        self.on('entry', 'Search places, persons and teams')
        self.app.key('Tab')
        self.on('push button', 'Add a place, a person or a team')
        self.app.key('alt+5')
        self.on('entry', 'Search places, persons and teams')

    def test_pages(self):
        """Documents and people have keys as well, and the focus comes there"""
        for key, page in (('alt+6', 'Documents'), ('alt+7', 'People'), ('alt+6', 'Documents')):
            self.app.key(key)
            self.app.find('page tab', page, driver.Atspi.StateType.SELECTED)
        self.on('list item', lambda name: name.startswith('Year plan'))

    def test_back(self):
        """From a paper one comes back to its row, or to the activity it is of"""
        for key in ('alt+Left', 'Escape'):
            self.app.key('Return')
            self.app.find('label', 'Everything fits its place')
            self.app.key(key)
            self.on('list item', lambda name: name.startswith('Year plan'))
            self.app.wait_gone('label', 'Everything fits its place')
        self.app.key('alt+1')
        self.on_number(1)
        self.app.key('Return')
        self.on('text', 'In the plan’s words')
        self.app.tab_to('Announcement', 'list item')
        self.app.key('Return')
        self.app.find('label', 'Everything fits its place')
        self.app.key('alt+Left')
        self.on('list item', 'Announcement')
        self.app.find('page tab', 'Calendar', driver.Atspi.StateType.SELECTED)

    def test_notices(self):
        """However many notices there are, Tab stops at one of them, and at what removes it"""
        self.app.key('alt+6')
        self.app.tab_to('New notice…', 'push button', most=24)
        self.app.key('Tab')
        self.on('list item', lambda name: name.startswith('Satisfied Customers congress'))
        self.app.key('Right')
        self.on('push button', 'Remove this notice')
        self.app.key('Down')
        self.on('list item', lambda name: name.startswith('Study tour'))
        self.app.key('Tab')
        self.on('push button', 'Remove this notice')
        self.app.key('Tab')
        self.on('list item', lambda name: name.startswith('New from a table'))


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Reach(home, laurel))


sys.exit(main())
