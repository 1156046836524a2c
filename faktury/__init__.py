"""The application around the library: its services, and what the web needs."""
