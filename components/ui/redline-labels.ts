import { useTranslations } from "next-intl";
import type { RedlineLabels } from "@/components/ui/redline";

/** The words around a change in the language of the page, for the `labels` of a Redline. */
export function useRedlineLabels(): RedlineLabels {
  const t = useTranslations("ui.redline");
  return {
    inserted: t("inserted"),
    insertedEnd: t("insertedEnd"),
    deleted: t("deleted"),
    deletedEnd: t("deletedEnd"),
    moved: t("moved"),
    movedEnd: t("movedEnd"),
  };
}
