"""The guide's service classes; none of them needs Django to be imported."""
