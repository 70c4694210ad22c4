import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { betweenNames } from "@/lib/text/between-names";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import { claimPlacement, confirmedAdoption } from "./confirm-placement";
import { successorsOf } from "./later-version";
import { type LoadedPlacement, loadPlacement } from "./load-placement";
import { measureProposal } from "./measure-proposal";
import { forgetCauses, noteCauses } from "./note-causes";
import { placementPolicy } from "./policy";
import { proposePlacementsSoon } from "./propose-soon";
import { proposedWords } from "./proposed-words";
import type { CorrectPlacement } from "./schema";
import { dropPlacements } from "./stale-documents";

/**
 * An organiser or a rapporteur says where a comment stands and what became of its words, and with that confirms it.
 * What was confirmed before may be corrected too. Later versions follow by themselves.
 *
 * Refuses: not_found (no office there, or not published any more), forbidden (one's own organisation), conflict
 * (changed since it was read), invalid (a paragraph that is not in the version, none where one is needed, no word on
 * the proposed words).
 */
export function correctPlacement({ actor: given, jobs }: Pick<Deps, "actor" | "jobs">, input: CorrectPlacement) {
  return transaction(async (tx) => {
    const { placement, actor, subject } = await loadPlacement(tx, given, input.placementId);
    authorise(placementPolicy.confirm, actor, subject);
    const chosen = input.state === "orphaned" ? [] : await chosenParagraphs(tx, placement.version.id, input);
    const said = saidOfWords(placement, chosen, input.adoption);
    const by = { personId: actor.personId, at: await databaseNow(tx) };
    const toParagraphIds = chosen.map(({ id }) => id);
    await claimPlacement(tx, input, {
      state: input.state,
      toParagraphIds,
      ...said,
      confirmedAt: by.at,
      confirmedById: by.personId,
    });
    if (placement.confirmedAt !== null) await forgetCauses(tx, confirmedAdoption(placement));
    await noteCauses(tx, [confirmedAdoption({ ...placement, toParagraphIds, ...said })], by);
    for (const next of await successorsOf(tx, placement.version.id)) await proposePlacementsSoon(tx, jobs, next);
    await dropPlacements(tx, placement.version);
  });
}

type Chosen = { id: string; text: string };

/** The paragraphs that numbers and names mean, else those chosen from the list, in the order of the text. */
async function chosenParagraphs(
  tx: Transaction,
  versionId: string,
  { numbers, paragraphIds }: CorrectPlacement,
): Promise<Chosen[]> {
  const paragraphs = await tx.paragraph.findMany({
    where: { versionId },
    orderBy: { position: "asc" },
    select: { id: true, anchor: true, number: true, aliases: true, text: true },
  });
  const typed = numbers
    .split(betweenNames)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const anchors = typed.map((part) => {
    const anchor = resolveReference(part, paragraphs);
    if (anchor === null) throw refused("numbers", "placements.errors.paragraphUnknown", { number: part.slice(0, 40) });
    return anchor;
  });
  const wanted = new Set(anchors.length > 0 ? anchors : paragraphIds);
  const chosen = paragraphs.filter(({ id, anchor }) => wanted.has(anchors.length > 0 ? anchor : id));
  if (chosen.length === 0) throw refused("numbers", "placements.errors.paragraphMissing");
  return chosen;
}

/** The measure is computed anew, and follows the person's word: verbatim is all, not adopted is none. */
function saidOfWords(placement: LoadedPlacement, chosen: readonly Chosen[], adoption: CorrectPlacement["adoption"]) {
  const { contribution, fromParagraph, version } = placement;
  // Of words in another language than the later text nothing can be said.
  if (fromParagraph.version.language !== version.language) return { adoption: null, measure: null };
  const measured = measureProposal(
    proposedWords(contribution, fromParagraph.id),
    fromParagraph.text,
    chosen.map(({ text }) => text),
    version.language,
  );
  if (measured === null) return { adoption: null, measure: null };
  if (adoption === null) throw refused("adoption", "placements.errors.adoptionMissing");
  const measure = { verbatim: 100, in_part: Math.min(99, Math.max(1, measured.measure)), not_adopted: 0 }[adoption];
  return { adoption, measure };
}

function refused(field: string, key: string, values?: Record<string, string | number>): DomainError {
  return new DomainError("invalid", "placements.errors.notSaved", { fields: { [field]: { key, values } } });
}
