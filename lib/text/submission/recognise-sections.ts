import type { Finding, FinishedBlock, FinishedDocument } from "./finished-document";
import { type KnownPart, type Likeness, leastLikeness, likenOf } from "./likeness";
import type { Proposal, ProposedSection } from "./proposal";
import { isAboutHeading } from "./section-labels";
import { takeLabelled } from "./take-labelled";

/** What is known of the template and of who submits. */
export type RecognitionSetting = {
  parts: KnownPart[];
  /** Whether the template asks for a text of the submitter about itself. */
  asksAbout: boolean;
  /** The submitter's own names, in any language. */
  names: string[];
};

type HeadingBlock = Extract<FinishedBlock, { kind: "heading" }>;

/** A heading below those that part the document makes a section of its own when it is this like a part. */
const surelyPart = 0.6;

/**
 * Lays a finished document into the parts of a template: headings likened to titles, letters of norms and numbers of questions in six
 * languages, key messages and recommendations by their labels. What is like no part is proposed for the nearest part that was
 * recognised, with its heading, so that nothing is lost; a person decides.
 */
export function recogniseSections(document: FinishedDocument, setting: RecognitionSetting): Proposal {
  const { title, blocks } = takeDocumentTitle(document, setting);
  const drafts = splitSections(blocks, setting);
  const sections = placeOthers(
    drafts.map(({ heading, blocks: own }, index) => sectionOf(heading, own, index, setting)),
    setting,
  );
  const findings = [...document.findings, ...repeatedHeadings(sections)].map((finding) => ({
    ...finding,
    section: sections.findLast(({ place }) => place.line <= finding.place.line)?.id ?? null,
  }));
  return { title, notes: document.notes, dropped: document.dropped, remarks: document.remarks, sections, findings };
}

/** The heading above all others, at the head of the document, is its title. */
function takeDocumentTitle(
  document: FinishedDocument,
  setting: RecognitionSetting,
): { title: string | null; blocks: FinishedBlock[] } {
  const [first, ...rest] = document.blocks;
  const { title, blocks } = document;
  if (title !== null || first?.kind !== "heading") return { title, blocks };
  const others = rest.filter((block) => block.kind === "heading");
  const isAbove = others.length > 0 && others.every(({ depth }) => depth > first.depth);
  if (!isAbove || likenOf(first.text, setting.parts) !== null || isAbout(first.text, setting)) return { title, blocks };
  return { title: first.text, blocks: rest };
}

function splitSections(
  blocks: FinishedBlock[],
  { parts }: RecognitionSetting,
): { heading: HeadingBlock | null; blocks: FinishedBlock[] }[] {
  const sections: { heading: HeadingBlock | null; blocks: FinishedBlock[] }[] = [];
  const headings = blocks.filter((block) => block.kind === "heading");
  const top = Math.min(...headings.map(({ depth }) => depth));
  let current: string | null = null;
  for (const block of blocks) {
    const likeness = block.kind === "heading" ? likenOf(block.text, parts) : null;
    const isOwn = likeness !== null && likeness.score >= surelyPart && likeness.key !== current;
    if (block.kind === "heading" && (block.depth <= top || isOwn)) {
      sections.push({ heading: block, blocks: [] });
      current = likeness?.key ?? null;
    } else {
      if (sections.length === 0) sections.push({ heading: null, blocks: [] });
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections;
}

function sectionOf(
  heading: HeadingBlock | null,
  own: FinishedBlock[],
  index: number,
  setting: RecognitionSetting,
): ProposedSection {
  const { keyMessage, recommendation, blocks } = takeLabelled(own);
  const text = heading?.text ?? "";
  const likeness = heading ? recognise(text, setting) : null;
  return {
    id: `s${index + 1}`,
    heading: heading?.content ?? null,
    headingText: text,
    depth: heading?.depth ?? 1,
    place: (heading ?? own[0])?.place ?? { page: null, line: 1 },
    target: likeness === null ? "" : likeness.reason === "about" ? "about" : `part:${likeness.key}`,
    score: likeness?.score ?? 0,
    reason: likeness?.reason ?? "none",
    words: likeness?.words ?? [],
    keyMessage,
    recommendation,
    blocks,
  };
}

function recognise(heading: string, setting: RecognitionSetting): Likeness | null {
  const likeness = likenOf(heading, setting.parts);
  if (likeness !== null && likeness.score >= leastLikeness) return likeness;
  return isAbout(heading, setting) ? { key: "about", score: 0.9, reason: "about", words: [] } : null;
}

function isAbout(heading: string, { asksAbout, names }: RecognitionSetting): boolean {
  return asksAbout && isAboutHeading(heading, names);
}

/** What is like no part: with the next recognised part, at the end of the document with the last one. */
function placeOthers(sections: ProposedSection[], { parts }: RecognitionSetting): ProposedSection[] {
  const isPart = ({ target }: ProposedSection) => target.startsWith("part:");
  return sections.map((section, index) => {
    if (section.target !== "") return section;
    const near = sections.slice(index + 1).find(isPart) ?? sections.slice(0, index).findLast(isPart);
    const first = parts[0] ? `part:${parts[0].key}` : "leave";
    return { ...section, target: near?.target ?? first };
  });
}

/** Paragraphs that begin with the words of their own heading: a reader may have taken one for the other. */
function repeatedHeadings(sections: ProposedSection[]): Finding[] {
  return sections.flatMap(({ headingText, blocks }): Finding[] => {
    const heading = headingText.trim().toLowerCase();
    if (heading.length < 8) return [];
    const repeated = blocks.find(({ text }) => text.toLowerCase().startsWith(heading));
    if (!repeated) return [];
    return [
      {
        kind: "headingRepeats",
        values: { heading: headingText, words: repeated.text.slice(0, 80) },
        place: repeated.place,
        doubt: null,
      },
    ];
  });
}
