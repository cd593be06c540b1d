# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates, and the tests of widgets."""

import re
import xml.etree.ElementTree as xml

from house.source import rule, tree_rule


def template_of(source):
    """The template in a .ui file, or None."""
    try:
        return xml.fromstring(source.text).find('template')
    except xml.ParseError:
        return None


@rule
def ui_is_xml(source):
    if source.kind == 'ui':
        try:
            xml.fromstring(source.text)
        except xml.ParseError as error:
            yield error.position[0], 'not XML'


@tree_rule
def children_are_bound(sources):
    """A template whose parent is GtkWidget tears down what it has bound, and nothing else."""
    by_path = {source.path: source for source in sources}
    for source in sources:
        if source.kind != 'ui' or (template := template_of(source)) is None \
                or template.get('class') == 'GtkListItem':
            continue
        code = by_path.get(source.path.removesuffix('.ui') + '.c')
        if code is None:
            yield source.path, 1, 'a template stands beside its .c'
            continue
        if template.get('parent') != 'GtkWidget':
            continue
        for child in template.findall('./child/object'):
            name = child.get('id')
            if name is None or not re.search(
                    rf'bind_template_child\w* \([^;]*\b{name}\)', code.code):
                yield source.path, 1, f'{name or child.get("class")} is not bound, so it leaks'


@rule
def buttons_have_names(source):
    """A button that shows only an icon says what it does."""
    if source.kind != 'ui':
        return
    try:
        objects = list(xml.fromstring(source.text).iter('object'))
    except xml.ParseError:
        return
    for item in objects:
        if item.get('class') not in ('GtkButton', 'GtkMenuButton', 'GtkToggleButton'):
            continue
        names = {prop.get('name') for prop in item.findall('property')}
        accessible = item.find('accessibility') is not None
        if 'icon-name' in names and not names & {'tooltip-text', 'label'} and not accessible:
            yield 1, f'the button {item.get("id") or "with an icon"} has no tooltip'


@rule
def menu_targets_have_types(source):
    """A target of a menu that is no plain word says of which type it is: GTK takes it for a text
    otherwise, which does not fit the action, and the item is grey for ever."""
    if source.kind != 'ui':
        return
    for line, text in enumerate(source.text.splitlines(), 1):
        if found := re.search(r'<attribute name="target">([^<]*)<', text):
            if not re.fullmatch(r'[a-z][a-z-]*', found[1]):
                yield line, f'the target {found[1]} of a menu has no type'


SHOWN = {'body', 'description', 'heading', 'label', 'placeholder-text', 'subtitle', 'title',
         'tooltip-text'}


@rule
def texts_are_translatable(source):
    """Whatever has a letter in it; a name that stays as it is says so with translatable="no"."""
    if source.kind == 'ui' and source.in_src:
        for number, match in source.matches(
                r'<(?:property|attribute) name="([\w-]+)"([^>]*)>([^<]*)<', source.text):
            if match[1] in SHOWN and 'translatable=' not in match[2] \
                    and re.search(r'[^\W\d_]', match[3]):
                yield number, f'“{match[3]}” is not translatable'


ROW = r'Adw(?:Action|Combo|Entry|Expander|PasswordEntry|Preferences)Row'


@rule
def text_is_no_markup(source):
    """What people have written is never markup: rows take their titles for it unless told not to,
    where a title is not in the template."""
    if source.room == 'ui' and source.kind == 'c':
        for number, match in source.matches(r'\b\w+_set_markup \(|"use-markup", TRUE', source.code):
            yield number, f'{match[0]}: text is text'
    if source.kind != 'ui':
        return
    try:
        items = [*xml.fromstring(source.text).iter('object'), template_of(source)]
    except xml.ParseError:
        return
    for item in items:
        if item is None or not re.fullmatch(ROW, item.get('parent') or item.get('class', '')):
            continue
        bound = {binding.get('name') for binding in item.findall('binding')}
        plain = [prop for prop in item.findall('property')
                 if prop.get('name') == 'use-markup' and prop.text.lower() in ('false', '0')]
        if bound & {'title', 'subtitle'} and not plain:
            yield 1, f'{item.get("id") or item.get("class")} takes its title for markup'


@rule
def colours(source):
    """Only the named palette: a colour of our own is wrong in the dark."""
    if source.kind == 'css':
        for number, _ in source.matches(r'#[0-9a-fA-F]{3,8}\b|\brgba? ?\(', source.text):
            yield number, 'only colours of the palette'


@rule
def widgets_finalize(source):
    """A widget that is not finalized has a reference too many. A test may do it by a function of
    its file, or by what tears its fixture down."""
    if source.folder != 'tests/ui' or source.kind != 'c' or not source.name.startswith('test-') \
            or not re.search(r'\b(?:gtk_test_init|gtk_init|adw_init) \(', source.code):
        return
    ends = {'g_assert_finalize_object'}
    for _ in range(3):
        ends |= {function.name for function in source.functions
                 if any(f'{end} (' in function.body for end in ends)}
    calls = re.findall(r'g_test_add\w* \(([^;]*?(test_\w+)[^;]*);', source.code)
    added = {name for call, name in calls if not ends & set(re.findall(r'\w+', call))}
    for function in source.functions:
        if function.name in added and function.name not in ends:
            yield function.start, f'{function.name} does not finalize its widget'


@tree_rule
def tests_are_run(sources):
    """A test that no meson.build names is run by nobody, nor one that its program does not add."""
    for source in sources:
        if source.kind != 'c' or not re.fullmatch(r'tests/\w+/test-.*', source.path[:-2]):
            continue
        build = next((other for other in sources
                      if other.path == f'{source.folder}/meson.build'), None)
        if build is None or f"'{source.stem.removeprefix('test-')}'" not in build.text:
            yield source.path, 1, 'no meson.build runs it'
        for function in source.functions:
            if function.name.startswith('test_') and 'static' in function.head \
                    and len(re.findall(rf'\b{function.name}\b', source.code)) < 2:
                yield source.path, function.start, f'{function.name} is not added'


@rule
def entries_are_heard(source):
    """The focus in a row of libadwaita 1.2 is told to nobody, unless the row is opened."""
    if source.kind == 'ui':
        for number, _ in source.matches(r'<object class="AdwEntryRow"', source.text):
            yield number, 'of AdwEntryRow no screen reader hears: it is a LaurelFormRow'
    elif source.path.endswith('.c') and source.in_src:
        for number, _ in source.matches(r'\badw_entry_row_new\b', source.code):
            yield number, 'of AdwEntryRow no screen reader hears: it is a LaurelFormRow'
        for number, _ in source.matches(r'\bG_DEFINE\w*TYPE \([^)]*\bADW_TYPE_ENTRY_ROW\)',
                                        source.code):
            if 'laurel_access_open_entry (' not in source.code:
                yield number, 'what derives from AdwEntryRow calls laurel_access_open_entry ()'
