#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search of the desktop, as the desktop asks: test-desktop-search.py LAUREL SCHEMA-DIR SOURCE

The bus starts Laurel without a window; it answers, opens what was chosen, and goes. Speaks TAP.
"""

import configparser
import fcntl
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import time

import accessible
import driver
from driver import App, Home, wait
from gi.repository import Gio, GLib

NAME = 'io.github.laurel.Laurel'
IDLE = 10  # seconds until it goes when nobody asks


def same(found, expected):
    assert found == expected, f'{found!r} is not {expected!r}'


class Service(App):
    """What the bus has started: there may be no window yet."""

    def __init__(self, pid):  # pylint: disable=super-init-not-called
        self.focus = self.listener = self.program = self.window = None
        self.process = Pid(pid)

    def check_errors(self):
        """What it says goes to the bus that started it."""


class Pid:
    """A process that is not our child."""

    def __init__(self, pid):
        self.pid = pid

    def poll(self):
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 0
        state = pathlib.Path(f'/proc/{self.pid}/stat').read_text(encoding='ascii')
        return 0 if state.rpartition(')')[2].split()[0] == 'Z' else None

    def wait(self, seconds):
        wait(lambda: self.poll() is not None, 'the program to end', seconds)
        return 0

    def terminate(self):
        os.kill(self.pid, signal.SIGTERM)

    kill = terminate


class Search:
    def __init__(self, home, laurel, source):
        self.home, self.laurel, self.source = home, laurel, source
        self.library = home.path / 'data/laurel/library.laurel'
        self.app = self.lock = None
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        ini = configparser.ConfigParser()
        ini.optionxform = str
        ini.read(source / f'data/{NAME}.search-provider.ini')
        self.ini = ini['Shell Search Provider']

    def ask_bus(self, method, kind, *arguments):
        return self.bus.call_sync(
            'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method,
            GLib.Variant(kind, arguments), None, 0, 30000).unpack()

    def owner(self):
        return self.ask_bus('NameHasOwner', '(s)', NAME)[0]

    def ask(self, method, kind, *arguments):
        """As GNOME Shell does, by what stands in the file that is installed for it."""
        answer = self.bus.call_sync(
            self.ini['BusName'], self.ini['ObjectPath'], 'org.gnome.Shell.SearchProvider2', method,
            GLib.Variant(kind, arguments), None, 0, 30000)
        self.app = self.app or Service(self.ask_bus('GetConnectionUnixProcessID', '(s)', NAME)[0])
        return answer.unpack()[0] if answer.n_children() else None

    def find(self, *terms):
        return self.ask('GetInitialResultSet', '(as)', terms)

    def metas(self, ids):
        return self.ask('GetResultMetas', '(as)', ids)

    def titles(self, *terms):
        return sorted(meta['name'] for meta in self.metas(self.find(*terms)))

    def run(self, *words):
        subprocess.run([self.laurel, *map(str, words)], env=self.home.environment, check=True,
                       capture_output=True)

    def idle(self):
        """Nobody asks any more, so it goes."""
        begun = time.monotonic()
        wait(lambda: not self.owner(), 'the service to go', IDLE + driver.SECONDS)
        self.app = None
        return time.monotonic() - begun

    def look(self):
        self.app.listener = accessible.listen(self.app.on_focus)
        self.app.look()

    def test_registered(self):
        """The bus knows how to start it, and where the desktop asks"""
        services = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'dbus-1/services'
        services.mkdir(parents=True, exist_ok=True)
        text = (self.source / f'data/{NAME}.service.in').read_text(encoding='utf-8')
        assert f'Name={self.ini["BusName"]}\n' in text
        (services / f'{NAME}.service').write_text(
            text.replace('@bindir@', str(pathlib.Path(self.laurel).parent)), encoding='utf-8')
        desktop = (self.source / f'data/{NAME}.desktop.in').read_text(encoding='utf-8')
        assert 'DBusActivatable=true\n' in desktop
        assert self.ini['DesktopId'] == f'{NAME}.desktop' and self.ini['Version'] == '2'
        self.ask_bus('UpdateActivationEnvironment', '(a{ss})', self.home.environment)
        self.ask_bus('ReloadConfig', '()')

    def test_no_library(self):
        """Without a library nothing is found, and none is made"""
        assert not self.owner()
        assert self.find('lecture') == []
        assert self.owner()
        assert self.metas(['1/2/nowhere', f'1/2/{self.library.as_uri()}', '', 'x']) == []
        assert not self.library.exists()
        assert self.app.windows() == []

    def opened(self):
        """What of the library the program has open"""
        links = []
        for link in pathlib.Path(f'/proc/{self.app.process.pid}/fd').iterdir():
            try:
                links.append(os.readlink(link))
            except FileNotFoundError:
                pass
        return [link for link in links if str(self.library) in link]

    def test_older(self):
        """One that an older Laurel left is neither brought up to date nor copied for a search"""
        self.library.parent.mkdir()
        sql = (self.source / 'tests/data/libraries/0005.sql').read_text(encoding='utf-8')
        with sqlite3.connect(self.library) as old:
            old.executescript(sql)
        old.close()
        before = self.library.read_bytes()
        same(self.find('congress'), [])
        same(self.opened(), [])
        assert self.library.read_bytes() == before
        same([path.name for path in self.library.parent.iterdir()], ['library.laurel'])
        self.library.unlink()

    def test_found(self):
        """It finds in Latin and in Chinese what the last library has"""
        self.run('new', self.library, '--sample')
        plan = self.source / 'tests/data/plans/zh/good-work-2025.docx'
        self.run('--file', self.library, 'import', 'plan', plan, '--programme', '良作之月')
        same(self.titles('lecture'), ['Good Work Lecture, second', 'Good Work Lecture, third'])
        same(self.titles('LECT', 'thir'), ['Good Work Lecture, third'])
        same(self.titles('讲堂'), ['良作讲堂第三讲', '良作讲堂第二讲'])
        same(self.titles('讲堂', '第三'), ['良作讲堂第三讲'])
        same(self.titles('青港'), ['优秀实践交流活动'])
        same(self.titles('nowhere'), [] and self.titles('“') == [] and self.titles() == [])

    def test_subsearch(self):
        """What is typed on is looked for among all"""
        first = self.find('l')
        lectures = self.ask('GetSubsearchResultSet', '(asas)', first, ['lecture'])
        same(sorted(meta['name'] for meta in self.metas(lectures)), self.titles('lecture'))
        third = self.ask('GetSubsearchResultSet', '(asas)', lectures, ['lecture', 'third'])
        assert self.metas(third)[0]['name'] == 'Good Work Lecture, third' and len(third) == 1
        assert self.ask('GetSubsearchResultSet', '(asas)', third, ['lecture', 'x']) == []

    def test_metas(self):
        """Each says when, where and of which season, in the order asked for"""
        (exchange,), lectures = self.find('Exchange of good'), self.find('lecture')
        metas = self.metas([lectures[1], exchange, lectures[0]])
        assert [meta['id'] for meta in metas] == [lectures[1], exchange, lectures[0]]
        assert metas[1]['name'] == 'Exchange of good practice'
        assert metas[1]['description'] == \
            'mid-September · Qinggang (tentative) · 2025 Month of Good Work', metas[1]
        assert all('x-office-calendar' in str(meta['icon']) for meta in metas), metas
        assert len(self.metas([exchange, exchange.replace('/', '0/', 1)])) == 1

    def test_kept(self):
        """Who types finds the library open, whoever replaces it finds that seen"""
        self.find('l')
        before = self.opened()
        assert before, 'the library was closed again'
        self.find('le')
        same(self.opened(), before)
        aside = self.library.with_suffix('.aside')
        self.library.rename(aside)
        same(self.find('lecture'), [])
        self.run('new', self.library)
        same(self.find('lecture'), [])
        self.library.unlink()
        aside.rename(self.library)
        assert len(self.find('lecture')) == 2

    def test_superseded(self):
        """Who types on gets an answer to each letter, and the last is the right one"""
        answers = []

        def on_answer(bus, result, number):
            answers.append((number, bus.call_finish(result).unpack()[0]))
        for number, words in enumerate((['l'], ['le'], ['lec'], ['lecture'])):
            self.bus.call(self.ini['BusName'], self.ini['ObjectPath'],
                          'org.gnome.Shell.SearchProvider2', 'GetInitialResultSet',
                          GLib.Variant('(as)', (words,)), None, 0, 30000, None, on_answer, number)
        context = GLib.MainContext.default()
        wait(lambda: context.iteration(False) is None or len(answers) == 4, 'the answers')
        same(len(dict(answers)[3]), 2)

    def test_locked(self):
        """Another program may write there meanwhile, and keeps its lock"""
        path = pathlib.Path(f'{self.library}.lock')
        text = f'{os.uname().nodename} {os.getpid()} {int(time.time())}\n'
        path.write_text(text, encoding='utf-8')
        with path.open('r+', encoding='utf-8') as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            assert len(self.find('lecture')) == 2
        assert path.read_text(encoding='utf-8') == text
        path.unlink()
        self.find('lecture')
        assert not path.exists(), 'a search took the lock'
        self.run('--file', self.library, 'plan', 'cancel', '2025 Month of Good Work/2')

    def test_cancelled(self):
        """What was cancelled says so first, and changes are found at once"""
        (survey,) = self.metas(self.find('survey', 'circles'))
        assert survey['description'].startswith('cancelled · July – October'), survey

    def test_idle(self):
        """It goes when nobody has asked for a while, and no sooner"""
        assert self.app.windows() == []
        assert IDLE - 3 < self.idle() < IDLE + 5

    def test_activated(self):
        """A result that an earlier process found opens the window on that activity"""
        (exchange,) = self.find('Exchange of good')
        self.idle()
        self.ask('ActivateResult', '(sasu)', exchange, ['Qinggang'], 0)
        self.look()
        self.app.find('label', '2025 Month of Good Work')
        self.app.find('label', 'Exchange of good practice')
        assert len(self.app.windows()) == 1

    def test_open(self):
        """The window that is open is searched, and shows what is chosen"""
        (meeting,) = self.find('delegates')
        self.ask('ActivateResult', '(sasu)', meeting, ['delegates'], 0)
        self.app.find('label', '44th delegates’ meeting')
        assert len(self.app.windows()) == 1

    def test_launched(self):
        """All results are shown in the window, with the search filled in"""
        self.ask('LaunchSearch', '(asu)', ['讲堂', '第三'], 0)
        self.app.find('label', '良作讲堂第三讲')
        found = self.app.find('list', 'What was found')
        assert len(self.app.children(found)) == 1
        self.app.focus_window()
        self.app.key('BackSpace', 'BackSpace', 'BackSpace')  # the words can be typed on
        self.app.find('label', '良作讲堂第二讲')

    def test_closed(self):
        """After its window the program goes, too, and starts on the search when asked again"""
        self.app.key('ctrl+w')
        wait(lambda: self.app.windows() == [], 'the window to close')
        self.idle()
        self.ask('LaunchSearch', '(asu)', ['lecture'], 0)
        self.look()
        self.app.find('label', 'Good Work Lecture, third')
        self.app.quit()
        self.app = None

    def test_last(self):
        """It is the library that was open last which is searched, whatever bytes are its name"""
        other = self.home.path / 'other.laurel'
        self.run('new', other)
        self.run('--file', other, 'import', 'plan',
                 self.source / 'tests/data/plans/zh/good-work-2025.docx')
        other = other.rename(self.home.path / os.fsdecode(b'other \xe4.laurel'))
        with App(self.home, self.laurel, other) as app:
            app.find('page tab', 'Calendar')
            app.quit()
        wait(lambda: not self.owner(), 'the program to end')
        same(self.titles('lecture'), [])
        same(self.titles('讲堂'), ['良作讲堂第三讲', '良作讲堂第二讲'])
        self.ask('ActivateResult', '(sasu)', self.find('讲堂', '第三')[0], ['讲堂'], 0)
        self.look()
        self.app.find('label', '良作讲堂第三讲')
        self.app.quit()
        self.app = None


def main():
    laurel, schemas, source = (str(pathlib.Path(word).resolve()) for word in sys.argv[1:4])
    with Home(GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        sys.exit(driver.play(Search(home, laurel, pathlib.Path(source))))


main()
