import { addRound } from "@/lib/consultations/add-round";
import { createConsultation } from "@/lib/consultations/create-consultation";
import { publishConsultation } from "@/lib/consultations/publish-consultation";
import { addRoundSchema, createConsultationSchema } from "@/lib/consultations/schema";
import { database } from "@/lib/db/client";
import { createDraft } from "@/lib/drafts/create-draft";
import { createDraftSchema } from "@/lib/drafts/schema";
import type { Deps } from "@/lib/jobs/queue";
import type { ContentConsultation } from "../content/content-types";
import { hour } from "./hours";
import { actAs, type Staff } from "./people";
import { publish, seedEarlierVersion, seedVersion } from "./versions";

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
      permits: ["joint", "pseudonym", "confidential", "topics", "impacts"],
    }),
  );
  await seedDraft(organiser, id, content);
  if (content.state === "draft") return;
  const { revision } = await database().consultation.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  await publishConsultation(organiser, { consultationId: id, seenRevision: revision });
}

/** The draft with the text that is commented on first: the earlier one where there is one. */
async function seedDraft(organiser: Deps, consultationId: string, content: ContentConsultation): Promise<void> {
  const { slug, symbol, title, earlier } = content.draft;
  const draft = await createDraft(organiser, createDraftSchema.parse({ consultationId, slug, symbol, title }));
  if (earlier !== undefined) {
    await publish(organiser, await seedEarlierVersion(organiser, draft.id, content.draft, earlier));
    return;
  }
  const original = await seedVersion(organiser, draft.id, content.draft, "en", null);
  if (content.state === "published") await publish(organiser, original);
}
