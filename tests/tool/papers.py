# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of papers print, and how they look at it."""

import subprocess

HEADING = ('number', 'name', 'organisation', 'occasion', 'award')
ROW = ('张宁', '云岭精密机械厂', '第十届车间故事大赛', '一等奖')


def data(place, *rows, heading=HEADING):
    return place.table('data.csv', *rows, heading=heading)


def registered(place):
    return place.on('documents', 'register')['certificates']


def with_series(place):
    place.new()
    place.on('documents', 'series', 'add', 'Stories', 'NT-{year}-{n:5}')
    return place


def words_of(place, pdf='out.pdf'):
    return subprocess.run(['pdftotext', place.folder / pdf, '-'], capture_output=True,
                          check=True).stdout.decode()
