"""The provider's side: what is done over a lake of all tills. It knows the adapters, never the window."""
