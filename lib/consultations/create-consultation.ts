import { transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { inLocale } from "@/lib/kernel/localised";
import { loadProcess } from "@/lib/processes/load-process";
import { slugOrFrom } from "@/lib/text/slug-of";
import { refuseTakenSlug, writeConsultationAreas } from "./consultation-areas";
import { consultationPolicy } from "./policy";
import type { CreateConsultation } from "./schema";

/** An organiser opens a consultation in their process, as a draft that nobody else sees. */
export function createConsultation(
  { actor, clock }: Deps,
  input: CreateConsultation,
): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const process = await loadProcess(tx, actor, input.processId);
    authorise(consultationPolicy.create, actor, { processId: process.id });
    const { areaIds, ...words } = input;
    const slug = slugOrFrom(input.slug, inLocale(input.title, "en").text, "consultations.errors.slug");
    await refuseTakenSlug(tx, slug, null);
    const consultation = await tx.consultation.create({
      data: { ...words, slug, createdAt: clock.now() },
      select: { id: true, slug: true, processId: true },
    });
    await writeConsultationAreas(tx, consultation, areaIds);
    await recordTransition(tx, {
      subject: "consultation",
      subjectId: consultation.id,
      field: "status",
      from: null,
      to: "draft",
      actor,
      at: clock.now(),
    });
    return { id: consultation.id, slug: consultation.slug };
  });
}
