import type { Proposal, TermReplacement } from "@/lib/amendments/proposals";
import type { BaseParagraph } from "@/lib/amendments/rolling-paragraph";
import { redline } from "@/lib/text/redline";

/** A paragraph as the builder gets it. */
export function aParagraph(text: string, given: Partial<BaseParagraph> = {}): BaseParagraph {
  return { id: "p12", kind: "paragraph", depth: 0, number: "12", anchor: "p12", locked: false, text, ...given };
}

const instant = new Date(0);

/** A published proposal of the organisation with this name on a paragraph. */
export function aProposal(name: string, given: Partial<Proposal> = {}): Proposal {
  return {
    contributionId: name,
    reference: `DEMO-2026-${name}`,
    kind: "change",
    addPosition: null,
    paragraphIds: ["p12"],
    text: null,
    redline: null,
    quote: null,
    fallback: null,
    changeNote: null,
    sponsor: { slug: name, name, acronym: null, stakeholderGroup: null, country: null },
    publishedAt: instant,
    ...given,
  };
}

/** One that asks for these words in place of the paragraph's. */
export function aChange(name: string, from: string, to: string, given: Partial<Proposal> = {}): Proposal {
  return aProposal(name, { text: to, redline: redline(from, to, "en"), ...given });
}

/** A wish to replace a term. */
export function aTerm(name: string, from: string, to: string, paragraphIds: string[] = []): TermReplacement {
  const sponsor = { slug: name, name, acronym: null, stakeholderGroup: null, country: null };
  return {
    contributionId: name,
    reference: `DEMO-2026-${name}`,
    from,
    to,
    paragraphIds,
    sponsor,
    publishedAt: instant,
  };
}
