const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something took, in the largest unit of which it has two: "3.5 days", "7 hours", "12 minutes". */
export function showDuration(seconds: number, locale: string): string {
  const [unit, size] =
    seconds >= 2 * day
      ? (["day", day] as const)
      : seconds >= 2 * hour
        ? (["hour", hour] as const)
        : (["minute", minute] as const);
  return new Intl.NumberFormat(locale === "ar" ? "ar-u-nu-latn" : locale, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: unit === "minute" ? 0 : 1,
  }).format(unit === "minute" ? Math.max(1, Math.round(seconds / size)) : seconds / size);
}

/** A share of a whole, as "83 %" in the reader's language. */
export function showShare(part: number, whole: number, locale: string): string {
  return new Intl.NumberFormat(locale === "ar" ? "ar-u-nu-latn" : locale, {
    style: "percent",
    maximumFractionDigits: 0,
  }).format(whole === 0 ? 0 : part / whole);
}
