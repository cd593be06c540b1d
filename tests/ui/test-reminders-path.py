#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A reminder by keyboard: test-reminders-path.py LAUREL SCHEMA-DIR

It is added in the pane, stands on the agenda of its day, is shown on the desktop once, whoever
looks, leads to its activity, and is undone. Today is 1 September 2025, ten o'clock. Speaks TAP.
"""

import json
import pathlib
import re
import subprocess
import sys

import driver
from driver import App, Home, run, wait
from gi.repository import Gio, GLib

NOTIFICATIONS = pathlib.Path(__file__).parent.parent / 'testlib' / 'notifications.py'
BAR = '10, Satisfied Customers congress, 8–10 Sept., Hexi, clash: Tao Yizhou'
BODY = '1 week before it starts · 8–10 Sept.'


class Path:
    def __init__(self, home, laurel):
        self.home, self.laurel = home, laurel
        self.library = home.path / 'sample.laurel'
        self.shown_file = home.path / 'shown'
        self.app = None
        run(laurel, 'new', self.library, '--sample')
        for row in self.command('plan', 'remind', 'list')['reminders']:
            self.command('plan', 'remind', 'remove', row['id'])
        self.desktop = subprocess.Popen(
            ['/usr/bin/python3', NOTIFICATIONS, 'org.gtk.Notifications', self.shown_file],
            stdout=subprocess.PIPE, text=True)
        assert self.desktop.stdout.readline() == 'ready\n'

    def command(self, *words):
        done = subprocess.run([self.laurel, *map(str, words), '--json', '--file', self.library],
                              env=self.home.environment, check=True, capture_output=True)
        return json.loads(done.stdout)

    def shown(self):
        return [json.loads(line) for line in self.shown_file.read_text().splitlines()]

    def test_add(self):
        """One is added from the menu of the pane"""
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('push button', BAR)
        self.app.tab_to(lambda name: name[:1].isdigit() and ', ' in name)
        self.app.key('ctrl+Home', *['Down'] * 9)
        wait(lambda: self.app.focused().name == BAR, 'the bar to have the focus')
        self.app.key('Return')
        self.app.find('label', 'Nobody is reminded of this yet.')
        self.app.tab_to('Add a reminder', most=90)
        self.app.key('space')
        self.app.find('menu item', '1 week before it starts')
        self.app.key('Down', 'Return')
        self.app.find('label', '1 week before it starts')
        self.app.find('label', 'Mon, 1 Sep · 09:00')
        assert len(self.command('plan', 'remind', 'list', '2025/10')['reminders']) == 1

    def test_agenda(self):
        """It stands on the agenda, since this is its day"""
        self.app.key('alt+3')
        self.app.find('label', 'reminder')
        self.app.find('label', '09:00 · ' + BODY)

    def test_done(self):
        """Done it is gone from there, by the button or by a key, and undone it is back"""
        self.app.tab_to('Mark this reminder as done', most=60)
        self.app.key('space')
        self.app.wait_gone('label', '09:00 · ' + BODY)
        state, = self.command('plan', 'remind', 'list')['reminders']
        assert (state['state'], state['done']) == ('done', '2025-09-01'), state
        self.app.key('ctrl+z')
        self.app.find('label', '09:00 · ' + BODY)
        self.app.tab_to(lambda name: name.startswith('10, Satisfied'), most=90)
        self.app.key('Home', 'ctrl+Return')
        self.app.wait_gone('label', '09:00 · ' + BODY)
        self.app.key('ctrl+z')
        self.app.find('label', '09:00 · ' + BODY)

    def test_desktop(self):
        """It is shown on the desktop when that is wanted, and not before"""
        assert self.shown() == []
        self.app.key('ctrl+comma')
        self.app.find('label', 'Show on the desktop')
        self.app.focus_window()
        self.app.tab_to(lambda name: name == 'Show on the desktop', most=60)
        self.app.key('space')
        wait(self.shown, 'the reminder')
        one, = self.shown()
        assert (one['title'], one['body']) == ('Satisfied Customers congress', BODY), one
        assert (one['action'], one['target'][0]) == \
            ('app.show-activity', self.library.as_uri()), one
        self.app.key('Escape')
        self.app.wait_gone('label', 'Show on the desktop')
        self.app.focus_window()

    def test_once(self):
        """Neither a timer nor the next start shows it again"""
        assert self.command('plan', 'remind', 'due', '--notify')['reminders'] == []
        assert len(self.command('plan', 'remind', 'due')['reminders']) == 1
        self.app.quit()
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('label', 'reminder')
        assert len(self.shown()) == 1

    def test_leads_to_it(self):
        """Chosen, it goes to its activity, in the window that is open"""
        self.app.key('ctrl+f')
        self.app.type('Knowledge contest')
        self.app.key('Return')  # also before anything is found
        self.app.find('label', '1 · in the plan')
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        target = GLib.Variant('(sxx)', tuple(self.shown()[0]['target']))
        bus.call_sync('io.github.laurel.Laurel', '/io/github/laurel/Laurel',
                      'org.freedesktop.Application', 'ActivateAction',
                      GLib.Variant('(sava{sv})', ('show-activity', [target], {})), None, 0, -1)
        self.app.find('label', '10 · in the plan')

    def test_who_and_when(self):
        """Another usual time, and who one is, hold for the next that is added"""
        self.app.key('ctrl+comma')
        self.app.find('label', 'Show on the desktop')
        self.app.focus_window()
        self.app.tab_to('You are')
        self.app.key('space')
        self.app.find('label', 'Tao Yizhou')
        # the focus follows the list: a key before it would not leave the list
        wait(lambda: getattr(self.app.focused(), 'role', None) == 'list item',
             'the focus to be in the list')
        self.app.key('shift+Tab')
        self.app.type('Tao Yizhou')
        self.app.wait_gone('label', 'Cai Jiheng')
        self.app.key('Tab', 'Return')
        self.app.tab_to('Show on the desktop', 'check box')
        self.app.key('Tab', 'ctrl+a')
        self.app.type('18:30')
        self.app.key('Escape')
        self.app.wait_gone('label', 'Show on the desktop')
        self.app.focus_window()
        self.app.tab_to('Add a reminder', most=90)
        self.app.key('space')
        self.app.find('menu item', '2 weeks before it starts')
        self.app.key('Return')
        self.app.find('label', 'Mon, 25 Aug · 18:30')
        last = self.command('journal')['entries'][-1]
        assert (last['command'], last['actor']) == ('reminder.add', 'Tao Yizhou'), last
        settings = (self.home.path / 'config/glib-2.0/settings/keyfile').read_text()
        assert "reminder-time='18:30'" in settings, settings
        person, = re.findall(r"actor-persons=\{'.+': '(\d+)'\}", settings)
        rows = self.command('ask', 'parties.all')['rows']
        assert [row['name'] for row in rows if row['id'] == person] == ['Tao Yizhou'], rows

    def test_undo(self):
        """It is taken away by a key, and that is undone without showing it again"""
        wait(lambda: len(self.shown()) == 2, 'what is due already to be shown')
        self.app.tab_to('Remove this reminder', most=90)
        self.app.key('space')
        self.app.wait_gone('label', 'Mon, 25 Aug · 18:30')
        self.app.key('ctrl+z')
        self.app.find('label', 'Mon, 25 Aug · 18:30')
        assert self.command('plan', 'remind', 'due', '--notify')['reminders'] == []
        self.app.quit()
        assert len(self.shown()) == 2


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-01',
              LAUREL_TIME='10:00') as home:
        path = Path(home, laurel)
        try:
            return driver.play(path)
        finally:
            path.desktop.kill()


sys.exit(main())
