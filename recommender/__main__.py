"""`python -m recommender`: see `recommender.cli`."""

import signal

from .cli.main import main

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # see `recommender`: all is loaded
    main()
