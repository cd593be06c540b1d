#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A notice written by keyboard and exported, on the real window: test-notice-path.py LAUREL
SCHEMA-DIR

On the sample season. Speaks TAP.
"""

import json
import os
import pathlib
import subprocess
import sys

import driver
from driver import App, Home, wait

SHOTS = os.environ.get('LAUREL_SHOTS')  # a folder for pictures, for who looks at them


class Path:
    def __init__(self, home, laurel):
        self.home = home
        self.laurel = laurel
        self.library = home.path / 'season.laurel'
        self.app = None

    def run(self, *words):
        return subprocess.run([self.laurel, *words], check=True, env=self.home.environment,
                              capture_output=True, text=True).stdout

    def ask(self, name):
        programme = json.loads(self.run('ask', 'programmes.all', '--json', '-f', self.library))
        return json.loads(self.run('ask', name, programme['rows'][0]['id'], '--json', '-f',
                                   self.library))['rows']

    def blocks(self):
        """The notice as whoever gets it as text reads it."""
        target = self.home.path / 'notice.txt'
        notice = self.ask('notices.of-programme')[-1]['id']
        self.run('documents', 'notice', notice, '-o', target, '-f', self.library)
        return target.read_text(encoding='utf-8')

    def texts(self):
        """What stands in the blocks, from above."""
        editor = self.app.find('list', 'Text')
        return [node.get_text() for node in self.app.walk(editor)
                if node.role == 'text']

    def shot(self, name):
        if SHOTS:
            self.app.shot(pathlib.Path(SHOTS) / f'{name}.png')

    def test_begin(self):
        """A notice is begun from the documents, and opens beside its page"""
        self.run('new', self.library, '--sample')
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.app.press('push button', 'New notice…')
        self.app.find('label', 'Begin a notice')
        self.app.focus_window()
        self.app.key('ctrl+Return')
        self.app.find('list', 'Text')
        self.app.focus_window()
        self.shot('begun')
        assert self.ask('notices.of-programme')[-1]['kind'] == 'notice'

    def test_type(self):
        """What is typed in a block is kept, and Enter begins the next one"""
        self.app.find('text', 'Paragraph', driver.Atspi.StateType.FOCUSED)
        self.app.key('ctrl+a')
        self.app.type('The members meet on Friday.')
        self.app.key('Return')
        self.app.type('Venue')
        self.app.key('ctrl+2')
        self.app.find('text', 'Heading 2')
        self.app.key('End', 'Return')
        self.app.type('The hall of the guild.')
        wait(lambda: self.texts()[:3] == ['The members meet on Friday.', 'Venue',
                                          'The hall of the guild.'], 'three blocks')
        self.shot('typed')

    def test_list(self):
        """A list goes on with its next item until one is left empty"""
        self.app.key('Return', 'ctrl+8')
        self.app.find('text', 'List')
        self.app.type('tea')
        self.app.key('Return')
        self.app.type('bread')
        self.app.key('Return', 'Return')
        self.app.type('See you there.')
        wait(lambda: 'See you there.' in self.texts(), 'text behind the list')
        assert 'tea\nbread' in self.texts(), self.texts()
        self.shot('list')

    def test_move(self):
        """Alt+Up moves a block, and it keeps the keys"""
        self.app.key('alt+Up')
        wait(lambda: self.texts().index('See you there.') < self.texts().index('tea\nbread'),
             'the block above the list')
        self.app.type(' Bring a friend.')
        wait(lambda: any(text.startswith('See you there. Bring') for text in self.texts()),
             'more text')

    def test_stored(self):
        """All of it is in the library, in that order"""
        self.app.key('Down', 'Up')
        wait(lambda: 'Bring a friend' in self.blocks(), 'the text in the library')
        text = self.blocks()
        parts = ['The members meet on Friday.', 'Venue', 'The hall of the guild.',
                 'See you there. Bring a friend.', '• tea', '• bread']
        places = [text.index(part) for part in parts]
        assert places == sorted(places), text

    def test_join(self):
        """Backspace at its beginning joins a block with the one before"""
        before = len(self.texts())
        self.app.key('Home', 'Home', 'ctrl+Home', 'BackSpace')
        wait(lambda: len(self.texts()) == before - 1, 'one block less')
        wait(lambda: 'The hall of the guild.See you there.' in self.blocks(), 'joined blocks')

    def test_undo(self):
        """Undo takes the last step back, and nothing else"""
        self.app.key('ctrl+z')
        wait(lambda: 'The hall of the guild.\nSee you there.' in self.blocks(), 'two blocks again')
        wait(lambda: 'The hall of the guild.' in self.texts(), 'the block as it was')

    def test_escape(self):
        """Escape gives up what is being typed in a block, and undo brings it back"""
        kept = self.texts()
        self.app.type('A thought of five minutes. ')
        wait(lambda: self.texts() != kept, 'what is typed')
        typed = self.texts()
        self.app.key('Escape')
        wait(lambda: self.texts() == kept, 'the block as it was')
        self.app.key('ctrl+z')
        wait(lambda: self.texts() == typed, 'what was typed')
        self.app.key('Escape')
        wait(lambda: self.texts() == kept, 'the block as it was once more')

    def test_menu(self):
        """The menu beside the heading adds a block, and that of a block makes it another kind"""
        self.app.tab_to('Add a block', key='shift+Tab')
        self.app.key('space')
        self.app.find('menu item', 'Attachment', driver.Atspi.StateType.SENSITIVE)
        self.app.focus_window()
        self.app.key('Up', 'Up', 'Up', 'Return')
        self.app.find('text', 'Attachment')
        self.app.focus_window()
        self.app.type('The way to the hall')
        self.app.tab_to('What to do with this block')
        self.app.key('space')
        self.app.find('menu item', 'Paragraph', driver.Atspi.StateType.SENSITIVE)
        self.app.focus_window()
        self.app.key('Escape')
        wait(lambda: 'The way to the hall' in self.blocks(), 'the attachment in the library')

    def test_file(self):
        """The document of Word says the same"""
        target = self.home.path / 'notice.docx'
        notice = self.ask('notices.of-programme')[-1]['id']
        self.run('documents', 'notice', notice, '-o', target, '-f', self.library)
        assert target.read_bytes().startswith(b'PK')

    def test_quit(self):
        """The program ends as it should"""
        self.app.quit()


def main():
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=pathlib.Path(sys.argv[2]).absolute(),
              LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, pathlib.Path(sys.argv[1]).absolute()))


sys.exit(main())
