import { applyForAccreditation } from "@/lib/accreditations/apply-for-accreditation";
import { checkApplication } from "@/lib/accreditations/check-application";
import { circulateApplications } from "@/lib/accreditations/circulate-applications";
import { admitAtTheHour } from "@/lib/accreditations/jobs";
import { objectToAccreditation } from "@/lib/accreditations/object-to-accreditation";
import { applySchema, circulateSchema, type ObjectionRule, objectSchema } from "@/lib/accreditations/schema";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "./actor";
import { aConsultation, anOfficer } from "./consultation";
import { anOrganisation, aRepresentative } from "./organisation";

/** A process that takes applications, its organiser, and what both sides do there. */
export async function anAccreditingProcess(
  given: { objectionShown?: ObjectionRule; eligibility?: "accredited_organisations" } = {},
) {
  const at = await aConsultation.open({ eligibility: given.eligibility });
  await database().process.update({
    where: { id: at.process.id },
    data: { takesApplications: true, objectionShown: given.objectionShown ?? "objector" },
  });
  const organiser = await anOfficer.organising(at);
  const processId = at.process.id;
  const rowOf = (id: string) => database().accreditation.findUniqueOrThrow({ where: { id } });

  async function apply(by: Actor, words: object = {}) {
    const input = applySchema.parse({
      processId,
      why: "To be heard.",
      work: "Ten years of it.",
      document: "",
      language: "en",
      ...words,
    });
    return applyForAccreditation(depsOf(by), input);
  }

  /** An application of an organisation of its own. */
  async function applied(organisation: { name?: string; stakeholderGroup?: "civil_society" | "academia" } = {}) {
    const made = await anOrganisation.verified(organisation);
    const focalPoint = await aRepresentative.focalPointOf(made);
    return { ...(await apply(focalPoint)), organisation: made, focalPoint };
  }

  async function complete(id: string, by: Actor = organiser) {
    await checkApplication(depsOf(by), { id, seenRevision: (await rowOf(id)).revision });
  }

  /** Circulates until so many milliseconds from now; the jobs that were left are given. */
  async function circulate(ids: readonly string[], milliseconds: number, by: Actor = organiser) {
    const deps = depsOf(by);
    const silentUntil = new Date(Date.now() + milliseconds).toISOString().slice(0, 19);
    const list = await circulateApplications(deps, circulateSchema.parse({ processId, ids, silentUntil, zone: "UTC" }));
    return { ...list, deps };
  }

  async function object(id: string, objector: string, reason = "", by: Actor = organiser) {
    return objectToAccreditation(depsOf(by), objectSchema.parse({ id, objector, reason }));
  }

  /** Moves the hour of a list to so many milliseconds from now, as waiting would. */
  async function wait(circulationId: string, milliseconds = 0) {
    await database().$executeRaw`
      UPDATE circulation SET "silentUntil" = clock_timestamp() + ${milliseconds} * interval '1 millisecond'
      WHERE id = ${circulationId}::uuid`;
  }

  async function settle(circulationId: string) {
    const deps = depsOf(organiser);
    await admitAtTheHour.run({ circulationId }, deps);
    return deps;
  }

  return { at, organiser, processId, rowOf, apply, applied, complete, circulate, object, wait, settle };
}
