import type { StoredRedline } from "@/lib/contributions/stored-redline";
import { type Edit, termEdits } from "./edits";
import { type Edited, overlapsOf, touch } from "./places";
import type { Proposal, TermReplacement } from "./proposals";
import { editsOn, type RollingSponsor } from "./rolling-paragraph";

/** Who stands behind a proposal, with what each asks for should it not prevail. */
export type GroupedSponsor = RollingSponsor & { fallback: Proposal["fallback"]; changeNote: string | null };

/** Equal proposals of one or several for one paragraph. */
export type ProposalGroup = {
  /** Its number on the page, from 1. */
  number: number;
  kind: Proposal["kind"];
  addPosition: Proposal["addPosition"];
  /** The wording asked for; null where there is none. */
  text: string | null;
  redline: StoredRedline | null;
  /** The exact words that should go; null for whole paragraphs. */
  quote: string | null;
  /** A term to be replaced here and elsewhere; null for everything else. */
  term: { from: string; to: string } | null;
  /** Whether its words apply exactly to the paragraph as it stands; true where it has no words. */
  applies: boolean;
  /** Numbers of the proposals that touch the same words and want something else there. */
  meets: number[];
  by: GroupedSponsor[];
};

/** Words that several proposals touch, each wanting something else there. */
export type Overlap = {
  start: number;
  end: number;
  /** The words at stake; empty where different words would be inserted at one point. */
  words: string;
  wordings: { text: string; numbers: number[] }[];
};

export type CompetingProposals = {
  groups: ProposalGroup[];
  overlaps: Overlap[];
  /** How many more proposals there are than one page can set side by side; they stand among the comments. */
  further: number;
};

/** Most proposals that are set side by side and compared with each other. */
const mostCompared = 200;

const order = ["change", "delete", "add", "keep"] as const;

type Base = { id: string; text: string; locked: boolean };

/** What was proposed for one paragraph: equal proposals joined, by kind, and where they meet in the same words. */
export function groupProposals(
  base: Base,
  { proposals, terms }: { proposals: readonly Proposal[]; terms: readonly TermReplacement[] },
): CompetingProposals {
  const byKey = new Map<string, { group: ProposalGroup; edits: Edit[] | null }>();
  const join = (
    key: string,
    group: Omit<ProposalGroup, "number" | "meets" | "by">,
    edits: Edit[] | null,
    by: GroupedSponsor,
  ) => {
    const known = byKey.get(key) ?? { group: { ...group, number: 0, meets: [], by: [] }, edits };
    known.group.by.push(by);
    byKey.set(key, known);
  };
  for (const proposal of proposals) {
    const { kind, addPosition, text, redline, changeNote } = proposal;
    const edits = editsOn(base, proposal);
    const quote = kind === "delete" && proposal.quote?.paragraphId === base.id ? proposal.quote.text : null;
    const at = quote === null ? "" : String(proposal.quote?.start);
    const worded = kind === "change" || (kind === "add" && addPosition === null);
    // A wish without words is its own: two people who ask for "something else" do not ask for the same.
    const own = worded && text === null ? proposal.contributionId : "";
    const applies = (text === null || !worded || edits !== null) && (quote === null || edits !== null);
    join(
      [kind, addPosition, text, at, own].join("\u0000"),
      { kind, addPosition, text, redline: addPosition === null ? redline : null, quote, term: null, applies },
      edits,
      { ...signature(proposal), fallback: proposal.fallback, changeNote },
    );
  }
  for (const term of base.locked ? [] : terms) {
    const edits = termEdits(base.text, term.from, term.to);
    if (edits.length === 0) continue;
    join(
      ["term", term.from, term.to].join("\u0000"),
      {
        kind: "change",
        addPosition: null,
        text: null,
        redline: redlineOf(base.text, edits),
        quote: null,
        term: { from: term.from, to: term.to },
        applies: true,
      },
      edits,
      { ...signature(term), fallback: null, changeNote: null },
    );
  }
  const all = order.flatMap((kind) => [...byKey.values()].filter(({ group }) => group.kind === kind));
  const sorted = all.slice(0, mostCompared);
  for (const [index, { group }] of sorted.entries()) group.number = index + 1;
  const edited = sorted.map(({ group, edits }): Edited<number> => ({ key: group.number, edits: edits ?? [] }));
  const overlaps = overlapsIn(base.text, edited);
  for (const { group, edits } of sorted) group.meets = metBy(group.number, edits ?? [], overlaps, edited);
  return { groups: sorted.map(({ group }) => group), overlaps, further: all.length - sorted.length };
}

/** Of the proposals in the same place those that touch the same words; others are only linked through them. */
function metBy(number: number, edits: readonly Edit[], overlaps: Overlap[], edited: Edited<number>[]): number[] {
  const met = overlaps
    .filter(({ wordings }) => wordings.some(({ numbers }) => numbers.includes(number)))
    .flatMap(({ wordings }) => wordings.filter(({ numbers }) => !numbers.includes(number)))
    .flatMap(({ numbers }) => numbers)
    .filter((other) => edited[other - 1]?.edits.some((theirs) => edits.some((own) => touch(own, theirs))));
  return [...new Set(met)].sort((left, right) => left - right);
}

function overlapsIn(text: string, edited: readonly Edited<number>[]): Overlap[] {
  return overlapsOf(text, edited).map(({ start, end, alternatives }) => ({
    start,
    end,
    words: text.slice(start, end),
    wordings: alternatives.map((wording) => ({ text: wording.text, numbers: wording.keys })),
  }));
}

function signature({ contributionId, reference, sponsor }: RollingSponsor): RollingSponsor {
  return { contributionId, reference, sponsor };
}

/** What edits do to a text, as a redline shows it. */
export function redlineOf(text: string, edits: readonly Edit[]): StoredRedline {
  const redline: StoredRedline = [];
  const push = (kind: StoredRedline[number]["kind"], words: string) => {
    if (words !== "") redline.push({ kind, text: words });
  };
  let at = 0;
  for (const { start, end, insert } of edits) {
    push("same", text.slice(at, start));
    push("deleted", text.slice(start, end));
    push("inserted", insert);
    at = end;
  }
  push("same", text.slice(at));
  return redline;
}
