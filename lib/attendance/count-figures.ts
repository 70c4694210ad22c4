import { database } from "@/lib/db/client";
import { type RegionCode, regionPairs } from "@/lib/organisations/regions";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";

/** How many of one group and region registered for an event, and what became of them: each is in one of the three. */
export type CountedAttendance = {
  group: StakeholderGroupName | null;
  region: RegionCode | null;
  /** Approved and came. */
  present: number;
  /** Approved and did not come, or not yet. */
  missing: number;
  /** Registered and never approved: waiting, rejected, cancelled. */
  notApproved: number;
};

/** Registrations of an event by the group and region of the organisation behind them; persons belong to none. */
export function countAttendance(eventId: string): Promise<CountedAttendance[]> {
  return database().$queryRaw<CountedAttendance[]>`
    SELECT o."stakeholderGroup"::text AS "group", place.region,
      count(*) FILTER (WHERE r.state = 'attended')::int AS present,
      count(*) FILTER (WHERE r.state IN ('confirmed', 'absent'))::int AS missing,
      count(*) FILTER (WHERE r.state NOT IN ('attended', 'confirmed', 'absent'))::int AS "notApproved"
    FROM registration r
      LEFT JOIN organisation o ON o.id = r."organisationId"
      LEFT JOIN (SELECT * FROM unnest(${countries}::text[], ${regions}::text[]) AS of_country(country, region)) place
        ON place.country = o.country
    WHERE r."eventId" = ${eventId}::uuid
    GROUP BY 1, 2`;
}

/**
 * The people who registered for any of some events, each once by what came of it at its best, by the group and region
 * of the organisation behind it: who came to one session of a series was present.
 */
export function countPeople(eventIds: readonly string[]): Promise<CountedAttendance[]> {
  return database().$queryRaw<CountedAttendance[]>`
    SELECT o."stakeholderGroup"::text AS "group", place.region,
      count(*) FILTER (WHERE r.rank = 1)::int AS present,
      count(*) FILTER (WHERE r.rank = 2)::int AS missing,
      count(*) FILTER (WHERE r.rank = 3)::int AS "notApproved"
    FROM (
        SELECT DISTINCT ON (one.email) one.email, one."organisationId", standing.rank
        FROM registration one CROSS JOIN LATERAL (
          SELECT CASE WHEN one.state = 'attended' THEN 1 WHEN one.state IN ('confirmed', 'absent') THEN 2 ELSE 3 END
            AS rank) standing
        WHERE one."eventId" = ANY(${[...eventIds]}::uuid[])
        ORDER BY one.email, standing.rank, one.id
      ) r
      LEFT JOIN organisation o ON o.id = r."organisationId"
      LEFT JOIN (SELECT * FROM unnest(${countries}::text[], ${regions}::text[]) AS of_country(country, region)) place
        ON place.country = o.country
    GROUP BY 1, 2`;
}

const countries = regionPairs.map(({ country }) => country);
const regions = regionPairs.map(({ region }) => region);
