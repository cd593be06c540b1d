#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the Flatpak manifest what can be checked offline: check-flatpak.py SOURCE-ROOT

That it is the YAML it should be, has our name and no permission beyond a window, that each source
is pinned, and that everything the build looks for is in the runtime or built by a module.
"""

import pathlib
import re
import sys

APP_ID = 'io.github.laurel.Laurel'
PERMISSIONS = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri',
               '--system-talk-name=org.freedesktop.login1'}
RUNTIME = {'cairo-pdf', 'fontconfig', 'gio-2.0', 'gio-unix-2.0', 'gtk4', 'icu-i18n', 'icu-uc',
           'json-glib-1.0', 'libadwaita-1', 'libarchive', 'librsvg-2.0', 'libxml-2.0', 'pangocairo',
           'pangoft2'}
# The name pkg-config knows, and the module that builds it.
BUILT = {'lemon': 'lemon', 'libical': 'libical', 'libqpdf': 'qpdf', 'libsodium': 'libsodium',
         'poppler-glib': 'poppler', 'sqlite3': 'sqlite', 'uchardet': 'uchardet',
         'xlsxwriter': 'libxlsxwriter', 'zbar': 'zbar'}
PINS = {'archive': r'[0-9a-f]{64}', 'file': r'[0-9a-f]{64}', 'git': r'[0-9a-f]{40}', 'dir': None}


class Yaml:
    """The part of YAML that the manifest is written in: mappings and sequences by indentation,
    plain and single-quoted scalars, folded text. Anything else is an error."""

    def __init__(self, text):
        self.lines = [(number, len(line) - len(line.lstrip()), line.strip())
                      for number, line in enumerate(text.split('\n'), 1)
                      if line.strip() and not line.strip().startswith('#')]

    def fail(self, why):
        raise ValueError(f'line {self.lines[0][0]}: {why}' if self.lines else f'at the end: {why}')

    def scalar(self, text):
        if text.startswith("'"):
            if not re.fullmatch(r"'[^']*'", text):
                self.fail('a quote is not closed')
            return text[1:-1]
        if re.match(r'[\[\]{}&*!|>%@`"]', text) or re.search(r': | #', text):
            self.fail(f'{text!r} needs quotes')
        return text

    def folded(self, indent):
        words = []
        while self.lines and self.lines[0][1] > indent:
            words.append(self.lines.pop(0)[2])
        return ' '.join(words)

    def value(self, text, indent):
        if text in ('>', '>-'):
            return self.folded(indent)
        if text:
            return self.scalar(text)
        if self.lines and self.lines[0][1] > indent:
            return self.node(self.lines[0][1])
        return self.fail('a value is missing')

    def node(self, indent):
        sequence = self.lines[0][2].startswith('- ')
        result = [] if sequence else {}
        while self.lines and self.lines[0][1] == indent:
            number, _, line = self.lines[0]
            if line.startswith('- ') != sequence:
                self.fail('a list and a mapping are mixed')
            if sequence:
                item = line[2:]
                if re.match(r'[\w-]+:( |$)', item):
                    self.lines[0] = (number, indent + 2, item)
                    result.append(self.node(indent + 2))
                else:
                    self.lines.pop(0)
                    result.append(self.value(item, indent))
                continue
            if not (pair := re.fullmatch(r'([\w-]+):(?: +(.*))?', line)):
                self.fail(f'{line!r} is no pair')
            if pair[1] in result:
                self.fail(f'{pair[1]} is there twice')
            self.lines.pop(0)
            result[pair[1]] = self.value(pair[2] or '', indent)
        if self.lines and self.lines[0][1] > indent:
            self.fail('the indentation does not fit')
        return result


def parse(text):
    yaml = Yaml(text)
    result = yaml.node(0)
    if yaml.lines:
        yaml.fail('the indentation does not fit')
    return result


def check_sources(module):
    for source in module.get('sources', []):
        if source['type'] not in PINS:
            yield f'{module["name"]}: no source of type {source["type"]}'
            continue
        pin = PINS[source['type']]
        value = source.get('commit' if source['type'] == 'git' else 'sha256', '')
        if pin and not re.fullmatch(pin, value):
            yield f'{module["name"]}: the source is not pinned'
        if pin and not source.get('url', '').startswith('https://'):
            yield f'{module["name"]}: the source is not fetched over https'


def check_dependencies(root, modules):
    for path in (root / 'meson.build', *(root / 'src').rglob('meson.build')):
        for name in re.findall(r"dependency\('([^']+)'", path.read_text()):
            if name not in RUNTIME and BUILT.get(name) not in modules:
                yield f'{path}: {name} is neither in the runtime nor built by a module'


def check(root):
    path = root / 'flatpak' / f'{APP_ID}.yml'
    try:
        manifest = parse(path.read_text())
    except ValueError as error:
        yield f'{path}: {error}'
        return
    for key, wanted in (('app-id', APP_ID), ('command', 'laurel'),
                        ('runtime', 'org.gnome.Platform'), ('sdk', 'org.gnome.Sdk')):
        if manifest.get(key) != wanted:
            yield f'{path}: {key} is {manifest.get(key)}, not {wanted}'
    for permission in set(manifest['finish-args']) - PERMISSIONS:
        yield f'{path}: {permission} is not needed'
    modules = {module['name']: module for module in manifest['modules']}
    if manifest['modules'][-1]['name'] != 'laurel':
        yield f'{path}: laurel is not built last'
    if '-DSQLITE_ENABLE_SESSION ' not in modules['sqlite']['build-options']['cflags']:
        yield f'{path}: SQLite is built without sessions'
    for module in manifest['modules']:
        yield from check_sources(module)
    yield from check_dependencies(root, modules)


def main():
    found = list(check(pathlib.Path(sys.argv[1])))
    for fault in found:
        print(fault)
    return 1 if found else 0


sys.exit(main())
