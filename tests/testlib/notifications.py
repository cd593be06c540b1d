#!/usr/bin/python3
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop that shows notifications, as far as a program can see: notifications.py NAME FILE

Owns NAME on the session's bus, org.gtk.Notifications or org.freedesktop.Notifications, and writes
each notification into FILE, a line of JSON. Says "ready" on standard output.
"""

import json
import sys

from gi.repository import Gio, GLib

GTK, DESKTOP = 'org.gtk.Notifications', 'org.freedesktop.Notifications'


def read(member, body):
    if member == 'AddNotification':
        app, name, facts = body
        return {'app': app, 'id': name, 'title': facts['title'], 'body': facts['body'],
                'action': facts['default-action'], 'target': facts['default-action-target']}
    return {'title': body[3], 'body': body[4], 'action': body[5][0]}


def main():
    name, path = sys.argv[1:]
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    shown = open(path, 'a', encoding='utf-8')

    def on_message(_, message, incoming):
        member = message.get_member()
        if not incoming or member not in ('AddNotification', 'Notify'):
            return message
        print(json.dumps(read(member, message.get_body().unpack())), file=shown, flush=True)
        if member == 'Notify':
            answer = Gio.DBusMessage.new_method_reply(message)
            answer.set_body(GLib.Variant('(u)', (1,)))
            bus.send_message(answer, Gio.DBusSendMessageFlags.NONE)
        return None

    bus.add_filter(on_message)
    Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print('ready', flush=True), None)
    GLib.MainLoop().run()


main()
