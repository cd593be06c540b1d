#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout of notices of one's own on the real window: test-layout-path.py LAUREL SCHEMA-DIR

Copied, its margin, type and words changed, undone, chosen by a notice, and removed from under it;
by keys alone where there is a key. Speaks TAP.
"""

import contextlib
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys

import driver
from driver import App, Home, wait

SHOTS = os.environ.get('LAUREL_SHOTS')  # a folder for pictures, for who looks at them
COPY = 'Plain (copy)'
MM = 72 / 25.4


class Path:
    def __init__(self, home, laurel):
        self.home = home
        self.laurel = laurel
        self.library = home.path / 'season.laurel'
        self.file = home.path / 'plain.json'
        self.app = None

    def call(self, *words):
        done = subprocess.run([self.laurel, *map(str, words), '-f', self.library], check=True,
                              env=self.home.environment, capture_output=True, text=True)
        return done.stdout

    def templates(self):
        return [row['name'] for row in json.loads(self.call('ask', 'templates.all',
                                                            '--json'))['rows']]

    def steps(self):
        return self.call('journal', '--json').count('"template.edit"')

    def notice(self):
        programme = json.loads(self.call('ask', 'programmes.all', '--json'))['rows'][0]['id']
        return json.loads(self.call('ask', 'notices.of-programme', programme,
                                    '--json'))['rows'][-1]

    def print(self, *words):
        """Where the first word of the notice stands from the left, in mm, and all it says."""
        pdf = self.home.path / 'notice.pdf'
        self.call('documents', 'notice', self.notice()['id'], '-o', pdf, *words)
        boxes = subprocess.run(['pdftotext', '-bbox', pdf, '-'], check=True, capture_output=True,
                               text=True).stdout
        text = subprocess.run(['pdftotext', pdf, '-'], check=True, capture_output=True,
                              text=True).stdout
        return min(map(float, re.findall(r'xMin="([\d.]+)"', boxes))) / MM, text

    def shot(self, name):
        if SHOTS:
            self.app.shot(pathlib.Path(SHOTS) / f'{name}.png')

    def spin(self, name, value):
        """Types a number where it is asked for."""
        self.app.tab_to(name, role='spin button', most=90)
        self.app.key('ctrl+a')
        self.app.type(value)
        self.app.key('Return')

    def layout(self):
        """What the library has of it: GTK 4.8 does not tell what stands in a spin button."""
        with contextlib.closing(sqlite3.connect(f'file:{self.library}?mode=ro', uri=True)) as base:
            return json.loads(base.execute('SELECT content FROM template').fetchone()[0])

    def test_copy(self):
        """A layout that comes with Laurel is copied, and opened beside a notice"""
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.app.tab_to('Templates of Laurel', role='list item', most=30)
        self.app.key('Return')
        self.app.find('list item', 'Copy “Plain”')
        self.app.key('Tab')
        self.app.tab_to('Copy “Plain”', role='list item', key='Down', most=60)
        self.app.key('Return')
        self.app.find('list', 'Fixed words and rules')
        self.shot('copied')
        assert self.templates() == [COPY], self.templates()

    def test_margin(self):
        """A margin is typed, and is a step"""
        self.spin('Left margin, mm', '45')
        wait(lambda: self.steps() == 1, 'a step')
        assert self.layout()['page']['left'] == '45mm', self.layout()['page']

    def test_style(self):
        """So is the size of the type of the style that is chosen"""
        self.spin('Size, pt', '12')
        wait(lambda: self.steps() == 2, 'another step')
        assert self.layout()['styles']['body']['size'] == 12, self.layout()['styles']
        self.shot('changed')

    def test_undo(self):
        """Each step is undone by itself"""
        self.app.key('shift+Tab', 'shift+Tab')
        self.app.key('ctrl+z')
        wait(lambda: self.layout()['styles']['body']['size'] == 10.5, 'the size as it was')
        assert self.layout()['page']['left'] == '45mm', self.layout()['page']

    def test_refused(self):
        """What the page has no room for is refused in a sentence, and nothing is changed"""
        before = self.steps()
        self.spin('Right margin, mm', '150')
        self.app.find('label', lambda name: name.startswith('The margins leave'))
        self.shot('refused')
        assert self.steps() == before
        assert self.layout()['page']['right'] == '30mm', self.layout()['page']

    def test_words(self):
        """The fixed words are typed, with fields in them"""
        before = self.steps()
        self.app.tab_to(lambda name: 'What stands in it' in name, role='text', most=90)
        self.app.key('ctrl+Home')
        self.app.type('The ')
        self.app.key('Tab')
        wait(lambda: self.steps() == before + 1, 'a step')

    def test_notice(self):
        """A notice offers it, and is printed in it"""
        self.app.press('push button', 'Back')
        self.app.press('push button', 'New notice…')
        self.app.find('label', 'Begin a notice')
        self.app.focus_window()
        self.app.key('ctrl+Return')
        self.app.find('list', 'What it looks like')
        self.app.focus_window()
        left, text = self.print()
        assert abs(left - 30) < 1 and 'The Nanting' not in text, (left, text)
        self.app.tab_to(lambda name: name.startswith('Layout'), role='combo box', most=90)
        self.app.key('Return')
        self.app.key('End', 'Return')
        wait(lambda: '"own:' in self.call('journal', '--json'), 'the layout to be chosen')
        left, text = self.print()
        assert abs(left - 45) < 1, left
        assert text.startswith('The Nanting Craft Association'), text
        self.shot('notice')

    def test_removed(self):
        """Who removes it gives the notice its model back, and an undo brings both again"""
        self.app.press('push button', 'Back')
        self.app.find('list item', COPY)
        self.app.tab_to('What can be done with the template', key='shift+Tab', most=110)
        self.app.key('Return')
        driver.act(self.app.find('menu item', 'Remove'))
        self.app.focus_window()
        wait(lambda: not self.templates(), 'the layout to go')
        left, text = self.print()
        assert abs(left - 30) < 1 and 'The Nanting' not in text, (left, text)
        self.app.key('ctrl+z')
        wait(lambda: self.templates() == [COPY], 'the layout to come back')
        left, text = self.print()
        assert abs(left - 45) < 1, left

    def test_end(self):
        """It ends well"""
        self.app.quit()


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
