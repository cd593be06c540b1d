# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a program has drawn its first frame, seen from outside, the same for every program.

A window that is mapped shows what was under it until its first frame: on a bare X server that is
black. So the clock stops when the middle of the window, or a corner of it, is not black.
"""

import ctypes
import os
import signal
import subprocess
import time

SECONDS = 30
STEP = 0.001
VIEWABLE = 2


class Attributes(ctypes.Structure):
    """XWindowAttributes, as far as it is read."""
    _fields_ = [(name, ctypes.c_int) for name in ('x', 'y', 'width', 'height', 'border', 'depth')] \
        + [('visual', ctypes.c_void_p), ('root', ctypes.c_ulong)] \
        + [(name, ctypes.c_int) for name in ('klass', 'bits', 'win', 'backing')] \
        + [('planes', ctypes.c_ulong), ('pixel', ctypes.c_ulong), ('under', ctypes.c_int),
           ('colormap', ctypes.c_ulong), ('installed', ctypes.c_int), ('state', ctypes.c_int),
           ('rest', ctypes.c_ulong * 16)]


class Screen:
    def __init__(self):
        self.x = x = ctypes.CDLL('libX11.so.6')
        x.XOpenDisplay.restype = x.XGetImage.restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = x.XGetPixel.restype = ctypes.c_ulong
        x.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        x.XDefaultRootWindow.argtypes = x.XDestroyImage.argtypes = [ctypes.c_void_p]
        x.XFree.argtypes = [ctypes.c_void_p]
        self.ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(
            lambda display, error: 0)  # a window may be gone when it is asked about
        x.XSetErrorHandler(self.ignore)
        self.display = ctypes.c_void_p(x.XOpenDisplay(None))
        self.root = ctypes.c_ulong(x.XDefaultRootWindow(self.display))

    def windows(self):
        root, parent, n = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        found = ctypes.POINTER(ctypes.c_ulong)()
        self.x.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent),
                          ctypes.byref(found), ctypes.byref(n))
        windows = [found[i] for i in range(n.value)]
        if found:
            self.x.XFree(ctypes.cast(found, ctypes.c_void_p))
        return windows

    def is_drawn(self, window):
        have = Attributes()
        if not self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window),
                                           ctypes.byref(have)):
            return False
        if have.state != VIEWABLE or have.width < 200 or have.height < 200:
            return False
        return any(self.pixel(window, have.width * x // 8, have.height * y // 8)
                   for x, y in ((4, 4), (2, 1), (6, 7)))

    def pixel(self, window, x, y):
        image = self.x.XGetImage(self.display, ctypes.c_ulong(window), x, y, 1, 1,
                                 ctypes.c_ulong(0xffffffff), 2)
        if not image:
            return 0
        value = self.x.XGetPixel(ctypes.c_void_p(image), 0, 0) & 0xffffff
        self.x.XDestroyImage(ctypes.c_void_p(image))
        return value

    def first_frame(self, command):
        """Seconds to the first frame, and megabytes at the peak."""
        before = set(self.windows())
        begun = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not any(self.is_drawn(window) for window in self.windows()
                          if window not in before):
                if time.monotonic() - begun > SECONDS or process.poll() is not None:
                    raise SystemExit(f'bench: {command[0]} drew nothing')
                time.sleep(STEP)
            taken = time.monotonic() - begun
            time.sleep(0.5)  # what it still fetches belongs to its memory
        finally:
            process.send_signal(signal.SIGTERM)
            usage = os.wait4(process.pid, 0)[2]
            process.returncode = 0
        return taken, usage.ru_maxrss / 1024


def program_of(name):
    """As it would be started by hand."""
    return subprocess.run(['which', name], capture_output=True, text=True).stdout.strip()
