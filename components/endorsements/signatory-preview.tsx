"use client";

import { Table } from "@/components/ui/table";
import type { PlannedSignatory } from "@/lib/endorsements/schema";
import { useTranslations } from "@/lib/i18n/words";

/** Name by name, what a list of signatories would add. */
export function SignatoryPreview({ lines }: { lines: readonly PlannedSignatory[] }) {
  const t = useTranslations("endorsements.list");
  const groups = useTranslations("public.groups");
  return (
    <Table
      id="preview"
      title={t("preview", { count: lines.length })}
      columns={[
        { key: "name", label: t("name") },
        { key: "kind", label: t("becomes") },
        { key: "group", label: t("group") },
        { key: "date", label: t("date") },
      ]}
      rows={lines.map(({ name, kind, found, group, date }, index) => ({
        id: `${index} ${name}`,
        cells: {
          name: <bdi>{name}</bdi>,
          kind: (
            <>
              {t(`kinds.${kind}`)} {found === null ? null : <bdi className="quiet">{found}</bdi>}
            </>
          ),
          group: group === null ? "" : groups(group),
          date: date ?? "",
        },
      }))}
    />
  );
}
