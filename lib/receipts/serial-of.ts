/** The identifier of a receipt (RFC 9562) as a number of 128 bits: no two time-stamp tokens of ours have the same. */
export function serialOf(receiptId: string): bigint {
  return BigInt(`0x${receiptId.replaceAll("-", "")}`);
}
