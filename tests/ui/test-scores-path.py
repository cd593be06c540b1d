#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks are typed on the real window, by keyboard: test-scores-path.py LAUREL SCHEMA-DIR

In the contest of the sample season whose judges have given half of their marks: a sheet is opened
and filled in, one mark is refused, one is taken back; a sheet is typed again by somebody else, and
what differs is settled; another is found by its code. Speaks TAP.
"""

import json
import pathlib
import subprocess
import sys

import driver
from driver import App, Home, wait

CONTEST = 'Workshop Stories'
MARKED = 'S-P001'


class Path:
    def __init__(self, home, laurel):
        self.home, self.laurel = home, laurel
        self.library = home.path / 'season.laurel'
        self.app = self.judge = self.empty = None

    def ask(self, query, *arguments):
        done = subprocess.run([self.laurel, '-f', self.library, '--json', 'ask', query,
                               *map(str, arguments)], check=True, env=self.home.environment,
                              capture_output=True, text=True)
        return json.loads(done.stdout)['rows']

    def stage(self):
        contest = next(row for row in self.ask('contests.of-programme', 0)
                       if row['title'] == CONTEST)
        return self.ask('stages.of-contest', contest['id'])[0]['id']

    def sheets(self):
        """Those of the judge, by entry."""
        return [row for row in self.ask('placements.of-stage', self.stage())
                if row['judge'] == self.judge]

    def marks(self, number):
        """What stands on a sheet of the judge, in the order in which it was typed."""
        sheet = next(row['id'] for row in self.sheets() if row['entry'] == number)
        return [row['value'] for row in self.ask('marks.of-stage', self.stage())
                if row['placement-id'] == sheet]

    def at(self, *words):
        """The keys are at a mark, as its name says."""
        return wait(lambda: (node := self.app.focused()) and
                    all(word in node.name for word in words) and node, ' '.join(words))

    def test_open(self):
        """The marks of a contest are shown, and how many sheets are complete"""
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('1, '))
        self.app.key('alt+8')
        self.app.find('list item', lambda name: name.startswith(CONTEST))
        self.app.tab_to(lambda name: name.startswith(CONTEST), role='list item')
        self.app.key('Return')
        self.app.tab_to(lambda name: name.startswith('Scores: 221 of 411'))
        self.app.key('space')
        self.app.find('label', lambda name: name.startswith('Why S-P001 has place'))

    def test_open_sheet(self):
        """From all marks to those of one judge"""
        node = self.app.tab_to(lambda name: name.startswith(f'{MARKED} '))
        self.judge = node.name.split(' – ')[1].split(':')[0]
        self.app.key('Return')
        self.at(f'{MARKED} ', f'{self.judge}, Content: {self.marks(MARKED)[0]}')

    def test_type(self):
        """Marks are typed one after the other, and ranked"""
        numbers = [row['entry'] for row in self.sheets()]
        self.empty = next(number for number in numbers if not self.marks(number))
        for _ in range(numbers.index(self.empty)):
            self.app.key('Down')
        self.at(self.empty, 'Content: not marked')
        self.app.key('8', '1', 'Return')
        self.at(self.empty, 'Telling: not marked')
        self.app.key('a', 'Return')
        self.at(self.empty, 'Effect: not marked')
        self.app.key('8', '3', 'Tab')
        wait(lambda: self.marks(self.empty) == ['81', None, '83'], 'three marks')
        self.app.key('Up', 'End')
        self.at(self.empty, 'Effect: 83')

    def test_refuse(self):
        """What the rules do not allow stays as it was typed, and why is told"""
        self.app.key('Left')
        self.at(self.empty, 'Telling: abstained')
        self.app.key('1', '2', '3', 'Return')
        self.app.find('label', '123 is above the highest mark, 100.')
        assert self.app.focused().role == 'text', self.app.focused().role
        self.app.key('BackSpace', 'BackSpace', 'BackSpace', '7', '9', 'Return')
        wait(lambda: self.marks(self.empty) == ['81', '79', '83'], 'the mark')
        self.app.find('label', lambda name: name.startswith(f'Why {self.empty} has place'))
        self.app.tab_to(lambda name: name.startswith('Scores: 222 of 411'), key='shift+Tab')

    def test_undo(self):
        """What was typed last is taken back"""
        self.app.tab_to(lambda name: name.startswith(self.empty))
        self.app.key('ctrl+z')
        wait(lambda: self.marks(self.empty) == ['81', None, '83'], 'the mark as it was')
        self.app.key('Left')
        self.at(self.empty, 'Telling: abstained')
        self.app.key('ctrl+shift+z')
        self.at(self.empty, 'Telling: 79')

    def test_second(self):
        """Somebody else types a sheet again, and sees nothing of the first"""
        self.app.tab_to('Second typing', key='shift+Tab')
        self.app.key('space')
        self.app.tab_to(lambda name: name.startswith(self.empty))
        self.app.key('Home')
        self.at(self.empty, 'Content: not marked')
        self.app.key('8', '1', 'Return')
        self.at('Telling: not marked')
        self.app.key('9', '7', 'Return')
        self.at('Effect: not marked')
        self.app.key('8', '3', 'Return')
        wait(lambda: len(self.ask('marks.mismatches', self.stage())) == 1, 'one that differs')
        assert self.marks(self.empty) == ['81', '79', '83']

    def test_settle(self):
        """What differs is listed, and settled by who looks at the paper"""
        self.app.tab_to('Second typing', key='shift+Tab')
        self.app.key('space')
        self.app.find('label', '1 mark was typed differently twice')
        self.app.tab_to('The second typing is right: 97', most=60)
        self.app.key('space')
        wait(lambda: self.marks(self.empty) == ['81', '97', '83'], 'the right mark')
        wait(lambda: not self.ask('marks.mismatches', self.stage()), 'none that differs')
        self.app.wait_gone('label', '1 mark was typed differently twice')

    def test_scan(self):
        """The code of a printed sheet leads to it"""
        sheet = self.sheets()[1]
        self.app.tab_to(lambda name: name.startswith('S-'), key='shift+Tab', most=60)
        self.app.key('ctrl+l')
        self.app.type('nonsense')
        self.app.key('Return')
        self.app.find(None, lambda name: 'no code of a score sheet' in name)
        self.app.type(sheet['code'])
        self.app.key('Return')
        self.at(f"{sheet['entry']} ", f"{self.judge}, Content: {self.marks(sheet['entry'])[0]}")


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
