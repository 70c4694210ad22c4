import { publishedConsultationSql } from "@/lib/consultations/published-consultation";
import { sql } from "@/lib/db/sql";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

export type PublicSponsor = {
  id: string;
  name: string;
  /** Of its page in the directory; null for a State or body that is not in it. */
  organisation: string | null;
  joinedOn: Date;
  /** Null while it sponsors. */
  leftOn: Date | null;
};

export type RelationKind = "derived_from" | "revises" | "replaces" | "translates" | "responds_to";

/** How a draft and another document stand to each other, seen from the draft. */
export type PublicRelation = {
  id: string;
  kind: RelationKind;
  /** to: the draft is derived from the other; from: the other is derived from the draft. */
  direction: "to" | "from";
  title: Localised;
  /** Its page without the language, for a draft here; else its https address; null when it has none. */
  page: string | null;
  address: string | null;
};

/** What belongs to a draft beside its texts. */
export type DraftDocuments = { sponsors: PublicSponsor[]; relations: PublicRelation[] };

/** What `sponsorsSql` and `relationsSql` read; days as in ISO 8601. */
export type BesideRow = {
  sponsors: (Omit<PublicSponsor, "joinedOn" | "leftOn"> & { joinedOn: string; leftOn: string | null })[] | null;
  relations:
    | (Pick<PublicRelation, "id" | "kind" | "direction" | "address"> & {
        title: string | null;
        /** Null for a document that is not a draft here. */
        other: { title: unknown; draft: string; version: string; consultation: string } | null;
      })[]
    | null;
};

/** Who puts their name to the draft `d`, as one column; under the name that the directory has, where it is in it. */
export const sponsorsSql = sql`(
  SELECT json_agg(json_build_object('id', b.id, 'name', coalesce(o.name, b.name), 'joinedOn', b."joinedOn",
    'leftOn', b."leftOn", 'organisation', CASE WHEN o.status = 'verified' THEN o.slug END) ORDER BY b."joinedOn", b.name)
  FROM draft_sponsor b LEFT JOIN organisation o ON o.id = b."organisationId"
  WHERE b."draftId" = d.id) AS sponsors`;

/** Documents to which the draft `d` stands in a relation, as one column; a draft that is not public is left out. */
export const relationsSql = sql`(
  SELECT json_agg(json_build_object('id', r.id, 'kind', r.kind, 'direction', r.direction, 'title', r.title,
    'address', r.address, 'other', other.names) ORDER BY r.direction DESC, r."createdAt")
  FROM (
    SELECT id, kind, 'to' AS direction, title, address, "toDraftId" AS "otherId", "createdAt"
    FROM draft_relation WHERE "draftId" = d.id
    UNION ALL
    SELECT id, kind, 'from', NULL, NULL, "draftId", "createdAt" FROM draft_relation WHERE "toDraftId" = d.id
  ) r LEFT JOIN LATERAL (
    SELECT json_build_object('title', x.title, 'draft', x.slug, 'consultation', c.slug, 'version', (
      SELECT w.slug FROM draft_version w
      WHERE w."draftId" = x.id AND w.status <> 'draft' AND w."translationOfId" IS NULL
      ORDER BY w.position DESC LIMIT 1)) AS names
    FROM draft x JOIN consultation c ON c.id = x."consultationId" JOIN process s ON s.id = c."processId"
    WHERE x.id = r."otherId" AND ${publishedConsultationSql}
  ) other ON true
  WHERE r."otherId" IS NULL OR other.names->>'version' IS NOT NULL) AS relations`;

export function toDocuments({ sponsors, relations }: BesideRow): DraftDocuments {
  return {
    sponsors: (sponsors ?? []).map(({ joinedOn, leftOn, ...sponsor }) => ({
      ...sponsor,
      joinedOn: new Date(joinedOn),
      leftOn: leftOn === null ? null : new Date(leftOn),
    })),
    relations: (relations ?? []).map(({ id, kind, direction, title, address, other }) => ({
      ...{ id, kind, direction },
      ...(other === null
        ? { title: { "": title ?? "" }, page: null, address }
        : { title: readLocalised(other.title), page: pageOf(other), address: null }),
    })),
  };
}

function pageOf({ consultation, draft, version }: { consultation: string; draft: string; version: string }): string {
  return `/consultations/${consultation}/drafts/${draft}/${version}`;
}
