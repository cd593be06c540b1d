#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A season is copied to the next year by keyboard: test-copy-path.py LAUREL SCHEMA-DIR

On the sample season, of which today is 2 September 2025. Speaks TAP.
"""

import json
import pathlib
import sys

import driver
from driver import App, Home, run, wait

FIRST = '1, Knowledge contest for every craft, 1 September – 30 November, ' \
    '1 September – 30 November, same date · Online'
SECOND = '2, Survey of workshop circles, July – October, July – October, words kept · nationwide'
SECOND_LEFT = '–, Survey of workshop circles, before: no. 2, July – October, Left out'
SECOND_ADDED = '21, Survey of workshop circles, before: no. 2, July – October, July – October, ' \
    'words kept · nationwide'
# The fourth was cancelled.
TEN = '9, Satisfied Customers congress, before: no. 10, 8–10 Sept., Mon–Wed, ' \
    '7–9 September, Mon–Wed, same weekday · Hexi, tentative'
MEETING = '{}, 45th delegates’ meeting, before: no. 12, 44th delegates’ meeting, ' \
    'mid to late September, {} · Jibei, tentative'
TWELVE = MEETING.format(11, 'mid to late September, words kept')
TWELVE_OF_LESS = MEETING.format(10, 'mid to late September, words kept')
TWELVE_MOVED = MEETING.format(10, '14–16 October, Wed–Fri, another date')
COPIED = '2026 Month of Good Work'
SEASON = '2025 Month of Good Work'


class Path:
    def __init__(self, home, laurel):
        self.library = home.path / 'sample.laurel'
        self.home, self.laurel = home, laurel
        run(laurel, 'new', self.library, '--sample')
        self.app = None

    def ask(self, *words):
        return json.loads(run(self.laurel, *words, '--json', '-f', self.library))

    def go_to(self, row):
        wait(lambda: self.app.focused().name == row, f'the focus on “{row}”')

    def season(self, title):
        self.app.find('push button', title)

    def test_preview(self):
        """What each activity would be next year is shown"""
        self.app = App(self.home, self.laurel, self.library)
        self.season(SEASON)
        self.app.key('ctrl+d')
        self.app.find('push button', 'Copy 29 activities')
        self.app.focus_window()
        self.go_to(FIRST)
        for name in (SECOND, TEN, TWELVE):
            self.app.find('list item', name)
        self.app.find('check box', '45th delegates’ meeting')

    def test_leave_one(self):
        """One is left, and the button counts again"""
        self.app.key('Down')
        self.go_to(SECOND)
        self.app.key('space')
        self.app.find('list item', SECOND_LEFT)
        self.app.find('push button', 'Copy 28 activities')

    def test_another_date(self):
        """Another date is typed, and read at once"""
        for _ in range(10):
            self.app.key('Down')
        self.go_to(TWELVE_OF_LESS)
        self.app.key('Return')
        self.app.tab_to('The words as they are', 'check box')
        self.app.key('Tab')
        self.app.type('14-16 October')
        self.app.find('list item', TWELVE_MOVED)
        self.app.key('Escape')

    def test_copy(self):
        """It is copied, and the window shows the new season"""
        self.app.key('ctrl+Return')
        self.app.find('label', 'Copied 28 activities to 2026')
        self.season(COPIED)
        titles = [(one['number'], one['title'], one['words'])
                  for one in self.ask('plan', 'list', '--programme', '2026')['activities']]
        assert len(titles) == 28, titles
        assert ('10', '45th delegates’ meeting', '14-16 October') in titles, titles
        assert not [title for _, title, _ in titles if title.startswith('Survey of workshop')]

    def test_undo(self):
        """One undo takes all of it back"""
        self.app.focus_window()
        self.app.key('ctrl+z')
        self.season(SEASON)
        wait(lambda: len(self.ask('info')['programmes']) == 1, 'one season')

    def test_redo(self):
        """And one redo makes it again, and shows it"""
        self.app.key('ctrl+shift+z')
        wait(lambda: len(self.ask('info')['programmes']) == 2, 'two seasons')
        self.season(COPIED)
        found = self.ask('plan', 'list', '--programme', '2026')['activities']
        assert len(found) == 28, found

    def test_again(self):
        """What the next year has already is left out, and words say why there is nothing"""
        self.app.tab_to(COPIED)
        self.app.key('space')
        self.app.find('list item', SEASON)
        if self.app.focused().name != SEASON:
            self.app.key('Down')
        self.go_to(SEASON)
        self.app.key('Return')
        self.season(SEASON)
        self.app.key('ctrl+d')
        self.app.find('list item', lambda name: name.startswith('–, Knowledge contest')
                      and name.endswith('Left out, 2026 has it already'))
        self.app.find('push button', 'Copy 1 activity')
        self.app.focus_window()
        self.app.key('Down')
        self.go_to(SECOND_ADDED)
        self.app.key('space')
        self.app.find('alert', 'Nothing is taken. Tick what is to go over.')
        self.app.key('Escape')
        self.app.find('push button', 'Leave')
        self.app.tab_to('Leave')
        self.app.key('space')
        self.app.wait_gone('push button', 'Copy')


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
