#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers beside their fields, on the real window: test-paper-path.py LAUREL SCHEMA-DIR

On the sample season. Speaks TAP.
"""

import json
import pathlib
import subprocess
import sys
import time

import driver
from driver import App, Home, wait

LINE = 14  # no line of text is lower, in pixels
SHORT, LONG = 16, 60  # characters that stand on a line beside the pages, few and many
OPENING, CLOSING = 'Since the plan was announced', 'Everything else stays as announced.'


class Path:
    def __init__(self, home, laurel):
        self.home = home
        self.laurel = laurel
        self.library = home.path / 'season.laurel'
        self.app = None

    def tell(self, *words):
        told = subprocess.run([self.laurel, *words, '-f', self.library], check=True,
                              env=self.home.environment, capture_output=True, text=True)
        return told.stdout

    def blocks(self):
        """Each block of words: its place in the list, where it is typed, and what it says."""
        for item in self.app.children(self.app.find('list', 'Text')):
            if not item.name.startswith('Table'):
                for node in self.app.walk(item):
                    if node.role != 'text':
                        continue
                    yield item, node, node.get_text()

    def opening(self):
        """How much room the first block of words has."""
        return next(self.room(item).height for item, _, text in self.blocks()
                    if text.startswith(OPENING))

    def room(self, node):
        return node.get_extents()

    def test_begin(self):
        """A change notice opens from the documents"""
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.app.tab_to('From release 1 to release 2')
        self.app.key('Down', 'Return')
        self.app.find('list item', lambda name: CLOSING in name)

    def test_room(self):
        """Each block has the room of its text, and no more, as soon as it is there"""
        blocks = list(self.blocks())
        assert len(blocks) > 5, len(blocks)
        for _, node, text in blocks:
            assert not text.endswith('\n'), f'{text!r} ends with an empty line'
            least = sum(max(1, len(line) // LONG) for line in text.split('\n'))
            most = sum(1 + len(line) // SHORT for line in text.split('\n'))
            height = self.room(node).height
            assert least * LINE <= height <= (most + 2) * 2 * LINE, f'{height} for {text!r}'

    def test_names(self):
        """Each block says what it is, and where it comes from"""
        for item, node, text in self.blocks():
            said = [found.name for found in self.app.walk(item)
                    if found.role == 'label']
            assert node.name == said[0] and 'from the data' in said, f'{said} for {text!r}'

    def test_growth(self):
        """A block grows with what is typed, and Escape takes that back"""
        before = self.opening()
        self.app.tab_to(lambda name: name == 'Paragraph')
        self.app.key('ctrl+End')
        self.app.type(' Please tell everybody who has to know of it.' * 4)
        wait(lambda: self.opening() >= before + 2 * LINE, 'more room')
        self.app.key('Escape')
        wait(lambda: self.opening() == before, 'less room')

    def test_widths(self):
        """The window gets narrow and wide again while a paper is open, and nothing complains"""
        for width, height in ((360, 640), (1180, 760), (900, 600), (360, 640), (700, 500),
                              (1180, 760)):
            self.app.resize(width, height)
            time.sleep(0.8)
        self.app.find('list item', lambda name: CLOSING in name)

    def test_called_off(self):
        """A list of announcements says which of them are of what was called off"""
        self.app.key('alt+Left')
        self.app.find('label', lambda name: name.startswith('4  Good Work Lecture, second'))
        self.app.find('label', 'Cancelled: the paper says so')

    def test_end(self):
        """It ends well"""
        self.app.quit()

    def test_character(self):
        """A character that no font has is named, with the way to where it is mended"""
        plan = json.loads(self.tell('plan', 'list', '--json'))
        activity = next(one for one in plan['activities'] if one['number'] == '13')
        self.tell('do', 'activity.edit', activity['id'], json.dumps({'title': 'Tea \U0010fffd'}))
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.app.tab_to(lambda name: name.startswith('Year plan'))
        self.app.key('Return')
        self.app.find('label', 'This paper cannot be made yet')
        self.app.find('label', lambda name: name.startswith('No installed font has') and
                      'U+10FFFD' in name and 'Tea' in name)
        self.app.press('push button', 'Go to the activity')
        self.app.find('page tab', 'Calendar', driver.Atspi.StateType.SELECTED)
        self.app.find('label', lambda name: name.startswith('13 · '))


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
