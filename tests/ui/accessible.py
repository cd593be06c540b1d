# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program tells a screen reader, asked over its bus (AT-SPI 2).

All that is there is asked for at once, as Cache.GetItems answers it: a question for each of two
thousand nodes takes seconds, in which a toast comes and goes.
"""

import collections
import contextlib
import functools
import json
import sys

try:
    import gi
    gi.require_version('Atspi', '2.0')
    gi.require_version('Json', '1.0')
    from gi.repository import Atspi, Gio, GLib, Json
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP AT-SPI cannot be reached: {error}')
    sys.exit(0)

ROOT = '/org/a11y/atspi/accessible/root'
REGISTRY = 'org.a11y.atspi.Registry'
COMPONENT = 'org.a11y.atspi.Component'
FOCUSED = 'object:state-changed:focused'
WAIT = 30000  # milliseconds
DEEPEST = 200  # that one is in another; more would be a circle

Extents = collections.namedtuple('Extents', 'x y width height')


def unpack(variant):
    """What is in it, with lists for tuples: six times as quickly as the variant's own function."""
    return json.loads(Json.gvariant_serialize_data(variant)[0])


def call(bus, owner, path, interface, method, arguments=None):
    return unpack(bus.call_sync(owner, path, interface, method, arguments, None,
                                Gio.DBusCallFlags.NONE, WAIT, None))


@functools.cache
def get_bus():
    """The bus of accessibility, which the bus of the session knows and starts."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    (address,) = call(session, 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress')
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
        Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


def find_program(pid):
    """The program of that process, or None as long as it is not there."""
    bus = get_bus()
    for owner, _ in call(bus, REGISTRY, ROOT, 'org.a11y.atspi.Accessible', 'GetChildren')[0]:
        with contextlib.suppress(GLib.Error):  # it may have gone by now
            (found,) = call(bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus',
                            'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                            GLib.Variant('(s)', (owner,)))
            if found == pid:
                return Program(owner)
    return None


def listen(told):
    """Calls told (OWNER, PATH) when something gets the focus."""
    bus = get_bus()

    def on_changed(_bus, owner, path, _interface, _signal, arguments):
        if arguments.get_child_value(1).unpack():
            told(owner, path)
    call(bus, REGISTRY, '/org/a11y/atspi/registry', 'org.a11y.atspi.Registry', 'RegisterEvent',
         GLib.Variant('(sass)', (FOCUSED, [], '')))
    return bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'StateChanged', None,
                                'focused', Gio.DBusSignalFlags.NONE, on_changed)


def stop_listening(number):
    get_bus().signal_unsubscribe(number)


class Program:
    def __init__(self, owner):
        self.owner = owner

    def ask(self, path, interface, method, kind='()', *arguments):
        return call(get_bus(), self.owner, path, f'org.a11y.atspi.{interface}', method,
                    GLib.Variant(kind, arguments))

    def get(self, path, interface, name):
        return call(get_bus(), self.owner, path, 'org.freedesktop.DBus.Properties', 'Get',
                    GLib.Variant('(ss)', (f'org.a11y.atspi.{interface}', name)))[0]

    def list_children(self, paths):
        """The children of each that is still there, all asked before the first has answered."""
        bus, answers, left = get_bus(), {}, len(paths)
        context = GLib.MainContext()

        def on_answer(_bus, result, path):
            nonlocal left
            left -= 1
            with contextlib.suppress(GLib.Error):
                answers[path] = [child for _, child in unpack(bus.call_finish(result))[0]]
        context.push_thread_default()
        try:
            for path in paths:
                bus.call(self.owner, path, 'org.a11y.atspi.Accessible', 'GetChildren', None, None,
                         Gio.DBusCallFlags.NONE, WAIT, None, on_answer, path)
            while left:
                context.iteration(True)
        finally:
            context.pop_thread_default()
        return answers

    def list_nodes(self):
        items = self.ask('/org/a11y/atspi/cache', 'Cache', 'GetItems')[0]
        return {node.path: node for node in (Node.make(self, item) for item in items)}

    def look(self, quick=False, nodes=None):
        """All nodes there are now, by their paths, each with its children. A widget is in the cache
        once its parent was asked for it, and stays there when it is hidden or taken out. (GTK 4.8)
        What was taken out must not be asked: GTK complains when it is put in again. Who is in a
        hurry, where nothing comes or goes, believes the cache where it has the last child of a
        node, and as many as the node says. Nodes are what list_nodes() has told just now."""
        level, children = [ROOT], {}
        nodes = nodes or self.list_nodes()
        cached = list_cached_children(nodes) if quick else {}
        while level:
            known = {path: cached[path] for path in level
                     if path in cached and path in nodes and nodes[path].count ==
                     len(cached[path]) == nodes[cached[path][-1]].index + 1}
            children |= known | self.list_children([path for path in level if path not in known])
            found = [child for path in level for child in children.get(path, ())]
            level = [path for path in found if path not in nodes or nodes[path].count]
        if any(child not in nodes for found in children.values() for child in found):
            nodes = self.list_nodes()
        for path, found in children.items():
            if path in nodes:
                nodes[path].children = [nodes[child] for child in found if child in nodes]
        return nodes


    def seek(self, fits, top=ROOT):
        """The first node from there on that fits and is visible, its children not known, or None.
        Of what the cache has, only those are asked that lead to one that fits, from the top down,
        which takes a third of the time that all of them take."""
        nodes = self.list_nodes()
        if path := self.seek_cached(nodes, fits, top):
            return nodes[path]
        node = self.look(nodes=nodes).get(top)
        return next((found for found in node.walk() if fits(found)), None) if node else None

    def seek_cached(self, nodes, fits, top):
        found = {path for path, node in nodes.items() if fits(node)}
        wanted = {path for start in found for path in list_ways(nodes, start, top)}
        if not found & wanted:
            return None
        level, children = [top], {}
        while level:
            answers = self.list_children(level)
            for path, below in answers.items():
                children[path] = [child for child in below if child in wanted and
                                  nodes[child].was(Atspi.StateType.VISIBLE)]
            level = [child for path in level for child in children.get(path, ())]
        left = [top]
        while left:
            path = left.pop()
            if path in found:
                return path
            left += reversed(children.get(path, ()))
        return None


def list_ways(nodes, path, top):
    """It and what it is in, up to there; nothing where it does not come so far: it was taken out,
    and must not be asked."""
    way = []
    while path in nodes and path != top and len(way) < DEEPEST:
        way.append(path)
        path = nodes[path].parent
    return [*way, path] if path == top else []


def list_cached_children(nodes):
    """The paths of what is visible in each, in their order, as far as the cache has them. A page of
    a stack, which is no component, stands in it between the stack and what GTK says is there."""
    children = collections.defaultdict(list)
    for node in sorted(nodes.values(), key=lambda node: node.index):
        if node.is_component and node.was(Atspi.StateType.VISIBLE):
            children[node.parent].append(node.path)
    return children


class Node:
    """What a screen reader could tell of one thing: its name, role, states and children as they
    were when it was looked at; whatever is asked of it by a function, as it is now."""

    def __init__(self, program, path):
        self.program, self.path = program, path
        self.name = self.role = self.parent = None
        self.index = self.count = self.states = 0
        self.is_component = False
        self.children = []

    @classmethod
    def make(cls, program, item):
        """As the cache has it."""
        (_, path), _, (_, parent), index, count, interfaces, name, role, _, states = item
        node = cls(program, path)
        node.parent, node.index = parent, index
        node.is_component = COMPONENT in interfaces
        node.name, node.role = name, Atspi.role_get_name(Atspi.Role(role))
        node.count, node.states = count, states[0] | states[1] << 32
        return node

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path

    def __hash__(self):
        return hash(self.path)

    def walk_with_depth(self, depth=0):
        """It and what is visible below: GTK 4.8 says "showing" of windows only."""
        yield depth, self
        for child in self.children:
            if child.was(Atspi.StateType.VISIBLE):
                yield from child.walk_with_depth(depth + 1)

    def walk(self):
        return (found for _, found in self.walk_with_depth())

    def was(self, state):
        return bool(self.states >> int(state) & 1)

    def ask(self, *words):
        return self.program.ask(self.path, *words)

    def look(self):
        """Sees anew what it is called."""
        self.name = self.program.get(self.path, 'Accessible', 'Name')
        self.role = Atspi.role_get_name(Atspi.Role(self.ask('Accessible', 'GetRole')[0]))
        return self

    def has(self, state):
        low, high = self.ask('Accessible', 'GetState')[0]
        return bool((low | high << 32) >> int(state) & 1)

    def get_description(self):
        return self.program.get(self.path, 'Accessible', 'Description')

    def get_parent(self):
        return Node(self.program, self.program.get(self.path, 'Accessible', 'Parent')[1]).look()

    def get_child(self, index):
        return Node(self.program, self.ask('Accessible', 'GetChildAtIndex', '(i)', index)[0][1])

    def get_extents(self):
        """Where it is in its window: x, y, width and height in pixels."""
        return Extents(*self.ask('Component', 'GetExtents', '(u)', Atspi.CoordType.WINDOW)[0])

    def get_text(self):
        return self.ask('Text', 'GetText', '(ii)', 0, -1)[0]

    def count_selections(self):
        return self.ask('Text', 'GetNSelections')[0]

    def set_text(self, text):
        return self.ask('EditableText', 'SetTextContents', '(s)', text)[0]

    def list_actions(self):
        return [self.ask('Action', 'GetName', '(i)', index)[0]
                for index in range(self.program.get(self.path, 'Action', 'NActions'))]

    def act(self, index):
        return self.ask('Action', 'DoAction', '(i)', index)[0]
