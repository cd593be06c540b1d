# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may know whom, who may do what."""

import collections
import re

from house.source import rule, tree_rule

# What each room may include besides itself. Nothing points back up.
CORE = ['base', 'store', 'people', 'calendar', 'judging', 'logistics', 'documents', 'exchange']
MAY_KNOW = {
    'base': [],
    'store': ['base'],
    'people': CORE[:2],
    'calendar': CORE[:3],
    'judging': CORE[:4],
    'logistics': CORE[:4],
    'documents': CORE[:6],
    'exchange': CORE[:6],
    'tool': CORE,
    'ui': [*CORE, 'tool'],
    'tests': [*CORE, 'tool', 'ui', 'testlib'],
}
OPENS = r'(?<=[^\w\n])(?:open|openat|creat|fopen|g_open|g_fopen|g_creat|g_file_get_contents' \
    r'|g_mapped_file_new|g_file_read\w*|g_file_load_\w+|g_file_copy\w*|g_checksum_\w*file\w*) \('
DERIVED = re.compile(r'(Row|Page|Section|Dialog)$')


@rule
def includes(source):
    """A header is included with its room, so each include shows the wall it goes through."""
    if source.kind not in ('c', 'h') or source.room not in MAY_KNOW:
        return
    for number, match in source.matches(r'^#include "([^"]+)"', source.text):
        room, _, rest = match[1].partition('/')
        if not rest:
            if source.in_src:
                yield number, f'{match[1]} is included without its room'
        elif room != source.room and room not in MAY_KNOW[source.room]:
            yield number, f'{source.room} may not know {room}'
        elif room == 'tool' and source.room == 'ui' and source.sub_room != 'app':
            yield number, f'ui/{source.sub_room} may not know tool'
        elif room == 'ui' and source.room == 'ui' and source.sub_room != 'app' \
                and rest.split('/')[0] not in ('kit', source.sub_room):
            yield number, f'ui/{source.sub_room} may not know ui/{rest.split("/")[0]}'


@rule
def kit_knows_no_domain(source):
    """What stands under every page knows the store, and no season; but the session says which
    season it is, the report where in a file a fault is, and what shows lists that come in knows
    what a list is."""
    if source.sub_room == 'kit' and source.kind in ('c', 'h') \
            and not source.stem.startswith(('laurel-session', 'laurel-report', 'laurel-list-')):
        for number, match in source.matches(r'^#include "(\w+)/', source.text):
            if match[1] in CORE[3:]:
                yield number, f'ui/kit may not know {match[1]}'


@rule
def own_header_first(source):
    if source.in_src and source.kind == 'c' and source.name != 'main.c':
        first = re.search(r'^#include ["<](.+)[">]', source.text, re.M)
        own = f'{source.folder.removeprefix("src/")}/{source.stem}.h'
        if first and first[1] != own and f'"{own}"' in source.text:
            yield source.line_of(first.start()), 'its own header comes first'


@rule
def core_without_gtk(source):
    if source.in_src and source.room != 'ui' and source.kind in ('c', 'h'):
        for number, _ in source.matches(r'^#include <(?:gtk|gdk|adwaita)', source.text):
            yield number, 'the core knows no GTK'


@rule
def sqlite_in_the_store(source):
    if source.in_src and source.room != 'store' and source.kind in ('c', 'h'):
        for number, _ in source.matches(r'^#include <sqlite3', source.text):
            yield number, 'only the store knows SQLite'


@rule
def private_headers(source):
    if source.kind == 'h' and not source.stem.endswith('-private'):
        for number, _ in source.matches(r'^#include ".*-private\.h"', source.text):
            yield number, 'a private header in a public one'
    if source.in_src and source.kind == 'c':
        for number, match in source.matches(r'^#include "([\w/]+)/[\w-]+-private\.h"', source.text):
            if match[1] != source.folder.removeprefix('src/'):
                yield number, 'a private header of another room'


@rule
def opens_the_library(source):
    """Closing any descriptor of an open library drops our locks on it: only the store knows when
    it may be touched, and others ask it in the same function. A folder is no library."""
    if source.in_src and source.kind == 'c' and source.room not in ('base', 'store'):
        asked = [function for function in source.functions
                 if 'laurel_opening_check (' in function.body or 'O_DIRECTORY' in function.body]
        for number, match in source.matches(OPENS, source.bare):
            if not any(function.start <= number <= function.end for function in asked):
                yield number, f'{match[0][:-2]}: only the store opens files of a library'


@rule
def threads(source):
    if source.in_src and source.kind == 'c':
        for number, match in source.matches(
                r'\b(?:g_task_run_in_thread\w*|g_thread_(?:try_)?new|g_thread_pool_\w+'
                r'|pthread_create) \(', source.bare):
            if source.stem != 'laurel-worker':
                yield number, f'{match[0][:-2]}: jobs go to a LaurelWorker'


@rule
def tasks_have_names(source):
    """A source tag gives a task its name, too: what hangs can be seen in a debugger. A function
    may leave it to another one of its file."""
    if source.in_src and source.kind == 'c':
        tag = '|'.join(['g_task_set_source_tag', *(
            function.name for function in source.functions
            if 'g_task_set_source_tag (' in function.body)])
        for function in source.functions:
            made = re.search(r'\bg_task_new \(', function.body)
            body = function.body.partition('\n')[2]
            if made and not re.search(rf'\b(?:{tag}) \(', body):
                line = function.start + function.body.count('\n', 0, made.start())
                yield line, f'the task of {function.name} has no source tag'


@rule
def no_singletons(source):
    if source.in_src and source.kind in ('c', 'h'):
        for number, match in source.matches(
                r'\blaurel_\w+_get_default\b|\bg_application_get_default \('
                r'|^static Laurel\w+ \*\w*(?:instance|singleton|default)\w*;', source.bare):
            yield number, f'{match[0].rstrip(" (")}: who needs it is given it'


@rule
def final_types(source):
    if source.in_src and source.kind == 'h':
        for number, match in source.matches(r'^G_DECLARE_DERIVABLE_TYPE \((\w+)', source.code):
            if not DERIVED.search(match[1]):
                yield number, f'{match[1]}: only rows, pages, sections and dialogs are derived'


@rule
def rows_have_no_setters(source):
    if source.in_src and source.kind == 'h' and source.room != 'ui':
        row = re.search(r'G_DECLARE_FINAL_TYPE \(\w+, (\w+), \w+, \w+, LaurelRow\)', source.code)
        if row:
            for number, match in source.matches(rf'\b{row[1]}_set_\w+', source.code):
                yield number, f'{match[0]}: a row is read; a command writes'


@rule
def properties(source):
    """Properties are numbered from 1, and notified by their specs."""
    if source.in_src and source.kind == 'c':
        for number, match in source.matches(r'^enum \{\s*PROP_\w+( = \d+)?', source.bare):
            if match[1] != ' = 1' and not re.match(r'enum \{\s*PROP_0\b', match[0]):
                yield number, 'the first property is = 1'
        for number, _ in source.matches(r'\bg_object_notify \(', source.bare):
            if 'static GParamSpec *' in source.code:
                yield number, 'notify by pspec'
    if source.in_src and source.kind == 'c' and 'g_object_class_install_property (' in source.bare \
            and source.stem != 'laurel-row':
        yield 1, 'install properties together'


@rule
def errors(source):
    """The core fails by GError; only the program itself ends, only the tool prints."""
    if source.in_src and source.kind == 'c' \
            and source.sub_room != 'app' and source.room != 'tool':
        for number, match in source.matches(
                r'(?<![\w>.])(?:abort|exit|_exit|g_error|g_printerr|g_print|printf|puts) \(',
                source.bare):
            yield number, f'{match[0][:-2]}: set a GError, or report it'
    if source.in_src and source.kind == 'h':
        for number, match in source.matches(r'GError +\*\*error\s*,[^;]*;', source.code):
            if '...' not in match[0]:
                yield number, 'the error comes last'


@tree_rule
def last_caller(sources):
    """What others may call, somebody calls."""
    uses = collections.Counter()
    for source in sources:
        if source.kind in ('c', 'h', 'ui'):
            uses.update(re.findall(r'\blaurel_\w+', source.text if source.kind == 'ui'
                                   else source.bare))
    for source in sources:
        if not source.in_src or source.kind != 'c':
            continue
        for function in source.functions:
            # Once where it is declared, once where it is defined. What a row holds can be asked
            # for, whether or not somebody does it yet.
            if 'static' not in function.head and uses[function.name] == 2 \
                    and '_get_' not in function.name:
                yield source.path, function.start, f'nobody calls {function.name}'
