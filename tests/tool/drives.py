# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of a charity drive have in common: a library with one, and what they ask of it."""

import json


def do(place, name, *args, status=0):
    return place.on('do', name, *[json.dumps(arg, ensure_ascii=False) for arg in args],
                    status=status)


def rows(place, name, *args):
    return place.on('ask', name, *map(json.dumps, args))['rows']


def newest(place, name, *args):
    return max(int(row['id']) for row in rows(place, name, *args))


def drive(place):
    place.new()
    do(place, 'programme.add', 'Month', 2025, 'zh', '')
    do(place, 'activity.add', newest(place, 'programmes.all'), {'title': 'Charity', 'number': '6'})
    do(place, 'drive.add', newest(place, 'activities.of-programme',
                                  newest(place, 'programmes.all')), 'Books', {})
    return newest(place, 'drives.of-programme', 0)


def take(place, what, text, *more, status=0):
    path = place.folder / f'{what}.csv'
    path.write_text(text, encoding='utf-8')
    return place.on('import', what, path, '--into', 'Books', *more, status=status)


def accounts(place, *more):
    status = place.on('drive', 'status', 'Books', *more)
    assert status['balanced'], status['fault']
    return {row['account']: row['quantity'] for row in status['accounts'] if row['quantity']}
