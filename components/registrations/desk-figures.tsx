import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { AttendanceFigures } from "@/lib/registrations/desk-queries";

/** Places and who waits, a row for each way of taking part. */
export function DeskFigures({ figures }: { figures: readonly AttendanceFigures[] }) {
  const t = useTranslations("registrations");
  return (
    <Table
      id="figures"
      title={t("desk.figures")}
      titleHidden
      columns={[
        { key: "attendance", label: t("desk.attendance") },
        { key: "capacity", label: t("desk.capacity"), kind: "number" },
        { key: "taken", label: t("desk.taken"), kind: "number" },
        { key: "offered", label: t("desk.offered"), kind: "number" },
        { key: "waiting", label: t("desk.waiting"), kind: "number" },
        { key: "pending", label: t("desk.pending"), kind: "number" },
      ]}
      rows={figures.map(({ attendance, capacity, taken, offered, waiting, pending }) => ({
        id: attendance,
        cells: {
          attendance: t(`attendance.${attendance}`),
          capacity: capacity ?? t("desk.noLimit"),
          ...{ taken, offered, waiting, pending },
        },
      }))}
    />
  );
}
