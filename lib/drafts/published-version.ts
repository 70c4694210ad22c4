import { publishedConsultation } from "@/lib/consultations/published-consultation";

/** Narrows versions to those that everybody may read: published, in a consultation that everybody may read. */
export function publishedVersion() {
  return { status: { not: "draft" as const }, draft: { consultation: publishedConsultation() } };
}
