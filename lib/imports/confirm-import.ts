import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { PartContent } from "@/lib/inputs/part-content";
import { checkBody } from "@/lib/inputs/read-part";
import { writeInput } from "@/lib/inputs/write-input";
import type { Deps } from "@/lib/jobs/queue";
import { type LaidPart, layOut } from "@/lib/text/submission/lay-out";
import { readKept } from "./kept-proposal";
import { shapesOf } from "./known-parts";
import { importLifecycle, recordOf } from "./lifecycle";
import { lockImport } from "./load-import";
import type { ConfirmImport } from "./schema";

/**
 * Writes a proposed import into its draft, as a person arranged it. Parts that get a text of the document lose the one they had, which
 * stays in the history; the others stay as they are. Refuses: not_found, forbidden, conflict (submitted, decided already, or the
 * draft changed since `seenRevision`), gone, invalid.
 */
export function confirmImport({ actor, jobs }: Deps, given: ConfirmImport): Promise<{ contributionId: string }> {
  return transaction(async (tx) => {
    const { contribution, input, found } = await lockImport(tx, actor, given.importId);
    const state = importLifecycle.next("confirm", found.state);
    const laid = layOut(readKept(found.proposal), shapesOf(input.template), {
      targets: new Map(Object.entries(given.sections).map(([id, { target }]) => [id, target])),
      keptHeadings: new Set(
        Object.entries(given.sections).flatMap(([id, { heading }]) => (heading === "1" ? [id] : [])),
      ),
      doubts: new Map(Object.entries(given.doubts)),
    });
    const at = await databaseNow(tx);
    const title = given.title?.trim() || input.content.title;
    await writeInput(tx, jobs, {
      actor,
      contributionId: contribution.id,
      seenRevision: given.seenRevision,
      title,
      about: laid.about ?? input.content.about,
      parts: mergeParts(input.content.parts, laid.parts),
      origin: "imported",
      alone: true,
      at,
    });
    await tx.inputImport.update({
      where: { id: found.id },
      data: { state, decidedAt: at, offered: given.offered === "1" },
      select: { id: true },
    });
    await recordTransition(tx, { ...recordOf(found.id), from: found.state, to: state, actor, at });
    // Of several documents that were brought in, one is offered: the last.
    if (given.offered === "1") {
      await tx.inputImport.updateMany({
        where: { contributionId: contribution.id, id: { not: found.id } },
        data: { offered: false },
      });
    }
    return { contributionId: contribution.id };
  });
}

/** The answers of the draft with those of the document in their place; ticked choices stay. */
function mergeParts(kept: readonly PartContent[], laid: readonly LaidPart[]): PartContent[] {
  const byKey = new Map(laid.map((part) => [part.key, part]));
  return kept.map((part): PartContent => {
    const brought = byKey.get(part.key);
    if (!brought) return part;
    const { keyMessage, recommendation, body } = brought;
    return {
      ...part,
      keyMessage: keyMessage ?? part.keyMessage,
      recommendation: recommendation ?? part.recommendation,
      body: body.length > 0 ? checkBody({ type: "doc", content: body }) : part.body,
    };
  });
}
