"""Bills of account composed anew for every document: their contents, wordings, settings and arrangements."""
