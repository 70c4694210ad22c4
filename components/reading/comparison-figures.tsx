import { useTranslations } from "@/lib/i18n/words";
import { type ComparisonOutline, changeKinds } from "@/lib/text/alignment/comparison-outline";

/** How much changed, by kind; each figure leads to the first of its kind. */
export function ComparisonFigures({ outline }: { outline: ComparisonOutline }) {
  const t = useTranslations("public.comparison");
  const present = changeKinds.filter((kind) => outline.counts[kind] > 0);
  if (present.length === 0) return null;
  return (
    <ul className="change-figures" aria-label={t("figures.title")}>
      {present.map((kind) => (
        <li key={kind}>
          <a href={`#${outline.firsts[kind]}`}>{t(`figures.${kind}`, { count: outline.counts[kind] })}</a>
        </li>
      ))}
    </ul>
  );
}
