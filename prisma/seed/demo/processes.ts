import { Temporal } from "temporal-polyfill";
import { database } from "@/lib/db/client";
import { createProcess } from "@/lib/processes/create-process";
import { grantOffice } from "@/lib/processes/grant-office";
import { publishProcess } from "@/lib/processes/publish-process";
import { createProcessSchema, setAreasSchema, setStagesSchema } from "@/lib/processes/schema";
import { setAreas } from "@/lib/processes/set-areas";
import { setStages } from "@/lib/processes/set-stages";
import type { ContentProcess, Day } from "../content/content-types";
import { actAs, type Staff } from "./people";

/** Makes the processes in the order of their succession and answers their ids by slug. */
export async function seedProcesses(processes: ContentProcess[], staff: Staff): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const inOrder = [...processes].sort((a, b) => Number(a.predecessor !== null) - Number(b.predecessor !== null));
  for (const process of inOrder) ids.set(process.slug, await seedProcess(process, ids, staff));
  return ids;
}

async function seedProcess(content: ContentProcess, ids: Map<string, string>, staff: Staff): Promise<string> {
  const { id } = await createProcess(
    await actAs(staff.administrator),
    createProcessSchema.parse({
      slug: content.slug,
      code: content.code,
      name: content.name,
      mandate: content.mandate,
      organiserEmail: "organiser@demo.example",
      predecessorId: ids.get(content.predecessor ?? "") ?? null,
    }),
  );
  const organiser = await actAs(staff.organiser);
  for (const role of ["moderator", "rapporteur"] as const) {
    await grantOffice(organiser, { processId: id, role, email: `${role}@demo.example`, draftId: null });
  }
  await setAreas(
    organiser,
    setAreasSchema.parse({
      processId: id,
      seenRevision: await revisionOf(id),
      areas: content.areas.map((area, place) => ({ slug: area.slug, name: area.names, place })),
    }),
  );
  await setStages(
    organiser,
    setStagesSchema.parse({
      processId: id,
      seenRevision: await revisionOf(id),
      stages: content.stages.map((stage) => ({
        name: stage.name,
        startsOn: day(stage.startsOn),
        endsOn: stage.endsOn === null ? "" : day(stage.endsOn),
      })),
    }),
  );
  await publishProcess(organiser, { processId: id, seenRevision: await revisionOf(id) });
  return id;
}

async function revisionOf(id: string): Promise<number> {
  return (await database().process.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision;
}

function day(given: Day): string {
  return typeof given === "string"
    ? given
    : Temporal.Now.plainDateISO("UTC").add({ days: given.daysFromNow }).toString();
}
