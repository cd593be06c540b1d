# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file looks like: lengths, names, comments, the words that are not used."""

import re

from house.source import rule, tree_rule

MAX_LINE, MAX_FUNCTION, MAX_FILE, MAX_WINDOW = 100, 60, 600, 300
FEW_LINES = 10
CODE = ('c', 'h')
OBVIOUS = re.compile(r'_get_|_(?:new|copy|ref|unref|clear|free)$')

FORBIDDEN = {
    r'\bg_main_context_invoke\w*': 'may run on the wrong thread: attach a source',
    r'\bg_object_set_data\w*': 'give it a field',
    r'\(GAsyncReadyCallback\)': 'give the callback its real type',
    r'\bg(?:char|short|int|long|float|double)\b': 'write the C type',
    r'\bgoto\b': 'return early, let g_autoptr clean up',
    r'\b(?:strcpy|strcat|sprintf|gets|strtok|alloca|g_alloca|g_newa|system|popen) \(':
        'there is a safe call for this',
}


@rule
def licence(source):
    head = '\n'.join(source.lines[:4])
    if 'SPDX-FileCopyrightText: The Laurel authors' not in head \
            or 'SPDX-License-Identifier: GPL-3.0-or-later' not in head:
        yield 1, 'no licence'


@rule
def long_file(source):
    limit = MAX_WINDOW if source.name == 'laurel-main-window.c' else MAX_FILE
    if source.kind in (*CODE, 'py') and len(source.lines) - 1 > limit:
        yield limit, f'over {limit} lines: what is the second thing in it?'


@rule
def long_line(source):
    """Tables of cases may be as wide as what they read."""
    if source.kind in ('py', 'sql', 'build', 'sh') or source.in_src and source.kind in CODE:
        for number, line in enumerate(source.lines, 1):
            if len(line) > MAX_LINE:
                yield number, f'longer than {MAX_LINE}'


@rule
def long_function(source):
    if source.in_src and source.kind == 'c':
        for function in source.functions:
            lines = function.end - function.start
            if lines > MAX_FUNCTION and not function.name.endswith('_class_init'):
                yield function.start, f'{function.name} has {lines} lines'


def call_around(text, at):
    """The text of the call whose argument stands there, from its opening parenthesis; or None."""
    depth = 0
    for start in range(at, -1, -1):
        depth += {')': 1, '(': -1}.get(text[start], 0)
        if depth < 0:
            named = re.search(r'(\w+) $', text[:start])
            return text[start:at] if named and named[1] not in ('if', 'while', 'return') else None
        if depth == 0 and text[start] in ';{}':
            return None
    return None


@rule
def steal_apart(source):
    """Arguments are worked out in any order: what one takes away, no other may look into."""
    if source.in_src and source.kind == 'c':
        for number, match in source.matches(r'g_steal_pointer \(&(\w+)\)', source.bare):
            call = call_around(source.bare, match.start() - 1)
            if call and '?' not in call and re.search(rf'\b{match[1]}->', call):
                yield number, f'{match[1]} is taken away and looked into in one call'

@rule
def blanks(source):
    for number, line in enumerate(source.lines, 1):
        if '\t' in line or line != line.rstrip():
            yield number, 'a tab, or a space at the end'
    if not source.text.endswith('\n') or source.text.endswith('\n\n'):
        yield len(source.lines), 'a file ends with one newline'


@rule
def left_over(source):
    for number, line in enumerate(source.lines, 1):
        if re.search(r'\b(TODO|FIXME|XXX|HACK)\b', line) and source.folder != 'tests/lint/house':
            yield number, 'do it, or open an issue'
        if source.kind in CODE and re.match(r'\s*#\s*if\s+0\b', line):
            yield number, 'dead code: the history keeps it'
        if source.kind in CODE and re.match(r'\s*//', line):
            yield number, 'comments are /* like this */'


@rule
def dead_code(source):
    """A comment that is C, not a sentence."""
    if source.kind in CODE:
        for number, match in source.matches(r'/\*(?!\*)(.*?)\*/', source.text):
            if re.search(r'[\w)] = [^*]*;|\w \([^)]*\);', match[1]):
                yield number, 'code in a comment: the history keeps it'


@rule
def forbidden(source):
    if source.kind in CODE:
        for pattern, why in FORBIDDEN.items():
            for number, match in source.matches(pattern, source.bare):
                yield number, f'{match[0]}: {why}'


@rule
def file_name(source):
    if re.search(r'(^|-)(utils?|helpers?|misc|common|stuff|manager)$', source.stem):
        yield 1, 'what noun does it belong to?'
    if source.in_src and source.kind in (*CODE, 'ui') \
            and not re.fullmatch(r'laurel(-[a-z0-9]+)+', source.stem) and source.name != 'main.c':
        yield 1, 'files are called laurel-two-words'


@rule
def pragma_once(source):
    # What is compiled by itself, to be read once, is a main file: there the compiler warns of it.
    if '/pch/' in f'/{source.path}':
        return
    if source.kind == 'h' and '\n#pragma once\n' not in source.text:
        yield 1, 'no #pragma once'


def above_of(source, function):
    """What stands right above a function's type."""
    lines = source.lines[:function.start - 1]
    while lines and lines[-1].strip() and not lines[-1].endswith('*/'):
        lines.pop()
    return lines[-1] if lines else ''


@rule
def functions_are_documented(source):
    """Each function that others may call says what it does, unless its name and a few lines do."""
    if source.in_src and source.kind == 'c':
        for function in source.functions:
            short = function.end - function.start <= FEW_LINES
            if short or 'static' in function.head or OBVIOUS.search(function.name) \
                    or not function.name.startswith('laurel_'):
                continue
            if not above_of(source, function).endswith('*/'):
                yield function.start, f'{function.name} needs a doc comment'


@tree_rule
def types_are_documented(sources):
    """By a comment right above the struct, or above its name in a header."""
    headers = '\n'.join(source.text for source in sources if source.kind == 'h')
    for source in sources:
        if not source.in_src or source.kind != 'c':
            continue
        for number, match in source.matches(r'^struct _(Laurel\w+) \{', source.code):
            told = re.search(rf'\* {match[1]}:', source.text + headers) \
                or re.search(rf'\*/\ntypedef struct _{match[1]} ', headers)
            if not told and not source.lines[number - 2].endswith('*/'):
                yield source.path, number, f'{match[1]} needs a doc comment'


@rule
def ownership_in_names(source):
    """get_ lends, dup_ gives."""
    if source.in_src and source.kind == 'h':
        for number, match in source.matches(r'^(const )?char +\*(laurel_\w+)', source.code):
            if '_dup_' in match[2] and match[1]:
                yield number, f'{match[2]} gives a copy away: not const'
            if '_get_' in match[2] and not match[1]:
                yield number, f'{match[2]} lends: const, or call it dup_'


@rule
def sorted_sources(source):
    if source.name == 'meson.build':
        for number, match in source.matches(r'_sources \+= files\(\n((?:  .*\n)*)\)', source.text):
            names = match[1].split('\n')[:-1]
            if names not in (sorted(names), sorted(names, key=lambda name: name.split('.')[0])):
                yield number, 'sources stand sorted'
            if any(name.count("'") != 2 for name in names):
                yield number, 'one source a line'
