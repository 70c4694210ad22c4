import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { DeskPhase } from "@/lib/events/desk-list";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Props = {
  phase: DeskPhase;
  /** Slug of the process that is shown alone; empty for all. */
  process: string;
  processes: readonly { slug: string; name: Localised }[];
};

const phases: DeskPhase[] = ["coming", "over", "unknown"];

/** Narrows the list by time and process; a plain form that reloads the page. */
export function EventFilters({ phase, process, processes }: Props) {
  const t = useTranslations("events.desk");
  const locale = useLocale();
  return (
    <form className="filters" method="get" role="search" aria-label={t("narrow")}>
      <SelectField
        name="phase"
        label={t("when")}
        defaultValue={phase}
        options={phases.map((value) => ({ value, label: t(`phases.${value}`) }))}
      />
      <SelectField
        name="process"
        label={t("process")}
        defaultValue={process}
        grow
        options={[
          { value: "", label: t("everyProcess") },
          ...processes.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
        ]}
      />
      <Button>{t("show")}</Button>
    </form>
  );
}
