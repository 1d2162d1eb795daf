"""Keeps onnxruntime from reporting to its maker: switched off before anything can import it.

From version 1.32 on its import asks for a name, opens a connection and writes a device id into the user's cache folder.
Its own function to switch that off comes too late; the environment variable is read while it is imported.
"""

from __future__ import annotations

import os
import sys

SWITCH = "ORT_DISABLE_TELEMETRY"
RUNTIME = "onnxruntime"


def switch_off() -> bool:
    """Set the switch for this process and those that it starts; whether that is in time.

    False when the runtime was imported before the switch was set: it may have reported already, and may go on to.
    """
    set_before = os.environ.get(SWITCH) == "1"
    os.environ[SWITCH] = "1"
    return set_before or RUNTIME not in sys.modules


IS_OFF = switch_off()
"""Whether nothing here reports; where this is false the runtime is not used."""
