import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { OutlineEntry } from "@/lib/text/alignment/comparison-outline";
import type { ComparisonContext } from "./comparison-context";

type Props = { context: ComparisonContext; entry: Extract<OutlineEntry, { type: "departure" }> };

/** Where paragraphs stood before they moved, with the way to where they stand now. */
export function ComparisonDeparture({ context, entry }: Props) {
  const t = useTranslations("public.comparison");
  const { locale, byId } = context;
  const numbersOf = (ids: string[]) => ids.flatMap((id) => byId.get(id)?.number ?? []);
  const range = (numbers: string[]) => {
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined) return null;
    return first === last ? first : t("range", { first, last });
  };
  const from = range(numbersOf(entry.rows.flatMap(({ before }) => before)));
  const to = range(numbersOf(entry.rows.flatMap(({ after }) => after)));
  const words =
    from === null || to === null
      ? t("departed", { count: entry.rows.length })
      : t("departedTo", { count: entry.rows.length, from, to });
  return (
    <p className="departure small" lang={locale} dir={directionOf(locale)}>
      <a href={`#change-${entry.places[0]}`}>{words}</a>
    </p>
  );
}
