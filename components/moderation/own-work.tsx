import { Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OwnWork } from "@/lib/moderation/own-work";

type Age = { unit: "minutes" | "hours" | "days"; count: number };

type Props = {
  locale: string;
  work: OwnWork;
  /** The median of each span in the unit that people would say it in; null without a decision. */
  medians: readonly (Age | null)[];
};

/** One's own work in figures: how much, how fast, what, why, and what did not stand. */
export function OwnWorkFigures({ locale, work, medians }: Props) {
  const t = useTranslations("moderation.mine");
  const age = useTranslations("moderation.age");
  const past = useTranslations("moderation.decisions.past");
  return (
    <div className="sections">
      <section aria-labelledby="how-much">
        <h2 id="how-much">{t("howMuch")}</h2>
        <Table
          id="spans"
          title={t("howMuch")}
          titleHidden
          columns={[
            { key: "span", label: t("span") },
            { key: "decided", label: t("decided"), kind: "number" },
            { key: "median", label: t("median"), kind: "number" },
          ]}
          rows={work.spans.map(({ days, span }, index) => {
            const median = medians[index] ?? null;
            return {
              id: String(days),
              cells: {
                span: t(`spans.${spanOf(days)}`),
                decided: span.decided,
                median: median === null ? "–" : age(median.unit, { count: median.count }),
              },
            };
          })}
        />
        <p className="small quiet">{t("medianHint")}</p>
      </section>
      <section aria-labelledby="what">
        <h2 id="what">{t("what")}</h2>
        <Facts
          facts={[
            ...work.byDecision.map(({ decision, count }) => ({ term: past(decision), value: count })),
            { term: t("undone"), value: work.undone },
            { term: t("appealed"), value: work.appealed },
            { term: t("granted"), value: work.granted },
            { term: t("hidden"), value: work.hidden },
            { term: t("corrected"), value: work.corrected },
          ]}
        />
      </section>
      {work.byReason.length === 0 ? null : (
        <section aria-labelledby="why">
          <h2 id="why">{t("why")}</h2>
          <Facts
            facts={work.byReason.map(({ code, words, count }) => ({
              term: inLocale(words, locale).text || code,
              value: count,
            }))}
          />
        </section>
      )}
    </div>
  );
}

function spanOf(days: number): "day" | "week" | "month" {
  if (days === 1) return "day";
  return days === 7 ? "week" : "month";
}
