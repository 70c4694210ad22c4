import { database } from "@/lib/db/client";
import { joinSql, type Sql, sql } from "@/lib/db/sql";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeCursor, type Page, toPage } from "@/lib/kernel/pages";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import { heardSql } from "./heard-sql";
import type { AccreditationStateName } from "./lifecycle";
import type { RegisterFilter } from "./register-filter";
import type { ObjectionRule } from "./schema";
import { type ShownObjection, shownObjections } from "./shown-objections";

/** A process as its register shows it. */
export type RegisteredProcess = {
  id: string;
  slug: string;
  name: Localised;
  takesApplications: boolean;
  objectionShown: ObjectionRule;
};

/** How many applied, and what became of them: the states add up to the first. */
export type RegisterCounts = { all: number } & Record<AccreditationStateName, number>;

/** A line of the register. What an organisation wrote in its application is never in it. */
export type RegisterLine = {
  id: string;
  name: string;
  /** Address of its page in the directory; null while it has none. */
  slug: string | null;
  group: StakeholderGroupName | null;
  /** ISO 3166-1 alpha-2; null when not stated. */
  country: string | null;
  state: AccreditationStateName;
  appliedAt: Date;
  /** The hour until which its list was or is circulated, with its zone; null before that. */
  silentUntil: Date | null;
  zone: string | null;
  /** When it was admitted, objected to or withdrawn; null until then. */
  settledAt: Date | null;
  /** Who objected, as the rules of the process show it. */
  objections: ShownObjection[];
  /** Contributions that it published under its name in the process. */
  heard: number;
};

/** One public process with its rules; null where there is none. */
export async function registeredProcess(slug: string): Promise<RegisteredProcess | null> {
  const row = await database().process.findFirst({
    where: { slug, status: "published" },
    select: { id: true, slug: true, name: true, takesApplications: true, objectionShown: true },
  });
  return row === null ? null : { ...row, name: readLocalised(row.name) };
}

/** From the hour on what nobody objected to is admitted; the same as `stateAt`, for SQL. */
function stateSql(now: Date): Sql {
  return sql`CASE WHEN a.state = 'circulated' AND l."silentUntil" <= ${now} THEN 'admitted' ELSE a.state::text END`;
}

/** How many applied to a process, and what became of them by now. */
export async function countRegister(processId: string, now: Date): Promise<RegisterCounts> {
  const rows = await database().$queryRaw<{ state: AccreditationStateName; count: number }[]>`
    SELECT ${stateSql(now)} AS state, count(*)::int AS count
    FROM accreditation a LEFT JOIN circulation l ON l.id = a."circulationId"
    WHERE a."processId" = ${processId}::uuid GROUP BY 1`;
  const counts = { all: 0, applied: 0, circulated: 0, admitted: 0, objected: 0, withdrawn: 0 };
  for (const { state, count } of rows) {
    counts[state] += count;
    counts.all += count;
  }
  return counts;
}

/** How many of those who are admitted have published something in the process. */
export async function countHeard(processId: string, now: Date): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM accreditation a LEFT JOIN circulation l ON l.id = a."circulationId"
    WHERE a."processId" = ${processId}::uuid AND ${stateSql(now)} = 'admitted' AND EXISTS (${heardSql(now, sql`1`)})`;
  return row?.count ?? 0;
}

type Row = Omit<RegisterLine, "objections"> & { objections: ShownObjection[] };

/** One page of the register by name. An unknown state or group gives an empty page, never a wider one. */
export async function registerPage(
  process: Pick<RegisteredProcess, "id" | "objectionShown">,
  filter: RegisterFilter,
  now: Date,
  { size, cursor = null }: { size: number; cursor?: string | null },
): Promise<Page<RegisterLine>> {
  const after = cursor === null ? null : decodeCursor(cursor);
  const where = [
    sql`a."processId" = ${process.id}::uuid`,
    ...(filter.state === undefined ? [] : [sql`${stateSql(now)} = ANY(${filter.state}::text[])`]),
    ...(filter.group === undefined ? [] : [sql`o."stakeholderGroup"::text = ANY(${filter.group}::text[])`]),
    ...(after === null ? [] : [sql`(o.name, a.id) > (${after.key}, ${after.id}::uuid)`]),
  ];
  const rows = await database().$queryRaw<Row[]>`
    SELECT a.id::text AS id, o.name, CASE WHEN o.status IN ('verified', 'suspended') THEN o.slug END AS slug,
      o."stakeholderGroup"::text AS "group", o.country, ${stateSql(now)} AS state, a."appliedAt", l."silentUntil", l.zone,
      CASE WHEN ${stateSql(now)} = 'admitted' THEN l."silentUntil" ELSE a."settledAt" END AS "settledAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('objector', j.objector, 'reason', j.reason) ORDER BY j."enteredAt", j.id)
        FROM accreditation_objection j WHERE j."accreditationId" = a.id AND a.state = 'objected'), '[]') AS objections,
      (${heardSql(now, sql`count(*)::int`)}) AS heard
    FROM accreditation a JOIN organisation o ON o.id = a."organisationId"
      LEFT JOIN circulation l ON l.id = a."circulationId"
    WHERE ${joinSql(where, " AND ")} ORDER BY o.name, a.id LIMIT ${size + 1}`;
  const page = toPage(rows, size, ({ name, id }) => ({ key: name, id }));
  return {
    next: page.next,
    items: page.items.map((row) => ({ ...row, objections: shownObjections(process.objectionShown, row.objections) })),
  };
}
