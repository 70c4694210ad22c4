import { showMonth } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

/** "As of November 2026": when the facts were last looked at. */
export function ShownMonth({ month, locale }: { month: string; locale: string }) {
  const t = useTranslations("organisations.page");
  return t.rich("asOf", { month: () => <time dateTime={month}>{showMonth(month, locale)}</time> });
}
