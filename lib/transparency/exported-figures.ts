import { stringify } from "csv-stringify/sync";
import type { Figures } from "./figures";
import { appealStates, outcomes } from "./schema";

/** What stands in a cell whose figure is withheld. */
const withheldCell = "withheld";

type Line = { by: string; key: string; figure: string; value: string | number };

/**
 * Figures as CSV (RFC 4180) with a head: one figure a line, by what it is broken down (all, reason, group, region), for
 * which of them, which figure, and its value. Times are whole seconds. What could tell of whom it speaks is "withheld".
 */
export function figuresAsCsv(figures: Figures): string {
  const lines = [...totals(figures), ...rows("group", figures.groups), ...rows("region", figures.regions)];
  return stringify(lines, {
    header: true,
    columns: ["by", "key", "figure", "value"],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

function totals({ received, outcomes: became, refused, returned, hidings, appeals, time }: Figures): Line[] {
  const all = (figure: string, value: number | null) =>
    value === null ? [] : [{ by: "all", key: "", figure, value: Math.round(value) }];
  return [
    ...all("received", received),
    ...outcomes.flatMap((outcome) => all(outcome, became[outcome])),
    ...all("returned", returned),
    ...all("hidings", hidings.all),
    ...all("hidings_restored", hidings.restored),
    ...appealStates.flatMap((state) => all(`appeals_${state}`, appeals[state])),
    ...all("decided", time.decided),
    ...all("median_seconds", time.median),
    ...all("ninetieth_percentile_seconds", time.ninetieth),
    ...all("promised", time.promised),
    ...all("promise_kept", time.kept),
    ...refused.map(({ code, count }) => ({ by: "reason", key: code, figure: "refused", value: count })),
  ];
}

function rows(by: string, of: Figures["groups"] | Figures["regions"]): Line[] {
  return of.flatMap(({ key, median, ...figures }) => [
    ...Object.entries(figures).map(([figure, value]) => ({
      ...{ by, key: key ?? "not_stated", figure },
      value: value ?? withheldCell,
    })),
    ...(median === null ? [] : [{ by, key: key ?? "not_stated", figure: "median_seconds", value: Math.round(median) }]),
  ]);
}
