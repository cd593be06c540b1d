#!/bin/sh
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a program on a display and a bus of its own: on-a-screen.sh PROGRAM ARG…
for program in xvfb-run dbus-run-session; do
  command -v $program >/dev/null || { echo "1..0 # SKIP there is no $program"; exit 0; }
done
# What the bus starts talks on standard output, which is the program's: it has number 3 for it.
exec 3>&1
# shellcheck disable=SC2016 # for the inner shell
exec xvfb-run -a -s '-screen 0 1280x900x24 -nolisten tcp -noreset' dbus-run-session -- \
  env -u WAYLAND_DISPLAY GDK_BACKEND=x11 GSK_RENDERER=cairo sh -c 'exec "$@" >&3 3>&-' - "$@" >&2
