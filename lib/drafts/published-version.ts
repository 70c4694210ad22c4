import { publishedConsultation, publishedConsultationSql } from "@/lib/consultations/published-consultation";
import { sql } from "@/lib/db/sql";

/** Narrows versions to those that everybody may read: published, in a consultation that everybody may read. */
export function publishedVersion() {
  return { status: { not: "draft" as const }, draft: { consultation: publishedConsultation() } };
}

/** The same in SQL: `v` is the version, `c` its consultation, `s` the process of that. */
export const publishedVersionSql = sql`v.status <> 'draft' AND ${publishedConsultationSql}`;
