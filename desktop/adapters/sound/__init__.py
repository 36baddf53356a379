"""The computer's loudspeaker and its voice."""
