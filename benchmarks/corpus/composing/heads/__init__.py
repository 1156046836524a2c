"""The grammar of heads, parties and closing blocks."""
