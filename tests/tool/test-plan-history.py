#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was announced when, why, by whom and by which notice; and what was said on a day."""

import subprocess

from laurel_tool import equal, main, test

ROWS = (
    ('1', 'Opening', '1 September 2025', 'Hexi', 'Speeches.'),
    ('2', 'Workshop', 'mid-September', 'Hexi (tentative)', ''),
    ('3', 'Survey', 'all year', 'Online', ''),
)


def told(place):
    """A season that was announced three times."""
    place.new()
    path = place.table('season.csv', *ROWS, title='Season 2025')
    place.on('import', 'plan', path, '--year', 2025)
    place.on('plan', 'release', '--day', '2025-06-01', '--notice', 'N-1', '--title', 'The plan',
             '--as', 'Kim')
    place.on('plan', 'move', '2025/2', '12 October', '--reason', 'The hall is being painted.')
    place.on('plan', 'cancel', '2025/3')
    place.on('plan', 'release', '--day', '2025-08-01', '--notice', 'N-2', '--reason',
             'Before the summer.', '--as', 'Lou')
    place.on('plan', 'edit', '2025/1', 'number=4')
    place.on('plan', 'release', '--day', '2025-09-01', '--as', 'Kim')
    return place


@test
def what_has_no_date_is_not_outside_what_was_announced(place):
    place.new()
    place.on('import', 'plan', place.table(
        'a.csv', ('1', 'Talk', '5 May 2025', 'Hexi', ''), ('2', 'Race', 'June', '', ''),
        ('3', 'Tour', 'July', '', ''), title='Good work 2025'))
    place.on('plan', 'release', '--day', '2025-01-02')
    place.on('plan', 'postpone', '2025/1')
    place.on('plan', 'postpone', '2025/2')
    place.on('plan', 'move', '2025/2', 'August')
    place.on('plan', 'move', '2025/3', '5 July')
    changes = place.on('plan', 'diff', '1')['changes']
    equal({one['activity']: one['outside_window'] for one in changes if one['field'] == 'date'},
          {'2025/1': False, '2025/2': True, '2025/3': False})


@test
def nothing_was_released_yet(place):
    place.new()
    place.on('import', 'plan', place.table('season.csv', *ROWS, title='Season'), '--year', 2025)
    equal(place.on('plan', 'history')['releases'], [], 'no release')
    assert 'plan release' in place.run('plan', 'history', '-f', place.library).text
    equal(place.on('plan', 'list', '--as-of', '2025-09-01')['activities'], [], 'nothing said')
    place.on('plan', 'show', '2025/1', '--as-of', '2025-09-01', status=1)


@test
def each_release_says_what_why_and_by_whom(place):
    answer = told(place).on('plan', 'history', '2025')
    releases = answer['releases']
    equal([(one['release'], one['day'], one['notice'], one['by'], one['reason'], one['changed'])
           for one in releases],
          [(1, '2025-06-01', 'N-1', 'Kim', None, 3),
           (2, '2025-08-01', 'N-2', 'Lou', 'Before the summer.', 2),
           (3, '2025-09-01', None, 'Kim', None, 1)], 'releases')
    equal([(one['activity'], one['what'], one['old'], one['new'], one['reason'],
            one['outside_window']) for one in releases[1]['changes']],
          [('2025/2', 'moved', 'mid-September', '12 October', 'The hall is being painted.', True),
           ('2025/3', 'cancelled', 'all year, Online', None, 'Before the summer.', False)],
          'changes')
    equal([(one['activity'], one['what'], one['old'], one['new'])
           for one in releases[2]['changes']], [('2025/4', 'number', '1', '4')], 'a number')
    text = place.run('plan', 'history', '-f', place.library).text
    for words in ('Release 2, 2025-08-01: 1 moved · 1 called off', 'Notice: N-2', 'By: Lou',
                  'Moved from mid-September to 12 October (outside what was announced before)',
                  'The hall is being painted.'):
        assert words in text, (words, text)


@test
def one_activity_is_named_as_people_do(place):
    told(place)
    for words in (['2025', '2'], ['2025/2'], ['Season 2025', '2'], ['Season 2025/2']):
        releases = place.on('plan', 'history', *words)['releases']
        equal([one['release'] for one in releases], [1, 2], words)
    # The number it had once is not anybody's now.
    equal([change['what'] for one in place.on('plan', 'history', '2025', '1')['releases']
           for change in one['changes']], ['announced', 'number'], 'a former number')
    for words in (['2025', '99'], ['2025/99'], ['2024'], ['2024', '1']):
        place.on('plan', 'history', *words, status=1)


@test
def what_was_said_on_a_day(place):
    told(place)
    digest = place.digest()
    for day, words, numbers in (('2025-06-01', 'mid-September', ['1', '2', '3']),
                                ('2025-07-31', 'mid-September', ['1', '2', '3']),
                                ('2025-08-01', '12 October', ['1', '2', '3']),
                                ('2030-01-01', '12 October', ['4', '2', '3'])):
        activities = place.on('plan', 'list', '--as-of', day)['activities']
        equal([one['number'] for one in activities], numbers, day)
        equal(activities[1]['words'], words, day)
        one = place.on('plan', 'show', '2025/2', '--as-of', day)
        equal(one['words'], words, day)
    equal(place.on('plan', 'list', '--as-of', '2025-05-31')['activities'], [], 'before')
    one = place.on('plan', 'show', '2025/1', '--as-of', '2025-08-15')
    equal((one['es'], one['place'], one['release']['number'], one['release']['by']),
          ('2025-09-01', 'Hexi', 2, 'Lou'), 'by the number it had')
    now = place.on('plan', 'show', '2025/4')
    assert set(now) <= set(one) | {'release'}, set(now) - set(one)
    place.on('plan', 'show', '2025/4', '--as-of', '2025-08-15', status=1)
    place.on('plan', 'list', '--as-of', 'someday', status=1)
    text = place.run('plan', 'list', '--as-of', '2025-07-01', '-f', place.library).text
    assert 'release 1 on 2025-06-01' in text and '12 October' not in text, text
    equal(place.digest(), digest, 'asking changes nothing')


@test
def it_is_printed(place):
    told(place)
    place.on('documents', 'history', '2025', '-o', 'history.pdf')
    text = subprocess.run(['pdftotext', '-layout', 'history.pdf', '-'], cwd=place.folder,
                          check=True, capture_output=True, text=True).stdout
    for words in ('history of the plan', 'N-2', 'Lou', 'Before the summer.', 'Cancelled'):
        assert words in text, (words, text)
    place.on('do', 'paper.edit', place.on('ask', 'programmes.all')['rows'][0]['id'], '0',
             '"plan-history"', '0', '0', '{"lead": "All that we said."}')
    place.on('documents', 'history', '-o', 'history.pdf')
    text = subprocess.run(['pdftotext', 'history.pdf', '-'], cwd=place.folder,
                          check=True, capture_output=True, text=True).stdout
    assert 'All that we said.' in text, text
    place.on('documents', 'history', '2025', '99', '-o', 'none.pdf', status=1)
    assert not (place.folder / 'none.pdf').exists()


if __name__ == '__main__':
    main()
