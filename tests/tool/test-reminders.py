#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What to be reminded of, and being reminded without a window."""

import contextlib
import json
import pathlib
import subprocess
import sys
import time

from laurel_tool import LAUREL, Skip, environment, equal, main, test

NOTIFICATIONS = pathlib.Path(__file__).parent.parent / 'testlib' / 'notifications.py'


def sample(place):
    """Without its own reminders"""
    place.run('new', place.library, '--sample')
    for row in remind(place, 'list')['reminders']:
        remind(place, 'remove', row['id'])
    return place


def remind(place, *args, status=0):
    return place.on('plan', 'remind', *args, status=status)


def facts(answer, *names):
    return [tuple(row[name] for name in names) for row in answer['reminders']]


@contextlib.contextmanager
def desktop(place, name):
    """A bus of its own, and whoever shows notifications there, or nobody; gives what was shown."""
    try:
        from gi.repository import Gio
    except ImportError:
        raise Skip('there is no PyGObject') from None
    bus = Gio.TestDBus.new(Gio.TestDBusFlags.NONE)
    bus.up()
    shown = place.folder / 'shown'
    env = {'DBUS_SESSION_BUS_ADDRESS': bus.get_bus_address()}
    child = None
    try:
        if name:
            child = subprocess.Popen(['/usr/bin/python3', NOTIFICATIONS, name, shown],
                                     env=environment(place.folder, **env),
                                     stdout=subprocess.PIPE, text=True)
            equal(child.stdout.readline(), 'ready\n')
        yield env, lambda: [json.loads(line) for line in shown.read_text().splitlines()] \
            if shown.exists() else []
    finally:
        if child:
            child.kill()
            child.wait()
            child.stdout.close()
        bus.stop()


def due(place, moment, env):
    env = {'LAUREL_TODAY': '2025-12-01', **env}
    done = place.run('plan', 'remind', 'due', '--notify', '--on', moment, '--json', '-f',
                     place.library, env=env)
    return facts(json.loads(done.text), 'activity')


@test
def the_sample_season_has_some(place):
    """One is due while the season is young"""
    place.run('new', place.library, '--sample')
    equal(facts(remind(place, 'list'), 'activity', 'day', 'words'),
          [('2025/14', '2025-09-01', 'Name the place'),
           ('2025/8', '2025-09-24', 'Invite the panel')])
    equal(facts(remind(place, 'due', '--on', '2025-09-02'), 'activity'), [('2025/14',)])


@test
def reminders_are_added_listed_edited_and_removed(place):
    sample(place)
    remind(place, 'add', '2025/10', 'start-1w', 'Print the badges')
    remind(place, 'add', '2025/5', 'deadline-3d', '--phase', 'Review by experts', '--at', '18:00')
    remind(place, 'add', '2025/12', 'start+1d')
    wanted = [('2025/10', None, 'start-1w', '09:00', 'Print the badges', '2025-09-01'),
              ('2025/12', None, 'start+1d', '09:00', None, '2025-09-12'),
              ('2025/5', 'Review by experts', 'end-3d', '18:00', None, '2025-10-28')]
    names = ('activity', 'phase', 'when', 'time', 'words', 'day')
    equal(facts(remind(place, 'list'), *names), wanted)
    equal(facts(remind(place, 'list', '2025/12'), *names), wanted[1:2])
    first, second, third = (row[0] for row in facts(remind(place, 'list'), 'id'))
    remind(place, 'edit', first, 'when=end', 'words=', '--set', 'time=7:30')
    remind(place, 'remove', second)
    equal(facts(remind(place, 'list'), *names),
          [('2025/10', None, 'end', '07:30', None, '2025-09-10'), wanted[2]])
    place.run('undo', '-f', place.library)
    place.run('undo', '-f', place.library)
    equal(facts(remind(place, 'list'), *names), wanted)


@test
def they_follow_the_plan(place):
    sample(place)
    remind(place, 'add', '2025/12', 'start-1w')
    states = ('day', 'state')
    equal(facts(remind(place, 'list', '--on', '2025-09-03'), *states), [('2025-09-04', 'coming')])
    equal(facts(remind(place, 'list', '--on', '2025-09-04'), *states), [('2025-09-04', 'due')])
    place.on('plan', 'move', '2025/12', '20 September')
    equal(facts(remind(place, 'list', '--on', '2025-09-04'), *states), [('2025-09-13', 'coming')])
    place.on('plan', 'postpone', '2025/12')
    equal(facts(remind(place, 'list', '--on', '2025-09-04'), *states), [(None, 'waiting')])
    place.on('plan', 'cancel', '2025/12')
    equal(facts(remind(place, 'list', '--on', '2025-09-04'), *states), [(None, 'off')])
    equal(remind(place, 'due', '--on', '2025-09-13')['reminders'], [])


@test
def what_is_done_is_not_due_any_more(place):
    sample(place)
    remind(place, 'add', '2025/12', 'start-1w')
    (number,), = facts(remind(place, 'list'), 'id')
    on = ('--on', '2025-09-04')
    remind(place, 'done', number)
    equal(facts(remind(place, 'list', *on), 'state', 'done'), [('done', '2025-09-04')])
    equal(remind(place, 'due', *on)['reminders'], [])
    remind(place, 'reopen', number)
    equal(facts(remind(place, 'due', *on), 'state', 'done'), [('due', None)])
    place.run('undo', '-f', place.library)
    equal(facts(remind(place, 'list', *on), 'state'), [('done',)])
    last = place.on('journal')['entries'][-2:]
    equal([entry['command'] for entry in last], ['reminder.do', 'journal.revert'])


@test
def what_is_wrong_is_said(place):
    sample(place)
    before = place.digest()
    for status, *words in ((2,), (2, 'sing'), (2, 'add'), (2, 'add', '2025/10'), (2, 'edit'),
                           (2, 'edit', 'x'), (2, 'remove'), (2, 'done'), (2, 'reopen', 'x'),
                           (2, 'due', 'x'), (2, 'list', 'a', 'b'),
                           (1, 'add', '2025/10', 'soon'), (1, 'add', '2025/77', 'start'),
                           (1, 'add', '2025/10', 'start', '--at', '25:00'),
                           (2, 'add', '2025/10', 'start', '--phase', 'Nothing'),
                           (1, 'due', '--on', 'tomorrow'), (1, 'remove', '7'),
                           (1, 'done', '7'),
                           (2, 'edit', '7', 'when')):
        answer = remind(place, *words, status=status)
        assert answer['errors'], words
    equal(place.digest(), before)


@test
def each_is_shown_once(place):
    sample(place)
    remind(place, 'add', '2025/10', 'start-1w', 'Print the badges')
    remind(place, 'add', '2025/11', 'start-2w')
    with desktop(place, 'org.gtk.Notifications') as (env, shown):
        equal(due(place, '2025-09-01T08:59', env), [])
        equal(shown(), [])
        equal(due(place, '2025-09-01T09:00', env), [('2025/10',)])
        equal(due(place, '2025-09-01T09:05', env), [])
        equal(due(place, '2025-09-03T09:00', env), [('2025/11',)])
        equal([(one['title'], one['body'], one['action']) for one in shown()],
              [('Satisfied Customers congress', 'Print the badges · 8–10 Sept.',
                'app.show-activity'),
               ('Seventh craft summit', '2 weeks before it starts · 17–19 September',
                'app.show-activity')])
        equal(shown()[0]['app'], 'io.github.laurel.Laurel')
        equal(shown()[0]['target'][0], place.library.as_uri())
        equal([row['shown'] for row in remind(place, 'list')['reminders']],
              ['2025-09-01T09:00', '2025-09-03T09:00'])

        # What moves on is told again; what moves back, or only there and back, is not.
        place.on('plan', 'move', '2025/10', '15–17 September')
        equal(due(place, '2025-09-04T09:00', env), [])
        equal(due(place, '2025-09-08T09:00', env), [('2025/10',)])
        place.on('plan', 'move', '2025/10', '8–10 Sept.')
        equal(due(place, '2025-09-08T10:00', env), [])
        equal(len(shown()), 3)


@test
def before_its_time_it_is_told_for_its_time(place):
    """Asked of a later moment, what is due by then is told, and nothing of what comes after."""
    sample(place)
    remind(place, 'add', '2025/10', 'start-1w', 'Print the badges')
    with desktop(place, 'org.gtk.Notifications') as (env, shown):
        env['LAUREL_TODAY'] = '2025-08-01'
        equal(due(place, '2025-09-04', env), [('2025/10',)])
        equal(remind(place, 'list')['reminders'][0]['shown'], '2025-09-01T09:00')
        equal(due(place, '2025-09-01T09:00', env), [])
        place.on('plan', 'move', '2025/10', '9–11 September')
        equal(due(place, '2025-09-02T09:00', env), [('2025/10',)])
        equal(len(shown()), 2)


@test
def a_watch_shows_what_the_libraries_of_the_preferences_have(place):
    """As the portal of a Flatpak starts it; without a library it ends."""
    sample(place)
    remind(place, 'add', '2025/10', 'start-1w', 'Print the badges')
    kept = place.folder / 'config/glib-2.0/settings/keyfile'
    kept.parent.mkdir(parents=True)
    schemas = pathlib.Path(LAUREL).resolve().parent.parent.parent / 'data'
    with desktop(place, 'org.gtk.Notifications') as (env, shown):
        env = environment(place.folder, LAUREL_TODAY='2025-09-02', GSETTINGS_BACKEND='keyfile',
                          XDG_CONFIG_HOME=str(place.folder / 'config'),
                          GSETTINGS_SCHEMA_DIR=str(schemas), **env)
        command = [LAUREL, 'plan', 'remind', 'watch']
        equal(subprocess.run(command, env=env, timeout=30, check=False).returncode, 0)
        gone = place.folder / 'gone.laurel'
        kept.write_text('[io/github/laurel/Laurel]\n'
                        f"reminder-libraries=['{gone.as_uri()}', '{place.library.as_uri()}']\n")
        child = subprocess.Popen(command, env=env)
        try:
            for _ in range(300):
                if shown() or child.poll() is not None:
                    break
                time.sleep(0.1)
            equal([one['title'] for one in shown()], ['Satisfied Customers congress'])
            equal(child.poll(), None)
        finally:
            child.kill()
            child.wait()


@test
def other_desktops_show_it_too(place):
    sample(place)
    remind(place, 'add', '2025/10', 'start-1w', 'Print the badges')
    with desktop(place, 'org.freedesktop.Notifications') as (env, shown):
        equal(due(place, '2025-09-01T09:00', env), [('2025/10',)])
        equal(due(place, '2025-09-01T09:00', env), [])
        equal(shown(), [{'title': 'Satisfied Customers congress',
                         'body': 'Print the badges · 8–10 Sept.', 'action': 'default'}])


@test
def without_a_desktop_nothing_is_lost(place):
    """Who works on the command line only is not taken for told."""
    sample(place)
    remind(place, 'add', '2025/10', 'start-1w')
    with desktop(place, None) as (env, _):
        place.run('plan', 'remind', 'due', '--notify', '--on', '2025-09-01', '-f', place.library,
                  env=env, status=1)
        place.run('plan', 'remind', 'due', '--notify', '--on', '2025-08-01', '-f', place.library,
                  env=env)
    with desktop(place, 'org.gtk.Notifications') as (env, shown):
        equal(due(place, '2025-09-01T23:59', env), [('2025/10',)])
        equal(len(shown()), 1)


@test
def at_the_same_time_one_shows_it(place):
    """Many processes, as a window and a timer would be."""
    sample(place)
    for days in range(8, 20):
        remind(place, 'add', '2025/10', f'start-{days}d', f'In {days} days')
    equal(len(remind(place, 'due', '--on', '2025-09-01')['reminders']), 12)
    with desktop(place, 'org.gtk.Notifications') as (env, shown):
        children = [subprocess.Popen([LAUREL, 'plan', 'remind', 'due', '--notify', '--on',
                                      '2025-09-01', '-f', place.library],
                                     env=environment(place.folder, **env),
                                     stdout=subprocess.DEVNULL) for _ in range(6)]
        equal([child.wait() for child in children], [0] * 6)
        equal(len(shown()), 12)
        equal(len({one['id'] for one in shown()}), 12)


sys.exit(main())
