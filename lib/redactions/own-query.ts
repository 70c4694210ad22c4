import { ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { readTextFields, type TextField } from "@/lib/moderation/text-fields";
import { withPlacesApart } from "./cut-text";
import { fileOfField } from "./file-field";
import { redactionsInForce } from "./in-force";
import { originalTexts } from "./original-texts";
import { reasonLabels } from "./reason-labels";

/** What the public reads of a contribution of one's own side, beside what was sent. */
export type OwnRedactions = {
  reference: string;
  language: string;
  zone: string;
  decidedAt: Date;
  /** The moderator's words; null when none were written. */
  words: string | null;
  /** The fields that are not read as they were sent: `text` is read, `sent` has what was taken out set apart. */
  fields: (TextField & { sent: string; reasons: Localised[] })[];
  files: { name: string; reason: Localised; copy: string | null }[];
};

/** Refuses as not_found everything that is not one's own, or is not published without some of its words. */
export async function readOwnRedactions(actor: Actor, id: string): Promise<OwnRedactions> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: { id, publication: "published_redacted", ...ownSide(actor) },
    select: {
      kind: true,
      reference: true,
      language: true,
      round: { select: { zone: true } },
      redactedOriginal: { select: { content: true } },
      attachments: {
        where: { withheldAt: { not: null } },
        select: { id: true, name: true, replacedBy: { select: { name: true } } },
      },
    },
  });
  const inForce = row === null ? null : await redactionsInForce(db, id);
  if (row === null || row.redactedOriginal === null || inForce === null) throw notFound();
  const { places, words, decidedAt } = inForce;
  const labels = await reasonLabels(
    db,
    places.map(({ reasonCode }) => reasonCode),
  );
  const before = originalTexts(row.kind, row.redactedOriginal.content);
  const fields = (await readTextFields(db, id)).flatMap((one) => {
    const here = places.filter(({ field }) => field === one.field);
    if (here.length === 0) return [];
    const codes = [...new Set(here.map(({ reasonCode }) => reasonCode))];
    const sent = withPlacesApart(before.get(one.field) ?? "", here);
    return [{ ...one, sent, reasons: codes.map((code) => labels.get(code) ?? {}) }];
  });
  const files = row.attachments.map((file) => {
    const place = places.find(({ field }) => fileOfField(field) === file.id);
    return {
      name: file.name,
      reason: labels.get(place?.reasonCode ?? "") ?? {},
      copy: file.replacedBy?.name ?? null,
    };
  });
  const { reference, language, round } = row;
  return { reference: reference ?? "", language, zone: round.zone, decidedAt, words, fields, files };
}
