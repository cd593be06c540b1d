#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judging on the real window, by keyboard: test-judging-path.py LAUREL SCHEMA-DIR

A contest is opened, its entries come in, its jury is drawn, its rules are fixed, all is assigned,
and score sheets are saved as pages. Speaks TAP.
"""

import json
import pathlib
import subprocess
import sys

import driver
from driver import App, Home, wait

ENTRIES = 'Title,Organisation,Persons\n' + ''.join(
    f'Work {number},Works {number % 7},Person {number}\n' for number in range(1, 13)) \
    + ',Nobody,\n'
TITLE = 'Tried contest'


class Path:
    def __init__(self, home, laurel):
        self.home, self.laurel = home, laurel
        self.library = home.path / 'season.laurel'
        self.pdf = home.path / 'sheets.pdf'
        self.app = None

    def ask(self, query, *arguments):
        done = subprocess.run([self.laurel, '-f', self.library, '--json', 'ask', query,
                               *map(str, arguments)], check=True, env=self.home.environment,
                              capture_output=True, text=True)
        return json.loads(done.stdout)['rows']

    def contest(self):
        return next((row for row in self.ask('contests.of-programme', 0)
                     if row['title'] == TITLE), None)

    def of_contest(self, query):
        return self.ask(query, self.contest()['id'])

    def sheets(self):
        stage = self.of_contest('stages.of-contest')[0]['id']
        return self.ask('placements.of-stage', stage)

    def step(self, name):
        """One of the steps of the contest, by keys."""
        for key in ('Tab', 'shift+Tab'):
            try:
                self.app.tab_to(lambda found: found.startswith(f'{name}:'), key=key, most=60)
                break
            except driver.Timeout:
                if key == 'shift+Tab':
                    raise
        self.app.key('space')

    def menu(self, button, label, **how):
        """An entry of a menu, by the arrow keys."""
        self.app.tab_to(button, **how)
        self.app.key('space')
        self.app.find('menu item', label)
        for _ in range(12):
            focused = self.app.focused()
            if focused and focused.role == 'menu item' and focused.name == label:
                break
            self.app.key('Down')
        self.app.key('Return')

    def dialog(self):
        """The keys go to the dialog that comes up."""
        wait(lambda: len(self.app.windows()) > 1, 'a dialog')
        self.app.window = self.app.focus_window()

    def gone(self):
        wait(lambda: len(self.app.windows()) == 1, 'the dialog to go')
        self.app.window = self.app.focus_window()

    def choose(self, path):
        """Types a path into the file dialog that comes up."""
        self.dialog()
        self.app.key('ctrl+a')
        self.app.type(str(path))
        self.app.key('Return')

    def test_open(self):
        """A contest is opened for an activity, and an undo takes it back"""
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('1, '))
        self.app.key('alt+8')
        self.app.find('list item', lambda name: name.startswith('Workshop Stories'))
        self.app.tab_to('Open a contest')
        self.app.key('Return')
        self.dialog()
        self.app.tab_to('Title of the contest')
        self.app.key('ctrl+a')
        self.app.type(TITLE)
        self.app.key('Return')
        self.gone()
        wait(self.contest, 'the contest')
        self.app.find('label', TITLE)
        self.app.key('ctrl+z')
        wait(lambda: self.contest() is None, 'no contest')
        self.app.key('ctrl+shift+z')
        wait(self.contest, 'the contest')

    def test_stage(self):
        """It has a stage with judges"""
        self.app.tab_to(lambda name: name.startswith(TITLE), role='list item')
        self.app.key('Return')
        self.app.find('push button', 'Back to the contests')
        self.app.tab_to('Add a stage')
        self.app.type('Reading')
        self.app.key('Return')
        wait(lambda: self.of_contest('stages.of-contest'), 'a stage')

    def test_entries(self):
        """Entries come in from a list; what is wrong with it is told before"""
        table = self.home.path / 'entries.csv'
        table.write_text(ENTRIES, encoding='utf-8')
        self.step('Entries')
        self.app.find('label', 'No entries yet')
        self.app.tab_to('Import a list…')
        self.app.key('Return')
        self.choose(table)
        self.app.find('label', 'New: 12, changed: 0, nothing to change: 0, wrong: 1')
        self.dialog()
        self.app.tab_to('Leave out the rows with which something is wrong')
        self.app.key('space')
        self.app.tab_to('Import')
        self.app.key('Return')
        self.gone()
        wait(lambda: len(self.of_contest('entries.of-contest')) == 12, 'the entries')
        self.app.find('list item', lambda name: name.startswith('Work 1, 0001'))

    def test_check(self):
        """All of them pass the form check in one step"""
        self.menu('Take entries in, and look through them',
                  'Mark waiting entries shown as complete', key='shift+Tab')
        wait(lambda: {row['state'] for row in self.of_contest('entries.of-contest')}
             == {'complete'}, 'complete entries')

    def test_draw(self):
        """A jury is drawn: declared first, and then with what the source gave"""
        self.step('Jury')
        self.app.find('label', 'No judges yet')
        self.app.tab_to('Draw judges…')
        self.app.key('Return')
        expert = self.ask('experts.all')[0]['name']
        self.app.tab_to('Add seats for something else')
        self.app.key('Return')
        self.app.type('speech')
        self.app.tab_to('Leave out, by name')
        self.app.type('Nobody at all')
        self.app.key('Return')
        self.app.find('label', 'There is no expert of that name.')
        self.app.key('ctrl+a')
        self.app.type(expert)
        self.app.key('Return')
        self.app.type('Wrote the rules')
        self.app.tab_to(lambda name: name.startswith('Where the numbers come from'))
        self.app.type('Lottery of 10 October')
        self.app.tab_to('Declare…')
        self.app.key('Return')
        self.dialog()
        self.app.tab_to('Declare', role='push button')
        self.app.key('Return')
        self.gone()
        wait(lambda: self.of_contest('draws.of-contest'), 'a draw')
        draw, = self.of_contest('draws.of-contest')
        left_out, = json.loads(draw['excluded'])
        assert (left_out['name'], left_out['reason']) == (expert, 'Wrote the rules'), left_out
        assert [seats.get('field') for seats in json.loads(draw['seats'])] == [None, 'speech']
        # The keys are where the numbers are asked for.
        wait(lambda: self.app.focused().name == 'Lottery of 10 October', 'the first number')
        self.app.type('3 14 15 92 65')
        self.app.tab_to('Draw…')
        self.app.key('Return')
        self.dialog()
        self.app.tab_to('Draw', role='push button')
        self.app.key('Return')
        self.gone()
        wait(lambda: len(self.of_contest('judges.of-contest')) == 8, 'twice three and one more')
        wait(lambda: self.app.focused().name == 'Print the protocol…', 'the protocol')

    def test_answers(self):
        """They are asked, and accept"""
        self.app.tab_to('Back to the judges', key='shift+Tab')
        self.app.key('space')
        for label, state in (('Ask all who were not asked…', 'invited'),
                             ('All who were asked accepted…', 'accepted')):
            self.menu('Seat, draw, ask and print', label, most=60)
            self.dialog()
            self.app.tab_to('Note', role='push button')
            self.app.key('Return')
            self.gone()
            wait(lambda wanted=state: {row['state'] for row in
                                       self.of_contest('judges.of-contest')} == {wanted}, state)

    def test_rules(self):
        """Rules are written, and fixed for good"""
        self.step('Rules')
        self.app.tab_to('Write rules')
        self.app.key('Return')
        wait(lambda: self.of_contest('rules.of-contest'), 'rules')
        self.app.tab_to(lambda name: name.startswith('Highest mark'))
        self.app.key('ctrl+a')
        self.app.type('10')
        self.app.key('Return')
        self.app.find('label', lambda name: 'Marks go from 0 to 10 by steps of 1.' in name)
        # What does not hold alone holds with what is written next.
        for title, text, key in (('Lowest mark', '20', 'shift+Tab'), ('Highest mark', '30', 'Tab')):
            self.app.tab_to(lambda name, title=title: name.startswith(title), key=key)
            self.app.key('ctrl+a')
            self.app.type(text)
            self.app.key('Return')
        self.app.find('label', lambda name: 'Marks go from 20 to 30 by steps of 1.' in name)
        # Criteria are added one after the other; weights that do not add up wait.
        self.app.tab_to('Add a criterion')
        for name in ('Content', 'Delivery'):
            self.app.type(name)
            self.app.key('Return')
        self.app.find('label', 'The weights come to 2; only their proportion counts.')
        for name, weight, sums in (('Delivery', '60', '61 of 100: 39 missing.'),
                                   ('Content', '40', '100 of 100.')):
            self.app.tab_to(f'Weight of “{name}”', key='shift+Tab')
            self.app.key('ctrl+a')
            self.app.type(weight)
            self.app.find('label', f'The weights come to {sums}')
        self.app.key('alt+Down')
        self.app.find('label', lambda name: 'mean of: Delivery 60, Content 40.' in name)
        self.app.tab_to('Fix…', key='shift+Tab', most=60)
        self.app.key('Return')
        self.dialog()
        self.app.tab_to('Fix', role='push button')
        self.app.key('Return')
        self.gone()
        wait(lambda: self.of_contest('rules.of-contest')[0]['digest'], 'a digest')

    def test_assign(self):
        """All is assigned, by computing and by hand, and undone"""
        self.step('Assignment')
        self.app.tab_to('Assign')
        self.app.key('Return')
        wait(lambda: len(self.sheets()) == 36, 'three judges an entry')
        wait(lambda: self.app.focused().name == 'Assign', 'the focus where it was')
        self.app.find('label', '36 score sheets · no entry lacks judges')
        node = self.app.tab_to(lambda name: name.startswith('0001 Work 1 – '))
        before = node.name
        self.app.key('space')
        wait(lambda: len(self.sheets()) != 36, 'a change by hand')
        wait(lambda: self.app.focused().name != before, 'the cell to say so')
        self.app.key('ctrl+z')
        wait(lambda: len(self.sheets()) == 36, 'it as it was')
        self.app.key('Down', 'Right')
        wait(lambda: self.app.focused().name.startswith('0002 Work 2 – '), 'the next cell')
        for key, kind, words in (('w', 'wish', 'would like to'),
                                 ('r', 'unwelcome', 'would rather not'),
                                 ('n', 'forbidden', 'must not, as the organiser says')):
            self.app.key(key)
            wait(lambda: self.app.focused().name.endswith(f'; {words}'), words)
            assert [row['kind'] for row in self.of_contest('wishes.of-contest')] == [kind]
        self.app.key('n')
        wait(lambda: not self.of_contest('wishes.of-contest'), 'no word of it')

    def test_print(self):
        """Score sheets with codes become pages of a PDF"""
        self.menu('Print', 'Score sheets…', key='shift+Tab')
        wait(lambda: all(row['code'] for row in self.sheets()), 'codes')
        self.app.find(None, '1 of 36')
        self.app.key('ctrl+s')
        self.choose(self.pdf)
        self.gone()
        wait(lambda: self.pdf.exists() and self.pdf.stat().st_size > 10000, 'the pages')


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
