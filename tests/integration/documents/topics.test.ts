import { beforeAll, expect, it } from "vitest";
import { getTopicsForDesk } from "@/lib/documents/queries";
import { setTopicsSchema } from "@/lib/documents/schema";
import { setTopics } from "@/lib/documents/set-topics";
import type { Actor } from "@/lib/kernel/actor";
import { search } from "@/lib/search/public";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();
const privacy = "privacy-and-data-protection";

let at: MadeConsultation;
let organiser: Actor;

beforeAll(async () => {
  at = await aConsultation.open({
    paragraphs: { "3": "Encryption protects whoever writes.", "4": "Encryption of what rests.", "5": "Other words." },
  });
  organiser = await anOfficer.organising(at);
});

async function set(topics: { topic: string; paragraphs: string }[], by = organiser, seen?: string) {
  const { fingerprint } = await getTopicsForDesk(organiser, at.draft.id);
  await setTopics(depsOf(by), setTopicsSchema.parse({ draftId: at.draft.id, seen: seen ?? fingerprint, topics }));
}

const found = async (typed: string, topic: string) =>
  (await search({ typed, filter: { topic: [topic] }, now: new Date(), size: 20 })).hits.map(({ kind, title }) => [
    kind,
    String(title).replace(/.*, /, ""),
  ]);

it("“encryption” with the topic privacy finds the paragraphs that are about it, and what is said on them", async () => {
  await set([
    { topic: privacy, paragraphs: "3, 5" },
    { topic: "ethics", paragraphs: "3–4" },
    { topic: "", paragraphs: "" },
  ]);
  expect(await found("encryption", privacy)).toEqual([["paragraph", "3"]]);
  expect((await found("encryption", "ethics")).toSorted()).toEqual([
    ["paragraph", "3"],
    ["paragraph", "4"],
  ]);
  const third = await client.paragraph.findFirstOrThrow({ where: { versionId: at.version.id, number: "3" } });
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const words = { paragraphId: third.id, stance: "keep" as const, proposedText: undefined };
  await aComment.published({ at, by, words });
  expect(await found("fault", privacy)).toEqual([["comment", expect.any(String)]]);
  expect(await found("fault", "cybercrime")).toEqual([]);
});

it("the form gives back what was set, and a topic without paragraphs goes", async () => {
  const { topics } = await getTopicsForDesk(organiser, at.draft.id);
  expect(topics).toEqual([
    { topic: "ethics", paragraphs: "3–4" },
    { topic: privacy, paragraphs: "3, 5" },
  ]);
  await set([
    { topic: privacy, paragraphs: "3" },
    { topic: "ethics", paragraphs: " " },
  ]);
  expect((await getTopicsForDesk(organiser, at.draft.id)).topics).toEqual([{ topic: privacy, paragraphs: "3" }]);
});

it("refuses strangers, stale pages, unknown topics and paragraphs that are not there, each beside its field", async () => {
  const row = { topic: privacy, paragraphs: "3" };
  const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const moderator = await anOfficer.moderating(at);
  await expect(getTopicsForDesk(stranger, at.draft.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(set([row], stranger)).rejects.toMatchObject({ code: "forbidden" });
  await expect(set([row], moderator)).rejects.toMatchObject({ code: "forbidden" });
  await expect(set([row], organiser, "0".repeat(64))).rejects.toMatchObject({ code: "conflict" });
  await expect(
    set([
      { topic: "<script>", paragraphs: "3" },
      { ...row, paragraphs: "3, 99" },
    ]),
  ).rejects.toMatchObject({
    details: {
      fields: {
        "topics.0.topic": { key: "documents.errors.topic" },
        "topics.1.paragraphs": { key: "documents.errors.noParagraph", values: { reference: "99" } },
      },
    },
  });
});
