#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A final before an audience, at the real window, by keyboard: test-live-path.py LAUREL SCHEMA-DIR

Three come on stage before three judges. The first is called up, the clock starts, a mark is given,
and the program is killed: it comes back where it was. What the audience sees is looked at while
marks come in, and after one was taken back. Speaks TAP.
"""

import pathlib
import sys

import driver
from driver import App, Home, wait

CONTEST = 'Workshop Stories'


class Path:
    def __init__(self, home, laurel):
        self.home, self.laurel = home, laurel
        self.library = home.path / 'season.laurel'
        self.app = self.stage = None

    def ask(self, query):
        done = driver.run(self.laurel, 'ask', query, self.stage, '--json', '-f', self.library)
        return driver.json.loads(done)['rows']

    def turns(self):
        return self.ask('turns.of-stage')

    def marks(self):
        return [row['value'] for row in self.ask('marks.of-stage')]

    def at(self, *words):
        """The keys are at a mark, as its name says."""
        return wait(lambda: (node := self.app.focused()) and
                    all(word in node.name for word in words) and node, ' '.join(words))

    def test_choose(self):
        """The last stage of a contest has a panel"""
        self.stage = driver.make_final(self.laurel, self.library, (CONTEST,), entrants=3, judges=3)
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('1, '))
        self.app.key('alt+8')
        self.app.tab_to(lambda name: name.startswith(CONTEST), role='list item')
        self.app.key('Return')
        self.app.tab_to(lambda name: name.startswith('Scores: '))
        self.app.key('space')
        self.app.tab_to(lambda name: 'Rounds in the divisions' in name)
        self.app.key('space', 'Down', 'Return')
        self.app.tab_to('Live panel')
        self.app.key('space')
        self.app.find('label', 'Nobody is on stage')

    def test_arrange(self):
        """Who comes when is changed by keyboard"""
        first, second = (row['title'] for row in self.turns()[:2])
        self.app.tab_to(lambda name: name.startswith(second), role='list item')
        self.app.key('alt+Up')
        wait(lambda: self.turns()[0]['title'] == second, 'the other order')
        self.at(second)
        self.app.key('alt+Down')
        wait(lambda: self.turns()[0]['title'] == first, 'the order as it was')

    def test_call(self):
        """Whoever is next is called up, the clock starts, and a mark is given"""
        self.app.key('ctrl+Return')
        wait(lambda: self.turns()[0]['called'], 'somebody on stage')
        self.at(': not marked')
        self.app.key('F5')
        wait(lambda: self.turns()[0]['began'], 'the clock')
        self.app.type('9.1')
        self.app.key('Return')
        wait(lambda: self.marks() == ['91/10'], 'a mark')

    def test_kill(self):
        """Killed between two marks, the program comes back where it was, with its screen"""
        began = self.turns()[0]['began']
        self.app.key('ctrl+b')
        self.app.find('label', '1 of 3 marks are in')
        self.app.process.kill()
        self.app.process.wait()
        self.app.end()
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('label', 'Presentation')
        self.at(': not marked')
        assert self.turns()[0]['began'] == began and self.marks() == ['91/10']
        text = self.app.find('label', lambda name: name.startswith(('7:', '6:'))).name
        assert '6:00' <= text < '8:00', text
        self.app.find('label', '1 of 3 marks are in')

    def test_show(self):
        """The audience sees that marks come in, and what they are when all are there"""
        self.app.key('ctrl+b')
        self.app.find('label', '1 of 3 marks are in')
        assert not self.app.seek('label', '9.10'), 'a mark is shown too early'
        self.app.focus_window()
        self.app.key('ctrl+w')
        self.app.wait_gone('label', '1 of 3 marks are in')
        self.app.window = self.app.focus_window()
        for mark in ('8.5', '9.6'):
            self.app.type(mark)
            self.app.key('Return')
        wait(lambda: len(self.marks()) == 3, 'three marks')
        self.app.key('ctrl+b')
        self.app.find('label', '8.5, does not count')
        self.app.find('label', 'So far')

    def test_undo(self):
        """A mark that is taken back is gone from the screen, too"""
        self.app.focus_window()
        self.app.key('ctrl+w')
        self.app.wait_gone('label', 'So far')
        self.app.focus_window()
        self.app.key('ctrl+z')
        wait(lambda: len(self.marks()) == 2, 'two marks')
        self.app.key('ctrl+b')
        self.app.find('label', '2 of 3 marks are in')
        assert not self.app.seek('label', 'So far'), 'a standing of nobody'
        self.app.focus_window()
        self.app.key('ctrl+w')
        self.app.wait_gone('label', '2 of 3 marks are in')
        self.app.focus_window()

    def test_next(self):
        """The next entrant comes with a clock that has not begun"""
        self.app.key('ctrl+Return')
        wait(lambda: self.turns()[1]['called'] and self.turns()[0]['ended'], 'the next one')
        self.app.find('label', 'Not begun yet')


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
