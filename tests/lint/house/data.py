# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL and the schema."""

import re

from house.source import rule, tree_rule

SQL = r'"\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|REPLACE|WITH)\s'


@rule
def sql_in_stores(source):
    if source.in_src and source.kind in ('c', 'h') and source.room != 'store' \
            and not (source.stem.endswith('-store') and source.kind == 'c'):
        for number, _ in source.matches(SQL, source.code):
            yield number, 'SQL belongs in a -store.c'


@rule
def sql_is_constant(source):
    """Values go in as parameters: no statement is printed, none is glued."""
    if source.in_src and source.kind == 'c' and source.room != 'store':
        for number, _ in source.matches(
                r'\b(?:g_strdup_printf|g_strconcat|g_strjoin|g_string_\w+) \([^;]*?' + SQL,
                source.code):
            yield number, 'SQL is not put together from values'


@rule
def writes_in_stores(source):
    """What writes has a transaction, and only commands are ever given one."""
    if source.in_src and source.kind == 'c' and source.room != 'store' \
            and not source.stem.endswith('-store'):
        for number, match in source.matches(r'\blaurel_(?:txn|inserter)_\w+ \(', source.bare):
            yield number, f'{match[0][:-2]}: writing is a command, and belongs in a -store.c'


@rule
def sql_names_columns(source):
    """In a room; the store itself copies tables that it does not know."""
    if source.in_src and source.kind == 'c' and source.room != 'store':
        for number, _ in source.matches(r'"[^"\n]*\bSELECT \*', source.code):
            yield number, 'name the columns'


def statements(text):
    """Each statement of a schema and where it stands, without comments."""
    bare = re.sub(r'--[^\n]*', lambda m: ' ' * len(m[0]), text)
    position = 0
    for statement in bare.split(';'):
        start = position + len(statement) - len(statement.lstrip())
        yield start, statement.strip()
        position += len(statement) + 1


@rule
def schema(source):
    """What the session extension records, and what undo can take back."""
    if source.kind != 'sql' or source.folder != 'data/schema':
        return
    if not re.fullmatch(r'\d{4}-[a-z-]+\.sql', source.name):
        yield 1, 'a step of the schema is called NNNN-name.sql'
    for start, statement in statements(source.text):
        line = source.line_of(start)
        if table := re.match(r'CREATE (?:TEMP\w* )?TABLE (\w+)', statement):
            yield from ((line, fault) for fault in table_faults(table[1], statement))
        elif re.match(r'CREATE (?:TEMP\w* )?(TRIGGER|VIEW)', statement):
            yield line, 'no triggers and no views: a changeset does not know them'
        elif re.match(r'CREATE UNIQUE INDEX.*\((?:.*\b)?(position|rank)\b', statement, re.S):
            yield line, 'undoing a swap fails on unique positions'
        elif re.match(r'DROP |ALTER TABLE \w+ (DROP|RENAME)', statement):
            yield line, 'columns are added, never dropped or renamed'


def table_faults(name, statement):
    if not re.search(r'\)\s*STRICT$', statement):
        yield f'{name} is not STRICT'
    if not re.search(r'\bPRIMARY KEY\b', statement):
        yield f'{name} has no primary key: its changes would not be recorded'
    if re.search(r'\bGENERATED\b|\bAS \(', statement):
        yield f'{name} has a generated column: nothing would be recorded'
    if re.search(r'\b(position|rank)\b[^,]*\bUNIQUE\b|\bUNIQUE \([^)]*\b(position|rank)\b',
                 statement):
        yield f'{name}: undoing a swap fails on unique positions'
    if re.search(r'\b(REAL|NUMERIC|FLOAT|DOUBLE)\b', statement):
        yield f'{name}: numbers that decide are exact'


@tree_rule
def commands_are_tested(sources):
    """Each command ends in an undo, or in its refusal: so some test must name it."""
    tests = '\n'.join(source.code if source.kind in ('c', 'h') else source.text
                      for source in sources if source.path.startswith('tests/'))
    known = set(re.findall(r'[\w.-]+', tests))
    for source in sources:
        if not source.in_src or source.kind != 'c':
            continue
        for number, match in source.matches(
                r'\nconst LaurelCommand (\w+) = \{\s*\.name = "([\w.-]+)"', source.code):
            if not known & {match[1], match[2]}:
                yield source.path, number + 1, f'no test names {match[2]}'
