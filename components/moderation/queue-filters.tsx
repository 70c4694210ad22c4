import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { QueueFilter } from "@/lib/moderation/queue-filter";
import type { QueueOptions } from "@/lib/moderation/queue-options";
import { hintKinds } from "@/lib/moderation/schema";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";

type Props = {
  locale: string;
  filter: QueueFilter;
  options: QueueOptions;
  /** Null while nothing narrows the queue. */
  clearHref: string | null;
};

/** Narrows the queue and orders it; a plain form that reloads the page. */
export function QueueFilters({ locale, filter, options, clearHref }: Props) {
  const t = useTranslations("moderation.filters");
  const groups = useTranslations("public.groups");
  const all = { value: "", label: t("all") };
  const select = (name: keyof QueueFilter, choices: { value: string; label: string }[]) => (
    <SelectField
      name={name}
      label={t(`${name}.title`)}
      defaultValue={filter[name] ?? ""}
      options={name === "order" ? choices : [all, ...choices]}
    />
  );
  return (
    <form className="filters queue-filters" method="get" aria-label={t("title")}>
      {select(
        "consultation",
        options.consultations.map(({ slug, title }) => ({ value: slug, label: inLocale(title, locale).text })),
      )}
      {options.rounds.length < 2
        ? null
        : select(
            "round",
            options.rounds.map(({ position, name }) => ({
              value: String(position),
              label: inLocale(name, locale).text,
            })),
          )}
      {select("kind", [
        { value: "comment", label: t("kind.comment") },
        { value: "input", label: t("kind.input") },
      ])}
      {select(
        "group",
        stakeholderGroups.map((value) => ({ value, label: groups(value) })),
      )}
      {select(
        "language",
        locales.map((value) => ({ value, label: localeNames[value] })),
      )}
      {select(
        "hint",
        hintKinds.map((value) => ({ value, label: t(`hints.${value}`) })),
      )}
      {select("claimed", [
        { value: "nobody", label: t("claimed.nobody") },
        { value: "mine", label: t("claimed.mine") },
      ])}
      {select("due", [{ value: "overdue", label: t("due.overdue") }])}
      {select("proposed", [{ value: "yes", label: t("proposed.yes") }])}
      {select("order", [
        { value: "", label: t("order.age") },
        { value: "promise", label: t("order.promise") },
      ])}
      <Button>{t("show")}</Button>
      {clearHref === null ? null : <a href={clearHref}>{t("clear")}</a>}
    </form>
  );
}
