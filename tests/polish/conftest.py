"""Property tests here run without a deadline: on shared cores the first example pays for everything imported."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("no-deadline", settings(deadline=None))
settings.load_profile("no-deadline")
