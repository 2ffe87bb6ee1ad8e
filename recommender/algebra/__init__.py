"""Sparse matrices of artists and users, and what models are made of.

`weighting` (how much a play count says) · `scoring` (scores of artists against all) · `neighbors` (the table, exact
top k) · `inverted_file` (the nearest of very many points) · `factors` (artists as vectors of taste) · `embedding`
(artists as points, by listeners and tags) · `subspace` (the directions in which rows differ most) · `side_information`
(friends and tags beside listening) · `linear` (linear models, solved among users) · `threads` (BLAS beside our own).
"""
