# A year of history under seed 7 from Python: library.so [DATA-FOLDER]
import ctypes
import sys

ow = ctypes.CDLL(sys.argv[1])
for name in ("ow_open", "ow_start", "ow_version"):
    getattr(ow, name).restype = ctypes.c_void_p
ow.ow_hash.restype = ctypes.c_uint64
request = (ctypes.c_void_p * 8)(*[ctypes.cast(ctypes.c_char_p(word), ctypes.c_void_p) for word in
    [b"two-tracks"] + [folder.encode() for folder in sys.argv[2:]]])
scenario = ctypes.c_void_p(ow.ow_open(request))
run = ctypes.c_void_p(ow.ow_start(scenario, ctypes.c_uint64(7), b"history"))
months = [ow.ow_month(run) for _ in range(12)]
assert months == [0] * 12, months
print(ctypes.string_at(ow.ow_version()).decode(), "%016x" % ow.ow_hash(run))
