"""The verification codes of KSeF: links of KOD I and KOD II in the forms of the Ministry, and their QR codes."""

from __future__ import annotations

import base64
import random
from datetime import date

import zxingcpp

HOSTS = ("qr.ksef.mf.gov.pl", "qr.ksef.mf.gov.pl", "qr-test.ksef.mf.gov.pl")


def _digest(rng: random.Random, size: int = 32) -> str:
    """A digest of some document in Base64URL, without padding."""
    return base64.urlsafe_b64encode(rng.randbytes(size)).decode().rstrip("=")


def invoice_link(rng: random.Random, host: str, nip: str, issued: date) -> str:
    """KOD I: the seller, the day of issue and the digest of the invoice."""
    return f"https://{host}/invoice/{nip}/{issued:%d-%m-%Y}/{_digest(rng)}"


def certificate_link(rng: random.Random, host: str, nip: str) -> str:
    """KOD II of an offline invoice: the seller, the certificate's number, the digest and its signature."""
    serial = f"{rng.getrandbits(64):016X}"
    return f"https://{host}/certificate/Nip/{nip}/{nip}/{serial}/{_digest(rng)}/{_digest(rng, 64)}"


def qr_svg(text: str, size: int) -> str:
    """A QR code as SVG, `size` in millimetres."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    svg: str = zxingcpp.write_barcode_to_svg(code, scale=1)
    modules = svg.split('width="', 1)[1].split('"', 1)[0]
    drawn = svg.partition("<svg")[2].partition(">")[2]
    return f"<svg width='{size}mm' height='{size}mm' viewBox='0 0 {modules} {modules}'>{drawn}"
