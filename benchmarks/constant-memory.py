#!/usr/bin/env python3
"""Normalises a file of 2 GB with ibtext and prints the peak of its memory: constant-memory.py IBTEXT_DLL [--one-line]

The file is made of faulty Persian lines (or of a single one) in a temporary folder and deleted afterwards. Linux or macOS; not part of the tests.
"""
import os
import subprocess
import sys
import tempfile
import time

LINE = "وزير امور خارجه در نشست خبري گفت كه دو كشور درباره\u200cی نقشه\u0654 راه  همكاري\u200cهاي اقتصادي به توافق رسيده\u200cاند ، و گروه\u200cهاي كارشناسي كار را آغاز كردند."


def main(tool, one_line):
    block = ((LINE + (" " if one_line else "\n")) * 400).encode()
    size = 2 << 30
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        for _ in range(size // len(block) + 1):
            file.write(block)
        file.flush()
        start = time.time()
        process = subprocess.Popen(["dotnet", tool, "normalize", file.name, "-o", os.devnull])
        _, status, usage = os.wait4(process.pid, 0)
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
        print(f"{os.path.getsize(file.name)} bytes, exit {status}, {time.time() - start:.1f} s, peak {usage.ru_maxrss / unit:.0f} MiB")
        return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--one-line" in sys.argv))
