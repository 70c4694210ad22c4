import { settleScan } from "@/lib/attendance/settle-scan";
import { writeAbsent } from "@/lib/attendance/write-absent";
import { database, transaction } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { newId, newTrackingNumber } from "@/lib/kernel/ids";
import { furtherNames, heldBriefing, openBriefing, senders } from "../content/attendance";
import { seedEvents } from "./events";
import { actAs, type Staff } from "./people";

/** An event of yesterday with its figures, and one of today with its door open. */
export async function seedAttendance(
  process: string,
  processIds: ReadonlyMap<string, string>,
  staff: Staff,
): Promise<void> {
  await seedEvents({ [process]: [heldBriefing, openBriefing] }, processIds);
  const held = await register(heldBriefing.slug);
  const open = await register(openBriefing.slug);
  const organiser = await actAs(staff.organiser);
  const letIn = async (eventId: string, ids: readonly string[], at: Date) => {
    for (const registrationId of ids) {
      await settleScan(organiser, { eventId, id: newId(), comer: { registrationId }, scannedAt: at });
    }
  };
  // Three of four came; the others are absent. One came without having registered.
  await letIn(
    held.id,
    held.registrations.filter((_, index) => index % 4 !== 3),
    held.startsAt,
  );
  const [first] = held.registrations;
  await database().registration.updateMany({ where: { id: first ?? "" }, data: { walkIn: true } });
  await transaction((tx) => writeAbsent(tx, held.id, { actor: organiser.actor, at: systemClock.now() }));
  await letIn(open.id, open.registrations.slice(6, 10), systemClock.now());
}

async function register(slug: string) {
  const event = await database().event.update({
    where: { slug },
    data: { participantList: "everyone" },
    select: { id: true, startsAt: true },
  });
  const at = systemClock.now();
  const registrations: string[] = [];
  let arrival = 0;
  for (const { organisation: from, further } of senders) {
    const organisation = await database().organisation.findUniqueOrThrow({
      where: { slug: from },
      select: { id: true, name: true, representations: { where: { status: "active" }, select: { person: true } } },
    });
    const people = organisation.representations.flatMap(({ person }) => person ?? []);
    const guests = furtherNames.slice(0, further).map((name) => ({ id: null, name, email: guestAddress() }));
    for (const { id: personId, name, email } of [...people, ...guests]) {
      arrival += 1;
      const request = await database().registrationRequest.create({
        data: { registeredById: personId, at },
        select: { id: true },
      });
      const { id } = await database().registration.create({
        data: {
          ...{ requestId: request.id, eventId: event.id, organisationId: organisation.id, personId, email, arrival },
          ...{ state: "confirmed", confirmedAt: at, createdAt: at, locale: "en", code: newTrackingNumber() },
          name: name ?? email,
          affiliation: organisation.name,
          attendance: arrival % 3 === 0 ? "online" : "on_site",
          listed: arrival % 5 !== 0,
        },
        select: { id: true },
      });
      registrations.push(id);
    }
  }
  await database().event.update({ where: { id: event.id }, data: { arrivals: arrival }, select: { id: true } });
  return { id: event.id, startsAt: event.startsAt ?? at, registrations };
}

/** Nobody reads mail there (RFC 2606). */
function guestAddress(): string {
  return `guest-${newId()}@demo.example`;
}
