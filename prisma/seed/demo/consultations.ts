import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { addRound } from "@/lib/consultations/add-round";
import { createConsultation } from "@/lib/consultations/create-consultation";
import { publishConsultation } from "@/lib/consultations/publish-consultation";
import { addRoundSchema, createConsultationSchema } from "@/lib/consultations/schema";
import { database } from "@/lib/db/client";
import { createDraft } from "@/lib/drafts/create-draft";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { createDraftSchema, editParagraphsSchema, importVersionSchema } from "@/lib/drafts/schema";
import type { Deps } from "@/lib/jobs/queue";
import { readLocalised } from "@/lib/kernel/localised";
import type { ContentConsultation, Moment } from "../content/content-types";
import { paragraphMarks } from "../content/paragraph-marks";
import { actAs, type Staff } from "./people";

/** One consultation with its round and its draft, published unless it is still being prepared. */
export async function seedConsultation(
  content: ContentConsultation,
  processIds: Map<string, string>,
  staff: Staff,
): Promise<void> {
  const organiser = await actAs(staff.organiser);
  const processId = processIds.get(content.process) ?? "";
  const { slug, title, summary, background, conditions, contact, round } = content;
  const areas = await database().area.findMany({
    where: { processId, slug: { in: content.areas } },
    select: { id: true },
  });
  const { id } = await createConsultation(
    organiser,
    createConsultationSchema.parse({
      ...{ processId, slug, title, summary, background, conditions },
      contact: contact.en,
      areaIds: areas.map((area) => area.id),
    }),
  );
  await addRound(
    organiser,
    addRoundSchema.parse({
      consultationId: id,
      name: round.name,
      opensAt: hour(round.opensAt, round.zone),
      closesAt: hour(round.closesAt, round.zone),
      zone: round.zone,
      eligibility: round.eligibility,
      maxWords: 400,
    }),
  );
  await seedDraft(organiser, id, content);
  if (content.state === "draft") return;
  const { revision } = await database().consultation.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  await publishConsultation(organiser, { consultationId: id, seenRevision: revision });
}

async function seedDraft(organiser: Deps, consultationId: string, content: ContentConsultation): Promise<void> {
  const { slug, symbol, title } = content.draft;
  const draft = await createDraft(organiser, createDraftSchema.parse({ consultationId, slug, symbol, title }));
  const original = await seedVersion(organiser, draft.id, content, "en", null);
  if (content.state === "draft") return;
  await publish(organiser, original);
  if (content.draft.files.ar === undefined) return;
  await publish(organiser, await seedVersion(organiser, draft.id, content, "ar", original));
}

async function seedVersion(
  organiser: Deps,
  draftId: string,
  { draft }: ContentConsultation,
  language: "en" | "ar",
  translationOfId: string | null,
): Promise<string> {
  const text = readFileSync(join(import.meta.dirname, "..", "content", draft.files[language] ?? ""), "utf8");
  const version = await importVersion(
    organiser,
    importVersionSchema.parse({
      draftId,
      slug: language === "en" ? draft.versionSlug : `${draft.versionSlug}-${language}`,
      label: draft.versionLabel,
      title: draft.title[language],
      language,
      translationOfId,
      format: "markdown",
      text,
    }),
  );
  if (draft.slug === "guidance") await markParagraphs(organiser, version.id);
  return version.id;
}

/** Locks the agreed language and gives the paragraphs their other names, as the organiser does in the editor. */
async function markParagraphs(organiser: Deps, versionId: string): Promise<void> {
  const version = await database().draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { revision: true, title: true, label: true, paragraphs: { orderBy: { position: "asc" } } },
  });
  const marks = new Map(paragraphMarks.map((mark) => [mark.number, mark]));
  await editParagraphs(
    organiser,
    editParagraphsSchema.parse({
      versionId,
      seenRevision: version.revision,
      title: version.title,
      label: readLocalised(version.label),
      blocks: version.paragraphs.map((paragraph) => {
        const mark = marks.get(paragraph.number ?? "");
        return {
          id: paragraph.id,
          kind: paragraph.kind,
          depth: paragraph.depth,
          text: paragraph.text,
          marker: paragraph.marker ?? "",
          locked: mark?.locked ?? false,
          aliases: mark?.aliases.join(", ") ?? "",
        };
      }),
    }),
  );
}

async function publish(organiser: Deps, versionId: string): Promise<void> {
  const { revision } = await database().draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { revision: true },
  });
  await publishVersion(organiser, { versionId, seenRevision: revision });
}

function hour({ daysFromNow, hour: at }: Moment, zone: string): string {
  const day = Temporal.Now.plainDateISO(zone).add({ days: daysFromNow });
  return day.toPlainDateTime({ hour: at }).toString({ smallestUnit: "minute" });
}
