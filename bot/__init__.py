"""The program: settings, commands, wiring, lifecycle, channels."""
