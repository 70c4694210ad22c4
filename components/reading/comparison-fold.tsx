import { Disclosure } from "@/components/ui/disclosure";
import { listWords } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { OutlineEntry, RenumberedRun } from "@/lib/text/alignment/comparison-outline";
import type { ComparisonContext } from "./comparison-context";

type Props = { context: ComparisonContext; entry: Extract<OutlineEntry, { type: "unchanged" }> };

/** Runs of other numbers that are named one by one; beyond, the numbers beside the paragraphs say it. */
const mostRuns = 4;

/** Paragraphs without a change, one press away, with one sentence on the numbers that changed among them. */
export function ComparisonFold({ context, entry }: Props) {
  const t = useTranslations("public.comparison");
  const { locale, byId } = context;
  const range = ([first, last]: RenumberedRun["from"]) => (first === last ? first : t("range", { first, last }));
  const runs = entry.renumbered
    .slice(0, mostRuns)
    .map(({ from, to }) => t("nowNumbered", { from: range(from), to: range(to) }));
  return (
    <Disclosure
      id={`fold-${entry.place}`}
      summary={
        <span lang={locale} dir={directionOf(locale)}>
          {t("unchanged", { count: entry.rows.length })}
          {runs.length === 0 ? null : (
            <span className="quiet">
              {"\u00a0· "}
              {listWords(entry.renumbered.length > mostRuns ? [...runs, t("andMore")] : runs, locale)}
            </span>
          )}
        </span>
      }
    >
      {entry.rows.map((row) => {
        const paragraph = byId.get(row.after[0] ?? "");
        const from = byId.get(row.before[0] ?? "")?.number ?? null;
        if (paragraph === undefined) return null;
        return (
          <div key={paragraph.id} className={`para${levelOf(paragraph)}`}>
            <span className="number">
              <bdi>{paragraph.number ?? ""}</bdi>
            </span>
            <div className={paragraph.kind === "heading" ? "text heading" : "text"}>
              <p>{paragraph.text}</p>
            </div>
            {row.renumbered && from !== null ? (
              <div className="notes" lang={locale} dir={directionOf(locale)}>
                <span className="quiet">{t("numberedBefore", { number: from })}</span>
              </div>
            ) : null}
          </div>
        );
      })}
    </Disclosure>
  );
}

/** The class that indents a nested paragraph. */
export function levelOf({ kind, depth }: { kind: string; depth: number }): string {
  return kind === "paragraph" && depth > 0 ? ` level-${Math.min(depth, 2) + 1}` : "";
}
