import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale } from "@/lib/kernel/localised";
import { freeKey } from "@/lib/templates/template-parts";
import { slugOf } from "@/lib/text/slug-of";
import { fieldRow, openForm } from "./open-form";
import type { AddField } from "./schema";

/** Most questions of one form. */
const mostFields = 50;

/**
 * An organiser adds a question behind those that are there, or takes one of the kinds that the program knows back in.
 *
 * Refuses: not_found, conflict (asked already, too many, changed since it was seen), invalid (no words, no choices).
 */
export function addField({ actor }: Pick<Deps, "actor">, input: AddField): Promise<void> {
  return transaction(async (tx) => {
    const { eventId, seenRevision, kind, ...words } = input;
    await openForm(tx, actor, { eventId, seenRevision });
    const known = await tx.registrationField.findMany({
      where: { eventId },
      orderBy: { position: "desc" },
      select: { key: true, kind: true, position: true, removedAt: true },
    });
    const data = { ...fieldRow(kind, words), position: (known[0]?.position ?? 0) + 1, removedAt: null };
    const same = kind === "question" ? undefined : known.find((field) => field.kind === kind);
    if (same?.removedAt === null) throw new DomainError("conflict", "registrations.errors.askedAlready");
    if (known.length >= mostFields) throw new DomainError("conflict", "registrations.errors.tooMany");
    if (same !== undefined) {
      await tx.registrationField.updateMany({ where: { eventId, key: same.key }, data });
      return;
    }
    const wished = kind === "question" ? slugOf(inLocale(words.title, "en").text).slice(0, 60) : kind.replace("_", "-");
    // Keys of what was taken out stay taken: an old answer never meets another question.
    const key = freeKey(wished || "question", new Set(known.map((field) => field.key)));
    await tx.registrationField.create({ data: { ...data, eventId, kind, key }, select: { id: true } });
  });
}
