"""What the drivers of the peers share: the channel of JSON lines, and how a peer is made to see the sandbox.

    python -B NAME.py PORT ROOT-KEY-HEX DATABASE

Each line on standard input is a call, `{"id": 1, "call": "text", "to": "15550100002@s.whatsapp.net", "text": "hello"}`;
each line on standard output its answer, `{"id": 1, "result": …}` or `{"id": 1, "error": "…"}`, or something that
happened, `{"event": "message", …}`. The end of standard input ends the program. Nothing here reaches beyond 127.0.0.1;
see README.md. A driver imports this before the package that it is named after.
"""

import asyncio
import atexit
import importlib.util
import json
import os
import shutil
import sys
import tempfile
import threading

PORT, ROOT, DATABASE = int(sys.argv[1]), bytes.fromhex(sys.argv[2]), sys.argv[3]
URL = f"ws://127.0.0.1:{PORT}/ws/chat"

# What clients have built in.
REAL_URL = b"wss://web.whatsapp.com/ws/chat"
REAL_ROOT = bytes.fromhex("142375574d0a587166aae71ebe516437c4a28b73e3695c6ce1f7f9545da8ee6b")

# A driver must not be taken for the package of its name.
sys.path.remove(os.path.dirname(os.path.abspath(__file__)))

# Peers print to standard output; the channel gets a descriptor of its own.
channel = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)
writing = threading.Lock()


def tell(**line):
    with writing:
        channel.write(json.dumps(line) + "\n")


def copied(package):
    """Copies an installed package to a temporary directory, makes Python take that one, and returns where it is.

    The copy goes away with the process.
    """
    installed = importlib.util.find_spec(package).submodule_search_locations[0]
    place = tempfile.mkdtemp(prefix="martlet-peer-")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    sys.path.insert(0, place)
    copy = os.path.join(place, package)
    return shutil.copytree(installed, copy, ignore=shutil.ignore_patterns("__pycache__"))


def patch(path, *replacements):
    """Replaces bytes in a file: each must be there exactly once, and is replaced by as many."""
    with open(path, "rb") as file:
        blob = file.read()
    for old, new in replacements:
        if len(old) != len(new) or blob.count(old) != 1:
            sys.exit(f"cannot patch: {len(old)}/{len(new)} bytes, {blob.count(old)} matches")
        blob = blob.replace(old, new)
    with open(path, "wb") as file:
        file.write(blob)


def padded(url, old):
    """The URL with a query that makes it as long as the one it replaces."""
    url = url.encode()
    return url + (b"?" + b"x" * len(old))[: len(old) - len(url)]


def serve(calls):
    """Answers calls, each in a thread of its own, until standard input ends; then ends the program."""

    def answer(call):
        try:
            tell(id=call["id"], result=calls[call["call"]](call))
        except Exception as error:
            tell(id=call["id"], error=f"{type(error).__name__}: {error}")

    for line in sys.stdin:
        threading.Thread(target=answer, args=(json.loads(line),), daemon=True).start()
    # No peer ends all of its threads by itself.
    atexit._run_exitfuncs()
    os._exit(0)


def serve_async(calls, connect):
    """As `serve`, for a peer that lives in an event loop: `connect` and the calls are coroutines that run there."""
    loop = asyncio.new_event_loop()

    async def live():
        try:
            await connect()
        except Exception as error:
            tell(event="failed", reason=f"{type(error).__name__}: {error}")

    def run():
        asyncio.set_event_loop(loop)
        life = loop.create_task(live())
        loop.run_forever()

    def inside(call):
        return lambda arguments: asyncio.run_coroutine_threadsafe(call(arguments), loop).result()

    threading.Thread(target=run, daemon=True).start()
    serve({name: inside(call) for name, call in calls.items()})
