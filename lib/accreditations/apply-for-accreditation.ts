import { holdStanding } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { accreditationLifecycle } from "./lifecycle";
import { lockAccreditation } from "./load-accreditation";
import { mailOrganisers } from "./mail-accreditation";
import { accreditationPolicy } from "./policy";
import { publicTag } from "./public-tag";
import type { Apply } from "./schema";
import { refuseUnlessSeen, writeAccreditation } from "./write-accreditation";

/** The application, and the readable address of its process. */
export type Applied = { id: string; processSlug: string };

/**
 * Applies for accreditation to a process, corrects an application that was not circulated yet, or applies again after
 * a withdrawal: one row for each organisation and process. Sending a first application twice makes one.
 *
 * Refuses: not_found (no such public process), forbidden (no focal point, organisation not verified), conflict (the
 * process takes no applications, circulated already, objected to, changed since it was seen).
 */
export function applyForAccreditation({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: Apply): Promise<Applied> {
  return transaction(async (tx) => {
    await holdStanding(tx, actor);
    const process = await loadOpenProcess(tx, input.processId);
    const organisation = await loadApplicant(tx, actor);
    authorise(accreditationPolicy.apply, actor, { organisationId: organisation.id, status: organisation.status });
    const { processId, seenRevision, ...words } = input;
    const at = await databaseNow(tx);
    const key = { processId_organisationId: { processId, organisationId: organisation.id } };
    const content = { ...words, appliedById: actor.personId };
    const known = await tx.accreditation.findUnique({ where: key, select: { id: true } });
    if (known === null && !process.takesApplications) throw takesNone();
    const made =
      known === null ? await create(tx, { ...content, processId, organisationId: organisation.id }, at) : null;
    const id = made?.id ?? (await tx.accreditation.findUniqueOrThrow({ where: key, select: { id: true } })).id;
    if (made === null) {
      if (seenRevision === 0) return { id: await sameOrRefuse(tx, id, content), processSlug: process.slug };
      await writeAgain(tx, actor, { id, seenRevision, content, takesApplications: process.takesApplications, at });
    } else {
      const change = { subject: "accreditation" as const, subjectId: id, field: "state" };
      await recordAct(tx, { ...change, from: null, to: "applied", actor, at });
      await dropDocuments(tx, [publicTag(processId)]);
    }
    await mailOrganisers(tx, jobs, id, "applied");
    return { id, processSlug: process.slug };
  });
}

type Content = { why: string; work: string; document: string | null; language: string; appliedById: string };

/** Null where another request was first. */
async function create(
  tx: Transaction,
  data: Content & { processId: string; organisationId: string },
  appliedAt: Date,
): Promise<{ id: string } | null> {
  const [made] = await tx.accreditation.createManyAndReturn({
    data: { ...data, appliedAt },
    select: { id: true },
    skipDuplicates: true,
  });
  return made ?? null;
}

/** A first application that is there already: the same words are the same application, sent twice. */
async function sameOrRefuse(tx: Transaction, id: string, content: Content): Promise<string> {
  const same = await tx.accreditation.count({ where: { id, why: content.why, work: content.work, state: "applied" } });
  if (same === 0) throw new DomainError("conflict", "accreditations.errors.appliedAlready");
  return id;
}

type Again = { id: string; seenRevision: number; content: Content; takesApplications: boolean; at: Date };

async function writeAgain(tx: Transaction, actor: Actor, again: Again): Promise<void> {
  const { id, seenRevision, content, takesApplications, at } = again;
  const locked = await lockAccreditation(tx, id);
  if (locked === null) throw notFound();
  refuseUnlessSeen(locked, seenRevision);
  const isNew = locked.state === "withdrawn";
  if (isNew && !takesApplications) throw takesNone();
  const to = accreditationLifecycle.next(isNew ? "reapply" : "revise", locked.state);
  const afresh = isNew ? { appliedAt: at, circulationId: null, settledAt: null } : {};
  const data = { ...content, ...afresh, state: to, asked: null, askedAt: null, checkedAt: null };
  await writeAccreditation(tx, { accreditation: locked, to, actor, at, data });
}

async function loadOpenProcess(tx: Transaction, id: string) {
  const process = await tx.process.findFirst({
    where: { id, status: "published" },
    select: { id: true, slug: true, takesApplications: true },
  });
  if (process === null) throw notFound();
  return process;
}

async function loadApplicant(tx: Transaction, actor: Actor) {
  if (actor.organisation === null) throw notFound();
  const organisation = await tx.organisation.findUnique({
    where: { id: actor.organisation.id },
    select: { id: true, status: true },
  });
  if (organisation === null) throw notFound();
  return organisation;
}

function takesNone(): DomainError {
  return new DomainError("conflict", "accreditations.errors.takesNone");
}
