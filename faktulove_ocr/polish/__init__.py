"""What is Polish about an invoice: numbers, amounts, dates, words, rates, vocabulary."""
