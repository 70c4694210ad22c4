import encodeQR from "qr";

/** The code of a badge as a QR code (ISO/IEC 18004) in SVG: dark on light whatever the page looks like. */
export function ticketCode(code: string): string {
  return encodeQR(code, "svg", { ecc: "medium", border: 4 });
}
