import json
import subprocess
import sys

_PROGRAM = """
import json
from recommender.algebra.threads import one_blas_thread
from threadpoolctl import threadpool_info
with one_blas_thread():
    import scipy.linalg
    blas = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    print(json.dumps([(pool["filepath"], pool["num_threads"]) for pool in blas]))
"""


def test_every_library_of_linear_algebra_is_held_to_one_thread_even_if_it_is_loaded_later() -> None:
    said = subprocess.run([sys.executable, "-c", _PROGRAM], check=True, capture_output=True, text=True).stdout
    pools = json.loads(said)
    assert len({path for path, _ in pools}) == 2, "numpy's and SciPy's"
    assert {threads for _, threads in pools} == {1}
