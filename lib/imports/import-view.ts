import { checkBody } from "@/lib/inputs/read-part";
import { toNotedHtml } from "@/lib/text/noted-html";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import { layOut, type PartShape } from "@/lib/text/submission/lay-out";
import type { LikenessReason } from "@/lib/text/submission/likeness";
import { countWords } from "@/lib/text/words";
import type { KeptProposal } from "./kept-proposal";

/** A section of a document as the page shows it before it is written. */
export type SectionView = {
  id: string;
  heading: string;
  place: { page: number | null; line: number };
  target: string;
  /** From 0 to 100. */
  percent: number;
  reason: LikenessReason;
  words: string[];
  /** Whether the heading goes into the text unless the person says otherwise. */
  keepsHeading: boolean;
  hasHeading: boolean;
  keyMessage: string | null;
  recommendation: string | null;
  html: string;
  notesHtml: string | null;
  count: number;
  findings: FindingView[];
};

export type FindingView = {
  kind: KeptProposal["findings"][number]["kind"];
  values: Record<string, string | number>;
  place: { page: number | null; line: number };
  /** The name of the choice; null where there is nothing to choose. */
  doubt: string | null;
};

/** Takes everything, so that a section is shown as it was understood, wherever it goes. */
const anyPart: PartShape = { key: "any", asksKeyMessage: true, asksRecommendation: true };

/** The sections of a proposal as they are shown, notes numbered through all of them. */
export function sectionViews(proposal: KeptProposal, language: string): SectionView[] {
  const laid = proposal.sections.map((section) => {
    const choices = {
      targets: new Map([[section.id, "part:any"]]),
      keptHeadings: new Set<string>(),
      doubts: new Map(),
    };
    const [part] = layOut({ ...proposal, sections: [section] }, [anyPart], choices).parts;
    return { part, body: part && part.body.length > 0 ? checkBody({ type: "doc", content: part.body }) : null };
  });
  const html = toNotedHtml(laid.map(({ body }) => body));
  return proposal.sections.map((section, at): SectionView => {
    const { part, body } = laid[at] ?? {};
    const words = [part?.keyMessage ?? "", part?.recommendation ?? "", body ? richTextToPlainText(body) : ""].join(
      "\n",
    );
    return {
      id: section.id,
      heading: section.headingText,
      place: section.place,
      target: section.target,
      percent: Math.round(section.score * 100),
      reason: section.reason,
      words: section.words,
      keepsHeading: section.reason === "none",
      hasHeading: section.heading !== null,
      keyMessage: part?.keyMessage ?? null,
      recommendation: part?.recommendation ?? null,
      html: html[at]?.html ?? "",
      notesHtml: html[at]?.notesHtml ?? null,
      count: countWords(words, language),
      findings: proposal.findings.filter((finding) => (finding.section ?? "s1") === section.id).map(toView),
    };
  });
}

function toView({ kind, values, place, doubt }: KeptProposal["findings"][number]): FindingView {
  return { kind, values, place, doubt };
}

/** What was left out, by reason: how often, and the first of it. */
export type DroppedView = { reason: KeptProposal["dropped"][number]["reason"]; count: number; examples: string[] };

export function droppedViews({ dropped }: KeptProposal): DroppedView[] {
  const byReason = new Map<DroppedView["reason"], string[]>();
  for (const { reason, text } of dropped) byReason.set(reason, [...(byReason.get(reason) ?? []), text]);
  return [...byReason].map(([reason, texts]) => ({
    reason,
    count: texts.length,
    examples: [...new Set(texts)].slice(0, 8),
  }));
}
