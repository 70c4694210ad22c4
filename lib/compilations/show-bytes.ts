const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people say it, in the reader's language: "1.2 MB". Thousands, as disks and networks count. */
export function showBytes(bytes: number, locale: string): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const tag = locale === "ar" ? "ar-u-nu-latn" : locale;
  return new Intl.NumberFormat(tag, {
    style: "unit",
    unit: units[power],
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}
