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

try:
    import driver
    from driver import App, Home, wait
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP AT-SPI cannot be reached: {error}')
    sys.exit(0)

COORDS = driver.Atspi.CoordType.WINDOW
# The fields of a change notice that have several lines, and what each has at least of them.
LINES = {'Title': 1, 'Opening': 2, 'Reasons': 3, 'On dates outside the announced window': 3,
         'Closing': 2, 'Contact': 1, 'Signature': 1}
LINE = 14  # no line of text is lower, in pixels


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

    def field(self, name):
        """A field of several lines, by its name, and how much room it has."""
        node = self.app.find('text', name)
        return node, node.get_component_iface().get_extents(COORDS)

    def test_begin(self):
        """A change notice opens from the documents"""
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.app.tab_to(lambda name: name.startswith('From release 2 to release 3'))
        self.app.key('Return')
        self.app.find('text', 'Closing')

    def test_room(self):
        """Each field has the room of its text, and no more, as soon as it is there"""
        for name, lines in LINES.items():
            node, box = self.field(name)
            text = driver.Atspi.Text.get_text(node, 0, -1)
            assert not text.endswith('\n'), f'{name} ends with an empty line'
            assert lines * LINE <= box.height <= (lines + 4) * 2 * LINE, \
                f'{name}: {box.height} pixels for {text!r}'

    def test_names(self):
        """Each field of several lines shows its name"""
        for name in LINES:
            self.app.find('label', name)

    def test_growth(self):
        """A field grows with what is typed"""
        node, before = self.field('Closing')
        text = driver.Atspi.Text.get_text(node, 0, -1)
        self.app.write(node, text + '\n' + 'Please tell everybody who has to know of it. ' * 4)
        wait(lambda: self.field('Closing')[1].height >= before.height + 3 * LINE, 'more room')
        self.app.write(node, text)
        wait(lambda: self.field('Closing')[1].height == before.height, 'less room')

    def test_widths(self):
        """The window gets narrow and wide again while a paper is open, and nothing complains"""
        for width, height in ((360, 640), (1180, 760), (900, 600), (360, 640), (700, 500),
                              (1180, 760)):
            self.app.resize(width, height)
            time.sleep(0.8)
        self.app.find('text', 'Closing')

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
