"""One module or more a family; each registers its `draw` functions with `benchmarks.corpus.core.layout`."""
