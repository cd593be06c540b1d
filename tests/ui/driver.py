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
import warnings

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter('ignore')  # PyGObject calls half of AT-SPI deprecated

SECONDS = 60  # more than any answer takes on a machine that does much else
STEP = 0.03
TOASTS = 7  # how deep the words of a toast lie below the application


# What a library says when something is wrong: (laurel:42): Gtk-CRITICAL **: 12:00:00.000: …
COMPLAINT = re.compile(r'^(?:\(.*?:\d+\): )?[\w-]+-(?:ERROR|CRITICAL|WARNING|Message)[ :]')
# What is not the program's fault, each with its reason.
ALLOWED = [
    # A binding of GTK 4.8 whose object goes while another binding looks at it lets go of it twice.
    r"GLib-GObject-\w+ .*g_object_weak_unref: couldn't find weak ref",
]


class Timeout(AssertionError):
    pass


def list_complaints(text):
    """The lines of standard error in which a library complains of its use."""
    return [line for line in text.splitlines()
            if COMPLAINT.match(line) and not any(re.search(words, line) for words in ALLOWED)]


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
        self.listener = Atspi.EventListener.new(self.on_focus)
        self.listener.register('object:state-changed:focused')
        self.errors = tempfile.TemporaryFile(mode='w+', encoding='utf-8', errors='replace')
        self.process = subprocess.Popen([str(word) for word in command], env=home.environment,
                                        stderr=self.errors)
        self.node = self.window = None
        self.look()

    def look(self):
        """Waits until there is a window to look at."""
        run('xdotool', 'mousemove', '1279', '899')  # or a tooltip is taken for a window
        self.node = wait(self.find_application, 'the application on the accessibility bus')
        self.node.set_cache_mask(Atspi.Cache.NONE)  # or states and texts stay as first seen
        self.window = self.focus_window()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def find_application(self):
        if self.process.poll() is not None:
            raise Timeout(f'the program ended with {self.process.returncode}')
        return next((node for node in children(Atspi.get_desktop(0))
                     if node.get_process_id() == self.process.pid), None)

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

    def walk(self):
        return walk(self.node)

    def seek(self, role=None, name=None, state=None, among=None):
        """The first one that is showing and fits; the name may be a function."""
        for node in walk(among or self.node):
            if fits(node, role, name) and (state is None or has(node, state)):
                return node
        return None

    def find(self, role=None, name=None, state=None, among=None, seconds=SECONDS):
        try:
            return wait(lambda: self.seek(role, name, state, among), f'{role} {name!r}', seconds)
        except Timeout as error:
            raise Timeout(f'{error}; there is:\n{self.describe()}') from None

    def find_toast(self, words, role='label'):
        """What passes in a few seconds. Toasts lie near the top of a window, and no deeper is
        looked: on a machine that does much else, a look at all that is there takes longer than
        one of them stays, above all while a dialog full of rows is still going away."""
        return wait(lambda: next((node for _, node in walk_with_depth(self.node, deepest=TOASTS)
                                  if fits(node, role, words)), None), f'a toast {words!r}')

    def wait_gone(self, role=None, name=None):
        wait(lambda: self.seek(role, name) is None, f'{role} {name!r} to go')

    def names(self, role=None):
        return [node.get_name() for node in self.walk()
                if (role is None or node.get_role_name() == role) and node.get_name()]

    def describe(self):
        """What a screen reader could read out, an outline."""
        lines = []
        for depth, node in walk_with_depth(self.node):
            with contextlib.suppress(GLib.Error):
                if node.get_name() and not node.get_name().startswith(('Gtk', 'Adw', 'Laurel')):
                    lines.append(f'{"  " * depth}{node.get_role_name()}: {node.get_name()}')
        return '\n'.join(lines)

    def on_focus(self, event):
        if event.detail1:
            self.focus = event.source

    def focused(self):
        """What the keys go to, as the program told last: to look for it would take a second."""
        context = GLib.MainContext.default()
        end = time.monotonic() + 10 * STEP
        while time.monotonic() < end:
            while context.iteration(False):
                end = time.monotonic() + 3 * STEP
            time.sleep(STEP / 3)
        return self.focus

    def tab_to(self, name, role=None, key='Tab', most=40):
        """Walks by Tab, as one does without a mouse."""
        seen = []
        for _ in range(most):
            node = self.focused()
            if node and fits(node, role, name):
                return node
            with contextlib.suppress(GLib.Error):
                seen.append(node and f'{node.get_role_name()} {node.get_name()!r}')
            self.key(key)
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
        assert Atspi.EditableText.set_text_contents(node, text)

    def shot(self, path):
        run('import', '-window', self.window, str(path))


def children(node):
    found = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child for child in found if child]


def walk_with_depth(node, depth=0, deepest=sys.maxsize):
    """What is visible: GTK 4.8 says "showing" of windows only."""
    yield depth, node
    if depth == deepest:
        return
    with contextlib.suppress(GLib.Error):
        for child in children(node):
            if has(child, Atspi.StateType.VISIBLE):
                yield from walk_with_depth(child, depth + 1, deepest)


def walk(node):
    return (found for _, found in walk_with_depth(node))


def has(node, state):
    with contextlib.suppress(GLib.Error):
        return node.get_state_set().contains(state)
    return False


def fits(node, role, name):
    with contextlib.suppress(GLib.Error):
        return (role is None or node.get_role_name() == role) \
            and (name is None or (name(node.get_name()) if callable(name)
                                  else node.get_name() == name))
    return False


def actions(node):
    return [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]


def act(node, action=None):
    """Does an action of a node, its first one unless named."""
    names = actions(node)
    at = names.index(action) if action else 0
    assert Atspi.Action.do_action(node, at), f'{action} was refused'


def tell_scene(app):
    """Where the keys went when a step failed: for the one who reads of it afterwards."""
    if not app:
        return
    with contextlib.suppress(GLib.Error):
        if app.focus:
            yield f'focus: {app.focus.get_role_name()} {app.focus.get_name()!r}'
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
