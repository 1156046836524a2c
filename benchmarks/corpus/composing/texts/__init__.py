"""A grammar of pages by people without an invoicing program: letters, spreadsheets, forms, typewritten pages."""
