import type { Transaction } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { streamRows } from "@/lib/db/stream-rows";
import { type SealedReservation, supportSha256 } from "@/lib/endorsements/support-sha256";
import type { Finding } from "./verify-tree";

type Support = { id: string; words: string | null; reservations: SealedReservation[] | null; sealed: string | null };

/**
 * Compares the words and reservations of every endorsement with what the latest act of giving it sealed. One that
 * organisers brought in with a list was given by nobody here, and has neither.
 */
export async function verifySupport(tx: Transaction, { problem }: Finding): Promise<void> {
  const query = sql`
    SELECT e.id, e.words, (
      SELECT jsonb_agg(jsonb_build_object('partKey', v."partKey", 'paragraphId', v."paragraphId", 'words', v.words)
        ORDER BY v.position)
      FROM reservation v WHERE v."endorsementId" = e.id
    ) AS reservations, (
      SELECT t.reason FROM transition t
      WHERE t.subject = 'endorsement' AND t."subjectId" = e.id AND t.field = 'state' AND t."to" = 'given'
      ORDER BY t.at DESC LIMIT 1
    ) AS sealed
    FROM endorsement e`;
  for await (const { id, words, reservations, sealed } of streamRows<Support>(tx, query, { atOnce: 500 })) {
    const given = supportSha256(words, reservations ?? []);
    if (given === (sealed ?? withoutWords)) continue;
    problem("endorsement", id, "its words or reservations are not those that were given");
  }
}

const withoutWords = supportSha256(null, []);
