import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { nullJson } from "@/lib/db/null-json";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { loadProcess } from "@/lib/processes/load-process";
import { freeSlug, orderSeries, refuseTakenSlug, refuseWrongSeries, writeRoom } from "./event-place";
import { eventTags } from "./event-tags";
import { eventPolicy } from "./policy";
import type { CreateEvent } from "./schema";
import { keptHours, orderedAt } from "./typed-hours";

/** SQL NULL for words that nobody wrote. */
export function wordsOrNull(words: Localised) {
  return Object.keys(words).length === 0 ? nullJson : words;
}

/**
 * An organiser prepares an event or a series in their process, as a draft that its team alone sees. A session lies in
 * a series of the same process.
 * Refuses: not_found, forbidden, conflict (address taken), invalid (hours that are none, a series that is none).
 */
export function createEvent({ actor, clock }: Deps, input: CreateEvent): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(eventPolicy.create, actor, { processId: process.id });
    const { kind, parentId, mode, title, city } = input;
    await refuseWrongSeries(tx, { id: null, processId: process.id, kind, parentId });
    const hours = keptHours(input, kind);
    if (input.slug !== "") await refuseTakenSlug(tx, input.slug, null);
    const slug = input.slug === "" ? await freeSlug(tx, inLocale(title, "en").text) : input.slug;
    const at = clock.now();
    const event = await tx.event.create({
      data: {
        ...{ processId: process.id, kind, parentId, slug, title, mode, createdAt: at },
        ...hours,
        city: wordsOrNull(city),
        orderedAt: orderedAt(hours, at),
      },
      select: { id: true },
    });
    await writeRoom(tx, event.id, input);
    await recordTransition(tx, {
      subject: "event",
      subjectId: event.id,
      field: "state",
      from: null,
      to: "draft",
      actor,
      at,
    });
    await orderSeries(tx, parentId);
    if (parentId !== null) await dropDocuments(tx, await eventTags(tx, event.id));
    return { id: event.id, slug };
  });
}
