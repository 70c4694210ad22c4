import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { Misuse } from "./command";

/** The person with this address, with the offices they hold, acting for no organisation. */
export async function actingAs(email: string): Promise<Actor> {
  const person = await database().person.findUnique({
    where: { email: email.toLowerCase() },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      administrator: true,
      processRoles: { where: { endedAt: null }, select: { role: true, processId: true, draftId: true } },
    },
  });
  if (person === null) throw new Misuse(`Nobody has an account with the address ${email}.`);
  const { id, processRoles, ...rest } = person;
  return { ...rest, personId: id, sessionId: "", organisation: null, offices: processRoles, door: "command" };
}
