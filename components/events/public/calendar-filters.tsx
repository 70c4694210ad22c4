import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { eventKinds, eventModes } from "@/lib/events/kinds";
import type { EventChoices } from "@/lib/events/public-choices";
import type { EventFilter } from "@/lib/events/public-filter";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Props = {
  locale: string;
  filter: EventFilter;
  choices: EventChoices;
  /** What else the address says and keeps saying: which part of the calendar, or which month. */
  kept: Readonly<Record<string, string>>;
  clearHref: string | null;
};

/** Narrows the calendar by process, kind, mode and area; a plain form that reloads the page. */
export function CalendarFilters({ locale, filter, choices, kept, clearHref }: Props) {
  const t = useTranslations("events");
  const all = { value: "", label: t("calendar.all") };
  const named = (list: readonly { slug: string; name: Localised }[]) => [
    all,
    ...list.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
  ];
  return (
    <form className="filters" method="get" role="search" aria-label={t("calendar.narrow")}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="process"
        label={t("calendar.process")}
        defaultValue={filter.process ?? ""}
        options={named(choices.processes)}
      />
      <SelectField
        name="area"
        label={t("calendar.area")}
        defaultValue={filter.area ?? ""}
        options={named(choices.areas)}
      />
      <SelectField
        name="kind"
        label={t("calendar.kind")}
        defaultValue={filter.kind?.[0] ?? ""}
        options={[all, ...eventKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
      />
      <SelectField
        name="mode"
        label={t("calendar.mode")}
        defaultValue={filter.mode?.[0] ?? ""}
        options={[all, ...eventModes.map((value) => ({ value, label: t(`modes.${value}`) }))]}
      />
      <Button>{t("calendar.show")}</Button>
      {clearHref === null ? null : <a href={clearHref}>{t("calendar.clear")}</a>}
    </form>
  );
}
