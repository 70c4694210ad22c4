import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type Application, applicationColumns, toApplication } from "./find-application";
import { accreditationLifecycle } from "./lifecycle";
import { accreditationPolicy } from "./policy";
import type { ObjectionRule } from "./schema";
import { shownObjections } from "./shown-objections";

const processColumns = { id: true, name: true, takesApplications: true, objectionShown: true } as const;

/** What somebody sees before they apply for their organisation, and afterwards. */
export type OwnAccreditation = {
  process: { id: string; slug: string; name: Localised; takesApplications: boolean; objectionShown: ObjectionRule };
  /** Null for somebody who acts for no organisation. */
  organisation: { name: string; isVerified: boolean; isFocalPoint: boolean } | null;
  /** Null where the organisation has not applied. */
  application: Application | null;
  may: { apply: boolean; withdraw: boolean };
};

/** The application of the organisation that the actor acts for. Refuses: not_found (no such public process). */
export async function readOwnAccreditation(actor: Actor, slug: string): Promise<OwnAccreditation> {
  const db = database();
  const found = await db.process.findFirst({ where: { slug, status: "published" }, select: processColumns });
  if (found === null) throw notFound();
  const process = {
    ...{ id: found.id, slug, name: readLocalised(found.name) },
    ...{ takesApplications: found.takesApplications, objectionShown: found.objectionShown },
  };
  if (actor.organisation === null) {
    return { process, organisation: null, application: null, may: { apply: false, withdraw: false } };
  }
  const { id: organisationId, name, role } = actor.organisation;
  const standing = await db.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { status: true } });
  const subject = { organisationId, status: standing.status };
  const row = await db.accreditation.findUnique({
    where: { processId_organisationId: { processId: found.id, organisationId } },
    select: applicationColumns,
  });
  const whole = row === null ? null : toApplication(row, await databaseNow(db));
  const application =
    whole === null ? null : { ...whole, objections: shownObjections(found.objectionShown, whole.objections) };
  const mayApply = accreditationPolicy.apply(actor, subject);
  const isFresh = application === null || application.state === "withdrawn";
  return {
    process,
    organisation: { name, isVerified: standing.status === "verified", isFocalPoint: role === "focal_point" },
    application,
    may: {
      apply: mayApply && (isFresh ? found.takesApplications : application.state === "applied"),
      withdraw:
        application !== null &&
        accreditationLifecycle.can("withdraw", application.state) &&
        accreditationPolicy.withdraw(actor, subject),
    },
  };
}
