"""The channels: one file each, with the verbs read and send."""
