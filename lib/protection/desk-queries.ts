import { type Database, database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { isReader } from "./is-reader";
import { protectionPolicy } from "./policy";
import type { ProtectionName } from "./schema";

/** Most rows of each kind on the page; the newest. */
const mostRows = 200;

export type NamedReader = { personId: string; name: string; email: string; namedAt: Date; namedBy: string };
export type TakenLook = { id: string; at: Date; by: string; reference: string; reason: string };

/** What an organiser or one of the few sees of the protected submissions of a consultation: never a name behind one. */
export type ProtectedList = {
  consultation: { id: string; slug: string; title: Localised };
  zone: string;
  mayName: boolean;
  readers: NamedReader[];
  /** Of the team, who could be named. */
  team: { email: string; name: string }[];
  submissions: {
    reference: string;
    protection: ProtectionName;
    pseudonym: string | null;
    submittedAt: Date;
    looks: number;
  }[];
  looks: TakenLook[];
};

/** Whether the actor has a page of protected submissions here. */
export async function mayListProtected(actor: Actor, slug: string): Promise<boolean> {
  const db = database();
  const consultation = await db.consultation.findUnique({ where: { slug }, select: { id: true, processId: true } });
  if (consultation === null) return false;
  const subject = { processId: consultation.processId, isReader: await isReader(db, actor, consultation) };
  return protectionPolicy.list(actor, subject);
}

/** Refuses as not_found whoever is neither organiser nor one of the few. */
export async function readProtectedList(actor: Actor, slug: string): Promise<ProtectedList> {
  const db = database();
  const consultation = await db.consultation.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      processId: true,
      rounds: { select: { zone: true }, orderBy: { position: "desc" }, take: 1 },
    },
  });
  if (consultation === null) throw notFound();
  const subject = {
    processId: consultation.processId,
    isReader: await isReader(db, actor, consultation),
  };
  if (!protectionPolicy.list(actor, subject)) throw notFound();
  const [readers, team, submissions, looks] = await Promise.all([
    findReaders(db, consultation.id),
    findTeam(db, consultation.processId),
    findSubmissions(db, consultation.id),
    findLooks(db, { consultationId: consultation.id }),
  ]);
  const named = new Set(readers.map(({ email }) => email));
  return {
    consultation: { id: consultation.id, slug: consultation.slug, title: readLocalised(consultation.title) },
    zone: consultation.rounds[0]?.zone ?? "UTC",
    mayName: protectionPolicy.nameReaders(actor, subject),
    readers,
    team: team.filter(({ email }) => !named.has(email)),
    submissions,
    looks,
  };
}

async function findReaders(db: Database, consultationId: string): Promise<NamedReader[]> {
  const rows = await db.identityReader.findMany({
    where: { consultationId },
    orderBy: { namedAt: "asc" },
    select: {
      personId: true,
      namedAt: true,
      person: { select: { name: true, email: true } },
      namedBy: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ personId, namedAt, person, namedBy }) => ({
    personId,
    namedAt,
    name: person.name ?? person.email,
    email: person.email,
    namedBy: namedBy.name ?? namedBy.email,
  }));
}

async function findTeam(db: Database, processId: string) {
  const rows = await db.person.findMany({
    where: { processRoles: { some: { processId, endedAt: null } } },
    select: { name: true, email: true },
    orderBy: { email: "asc" },
  });
  return rows.map(({ name, email }) => ({ email, name: name ?? email }));
}

async function findSubmissions(db: Database, consultationId: string): Promise<ProtectedList["submissions"]> {
  const rows = await db.protectedSubmission.findMany({
    where: { removedAt: null, contribution: { consultationId, submission: "submitted" } },
    orderBy: { contribution: { submittedAt: "desc" } },
    take: mostRows,
    select: {
      contribution: {
        select: {
          reference: true,
          protection: true,
          pseudonym: true,
          submittedAt: true,
          _count: { select: { identityLooks: true } },
        },
      },
    },
  });
  return rows.map(({ contribution: { _count, reference, submittedAt, ...row } }) => ({
    ...row,
    reference: reference ?? "",
    submittedAt: submittedAt ?? new Date(0),
    looks: _count.identityLooks,
  }));
}

/** The looks taken, the newest first. */
export async function findLooks(
  db: Database,
  of: { consultationId: string } | { contributionId: string },
): Promise<TakenLook[]> {
  const rows = await db.identityLook.findMany({
    where: "contributionId" in of ? of : { contribution: of },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: mostRows,
    select: {
      id: true,
      at: true,
      reason: true,
      person: { select: { name: true, email: true } },
      contribution: { select: { reference: true } },
    },
  });
  return rows.map(({ person, contribution, ...look }) => ({
    ...look,
    by: person.name ?? person.email,
    reference: contribution.reference ?? "",
  }));
}
