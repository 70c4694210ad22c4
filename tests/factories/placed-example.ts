import type { Actor } from "@/lib/kernel/actor";
import { placeComments } from "@/lib/placements/place-comments";
import { anImportedNext, aPublishedText } from "./next-version";
import { aPublishedComment } from "./published-comment";

const protect = "States should protect the services that their people depend on, in peace and in conflict alike.";
const learned = "They should also publish what they learned from every incident.";
/** The first version of the example. */
export const first = `1. ${protect}

2. They should notify operators of what they know. ${learned}

3. Points of contact answer within a day.

4. This paragraph will go away, with all that it says about seabed cables.
`;
const second = `1. Points of contact answer within a day.

2. States must protect the services that their people depend on, in peace and in conflict alike.

3. They should notify operators of what they know.

4. ${learned}

5. Small teams receive support from larger ones when they ask.
`;
/** A third version of it. */
export const third = second
  .replace("5. Small", "5. All small")
  .replace("2. States must protect", "2. All States must protect");

/** Proposes the placements of a version as its job would, and goes on to no other. */
export const placeNow = (versionId: string) => placeComments(versionId, new Date(), async () => undefined);

/** A text with comments of every kind, and the next one with its lineage confirmed and the comments placed. */
export async function aPlacedExample(by: Actor) {
  const made = await aPublishedText(first);
  const on = made.on;
  const comments = {
    verbatim: await aPublishedComment(on("1"), by, { proposedText: protect.replace("should", "must") }),
    inPart: await aPublishedComment(on("1"), by, { proposedText: protect.replace("should", "must always fully") }),
    not: await aPublishedComment(on("1"), by, { proposedText: protect.replace("alike", "too") }),
    keep: await aPublishedComment(on("3"), by, { stance: "keep" }),
    split: await aPublishedComment(on("2"), by, { stance: null }),
    goneDeleted: await aPublishedComment(on("4"), by, { stance: "delete" }),
    goneChanged: await aPublishedComment(on("4"), by, {
      proposedText: "This paragraph will stay, with what it says about seabed cables.",
    }),
    added: await aPublishedComment(on("2"), by, {
      stance: "add",
      addPosition: "after",
      proposedText: "Small teams receive support from larger ones when they ask.",
    }),
    term: await aPublishedComment(on(), by, { stance: null, termFrom: "should", termTo: "must" }),
  };
  const nextId = await anImportedNext(made, second);
  await placeNow(nextId);
  return { ...made, comments, nextId };
}

export type PlacedExample = Awaited<ReturnType<typeof aPlacedExample>>;
