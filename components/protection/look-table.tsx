import { LookTable as Table } from "@/components/ui/look-table";
import { useTranslations } from "@/lib/i18n/words";
import type { TakenLook } from "@/lib/protection/desk-queries";

/** Every look at a name: when, who, at which submission, and why. */
export function LookTable(props: { locale: string; looks: readonly TakenLook[]; zone: string }) {
  const t = useTranslations("protection.desk");
  return (
    <Table
      {...props}
      title={t("looks")}
      labels={{ when: t("when"), who: t("person"), reason: t("reason") }}
      between={[{ key: "reference", label: t("reference"), of: ({ reference }) => <bdi>{reference}</bdi> }]}
    />
  );
}
