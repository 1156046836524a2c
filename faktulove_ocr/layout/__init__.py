"""Words to rows, columns, blocks and tables."""
