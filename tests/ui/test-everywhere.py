#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that work wherever one is, on the real window: test-everywhere.py LAUREL SCHEMA-DIR

On the sample season. Speaks TAP.
"""

import contextlib
import pathlib
import re
import subprocess
import sys
import time

import accessible
import driver
from driver import App, Home, run, wait


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

    def dialog(self, *keys):
        before = set(self.app.windows())
        self.app.key(*keys)
        wait(lambda: set(self.app.windows()) - before, f'a window after {keys}')
        self.app.focus_window()

    def leave(self):
        self.app.key('Escape')
        wait(lambda: self.app.windows() == [self.app.window], 'the dialog to close')
        self.app.focus_window()

    def test_begin(self):
        """A library that came with a season in it begins with that season"""
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('1, '))
        self.app.key('ctrl+z', 'ctrl+z', 'ctrl+z')
        time.sleep(0.5)
        assert not [name for name in self.app.names('label') if name.startswith('Undone')]
        self.app.find('push button', lambda name: name.startswith('22, '))

    def test_shortcuts(self):
        """The keys are listed, and a reader that asks for a window which has gone ends nothing"""
        self.dialog('ctrl+question')
        self.app.find('label', 'Add an activity')
        self.leave()
        for index in range(9):
            with contextlib.suppress(driver.GLib.Error):
                accessible.Node(self.app.program, accessible.ROOT).get_child(index)
        self.app.find('push button', lambda name: name.startswith('1, '))

    def test_undo(self):
        """What a toast offers changes in its place"""
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('ctrl+Home', 'Down', 'alt+Right', 'ctrl+z', 'ctrl+shift+z', 'alt+Right',
                     'ctrl+z', 'ctrl+z')
        self.app.find('label', lambda name: name.startswith('Undone: '))

    def test_release(self):
        """Ctrl+R asks how to release, from whatever page"""
        for page in ('Documents', 'People', 'Judging', 'Logistics', 'Calendar'):
            self.app.press('page tab', page)
            self.app.find('page tab', page, driver.Atspi.StateType.SELECTED)
            self.app.focus_window()
            self.dialog('ctrl+r')
            self.app.find('label', 'What it changes')
            self.leave()

    def test_follow(self):
        """A bar that is moved far is followed, however fast; so it is when that is undone"""
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('ctrl+Home', 'Down', 'Down', 'Down', 'Down', 'Down')
        wait(lambda: self.app.focused().name.startswith('6, '), 'the sixth')
        run('xdotool', 'key', '--delay', '2', *['alt+Right'] * 60)
        wait(lambda: self.bar('2030'), 'the bar in sight')
        run('xdotool', 'key', '--delay', '2', *['ctrl+z'] * 60)
        wait(lambda: self.bar('September,'), 'the bar in sight again')

    def bar(self, words):
        """The sixth, where it is in the window and says so."""
        box = next((node.get_extents()
                    for node in self.app.walk() if node.role == 'push button' and
                    node.name.startswith('6, ') and words in node.name + ','), None)
        return box and 0 < box.x < 1180

    def in_title(self):
        """The whole title is selected, to be written over."""
        wait(lambda: any(node.role == 'text' and node.name == 'Title' and
                         node.count_selections()
                         for node in self.app.walk()), 'the title to be selected')

    def test_new(self):
        """A new activity that was left as it came is none; one that got a title is kept"""
        self.app.key('ctrl+n')
        self.in_title()
        self.app.find('push button', lambda name: name.startswith('23, New activity'))
        self.app.key('Escape')
        self.app.wait_gone('push button', lambda name: name.startswith('23, '))
        self.app.key('ctrl+n')
        self.app.find('push button', lambda name: name.startswith('23, New activity'))
        self.in_title()
        self.app.type('Tea')
        self.app.key('Return')
        self.app.find('push button', lambda name: name.startswith('23, Tea'))
        self.app.key('Escape')
        time.sleep(0.3)
        self.app.find('push button', lambda name: name.startswith('23, Tea'))

    def on_bar(self, start):
        wait(lambda: self.app.focused().name.startswith(start), f'the focus on “{start}”')

    def test_remove(self):
        """Delete removes an activity that nobody was told of, and says why it keeps another"""
        self.on_bar('23, Tea')
        self.app.key('Delete')
        self.app.find('label', 'Removed “Tea”')
        self.app.wait_gone('push button', lambda name: name.startswith('23, '))
        self.on_bar('22, ')
        self.app.key('Delete')
        self.app.find('label',
                      lambda name: name.startswith('“Visits by appointment” was announced'))
        self.app.key('ctrl+z')
        self.app.find('push button', lambda name: name.startswith('23, Tea'))

    def test_words(self):
        """Words that take a date away say so"""
        self.app.key('ctrl+Home')
        self.on_bar('1, ')
        self.app.key('Return')
        self.app.find('text', 'In the plan’s words', driver.Atspi.StateType.FOCUSED)
        self.app.key('ctrl+a')
        self.app.type('whenever')
        self.app.key('Return')
        self.app.find('label', lambda name: name.startswith('“Knowledge') and
                            name.endswith('” has no date any more'))
        self.app.key('ctrl+z', 'Escape')
        self.app.find('push button', lambda name: name.startswith(
            '1, Knowledge contest for every craft, 1 September'))

    def test_refused(self):
        """What was refused is not dropped without asking when the window closes"""
        self.app.key('ctrl+n')
        self.in_title()
        self.app.key('Tab', 'Tab', 'Tab')
        self.app.type('many')
        self.dialog('ctrl+q')
        self.app.find('label', 'Something was not stored')
        self.leave()
        self.dialog('ctrl+q')
        self.app.press('push button', lambda name: name.endswith('Close without it'))
        wait(lambda: self.app.process.poll() is not None, 'the end')
        self.app.check_errors()
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('1, '))

    def test_quit(self):
        """Ctrl+Q ends the program also where a dialog is in front"""
        self.dialog('ctrl+e')
        self.app.key('ctrl+q')
        wait(lambda: self.app.process.poll() is not None, 'the end')
        assert self.app.process.returncode == 0
        self.app.check_errors()

    def test_foreign(self):
        """A file that is no library leads to another one"""
        foreign = self.home.path / 'letter.laurel'
        foreign.write_text('Dear all,')
        self.app = App(self.home, self.laurel, foreign)
        self.app.find('label', 'This is not a library of Laurel')
        assert not self.app.seek('push button', lambda name: name.endswith('Try again'))
        before = set(self.app.windows())
        self.app.press('push button', lambda name: name.endswith('Choose another file…'))
        wait(lambda: set(self.app.windows()) - before, 'the file dialog')
        self.app.window = self.app.focus_window()
        self.app.type(str(self.library))
        self.app.key('Return')
        self.app.find('push button', lambda name: name.startswith('23, Tea'))
        self.app.quit()

    def test_moved(self):
        """A library that is not there is said once, with what can be done"""
        moved = self.home.path / 'moved.laurel'
        self.app = App(self.home, self.laurel, moved)
        self.app.find('label', 'The library is not there')
        told = [name for name in self.app.names('label') if 'moved.laurel' in name]
        assert len(told) == 1, told
        assert told[0].startswith(f'“moved.laurel” is not in “{self.home.path}”.'), told
        self.library.rename(moved)
        self.app.press('push button', lambda name: name.endswith('Try again'))
        self.app.find('push button', lambda name: name.startswith('23, Tea'))
        self.app.window = self.app.focus_window()
        self.app.quit()
        moved.rename(self.library)
        self.app = App(self.home, self.laurel, moved)
        self.app.find('label', 'The library is not there')
        before = set(self.app.windows())
        self.app.press('push button', lambda name: name.endswith('Choose another file…'))
        wait(lambda: set(self.app.windows()) - before, 'the file dialog')
        self.app.window = self.app.focus_window()
        self.app.type(str(self.library))
        self.app.key('Return')
        self.app.find('push button', lambda name: name.startswith('23, Tea'))
        self.app.quit()

    def test_given_up(self):
        """Who gives up is left with nothing"""
        self.app = App(self.home, self.laurel, self.home.path / 'letter.laurel')
        self.app.find('label', 'This is not a library of Laurel')
        self.app.focus_window()
        self.app.key('Escape')
        wait(lambda: self.app.process.poll() is not None, 'the end')
        assert self.app.process.returncode == 0

    def test_alert(self):
        """What holds of the whole library is an alert, by its words, for as long as it holds"""
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', lambda name: name.startswith('23, Tea'))
        assert not self.app.seek('alert')
        self.library.unlink()
        self.app.find('alert', lambda name: name.startswith(
            'The file of this library was moved, replaced or deleted.'))
        assert len([node for node in self.app.walk() if node.role == 'alert']) == 1
        self.app.end()


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
