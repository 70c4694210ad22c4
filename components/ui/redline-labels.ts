import type { RedlineLabels } from "@/components/ui/redline";
import { useTranslations } from "@/lib/i18n/words";

type Translate = ReturnType<typeof useTranslations<"ui.redline">>;

/** One translator serves a whole page, and hundreds of redlines on it say the same six words. */
const kept = new WeakMap<Translate, RedlineLabels>();

/** The words around a change in the language of the page, for the `labels` of a Redline. */
export function useRedlineLabels(): RedlineLabels {
  const t = useTranslations("ui.redline");
  const labels = kept.get(t) ?? labelsOf(t);
  kept.set(t, labels);
  return labels;
}

function labelsOf(t: Translate): RedlineLabels {
  return {
    inserted: t("inserted"),
    insertedEnd: t("insertedEnd"),
    deleted: t("deleted"),
    deletedEnd: t("deletedEnd"),
    moved: t("moved"),
    movedEnd: t("movedEnd"),
  };
}
