#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The register on the real window: test-register-path.py LAUREL SCHEMA-DIR

Looked through, declared void, reissued, saved again, verified; by keys alone where there is a
key. Speaks TAP.
"""

import json
import pathlib
import subprocess
import sys

import driver
from driver import App, Home, wait

TABLE = ('name,organisation,occasion,award\n'
         '张宁,云岭精密机械厂,Story contest,First prize\n'
         '徐龘娜,河西纺织集团,Story contest,Second prize\n'
         'Anna Smith,Acme,Story contest,Third prize\n')
NUMBERS = ('QM-2025-00001', 'QM-2025-00002', 'QM-2025-00003')


class Path:
    def __init__(self, home, laurel):
        self.home = home
        self.laurel = laurel
        self.library = home.path / 'season.laurel'
        self.pdf = home.path / 'all.pdf'
        self.app = None
        self.n_windows = 1

    def call(self, *words):
        done = subprocess.run([self.laurel, *map(str, words), '-f', self.library], check=True,
                              env=self.home.environment, capture_output=True, text=True)
        return done.stdout

    def register(self):
        rows = json.loads(self.call('documents', 'register', '--json'))['certificates']
        return {row['number']: row for row in rows}

    def rows(self):
        return [node for node in self.app.walk() if node.role == 'list item'
                and ' · ' in node.name and 'prize' in node.name]

    def wait_rows(self, n):
        wait(lambda: len(self.rows()) == n, f'{n} rows')

    def choose(self, path):
        """Types a path into the file dialog that comes up."""
        wait(lambda: len(self.app.windows()) > self.n_windows, 'a dialog')
        self.app.focus_window()
        self.app.key('ctrl+a')
        self.app.type(str(path))
        self.app.key('Return')
        wait(lambda: len(self.app.windows()) == self.n_windows, 'the dialog to go')
        self.app.focus_window()

    def menu(self, label):
        """An entry of the menu of what is selected."""
        button = [node for node in self.app.walk() if node.name == 'More to do with it'
                  and node.list_actions()]
        driver.act(button[-1])
        self.app.find('menu item', label)
        self.app.focus_window()

    def test_begin(self):
        """The register opens from the documents, by keys"""
        table = self.home.path / 'table.csv'
        table.write_text(TABLE, encoding='utf-8')
        subprocess.run([self.laurel, 'new', self.library], check=True, env=self.home.environment,
                       capture_output=True)
        self.call('do', 'programme.add', '"Story month"', '2025', '"en"', '"Guild"')
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.app.tab_to('Register', role='list item')
        self.app.key('Return')

    def test_empty(self):
        """An empty one says how something comes there"""
        self.app.find('label', 'Nothing issued yet')
        self.app.find('push button', lambda name: name.endswith('New from a table…'))
        self.app.quit()

    def test_list(self):
        """What was issued is listed, the newest first"""
        self.call('documents', 'series', 'add', 'Quality month', 'QM-{year}-{n:5}')
        self.call('documents', 'render', 'award', self.home.path / 'table.csv', '-o', self.pdf,
                  '--issue', 'Quality month')
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.app.tab_to('Register', role='list item')
        self.app.key('Return')
        self.app.find('label', '3 issued')
        self.wait_rows(3)
        names = [row.name for row in self.rows()]
        assert [NUMBERS[2] in names[0], NUMBERS[0] in names[2]] == [True, True], names

    def test_search(self):
        """It is looked through by name, pinyin, number and state"""
        for words, n in (('zn', 1), ('anna', 1), ('00002', 1), ('story', 3), ('nobody', 0)):
            self.app.key('slash') if self.app.focused().role != 'text' else None
            self.app.key('ctrl+a')
            self.app.type(words)
            self.wait_rows(n)
        self.app.find('label', 'Nothing of that')
        self.app.key('ctrl+a', 'Delete')
        self.wait_rows(3)
        self.app.tab_to('Void', role='push button', most=6)
        self.app.key('space')
        self.wait_rows(0)
        self.app.key('shift+Tab', 'shift+Tab', 'space')
        self.wait_rows(3)

    def test_back(self):
        """Shift+Tab leaves the list by its search"""
        self.app.key('slash')
        self.app.tab_to('Verify…', role='push button', key='shift+Tab')

    def test_void(self):
        """Why is asked, and told"""
        self.app.tab_to(lambda name: NUMBERS[2] in name, role='list item')
        self.menu('Declare void…')
        self.app.key('Up', 'Return')  # the last of the menu
        self.app.find('label', lambda name: name.startswith(f'{NUMBERS[2]} of Anna Smith'))
        self.app.focus_window()
        self.app.type('Wrong award')
        self.app.key('Return')
        wait(lambda: self.register()[NUMBERS[2]]['state'] == 'void', 'it to be void')
        self.app.find('label', f'Declared {NUMBERS[2]} void')
        assert not self.app.seek_toast('Undo'), 'what is final was offered to be undone'
        self.app.focus_window()
        self.app.find('label', lambda name: name.startswith('Void since ')
                      and 'Wrong award' in name)
        self.app.find('label', '3 issued · 1 void')
        assert self.register()[NUMBERS[2]]['reason'] == 'Wrong award'

    def test_final(self):
        """What is void is not printed again"""
        button = self.app.find('push button', lambda name: name.endswith('Print again…'))
        assert not button.has(driver.Atspi.StateType.SENSITIVE)
        assert self.register()[NUMBERS[2]]['state'] == 'void'

    def test_reissue(self):
        """A new number replaces the old one, and each leads to the other"""
        self.app.tab_to(lambda name: NUMBERS[2] in name, role='list item')
        self.app.key('Down')
        self.app.find('label', NUMBERS[1])
        self.menu('Reissue…')
        self.app.key('Up', 'Up', 'Return')
        self.app.find('label', lambda name: f'replaces {NUMBERS[1]}' in name)
        self.app.focus_window()
        self.app.find('text', 'Name')
        self.app.write([node for node in self.app.walk()
                        if driver.fits(node, 'text', 'Name')][-1], '徐娜')
        self.app.key('Return')
        wait(lambda: len(self.register()) == 4, 'a new number')
        self.app.focus_window()
        rows = self.register()
        assert rows[NUMBERS[1]]['replaced_by'] == 'QM-2025-00004', rows[NUMBERS[1]]
        assert rows['QM-2025-00004']['issued_to'] == '徐娜', rows['QM-2025-00004']
        self.app.press('push button', 'Replaced by QM-2025-00004')
        self.app.press('push button', f'Replaces {NUMBERS[1]}')
        self.app.find('push button', 'Replaced by QM-2025-00004')

    def test_save_again(self):
        """What is saved again is the same page, and is counted"""
        twice = [self.home.path / 'once.pdf', self.home.path / 'twice.pdf']
        self.app.key('slash')
        self.app.type('00001')
        self.wait_rows(1)
        for n, path in enumerate(twice):
            self.n_windows = len(self.app.windows())
            self.app.press('push button', lambda name: name.endswith('Save again…'))
            self.choose(path)
            wait(lambda: self.register()[NUMBERS[0]]['prints'] == n + 2, 'it to be counted')
        assert twice[0].read_bytes() == twice[1].read_bytes()
        verified = json.loads(self.call('documents', 'verify', twice[0], '--json'))
        assert (verified['valid'], verified['number']) == (True, NUMBERS[0]), verified

    def test_verify(self):
        """A number, a code and a PDF are checked in the window"""
        self.app.press('push button', lambda name: name.endswith('Verify…'))
        wait(lambda: len(self.app.windows()) > 1, 'the dialog')
        self.app.focus_window()
        self.app.type(NUMBERS[2])
        self.app.key('Return')
        self.app.find('label', lambda name: name.startswith('Void · Anna Smith'))
        self.app.key('ctrl+a')
        self.app.type(self.register()['QM-2025-00004']['code'].replace('Second', 'First'))
        self.app.key('Return')
        self.app.find('label', lambda name: name.startswith('It was changed after it was signed: '
                                                            'the award'))
        self.n_windows = len(self.app.windows())
        self.app.key('ctrl+o')
        self.choose(self.pdf)
        self.app.find('status bar', '1 valid, 2 not valid')
        self.app.find('label', lambda name: name.startswith('Valid · 张宁, 云岭精密机械厂'))
        self.app.find('label', lambda name: name.startswith('Replaced · 徐龘娜'))
        self.app.key('Escape')
        wait(lambda: len(self.app.windows()) == 1, 'the dialog to go')

    def test_found(self):
        """The search of the window leads from a number to its row"""
        self.app.focus_window()
        self.app.press('page tab', 'Calendar')
        self.app.key('ctrl+f')
        self.app.find(None, lambda name: name.startswith('Activities, people'))
        self.app.type(NUMBERS[1])
        self.app.find('list item', lambda name: NUMBERS[1] in name)
        self.app.key('Return')
        self.wait_rows(4)
        wait(lambda: any(NUMBERS[1] in row.name and row.was(driver.Atspi.StateType.SELECTED)
                         for row in self.rows()), 'its row to be selected')

    def test_end(self):
        """The window closes"""
        self.app.quit()


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
