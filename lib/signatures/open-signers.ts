import { sql } from "@/lib/db/sql";

/**
 * The organisations whose names stand openly under the input `i` of the contribution `k` beside that of its lead: those
 * that confirmed exactly its text. `organisation` and `group`, as rows of their own; nobody where a name is protected.
 * Whoever reads this has asked what is published.
 */
export const openSigners = sql`
  SELECT s.id AS organisation, s."stakeholderGroup"::text AS "group"
  FROM co_signature y JOIN organisation s ON s.id = y."organisationId"
  WHERE y."contributionId" = k.id AND y.state = 'confirmed' AND y."confirmedSha256" = i."textSha256"
    AND k.protection = 'none' AND s.id IS DISTINCT FROM k."organisationId"`;
