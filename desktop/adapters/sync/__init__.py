"""What leaves for the provider and what comes back: sealed bundles, signed receipts, and the places they travel by."""
