import type { Transaction } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { streamRows } from "@/lib/db/stream-rows";
import type { Finding } from "./verify-tree";

type Strayed = { id: string; now: string; recorded: string | null };

/**
 * Rows whose present state is not what the last act on them led to. The acts are what the ledger covers; the states
 * that pages go by are kept beside them, and a refused text that is set to published by hand is found here.
 */
export async function verifyStates(tx: Transaction, finding: Finding): Promise<void> {
  await findStrayed(tx, finding, "contribution", "publication", {
    rows: sql`SELECT id, publication::text AS now FROM contribution WHERE publication <> 'none'`,
    lastAct: sql`t.subject = 'contribution' AND t.field = 'publication'`,
    recorded: sql`t."to"`,
  });
  await findStrayed(tx, finding, "contribution", "submission", {
    rows: sql`
      SELECT id, CASE submission WHEN 'withdrawn' THEN 'withdrawn' ELSE 'submitted' END AS now
      FROM contribution WHERE submission IN ('submitted', 'withdrawn')`,
    lastAct: sql`t.subject = 'contribution' AND t.field = 'submission'`,
    recorded: sql`t."to"`,
  });
  await findStrayed(tx, finding, "co_signature", "state", {
    rows: sql`SELECT id, 'confirmed ' || "confirmedSha256" AS now FROM co_signature WHERE state = 'confirmed'`,
    lastAct: sql`t.subject = 'co_signature' AND t.field = 'state'`,
    recorded: sql`t."to" || ' ' || coalesce(t.reason, '')`,
  });
  await findStrayed(tx, finding, "endorsement", "state", {
    rows: sql`
      SELECT id, CASE WHEN "withdrawnAt" IS NOT NULL THEN 'withdrawn' WHEN publication = 'published' THEN 'published'
        WHEN publication = 'refused' THEN 'refused' ELSE 'given' END AS now
      FROM endorsement`,
    lastAct: sql`t.subject = 'endorsement' AND t.field = 'state'`,
    recorded: sql`t."to"`,
  });
  await findStrayed(tx, finding, "correction", "state", {
    rows: sql`SELECT id, state::text AS now FROM correction`,
    lastAct: sql`t.subject = 'correction' AND t.field = 'state'`,
    recorded: sql`t."to"`,
  });
  await findStrayed(tx, finding, "accreditation", "state", {
    rows: sql`SELECT id, state::text AS now FROM accreditation`,
    lastAct: sql`t.subject = 'accreditation' AND t.field = 'state'`,
    recorded: sql`t."to"`,
  });
}

async function findStrayed(
  tx: Transaction,
  { problem }: Finding,
  table: string,
  column: string,
  { rows, lastAct, recorded }: { rows: Sql; lastAct: Sql; recorded: Sql },
): Promise<void> {
  // Two acts of one instant have no order: what is now must be what one of them led to.
  const query = sql`
    SELECT r.id, r.now, array_to_string(act.recorded, ', ') AS recorded
    FROM (${rows}) r CROSS JOIN LATERAL (
      SELECT array_agg(${recorded}) AS recorded FROM transition t
      WHERE ${lastAct} AND t."subjectId" = r.id AND t.at = (
        SELECT max(t.at) FROM transition t WHERE ${lastAct} AND t."subjectId" = r.id
      )
    ) act
    WHERE r.now = ANY(act.recorded) IS NOT TRUE`;
  for await (const { id, now, recorded: led } of streamRows<Strayed>(tx, query)) {
    problem(table, id, `${column} is ${now}, and the last act on it led to ${led ?? "nothing"}`);
  }
}
