import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";

/**
 * The locale that fits a visitor best: the most wanted language range whose primary subtag is one
 * of ours (RFC 4647, lookup), else the default.
 */
export function negotiateLocale(header: string | undefined): Locale {
  let best: Locale = defaultLocale;
  let bestWeight = 0;
  for (const part of (header ?? "").slice(0, 1_000).split(",")) {
    const [range = "", ...parameters] = part.split(";");
    const primary = range.trim().toLowerCase().split("-")[0];
    const weight = weightOf(parameters);
    if (weight <= bestWeight) continue;
    if (isLocale(primary)) best = primary;
    else if (primary === "*") best = defaultLocale;
    else continue;
    bestWeight = weight;
  }
  return best;
}

function weightOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const found = /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(parameter);
    if (found) return Math.min(Number(found[1]), 1);
  }
  return 1;
}
