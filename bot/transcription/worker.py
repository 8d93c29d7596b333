"""The process that turns voice notes into words with faster-whisper, and knows nothing else.

Standard input has voice notes, each behind its length as eight bytes. For each of them one line of JSON goes out: the
"text", or the kind of the "error".
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

THREADS = 2
_HEADER = 8  # bytes


def load(folder: str) -> Callable[[bytes], str]:
    """Return a function from a voice note to its words, with the model in `folder`. Nothing is downloaded."""
    library: Any = import_module("faster_whisper")  # an extra, which only this process needs
    model = library.WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=THREADS, local_files_only=True)

    def transcribe(voice: bytes) -> str:
        # Without the filter a model of this kind hears words in silence.
        segments, _ = model.transcribe(io.BytesIO(voice), vad_filter=True, beam_size=5)
        return " ".join(segment.text.strip() for segment in segments)

    return transcribe


def main() -> None:
    """Transcribe until the input ends."""
    transcribe = load(sys.argv[1])
    while len(header := sys.stdin.buffer.read(_HEADER)) == _HEADER:
        voice = sys.stdin.buffer.read(int.from_bytes(header))
        try:
            answer = {"text": transcribe(voice)}
        except Exception as error:  # noqa: BLE001 - a broken file must not end the process
            answer = {"error": type(error).__name__}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
