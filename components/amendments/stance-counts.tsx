import { type MarkedStance, StanceMark } from "@/components/ui/stance-mark";
import type { StanceCounts } from "@/lib/amendments/comment-counts";
import { useTranslations } from "@/lib/i18n/words";

/** Stances in the order in which they are always shown. */
export const stanceOrder: readonly MarkedStance[] = ["change", "add", "delete", "keep", "general"];

/** How many comments there are, whatever they ask for. */
export function totalOf(counts: StanceCounts): number {
  return stanceOrder.reduce((sum, stance) => sum + counts[stance], 0);
}

/** How comments divide: a mark, a number and a word for each stance that anybody took. */
export function StanceCountList({ counts }: { counts: StanceCounts }) {
  const t = useTranslations("public");
  return (
    <span className="stances">
      {stanceOrder
        .filter((stance) => counts[stance] > 0)
        .map((stance) => (
          <StanceMark key={stance} stance={stance}>
            {t(`stanceCount.${stance}`, { count: counts[stance] })}
          </StanceMark>
        ))}
    </span>
  );
}
