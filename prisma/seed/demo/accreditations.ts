import { Temporal } from "temporal-polyfill";
import { applyForAccreditation } from "@/lib/accreditations/apply-for-accreditation";
import { checkApplication } from "@/lib/accreditations/check-application";
import { circulateApplications } from "@/lib/accreditations/circulate-applications";
import { admitAtTheHour } from "@/lib/accreditations/jobs";
import { objectToAccreditation } from "@/lib/accreditations/object-to-accreditation";
import { applySchema, circulateSchema, objectSchema } from "@/lib/accreditations/schema";
import { setAccreditationRules } from "@/lib/accreditations/set-accreditation-rules";
import { database } from "@/lib/db/client";
import { accreditations, objector, zone } from "../content/accreditations";
import { hour } from "./hours";
import { actAs, type Staff } from "./people";

type Applied = { id: string; becomes: (typeof accreditations)[number]["becomes"]; reason: string };

/** Applications to a process: some admitted, one objected to, one circulated until an hour to come, one just sent. */
export async function seedAccreditations(processId: string, staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  const { revision } = await database().process.findUniqueOrThrow({
    where: { id: processId },
    select: { revision: true },
  });
  const rules = { takesApplications: true, objectionShown: "objector_and_reason" } as const;
  await setAccreditationRules(organiser, { processId, seenRevision: revision, ...rules });
  const applied: Applied[] = [];
  for (const { organisation, why, work, becomes, ...rest } of accreditations) {
    const { people } = await focalPointOf(organisation);
    const input = applySchema.parse({ processId, why, work, document: "", language: "en" });
    const { id } = await applyForAccreditation(await actAs(people, organisation), input);
    applied.push({ id, becomes, reason: "reason" in rest ? rest.reason : "" });
  }
  for (const { id, becomes } of applied) {
    if (becomes !== "applied") await checkApplication(organiser, { id, seenRevision: 1 });
  }
  const circulate = async (ids: string[], daysFromNow: number) =>
    circulateApplications(
      organiser,
      circulateSchema.parse({ processId, ids, silentUntil: hour({ daysFromNow, hour: 18 }, zone), zone }),
    );
  const settled = applied.filter(({ becomes }) => becomes === "admitted" || becomes === "objected");
  const past = await circulate(
    settled.map(({ id }) => id),
    1,
  );
  for (const { id, becomes, reason } of settled) {
    if (becomes === "objected") await objectToAccreditation(organiser, objectSchema.parse({ id, objector, reason }));
  }
  // The hour of the first list is behind us in the demonstration.
  const silentUntil = Temporal.PlainDateTime.from(hour({ daysFromNow: -20, hour: 18 }, zone)).toZonedDateTime(zone);
  await database().circulation.update({
    where: { id: past.id },
    data: { silentUntil: new Date(silentUntil.epochMilliseconds) },
    select: { id: true },
  });
  const monthAgo = new Date(silentUntil.subtract({ days: 20 }).epochMilliseconds);
  const ids = settled.map(({ id }) => id);
  await database().accreditation.updateMany({ where: { id: { in: ids } }, data: { appliedAt: monthAgo } });
  const dayBefore = new Date(silentUntil.subtract({ days: 1 }).epochMilliseconds);
  await database().accreditation.updateMany({
    where: { id: { in: ids }, state: "objected" },
    data: { settledAt: dayBefore },
  });
  await admitAtTheHour.run({ circulationId: past.id }, organiser);
  const open = applied.filter(({ becomes }) => becomes === "circulated").map(({ id }) => id);
  await circulate(open, 12);
}

async function focalPointOf(slug: string): Promise<{ people: string }> {
  const { personId } = await database().representation.findFirstOrThrow({
    where: { organisation: { slug }, role: "focal_point", status: "active", personId: { not: null } },
    select: { personId: true },
  });
  return { people: personId ?? "" };
}
