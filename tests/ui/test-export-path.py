#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the window, by keyboard: test-export-path.py LAUREL SCHEMA-DIR

Each format of the dialog, the file that follows releases, and what is copied, as another program
sees it. Speaks TAP.
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys

import driver
import gi
gi.require_version('Gtk', '4.0')
from driver import App, Home, wait
from gi.repository import Gdk, Gio, GLib, Gtk

FORMATS = ['ics', 'xlsx', 'csv', 'json', 'pdf']


class Clipboard:
    """What this program, another one, finds on the clipboard."""

    def __init__(self):
        Gtk.init()
        self.clipboard = Gdk.Display.get_default().get_clipboard()

    def read(self, mime):
        found = []

        def on_spliced(output, result, *_):
            output.splice_finish(result)
            found.append(output.steal_as_bytes().get_data())

        def on_read(clipboard, result, *_):
            stream, _ = clipboard.read_finish(result)
            output = Gio.MemoryOutputStream.new_resizable()
            output.splice_async(stream, Gio.OutputStreamSpliceFlags.CLOSE_TARGET, 0, None,
                                on_spliced)

        self.clipboard.read_async([mime], 0, None, on_read)
        wait(lambda: GLib.MainContext.default().iteration(False) and False or found, mime)
        return found[0].decode()

    def formats(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.clipboard.get_formats().to_string()


class Export:
    def __init__(self, home, laurel):
        self.home, self.laurel, self.app = home, laurel, None
        self.library = home.path / 'a.laurel'
        self.followed = home.path / 'shared.ics'
        self.run('new', self.library, '--sample')

    def run(self, *words):
        return subprocess.run([self.laurel, *map(str, words)], env=self.home.environment,
                              check=True, capture_output=True, text=True).stdout

    def read(self, *words):
        return json.loads(self.run('--file', self.library, '--json', *words))

    def open(self, *keys):
        """Opens a window by keys."""
        before = set(self.app.windows())
        self.app.focus_window()
        self.app.key(*keys)
        wait(lambda: set(self.app.windows()) - before, f'the window of {keys}')
        self.app.focus_window()

    def close(self):
        """Only the main window is left, and has the keys."""
        wait(lambda: self.app.windows() == [self.app.window], 'the dialog to close')
        self.app.focus_window()

    def choose(self, path):
        """The file dialog takes a whole path."""
        self.app.focus_window()
        self.app.key('ctrl+a')
        self.app.type(str(path))
        self.app.key('Return')

    def press(self, name):
        """A button that opens a window."""
        before = set(self.app.windows())
        self.app.press('push button', lambda shown: shown.endswith(name))
        wait(lambda: set(self.app.windows()) - before, f'the window of {name}')

    def export(self, which, path):
        self.open('ctrl+e')
        self.app.tab_to(lambda name: name.startswith('Format'))
        self.app.key('Return')
        wait(lambda: len(self.app.windows()) > 2, 'the formats')
        for _ in range(which):
            self.app.key('Down')
        self.app.key('Return')
        wait(lambda: len(self.app.windows()) == 2, 'the format to be chosen')
        self.app.focus_window()
        self.app.find('label', lambda name: '30 activities' in name)
        self.app.key('ctrl+Return')
        wait(lambda: len(self.app.windows()) == 3, 'the file dialog')
        self.choose(path)

    def test_formats(self):
        """Each format of the dialog writes the whole plan"""
        self.app = App(self.home, self.laurel, self.library)
        self.app.find('page tab', 'Calendar')
        for which, suffix in enumerate(FORMATS):
            path = self.home.path / f'plan.{suffix}'
            self.export(which, path)
            self.close()
            data = path.read_bytes()
            if suffix == 'json':
                assert len(json.loads(data)['activities']) == 30
            elif suffix == 'pdf':
                assert data.startswith(b'%PDF-') and b'%%EOF' in data[-16:]
            else:
                told = self.read('import', 'plan', path, '--dry-run')
                same = [told[kind] for kind in ('new', 'moved', 'edited', 'gone', 'same')]
                assert same == [0, 0, 0, 0, 30], f'{suffix}: {same}'

    def test_own_library(self):
        """The library that is open is not written over"""
        before = self.read('info')
        self.export(2, self.library)
        if len(self.app.windows()) > 2:  # GTK asks whether it is to be replaced
            self.app.focus_window()
            self.app.press('push button', lambda name: name.endswith('Replace'))
        self.app.find('label', lambda name: 'is a library that is open.' in name)
        self.app.focus_window()
        self.app.key('Escape')
        self.app.focus_window()
        self.app.key('Escape')
        self.close()
        assert self.library.read_bytes().startswith(b'SQLite format 3')
        assert self.read('info') == before

    def names(self):
        return re.findall(r'SUMMARY:(.*)', self.followed.read_text(encoding='utf-8'))

    def test_followed(self):
        """A calendar file has what was announced last as soon as it is chosen"""
        self.open('ctrl+e')
        self.app.find('label', lambda name: '30 activities' in name)
        self.press('Choose…')
        self.choose(self.followed)
        wait(self.followed.exists, 'the file')
        wait(lambda: len(self.app.windows()) == 2, 'the file dialog to close')
        self.app.find('push button', lambda name: name.endswith('Stop'))
        assert 'Good Work Lecture\\, second' in self.names(), self.names()
        self.app.focus_window()
        self.app.key('Escape')
        self.close()

    def test_released(self):
        """Each release writes it anew, and so does one that is undone"""
        before = self.followed.read_bytes()
        assert 'Tea' not in self.names()
        self.app.key('ctrl+n')
        self.app.find('push button', lambda name: name.startswith('23, New activity'))
        self.app.type('Tea')
        self.app.key('Return')
        self.app.find('push button', lambda name: name.startswith('23, Tea'))
        self.app.key('Escape')
        self.open('ctrl+r')
        self.app.tab_to(lambda name: re.search(r'\bRelease$', name))
        self.app.key('Return')
        self.close()
        wait(lambda: 'Tea' in self.names(), 'the release in the file')
        self.app.key('ctrl+z')
        wait(lambda: 'Tea' not in self.names(), 'the release to leave the file')
        after = self.followed.read_bytes()
        versions = [max(map(int, re.findall(rb'SEQUENCE:(\d+)', text)), default=0)
                    for text in (before, after)]
        assert versions[0] < versions[1], versions  # or whoever has the other would keep it
        assert re.sub(rb'(DTSTAMP|SEQUENCE).*\r\n', b'', after) == \
            re.sub(rb'(DTSTAMP|SEQUENCE).*\r\n', b'', before)

    def test_lost(self):
        """A release whose file cannot be written says so, and the next one writes it"""
        self.followed.unlink()
        self.followed.mkdir()
        self.open('ctrl+r')
        self.app.tab_to(lambda name: re.search(r'\bRelease$', name))
        self.app.key('Return')
        self.close()
        self.app.find('label', lambda name: 'its calendar file “shared.ics” could not be written. '
                                            '“shared.ics” is a folder.' in name)
        self.followed.rmdir()
        self.app.key('ctrl+z')
        wait(self.followed.is_file, 'the file')
        self.app.wait_gone('label', lambda name: 'could not be written' in name)

    def test_stopped(self):
        """One that is stopped stays as it is"""
        self.open('ctrl+e')
        self.app.press('push button', lambda name: name.endswith('Stop'))
        self.app.wait_gone('push button', lambda name: name.endswith('Stop'))
        self.app.focus_window()
        self.app.key('Escape')
        self.close()
        before = self.followed.read_bytes()
        self.open('ctrl+r')
        self.app.tab_to(lambda name: re.search(r'\bRelease$', name))
        self.app.key('Return')
        self.close()
        self.app.find('label', lambda name: name.startswith('Announced on'))
        assert self.followed.read_bytes() == before

    def test_copied(self):
        """What is copied is text and a table for another program"""
        clipboard = Clipboard()
        self.app.tab_to(lambda name: re.match(r'\d+, ', name))
        self.app.key('ctrl+Home', 'space')
        self.app.find('label', 'Knowledge contest for every craft')
        self.app.key('ctrl+c')
        wait(lambda: 'text/html' in clipboard.formats(), 'a table on the clipboard')
        text = clipboard.read('text/plain;charset=utf-8')
        assert text.startswith('1  Knowledge contest for every craft\nDate and place: '), text
        html = clipboard.read('text/html')
        assert html.count('<tr>') == 2 and '<td>Knowledge contest for every craft</td>' in html
        rows = list(csv.reader(io.StringIO(clipboard.read('text/csv'))))
        assert len(rows) == 2 and rows[0][:2] == ['No.', 'Activity'], rows
        assert rows[1][:2] == ['1', 'Knowledge contest for every craft'], rows
        self.app.key('ctrl+shift+c')
        wait(lambda: clipboard.read('text/plain;charset=utf-8').startswith('No.\tActivity\t'),
             'the whole plan on the clipboard')
        assert len(clipboard.read('text/plain;charset=utf-8').splitlines()) > 30
        assert clipboard.read('text/html').count('<tr>') in (31, 32)
        assert len(list(csv.reader(io.StringIO(clipboard.read('text/csv'))))) in (31, 32)
        self.app.quit()


def main():
    laurel = str(pathlib.Path(sys.argv[1]).resolve())
    with Home(GSETTINGS_SCHEMA_DIR=sys.argv[2], LAUREL_TODAY='2025-09-02') as home:
        sys.exit(driver.play(Export(home, laurel)))


main()
