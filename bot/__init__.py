"""The Discord side of Segue: slash commands over the recommender, and what members think of the answers."""

import signal
import sys

if sys.argv[:1] == ["-m"]:  # `python -m bot` is loading: until it is there Ctrl-C ends it without a traceback
    signal.signal(signal.SIGINT, signal.SIG_DFL)
