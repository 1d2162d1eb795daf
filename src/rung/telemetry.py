"""Keeps onnxruntime from sending telemetry, by switching that off before anything can import it.

From version 1.29 on, importing onnxruntime writes a device id and a database into the user's cache folder and sends
telemetry to its maker's server. Its own function to stop that comes too late, and the environment variable is read only
once, during the import. Whatever the variable said before, rung's own runtime stays silent.
"""

from __future__ import annotations

import os
import sys

SWITCH = "ORT_DISABLE_TELEMETRY"
RUNTIME = "onnxruntime"
SILENT = frozenset({"1", "true", "yes", "on", "y"})
"""The values of the switch, in lower case, that the runtime takes as yes."""
TOO_LATE = (
    "onnxruntime was imported before rung, so it may send telemetry; import rung first,"
    f" or set {SWITCH}=1 before Python starts"
)


def silence() -> bool:
    """Set the switch for this process and those that it starts; return whether the runtime is silent here.

    False if the runtime was already imported without the switch: it may be sending telemetry, and nothing can stop it
    any more. The environment is left alone then.
    """
    if RUNTIME not in sys.modules:
        os.environ[SWITCH] = "1"
    return os.environ.get(SWITCH, "").strip().lower() in SILENT
