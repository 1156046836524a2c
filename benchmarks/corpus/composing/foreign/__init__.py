"""A grammar of foreign sellers' invoices and of exporters' invoices in two languages."""
