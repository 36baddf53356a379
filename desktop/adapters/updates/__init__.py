"""Newer programs: found on a stick, believed by their signature, unpacked beside the one that runs. Decision 0024."""
