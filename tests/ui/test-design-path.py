#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A template of one's own on the real window: test-design-path.py LAUREL SCHEMA-DIR

Copied, moved, worded, undone, exported, removed and taken in again; by keys alone where there is a
key. Speaks TAP.
"""

import json
import pathlib
import re
import subprocess
import sys

import driver
from driver import App, Home, wait

NAME = 'Award, landscape, wreath'
COPY = f'{NAME} (copy)'
TABLE = 'name,organisation,occasion,award\nAnna Smith,Acme,Story contest,First prize\n'


class Path:
    def __init__(self, home, laurel):
        self.home = home
        self.laurel = laurel
        self.library = home.path / 'season.laurel'
        self.file = home.path / 'wreath.json'
        self.app = None
        self.place = None
        self.before = 0

    def call(self, *words):
        done = subprocess.run([self.laurel, *map(str, words), '-f', self.library], check=True,
                              env=self.home.environment, capture_output=True, text=True)
        return done.stdout

    def templates(self):
        return [row['name'] for row in json.loads(self.call('ask', 'templates.all',
                                                            '--json'))['rows']]

    def steps(self):
        """How often a template was changed, as the history tells."""
        return self.call('journal', '--json').count('"template.edit"')

    def box(self, words):
        return self.app.find(None, f'Text “{words}”')

    def open_menu(self, entry):
        """An entry of the menu of the one template there is."""
        self.app.tab_to('What can be done with the template', key='shift+Tab', most=90)
        self.app.key('Return')
        driver.act(self.app.find('menu item', entry))
        self.app.focus_window()

    def choose(self, path):
        """Types a path into the file dialog that comes up."""
        wait(lambda: len(self.app.windows()) > 1, 'a dialog')
        self.app.focus_window()
        self.app.key('ctrl+a')
        self.app.type(str(path))
        self.app.key('Return')

    def test_copy(self):
        """One that comes with Laurel is copied, and opened"""
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.app.tab_to('Templates of Laurel', role='list item', most=30)
        self.app.key('Return')
        self.app.find('list item', f'Copy “{NAME}”')
        self.app.key('Tab')
        self.app.tab_to(f'Copy “{NAME}”', role='list item', key='Down', most=60)
        self.app.key('Return')
        self.app.find('list', 'Boxes of the page')
        self.app.find(None, 'Text “‹Name›”', driver.Atspi.StateType.FOCUSED)
        assert self.templates() == [COPY], self.templates()

    def test_move(self):
        """Arrow keys move a box, as one step for as long as a key is held"""
        self.app.tab_to('Text “‹Name›”', most=20)
        self.place = self.box('‹Name›').get_description()
        self.app.key('Right')
        wait(lambda: self.steps() == 1, 'a step')
        after = self.box('‹Name›').get_description()
        assert after != self.place, after
        self.app.key('shift+Down')
        wait(lambda: self.steps() == 2, 'another step')
        self.app.key('ctrl+Right')
        wait(lambda: self.steps() == 3, 'a third step')

    def test_undo(self):
        """Each step is undone by itself"""
        for _ in range(3):
            self.app.key('ctrl+z')
        wait(lambda: self.box('‹Name›').get_description() == self.place,
             'the box to be where it was')
        # What the steps still do must not be heard as what the next key has led to.
        self.app.find(None, 'Text “‹Name›”', driver.Atspi.StateType.FOCUSED)

    def test_words(self):
        """Words are typed beside the page, and fields chosen from a list by what they are called"""
        self.before = self.steps()
        self.app.tab_to('Text “‹Organisation›”', most=12)
        self.app.find(None, 'Text “‹Organisation›”', driver.Atspi.StateType.FOCUSED)
        self.app.key('F2')
        wait(lambda: self.app.focused().role == 'text', 'the text to have the keys')
        self.app.key('ctrl+a')
        self.app.type('of ')
        self.app.tab_to('Insert a field', key='shift+Tab', most=2)
        self.app.tab_to('Remove', key='shift+Tab', most=2)
        self.app.tab_to('Insert a field', most=2)
        self.app.key('Return')
        driver.act(self.app.find('menu item', lambda name: name.startswith('Organisation')))
        self.app.focus_window()
        self.box('of ‹Organisation›')

    def test_print(self):
        """It prints like any other, by its name"""
        table, pdf = self.home.path / 'table.csv', self.home.path / 'all.pdf'
        table.write_text(TABLE, encoding='utf-8')
        self.app.tab_to('Typeface', most=4)
        wait(lambda: self.steps() > self.before, 'the words to be stored')
        self.call('documents', 'render', COPY, table, '-o', pdf)
        text = subprocess.run(['pdftotext', pdf, '-'], check=True, capture_output=True,
                              text=True).stdout
        assert 'of Acme' in text, text

    def test_wrong_field(self):
        """A field that there is not is told beside the text, and nothing is stored"""
        before = self.steps()
        self.app.tab_to(lambda name: 'What stands in it' in name, role='text', key='shift+Tab',
                        most=4)
        self.app.key('ctrl+End')
        self.app.type(' {{nmae}}')
        self.app.find('label', lambda name: 'There is no field “nmae”' in name)
        self.app.key('Tab')
        assert self.steps() <= before + 1
        assert 'nmae' not in self.call('journal', '--json')

    def size(self):
        """Of the page that is printed, in points"""
        pdf = self.home.path / 'size.pdf'
        self.call('documents', 'render', COPY, self.home.path / 'table.csv', '-o', pdf)
        said = subprocess.run(['pdfinfo', pdf], check=True, capture_output=True, text=True).stdout
        width, height = re.search(r'Page size: +([\d.]+) x ([\d.]+)', said).groups()
        return round(float(width)), round(float(height))

    def test_paper(self):
        """Another paper takes what is on the page along, as one step"""
        self.app.press('push button', 'Back')
        self.app.tab_to(COPY, role='list item', key='shift+Tab', most=90)
        self.app.key('Return')
        self.app.find('list', 'Boxes of the page')
        before = self.steps()
        self.app.key('Escape', 'F2')
        self.app.tab_to(lambda name: 'Paper size' in name, most=2)
        self.app.key('Return', 'Down', 'Down', 'Return')
        wait(lambda: self.steps() == before + 1, 'a step')
        assert self.size() == (595, 420), self.size()
        self.app.key('ctrl+z')
        wait(lambda: self.size() == (842, 595), 'the size there was')

    def test_export(self):
        """It leaves as one file, with its drawings"""
        self.app.press('push button', 'Back')
        self.app.find('list item', COPY)
        self.open_menu('Export…')
        self.choose(self.file)
        wait(self.file.exists, 'the file')
        template = json.loads(self.file.read_text(encoding='utf-8'))
        assert template['art'], template.keys()

    def test_remove(self):
        """It is removed, and that is undone"""
        self.app.focus_window()
        self.open_menu('Remove')
        wait(lambda: not self.templates(), 'the template to go')
        self.app.find('label', 'No templates of your own yet')
        self.app.key('ctrl+z')
        self.app.find('list item', COPY)
        self.open_menu('Remove')
        wait(lambda: not self.templates(), 'the template to go again')

    def test_import(self):
        """The file is taken in, and opened"""
        self.app.tab_to('Import…', key='shift+Tab', most=90)
        self.app.key('Return')
        self.choose(self.file)
        self.app.find('list', 'Boxes of the page')
        self.app.focus_window()
        assert self.templates() == [COPY], self.templates()
        self.box('of ‹Organisation›')

    def test_bad_import(self):
        """What another program wrote is refused in a sentence, and nothing is changed"""
        bad = self.home.path / 'bad.json'
        bad.write_text('{"nodes": []}', encoding='utf-8')
        self.app.press('push button', 'Back')
        self.app.press('push button', 'Import…')
        self.choose(bad)
        self.app.find('label', lambda name: name.startswith('The file is no template of Laurel.'))
        self.app.focus_window()
        self.app.key('Escape')
        assert self.templates() == [COPY], self.templates()

    def test_end(self):
        """It ends well"""
        wait(lambda: len(self.app.windows()) == 1, 'the dialog to go')
        self.app.quit()


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
