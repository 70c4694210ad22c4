import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { type AuditFilter, auditKinds, hourField } from "@/lib/audit/schema";
import { useTranslations } from "@/lib/i18n/words";

type Props = { filter: AuditFilter; clearHref: string | null };

/** Narrows the list of acts; a plain form that reloads the page. */
export function AuditFilters({ filter, clearHref }: Props) {
  const t = useTranslations("audit");
  return (
    <form className="filters" method="get" role="search" aria-label={t("filters")}>
      <TextField name="person" type="email" label={t("person")} defaultValue={filter.person ?? ""} maxLength={200} />
      <TextField name="subject" label={t("subject")} defaultValue={filter.subject ?? ""} maxLength={60} dir="auto" />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue={filter.kind ?? ""}
        options={[
          { value: "", label: t("all") },
          ...auditKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        ]}
      />
      <TextField name="from" type="datetime-local" label={t("from")} defaultValue={hourField(filter.from)} />
      <TextField name="to" type="datetime-local" label={t("to")} defaultValue={hourField(filter.to)} />
      <Button>{t("show")}</Button>
      {clearHref === null ? null : <a href={clearHref}>{t("clear")}</a>}
    </form>
  );
}
