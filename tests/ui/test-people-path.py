#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People on the real window, by keyboard: test-people-path.py LAUREL SCHEMA-DIR [PICTURES]

Somebody is added, found by pinyin, told apart from a namesake, merged, and all is undone.
Speaks TAP.
"""

import json
import pathlib
import subprocess
import sys

import driver
from driver import App, Home, act, wait

PEOPLE = """姓名,单位,职务,电话,邮箱
李小明,南汀木作,高级工程师,0000-555-4321,li@example.org
李小明,南汀石作,会长,0000-555-9876,
单雄,南汀木作,,0000-555-0102,
㛃华,,,0000-555-0103,
Qin Lan,Guild of Hexi,Chair,0000-555-0104,q@example.org
"""


PHONES = {'0000-555-4321', '0000-555-9876'}
ORDER = ['Qin Lan', '单雄', '李小明', '李小明', '㛃华']


class People:
    def __init__(self, home, laurel, pictures):
        self.home, self.laurel, self.pictures = home, laurel, pictures
        self.library = home.path / 'people.laurel'
        self.app = None
        self.run('new', self.library)
        self.run('--file', self.library, 'do', 'programme.add', '"Good Work"', '2025', '"en"',
                 '""')
        (home.path / 'list.csv').write_text(PEOPLE)
        self.run('--file', self.library, 'import', 'people', home.path / 'list.csv')

    def run(self, *words):
        return subprocess.run([self.laurel, *map(str, words)], env=self.home.environment,
                              check=True, capture_output=True, text=True).stdout

    def shot(self, name):
        if self.pictures:
            self.app.shot(self.pictures / f'{name}.png')

    def named(self, name):
        """Those of that name, as the library has them; the window may stay open."""
        answer = self.run('--file', self.library, '--json', 'ask', 'parties.all')
        return [row for row in json.loads(answer)['rows'] if row['name'] == name]

    def wait_named(self, name, count):
        wait(lambda: len(self.named(name)) == count, f'{count} called {name}')

    def listed(self):
        """The names in the list, from the top."""
        rows = self.app.find('list', 'People and organisations')
        labels = [node.name for node in self.app.walk(rows) if node.role == 'label']
        return labels[::2]  # each row: the name, what tells it apart

    def test_shown(self):
        """The list is shown, letters by the alphabet and Chinese by pinyin"""
        self.app = App(self.home, self.laurel, self.library)
        self.app.focus_window()
        act(self.app.find('page tab', 'People'))
        self.app.find('label', 'Qin Lan')
        names = [name for name in self.listed() if name in ORDER]
        assert names == ORDER, names
        self.shot('list')

    def test_added(self):
        """A person is added by keyboard, and named"""
        self.app.focus_window()
        self.app.tab_to('Add a person or an organisation')
        self.app.key('space')
        self.app.find('menu item', 'Add a person')
        self.app.key('Return')
        self.wait_named('New person', 1)
        self.app.type('Zhao Test')
        self.app.key('Return')
        self.wait_named('Zhao Test', 1)
        self.app.key('ctrl+z')
        self.wait_named('Zhao Test', 0)
        self.app.key('ctrl+shift+z')
        self.wait_named('Zhao Test', 1)
        self.app.find('label', 'Zhao Test')

    def test_found(self):
        """Two are found by the initials of their pinyin, and told apart"""
        self.app.focus_window()
        self.app.tab_to(lambda name: name and 'pinyin' in name, key='shift+Tab', most=60)
        self.app.key('ctrl+a')
        self.app.type('lxm')
        wait(lambda: self.listed() == ['李小明', '李小明'], 'two of one name')
        self.app.find('label', '南汀木作 …4321')
        self.app.find('label', '南汀石作 …9876')
        self.shot('found')

    def test_merged(self):
        """Escape leaves them two, and Enter merges them, after a look at what moves"""
        for key in ('Escape', 'Return'):
            self.app.tab_to(lambda name: name and name.endswith('Merge…'), most=60)
            before = set(self.app.windows())
            self.app.key('Return')
            wait(lambda: set(self.app.windows()) - before, 'the dialog')
            self.app.window = self.app.focus_window()
            self.app.find('label', 'Kept as a further contact')
            self.shot('merge')
            self.app.key(key)
            wait(lambda: len(self.app.windows()) == 1, 'the dialog to close')
            self.app.window = self.app.focus_window()
            if key == 'Escape':
                assert len(self.named('李小明')) == 2
        self.app.find('label', 'Merged “李小明” into “李小明”')
        self.wait_named('李小明', 1)
        kept = self.named('李小明')[0]
        assert kept['phone'] in PHONES, kept
        assert any(phone in kept['words'] for phone in PHONES - {kept['phone']}), kept

    def test_undone(self):
        """Undone, there are two again, as they were"""
        self.app.key('ctrl+z')
        self.wait_named('李小明', 2)
        phones = sorted(row['phone'] for row in self.named('李小明'))
        assert phones == sorted(PHONES), phones
        wait(lambda: self.listed() == ['李小明', '李小明'], 'two of one name')


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    pictures = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(People(home, laurel, pictures))


sys.exit(main())
