#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving in the month on the real window, by keyboard and by pointer: test-month-keys.py LAUREL
SCHEMA-DIR

On the sample season. Speaks TAP.
"""

import os
import pathlib
import re
import subprocess
import sys
import time

import driver
from driver import App, Home, run, wait

TODAY = 'Tuesday, 2 September 2025, today, 1 activity'
CONGRESS = '10, Satisfied Customers congress, 8–10 Sept., Hexi, clash: Tao Yizhou'
LATER = '10, Satisfied Customers congress, 9–11 September, Hexi, clash: Tao Yizhou'
WEEK_LATER = '10, Satisfied Customers congress, 15–17 September, Hexi, clash: Tao Yizhou'
SUMMIT = '11, Seventh craft summit, 17–19 September, Online'
SUMMIT_LONGER = '11, Seventh craft summit, 17–20 September, Online'
SUMMIT_LATER = '11, Seventh craft summit, 1–3 October, Online'
EXCHANGE = re.compile(r'13, Exchange of good practice, mid-September, Qinggang, tentative')
EXCHANGE_EARLY = re.compile(r'13, Exchange of good practice, early September, Qinggang, tentative')


class Month:
    def __init__(self, app):
        self.app = app

    def on(self, name):
        """The focus is there: a name, or a pattern."""
        fits = name.match if hasattr(name, 'match') else name.__eq__
        wait(lambda: fits(self.app.focused().name), f'the focus on {name}')

    def bar(self, name):
        fits = name.match if hasattr(name, 'match') else name
        return self.app.find('push button', fits)

    def chip(self, name):
        """The one of the month comes behind the year's bar of that name."""
        return wait(lambda: [node for node in self.app.walk()
                             if node.role == 'push button' and
                             name.match(node.name)], f'the chip {name}')[-1]

    def sheet(self, name):
        """The bar on the sheet, in a week: the year has one of that name, too."""
        return wait(lambda: next((node for node in self.app.walk()
                                  if node.role == 'push button' and
                                  node.name == name and
                                  node.get_parent().role == 'table row'), None),
                    f'the bar {name}')

    def test_switch(self):
        """Alt+2 shows the month of today, and Tab comes to the day"""
        self.app.key('alt+2')
        self.app.find('label', 'September 2025')
        self.on(TODAY)

    def test_walk(self):
        """The arrow keys go from day to day, and through what is on each"""
        self.app.key('Down')
        self.on(re.compile(r'1, Knowledge contest'))
        self.app.key('Down')
        self.on('Tuesday, 9 September 2025, 2 activities')
        self.app.key('Down', 'Down')
        self.on(CONGRESS)

    def test_move(self):
        """Alt+Right moves by a day, Alt+Down by a week; the focus stays on it"""
        self.app.key('alt+Right')
        self.on(LATER)
        self.app.key('ctrl+z')
        self.on(CONGRESS)
        self.app.key('alt+Down')
        self.on(WEEK_LATER)
        self.app.key('ctrl+z')
        self.on(CONGRESS)

    def test_open(self):
        """Enter opens the pane, and Escape comes back"""
        self.app.key('Return')
        self.app.find('label', '10 · in the plan')
        self.app.key('Escape', 'Escape')
        self.on(CONGRESS)

    def test_turn(self):
        """Page Down turns the page, Home comes back to today"""
        self.app.key('Next')
        self.app.find('label', 'October 2025')
        self.app.key('Home')
        self.app.find('label', 'September 2025')
        self.on(TODAY)

    def box(self, node):
        return node.get_extents()

    def cell(self, day):
        return self.box(self.app.find('table cell', lambda name: name.startswith(day)))

    def move(self, x, y, *more):
        run('xdotool', 'mousemove', '--window', self.app.window, str(x), str(y), *more)

    def take(self, node, *, end=False):
        """Takes hold of a bar, or of its end, with the pointer. Places are told without the shadow
        of the window, which is 5 wide."""
        box = self.box(node)
        x, y = box.x + (box.width + 2 if end else 24), box.y + box.height // 2
        self.move(x, y)
        self.move(x, y, 'mousedown', '1')
        self.move(x + 36, y + box.height)

    def wait_at(self, x, y):
        """Long enough for one page to turn, and not for two."""
        self.move(x, y)
        time.sleep(1.5)
        self.move(400, 500)

    def carry(self, day):
        cell = self.cell(day)
        self.move(cell.x + 20, cell.y + 12)
        self.move(cell.x + 24, cell.y + 14)

    def escape(self):
        """While a button of the pointer is down: what takes modifiers away lets go of it, too."""
        run('xdotool', 'key', 'Escape')

    def drop(self):
        run('xdotool', 'mouseup', '1')

    def drag(self, node, day, *, drop=True, end=False):
        self.take(node, end=end)
        self.carry(day)
        if drop:
            self.drop()

    def test_drag_end(self):
        """The end of a bar is dragged to a day, selected or not; Escape lets it be"""
        self.drag(self.sheet(SUMMIT), 'Saturday, 20 September', end=True)
        self.sheet(SUMMIT_LONGER)
        self.app.key('ctrl+z')
        self.drag(self.sheet(SUMMIT), 'Saturday, 20 September', end=True, drop=False)
        self.escape()
        self.drop()
        self.sheet(SUMMIT)

    def test_turn_dragging(self):
        """Who waits over the button of the next month, or at the side, drops it there"""
        self.take(self.sheet(SUMMIT))
        button = self.box(self.app.find('push button', 'Next month'))
        self.wait_at(button.x + button.width // 2, button.y + button.height // 2)
        self.app.find('label', 'October 2025')
        self.carry('Wednesday, 1 October')
        self.drop()
        self.sheet(SUMMIT_LATER)
        self.app.key('ctrl+z')
        self.app.key('Home')
        self.take(self.sheet(SUMMIT))
        cell = self.cell('Saturday, 20 September')
        self.wait_at(cell.x + cell.width - 4, cell.y + 12)
        self.app.find('label', 'October 2025')
        self.escape()
        self.drop()
        self.app.key('Home')
        self.sheet(SUMMIT)

    def test_drag(self):
        """A window carried to a day keeps its kind; Escape lets it be"""
        self.drag(self.chip(EXCHANGE), 'Friday, 5 September', drop=False)
        self.escape()
        self.drop()
        self.bar(EXCHANGE)
        self.drag(self.chip(EXCHANGE), 'Friday, 5 September')
        self.bar(EXCHANGE_EARLY)
        self.app.key('ctrl+z')
        self.bar(EXCHANGE)

    def test_kept(self):
        """What is selected stays so in the other views, and has the focus there"""
        self.app.key('alt+3')
        self.app.find('label', '13 · in the plan')
        self.app.key('alt+1')
        self.app.find('label', '13 · in the plan')
        self.on(EXCHANGE)
        self.app.key('Up', 'Up')
        self.on(re.compile('11, '))
        self.app.key('alt+2')
        self.app.key('alt+1')
        self.on(EXCHANGE)


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    steps = [name for name in vars(Month) if name.startswith('test_')]
    print(f'1..{len(steps)}', flush=True)
    failed = False
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        library = home.path / 'season.laurel'
        subprocess.run([laurel, 'new', library, '--sample'], env=home.environment, check=True,
                       capture_output=True)
        with App(home, laurel, library) as app:
            month = Month(app)
            for number, name in enumerate(steps, 1):
                step = getattr(month, name)
                try:
                    if not failed:
                        step()
                except (AssertionError, OSError, driver.GLib.Error,
                        subprocess.SubprocessError) as error:
                    failed = True
                    for line in str(error).split('\n')[:400]:
                        print('#', line)
                    if folder := os.environ.get('LAUREL_TEST_SHOTS'):
                        run('import', '-window', 'root', f'{folder}/month-{name}.png')
                print('not ok' if failed else 'ok', number, f'- {step.__doc__}', flush=True)
    return 1 if failed else 0


sys.exit(main())
