import type { Database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { consultationPolicy } from "./policy";

/** What commands on a consultation start from. Refuses as not_found what the actor may not know exists. */
export async function loadConsultation(db: Database, actor: Actor, consultationId: string) {
  const consultation = await db.consultation.findUnique({
    where: { id: consultationId },
    select: {
      id: true,
      slug: true,
      status: true,
      revision: true,
      processId: true,
      process: { select: { status: true } },
    },
  });
  if (consultation === null || !consultationPolicy.see(actor, consultation)) throw notFound();
  return consultation;
}

/** The public documents on which a consultation is shown. */
export function consultationTags(consultation: { id: string; processId: string }): string[] {
  return ["home", "consultations", "search", `process:${consultation.processId}`, `consultation:${consultation.id}`];
}
