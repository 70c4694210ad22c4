import { type Edit, editsOf, termEdits } from "./edits";
import { type Edited, placesOf } from "./places";
import type { Proposal, ProposalSponsor, TermReplacement } from "./proposals";

/** One name under a wording, with the contribution in which it asks for it. */
export type RollingSponsor = { contributionId: string; reference: string; sponsor: ProposalSponsor };

/**
 * Words of the text that nobody touches, or a place where wordings compete: `base` is what stands there now (empty
 * where something is only added), each alternative what it should read instead (empty where it should go).
 */
export type RollingRun =
  | { kind: "text"; text: string }
  | { kind: "place"; base: string; alternatives: RollingWording[] };

/** A wording with those who ask for it; equal wordings are one. */
export type RollingWording = { text: string; by: RollingSponsor[] };

/** What is said of a paragraph and cannot stand inside its words. */
export type RollingNote = {
  /** own_words: a change that is described; not_placed: a wording that was made on other words than these. */
  kind: "own_words" | "not_placed" | "fallback_change" | "fallback_keep";
  /** Empty where the contribution gives no more than its reasons. */
  text: string;
  by: RollingSponsor[];
};

export type RollingParagraph = {
  id: string;
  kind: "heading" | "paragraph";
  depth: number;
  number: string | null;
  anchor: string;
  locked: boolean;
  /** Paragraphs to be added before and after this one. */
  before: RollingWording[];
  after: RollingWording[];
  /** The paragraph with its places; joining texts and bases gives the text of the version exactly. */
  runs: RollingRun[];
  deletedBy: RollingSponsor[];
  keptBy: RollingSponsor[];
  notes: RollingNote[];
  /** How many contributions propose something here. */
  proposals: number;
};

/** A paragraph of the version as the builder needs it. */
export type BaseParagraph = Pick<RollingParagraph, "id" | "kind" | "depth" | "number" | "anchor" | "locked"> & {
  text: string;
};

/** What was proposed; only what is about the paragraph at hand is used. */
export type Proposed = { proposals: readonly Proposal[]; terms: readonly TermReplacement[] };

/** A paragraph with every published proposal inside it, as negotiators write it. */
export function rollParagraph(base: BaseParagraph, { proposals, terms }: Proposed): RollingParagraph {
  const own = proposals.filter(({ paragraphIds }) => paragraphIds.includes(base.id));
  const changed: Edited<RollingSponsor>[] = [];
  const rolled = { before: new Wordings(), after: new Wordings(), notes: new Notes() };
  const deletedBy: RollingSponsor[] = [];
  const keptBy: RollingSponsor[] = [];
  for (const proposal of own) {
    const by = signature(proposal);
    const edits = editsOn(base, proposal);
    if (proposal.kind === "keep") keptBy.push(by);
    else if (proposal.kind === "delete" && proposal.quote?.paragraphId !== base.id) deletedBy.push(by);
    else if (proposal.addPosition !== null && proposal.text !== null)
      rolled[proposal.addPosition].add(proposal.text, by);
    else if (edits !== null && edits.length > 0) changed.push({ key: by, edits });
    else if (proposal.text !== null || proposal.kind === "delete")
      rolled.notes.add("not_placed", proposal.text ?? proposal.quote?.text ?? "", by);
    else if (proposal.changeNote === null) rolled.notes.add("own_words", "", by);
    if (proposal.changeNote !== null) rolled.notes.add("own_words", proposal.changeNote, by);
    if (proposal.fallback !== null) rolled.notes.addFallback(proposal.fallback, by);
  }
  const replaced = base.locked ? [] : terms.filter(({ paragraphIds }) => isAbout(paragraphIds, base.id));
  for (const term of replaced) {
    const edits = termEdits(base.text, term.from, term.to);
    if (edits.length > 0) changed.push({ key: signature(term), edits });
  }
  const { text, ...shown } = base;
  const count = new Set([...own, ...changed.map(({ key }) => key)].map(({ contributionId }) => contributionId)).size;
  return {
    ...shown,
    before: rolled.before.all,
    after: rolled.after.all,
    runs: runsOf(text, changed),
    deletedBy,
    keptBy,
    notes: rolled.notes.all,
    proposals: count,
  };
}

/** What is proposed for the whole text, as far as words cannot carry it. */
export function rollGeneral(proposals: readonly Proposal[]): RollingNote[] {
  const notes = new Notes();
  for (const proposal of proposals.filter(({ paragraphIds }) => paragraphIds.length === 0)) {
    notes.add("own_words", proposal.changeNote ?? proposal.text ?? "", signature(proposal));
  }
  return notes.all;
}

function isAbout(paragraphIds: readonly string[], id: string): boolean {
  return paragraphIds.length === 0 || paragraphIds.includes(id);
}

function signature({ contributionId, reference, sponsor }: RollingSponsor): RollingSponsor {
  return { contributionId, reference, sponsor };
}

/** What a proposal does to the words of a paragraph; null where it names none, or was made on other words. */
export function editsOn(base: { id: string; text: string }, proposal: Proposal): Edit[] | null {
  const { kind, quote } = proposal;
  if (proposal.addPosition !== null || kind === "keep") return null;
  if (kind !== "delete") return proposal.redline === null ? null : editsOf(proposal.redline, base.text);
  if (quote === null || quote.paragraphId !== base.id || quote.text === "") return null;
  const end = quote.start + quote.text.length;
  return base.text.slice(quote.start, end) === quote.text ? [{ start: quote.start, end, insert: "" }] : null;
}

function runsOf(text: string, changed: readonly Edited<RollingSponsor>[]): RollingRun[] {
  const runs: RollingRun[] = [];
  let at = 0;
  const untouched = (end: number) => {
    if (end > at) runs.push({ kind: "text", text: text.slice(at, end) });
  };
  for (const place of placesOf(text, changed)) {
    untouched(place.start);
    runs.push({
      kind: "place",
      base: text.slice(place.start, place.end),
      alternatives: place.alternatives.map((wording) => ({ text: wording.text, by: wording.keys })),
    });
    at = place.end;
  }
  untouched(text.length);
  return runs;
}

/** Wordings in the order in which they were first proposed, each with all who propose it. */
class Wordings {
  readonly #byText = new Map<string, RollingWording>();

  add(text: string, by: RollingSponsor): void {
    const known = this.#byText.get(text);
    if (known === undefined) this.#byText.set(text, { text, by: [by] });
    else known.by.push(by);
  }

  get all(): RollingWording[] {
    return [...this.#byText.values()];
  }
}

class Notes {
  readonly #byKindAndText = new Map<string, RollingNote>();

  add(kind: RollingNote["kind"], text: string, by: RollingSponsor): void {
    const key = `${kind} ${text}`;
    const known = this.#byKindAndText.get(key);
    if (known === undefined) this.#byKindAndText.set(key, { kind, text, by: [by] });
    else known.by.push(by);
  }

  addFallback(fallback: NonNullable<Proposal["fallback"]>, by: RollingSponsor): void {
    if (fallback.stance === "keep") this.add("fallback_keep", "", by);
    else this.add("fallback_change", fallback.text ?? "", by);
  }

  get all(): RollingNote[] {
    return [...this.#byKindAndText.values()];
  }
}
