import { database } from "@/lib/db/client";
import { joinSql, type Sql, sql } from "@/lib/db/sql";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { decodeInstantCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { auditPolicy } from "./policy";
import { type AuditFilter, isReference } from "./schema";

/** One act or one look, as an administrator reads it. */
export type AuditLine = {
  id: string;
  /** Kind of thing that it was done to, or the kind of look. */
  kind: string;
  subjectId: string;
  /** Reference of the contribution, name of the organisation or person; null where the thing has none. */
  name: string | null;
  /** Null for a look. */
  field: string | null;
  from: string | null;
  to: string | null;
  reason: string | null;
  /** Null when the program acted by itself, and where the name is protected. */
  person: string | null;
  email: string | null;
  organisation: string | null;
  /** Whether who acted is not told, because the name behind the submission is protected. */
  isProtected: boolean;
  role: string | null;
  source: string | null;
  at: Date;
};

/**
 * Every act and every look, newest first. Administrators only. Who acted for a protected submission is not told here
 * either: that name is for a named few, and whoever looks at it is in this list.
 */
export async function listActs(
  actor: Actor,
  filter: AuditFilter,
  cursor?: string,
  size = defaultPageSize,
): Promise<Page<AuditLine>> {
  authorise(auditPolicy.read, actor, undefined);
  const narrowed = await narrow(filter);
  if (narrowed === null) return { items: [], next: null };
  const given = { ...narrowed, after: cursor === undefined ? null : decodeInstantCursor(cursor), size: size + 1 };
  const parts = [
    ...(isLook(filter.kind) ? [] : [acts(given)]),
    ...(["identity_look", "sealed_look"] as const)
      .filter((kind) => filter.kind === null || filter.kind === kind)
      .map((kind) => looks(kind, given)),
  ];
  const rows = await database().$queryRaw<AuditLine[]>`
    SELECT a.id::text AS id, a.kind, a."subjectId"::text AS "subjectId", a.field, a."from", a."to", a.reason,
      a."isProtected", a.role, a.source, a.at, p.name AS person, p.email, o.name AS organisation,
      coalesce(k.reference, oo.name, pp.name, pp.email, r.code) AS name
    FROM (${joinSql(parts, " UNION ALL ")}) a
      LEFT JOIN person p ON p.id = a."personId"
      LEFT JOIN organisation o ON o.id = a."organisationId"
      LEFT JOIN decision_proposal d ON d.id = a."subjectId" AND a.kind = 'decision_proposal'
      LEFT JOIN contribution k ON k.id = CASE
        WHEN a.kind IN ('contribution', 'identity_look', 'sealed_look') THEN a."subjectId" ELSE d."contributionId" END
      LEFT JOIN moderation_reason r ON r.id = a."subjectId" AND a.kind = 'reason'
      LEFT JOIN organisation oo ON oo.id = a."subjectId" AND a.kind = 'organisation'
      LEFT JOIN person pp ON pp.id = a."subjectId" AND a.kind = 'person'
    ORDER BY a.at DESC, a.id DESC LIMIT ${size + 1}`;
  return toPage(rows, size, ({ at, id }) => ({ key: at.toISOString(), id }));
}

function isLook(kind: string | null): boolean {
  return kind === "identity_look" || kind === "sealed_look";
}

type Narrowed = {
  personId: string | null;
  subjectId: string | null;
  kind: string | null;
  from: Date | null;
  to: Date | null;
};

/** The ids behind the words of a filter; null where there is nobody or nothing of that name. */
async function narrow({ person, subject, kind, from, to }: AuditFilter): Promise<Narrowed | null> {
  const [someone, something] = await Promise.all([
    person === null ? null : database().person.findUnique({ where: { email: person }, select: { id: true } }),
    subject === null || !isReference(subject)
      ? null
      : database().contribution.findUnique({ where: { reference: subject.toUpperCase() }, select: { id: true } }),
  ]);
  if (person !== null && someone === null) return null;
  const subjectId = subject !== null && !isReference(subject) ? subject : (something?.id ?? null);
  if (subject !== null && subjectId === null) return null;
  return { personId: someone?.id ?? null, subjectId, kind, from, to };
}

type Given = Narrowed & { after: { at: Date; id: string } | null; size: number };

function conditions({ personId, from, to, after }: Given): Sql[] {
  return [
    sql`true`,
    ...(personId === null ? [] : [sql`t."personId" = ${personId}::uuid`]),
    ...(from === null ? [] : [sql`t.at >= ${from}`]),
    ...(to === null ? [] : [sql`t.at < ${to}`]),
    ...(after === null ? [] : [sql`(t.at, t.id) < (${after.at}, ${after.id}::uuid)`]),
  ];
}

/** Whose own side acted on a protected submission; what moderators and organisers did on it is theirs. */
const hidesName = sql`(x.protection IS NOT NULL AND x.protection <> 'none'
  AND coalesce(t.role, '') NOT IN ('moderator', 'organiser', 'rapporteur', 'administrator'))`;

function acts(given: Given): Sql {
  const { kind, subjectId, personId, size } = given;
  const where = [
    ...conditions(given),
    ...(kind === null ? [] : [sql`t.subject = ${kind}`]),
    ...(subjectId === null ? [] : [sql`t."subjectId" = ${subjectId}::uuid`]),
    ...(personId === null ? [] : [sql`NOT ${hidesName}`]),
  ];
  return sql`(
    SELECT t.id, t.subject AS kind, t."subjectId", t.field, t."from", t."to",
      CASE WHEN ${hidesName} THEN NULL ELSE t.reason END AS reason,
      CASE WHEN ${hidesName} THEN NULL ELSE t."personId" END AS "personId",
      CASE WHEN ${hidesName} THEN NULL ELSE t."organisationId" END AS "organisationId",
      ${hidesName} AS "isProtected", t.role, t.source, t.at
    FROM transition t
      LEFT JOIN input_import i ON t.subject = 'import' AND i.id = t."subjectId"
      LEFT JOIN contribution x ON x.id = CASE WHEN t.subject = 'contribution' THEN t."subjectId" ELSE i."contributionId" END
    WHERE ${joinSql(where, " AND ")} ORDER BY t.at DESC, t.id DESC LIMIT ${size})`;
}

function looks(kind: "identity_look" | "sealed_look", given: Given): Sql {
  const where = [
    ...conditions(given),
    ...(given.subjectId === null ? [] : [sql`t."contributionId" = ${given.subjectId}::uuid`]),
  ];
  const isSealed = kind === "sealed_look";
  return sql`(
    SELECT t.id, ${kind} AS kind, t."contributionId" AS "subjectId", NULL AS field, NULL AS "from", NULL AS "to", t.reason,
      t."personId", NULL::uuid AS "organisationId", false AS "isProtected",
      ${isSealed ? sql`t.role` : sql`NULL`} AS role, 'web' AS source, t.at
    FROM ${isSealed ? sql`sealed_look t` : sql`identity_look t`}
    WHERE ${joinSql(where, " AND ")} ORDER BY t.at DESC, t.id DESC LIMIT ${given.size})`;
}
