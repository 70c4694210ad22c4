import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { askForFloor } from "@/lib/speakers/ask-for-floor";
import { askForFloorSchema } from "@/lib/speakers/schema";
import { depsOf, nextNumber } from "./actor";
import { anEvent, anOfficer } from "./event";
import { anOrganisation, aRepresentative } from "./organisation";

type Group = "civil_society" | "academia" | "private_sector";

/** An agenda item of an event, with an open list unless something else is given. */
export function anItem(
  event: { id: string },
  given: Partial<Omit<Prisma.AgendaItemUncheckedCreateInput, "eventId">> = {},
) {
  const position = nextNumber();
  return database().agendaItem.create({
    data: { position, title: { en: `Item ${position}` }, list: "open", ...given, eventId: event.id },
  });
}

/** A meeting under way, where nobody registers, with one open list and somebody who leads it. */
export async function aMeeting(given: Parameters<typeof anItem>[1] = {}) {
  const event = await anEvent.published({ registration: "none" });
  return { event, item: await anItem(event, given), chair: await anOfficer(event.processId) };
}

/** The focal point of a verified organisation of their own. */
export async function aDelegate(group: Group = "civil_society", name?: string): Promise<Actor> {
  return aRepresentative.focalPointOf(await anOrganisation.verified({ stakeholderGroup: group, name }));
}

/** Somebody asks for the floor; gives the row. */
export async function aRequest(item: { id: string }, by: Actor, given: { speaker?: string } = {}) {
  const input = askForFloorSchema.parse({ itemId: item.id, speaker: given.speaker ?? "Dr Demo", speakerTitle: "" });
  const { id } = await askForFloor(depsOf(by), input);
  return database().speakerRequest.findUniqueOrThrow({ where: { id } });
}
