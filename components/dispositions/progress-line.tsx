import type { Progress } from "@/lib/dispositions/queries";
import { useTranslations } from "@/lib/i18n/words";

/** How many of the published contributions have an answer: a bar with its numbers. */
export function ProgressLine({ progress: { total, answered } }: { progress: Progress }) {
  const t = useTranslations("dispositions.desk");
  const words = t("progress", { answered, total });
  return (
    <span className="progress">
      <progress value={answered} max={Math.max(total, 1)} aria-label={words} />
      <span className="nums">{words}</span>
    </span>
  );
}
