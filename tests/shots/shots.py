#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page, to be looked at: shots.py LAUREL FOLDER [WORD...]

Each look (language, colours, width, text size, direction) is a run of its own on the sample season.
With words, only looks whose names have one of them.
"""

import contextlib
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'ui'))

from driver import App, Home, Timeout, act, begin_final, make_final  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIDE, NARROW = (1180, 760), (360, 640)
LOCALES = {'en': 'en_GB', 'zh': 'zh_CN', 'ar': 'ar_EG'}
SCREEN = 1280, 720
LARGE_TEXT = 144  # 150 %, in dots an inch

# name: language, size, environment, dots an inch
LOOKS = {
    'en-light-wide': ('en', WIDE, {}, 96),
    'en-dark-wide': ('en', WIDE, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 96),
    'en-light-narrow': ('en', NARROW, {}, 96),
    'zh-light-wide': ('zh', WIDE, {}, 96),
    'zh-dark-wide': ('zh', WIDE, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 96),
    'zh-dark-narrow': ('zh', NARROW, {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 96),
    'zh-light-narrow': ('zh', NARROW, {}, 96),
    'en-contrast-wide': ('en', WIDE, {'ADW_DEBUG_HIGH_CONTRAST': '1'}, 96),
    'en-large-wide': ('en', WIDE, {}, LARGE_TEXT),
    'en-large-narrow': ('en', NARROW, {}, LARGE_TEXT),
    'rtl-light-wide': ('ar', WIDE, {}, 96),
    'rtl-light-narrow': ('ar', NARROW, {}, 96),
}
TABS = {'documents': ('Documents', '文书'), 'people': ('People', '人员'),
        'judging': ('Judging', '评审'), 'logistics': ('Logistics', '物流')}
DRIVE = 'Toys for hill', '山乡幼儿园'
LISTS = {'gifts': ('Gifts', '物资'), 'receivers': ('Receivers', '受赠'),
         'parcels': ('Parcels', '包裹'), 'handovers': ('Hand-outs', '发放')}
CONTEST = 'Workshop Stories', '车间故事'
STEPS = {'contest': ('Contest', '评选'), 'rules': ('Rules', '规则'), 'entries': ('Entries', '作品'),
         'jury': ('Jury', '评审组'), 'assignment': ('Assignment', '分配'),
         'scores': ('Scores', '评分')}
BACK = 'Back to the contests', '回到评选列表'
RESULT = 'Result', '结果'
RESULTS = {'contest-result': (('Craft technology', '工艺技术奖'), ('Result', '结果')),
           'contest-awards': (('New craft brands', '新工艺品牌'), ('Awards', '奖项'))}

VOTES = 'Craft technology', '工艺技术奖'
BALLOTS = ('Grand award', 'Works for the exhibition', 'Commendation', '特等奖', '参展作品',
           '主任委员提名奖')
MEASURES = {'exam': ('Crafts quiz', '工艺知识竞赛'), 'survey': ('Workshop circles', '班组活动调查')}


def make_locales(folder):
    """Those that this system lacks, in a folder of our own."""
    for name in LOCALES.values():
        target = folder / f'{name}.UTF-8'
        if not target.exists():
            subprocess.run(['localedef', '-i', name, '-f', 'UTF-8', target], check=False,
                           capture_output=True)


def set_dots(dots):
    """How large text is: GTK on X asks the display, and no file of settings."""
    subprocess.run(['xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                    f'Xft.dpi:\t{dots}\n'], check=True)


@contextlib.contextmanager
def arabic(laurel):
    """A catalogue without a word: GTK mirrors a program that speaks the language only."""
    catalogue = pathlib.Path(laurel).resolve().parents[2] / 'po/ar/LC_MESSAGES/laurel.mo'
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(['msgfmt', '-', '-o', catalogue], check=True, text=True,
                   input='msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n')
    try:
        yield
    finally:
        catalogue.unlink()


@contextlib.contextmanager
def going_on(look):
    """Where a page could not be reached it is told, and the next ones are still taken."""
    try:
        yield
    except Timeout as error:
        print(f'{look}: {str(error)[:400]}')


def settle():
    """What moves has arrived: an animation takes a quarter of a second."""
    time.sleep(0.6)


class Shooter:
    def __init__(self, app, folder, look):
        self.app, self.folder, self.look = app, folder, look

    def shot(self, page):
        settle()
        self.app.window = self.app.focus_window()
        self.app.shot(self.folder / f'{self.look}-{page}.png')

    def with_keys(self, page, *keys):
        self.app.focus_window()
        self.app.key(*keys)
        self.shot(page)

    def tab(self, page):
        node = self.app.find('page tab', lambda name: name in TABS[page], seconds=5)
        self.app.focus_window()
        act(node)
        self.shot(page)


def take_empty(shooter, size):
    shooter.shot('start')
    shooter.app.key('ctrl+i')
    settle()
    shooter.app.focus_window()
    language = 'zh' if shooter.look.startswith('zh') else 'en'
    shooter.app.type(str(ROOT / f'tests/data/plans/{language}/good-work-2025.docx'))
    shooter.app.key('Return')
    settle()
    shooter.app.window = shooter.app.focus_window()
    shooter.app.resize(*size)
    shooter.shot('import')


def take_copy(shooter, size):
    """The season in the next year, and one of its activities whose date is put in by hand."""
    app = shooter.app
    app.focus_window()
    app.key('ctrl+d')
    settle()
    app.window = app.focus_window()
    app.resize(*size)
    shooter.shot('copy')
    app.key(*['Down'] * 9, 'Return')
    shooter.shot('copy-date')
    app.key('Escape', 'Escape')
    settle()


LIST = {'en': ('North, 9 September, Hexi', 'South, mid-September', 'East, one day or so'),
        'zh': ('河西赛区，9月9日，河西', '济北赛区，9月中旬', '青港赛区，看情况')}


def take_series(shooter, size):
    """A list that becomes a series, and what is said of all that belong to it."""
    app = shooter.app
    app.focus_window()
    app.key('Tab')  # what had the focus last was in another window
    app.tab_to(lambda name: re.match(r'\d+\W', name), most=16)
    app.key('ctrl+Home', 'Down', 'Down', 's')
    settle()
    app.window = app.focus_window()
    app.resize(*size)
    for line in LIST['zh' if shooter.look.startswith('zh') else 'en']:
        app.type(line)
        app.key('Return')
    shooter.shot('series')
    app.key('ctrl+Return')
    settle()
    shooter.with_keys('series-made', 'plus')
    app.key('ctrl+z')
    settle()


def take_history(shooter, size):
    app = shooter.app
    app.focus_window()
    app.key('ctrl+h')
    settle()
    app.window = app.focus_window()
    app.resize(*size)
    shooter.shot('history')
    app.key('Escape')
    settle()


AWARDS = """姓名,单位,活动,奖项,日期,颁发单位
张宁、徐龘娜、欧阳子轩,云岭精密机械厂,第十届车间故事大赛全国总决赛演讲组,一等奖,2025-10-26,南汀工艺协会
李𠮷,河西纺织集团,第十届车间故事大赛全国总决赛演讲组,二等奖,2025-10-26,南汀工艺协会
王芳,,第十届车间故事大赛全国总决赛演讲组,三等奖,2025-10-26,南汀工艺协会
"""


def take_batch(shooter, size):
    """Certificates from a table: a row that is right, one that is not, and issuing them."""
    app = shooter.app
    table = shooter.folder / 'awards.csv'
    table.write_text(AWARDS, encoding='utf-8')
    shooter.tab('documents')
    app.tab_to(lambda name: name.startswith(('New from a table', '从表格新建')))
    app.key('Return')
    settle()
    app.focus_window()
    app.type(str(table))
    app.key('Return')
    app.find(None, lambda name: name in ('1 of 3', '1 / 3'))
    app.window = app.focus_window()
    app.resize(*size)
    shooter.shot('batch')
    shooter.with_keys('batch-fault', 'F8')
    table.unlink()


def take_design(shooter):
    """A template of one's own: those there are, the page with a box selected, and its words."""
    app = shooter.app
    app.key('Escape')
    shooter.tab('documents')
    app.tab_to(lambda name: name in ('Templates of Laurel', '桂冠模板'))
    shooter.with_keys('templates', 'Return')
    app.tab_to(lambda name: name.startswith(('Copy “', '复制“')), role='list item')
    app.key('Return')
    app.find(None, lambda name: name in ('Boxes of the page', '页面上的框'))
    shooter.with_keys('design', 'Tab', 'Tab')
    shooter.with_keys('design-words', 'F2')


def take_judging(shooter):
    """A contest, and each of its steps."""
    app = shooter.app
    shooter.tab('judging')
    settle()
    app.tab_to(lambda name: name.startswith(CONTEST), most=20)
    shooter.with_keys('contest', 'Return')
    for page, words in STEPS.items():
        act(app.find('push button', lambda name, words=words: name.startswith(words), seconds=5))
        shooter.shot(f'contest-{page}')
    take_scores(shooter)
    take_results(shooter)


def take_logistics(shooter):
    """A drive, and each of its lists with the first of it open."""
    app = shooter.app
    shooter.tab('logistics')
    app.tab_to(lambda name: name.startswith(DRIVE), most=20)
    shooter.with_keys('drive', 'Return')
    for page, words in LISTS.items():
        act(app.find('page tab', lambda name, words=words: name.startswith(words), seconds=5))
        settle()
        shooter.shot(f'drive-{page}')


def take_scores(shooter):
    """The score sheets of a judge, and a mark that the rules do not allow."""
    app = shooter.app
    app.tab_to(lambda name: name.startswith('S-P001 '), most=40)
    shooter.with_keys('contest-scores-sheet', 'Return')
    app.key('1')
    app.key('2')
    app.key('3')
    shooter.with_keys('contest-scores-refused', 'Return')
    app.key('Escape')


def take_results(shooter):
    """A result that is public and objected to, and the awards of a contest that is decided."""
    app = shooter.app
    for page, (contest, step) in RESULTS.items():
        act(app.find('push button', lambda name: name.startswith(BACK), seconds=5))
        settle()
        app.tab_to(lambda name, contest=contest: name.startswith(contest), most=20)
        app.key('Return')
        act(app.find('push button', lambda name, step=step: name.startswith(step), seconds=5))
        shooter.shot(page)
    back_to_contests(shooter)
    take_votes(shooter)
    take_measures(shooter)


def open_contest(shooter, names, step):
    """Its step, from the list of contests."""
    app = shooter.app
    app.focus_window()
    app.tab_to(lambda name: name.startswith(names), most=20)
    app.key('Return')
    act(app.find('push button', lambda name: name.startswith(STEPS.get(step, RESULT)), seconds=5))
    settle()


def back_to_contests(shooter):
    act(shooter.app.find('push button', lambda name: name.startswith(BACK), seconds=5))
    settle()


def take_votes(shooter):
    """How many go on; a vote that is closed, one with ballots, and a secret one."""
    app = shooter.app
    open_contest(shooter, VOTES, 'result')
    if shooter.look.endswith('narrow'):
        app.tab_to(lambda name: name.startswith(('Reading by field', '分领域评审')), most=40)
        app.key('Return')
    app.tab_to(lambda name: name.startswith(('Fix…', '锁定…')), most=60)
    app.key('Tab', 'Tab', 'End')
    shooter.shot('contest-quota')
    act(app.find('push button', lambda name: name.startswith(STEPS['scores']), seconds=5))
    settle()
    app.tab_to(lambda name: name.startswith(('Stage', '环节', '阶段')), most=40)
    app.key('Return', 'End', 'Return')
    settle()
    for page in ('closed', 'open', 'secret'):
        app.tab_to(lambda name: name.startswith(BALLOTS), most=60)
        shooter.with_keys(f'votes-{page}', *([] if page == 'closed' else ['Down']), 'Return')
        if shooter.look.endswith('narrow'):
            app.tab_to(lambda name: name.startswith(('Back to the list', '回到清单')))
            app.key('Return')
            settle()
    back_to_contests(shooter)


def take_measures(shooter):
    """What was counted: an exam, with what would be released of it, and a survey."""
    for page, names in MEASURES.items():
        open_contest(shooter, names, 'scores')
        shooter.shot(f'contest-{page}')
        if page == 'exam':
            shooter.app.tab_to(lambda name: name.startswith(('Weiyu', '苇屿')), most=40)
            shooter.with_keys('contest-exam-persons', 'Tab', 'Down', 'Down', 'Down', 'Down')
            act(shooter.app.find('push button', lambda name: name.startswith(RESULT), seconds=5))
            shooter.shot('contest-exam-result')
        back_to_contests(shooter)


def take_live(shooter):
    """A stage before an audience: the panel, and what the audience sees."""
    app = shooter.app
    shooter.tab('judging')
    app.find(None, lambda name: name.startswith(('Place ', '第')), seconds=20)
    shooter.shot('live')
    if shooter.look.endswith('narrow'):
        return
    app.focus_window()
    app.key('ctrl+b')
    settle()
    app.window = app.focus_window()
    app.resize(*SCREEN)
    shooter.shot('live-screen')
    app.key('ctrl+w')
    settle()
    app.window = app.focus_window()
    for mark in ('9.1', '8.8', '9.4'):
        app.type(mark)
        app.key('Return')
    shooter.shot('live-complete')
    app.key('ctrl+b')
    settle()
    app.window = app.focus_window()
    app.resize(*SCREEN)
    shooter.shot('live-screen-marks')


def take_sample(shooter, size):
    app = shooter.app
    shooter.shot('year')
    for name in ('quarter', 'month'):
        shooter.with_keys(name, 'ctrl+plus')
    app.key('ctrl+0')
    shooter.with_keys('sheet', 'alt+2')
    shooter.with_keys('agenda', 'alt+3')
    shooter.with_keys('settle', 'alt+4')
    shooter.with_keys('resources', 'alt+5')
    app.key('alt+1')
    app.tab_to(lambda name: name.startswith('1'), most=12)
    shooter.with_keys('pane', 'ctrl+Home', 'Down', 'Down', 'Return')
    shooter.with_keys('fix', 'Escape', 'Up', 'f')
    app.key('Escape', 'Escape')
    shooter.with_keys('search', 'ctrl+f')
    app.key('Escape', 'Escape')
    shooter.with_keys('release', 'ctrl+r')
    app.key('Escape')
    settle()
    shooter.with_keys('export', 'ctrl+e')
    app.key('Escape')
    settle()
    take_copy(shooter, size)
    take_series(shooter, size)
    take_history(shooter, size)
    shooter.with_keys('preferences', 'ctrl+comma')
    app.key('Escape')
    settle()
    shooter.with_keys('shortcuts', 'ctrl+question')
    app.key('Escape')
    settle()
    for page in TABS:
        with going_on(shooter.look):
            shooter.tab(page)
    with going_on(shooter.look):
        take_judging(shooter)
    with going_on(shooter.look):
        take_logistics(shooter)
    take_batch(shooter, size)
    take_design(shooter)


def take(laurel, folder, look, locales):
    language, size, environment, dots = LOOKS[look]
    locale = LOCALES[language]
    with Home(LC_ALL=f'{locale}.UTF-8', LOCPATH=locales, LAUREL_TODAY='2025-09-02',
              **environment) as home:
        set_dots(dots)
        library = home.path / 'season.laurel'
        subprocess.run([laurel, 'new', library, '--sample'], env=home.environment, check=True,
                       capture_output=True)
        for files, steps in (([], take_empty), ([library], take_sample)):
            command = [laurel, '--size', f'{size[0]}x{size[1]}', *files]
            with App(home, *command) as app:
                steps(Shooter(app, folder, look), size)
        final = home.path / 'final.laurel'
        begin_final(laurel, final, make_final(laurel, final, CONTEST))
        with App(home, laurel, '--size', f'{size[0]}x{size[1]}', final) as app:
            take_live(Shooter(app, folder, look))


def main():
    laurel, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    words = sys.argv[3:]
    folder.mkdir(parents=True, exist_ok=True)
    bad = 0
    with tempfile.TemporaryDirectory(prefix='laurel-locales-') as name:
        make_locales(pathlib.Path(name))
        for look in LOOKS:
            if not words or any(word in look for word in words):
                try:
                    with arabic(laurel) if look.startswith('rtl') else contextlib.nullcontext():
                        take(laurel, folder, look, name)
                except (AssertionError, subprocess.SubprocessError) as error:
                    bad = 1
                    print(f'{look}: {str(error)[:400]}')
    print(f'{len(list(folder.glob("*.png")))} pictures in {folder}')
    return bad


sys.exit(main())
