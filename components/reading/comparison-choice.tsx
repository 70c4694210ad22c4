import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { ComparisonContext, ComparisonView } from "./comparison-context";

type Props = { context: ComparisonContext; here: string; view: ComparisonView };

/** Any two versions in one language, chosen by a plain form. */
export function ComparisonChoice({ context, here, view }: Props) {
  const t = useTranslations("public.comparison");
  const { locale, before, after } = context;
  const own = { slug: after.slug, language: after.language, label: after.label, position: after.position };
  const versions = [...after.otherVersions, own]
    .filter(({ slug, language }) => language === after.language || slug === before.slug)
    .sort((a, b) => a.position - b.position);
  if (versions.length < 2) return null;
  const options = versions.map(({ slug, label }) => ({ value: slug, label: inLocale(label, locale).text }));
  return (
    <form className="filters" method="get" action={here} aria-label={t("choose")}>
      <SelectField name="from" label={t("chooseFrom")} options={options} defaultValue={before.slug} />
      <SelectField name="to" label={t("chooseTo")} options={options} defaultValue={after.slug} />
      {view === "inline" ? null : <input type="hidden" name="view" value={view} />}
      <Button>{t("show")}</Button>
    </form>
  );
}
