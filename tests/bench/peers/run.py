"""A process that runs one peer written in Python; speaks as run.mjs does."""

import importlib
import json
import sys
from array import array
from time import perf_counter

# As in measure.mjs.
SETTLED = 10


def read_handover(path):
    """The workload, and its tensors as (shape, float32 numbers) by name."""
    with open(path, "rb") as file:
        head = json.loads(file.readline())
        tensors = {}
        for name, shape in head["shapes"]:
            length = 1
            for side in shape:
                length *= side
            data = array("f")
            data.frombytes(file.read(4 * length))
            tensors[name] = (shape, data)
    return head["workload"], tensors


def pace_of(step, seconds):
    """Steps a second; looks at the clock after every twentieth of what it has done."""
    start = perf_counter()
    taken = 0
    while True:
        more = 1 + taken // 20
        for _ in range(more):
            step()
        taken += more
        passed = perf_counter() - start
        if passed >= seconds:
            return taken / passed


def linear_algebra():
    """What multiplies matrices in this process, as far as the system tells."""
    try:
        with open("/proc/self/maps") as maps:
            loaded = maps.read()
    except OSError:
        return ""
    known = {"openblas": "OpenBLAS", "mkl_core": "MKL", "blis": "BLIS", "libblas": "the reference BLAS"}
    return next((f" on {name}" for sign, name in known.items() if sign in loaded), "")


def main(peer, path):
    def say(**reply):
        print(json.dumps(reply), flush=True)

    try:
        module = importlib.import_module(peer)
        step = module.open_workload(*read_handover(path))
        for _ in range(SETTLED):
            step()
        say(answer=step(), about=module.ABOUT + linear_algebra())
        for line in sys.stdin:
            say(pace=pace_of(step, float(line)))
    except Exception as error:  # whatever keeps a peer from a workload is what its row says
        say(failure=str(error))


main(*sys.argv[1:])
