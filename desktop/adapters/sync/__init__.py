<<<<<<< HEAD
"""What leaves for the provider and what comes back: sealed bundles, signed receipts, and the places they travel by."""
=======
"""What leaves for the provider and comes back. Source: bundle.md."""
>>>>>>> 9bf1553
