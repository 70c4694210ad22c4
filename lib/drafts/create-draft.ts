import { loadConsultation } from "@/lib/consultations/load-consultation";
import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale } from "@/lib/kernel/localised";
import { slugOrFrom } from "@/lib/text/slug-of";
import { draftPolicy } from "./policy";
import type { CreateDraft } from "./schema";

/** An organiser opens a draft, still without any text, in a consultation. */
export function createDraft({ actor, clock }: Deps, input: CreateDraft): Promise<{ id: string; slug: string }> {
  return transaction(async (tx) => {
    const consultation = await loadConsultation(tx, actor, input.consultationId);
    authorise(draftPolicy.create, actor, { processId: consultation.processId });
    const { consultationId, symbol, title } = input;
    const slug = slugOrFrom(input.slug, inLocale(title, "en").text, "drafts.errors.slug");
    const taken = await tx.draft.findUnique({
      where: { consultationId_slug: { consultationId, slug } },
      select: { id: true },
    });
    if (taken !== null) {
      const words = { key: "drafts.errors.slugTaken" };
      throw new DomainError("conflict", words.key, { fields: { slug: words } });
    }
    const draft = await tx.draft.create({
      data: { consultationId, slug, symbol, title, createdAt: clock.now() },
      select: { id: true, slug: true },
    });
    await dropDocuments(tx, [`consultation:${consultationId}`]);
    return draft;
  });
}
