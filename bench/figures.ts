/** The value that the given share (0 to 1) of the values does not exceed: nearest rank, no interpolation. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds with as many digits as they deserve. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en")} ms`;
}

/** A rate, per second. */
export function rate(value: number): string {
  return `${Math.round(value).toLocaleString("en")}/s`;
}

/** Bytes in kilobytes of 1,000. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
