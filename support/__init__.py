"""The rules of helping a customer. No aiogram, no SQL, no HTTP, no channel names."""
