# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates, a thousand and twenty thousand at a time, and labels, beside bare programs that
draw them."""

import json
import os
import random
import subprocess
import sys
import time

from peers import is_able, list_peers

SMALL, MANY, MOST = 100, 1_000, 20_000
LABELS = 2_000
RUNS = 5
FAMILIES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华志建国文婷雪梅晨宇浩然'
RARE = ['㛃', '𠮷', '𬭎', '龘']
PLACES = ['江东', '北屏', '云岭', '海平', '金川', '东湖']
WORKS = ['汽车集团有限公司', '电力股份有限公司', '精密机械厂', '第一人民医院', '职业技术学院']
AWARDS = ['一等奖', '二等奖', '三等奖']


def write_names(path, count):
    pick = random.Random(7).choice
    with path.open('w', encoding='utf-8') as file:
        file.write('number,name,organisation,occasion,award,date\n')
        for row in range(1, count + 1):
            name = pick(FAMILIES) + pick(GIVEN) + (pick(RARE) if row % 50 == 0 else pick(GIVEN))
            file.write(f'NT-2025-{row:05},{name},{pick(PLACES)}{pick(WORKS)},'
                       f'第十届车间故事大赛,{pick(AWARDS)},2025-10-26\n')


def write_labels(path):
    """With codes of parcels: 17 digits and their check digit."""
    pick = random.Random(7).choice
    with path.open('w', encoding='utf-8') as file:
        file.write('name,organisation,address,postcode,phone,number,piece,note,sender,bars\n')
        for row in range(1, LABELS + 1):
            code = f'0690123400{row:07}'
            total = sum(int(digit) * (1 if i % 2 else 3) for i, digit in enumerate(code))
            file.write(f'{pick(FAMILIES)}{pick(GIVEN)},{pick(PLACES)}幼儿园,'
                       f'{pick(PLACES)}县云岭路{row}号,215006,138 0000 {row:04},P-{row:04},'
                       f'1/{row % 7 + 1},14.2 kg,云岭手工业协会,(00) {code}{-total % 10}\n')


def measure(*command):
    """Seconds, and megabytes at the most."""
    begun = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    taken = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return taken, usage.ru_maxrss / 1024


def bench_peers(table, data, folder, ours):
    for name, command in list_peers(data, folder):
        if command is None or not is_able(command):
            print(f'{name} is not installed, and left out.', file=sys.stderr)
            continue
        theirs = min(measure(*command)[0] for _ in range(2))
        table.add('1,000 certificates, beside', f'{ours:.2f} s', f'{theirs:.2f} s by {name}',
                  ours / theirs, '≤ 0.5', ours / theirs <= 0.5)


def bench_verify(table, laurel, folder):
    """Each is drawn and its code read, by a process that can do nothing else."""
    library, data, out = folder / 'verify.laurel', folder / 'verify.csv', folder / 'verify'
    write_names(data, MANY)
    text = data.read_text(encoding='utf-8').split('\n')
    data.write_text('\n'.join(line.partition(',')[2] for line in text), encoding='utf-8')
    out.mkdir()
    for command in (('new', library),
                    ('documents', 'series', 'add', 'QM', 'QM-{year}-{n:5}', '-f', library),
                    ('documents', 'render', 'award', data, '-o', out, '--issue', 'QM', '-f',
                     library)):
        subprocess.run([str(word) for word in (laurel, *command)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    taken = measure(laurel, 'documents', 'verify', out, '-f', library)[0]
    files = sorted(out.iterdir())[:50]
    begun = time.monotonic()
    for file in files:
        subprocess.run(['pdftoppm', '-r', '150', '-gray', file, folder / 'drawn'], check=True)
    drawn = (time.monotonic() - begun) / len(files) * MANY
    table.add('1,000 PDFs verified', f'{taken:.1f} s', f'{drawn:.1f} s only to draw them',
              taken / drawn, '≤ 1', taken <= drawn)


def bench_preview(table, laurel, build, folder):
    library, data, pdf = folder / 'preview.laurel', folder / 'preview.csv', folder / 'preview.pdf'
    write_names(data, MANY)
    for command in (('new', library, '--sample'),
                    ('documents', 'render', 'award-wreath', data, '-o', pdf)):
        subprocess.run([str(word) for word in (laurel, *command)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    done = subprocess.run([build / 'tests/bench/bench-preview', library, pdf], check=True,
                          capture_output=True, text=True)
    found = json.loads(done.stdout.strip().split('\n')[-1])
    for name, what, aim in (('first', 'Preview: first page of 1,000', 100),
                            ('next', 'Preview: next page, from the cache', 16),
                            ('typed', 'Preview: a field typed, to the page redrawn', 50),
                            ('moved', 'Designer: a box moved, to the page set anew', 50),
                            ('styled', 'Designer: a style changed, to the page set anew', 50)):
        part = found[name]
        table.add(what,
                  f'{part["median_ms"]:.0f} ms, {part["cpu_median_ms"]:.0f} ms of the processor',
                  f'{aim} ms', part['median_ms'] / aim, '≤ 1', part['median_ms'] <= aim)


def bench_labels(table, laurel, build, folder):
    data, out = folder / 'labels.csv', folder / 'labels.pdf'
    write_labels(data)
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(measure(laurel, 'documents', 'render', 'parcel-label', data, '-o', out,
                            '--language', 'zh')[0])
        theirs.append(measure(build / 'tests/bench/labels-plain', data, out)[0])
    ours, theirs = min(ours), min(theirs)
    table.add(f'{LABELS:,} parcel labels: checked, fitted, with a bar code', f'{ours:.2f} s',
              f'{theirs:.2f} s by Pango and cairo alone', ours / theirs, '≤ 1.5',
              ours / theirs <= 1.5)


def bench_certificates(table, laurel, build, folder):
    plain = build / 'tests/bench/certificates-plain'
    names = {count: folder / f'names-{count}.csv' for count in (SMALL, MANY, MOST)}
    out = folder / 'certificates.pdf'
    for count, path in names.items():
        write_names(path, count)

    def render(count, template='award-wreath'):
        return measure(laurel, 'documents', 'render', template, names[count], '-o', out)

    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(render(MANY)[0])
        theirs.append(measure(plain, names[MANY], out)[0])
    ours, theirs = min(ours), min(theirs)
    table.add('1,000 certificates: checked, with background and QR code', f'{ours:.2f} s',
              f'{theirs:.2f} s by Pango and cairo alone', ours / theirs, '≤ 0.6',
              ours / theirs <= 0.6)

    bench_peers(table, names[MANY], folder, ours)
    (few, small), (most, large) = render(SMALL), render(MOST)
    table.add('20,000 certificates: memory', f'{large:.0f} MB', f'{small:.0f} MB for 100',
              large / small, '≤ 1.5', large / small <= 1.5)
    table.add('20,000 certificates: time for each', f'{most / MOST * 1000:.2f} ms',
              f'{ours / MANY * 1000:.2f} ms of 1,000', most / MOST / (ours / MANY), '≤ 1.2',
              most / MOST / (ours / MANY) <= 1.2)
