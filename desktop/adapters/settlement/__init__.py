"""The settlement of an incentive policy: one SQL text of rules, three engines that run it, one document they write."""
