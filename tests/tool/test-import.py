#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where an import goes, what it takes, and what importing again finds."""

import datetime
import pathlib
import sys

from laurel_tool import equal, main, test

KINDS = ('new', 'moved', 'edited', 'same', 'gone')


def counts(answer):
    return tuple(answer[kind] for kind in KINDS)


def season(place, *rows, name='season.csv', title='Season 2025'):
    return place.table(name, *rows, title=title)


A = ('1', 'Opening', '1 September 2025', 'Hexi', 'Speeches.')
B = ('2', 'Workshop on small things', 'mid-September', 'Hexi (tentative)', '')
C = ('3', 'Survey', 'all year', 'Online', '')


@test
def again_is_all_the_same(place):
    place.new()
    path = season(place, A, B, C)
    equal(counts(place.on('import', 'plan', path)), (3, 0, 0, 0, 0))
    digest = place.digest()
    equal(counts(place.on('import', 'plan', path)), (0, 0, 0, 3, 0))
    equal(len(place.on('journal')['entries']), 1)
    equal(place.digest(), digest)


@test
def a_refused_file_says_that_nothing_came_of_it(place):
    place.new()
    path = season(place, ('1', 'Talk', '30 February', 'Hexi', ''),
                  ('2', 'Walk', 'September 10000', 'Hexi', ''),
                  ('3', 'Call', 'by the river', 'Hexi', ''))
    said = place.run('import', 'plan', path, '-f', place.library, status=1).said.splitlines()
    equal(said[-1], 'laurel: Nothing was imported: errors: 2, warnings: 1.')
    equal(sum(line.startswith('laurel: Warning: ') for line in said), 1, said)
    equal(len(said), 4, said)
    equal(place.on('journal')['entries'], [])


@test
def a_text_that_contradicts_its_cell_is_told(place):
    place.new()
    row = ('5', 'Review', 'August – September, review by experts', 'Hexi',
           'The review ends before the end of October.')
    warnings = place.on('import', 'plan', season(place, row), '--dry-run')['warnings']
    assert any('31 days' in warning for warning in warnings), warnings


@test
def a_season_keeps_what_it_means_by_the_end_of_a_month(place):
    place.new()
    path = season(place, ('1', 'Closing', 'end of September 2025', 'Hexi', ''))
    programme = place.on('import', 'plan', path) and place.on('info')['programmes'][0]['id']
    place.on('do', 'programme.edit', programme, '{"habits": "thirds"}')
    equal(counts(place.on('import', 'plan', path)), (0, 1, 0, 0, 0))
    equal(place.on('plan', 'show', '2025/1')['es'], '2025-09-21')
    equal(counts(place.on('import', 'plan', path)), (0, 0, 0, 1, 0))


@test
def differences_are_found_and_taken(place):
    cases = (
        (A[:2] + ('2 September 2025',) + A[3:], (0, 1, 0, 2, 0)),
        (A[:3] + ('Nanshan',) + A[4:], (0, 1, 0, 2, 0)),
        (A[:4] + ('Music.',), (0, 0, 1, 2, 0)),
        (A[:1] + ('Grand opening',) + A[2:], (0, 0, 1, 2, 0)),
        (('9',) + A[1:], (0, 0, 1, 2, 0)),
        (('9', 'Opening', '5 September 2025', 'Hexi', 'Speeches.'), (0, 1, 1, 1, 0)),
        (None, (0, 0, 0, 2, 1)),
    )
    for number, (row, wanted) in enumerate(cases):
        place.library = place.folder / f'{number}.laurel'
        place.new()
        place.on('import', 'plan', season(place, A, B, C))
        ids = {a['title']: a['id'] for a in place.on('plan', 'list')['activities']}
        rows = [row, B, C] if row else [B, C]
        dry = place.on('import', 'plan', season(place, *rows, name='b.csv'), '--dry-run')
        answer = place.on('import', 'plan', season(place, *rows, name='b.csv'))
        equal(counts(dry), counts(answer), row)
        if number != 5:
            equal(counts(answer), wanted, row)
        else:
            equal(counts(answer)[:3], wanted[:3], row)
        now = place.on('plan', 'list')['activities']
        equal(sorted(a['id'] for a in now), sorted(ids.values()), 'the same activities')
        if row is None:
            equal([a['status'] for a in now if a['number'] == '1'], ['cancelled'])
        equal(counts(place.on('import', 'plan', season(place, *rows, name='b.csv')))[:3],
              (0, 0, 0), 'then the same')
        place.on('undo')
        equal({a['title']: a['status'] for a in place.on('plan', 'list')['activities']},
              {title: 'planned' for title in ids}, 'one undo')


@test
def only_what_is_asked_for_is_taken(place):
    newer = (('1', 'Opening', '2 September 2025', 'Hexi', 'Music.'), B,
             ('4', 'Dinner', 'October 2025', '', ''))
    for take, wanted in (('new', ('2025-09-01', 'Speeches.', 'planned', 4)),
                         ('moved', ('2025-09-02', 'Speeches.', 'planned', 3)),
                         ('edited', ('2025-09-01', 'Music.', 'planned', 3)),
                         ('gone', ('2025-09-01', 'Speeches.', 'cancelled', 3)),
                         ('new,gone', ('2025-09-01', 'Speeches.', 'cancelled', 4)),
                         ('moved, edited', ('2025-09-02', 'Music.', 'planned', 3))):
        place.library = place.folder / f'{take}.laurel'
        place.new()
        place.on('import', 'plan', season(place, A, B, C))
        answer = place.on('import', 'plan', season(place, *newer, name='b.csv'), '--take', take)
        equal(counts(answer), (1, 1, 1, 1, 1), take)
        listed = {a['number']: a for a in place.on('plan', 'list')['activities']}
        equal((listed['1']['es'], listed['1']['content'], listed['3']['status'], len(listed)),
              wanted, take)


@test
def most_of_a_plan_is_not_cancelled_unasked(place):
    plan = [(str(n), f'Meeting {n}', f'{n} September 2025', 'Hexi', '') for n in range(1, 9)]
    for left, take, cancelled in ((1, [], 0), (3, [], 0), (4, [], 4), (7, [], 1), (1, ['gone'], 7),
                                  (1, ['new,moved,edited,gone'], 7), (1, ['new'], 0)):
        place.library = place.folder / f'{left}{"".join(take)}.laurel'
        place.new()
        place.on('import', 'plan', season(place, *plan))
        newer = season(place, *plan[:left], ('9', 'Dinner', 'October 2025', '', ''), name='b.csv')
        options = ['--take', *take] if take else []
        dry = place.on('import', 'plan', newer, '--dry-run', *options)
        answer = place.on('import', 'plan', newer, *options)
        equal((answer['new'], answer['same'], answer['gone']), (1, left, 8 - left))
        listed = place.on('plan', 'list')['activities']
        equal(sum(a['status'] == 'cancelled' for a in listed), cancelled, (left, take))
        for warnings in (dry['warnings'], answer['warnings']):
            told = [w for w in warnings if '--take new,moved,edited,gone' in w]
            equal(len(told), 0 if take or cancelled else 1, (left, take))
            assert all(f'{8 - left} of the 8 activities of “Season 2025”' in w for w in told), told


@test
def each_plan_of_several_is_looked_at_by_itself(place):
    place.new()
    this = [(str(n), f'Meeting {n}', f'{n} September 2025', '', '') for n in range(1, 5)]
    next_year = [(str(n), f'Meeting {n}', f'{n} May 2026', '', '') for n in range(1, 5)]
    place.on('import', 'plan', season(place, *this),
             season(place, *next_year, name='other.csv', title='Season 2026'))
    answer = place.on('import', 'plan', season(place, *this[:1]),
                      season(place, *next_year[:3], name='other.csv', title='Season 2026'))
    equal(counts(answer), (0, 0, 0, 4, 4))
    equal({(a['es'][:4], a['number']) for a in place.on('plan', 'list')['activities']
           if a['status'] == 'cancelled'}, {('2026', '4')})


@test
def what_can_be_no_number_stays_as_text(place):
    place.new()
    path = season(place, A, ('12345678901234', 'Dinner', 'May 2025', '', 'Soup.'),
                  ('first thing', 'Breakfast', 'May 2025', '', ''))
    for wanted in ((3, 0, 0, 0, 0), (0, 0, 0, 3, 0)):
        answer = place.on('import', 'plan', path)
        equal(counts(answer), wanted)
        equal(sum('can be none' in warning for warning in answer['warnings']), 2)
    listed = place.on('plan', 'list')['activities']
    equal([a['number'] for a in listed], ['1', '2', '3'])
    equal(listed[1]['content'].splitlines()[0], 'Soup.')
    assert '12345678901234' in listed[1]['content'] and 'first thing' in listed[2]['content']


@test
def what_cannot_be_seen_is_not_taken_in(place):
    place.new()
    path = season(place, ('1\u202e', 'Beta \u202egnirob \x07end', '8 \u2066May 2025', 'Hexi\u202e',
                          'All\x07 of it.'), B, C)
    equal(counts(place.on('import', 'plan', path)), (3, 0, 0, 0, 0))
    one = place.on('plan', 'show', '2025/1')
    equal([one[name] for name in ('number', 'title', 'words', 'place', 'content')],
          ['1', 'Beta gnirob end', '8 May 2025', 'Hexi', 'All of it.'])
    assert '\u2066' in one['raw'], one['raw']
    equal(counts(place.on('import', 'plan', path)), (0, 0, 0, 3, 0))


@test
def an_import_goes_where_it_belongs(place):
    place.new()
    season(place, A, B)
    titles = lambda: sorted((p['title'], p['year'], p['activities'])
                            for p in place.on('info')['programmes'])
    place.on('import', 'plan', 'season.csv')
    equal(titles(), [('Season 2025', 2025, 2)])
    place.on('import', 'plan', season(place, A, B, C, title='Another name 2025'))
    equal(titles(), [('Season 2025', 2025, 3)], 'the only one of its year')
    place.on('import', 'plan', season(place, A), '--programme', 'Apart')
    equal(titles(), [('Apart', 2025, 1), ('Season 2025', 2025, 3)], 'the one that is named')
    place.on('import', 'plan', season(place, A, title='Third 2025'))
    equal(titles(), [('Apart', 2025, 1), ('Season 2025', 2025, 3), ('Third 2025', 2025, 1)],
          'a new one')
    place.on('import', 'plan', season(place, A, B, title='Season 2025'), '--take', 'new')
    equal(len(titles()), 3, 'the one of its title')
    equal(len(place.on('journal')['entries']), 4)


@test
def a_file_that_says_no_year_is_of_the_year_it_goes_into(place):
    this_year = datetime.date.today().year
    place.new()
    rows = [('1', 'Opening', '1 September', 'Hexi', ''), ('2', 'Survey', 'all year', 'Online', '')]
    place.on('import', 'plan', season(place, *rows, title='Old season 2022'))
    for options, same, year in ((('--programme', 'Old season 2022'), 2, 2022),
                                (('--programme', '2022'), 2, 2022),
                                (('--programme', 'Old season 2022', '--year', '2023'), 0, 2023),
                                (('--programme', 'New season 2027'), 0, 2027),
                                (('--programme', 'Another'), 0, this_year), ((), 2, 2022)):
        answer = place.on('import', 'plan', season(place, *rows, name='new.csv', title=None),
                          '--dry-run', *options)
        equal((answer['same'], answer['year']), (same, year), options)
        told = [line for line in answer['warnings'] if 'does not say its year' in line]
        equal(['that of “Old season 2022”' in line for line in told],
              [year == 2022] if '--year' not in options else [], options)
    place.on('import', 'plan', season(place, *rows, name='new2.csv', title='Old season 2022'))
    place.on('import', 'plan', season(place, ('1', 'Opening', '1 September 2022', 'Hexi', ''),
                                      rows[1], name='title.csv', title='Old season 2022'))
    equal(place.on('plan', 'show', '2022/1')['es'], '2022-09-01')
    # What says a year keeps it, wherever it goes.
    answer = place.on('import', 'plan', season(place, *rows, name='b.csv', title='In 2024'),
                      '--programme', 'Old season 2022', '--dry-run')
    equal((answer['year'], answer['moved']), (2024, 2))


@test
def who_has_only_a_number_is_told(place):
    place.new()
    place.on('import', 'plan', season(place, A, B, C))
    rows = (('1', 'Summer school', '5 May 2025', 'Jibei', ''), B, C)
    for options, told in ((('--dry-run',), 1), (('--dry-run', '--take', 'new,gone'), 0), ((), 1)):
        answer = place.on('import', 'plan', season(place, *rows, name='b.csv'), *options)
        warnings = [w for w in answer['warnings'] if 'was another activity' in w]
        equal(len(warnings), told, options)
        assert all('Number 1 was another activity: “Opening”.' in w for w in warnings), warnings


@test
def a_file_that_says_nothing_is_for_the_only_season(place):
    this_year = datetime.date.today().year
    rows = [('1', 'Opening', '1 September', 'Hexi', ''), ('2', 'Survey', 'all year', 'Online', '')]
    place.new()
    answer = place.on('import', 'plan', season(place, *rows, name='new.csv', title=None))
    equal((answer['new'], answer['title'], answer['year']), (2, 'new', this_year), 'none there')
    place.library = place.folder / 'one.laurel'
    place.new()
    place.on('import', 'plan', season(place, *rows, title='Good work 2022'))
    dated = [('1', 'Opening', '1 September 2023', 'Hexi', ''), rows[1]]
    for name, title, file_rows, options, wanted in (
            ('new.csv', None, rows, (), (0, 2, 'Good work 2022')),
            ('new.csv', None, rows, ('--year', '2022'), (0, 2, 'Good work 2022')),
            ('new.csv', None, rows, ('--year', '2023'), (2, 0, 'new')),
            ('new.csv', None, dated, (), (2, 0, 'new')),
            ('plan-2023.csv', None, rows, (), (2, 0, 'plan-2023')),
            ('new.csv', 'Days of dance', rows, (), (2, 0, 'Days of dance'))):
        answer = place.on('import', 'plan', season(place, *file_rows, name=name, title=title),
                          '--dry-run', *options)
        equal((answer['new'], answer['same'], answer['title']), wanted, (name, title, options))
    place.on('import', 'plan', season(place, *rows, title='Another 2024'))
    answer = place.on('import', 'plan', season(place, *rows, name='new.csv', title=None),
                      '--dry-run')
    equal((answer['new'], answer['title']), (2, 'new'), 'two there')


@test
def a_dry_run_says_who_does_what(place):
    place.new()
    path = place.table('roles.csv', ('1', 'Opening', 'Craft Guild; Hexi Society', 'Jibei Branch',
                                     '1 September 2025', 'Hexi'),
                       ('2', 'Survey', 'Hexi Society', '', 'October', 'Online'),
                       heading=('No.', 'Title', 'Hosted by', 'Carried out by', 'Date', 'Place'))
    roles = lambda answer: [[(role['role'], role['name'], role['position'])
                             for role in row['roles']] for row in answer['activities']]
    dry = roles(place.on('import', 'plan', path, '--dry-run'))
    equal(dry[1], [('host', 'Hexi Society', 1)])
    equal(len(dry[0]), 3)
    equal(dry, roles(place.on('import', 'plan', path)), 'as it is taken in')


@test
def a_row_with_too_few_cells_is_named(place):
    place.new()
    path = place.folder / 'ragged.csv'
    path.write_text('No.,Title,Content,Date\n1,Talk\n2,Race,All run.,October,too,many\n3\n'
                    '4,Fair,Stalls.,November\n', encoding='utf-8')
    error, = place.on('import', 'plan', path, status=1)['errors']
    equal((error['code'], error['line']), ('ragged-row', 2))
    assert '2 cells' in error['message'] and 'line 1 has 4' in error['message'], error


@test
def several_files_are_one_entry(place):
    place.new()
    one = season(place, A, name='one.csv')
    two = season(place, B, C, name='two.csv')
    other = season(place, A, name='other.csv', title='Season 2026')
    equal(counts(place.on('import', 'plan', one, two, other, '--dry-run')), (4, 0, 0, 0, 0))
    answer = place.on('import', 'plan', one, two, other)
    equal(counts(answer), (4, 0, 0, 0, 0))
    equal(len(answer['activities']), 4)
    equal([entry['command'] for entry in place.on('journal')['entries']], ['plans.import'])
    equal(counts(place.on('import', 'plan', one, two, other)), (0, 0, 0, 4, 0))
    place.on('undo')
    equal(place.on('info')['programmes'], [])
    assert place.on('check')['ok']


@test
def one_bad_file_keeps_all_out(place):
    place.new()
    good = season(place, A, name='good.csv')
    digest = place.digest()
    for bad in (place.write('empty.csv', ''), place.folder / 'missing.csv',
                season(place, A, name='twice.csv')):
        error = place.on('import', 'plan', good, bad, status=1)['errors'][0]
        equal(error['file'], str(bad))
        equal(place.digest(), digest, bad)
        equal(place.on('plan', 'list')['activities'], [])


@test
def standard_input_is_a_file(place):
    place.new()
    text = season(place, A, B, C).read_bytes()
    answer = place.on('import', 'plan', '-', stdin=text)
    equal((counts(answer), answer['title']), ((3, 0, 0, 0, 0), 'Season 2025'))
    error = place.on('import', 'plan', '-', stdin=b'', status=1)['errors'][0]
    equal((error['file'], error['code']), ('-', 'empty'))


@test
def what_was_settled_here_is_not_taken_back_unasked(place):
    place.new()
    path = season(place, A, B, C)
    place.on('import', 'plan', path)
    place.on('plan', 'settle', '2025/2', '15 September', '--place', 'Hall')
    place.on('plan', 'cancel', '2025/3')
    newer = season(place, A[:4] + ('Music.',), B[:4] + ('Bring gloves.',), C, name='b.csv')
    for dry in (['--dry-run'], []):
        answer = place.on('import', 'plan', newer, *dry)
        equal((answer['new'], answer['gone'], answer['moved']), (0, 0, 1))
        left = [warning for warning in answer['warnings'] if '--take moved' in warning]
        equal([warning.split(': ')[0].rsplit(':', 2)[1] for warning in left], ['4', '5'], left)
        assert 'Workshop on small things' in left[0] and 'Survey' in left[1], left
    listed = place.on('plan', 'list')['activities']
    equal([a['content'] for a in listed], ['Music.', 'Bring gloves.', None])
    equal((listed[1]['es'], listed[1]['place'], listed[2]['status']),
          ('2025-09-15', 'Hall', 'cancelled'))


@test
def what_was_settled_here_is_taken_back_when_asked(place):
    place.new()
    path = season(place, A, B, C)
    place.on('import', 'plan', path)
    place.on('plan', 'move', '2025/1', '20 September')
    place.on('plan', 'cancel', '2025/2')
    entries = len(place.on('journal')['entries'])
    place.on('import', 'plan', path)
    equal(len(place.on('journal')['entries']), entries, 'nothing to take')
    equal(place.on('import', 'plan', path, '--take', 'moved')['moved'], 1)
    listed = place.on('plan', 'list')['activities']
    equal((listed[0]['es'], listed[1]['status']), ('2025-09-01', 'planned'))
    equal(counts(place.on('import', 'plan', path)), (0, 0, 0, 3, 0))


@test
def what_the_file_changed_is_taken_though_it_was_settled_here(place):
    place.new()
    place.on('import', 'plan', season(place, A, B, C))
    place.on('plan', 'settle', '2025/2', '15 September')
    newer = season(place, A, B[:2] + ('25 September',) + B[3:], C, name='b.csv')
    place.on('import', 'plan', newer)
    equal(place.on('plan', 'show', '2025/2')['es'], '2025-09-25')


@test
def what_was_changed_in_another_copy_is_not_said_to_be_changed_here(place):
    """Of a table that Laurel wrote, the raw words are those of the first import."""
    place.new()
    place.on('import', 'plan', season(place, A, B, C))
    here, there = place.library, place.folder / 'there.laurel'
    there.write_bytes(here.read_bytes())
    place.library = there
    place.on('plan', 'move', '2025/1', '3 September')
    place.on('plan', 'settle', '2025/2', '15 September', '--place', 'Nanshan')
    place.on('plan', 'cancel', '2025/3')
    place.on('export', 'csv', '-o', 'there.csv')
    equal(counts(place.on('import', 'plan', 'there.csv')), (0, 0, 0, 3, 0))

    place.library = here
    place.on('export', 'csv', '-o', 'here.csv')
    answer = place.on('import', 'plan', 'there.csv')
    equal(counts(answer), (0, 2, 1, 0, 0))
    equal(answer['warnings'], [])
    listed = {a['number']: a for a in answer['activities']}
    equal([listed['1']['es'], listed['2']['es'], listed['2']['place'], listed['3']['status']],
          ['2025-09-03', '2025-09-15', 'Nanshan', 'cancelled'])
    equal(counts(place.on('import', 'plan', 'there.csv')), (0, 0, 0, 3, 0))

    older = place.on('import', 'plan', 'here.csv', '--dry-run')
    equal(sum('settled or changed here' in warning for warning in older['warnings']), 3)


@test
def what_a_printed_plan_calls_off_is_off_when_it_is_read_back(place):
    def off():
        return [(activity['title'], activity['status'])
                for activity in place.on('plan', 'list')['activities']
                if activity['status'] in ('cancelled', 'postponed')]

    place.run('new', '--sample', place.library)
    place.on('plan', 'postpone', '2025/20')
    place.run('documents', 'year-plan', '2025', '-o', 'plan.pdf', '-f', place.library)
    before = off()
    equal(sorted(status for _, status in before), ['cancelled', 'postponed'])
    place.library = place.folder / 'other.laurel'
    place.new()
    answer = place.on('import', 'plan', 'plan.pdf')
    equal(off(), before)
    assert not any('“What it is about” is not known' in one for one in answer['warnings']), answer

    for title, read in (('大讲堂（已取消）', ('大讲堂', 'cancelled')), ('Fair (postponed)',
                        ('Fair', 'postponed')), ('Fair (old town)', ('Fair (old town)', 'planned')),
                        ('(cancelled)', ('(cancelled)', 'planned')),
                        ('Jobs (done)', ('Jobs (done)', 'planned'))):
        place.library = place.folder / f'{read[0]}{title == read[0]}.laurel'
        place.new()
        place.on('import', 'plan', season(place, ('1', title, 'May 2025', '', '')))
        activity = place.on('plan', 'list')['activities'][0]
        equal((activity['title'], activity['status']), read)


@test
def all_that_is_wrong_is_told_at_once(place):
    place.new()
    one = season(place, A, ('2', 'Tour', '30 February 2025', '', ''), ('3', '', 'May', '', ''),
                 ('1', 'Race', '20–10 May 2025', '', ''), name='one.csv')
    two = season(place, ('9', 'Fair', '31 April 2025', '', ''), name='two.csv')
    gone = place.folder / 'gone.csv'
    digest = place.digest()
    errors = place.on('import', 'plan', one, gone, two, status=1)['errors']
    equal({(pathlib.Path(e['file']).name, e['code'], e['line']) for e in errors},
          {('one.csv', 'no-such-day', 4), ('one.csv', 'missing-title', 5),
           ('one.csv', 'duplicate-number', 6), ('one.csv', 'end-before-start', 6),
           ('gone.csv', 'missing-file', None), ('two.csv', 'no-such-day', 3)})
    assert all(error['hint'] for error in errors), errors
    said = place.run('import', 'plan', one, gone, two, '-f', place.library, status=1).said
    for error in errors:
        assert f'{error["message"]} {error["hint"]}' in said, (error, said)
    equal(place.digest(), digest)


sys.exit(main())
