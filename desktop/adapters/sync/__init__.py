"""What leaves for the provider and comes back. Source: bundle.md."""
