"""Pages of online invoicing tools, shops, marketplaces, subscriptions, hotels, clinics and designers."""
