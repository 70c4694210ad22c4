import { type GenderName, genders } from "@/lib/accounts/genders";
import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { type RegionCode, regions } from "@/lib/organisations/regions";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { openlyBehind } from "@/lib/transparency/counted-sql";
import { withheld } from "@/lib/transparency/withhold";

/** How many spoke, and how often. */
export type Voice = {
  contributions: number;
  comments: number;
  inputs: number;
  /** That stand openly behind them, each once. */
  organisations: number;
};

/** Null is persons, protected names, and organisations that have not said. */
export type VoiceOf<Key> = Voice & { key: Key | null };

export type Participation = {
  all: Voice;
  /** Every group and every region, also those from which nothing came; null last, where there is anything. */
  groups: VoiceOf<StakeholderGroupName>[];
  regions: VoiceOf<RegionCode>[];
  /** Null for several consultations: the figures of one could be told from those of all and of the others. */
  genders: PeopleOf[] | null;
};

/** Persons who wrote what is published, each once; null as the key for those who have not said, as the figure for withheld. */
export type PeopleOf = { key: GenderName | null; people: number | null };

type Row = Voice & { of: "all" | "group" | "region"; group: string | null; region: string | null };

const silence: Voice = { contributions: 0, comments: 0, inputs: 0, organisations: 0 };

/**
 * Who contributed to these consultations, in figures: what is published, each contribution once, whatever other
 * processes it was referred to. Everything counted here can be read with the name that stands under it, so no figure
 * tells more than the contributions do; a protected one belongs to no group and no region.
 */
export async function publicParticipation(consultationIds: readonly string[], now: Date): Promise<Participation> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT CASE GROUPING("group", region) WHEN 1 THEN 'group' WHEN 2 THEN 'region' ELSE 'all' END AS of, "group", region,
      count(*)::int AS contributions, count(*) FILTER (WHERE kind = 'comment')::int AS comments,
      count(*) FILTER (WHERE kind = 'input')::int AS inputs, count(DISTINCT organisation)::int AS organisations
    FROM (
      SELECT k.kind, o.id AS organisation, o."stakeholderGroup"::text AS "group", place.region
      FROM contribution k JOIN round r ON r.id = k."roundId" ${openlyBehind}
      WHERE k."consultationId" = ANY(${[...consultationIds]}::uuid[]) AND ${publishedSql(now)}
    ) one GROUP BY GROUPING SETS ((), ("group"), (region))`;
  const voice = (row: Row | undefined): Voice => {
    if (row === undefined) return silence;
    const { contributions, comments, inputs, organisations } = row;
    return { contributions, comments, inputs, organisations };
  };
  const spread = <Key extends string>(of: "group" | "region", keys: readonly Key[]): VoiceOf<Key>[] => {
    const own = rows.filter((row) => row.of === of);
    const unsaid = own.find((row) => row[of] === null);
    return [
      ...keys.map((key) => ({ key, ...voice(own.find((row) => row[of] === key)) })),
      ...(unsaid === undefined ? [] : [{ key: null, ...voice(unsaid) }]),
    ];
  };
  const [consultationId, ...others] = consultationIds;
  return {
    genders: consultationId === undefined || others.length > 0 ? null : await peopleByGender(consultationId, now),
    all: voice(rows.find(({ of }) => of === "all")),
    groups: spread("group", stakeholderGroups),
    regions: spread("region", regions),
  };
}

/**
 * Persons behind what is published and not protected, by what they said of their gender. No figure from one to four is
 * told, nor any from which it could be worked out.
 */
async function peopleByGender(consultationId: string, now: Date): Promise<PeopleOf[]> {
  const rows = await database().$queryRaw<{ gender: string | null; people: number }[]>`
    SELECT p.gender::text AS gender, count(DISTINCT p.id)::int AS people
    FROM contribution k JOIN round r ON r.id = k."roundId" JOIN person p ON p.id = k."authorId"
    WHERE k."consultationId" = ${consultationId}::uuid AND k.protection = 'none' AND ${publishedSql(now)}
    GROUP BY p.gender`;
  const keys = [...genders, null];
  const figures = keys.map((key) => rows.find(({ gender }) => gender === key)?.people ?? 0);
  const hidden = withheld(figures);
  return keys.map((key, at) => ({ key, people: hidden[at] === true ? null : (figures[at] ?? 0) }));
}
