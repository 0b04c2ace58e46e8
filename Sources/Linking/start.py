"""Finds which functions the terminal client calls while it starts, rests and takes some keys.

    start.py PROGRAM HOME >start.order

A breakpoint stands at the entry of each function and is taken out when it is hit. What is printed is a
symbol a line, in the order of the first calls: what the linker reads to lay those functions side by side.
HOME holds a linked account, such as one of those that `make bench` leaves behind. Linux on x86-64 alone.
"""

import ctypes
import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time

TRACE_ME, CONTINUE, GET_REGISTERS, SET_REGISTERS, SET_OPTIONS = 0, 7, 12, 13, 0x4200
TRACE_THREADS, END_WITH_TRACER = 1 << 3, 1 << 20
ALL_THREADS = 0x40000000
PROGRAM_COUNTER = 16 * 8
ROWS, COLUMNS = 60, 200
REST, KEYS = 4, [b"j", b"k", b"\r", b"h", b"i", b"\x1b[A", b"\x1b[B", b"\x7f", b"\x1b"]

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


def functions(program):
    """Names and addresses of all functions."""
    found = {}
    for line in subprocess.check_output(["nm", "-S", program], text=True).splitlines():
        parts = line.split()
        if len(parts) == 4 and parts[2] in "tTwW" and int(parts[1], 16):
            found.setdefault(int(parts[0], 16), (parts[3], int(parts[1], 16)))
    return found


def start(program, home):
    """Starts the client in a terminal of its own, stopped at its first instruction."""
    control, terminal = os.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    process = os.fork()
    if process == 0:
        os.setsid()
        for descriptor in range(3):
            os.dup2(terminal, descriptor)
        os.environ["TERM"] = "xterm-256color"
        libc.ptrace(TRACE_ME, 0, None, None)
        # Nobody answers there.
        server = ["--server", "ws://127.0.0.1:9/ws/chat", "--server-root-key", "09" * 32]
        os.execv(program, [program, "--home", home] + server)
    os.close(terminal)
    os.waitpid(process, 0)
    return process, control


def use(process, control):
    """Reads what is drawn, types after a while, and quits."""
    began, keys = time.monotonic(), list(KEYS)
    while time.monotonic() < began + 2 * REST:
        try:
            if select.select([control], [], [], 0.2)[0]:
                os.read(control, 1 << 20)
            if keys and time.monotonic() > began + REST:
                os.write(control, keys.pop(0))
        except OSError:
            break
    os.kill(process, signal.SIGTERM)


def trace(process, base, known):
    """Lets it run; yields the functions in the order of their first calls."""
    memory = os.open(f"/proc/{process}/mem", os.O_RDWR)
    low, high = min(known), max(at + size for at, (_, size) in known.items())
    code = os.pread(memory, high - low, base + low)
    broken = bytearray(code)
    for at in known:
        broken[at - low] = 0xCC
    os.pwrite(memory, bytes(broken), base + low)
    registers = ctypes.create_string_buffer(27 * 8)
    libc.ptrace(SET_OPTIONS, process, None, ctypes.c_void_p(TRACE_THREADS | END_WITH_TRACER))
    libc.ptrace(CONTINUE, process, None, None)
    while True:
        thread, status = os.waitpid(-1, ALL_THREADS)
        if os.WIFEXITED(status) or os.WIFSIGNALED(status):
            if thread == process:
                return
            continue
        number = os.WSTOPSIG(status)
        passed = 0 if number in (signal.SIGTRAP, signal.SIGSTOP) else number
        if number == signal.SIGTRAP and not status >> 16:
            libc.ptrace(GET_REGISTERS, thread, None, registers)
            (counter,) = struct.unpack_from("<Q", registers, PROGRAM_COUNTER)
            at = counter - 1 - base
            if at in known:
                # Another thread may have taken it out already: then it only steps back.
                if os.pread(memory, 1, base + at) == b"\xcc":
                    os.pwrite(memory, code[at - low : at - low + 1], base + at)
                    yield known[at][0]
                struct.pack_into("<Q", registers, PROGRAM_COUNTER, counter - 1)
                libc.ptrace(SET_REGISTERS, thread, None, registers)
        libc.ptrace(CONTINUE, thread, None, ctypes.c_void_p(passed))


def main():
    program, home = os.path.realpath(sys.argv[1]), sys.argv[2]
    known = functions(program)
    process, control = start(program, home)
    with open(f"/proc/{process}/maps") as maps:
        base = next(int(line.split("-")[0], 16) for line in maps if line.endswith(program + "\n"))
    threading.Thread(target=use, args=(process, control), daemon=True).start()
    print("\n".join(trace(process, base, known)))


main()
