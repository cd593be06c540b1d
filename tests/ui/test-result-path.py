#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A released result on the real window, by keyboard: test-result-path.py LAUREL SCHEMA-DIR

Somebody objects to it, a correction is released, the objection is decided, nobody can object any
more, and the certificates are saved. Speaks TAP.
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

    def prepare(self):
        """A result that is released and public, and a mark that was changed since."""
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
        for title, person, mark in WORKS:
            self.do('entry.add', number, title, {'organization': 'Ti', 'received': '2025-09-01'})
            entry = self.newest('entries.of-contest', number)
            self.do('entry.set-persons', entry, [[person, '', 'author']])
            self.do('placement.put', stage, entry, judge)
            sheet = self.newest('placements.of-stage', stage)
            self.do('marks.put', sheet, [['', '', mark]])
        self.do('result.release', stage, 0, 0, 0, '', '')
        self.do('result.publish', self.newest('results.of-contest', number), '2025-10-09', 5,
                'natural', '')
        self.do('marks.put', sheet, [['', '', '10']])

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

    def test_open(self):
        """Its places are seen, and why the first is the first"""
        self.prepare()
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('1, '))
        self.app.key('alt+8')
        self.app.find('list item', lambda name: name.startswith('Workshop Stories'))
        self.app.tab_to(lambda name: name.startswith(TITLE), role='list item', most=60)
        self.app.key('Return')
        self.app.find('push button', 'Back to the contests')
        self.step('Result')
        self.app.find('label', 'A crane')

    def test_object(self):
        """An objection is taken, with its day, its words and who objects"""
        self.app.tab_to('Take an objection…', most=60)
        self.app.key('Return')
        self.dialog()
        self.write('Came on', '2025-10-10')
        self.write('Who objects', 'Tao Min')
        self.write('What is objected to', 'A mark was misread.')
        self.app.key('Return')
        self.gone()
        said, = wait(lambda: self.of_contest('objections.of-contest'), 'an objection')
        assert (said['objector'], said['state']) == ('Tao Min', 'received'), said

    def test_correct(self):
        """What a correction changes is seen before it is released, for a reason"""
        self.app.find('label', lambda name: 'Now place 1, First Prize; was place 3' in name)
        self.app.tab_to('Why it is corrected', key='shift+Tab', most=60)
        self.app.type('A mark was misread')
        self.app.tab_to('Release…')
        self.app.key('Return')
        self.dialog()
        self.app.tab_to('Release', role='push button')
        self.app.key('Return')
        self.gone()
        wait(lambda: len(self.of_contest('results.of-contest')) == 2, 'a second version')
        self.app.find('label', lambda name: name.startswith('Version 2'))

    def test_decide(self):
        """The objection is decided, with a reason"""
        self.app.tab_to(lambda name: name.startswith('1. Tao Min'), most=60)
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

    def test_waive(self):
        """The correction cannot be objected to, for a reason"""
        for key in ('shift+Tab', 'Tab'):
            try:
                self.app.tab_to('Take no objections…', key=key, most=60)
                break
            except driver.Timeout:
                if key == 'Tab':
                    raise
        self.app.key('Return')
        self.dialog()
        self.write('Reason', 'All agreed.')
        self.app.key('Return')
        self.gone()
        number = self.contest()
        wait(lambda: self.run('ask', 'awards.of-contest', number, '"2025-10-20"')['rows'], 'awards')

    def test_certificates(self):
        """The awards become certificates in a file"""
        self.step('Awards')
        self.app.find('label', lambda name: name.endswith('A loom'))
        self.app.tab_to('Certificates…', most=60)
        self.app.key('Return')
        self.app.find(None, '1 of 2')
        self.app.key('ctrl+s')
        self.dialog()
        self.app.key('ctrl+a')
        self.app.type(str(self.pdf))
        self.app.key('Return')
        self.gone()
        wait(lambda: self.pdf.exists() and self.pdf.stat().st_size > 5000, 'the pages')
        said = driver.run('pdftotext', self.pdf, '-')
        assert 'Cai Li' in said and 'Ann Smith' in said and 'Ben Young' not in said, said


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-10-20') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
