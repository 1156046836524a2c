"""FaktuLove OCR: bytes of a Polish invoice in, its booked fields out."""
