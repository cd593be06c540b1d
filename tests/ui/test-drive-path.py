#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drive of the sample season, at the real window, by keyboard: test-drive-path.py LAUREL DIR

What is promised comes, but for what is withdrawn; it is inspected, and that is undone; the flow
says so each time. A number that a scanner types goes to its gift or parcel, wherever the focus is.
A hand-out that never happened is taken back, a parcel is lost, and the account tells of both.
Speaks TAP.
"""

import pathlib
import sys

import driver
from driver import App, Home, act, wait

DRIVE = 'Toys for hill kindergartens'


class Path:
    def __init__(self, home, laurel):
        self.library = home.path / 'season.laurel'
        driver.run(laurel, 'new', self.library, '--sample')
        self.app = App(home, laurel, self.library)

    def stage(self, name):
        """A button of the flow, by all that it says."""
        return self.app.find('push button', name)

    def end_dialog(self):
        """The keys go to the window again as soon as there is no other."""
        wait(lambda: len(self.app.windows()) == 1, 'one window')
        self.app.window = self.app.focus_window()

    def test_open(self):
        """The drive shows where its gifts are, and that the books balance"""
        self.app.find('push button', lambda name: name.startswith('1, '))
        self.app.key('alt+9')
        self.app.tab_to(lambda name: name.startswith(DRIVE), role='list item')
        self.app.key('Return')
        self.stage('Received: 3582')
        self.app.find('label', 'The books balance: 3582 received, 3582 accounted for')

    def fill(self, first, *rows):
        """A dialog, by its labels, from the top."""
        self.app.find('label', first)
        self.app.window = self.app.focus_window()
        for row, text in rows:
            self.app.tab_to(row)
            self.app.key('ctrl+a')
            self.app.type(text)
        self.app.key('Return')

    def test_promise(self):
        """A giver promises something, which is no gift yet"""
        self.app.tab_to('Take gifts in')
        self.app.key('space')
        self.app.find('menu item', 'Note a promise…')
        self.app.key('n')
        self.fill('Kind of gift', ('Giver', 'Lantern Works'), ('Kind of gift', 'Paper lantern'),
                  ('How many', '14'))
        self.stage('Promised: 172, 104 to come')
        self.stage('Received: 3582')
        self.end_dialog()

    def test_withdraw(self):
        """Some of it does not come, for a reason that stands there; an undo brings it back"""
        self.app.tab_to('Promised: 172, 104 to come', key='shift+Tab')
        self.app.key('space')
        self.app.tab_to(lambda name: 'Cedar Bookshop' in name, role='list item')
        self.app.key('End')  # the last that was noted
        self.app.tab_to('Withdraw…')
        self.app.key('space')
        self.fill('Why', ('Why', 'Two were torn'), ('How many', '2'))
        self.stage('Promised: 172, 102 to come')
        self.app.find('label', 'Withdrawn: Two were torn')
        self.end_dialog()
        self.app.key('ctrl+z')
        self.stage('Promised: 172, 104 to come')
        self.app.key('ctrl+shift+z')
        self.stage('Promised: 172, 102 to come')

    def test_receive(self):
        """What was promised comes, and waits to be inspected"""
        self.app.tab_to('Receive…')
        self.app.key('space')
        self.fill('Kind of gift')
        self.stage('Received: 3594, 12 to inspect')
        self.stage('Promised: 172, 90 to come')
        self.end_dialog()
        self.app.tab_to('Promised: 172, 90 to come', key='shift+Tab')
        self.app.key('space')  # all are shown again
        self.app.find('label', 'All gifts (241)')
        self.app.type('0241')
        self.app.key('Return')

    def test_inspect(self):
        """It is taken into stock, and an undo takes it back"""
        self.app.tab_to('Inspect…')
        self.app.key('space')
        self.app.find('label', 'In order')
        self.app.window = self.app.focus_window()
        self.app.key('Return')
        self.stage('In stock: 12')
        self.end_dialog()
        self.app.key('ctrl+z')
        self.stage('In stock: 0')
        self.stage('Received: 3594, 12 to inspect')
        self.app.key('ctrl+z')
        self.stage('Received: 3582')

    def test_undo_typing(self):
        """Ctrl+Z takes back what is typed for a number, and only then what was done"""
        self.app.key('ctrl+shift+z')
        self.stage('Received: 3594, 12 to inspect')
        self.app.type('lantern')
        self.app.find('label', 'All gifts (1)')
        self.app.key('ctrl+z')
        self.app.find('label', 'All gifts (241)')
        self.stage('Received: 3594, 12 to inspect')
        self.app.key('ctrl+z')
        self.stage('Received: 3582')

    def test_scan(self):
        """What a scanner types goes to the gift of that number"""
        self.app.type('0003')
        self.app.key('Return')
        wait(lambda: (node := self.app.focused()) and node.name == 'Move', 'the gift')
        self.app.find('label', '6 pieces · Cedar Bookshop')

    def test_correct(self):
        """A hand-out that never happened is taken back, with its reason; both stay to be read"""
        for _ in range(self.app.names('push button').count('Take this move back')):  # the last
            self.app.tab_to('Take this move back')
            self.app.key('Tab')
        self.app.key('shift+Tab')
        self.app.tab_to('Take this move back', key='shift+Tab')
        self.app.key('space')
        self.fill('How many never went this way', ('How many never went this way', '2'),
                  ('Why', 'Two were away'))
        self.stage('Handed out: 1653')
        self.stage('Arrived: 600')
        self.app.find('label', lambda name: 'Two were away' in name)
        self.app.find('label', lambda name: '2 taken back' in name)
        self.end_dialog()

    def test_loss(self):
        """A parcel is lost: its pieces stand beside the flow, until that is undone"""
        self.app.type('p-0085')
        self.app.key('Return')
        self.app.tab_to('More about this parcel')
        self.app.key('space')
        self.app.find('menu item', 'It is lost…')
        self.app.key('l')
        self.app.find('text', 'What was found out')
        self.app.window = self.app.focus_window()
        self.app.tab_to('What was found out')
        self.app.type('The lorry burnt')
        self.app.key('Return')
        self.app.find('label', lambda name: 'on 2 September 2025, 0 were there' in name)
        self.app.tab_to('On')
        self.app.key('ctrl+a')
        self.app.type('2025-10-01')
        self.app.key('Return')
        self.stage('Lost: 64')
        self.stage('On the way: 699')
        self.app.find('label', 'The books balance: 3582 received, 3582 accounted for')
        self.end_dialog()
        self.app.key('ctrl+z')
        self.stage('Lost: 36')
        self.app.key('ctrl+shift+z')
        self.stage('Lost: 64')

    def test_money(self):
        """Money that came in is noted, and is in hand"""
        act(self.app.find(None, 'Money'))
        self.app.find('push button', 'Note money…')
        self.app.tab_to('Public account…', key='shift+Tab', most=60)
        self.app.key('ctrl+n')  # it asks for what the list has, wherever the focus is
        self.fill('How many yuan', ('How many yuan', '120.50'))
        self.app.find('label', 'In hand: 4416.20 yuan')
        self.end_dialog()

    def test_account(self):
        """The public account tells of both"""
        self.app.tab_to('Public account…', key='shift+Tab', most=60)
        self.app.key('space')
        self.app.find('label', 'Account of a drive')
        self.app.find('label', 'Everything fits its place')


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
