import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { DeskFilter } from "@/lib/registrations/desk-filter";

type Props = { filter: DeskFilter; toDecide: number; clearHref: string | null };

const states = ["pending", "confirmed", "waitlisted", "rejected", "cancelled", "attended", "absent"] as const;

/** Narrows the organisers' list; a plain form that reloads the page. */
export function DeskFilters({ filter, toDecide, clearHref }: Props) {
  const t = useTranslations("registrations");
  const all = { value: "", label: t("desk.all") };
  return (
    <form className="filters" method="get" role="search" aria-label={t("desk.narrow")}>
      <SelectField
        name="state"
        label={t("desk.state")}
        defaultValue={filter.state ?? ""}
        options={[
          all,
          { value: "to_decide", label: t("desk.toDecide", { count: toDecide }) },
          ...states.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
      />
      <SelectField
        name="attendance"
        label={t("desk.attendance")}
        defaultValue={filter.attendance ?? ""}
        options={[
          all,
          { value: "on_site", label: t("attendance.on_site") },
          { value: "online", label: t("attendance.online") },
        ]}
      />
      <TextField name="q" type="search" label={t("desk.words")} defaultValue={filter.words} dir="auto" grow />
      <Button>{t("desk.show")}</Button>
      {clearHref === null ? null : <a href={clearHref}>{t("desk.clear")}</a>}
    </form>
  );
}
