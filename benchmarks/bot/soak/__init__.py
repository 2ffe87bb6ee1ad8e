"""Several processes under a steady load with faults, for as long as is asked: whether all holds, and keeps holding.

`members` (who come at a steady rate) · `visits` (what one of them does) · `asked` (what became of each question) ·
`told` (what members were told of their votes, and what is kept) · `faults` (a seeded schedule of what goes wrong) ·
`disk` (where a journal is, which can be full) · `watching` (memory, file handles and processors) · `trend` (whether a
figure grows) · `stage` (all of them at once) · `steadiness` (whether they stay as they were) · `findings` (what is
told, and what must hold, each a `finding`) · `__main__` (the run).
"""
