#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the rows of the sample season: check-sample.py SOURCE-ROOT

Both languages must tell the same season, every reference must lead somewhere, the season must have
the mixture of certainty it is there to show, and every table must be in the resource.
"""

import collections
import csv
import pathlib
import re
import sys

TABLES = ['activities', 'attempts', 'ballots', 'bookings', 'certificates', 'changes',
          'contest_fields', 'contest_rules', 'contest_sections', 'contest_stages', 'contests',
          'draws', 'entries', 'experts', 'interests', 'judges', 'marks', 'number_series',
          'objections', 'paper_blocks', 'paper_fields', 'papers', 'parties', 'phases', 'programme',
          'releases', 'reminders', 'resources', 'results', 'roles', 'series', 'survey_returns',
          'survey_units', 'surveys', 'votes']
# Columns whose values are words of a language; all others are the same in both.
WORDS = {
    'activities': {'title', 'raw', 'words', 'place', 'modality', 'content'},
    'attempts': {'person', 'organization'},
    'ballots': set(),
    'bookings': set(),
    'certificates': {'name', 'organisation', 'occasion', 'award', 'void_reason',
                     'reissued_name'},
    'changes': {'words', 'place', 'notice', 'reason'},
    'contest_fields': {'label'},
    'contest_rules': {'content'},
    'contest_sections': {'name'},
    'contest_stages': {'title'},
    'contests': {'title'},
    'draws': {'fields', 'sources'},
    'entries': {'title', 'category', 'group', 'division', 'organization', 'recommender',
                'late_reason', 'persons', 'reason'},
    'experts': {'name', 'organization', 'post', 'fields', 'languages', 'region'},
    'interests': {'expert', 'entry', 'note'},
    'judges': {'expert', 'reason'},
    'marks': set(),
    'number_series': {'name'},
    'objections': {'objector', 'words', 'evidence', 'outcome'},
    'paper_blocks': {'name', 'text'},
    'paper_fields': {'text'},
    'papers': set(),
    'parties': {'name', 'short_name', 'english_name', 'note'},
    'phases': {'title', 'words', 'place'},
    'programme': {'title', 'language', 'issuer', 'note', 'actor'},
    'releases': {'title', 'notice', 'reason'},
    'reminders': {'words'},
    'resources': {'name', 'note'},
    'results': {'note'},
    'roles': set(),
    'series': {'title', 'words', 'place'},
    'survey_returns': {'answers'},
    'survey_units': {'stratum', 'name'},
    'surveys': {'questions'},
    'votes': {'title'},
}
PLACES = {'online': 7, 'none': 5, 'multi': 3, 'confirmed': 3, 'tentative': 2, 'tbd': 1,
          'by-appointment': 1}
KINDS = {'cancel': 1, 'move': 5, 'place': 1, 'postpone': 1}
STATES = {'confirmed': 6, 'held': 2}
PAPERS = {'notice': 2, 'invitation': 1, 'publicity': 1, 'letter': 1, 'announcement': 1,
          'change-notice': 1}
# How far contests are, and what became of their entries.
CALLS = {'closed': 5, 'drafted': 1, 'open': 2}
ENTRIES = {'stories': 140, 'brands': 90, 'teams': 60, 'cases': 60, 'technology': 70}
# Of one about half of the sheets have been marked so far; of two, all.
MARKED = {'stories': 224, 'brands': 258, 'technology': 198}
# Of the one series, of activity 3: some are settled, and some are not.
ROUNDS = {'confirmed': 5, 'online': 1, 'tentative': 1, 'tbd': 1}
EXACT = {'1', '10', '11', '22'}


def read(root, language):
    tables = {}
    for table in TABLES:
        path = root / 'data' / 'sample' / language / f'{table}.csv'
        with open(path, newline='', encoding='utf-8') as rows:
            tables[table] = list(csv.DictReader(rows))
    return tables


def differences(english, chinese):
    for table in TABLES:
        if len(english[table]) != len(chinese[table]):
            yield f'{table}: not as many rows in both languages'
        for number, (one, other) in enumerate(zip(english[table], chinese[table]), 1):
            if one.keys() != other.keys():
                yield f'{table}: not the same columns'
                break
            for column, value in one.items():
                if column in WORDS[table]:
                    if (value == '') != (other[column] == '') \
                            and column not in ('english_name', 'short_name'):
                        yield f'{table}: row {number}: {column} is empty in one language'
                elif value != other[column]:
                    yield f'{table}: row {number}: {column} differs'


def dangling(tables):
    numbers = {row['number'] for row in tables['activities']}
    keys = {row['key'] for row in tables['parties']}
    for table in ('bookings', 'changes', 'phases', 'roles', 'series'):
        for row in tables[table]:
            if row['activity'] not in numbers | ({''} if table == 'roles' else set()):
                yield f'{table}: there is no activity {row["activity"]}'
    for table in ('roles', 'series'):
        for row in tables[table]:
            if row['party'] not in keys:
                yield f'{table}: there is no party {row["party"]}'
    for key in keys - {row['party'] for row in tables['roles']}:
        yield f'parties: {key} does nothing'


def untaken(tables):
    """What is taken, and by whom: a second table of references."""
    parties = {row['name'] for row in tables['parties'] if row['kind'] == 'person'}
    kinds = {row['key']: row['kind'] for row in tables['resources']}
    phases = {(row['activity'], row['position']) for row in tables['phases']}
    above = {'room': 'venue', 'venue': 'city', 'person': 'team'}
    for row in tables['resources']:
        if row['in'] and kinds.get(row['in']) != above.get(row['kind']):
            yield f'resources: {row["key"]} cannot be in {row["in"]}'
        if row['kind'] == 'person' and row['name'] not in parties:
            yield f'resources: {row["name"]} is no party'
    for row in tables['bookings']:
        if kinds.get(row['resource'], 'city') == 'city':
            yield f'bookings: {row["resource"]} cannot be taken'
        if row['phase'] and (row['activity'], row['phase']) not in phases:
            yield f'bookings: {row["activity"]} has no phase {row["phase"]}'
        if (row['state'] == 'held') != bool(row['rank']):
            yield f'bookings: {row["resource"]} is held without a rank, or has one'
    if collections.Counter(row['state'] for row in tables['bookings']) != STATES:
        yield 'bookings: not the mixture of holds'


def contests(tables):
    """Eight contests, and that what is said of them leads somewhere."""
    keys = {row['key'] for row in tables['contests']}
    names = {row['name'] for row in tables['experts']}
    sections = {(row['contest'], row['kind'], row['name']) for row in tables['contest_sections']}
    entries = {(row['contest'], row['title']) for row in tables['entries']}
    if collections.Counter(row['call'] for row in tables['contests']) != CALLS:
        yield 'contests: not the mixture of calls'
    if collections.Counter(row['contest'] for row in tables['entries']) != ENTRIES:
        yield 'entries: not as many as are to be'
    if len(entries) != len(tables['entries']) or len(names) != 84:
        yield 'entries, experts: two of one name, or not as many as are to be'
    for table in ('attempts', 'ballots', 'contest_fields', 'contest_rules', 'contest_sections',
                  'contest_stages', 'draws', 'entries', 'interests', 'judges', 'marks',
                  'objections', 'results', 'survey_returns', 'survey_units', 'surveys', 'votes'):
        for row in tables[table]:
            if row['contest'] not in keys:
                yield f'{table}: there is no contest {row["contest"]}'
    for row in tables['entries']:
        for kind in ('category', 'group', 'division'):
            if row[kind] and (row['contest'], kind, row[kind]) not in sections:
                yield f'entries: {row["contest"]} has no {kind} {row[kind]}'
    if collections.Counter(row['contest'] for row in tables['marks']) != MARKED:
        yield 'marks: not as many as are to be'
    for row in [*tables['interests'], *tables['judges']]:
        if row['expert'] not in names:
            yield f'there is no expert {row["expert"]}'
    for row in tables['interests']:
        if (row['contest'], row['entry']) not in entries:
            yield f'interests: there is no entry {row["entry"]}'


def answers(tables):
    """One vote is closed and two are not, one of them secret; one exam, and one survey."""
    votes = [(row['secret'], bool(row['closed'])) for row in tables['votes']]
    if votes != [('no', True), ('no', False), ('yes', False)]:
        yield 'votes: not the mixture of votes'
    for row in tables['ballots']:
        if not 1 <= int(row['vote']) <= len(votes):
            yield f'ballots: there is no vote {row["vote"]}'
        elif len(row['words'].split(';')) != \
                len(tables['votes'][int(row['vote']) - 1]['entries'].split(';')):
            yield f'ballots: not as many words as entries in vote {row["vote"]}'
    codes = {row['code'] for row in tables['survey_units']} | {''}
    for row in tables['survey_returns']:
        if row['code'] not in codes:
            yield f'survey_returns: nobody has the code {row["code"]}'
    for table in ('attempts', 'surveys'):
        if len({row['contest'] for row in tables[table]}) != 1:
            yield f'{table}: not of one contest'


def results(tables):
    """One contest is decided, with certificates; one is public, with an objection that is open."""
    decided = [row['contest'] for row in tables['results'] if row['issued_on']]
    open_ones = [row['contest'] for row in tables['objections'] if not row['decided']]
    if len(decided) != 1 or len(tables['results']) != 2 or len(set(open_ones)) != 1 \
            or open_ones[0] in decided:
        yield 'results: not the mixture of what contests have come to'
    first = {row['contest']: row['first'] for row in tables['results']}
    for row in tables['objections']:
        if row['received'] < first[row['contest']]:
            yield f'objections: {row["objector"]} objects before it is public'


def certificates(tables):
    """Of whom an entry has the name; two are void, one was issued once more, one printed twice."""
    rows = tables['certificates']
    persons = {(name, row['organization']) for row in tables['entries']
               for name in row['persons'].split(';')}
    for row in rows:
        if (row['reissued_name'] or row['name'], row['organisation']) not in persons:
            yield f'certificates: {row["name"]} of {row["organisation"]} has no entry'
        for later in ('void_on', 'reissued_on'):
            if row[later] and row[later] < row['issued_on']:
                yield f'certificates: {row["name"]}: {later} is before the day of issue'
    counts = [sum(1 for row in rows if row[column]) for column in ('void_on', 'reissued_on')]
    if [*counts, sum(row['prints'] != '1' for row in rows)] != [2, 1, 1]:
        yield 'certificates: not the mixture of what becomes of them'
    days = [row['issued_on'] for row in rows]
    if days != sorted(days):
        yield 'certificates: not in order'


def papers(tables):
    """Of each kind there is one, and what is written stands in one of them."""
    rows = tables['papers']
    keys, numbers = [row['key'] for row in rows], {row['number'] for row in tables['activities']}
    for row in rows:
        if row['activity'] not in numbers | {''}:
            yield f'papers: {row["key"]}: there is no activity {row["activity"]}'
    if collections.Counter(row['kind'] for row in rows) != PAPERS:
        yield 'papers: not the mixture of kinds'
    if not {('notice', 'red-head'), ('notice', 'plain')} <= {(row['kind'], row['layout'])
                                                             for row in rows}:
        yield 'papers: no notice with a red head, or no plain one'
    for table in ('paper_fields', 'paper_blocks'):
        for row in tables[table]:
            if row['paper'] not in keys:
                yield f'{table}: there is no paper {row["paper"]}'
    for row in tables['paper_blocks']:
        if len({row['name'].startswith('+'), bool(row['kind']), bool(row['after'])}) != 1:
            yield f'paper_blocks: {row["paper"]}: {row["name"]} is not new, or says not where'


def out_of_order(tables):
    days = [row['day'] for row in tables['releases']]
    if days != sorted(days):
        yield 'releases: not in order'
    changes = [row['day'] for row in tables['changes']]
    if changes != sorted(changes):
        yield 'changes: not in order'
    for row in tables['changes']:
        after = int(row['after_release'])
        if row['day'] <= days[after - 1] or row['day'] > [*days, '9999'][after]:
            yield f'changes: {row["day"]} is not after release {after} and before the next'
        notice = tables['releases'][after]['notice'] if after < len(days) else ''
        if row['notice'] != notice:
            yield f'changes: {row["day"]}: told by {row["notice"]}, not {notice}'


def mixture(tables):
    activities = tables['activities']
    numbers = [row['number'] for row in activities]
    if numbers != [str(n) for n in range(1, 23)]:
        yield 'activities: not numbered 1 to 22'
    if collections.Counter(row['place_status'] for row in activities) != PLACES:
        yield 'activities: not the mixture of places'
    if collections.Counter(row['kind'] for row in tables['changes']) != KINDS:
        yield 'changes: not the mixture of changes'
    if {row['activity'] for row in tables['series']} != {'3'} or \
            collections.Counter(row['place_status'] for row in tables['series']) != ROUNDS:
        yield 'series: not the mixture of places, or not of activity 3'
    for row in activities:
        # An exact cell names days, or the year.
        exact = bool(re.search(r'\d–\d|^\d.*–.*\d|日[-—]|all year|全年', row['words']))
        if exact != (row['number'] in EXACT):
            yield f'activities: {row["number"]} is {"" if exact else "not "}exact'
        if not row['raw'].startswith(row['words']):
            yield f'activities: {row["number"]}: the words are not the beginning of the cell'
        if not 1 <= len(re.findall(r'[.?!](?= |$)|[。？！]', row['content'])) <= 4:
            yield f'activities: {row["number"]}: the content is not 1 to 4 sentences'


def unregistered(root):
    resource = (root / 'data' / 'laurel-core.gresource.xml').read_text()
    files = re.findall(r'<file>(.*)</file>', resource)
    if files != sorted(files):
        yield 'laurel-core.gresource.xml: not sorted'
    for language in ('en', 'zh'):
        for table in TABLES:
            if f'sample/{language}/{table}.csv' not in files:
                yield f'laurel-core.gresource.xml: sample/{language}/{table}.csv is missing'


def main():
    root = pathlib.Path(sys.argv[1])
    english, chinese = read(root, 'en'), read(root, 'zh')
    found = [*differences(english, chinese), *unregistered(root)]
    for tables in (english, chinese):
        for check in (dangling, untaken, contests, answers, results, certificates, papers,
                      out_of_order, mixture):
            found += check(tables)

    for fault in found:
        print(fault)
    return 1 if found else 0


sys.exit(main())
