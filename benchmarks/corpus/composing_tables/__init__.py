"""The grammar of the family `composed_tables`: each document draws a table of its own kind."""
