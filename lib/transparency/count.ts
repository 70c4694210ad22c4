import { database } from "@/lib/db/client";
import type { RegionCode } from "@/lib/organisations/regions";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import { actsScope, countedSql, openlyBehind } from "./counted-sql";
import type { Outcome } from "./schema";

type Behind = { group: StakeholderGroupName | null; region: RegionCode | null };

export type CountedRow = Behind & {
  consultationId: string;
  /** Null for what was returned and whose outcome is not public. */
  outcome: Outcome | null;
  reason: string | null;
  count: number;
  returned: number;
};

export type TimeRow = Behind & {
  /** Of what it is: all, one group, or one region. */
  of: "all" | "group" | "region";
  decided: number;
  median: number | null;
  ninetieth: number | null;
  promised: number;
  kept: number;
};

/**
 * Contributions by outcome, reason, group and region, of one consultation or of all that are public; and times to the
 * first decision that stands, in seconds, of all, of each group and of each region. Asked at once, since what both are
 * counted from is by far the dearest.
 */
export async function countContributions(
  consultationId: string | null,
  now: Date,
): Promise<{ counted: CountedRow[]; times: TimeRow[] }> {
  const rows = await database().$queryRaw<((CountedRow & { of: null }) | TimeRow)[]>`
    ${countedSql(consultationId, now)}
    SELECT NULL AS of, "consultationId"::text AS "consultationId", "group", region, outcome, reason,
      count(*)::int AS count, sum(returned)::int AS returned,
      0 AS decided, 0 AS promised, 0 AS kept, NULL::float8 AS median, NULL::float8 AS ninetieth
    FROM one GROUP BY "consultationId", "group", region, outcome, reason
    UNION ALL
    SELECT CASE GROUPING("group", region) WHEN 1 THEN 'group' WHEN 2 THEN 'region' ELSE 'all' END, NULL, "group", region,
      NULL, NULL, 0, 0,
      count(seconds)::int, count(kept)::int, count(*) FILTER (WHERE kept)::int,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds)
    FROM one GROUP BY GROUPING SETS ((), ("group"), (region))`;
  const counted: CountedRow[] = [];
  const times: TimeRow[] = [];
  for (const row of rows) {
    if (row.of === null) counted.push(row);
    else times.push(row);
  }
  return { counted, times };
}

export type AppealRow = Behind & {
  consultationId: string;
  state: "filed" | "replied" | "decided" | "withdrawn";
  outcome: "granted" | "granted_in_part" | "dismissed" | null;
  count: number;
};

export function countAppeals(consultationId: string | null): Promise<AppealRow[]> {
  return database().$queryRaw<AppealRow[]>`
    SELECT c.id::text AS "consultationId", o."stakeholderGroup"::text AS "group", place.region, a.state::text AS state,
      a.outcome::text AS outcome, count(*)::int AS count
    FROM appeal a JOIN contribution k ON k.id = a."contributionId" JOIN consultation c ON c.id = k."consultationId"
      ${openlyBehind}
    WHERE ${actsScope(consultationId)} GROUP BY c.id, 2, 3, 4, 5`;
}

/** How often something was taken out of sight, and how often it was shown again as it was. */
export async function countHidings(consultationId: string | null): Promise<{ all: number; restored: number }> {
  const [row] = await database().$queryRaw<{ all: number; restored: number }[]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE h.state = 'restored')::int AS restored
    FROM hiding h JOIN contribution k ON k.id = h."contributionId" JOIN consultation c ON c.id = k."consultationId"
    WHERE ${actsScope(consultationId)}`;
  return row ?? { all: 0, restored: 0 };
}
