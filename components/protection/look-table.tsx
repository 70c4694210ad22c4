import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { showInstant } from "@/lib/i18n/dates";
import type { TakenLook } from "@/lib/protection/desk-queries";

/** Every look at a name: when, who, at which submission, and why. */
export function LookTable({ locale, looks, zone }: { locale: string; looks: readonly TakenLook[]; zone: string }) {
  const t = useTranslations("protection");
  return (
    <Table
      id="looks-table"
      title={t("desk.looks")}
      titleHidden
      columns={[
        { key: "at", label: t("desk.when") },
        { key: "by", label: t("desk.person") },
        { key: "reference", label: t("desk.reference") },
        { key: "reason", label: t("desk.reason"), kind: "wide" },
      ]}
      rows={looks.map((look) => {
        const at = showInstant(look.at, zone, locale);
        return {
          id: look.id,
          cells: {
            at: <time dateTime={at.iso}>{at.text}</time>,
            by: <bdi>{look.by}</bdi>,
            reference: <bdi>{look.reference}</bdi>,
            reason: <bdi>{look.reason}</bdi>,
          },
        };
      })}
    />
  );
}
