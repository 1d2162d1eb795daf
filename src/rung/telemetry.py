"""Keeps onnxruntime from reporting to its maker: silenced before anything can import it.

From version 1.29 on its import writes a device id and a database into the user's cache folder, asks for the name of its
maker's server and reports there. Its own function to stop that comes too late; the environment variable is read while
it is imported, and once. Whatever the variable said before, rung's own runtime stays silent.
"""

from __future__ import annotations

import os
import sys

SWITCH = "ORT_DISABLE_TELEMETRY"
RUNTIME = "onnxruntime"
SILENT = frozenset({"1", "true", "yes", "on", "y"})
"""The values of the switch, in lower case, that the runtime takes for a yes."""
TOO_LATE = (
    "onnxruntime was imported before rung, so it may report to its maker; import rung first,"
    f" or set {SWITCH}=1 before Python starts"
)


def silence() -> bool:
    """Set the switch for this process and those that it starts; return whether the runtime is silent here.

    False when somebody else has imported the runtime already without the switch: it may have reported and may go on to,
    and nothing stops it any more. The environment is left alone then.
    """
    if RUNTIME not in sys.modules:
        os.environ[SWITCH] = "1"
    return os.environ.get(SWITCH, "").strip().lower() in SILENT
