#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the first mark to certificates, by keyboard: test-result-path.py LAUREL SCHEMA-DIR

Marks are typed, their result is released and made public, somebody objects, a correction is
released, the objection is decided, the certificates are issued and printed; and when another
correction overtakes one of them, it is replaced. Speaks TAP.
"""

import json
import pathlib
import subprocess
import sys

import driver
from driver import App, Home, wait

TITLE = 'Tried contest'
RULE = {'combine': {'method': 'mean'}, 'ties': ['share'],
        'levels': [{'name': 'First Prize', 'count': '1'}, {'name': 'Second Prize', 'count': '1'}]}
WORKS = [('A crane', 'Ann Smith', '9'), ('A bridge', 'Ben Young', '8'), ('A loom', 'Cai Li', '7')]

NUMBERS = ('GW-2025-0097', 'GW-2025-0098')  # after those of the sample season


class Path:
    def __init__(self, home, laurel):
        self.home, self.laurel = home, laurel
        self.library = home.path / 'season.laurel'
        self.pdf = home.path / 'certificates.pdf'
        self.app = None

    def run(self, *words):
        done = subprocess.run([self.laurel, '-f', self.library, '--json', *map(str, words)],
                              check=True, env=self.home.environment, capture_output=True, text=True)
        return json.loads(done.stdout)

    def do(self, name, *arguments):
        self.run('do', name, *(json.dumps(word, ensure_ascii=False) for word in arguments))

    def ask(self, query, *arguments):
        return self.run('ask', query, *arguments)['rows']

    def newest(self, query, *arguments):
        return max(int(row['id']) for row in self.ask(query, *arguments))

    def contest(self):
        return next(int(row['id']) for row in self.ask('contests.of-programme', 0)
                    if row['title'] == TITLE)

    def of_contest(self, query):
        return self.ask(query, self.contest())

    def stage(self):
        return self.newest('stages.of-contest', self.contest())

    def prepare(self):
        """A contest whose judge has given no mark yet."""
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        programme = self.newest('programmes.all')
        self.do('contest.add', self.newest('activities.of-programme', programme), TITLE, {})
        number = self.contest()
        self.do('stage.add', number, 'review', 'Review', {'needs': '1'})
        stage = self.newest('stages.of-contest', number)
        self.do('rule.put', number, 0, json.dumps(RULE))
        self.do('rule.fix', self.newest('rules.of-contest', number))
        self.do('expert.add', 'Wei Shu', {'fields': 'brand'})
        self.do('judge.seat', number, self.newest('experts.all'), 0, 'judge')
        judge = self.newest('judges.of-contest', number)
        for title, person, _ in WORKS:
            self.do('entry.add', number, title, {'organization': 'Ti', 'received': '2025-09-01'})
            entry = self.newest('entries.of-contest', number)
            self.do('entry.set-persons', entry, [[person, '', 'author']])
            self.do('placement.put', stage, entry, judge)

    def step(self, name, key='shift+Tab'):
        """One of the steps of the contest, by keys: they stand above what is done in them."""
        self.seek(lambda found: found.startswith(f'{name}:'), key)
        self.app.key('space')

    def dialog(self):
        """The keys go to the dialog that comes up."""
        wait(lambda: len(self.app.windows()) > 1, 'a dialog')
        self.app.window = self.app.focus_window()

    def gone(self):
        wait(lambda: len(self.app.windows()) == 1, 'the dialog to go')
        self.app.window = self.app.focus_window()

    def write(self, title, text):
        self.app.tab_to(lambda name: name.startswith(title))
        self.app.key('ctrl+a')
        self.app.type(text)

    def seek(self, name, key='Tab'):
        self.app.tab_to(name, key=key, most=60)

    def mark(self, place, mark):
        """In the grid, which shows the marks of the one judge."""
        wait(lambda: (node := self.app.focused()) and node.name.startswith(f'{place} '),
             f'the sheet of {place}')
        self.app.key(*mark, 'Return')

    def release(self):
        self.app.tab_to('Release…', most=60)
        self.app.key('Return')
        self.dialog()
        self.app.tab_to('Release', role='push button')
        self.app.key('Return')
        self.gone()

    def test_open(self):
        """A contest that is assigned is opened, and its marks"""
        self.prepare()
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('1, '))
        self.app.key('alt+8')
        self.app.find('list item', lambda name: name.startswith('Workshop Stories'))
        self.app.tab_to(lambda name: name.startswith(TITLE), role='list item', most=60)
        self.app.key('Return')
        self.app.find('push button', 'Back to the contests')
        self.step('Scores', 'Tab')
        self.seek(lambda name: name.startswith('0001 '))

    def test_mark(self):
        """The first mark, and the others, are typed"""
        for place, (_, _, mark) in zip(('0001', '0002', '0003'), WORKS):
            self.mark(place, mark)
        wait(lambda: len(self.ask('marks.of-stage', self.stage())) == 3, 'three marks')

    def test_release(self):
        """What they come to is released, and made public for five days"""
        self.step('Result')
        self.app.find('label', lambda name: name.startswith('All marks are there'))
        self.release()
        wait(lambda: self.of_contest('results.of-contest'), 'a result')
        self.app.find('label', 'A crane')
        self.seek('Make public…')
        self.app.key('Return')
        self.dialog()
        self.write('First day', '2025-10-20')
        self.write('How many days', '5')
        self.app.key('Return')
        self.gone()
        result, = wait(lambda: [row for row in self.of_contest('results.of-contest')
                                if row['public-last']], 'the period')
        assert (result['public-first'], result['public-last']) == ('2025-10-20', '2025-10-24')

    def test_object(self):
        """An objection is taken, with its day, its words and who objects"""
        self.seek('Take an objection…')
        self.app.key('Return')
        self.dialog()
        self.write('Came on', '2025-10-20')
        self.write('Who objects', 'Tao Min')
        self.write('What is objected to', 'A mark was misread.')
        self.app.key('Return')
        self.gone()
        said, = wait(lambda: self.of_contest('objections.of-contest'), 'an objection')
        assert (said['objector'], said['state']) == ('Tao Min', 'received'), said

    def correct(self, place, mark, reason, words):
        """A mark is typed anew, what that changes is seen, and released for a reason."""
        versions = len(self.of_contest('results.of-contest'))
        self.step('Scores')
        self.seek(lambda name: ' – Wei Shu: ' in name)
        self.app.key('Up', 'Up', *['Down'] * (int(place) - 1))
        self.mark(place, mark)
        self.step('Result')
        self.app.find('label', lambda name: words in name)
        self.seek('Why it is corrected')
        self.app.type(reason)
        self.release()
        wait(lambda: len(self.of_contest('results.of-contest')) == versions + 1, 'a version')

    def test_correct(self):
        """What a correction changes is seen before it is released, for a reason"""
        self.correct('0003', ('1', '0'), 'A mark was misread',
                     'Now place 1, First Prize; was place 3')
        self.app.find('label', lambda name: name.startswith('Version 2'))

    def test_decide(self):
        """The objection is decided, with a reason"""
        self.seek(lambda name: name.startswith('1. Tao Min'))
        self.app.key('Return')
        self.app.tab_to('Decide…')
        self.app.key('Return')
        self.dialog()
        self.app.tab_to(lambda name: name.startswith('What became of it'))
        self.app.key('space', 'Down', 'Down', 'Return')
        self.write('Reason, which', 'It was.')
        self.app.key('Return')
        self.gone()
        wait(lambda: self.of_contest('objections.of-contest')[0]['state'] == 'upheld', 'a decision')

    def waive(self, key):
        self.seek('Take no objections…', key)
        self.app.key('Return')
        self.dialog()
        self.write('Reason', 'All agreed.')
        self.app.key('Return')
        self.gone()
        number = self.contest()
        wait(lambda: self.run('ask', 'awards.of-contest', number, '"2025-10-20"')['rows'], 'awards')

    def test_waive(self):
        """The correction cannot be objected to, for a reason"""
        self.waive('shift+Tab')

    def test_certificates(self):
        """The awards become certificates with numbers, in a file"""
        self.step('Awards')
        self.app.find('label', lambda name: name.endswith('A loom'))
        self.app.tab_to('Certificates…', most=60)
        self.app.key('Return')
        self.app.find(None, '1 of 2')
        self.seek('Issue 2…')
        self.app.key('Return')
        self.dialog()
        self.app.tab_to('Issue and save…', role='push button')
        self.app.key('Return')
        self.app.wait_gone('label', 'Issue 2 papers?')
        self.dialog()
        self.app.key('ctrl+a')
        self.app.type(str(self.pdf))
        self.app.key('Return')
        self.gone()
        self.app.find('label', '2 papers were issued and saved')
        said = driver.run('pdftotext', self.pdf, '-')
        assert 'Cai Li' in said and 'Ann Smith' in said and 'Ben Young' not in said, said
        assert NUMBERS[0] in said and NUMBERS[1] in said, said

    def papers(self):
        return [(row['number'], row['recipient'], row['award'], row['state'])
                for row in self.of_contest('award-papers.of-contest')]

    def test_replace(self):
        """What another correction overtakes is replaced, when that is confirmed"""
        self.app.key('alt+Left')
        self.app.find('push button', 'Back to the contests')
        self.app.find('push button', 'Issued certificates')  # there are none left to issue
        self.correct('0001', ('5',), 'It was counted twice',
                     'Now place 3; was place 2, Second Prize')
        self.waive('Tab')
        self.step('Awards')
        self.app.tab_to('Replace all…', most=60)
        self.app.key('Return')
        self.dialog()
        self.app.find('label', 'Replace 1 certificate?')
        self.app.tab_to('Replace', role='push button')
        self.app.key('Return')
        self.gone()
        wait(lambda: self.papers()[1][3] == 'void', 'the old one to be void')
        assert self.papers() == [(NUMBERS[0], 'Cai Li', 'First Prize', 'valid'),
                                 (NUMBERS[1], 'Ann Smith', 'Second Prize', 'void')], self.papers()
        self.app.find('label', lambda name: name.endswith('A bridge'))


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-10-20') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
