"use client";

import { Table } from "@/components/ui/table";
import { listed } from "@/lib/i18n/lists";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { PlannedLine } from "@/lib/organisations/schema";

/** Entry by entry, what an import would do and why. */
export function ImportPreview({ lines }: { lines: readonly PlannedLine[] }) {
  const t = useTranslations("organisations.import");
  const field = useTranslations("organisations.fields");
  const locale = useLocale();
  const fieldName = (name: string) => (field.has(name) ? field(name) : name);
  const detail = (line: PlannedLine) => {
    if (line.kind === "refused") return t("refusedField", { field: fieldName(line.field) });
    if (line.kind === "kept") return t("keptWhy");
    if (line.kind === "unchanged") return "";
    const changes = line.kind === "update" ? t("changes", { fields: listed(line.changes.map(fieldName), locale) }) : "";
    const ignored = line.ignored.length === 0 ? "" : t("ignored", { fields: listed(line.ignored, locale) });
    return [changes, ignored].filter(Boolean).join(" ");
  };
  return (
    <Table
      id="preview"
      title={t("previewTitle", { count: lines.length })}
      columns={[
        { key: "name", label: field("name") },
        { key: "kind", label: t("becomes") },
        { key: "detail", label: t("detail"), kind: "wide" },
      ]}
      rows={lines.map((line, index) => ({
        id: `${index} ${line.name}`,
        cells: { name: <bdi>{line.name}</bdi>, kind: t(`kinds.${line.kind}`), detail: detail(line) },
      }))}
    />
  );
}
