#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader calls things: test-names.py LAUREL SCHEMA-DIR PLANS-DIR

Every page and dialog is opened; nothing that can have the focus is without a name, is called
after a class, or has the underscore of a mnemonic in its name. Speaks TAP.
"""

import contextlib
import pathlib
import re
import sys

import driver
from driver import App, Home, act, run, wait

A_CLASS = re.compile(r'^(Gtk|Adw|Laurel)[A-Z]\w*$')
FOCUSABLE = driver.Atspi.StateType.FOCUSABLE


def is_shown(node):
    """What was never given a place is on a page that was not looked at yet."""
    extents = node.get_extents()
    return extents.width > 0 and extents.height > 0


def judge(node):
    """What is wrong with its name, or None."""
    if not node.was(FOCUSABLE):
        return None
    if not node.name.strip():
        return f'a {node.role} has no name'
    if A_CLASS.match(node.name):
        return f'a {node.role} is called {node.name}'
    if '_' in node.name:
        return f'a {node.role} is called {node.name!r}, with an underscore'
    return None


def trace(node):
    """Where it is, for whoever has to find it."""
    names = []
    while node and len(names) < 6:
        names.append(f'{node.role} {node.name!r}')
        node = node.get_parent()
    return ' < '.join(names)


class Path:
    def __init__(self, home, laurel, plan):
        self.home, self.laurel, self.plan = home, laurel, plan
        self.app = None

    def start(self):
        library = self.home.path / 'season.laurel'
        run(str(self.laurel), 'new', str(library), '--sample')
        self.app = App(self.home, self.laurel, library)
        self.app.find('push button', lambda name: name.startswith('1, '))

    def check(self):
        """The names become right when a widget is mapped: that may be a frame later."""
        with contextlib.suppress(driver.Timeout):
            wait(lambda: not self.faults(), 'names', seconds=3)
        faults = self.faults()
        assert not faults, '\n'.join(faults)

    def faults(self):
        found = []
        for node in self.app.walk(quick=True):
            fault = judge(node)
            with contextlib.suppress(driver.GLib.Error):
                if fault and is_shown(node):
                    found.append(f'{fault}: {trace(node)}')
        return found

    def dialog(self, *keys):
        before = set(self.app.windows())
        self.app.key(*keys)
        wait(lambda: set(self.app.windows()) - before, f'the window of {keys}')
        self.app.focus_window()

    def leave(self):
        self.app.key('Escape')
        wait(lambda: self.app.windows() == [self.app.window], 'the dialog to close')
        self.app.focus_window()

    def test_views(self):
        """The views of the calendar"""
        self.start()
        for key in ('alt+1', 'alt+2', 'alt+3', 'alt+5', 'alt+1'):
            self.app.key(key)
            self.check()

    def test_pane(self):
        """An activity in the pane, and fixing its date"""
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('Return')
        self.app.find('label', lambda name: name.endswith('in the plan'))
        self.check()
        self.app.key('Escape', 'f')
        self.app.find('push button', lambda name: name.startswith('Fix date'))
        self.check()
        self.app.key('Escape')

    def test_dialogs(self):
        """Releasing and preferences"""
        for key in ('ctrl+r', 'ctrl+comma'):
            self.dialog(key)
            self.check()
            self.leave()

    def test_copy(self):
        """A season that is copied, and an activity of it that is open"""
        self.dialog('ctrl+d')
        self.app.find('push button', 'Copy 29 activities')
        wait(lambda: self.app.focused().name.startswith('1, '), 'the first row')
        self.check()
        self.app.key('Return')
        self.app.find('text', lambda name: name.startswith('Another date'))
        self.check()
        self.app.key('Escape')
        self.leave()

    def test_pages(self):
        """The other pages, and searching"""
        for page in ('Documents', 'People', 'Logistics', 'Calendar'):
            act(self.app.find('page tab', page))
            self.app.find('page tab', page, driver.Atspi.StateType.SELECTED)
            self.check()
        self.app.focus_window()
        self.app.key('ctrl+f')
        self.app.type('craft')
        self.app.find('list item', lambda name: 'Craft' in name)
        self.check()
        self.app.key('Escape')

    def test_judging(self):
        """A contest, and each of its steps"""
        self.app.focus_window()
        self.app.key('alt+8')
        row = self.app.find('list item', lambda name: name.startswith('New craft brands'))
        self.check()
        self.app.tab_to(row.name)
        self.app.key('Return')
        self.app.find('push button', 'Back to the contests')
        for step in ('Contest', 'Rules', 'Entries', 'Jury', 'Assignment'):
            button = self.app.find('push button',
                                   lambda name, step=step: name.startswith(f'{step}: '))
            act(button)
            self.check()

    def test_import(self):
        """Importing begins in the list: arrows go through it, Tab leaves it"""
        self.app.quit()
        self.app = App(self.home, self.laurel)
        self.app.find('list item', lambda name: name.startswith('Import a plan'))
        self.dialog('ctrl+i')
        self.app.type(str(self.plan))
        self.app.key('Return')
        self.app.find('push button', lambda name: 'Import 22' in name)
        self.app.focus_window()
        wait(lambda: self.app.focused().name.startswith('1, '), 'the first row')
        self.check()
        self.app.key('Down', 'Down')
        wait(lambda: self.app.focused().name.startswith('3, '), 'the third row')
        self.app.key('Tab')
        wait(lambda: not re.match(r'\d+, ', self.app.focused().name), 'Tab to leave the list')
        self.app.key('Escape')


def main():
    laurel, schemas, plans = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel, plans / 'en/good-work-2025.docx'))


sys.exit(main())
