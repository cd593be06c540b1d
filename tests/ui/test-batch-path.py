#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates from a table, on the real window: test-batch-path.py LAUREL SCHEMA-DIR

Opened, checked, corrected, saved; by keys alone where there is a key. Speaks TAP.
"""

import pathlib
import subprocess
import sys

import driver
from driver import App, Home, wait
import gi
gi.require_version('Poppler', '0.18')
from gi.repository import Poppler

HEADINGS = '姓名,单位,比赛,奖项,日期\n'  # the third is no heading that a field has
SAMPLE = 96  # that the register of the sample season has
ROWS = [
    ('张宁', '云岭精密机械厂', '第十届车间故事大赛', '一等奖', '2025-10-26'),
    ('徐龘娜、欧阳子轩、买买提·艾则孜', '河西纺织集团', '第十届车间故事大赛', '二等奖', '2025-10-26'),
    ('李𠮷', '', '第十届车间故事大赛', '三等奖', '2025-10-26'),
    ('王芳', '济北钢铁厂', '第十届车间故事大赛', '三等奖', '2025-10-26'),
]


def read_pages(path):
    document = Poppler.Document.new_from_file(path.as_uri(), None)
    pages = [document.get_page(number).get_text() for number in range(document.get_n_pages())]
    return [''.join(text.split()) for text in pages]


class Path:
    def __init__(self, home, laurel):
        self.home = home
        self.laurel = laurel
        self.library = home.path / 'season.laurel'
        self.table = home.path / 'awards.csv'
        self.pdf = home.path / 'all.pdf'
        self.folder = home.path / 'each'
        self.app = None

    def field(self, name):
        """What the focus is in: the text inside a row of that name."""
        self.app.find('text', name)
        return [node for node in self.app.walk() if driver.fits(node, 'text', name)][-1]

    def check_text(self, name, text):
        def read():
            return self.field(name).get_description()
        try:
            wait(lambda: read() == text, f'{text} in {name}', 20)
        except driver.Timeout as error:
            raise driver.Timeout(f'{error}; there is {read()!r}') from None

    def open_table(self):
        self.app.tab_to(lambda name: name.startswith('New from a table'))
        self.app.key('Return')
        self.choose(self.table)
        self.app.find(None, '1 of 4')

    def choose(self, path):
        """Types a path into the file dialog that comes up."""
        wait(lambda: len(self.app.windows()) > 1, 'a dialog')
        self.app.focus_window()
        self.app.key('ctrl+a')  # a name that is offered
        self.app.type(str(path))
        self.app.key('Return')
        wait(lambda: len(self.app.windows()) == 1, 'the dialog to go')
        self.app.focus_window()

    def test_begin(self):
        """A table opens from the documents"""
        self.table.write_text(HEADINGS + ''.join(','.join(row) + '\n' for row in ROWS),
                              encoding='utf-8')
        self.folder.mkdir()
        subprocess.run([self.laurel, 'new', self.library, '--sample'], check=True,
                       env=self.home.environment, capture_output=True)
        self.app = App(self.home, self.laurel, self.library)
        self.app.press('page tab', 'Documents')
        self.open_table()
        self.app.find('label', lambda name: '4 rows · template “Award, ' in name)

    def test_missing(self):
        """A field that no column gives is told once, and not with each row"""
        self.app.find('label', 'No column gives “Occasion”. Choose one below.')
        self.app.find(None, 'No column gives “Occasion”. Choose one under “Columns”.')
        assert not self.app.seek('label', lambda name: name.startswith('Row '))

    def test_map(self):
        """The column is chosen, and the page is there"""
        self.app.tab_to('Occasion', role='combo box', key='shift+Tab')
        self.app.key('Return')
        wait(lambda: len(self.app.windows()) > 1, 'the headings')
        self.app.focus_window()
        self.app.key('Down', 'Down', 'Down', 'Return')
        wait(lambda: len(self.app.windows()) == 1, 'the headings to go')
        self.app.focus_window()
        self.app.find('label', lambda name: name.startswith('Row 3, Organisation'))
        self.check_text('Occasion', ROWS[0][2])

    def test_back(self):
        """Shift+Tab comes past the page, and the last row keeps the keys"""
        for name in ('Next row', 'Back', 'People'):
            self.app.tab_to(name, key='shift+Tab')
        self.app.tab_to('Next row')
        for row in (2, 3, 4):  # where the button has nowhere to lead to
            self.app.key('space')
            self.app.find(None, f'{row} of 4')
        self.app.key('alt+Home')
        self.app.find(None, '1 of 4')

    def test_turn(self):
        """Rows are turned by keys, and tried by the longest and the rarest name"""
        self.app.key('alt+Page_Down')
        self.app.find(None, '2 of 4')
        self.app.key('alt+End')
        self.app.find(None, '4 of 4')
        self.check_text('Name', ROWS[3][0])
        self.app.press('push button', 'Longest name')
        self.app.find(None, '2 of 4')
        self.app.press('push button', 'Rarest name')
        self.app.find(None, '3 of 4')
        self.app.key('alt+Home')
        self.app.find(None, '1 of 4')

    def test_refused(self):
        """What is not right is not saved, and it is said why"""
        self.app.key('ctrl+s')
        self.choose(self.pdf)
        self.app.find('label', lambda name: name.startswith('1 fault was found in the data'))
        assert not self.pdf.exists()

    def test_show(self):
        """A fault leads to its field, and is gone when that is filled"""
        self.app.press('push button', 'Show')
        self.app.find(None, '3 of 4')
        self.app.find('label', 'This page cannot be printed yet')
        assert '李' in self.app.find('image', 'Page 1 of 1').get_description(), 'the paper is hidden'
        node = self.field('Organisation')
        wait(lambda: node.has(driver.Atspi.StateType.FOCUSED), 'the focus in the field')
        self.app.type('Nameless Works')
        self.app.find('label', 'All fields are filled')
        self.app.find('label', 'The pages say 26 Oct 2025, which is not today')
        wait(lambda: 'Nameless Works' in self.app.find('image', 'Page 1 of 1').get_description(),
             'the page with what was typed')
        assert not self.app.seek('label', lambda name: name.startswith('Row 3'))

    def test_kept(self):
        """What was typed stays when rows are turned"""
        self.app.key('alt+Page_Up')
        self.app.find(None, '2 of 4')
        self.check_text('Organisation', ROWS[1][1])
        self.app.key('alt+Page_Down')
        self.app.find(None, '3 of 4')
        self.check_text('Organisation', 'Nameless Works')

    def test_save(self):
        """One PDF has a page for each row, in their order, with what was corrected"""
        self.app.key('ctrl+s')
        self.choose(self.pdf)
        self.app.find('label', '“all.pdf” was saved, 4 pages')
        pages = read_pages(self.pdf)
        assert len(pages) == 4, pages
        for page, row in zip(pages, ROWS):
            assert row[3] in page, (row[3], page)
        assert '王芳' in pages[3].replace('\u3000', ''), pages[3]
        assert 'NamelessWorks' in pages[2], pages[2]

    def test_left_out(self):
        """A row that is left out has no page"""
        self.app.tab_to('Leave out', key='shift+Tab')
        self.app.key('space')
        self.app.find('label', lambda name: name.startswith('awards.csv · 4 rows, 1 left out'))
        self.app.find('label', f'{ROWS[0][2]}, 3 papers')
        self.app.key('ctrl+s')
        self.choose(self.home.path / 'three.pdf')
        self.app.find('label', '“three.pdf” was saved, 3 pages')
        pages = read_pages(self.home.path / 'three.pdf')
        assert len(pages) == 3 and 'NamelessWorks' not in ''.join(pages), pages

    def test_each(self):
        """One file each has the name that was said"""
        self.app.key('ctrl+shift+s')
        self.choose(self.folder)
        self.app.find('label', '3 files were saved in “each”')
        names = sorted(path.name for path in self.folder.iterdir())
        assert names == sorted(f'{ROWS[row][0]}.pdf' for row in (0, 1, 3)), names
        assert len(read_pages(self.folder / '张宁.pdf')) == 1

    def test_issue(self):
        """Issued papers have numbers, in the order shown, and are in the register"""
        path = self.home.path / 'issued.pdf'
        self.app.press('push button', 'Issue 3…')
        self.app.find('label', 'Issue 3 papers?')
        self.app.focus_window()
        numbers = f'GW-2025-{SAMPLE + 1:04} to GW-2025-{SAMPLE + 3:04}'
        for words in (numbers, 'Nanting Craft Association, with a key that is made now', '1 row'):
            self.app.find('label', words)
        self.app.press('push button', 'Issue and save…')
        self.app.wait_gone('label', 'Issue 3 papers?')
        self.choose(path)
        self.app.find('label', '3 papers were issued and saved')
        self.app.find('label', f'Issued on 26 Oct 2025 as {numbers}')
        pages = read_pages(path)
        assert len(pages) == 3, pages
        for place, page in enumerate(pages, 1):
            assert f'GW-2025-{SAMPLE + place:04}' in page, page
        answer = driver.json.loads(self.ask('documents', 'register', '--json'))
        found = sorted((row['number'], row['issued_to']) for row in answer['certificates'])[SAMPLE:]
        assert found == [(f'GW-2025-{SAMPLE + place:04}', ROWS[row][0])
                         for place, row in enumerate((0, 1, 3), 1)], found
        assert not list(self.home.path.glob('.laurel-*')), 'something is left behind'
        self.app.wait_gone('push button', 'Issue 3…')
        self.app.find('push button', 'Save again…')
        self.app.find(None, '1 of 4')
        self.app.press('push button', 'Show in the register')
        self.app.find('label', f'GW-2025-{SAMPLE + 3:04}')
        self.app.key('alt+Left')
        self.app.find('label', f'Issued on 26 Oct 2025 as {numbers}')

    def test_issued(self):
        """The page shows and saves what was issued, and it cannot be changed any more"""
        path = self.home.path / 'again.pdf'
        self.app.key('alt+Home')
        first = f'GW-2025-{SAMPLE + 1:04}'
        wait(lambda: first in self.app.find('image', 'Page 1 of 1').get_description(),
             'the page with its number')
        stops = []
        for _ in range(8):
            self.app.key('Tab')
            stops.append(self.app.focused().name)
        assert 'Longest name' in stops and 'Name' not in stops, stops
        self.app.key('ctrl+s')
        self.choose(path)
        self.app.find('label', '“again.pdf” was saved, 3 pages')
        pages = read_pages(path)
        assert pages == read_pages(self.home.path / 'issued.pdf'), pages
        answer = driver.json.loads(self.ask('documents', 'verify', path, '--json'))
        assert answer['valid'], answer
        for row in (2, 3):
            self.app.key('alt+Page_Down')
            self.app.find(None, f'{row} of 4')

    def ask(self, *words):
        return subprocess.run([self.laurel, *words, '-f', self.library], check=True, text=True,
                              env=self.home.environment, capture_output=True).stdout

    def test_given_up(self):
        """A batch that was left by mistake comes back with what was typed"""
        self.app.key('Escape')
        self.app.find('label', 'The corrections of the table were given up')
        self.app.press_toast('Undo')
        self.app.find(None, '3 of 4')
        self.check_text('Organisation', 'Nameless Works')
        self.app.find('push button', 'Longest name', driver.Atspi.StateType.SENSITIVE)

    def test_remembered(self):
        """A table with the same headings needs no column to be chosen again"""
        self.app.key('alt+Left')
        self.open_table()
        self.app.find('label', lambda name: name.startswith('Row 3, Organisation'))
        self.check_text('Occasion', ROWS[0][2])

    def test_again(self):
        """What was issued already is told before it is issued again, and left out"""
        self.app.press('push button', 'Leave out 1 row')
        self.app.press('push button', 'Issue 3…')
        self.app.find('label', '3 of these papers are in the register and valid.')
        self.app.find('label', f'GW-2025-{SAMPLE + 1:04}, issued on 26 Oct 2025')
        self.app.find('label', 'None: nothing is left to issue')
        button = self.app.find('push button', 'Issue and save…')
        assert not button.has(driver.Atspi.StateType.SENSITIVE), 'they can be issued again'
        self.app.focus_window()
        self.app.tab_to('Leave these out')
        self.app.key('space')
        self.app.find('label', 'Issue 3 papers?')
        self.app.find('label', f'GW-2025-{SAMPLE + 4:04} to GW-2025-{SAMPLE + 6:04}')
        self.app.key('Escape')
        self.app.wait_gone('label', 'Issue 3 papers?')
        self.app.focus_window()

    def test_broken(self):
        """What is no table says so"""
        self.app.key('alt+Left')
        self.table.write_text('姓名\n', encoding='utf-8')
        self.app.tab_to(lambda name: name.startswith('New from a table'))
        self.app.key('Return')
        self.choose(self.table)
        self.app.find(None, 'The rows cannot be used')
        self.app.key('alt+Left')

    def test_letters(self):
        """Rows with an address become drafts of e-mail, and the others are told"""
        rows = [(*ROWS[0][:4], 'zhang@example.org'), (*ROWS[3][:4], 'nowhere')]
        self.table.write_text('姓名,单位,活动,奖项,邮箱\n'
                              + ''.join(','.join(row) + '\n' for row in rows), encoding='utf-8')
        self.app.tab_to(lambda name: name.startswith('New from a table'))
        self.app.key('Return')
        self.choose(self.table)
        self.app.find('label', 'All fields are filled')
        self.app.key('ctrl+shift+m')
        self.app.find('label', 'Letters as e-mail drafts')
        self.app.find('label', '1 row has no e-mail address and gets no letter: 2')
        self.app.focus_window()
        self.app.press('push button', 'Save in a folder…')
        self.app.wait_gone('label', 'Letters as e-mail drafts')
        folder = self.home.path / 'letters'
        folder.mkdir()
        self.choose(folder)
        self.app.find('label', '1 letter was saved in “letters”')
        names = [path.name for path in folder.iterdir()]
        assert names == ['张宁.eml'], names
        letter = (folder / names[0]).read_bytes()
        assert letter.startswith(b'X-Unsent: 1') and b'zhang@example.org' in letter, letter[:200]
        self.app.key('alt+Left')

    def test_library(self):
        """Rows come out of the library, and a list of them has one document"""
        self.app.tab_to(lambda name: name.startswith('New from the library'))
        self.app.key('Return')
        self.app.find('label', 'Rows from the library')
        self.app.focus_window()
        self.app.press('push button', 'Take these rows')
        self.app.wait_gone('label', 'Rows from the library')
        self.app.focus_window()
        people = [row for row in driver.json.loads(self.ask('ask', 'parties.all', '--json'))['rows']
                  if row['kind'] == 'person']
        self.app.find(None, f'1 of {len(people)}')
        self.app.find('label', 'All persons of the library')
        self.app.key('ctrl+s')
        self.choose(self.home.path / 'people.pdf')
        self.app.find('label', lambda name: name.startswith('“people.pdf” was saved'))
        text = ''.join(read_pages(self.home.path / 'people.pdf'))
        assert all(''.join(row['name'].split()) in text for row in people), text
        self.app.key('alt+Left')

    def test_closed(self):
        """Closed while it issues, all is issued and saved, and it ends well"""
        path = self.home.path / 'late.pdf'
        rows = [(f'张{number}', *ROWS[0][1:]) for number in range(300)]
        self.table.write_text(HEADINGS + ''.join(','.join(row) + '\n' for row in rows),
                              encoding='utf-8')
        self.app.tab_to(lambda name: name.startswith('New from a table'), key='shift+Tab')
        self.app.key('Return')
        self.choose(self.table)
        self.app.find('label', 'All fields are filled')
        self.app.press('push button', 'Issue 300…')
        self.app.find('label', 'Issue 300 papers?')
        self.app.focus_window()
        self.app.press('push button', 'Issue and save…')
        self.app.wait_gone('label', 'Issue 300 papers?')
        self.choose(path)
        self.app.quit()
        assert len(read_pages(path)) == 300
        answer = driver.json.loads(self.ask('documents', 'register', '--json'))
        assert len(answer['certificates']) == SAMPLE + 303, len(answer['certificates'])
        assert not list(self.home.path.glob('.laurel-*')), 'something is left behind'


def main():
    laurel, schemas = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with Home(LC_ALL='C.UTF-8', GSETTINGS_SCHEMA_DIR=schemas, LAUREL_TODAY='2025-09-02') as home:
        return driver.play(Path(home, laurel))


sys.exit(main())
