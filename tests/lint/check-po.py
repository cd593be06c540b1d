#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what is translated: check-po.py SOURCE-ROOT [--fix] [--complete]

POTFILES must list every file with a text for the user, sorted; every text of a .ui file must be
translatable; the Chinese catalogues must be whole and punctuated as Chinese is. With --fix,
POTFILES is written anew. With --complete, po/zh_CN.po must know every text of the sources, as the
catalogue of the help always must.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

MARKED = re.compile(r'(?<![\w])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(')
DATA = ['data/io.github.laurel.Laurel.desktop.in', 'data/io.github.laurel.Laurel.gschema.xml',
        'data/io.github.laurel.Laurel.metainfo.xml.in']
UI_TEXTS = {'body', 'description', 'heading', 'label', 'placeholder-text', 'subtitle', 'text',
            'title', 'tooltip-text'}

HAN = r'[\u3400-\u4dbf\u4e00-\u9fff]'
NUMBER = r'(?:%(?:\d+\$)?[du]|[0-9]+)'
UNITS = '年月日时点分秒号旬'  # a date, or a time, is one word: 9月15日
APART = rf'(?![{UNITS}]){HAN}'
CHINESE = {
    rf'{NUMBER}{APART}|{APART}{NUMBER}(?![0-9{UNITS}])': 'no space between Han and a number',
    r'\.\.\.': '"..." is "……" or "…"',
    rf'{HAN}[,;:!?)]|[,;:!?(]{HAN}|{HAN}\.(?![\w])|{HAN}\(': 'ASCII punctuation beside Han',
    rf'{HAN} +{HAN}': 'a space between Han characters',
    rf'{HAN}"|"{HAN}': 'straight quotes around Han',
    r' [，。；：！？、）》”]|[（《“] ': 'a space at full-width punctuation',
}


class Message:
    def __init__(self, line):
        self.line = line
        self.fuzzy = False
        self.parts = {}


def read_po(path):
    """The messages of a catalogue, the header left out."""
    messages, message, key = [], None, None
    for number, line in enumerate(path.read_text(encoding='utf-8').split('\n'), 1):
        if line.startswith('#~'):
            continue
        if not line or message is None:
            message = Message(number)
            messages.append(message)
        if line.startswith('#,') and 'fuzzy' in line:
            message.fuzzy = True
        if start := re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$', line):
            key = start[1]
            message.parts[key] = ''
            line = start[2]
        if line.startswith('"') and key:
            message.parts[key] += re.sub(r'\\(.)', lambda c: '\n' if c[1] == 'n' else c[1],
                                         line[1:-1])
    return [message for message in messages if message.parts.get('msgid')]


def check_catalogue(path):
    for message in read_po(path):
        source = message.parts['msgid']
        if message.fuzzy:
            yield f'{path}:{message.line}: fuzzy: {source[:60]!r}'
        for key, text in message.parts.items():
            if not key.startswith('msgstr'):
                continue
            if not text:
                yield f'{path}:{message.line}: not translated: {source[:60]!r}'
            if source.endswith(';') or source.startswith('laurel ') or source.isupper():
                continue  # search terms of the desktop file; commands; their arguments
            for pattern, fault in CHINESE.items():
                if found := re.search(pattern, text):
                    yield f'{path}:{message.line}: {fault}: {found[0]!r} in {text[:60]!r}'
    if shutil.which('msgfmt'):
        done = subprocess.run(['msgfmt', '--check', '-o', '/dev/null', path],
                              capture_output=True, text=True)
        if done.returncode:
            yield done.stderr.strip()


def files(root, pattern):
    return sorted([*(root / 'data').rglob(pattern), *(root / 'src').rglob(pattern)])


def with_texts(root):
    for path in files(root, '*'):
        if path.suffix in ('.c', '.h'):
            found = MARKED.search(re.sub(r'/\*.*?\*/', '', path.read_text(), flags=re.S))
        else:
            found = path.suffix == '.ui' and 'translatable="yes"' in path.read_text()
        if found:
            yield path.relative_to(root).as_posix()


def check_sources(root, fix):
    potfiles = root / 'po' / 'POTFILES'
    wanted = sorted([*DATA, *with_texts(root)])
    if fix:
        potfiles.write_text(''.join(f'{name}\n' for name in wanted))
    listed = potfiles.read_text().split()
    for name in sorted(set(wanted) - set(listed)):
        yield f'{potfiles}: {name} is missing: run check-po.py {root} --fix'
    for name in sorted(set(listed) - set(wanted)):
        yield f'{potfiles}: {name} has no text to translate'
    if listed != sorted(listed):
        yield f'{potfiles}: not sorted'


def check_ui(root):
    for path in files(root, '*.ui'):
        for element in xml.parse(path).iter():
            name = element.get('name')
            is_text = element.tag == 'property' and name in UI_TEXTS \
                or element.tag == 'attribute' and name == 'label'
            if is_text and re.search(r'[^\W\d_]', element.text or '') \
                    and element.get('translatable') != 'yes':
                yield f'{path}: "{element.text}" is not translatable'


def unknown(pot, catalogue):
    """The texts of a template that the catalogue does not have, and those it has in vain."""
    ids = re.findall(r'^msgid ((?:"(?:.*)"\n)+)', pot, re.M)
    texts = {re.sub(r'\\(.)', lambda c: '\n' if c[1] == 'n' else c[1],
                    ''.join(re.findall(r'^"(.*)"$', lines, re.M))) for lines in ids}
    known = {message.parts['msgid'] for message in read_po(catalogue)}
    for text in sorted(texts - known - {''}):
        yield f'{catalogue}: not there: {text[:60]!r}'
    for text in sorted(known - texts):
        yield f'{catalogue}: no longer used: {text[:60]!r}'


def program_template(root):
    return subprocess.run(
        ['xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
         '--keyword=NC_:1c,2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
         '-f', 'po/POTFILES', '-o', '-'],
        cwd=root, capture_output=True, text=True, check=True).stdout


def help_template(root):
    pages = sorted((root / 'help' / 'C').glob('*.page'))
    with tempfile.NamedTemporaryFile('r', suffix='.pot', encoding='utf-8') as pot:
        subprocess.run(['itstool', '-o', pot.name, *pages], check=True)
        return pot.read()


def main():
    root = pathlib.Path(sys.argv[1])
    options = sys.argv[2:]
    found = [*check_sources(root, '--fix' in options), *check_ui(root)]
    for language in (root / 'po' / 'LINGUAS').read_text().split():
        catalogue = root / 'po' / f'{language}.po'
        help_catalogue = root / 'help' / language / f'{language}.po'
        found += check_catalogue(catalogue)
        found += check_catalogue(help_catalogue)
        if shutil.which('itstool'):
            found += unknown(help_template(root), help_catalogue)
        if '--complete' in options:
            found += unknown(program_template(root), catalogue)

    for fault in found:
        print(fault)
    return 1 if found else 0


sys.exit(main())
