import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { addRound } from "@/lib/consultations/add-round";
import { createConsultation } from "@/lib/consultations/create-consultation";
import { publishConsultation } from "@/lib/consultations/publish-consultation";
import { addRoundSchema, createConsultationSchema } from "@/lib/consultations/schema";
import { type SavedComment, saveComment } from "@/lib/contributions/save-comment";
import { saveCommentSchema } from "@/lib/contributions/schema";
import { type Submitted, submitContribution } from "@/lib/contributions/submit-contribution";
import { database } from "@/lib/db/client";
import { createDraft } from "@/lib/drafts/create-draft";
import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { createDraftSchema, importVersionSchema } from "@/lib/drafts/schema";
import type { Deps } from "@/lib/jobs/queue";
import { clockAt } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { comments } from "@/prisma/seed/content/comments";
import { inventedOrganisations } from "@/prisma/seed/content/invented-organisations";
import { actAs } from "@/prisma/seed/demo/people";

/** The text that is measured, with the people who comment on it and the one who publishes. */
export type ReadingText = {
  /** Path of its reading page. */
  path: string;
  versionId: string;
  paragraphs: { id: string; text: string }[];
  moderator: Deps;
  /** The focal points of the verified organisations of the demo. */
  speakers: Deps[];
};

const paragraphCount = 60;
const publishedCount = 200;
const slugs = { consultation: "bench", draft: "text", version: "first" };
const zone = "UTC";

/** A published draft of 60 paragraphs with 200 published comments, made by the commands that people use. */
export async function makeReadingText(): Promise<ReadingText> {
  const organiser = await actAs(await personNamed("organiser@demo.example"));
  const moderator = await actAs(await personNamed("moderator@demo.example"));
  const speakers = await Promise.all(
    inventedOrganisations
      .filter(({ status }) => status === "verified")
      .flatMap(({ slug, people }) =>
        people
          .filter(({ role }) => role === "focal_point")
          .slice(0, 1)
          .map(({ email }) => ({ slug, email })),
      )
      .map(async ({ slug, email }) => actAs(await personNamed(email), slug)),
  );
  const versionId = await publishText(organiser);
  const paragraphs = await database().paragraph.findMany({
    where: { versionId, kind: "paragraph" },
    orderBy: { position: "asc" },
    select: { id: true, text: true },
  });
  if (paragraphs.length !== paragraphCount) throw new Error(`The text has ${paragraphs.length} paragraphs.`);
  const { consultation, draft, version } = slugs;
  const path = `/en/consultations/${consultation}/drafts/${draft}/${version}`;
  const text = { path, versionId, paragraphs, moderator, speakers };
  for (let count = 0; count < publishedCount; count += 1) {
    await publishComment(text, (await submitComment(await writeComment(text, count))).id);
  }
  return text;
}

async function publishText(organiser: Deps): Promise<string> {
  const process = await database().process.findUniqueOrThrow({ where: { slug: "oewg" }, select: { id: true } });
  const { id: consultationId } = await createConsultation(
    organiser,
    createConsultationSchema.parse({ processId: process.id, slug: slugs.consultation, title: { en: "Measured text" } }),
  );
  await addRound(organiser, addRoundSchema.parse({ consultationId, name: { en: "First reading" }, ...openNow() }));
  const draft = await createDraft(
    organiser,
    createDraftSchema.parse({ consultationId, slug: slugs.draft, symbol: "BENCH/1", title: { en: "Measured text" } }),
  );
  const version = await importVersion(
    organiser,
    importVersionSchema.parse({
      draftId: draft.id,
      slug: slugs.version,
      label: { en: "First draft" },
      title: "Measured text",
      language: "en",
      translationOfId: null,
      format: "markdown",
      text: sixtyParagraphs(),
    }),
  );
  await publishVersion(organiser, {
    versionId: version.id,
    seenRevision: await revisionOf("draftVersion", version.id),
  });
  await publishConsultation(organiser, {
    consultationId,
    seenRevision: await revisionOf("consultation", consultationId),
  });
  return version.id;
}

function openNow() {
  const now = Temporal.Now.plainDateTimeISO(zone);
  const minute = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: "minute" });
  return { opensAt: minute(now.subtract({ days: 1 })), closesAt: minute(now.add({ days: 30 })), zone };
}

/** Plain paragraphs of the demo's guidance, with a heading over each ten. */
function sixtyParagraphs(): string {
  const file = join(import.meta.dirname, "..", "prisma", "seed", "content", "guidance.en.md");
  const plain = readFileSync(file, "utf8")
    .split(/\n{2,}/)
    .filter((block) => /^\d+\.\s[^[]+\.$/u.test(block.trim()))
    .map((block) => block.trim().replace(/^\d+\.\s+/, ""));
  return Array.from({ length: paragraphCount }, (_, index) => {
    const paragraph = plain[index % plain.length] ?? "";
    return index % 10 === 0 ? `## Part ${index / 10 + 1}\n\n${paragraph}` : paragraph;
  }).join("\n\n");
}

/** A saved draft and the one who may submit it. */
export type WrittenComment = { speaker: Deps; saved: SavedComment };

/** Writes the next comment of a series: all paragraphs in turn, every second one with other words for the paragraph. */
export async function writeComment(text: ReadingText, index: number): Promise<WrittenComment> {
  const speaker = text.speakers[index % text.speakers.length];
  const paragraph = text.paragraphs[(index * 7) % text.paragraphs.length];
  if (speaker === undefined || paragraph === undefined) throw new Error("Nobody speaks, or about nothing.");
  const proposes = index % 2 === 0;
  const saved = await saveComment(
    // Each in an hour of its own: nobody may begin thousands of drafts in one.
    { ...speaker, clock: clockAt(new Date(index * 3_600_000)) },
    saveCommentSchema.parse({
      versionId: text.versionId,
      paragraphId: paragraph.id,
      draftKey: newId(),
      type: "substantive",
      stance: proposes ? "change" : "keep",
      language: "en",
      bodyPlain: reasons(index),
      ...(proposes
        ? { proposedText: `${paragraph.text.replaceAll("should", "will")} A report follows each year.` }
        : {}),
    }),
  );
  return { speaker, saved };
}

/** Words as long as those of the demo's comments. */
export function reasons(index: number): string {
  const english = comments.filter(({ language }) => language === "en");
  return english[index % english.length]?.body ?? "";
}

/** Submits what was written. */
export function submitComment({ speaker, saved }: WrittenComment): Promise<Submitted> {
  return submitContribution(speaker, { id: saved.id, seenRevision: saved.revision });
}

async function publishComment({ moderator }: ReadingText, id: string): Promise<void> {
  const seenRevision = await revisionOf("contribution", id);
  await moderateContribution(moderator, moderateContributionSchema.parse({ id, seenRevision, decision: "publish" }));
}

async function revisionOf(kind: "contribution" | "consultation" | "draftVersion", id: string): Promise<number> {
  const asked = { where: { id }, select: { revision: true } } as const;
  if (kind === "contribution") return (await database().contribution.findUniqueOrThrow(asked)).revision;
  if (kind === "consultation") return (await database().consultation.findUniqueOrThrow(asked)).revision;
  return (await database().draftVersion.findUniqueOrThrow(asked)).revision;
}

async function personNamed(email: string): Promise<string> {
  return (await database().person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
}
