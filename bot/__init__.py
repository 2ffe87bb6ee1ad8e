"""The Discord side of Segue: slash commands over the recommender, and what members think of the answers."""
