"""How properties are tried: the same examples in every run, so that a red run is red again."""

import os

from hypothesis import HealthCheck, settings

# Slow machines and large examples say nothing about what is tested, so they are no failures.
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
# To look further: HYPOTHESIS_PROFILE=explore make test
settings.register_profile("explore", parent=settings.get_profile("steady"), derandomize=False, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
