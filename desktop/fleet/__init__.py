"""The provider's side: a lake of what all tills sent, its settlement by the one text of rules, and receipts back."""
