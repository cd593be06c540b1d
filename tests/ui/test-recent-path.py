#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Libraries that were open before, by keyboard: test-recent-path.py LAUREL SCHEMA-DIR

They stand on the start page and in the menu; what is missing is taken off the list. Speaks TAP.
"""

import pathlib
import subprocess
import sys

import driver
from driver import App, Home, wait


class Recent:
    def __init__(self, home, laurel):
        self.home, self.laurel, self.app = home, laurel, None
        self.folder = home.path / 'Documents'
        self.folder.mkdir()
        self.kept = home.path / 'data/recently-used.xbel'

    def visit(self, name):
        """Opens a library and closes it again."""
        library = self.folder / name
        if not library.exists():
            subprocess.run([self.laurel, 'new', library, '--sample'], check=True,
                           env=self.home.environment, capture_output=True)
        with App(self.home, self.laurel, library) as app:
            app.find('page tab', 'Calendar')
            wait(lambda: self.kept.exists() and name in self.kept.read_text(encoding='utf-8'),
                 f'{name} to be kept')
            app.quit()

    def row(self, name):
        return self.app.find('list item', name, seconds=5)

    def labels(self, node):
        return [label.name for label in self.app.walk(node)
                if label.role == 'label']

    def test_kept(self):
        """The start page shows what was open, with its folder and when"""
        self.visit('hexi.laurel')
        self.visit('my_plans.laurel')
        self.visit('gone.laurel')
        (self.folder / 'gone.laurel').unlink()
        self.app = App(self.home, self.laurel)
        assert self.labels(self.row('hexi')) == ['hexi', '~/Documents', 'Today']
        assert self.labels(self.row('my_plans'))[0] == 'my_plans'

    def test_missing(self):
        """One that is missing says so, and is taken off by keyboard"""
        wait(lambda: 'Missing from ~/Documents' in self.labels(self.row('gone')), 'it to be missed')
        self.app.tab_to('Take off the list')
        self.app.key('Return')
        self.app.wait_gone('list item', 'gone')
        wait(lambda: 'gone.laurel' not in self.kept.read_text(encoding='utf-8'), 'it to be dropped')

    def test_opened(self):
        """Another is opened by keyboard, in a window of its own"""
        self.app.tab_to('Import a plan')
        before = set(self.app.windows())
        for _ in range(10):
            if self.app.focused().name == 'hexi':
                break
            self.app.key('Tab' if self.app.focused().name != 'my_plans' else 'Down')
        assert self.app.focused().name == 'hexi', self.app.focused().name
        self.app.key('Return')
        wait(lambda: set(self.app.windows()) - before, 'the window')
        self.app.window = self.app.focus_window()
        self.app.find('label', '2025 Month of Good Work')

    def test_menu(self):
        """The menu opens what is not open yet"""
        self.app.key('F10')
        item = self.app.find('menu item', lambda name: name.startswith('Open recent'))
        driver.act(item)
        item = self.app.find('menu item', lambda name: name.startswith('my_plans'))
        assert not self.app.seek('menu item', lambda name: name.startswith('hexi'))
        before = set(self.app.windows())
        driver.act(item)
        wait(lambda: set(self.app.windows()) - before, 'the window')
        self.app.focus_window()
        self.app.quit()


def main():
    laurel = str(pathlib.Path(sys.argv[1]).resolve())
    with Home(GSETTINGS_SCHEMA_DIR=sys.argv[2]) as home:
        sys.exit(driver.play(Recent(home, laurel)))


main()
