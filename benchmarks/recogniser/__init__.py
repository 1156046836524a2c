"""Training of the recogniser's last layers (the variant `invoice_specialized`); __main__.py is the command."""
