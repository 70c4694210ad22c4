import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { publishedEvent } from "./published-event";

/** By what the calendar can be narrowed: processes and areas that have an event to show. */
export type EventChoices = Record<"processes" | "areas", { slug: string; name: Localised }[]>;

export async function eventChoices(): Promise<EventChoices> {
  const [processes, areas] = await Promise.all([
    database().process.findMany({
      where: { status: "published", events: { some: publishedEvent() } },
      select: { slug: true, name: true },
      orderBy: { createdAt: "asc" },
    }),
    database().area.findMany({
      where: { events: { some: { event: publishedEvent() } } },
      select: { slug: true, name: true },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
      // Processes of one forum share the names of their areas: each is offered once.
      distinct: ["slug"],
    }),
  ]);
  const named = (row: { slug: string; name: unknown }) => ({ slug: row.slug, name: readLocalised(row.name) });
  return { processes: processes.map(named), areas: areas.map(named) };
}
