"""What larger data costs: a build's time and memory on generated listening, beside peers."""
