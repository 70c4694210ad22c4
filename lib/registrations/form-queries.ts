import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { FormField } from "./form-view";
import { loadForm } from "./load-form";
import { registrationPolicy } from "./policy";

/** The form of an event as its organisers change it. */
export type FormForDesk = {
  event: { id: string; title: Localised };
  /** Revision of the form. */
  revision: number;
  /** The series whose form this is; null where the event has its own. */
  series: { id: string; title: Localised } | null;
  fields: readonly FormField[];
};

/** Refuses: not_found, also for whoever does not organise the process. */
export async function readFormForDesk(actor: Actor, eventId: string): Promise<FormForDesk> {
  const db = database();
  const row = await db.event.findUnique({
    where: { id: eventId },
    select: {
      ...{ id: true, processId: true, parentId: true, title: true, formRevision: true },
      parent: { select: { id: true, title: true } },
    },
  });
  if (row === null || !registrationPolicy.editForm(actor, row)) throw notFound();
  const { id, title, formRevision, parent } = row;
  return {
    event: { id, title: readLocalised(title) },
    revision: formRevision,
    series: parent === null ? null : { id: parent.id, title: readLocalised(parent.title) },
    fields: await loadForm(db, row),
  };
}
