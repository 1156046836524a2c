"""A grammar of the pages that accounting, warehouse and ERP programs print."""
