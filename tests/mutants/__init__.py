"""Whether the tests notice when the code is changed: `python -m tests.mutants`, or `make mutants`.

`changes` (what can be changed in a module, one spot at a time) · `trials` (the nearest tests over a changed copy of the
house).

Mutation tools that there are do not fit: mutmut changes functions alone, so none of the constants that most rules here
are made of; Cosmic Ray has one test command for all modules, and neither draws a sample.
"""
