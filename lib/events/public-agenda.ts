import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { publishedEvent } from "./published-event";

export type PublicItem = {
  id: string;
  number: string | null;
  title: Localised;
  description: Localised;
  startsAt: Date | null;
  minutes: number | null;
};

/** The agenda of a published event, in its order. */
export async function publicAgenda(eventId: string): Promise<PublicItem[]> {
  const rows = await database().agendaItem.findMany({
    where: { eventId, event: publishedEvent() },
    orderBy: { position: "asc" },
    select: { id: true, number: true, title: true, description: true, startsAt: true, minutes: true },
  });
  return rows.map((row) => ({
    ...row,
    title: readLocalised(row.title),
    description: readLocalised(row.description),
  }));
}
