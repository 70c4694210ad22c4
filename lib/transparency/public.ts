import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type RegionCode, regions } from "@/lib/organisations/regions";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { type AppealRow, type CountedRow, countAppeals, countContributions, countHidings, type TimeRow } from "./count";
import type { Figures } from "./figures";
import { type CountedPart, foldRows } from "./fold-rows";
import { type AppealStateName, appealStates, type Outcome, outcomes } from "./schema";
import { fewest } from "./withhold";

/**
 * What was done with the contributions to a consultation, in figures.
 * Counted from the decisions and states as they are now; decisions that were taken back count nowhere. What the public
 * may not know of is not in them (see countedSql), and what could tell of whom it speaks is withheld (see withheld).
 */
export async function publicFigures(consultationId: string, now: Date): Promise<Figures> {
  return (await countAll(consultationId, now)).figures;
}

export type ConsultationTotals = { slug: string; title: Localised } & Total;

/** What became of the contributions to one consultation, with its id. */
export type CountedTotal = { id: string } & Total;

type Total = Pick<Figures, "received" | "outcomes">;

/** The figures of all consultations together, and what became of the contributions to each, the busiest first. */
export async function platformFigures(now: Date, most = 200): Promise<{ figures: Figures; totals: CountedTotal[] }> {
  const { figures, counted } = await countAll(null, now);
  const totals = [...Map.groupBy(counted, ({ consultationId }) => consultationId)]
    .map(([id, rows]) => ({ id, ...totalsOf(rows) }))
    .sort((one, other) => other.received - one.received)
    .slice(0, most);
  return { figures, totals };
}

/** The same with the names of the consultations, as they are now. */
export async function namedTotals(totals: readonly CountedTotal[]): Promise<ConsultationTotals[]> {
  const rows = await database().consultation.findMany({
    where: { id: { in: totals.map(({ id }) => id) } },
    select: { id: true, slug: true, title: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return totals.flatMap(({ id, ...total }) => {
    const found = byId.get(id);
    return found === undefined ? [] : [{ slug: found.slug, title: readLocalised(found.title), ...total }];
  });
}

async function countAll(consultationId: string | null, now: Date) {
  const [{ counted, times }, appeals, hidings] = await Promise.all([
    countContributions(consultationId, now),
    countAppeals(consultationId),
    countHidings(consultationId),
  ]);
  return { counted, figures: fold(counted, times, appeals, hidings) };
}

function fold(
  counted: readonly CountedRow[],
  times: readonly TimeRow[],
  appeals: readonly AppealRow[],
  hidings: Figures["hidings"],
): Figures {
  const all = times.find((row) => row.of === "all");
  return {
    ...totalsOf(counted),
    refused: refusedOf(counted),
    returned: sum(counted.map(({ returned }) => returned)),
    hidings,
    appeals: appealsOf(appeals),
    time: {
      decided: all?.decided ?? 0,
      median: all?.median ?? null,
      ninetieth: all?.ninetieth ?? null,
      promised: all?.promised ?? 0,
      kept: all?.kept ?? 0,
    },
    groups: foldRows<StakeholderGroupName>(
      stakeholderGroups,
      partsOf(counted, appeals, ({ group }) => group),
      (key) => medianOf(times.find((row) => row.of === "group" && row.group === key)),
    ),
    regions: foldRows<RegionCode>(
      regions,
      partsOf(counted, appeals, ({ region }) => region),
      (key) => medianOf(times.find((row) => row.of === "region" && row.region === key)),
    ),
  };
}

function totalsOf(counted: readonly CountedRow[]): Pick<Figures, "received" | "outcomes"> {
  const count = (outcome: Outcome) => sum(counted.filter((row) => row.outcome === outcome).map((row) => row.count));
  const byOutcome = {
    published: count("published"),
    published_redacted: count("published_redacted"),
    hidden: count("hidden"),
    refused: count("refused"),
    withdrawn: count("withdrawn"),
    confidential: count("confidential"),
  };
  return { received: sum(outcomes.map((outcome) => byOutcome[outcome])), outcomes: byOutcome };
}

function refusedOf(counted: readonly CountedRow[]): Figures["refused"] {
  const refused = counted.filter(({ outcome }) => outcome === "refused");
  return [...Map.groupBy(refused, ({ reason }) => reason ?? "")]
    .map(([code, rows]) => ({ code, count: sum(rows.map((row) => row.count)) }))
    .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
}

function appealsOf(appeals: readonly AppealRow[]): Figures["appeals"] {
  const found = { granted: 0, granted_in_part: 0, dismissed: 0, open: 0, withdrawn: 0 };
  for (const row of appeals) found[appealState(row)] += row.count;
  return found;
}

function appealState({ state, outcome }: Pick<AppealRow, "state" | "outcome">): AppealStateName {
  if (state === "withdrawn") return "withdrawn";
  return appealStates.find((known) => known === outcome) ?? "open";
}

function partsOf<Key>(
  counted: readonly CountedRow[],
  appeals: readonly AppealRow[],
  keyOf: (row: CountedRow | AppealRow) => Key | null,
): CountedPart<Key>[] {
  return [
    ...counted.flatMap((row): CountedPart<Key>[] => {
      const part = { consultationId: row.consultationId, key: keyOf(row) };
      return [
        ...(row.outcome === null ? [] : [{ ...part, column: row.outcome, count: row.count }]),
        { ...part, column: "returned", count: row.returned },
      ];
    }),
    ...appeals.map((row) => ({
      ...{ consultationId: row.consultationId, key: keyOf(row) },
      ...{ column: "appealed" as const, count: row.count },
    })),
  ];
}

/** Of a few, a median would be the time of one of them. */
function medianOf(row: TimeRow | undefined): number | null {
  return row === undefined || row.decided < fewest ? null : row.median;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
