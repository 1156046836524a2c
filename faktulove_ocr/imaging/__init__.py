"""From a raster to an upright, even page: quality, orientation, deskew, contrast, noise."""
