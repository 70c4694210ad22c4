/** How large a file is, in the reader's language: kB below a million bytes, MB from there (SI prefixes). */
export function showFileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000));
}
