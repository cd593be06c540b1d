# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a real Laurel: sees it as a screen reader does, and types as a person does."""

import contextlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import accessible
from accessible import Atspi, GLib

SECONDS = 60  # more than any answer takes on a machine that does much else
STEP = 0.03
TOASTS = 7  # how deep a toast lies below the application

# What a library says when something is wrong: (laurel:42): Gtk-CRITICAL **: 12:00:00.000: …
COMPLAINT = re.compile(r'^(?:\(.*?:\d+\): )?[\w-]+-(?:ERROR|CRITICAL|WARNING|Message)[ :]')
# What is not the program's fault, each with its reason.
ALLOWED = [
    # A binding of GTK 4.8 whose object goes while another binding looks at it lets go of it twice.
    r"GLib-GObject-\w+ .*g_object_weak_unref: couldn't find weak ref",
    # A page that was asked for its children while it was taken out, and is put in again. (GTK 4.8)
    r"Gtk-CRITICAL .*gtk_at_context_set_accessible_role: assertion '!self->realized' failed",
]
# What changes while those around it are laid out or measured is right a frame later (GTK 4.8), and
# may be measured twice for one frame. What has no place for good complains at each frame.
UNSETTLED = re.compile(
    r'Gtk-(?:WARNING|CRITICAL) \*\*: (\S+)\.\d+: (?:'
    r'Trying to snapshot (\w+ 0x\w+) without a current allocation|'
    r'(\w+ 0x\w+) reports a minimum \w+ of \d+, but minimum)')


class Timeout(AssertionError):
    pass


def list_complaints(text):
    """The lines of standard error in which a library complains of its use."""
    moments = {}
    for second, one, other in UNSETTLED.findall(text):
        moments.setdefault(one or other, set()).add(second)
    allowed = ALLOWED + [re.escape(widget) for widget in moments if len(moments[widget]) == 1]
    return [line for line in text.splitlines()
            if COMPLAINT.match(line) and not any(re.search(words, line) for words in allowed)]


def wait(question, what, seconds=SECONDS):
    """Asks until the answer is not empty. Never sleeps for a guess."""
    end = time.monotonic() + seconds
    while True:
        with contextlib.suppress(GLib.Error):  # what is asked may be gone by now
            if answer := question():
                return answer
        if time.monotonic() > end:
            raise Timeout(f'waited in vain for {what}')
        time.sleep(STEP)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def make_plain(laurel, library):
    """The sample season without those that belong to its series."""
    run(laurel, 'new', library, '--sample')
    plan = json.loads(run(laurel, 'plan', 'list', '--json', '-f', library))
    for activity in plan['activities']:
        if activity.get('series'):
            run(laurel, 'do', 'activity.remove', activity['id'], '-f', library)


STAGE_RULE = {
    'marks': {'min': '0', 'max': '10', 'step': '0.1'},
    'combine': {'method': 'mean', 'drop_high': 1, 'drop_low': 1},
    'round': {'digits': 2, 'mode': 'half-up'}, 'ties': ['share'],
}


def make_final(laurel, library, contest, entrants=8, judges=7):
    """The sample season, in which the best of a contest come before an audience: its last stage,
    with judges for each entry; of their marks the highest and the lowest are dropped."""
    def ask(query, *arguments):
        return json.loads(run(laurel, 'ask', query, *map(str, arguments), '--json', '-f',
                              library))['rows']

    def do(command, *arguments):
        run(laurel, 'do', command, *(word if isinstance(word, str) else json.dumps(word)
                                     for word in arguments), '-f', library)

    run(laurel, 'new', library, '--sample')
    found = next(row['id'] for row in ask('contests.of-programme', 0)
                 if row['title'].startswith(contest))
    stage = ask('stages.of-contest', found)[-1]['id']
    do('stage.edit', stage, {'talk': '480', 'questions': '300', 'warning': '60',
                             'screen': 'standing'})
    fixed = ask('rules.of-contest', found)[0]['id']
    do('rule.revise', fixed, json.dumps(STAGE_RULE), 'As the jury decided')
    rule = max(ask('rules.of-contest', found), key=lambda row: row['version'])
    if not rule['fixed']:
        do('rule.fix', rule['id'])
    entries = [row['id'] for row in ask('entries.of-contest', found)
               if row['state'] in ('waiting', 'complete')][:entrants]
    for entry in entries:
        do('entry.advance', stage, entry, 'true', 'Best of its division')
    seated = 0
    for judge in ask('judges.of-contest', found):
        with contextlib.suppress(subprocess.CalledProcessError):  # who has an interest
            if seated < judges:
                do('placements.put', stage, [[entry, judge['id']] for entry in entries])
                seated += 1
    do('turns.arrange', stage, '', entries)
    return stage


def begin_final(laurel, library, stage, done=3, given=4):
    """The first of who comes before an audience have been there, with all of their marks; the next
    is on stage, with those of some judges."""
    def ask(query):
        return json.loads(run(laurel, 'ask', query, stage, '--json', '-f', library))['rows']

    turns = ask('turns.of-stage')
    for turn in turns[:done + 1]:
        run(laurel, 'do', 'turn.call', turn['id'], '-f', library)
    run(laurel, 'do', 'turn.time', turns[done]['id'], 'start', '-f', library)
    marks, seen = [], {}
    for sheet in ask('placements.of-stage'):
        seen[sheet['entry-id']] = n = seen.get(sheet['entry-id'], 0) + 1
        at = [turn['entry-id'] for turn in turns].index(sheet['entry-id'])
        if at < done or (at == done and n <= given):
            marks.append([sheet['id'], '', '', f'{8 + (at * 5 + n * 7) % 19 / 10:g}'])
    run(laurel, 'do', 'marks.import', stage, json.dumps(marks), '-f', library)


class Home:
    """A desk of its own: settings, state and libraries in a temporary folder."""

    def __init__(self, **settings):
        self.folder = tempfile.TemporaryDirectory(prefix='laurel-')
        self.path = pathlib.Path(self.folder.name)
        self.environment = os.environ | {
            'GDK_BACKEND': 'x11',
            'GSK_RENDERER': 'cairo',
            'GSETTINGS_BACKEND': 'keyfile',
            'GTK_A11Y': 'atspi',
            'NO_AT_BRIDGE': '0',
            'TZ': 'UTC',
            'HOME': self.folder.name,
            'XDG_CONFIG_HOME': str(self.path / 'config'),
            'XDG_DATA_HOME': str(self.path / 'data'),
            'XDG_STATE_HOME': str(self.path / 'state'),
            'XDG_CACHE_HOME': str(self.path / 'cache'),
        } | {name: str(value) for name, value in settings.items()}
        for name in ('config', 'data', 'state', 'cache'):
            (self.path / name).mkdir()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()


class App:
    """A running program with one window in front."""

    def __init__(self, home, *command):
        self.focus = None
        self.listener = accessible.listen(self.on_focus)
        self.errors = tempfile.TemporaryFile(mode='w+', encoding='utf-8', errors='replace')
        self.process = subprocess.Popen([str(word) for word in command], env=home.environment,
                                        stderr=self.errors)
        self.program = self.window = None
        self.look()

    def look(self):
        """Waits until there is a window to look at."""
        run('xdotool', 'mousemove', '1279', '899')  # or a tooltip is taken for a window
        self.program = wait(self.find_program, 'the program on the accessibility bus')
        self.window = self.focus_window()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def find_program(self):
        if self.process.poll() is not None:
            raise Timeout(f'the program ended with {self.process.returncode}')
        return accessible.find_program(self.process.pid)

    def windows(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid',
                                str(self.process.pid)], capture_output=True, text=True)
        return found.stdout.split()

    def focus_window(self):
        """The newest window gets the keys: there is no window manager to say so."""
        def focus():
            newest = (self.windows() or [None])[-1]  # which may go before it has them
            done = newest and subprocess.run(['xdotool', 'windowfocus', '--sync', newest])
            return newest if done and done.returncode == 0 else None
        return wait(focus, 'a window')

    def resize(self, width, height):
        run('xdotool', 'windowsize', '--sync', self.window, str(width), str(height))

    def end(self):
        if self.listener:
            accessible.stop_listening(self.listener)
            self.listener = None
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.check_errors()

    def check_errors(self):
        """No library has complained: what is wrong is seen here before it is seen on screen."""
        if self.errors.closed:
            return
        self.errors.seek(0)
        text = self.errors.read()
        self.errors.close()
        sys.stderr.write(text)
        found = list_complaints(text)
        assert not found, 'the program complained:\n' + '\n'.join(found[:20])

    def quit(self):
        """Ends it as a person does, and sees that it ends well."""
        self.focus_window()
        self.key('ctrl+q')
        status = self.process.wait(SECONDS)
        assert status == 0, f'ended with {status}'
        self.check_errors()

    # What is there.

    def walk_with_depth(self, among=None, quick=False):
        """All that is visible now, or what of it is in a node that was found before."""
        node = self.program.look(quick).get(among.path if among else accessible.ROOT)
        return node.walk_with_depth() if node else ()

    def walk(self, among=None, quick=False):
        return (found for _, found in self.walk_with_depth(among, quick))

    def seek(self, role=None, name=None, state=None, among=None):
        """The first one that is showing and fits; the name may be a function."""
        return self.program.seek(
            lambda node: fits(node, role, name) and (state is None or node.was(state)),
            among.path if among else accessible.ROOT)

    def children(self, node):
        """What is visible right below it."""
        return [child for child in self.program.look()[node.path].children
                if child.was(Atspi.StateType.VISIBLE)]

    def find(self, role=None, name=None, state=None, among=None, seconds=SECONDS):
        try:
            return wait(lambda: self.seek(role, name, state, among), f'{role} {name!r}', seconds)
        except Timeout as error:
            raise Timeout(f'{error}; there is:\n{self.describe()}') from None

    def seek_toast(self, name):
        """What a toast offers: it lies near the top of a window, and a page may offer the like."""
        return next((node for depth, node in self.walk_with_depth()
                     if depth <= TOASTS and fits(node, 'push button', name)), None)

    def press_toast(self, name):
        act(wait(lambda: self.seek_toast(name), f'a toast that offers {name!r}'))

    def wait_gone(self, role=None, name=None):
        wait(lambda: self.seek(role, name) is None, f'{role} {name!r} to go')

    def names(self, role=None):
        return [node.name for node in self.walk() if role in (None, node.role) and node.name]

    def describe(self):
        """What a screen reader could read out, an outline."""
        return '\n'.join(f'{"  " * depth}{node.role}: {node.name}'
                         for depth, node in self.walk_with_depth()
                         if node.name and not node.name.startswith(('Gtk', 'Adw', 'Laurel')))

    def on_focus(self, owner, path):
        if self.program and owner == self.program.owner:
            self.focus = accessible.Node(self.program, path)

    def focused(self):
        """What the keys go to, as the program told last: to look for it would take a second."""
        self.hear(10 * STEP)
        return self.focus and self.focus.look()

    def look_at_focus(self):
        """What was told last; where that is gone, as when its list was read anew, what is there."""
        with contextlib.suppress(GLib.Error):
            return self.focus and self.focus.look()
        self.hear(10 * STEP)
        self.focus = self.seek(state=Atspi.StateType.FOCUSED)
        return self.focus

    def hear(self, seconds):
        """Takes what is told of the focus, until nothing more comes."""
        context = GLib.MainContext.default()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while context.iteration(False):
                end = time.monotonic() + 3 * STEP
            time.sleep(STEP / 3)

    def tab_to(self, name, role=None, key='Tab', most=40):
        """Walks by Tab, as one does without a mouse."""
        seen = []
        self.hear(10 * STEP)
        for _ in range(most):
            node = self.look_at_focus()
            if node and fits(node, role, name):
                return node
            seen.append(node and f'{node.role} {node.name!r}')
            self.key(key)
            self.hear(100 * STEP)  # until that has led somewhere, or another key would come first
        raise Timeout(f'Tab does not lead to {name!r}, but to: {", ".join(map(str, seen))}')

    # What a person does.

    def key(self, *keys):
        run('xdotool', 'key', '--clearmodifiers', *keys)

    def type(self, text):
        run('xdotool', 'type', '--clearmodifiers', '--delay', '8', text)

    def press(self, role, name):
        """Activates what is not reached by a shortcut."""
        act(self.find(role, name, Atspi.StateType.SENSITIVE))

    def write(self, node, text):
        """For what cannot be typed on this keyboard, such as Chinese."""
        assert node.set_text(text)

    def shot(self, path):
        run('import', '-window', self.window, str(path))


def fits(node, role, name):
    return role in (None, node.role) and (
        name is None or (name(node.name) if callable(name) else node.name == name))


def act(node, action=None):
    """Does an action of a node, its first one unless named."""
    at = node.list_actions().index(action) if action else 0
    assert node.act(at), f'{action} was refused'


def tell_scene(app):
    """Where the keys went when a step failed: for the one who reads of it afterwards."""
    if not app:
        return
    with contextlib.suppress(GLib.Error):
        if node := app.focused():
            yield f'focus: {node.role} {node.name!r}'
    yield f'X windows: {app.windows()}, status {app.process.poll()}'


def play(path):
    """Runs the steps of a path, its methods that begin with test_, in their order, and tells how
    they went in TAP. After one that failed no other is tried."""
    steps = [name for name in vars(type(path)) if name.startswith('test_')]
    print(f'1..{len(steps) + 1}', flush=True)
    failed = False
    for number, name in enumerate(steps, 1):
        step = getattr(path, name)
        try:
            if not failed:
                step()
        except (AssertionError, OSError, GLib.Error, subprocess.SubprocessError) as error:
            failed = True
            for line in [*str(error).split('\n')[:400], *tell_scene(path.app)]:
                print('#', line)
            if folder := os.environ.get('LAUREL_TEST_SHOTS'):
                run('import', '-window', 'root', f'{folder}/path-{name}.png')
        print('not ok' if failed else 'ok', number, f'- {step.__doc__}', flush=True)
    try:
        if path.app:
            path.app.end()
        complaints = ''
    except AssertionError as error:
        complaints = str(error)
    for line in complaints.splitlines():
        print('#', line)
    print('not ok' if complaints else 'ok', len(steps) + 1, '- Nothing complained', flush=True)
    return 1 if failed or complaints else 0
