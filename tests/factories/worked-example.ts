import { getWorkParagraph, type WorkedProposal } from "@/lib/amendments/work-paragraph";
import type { Actor } from "@/lib/kernel/actor";
import { anOfficer } from "./consultation";
import { aBegunNext, aPublishedText } from "./next-version";
import { aPublishedComment } from "./published-comment";

const protect = "States should protect the *services* that their people depend on, in peace and in conflict alike.";
const words = protect.replaceAll("*", "");
const text = `1. ${protect}

2. They should notify operators of what they know.[^1]

    (a) at once;

3. Points of contact should answer within a day.

[^1]: See A/75/816.
`;

/** A text with proposals that collide, the next version begun with its words, and who works on it. */
export async function aWorkedExample(by: Actor, other: Actor) {
  const made = await aPublishedText(text);
  const { on } = made;
  const proposals = {
    must: await aPublishedComment(on("1"), by, { proposedText: words.replace("should", "must") }),
    mustToo: await aPublishedComment(on("1"), other, { proposedText: words.replace("should", "must") }),
    shall: await aPublishedComment(on("1"), other, { proposedText: words.replace("should", "shall") }),
    everyone: await aPublishedComment(on("1"), by, { proposedText: words.replace("their people", "everyone") }),
    without: await aPublishedComment(on("1"), by, { stance: "delete", quote: ", in peace and in conflict alike" }),
    orElse: await aPublishedComment(on("1"), other, {
      stance: "delete",
      fallbackStance: "change",
      fallbackText: words.replace("services", "vital services"),
    }),
    added: await aPublishedComment(on("2"), other, {
      stance: "add",
      addPosition: "after",
      proposedText: "They learn from it.",
    }),
    gone: await aPublishedComment(on("3"), other, { stance: "delete" }),
    term: await aPublishedComment(on(), other, { stance: null, termFrom: "should", termTo: "will" }),
  };
  const nextId = await aBegunNext(made, made.organiser);
  const rapporteur = await anOfficer.reportingOnOneDraft(made.at, made.draft.id);
  return { ...made, proposals, nextId, rapporteur };
}

export type WorkedExample = Awaited<ReturnType<typeof aWorkedExample>>;

/** What the page of a paragraph would send for one of its proposals. */
export async function sentFor(made: WorkedExample, actor: Actor, anchor: string, contributionId: string) {
  const page = await getWorkParagraph(actor, made.nextId, anchor);
  const found = page.proposals.find(({ members }) => members.some((one) => one.contributionId === contributionId));
  if (found === undefined) throw new Error(`${contributionId} is not among the proposals for ${anchor}`);
  return { found, form: formOf(made, page.paragraph.id, found) };
}

function formOf(made: WorkedExample, paragraphId: string, found: WorkedProposal) {
  const { open, seen } = found;
  return { versionId: made.nextId, paragraphId, contributionIds: open, seen, language: "en" as const, observation: "" };
}
