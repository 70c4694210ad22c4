import { sql } from "@/lib/db/sql";

/** Narrows consultations to those that everybody may read: published or later, in a process that is published. */
export function publishedConsultation() {
  return {
    status: { in: ["published" as const, "outcome_published" as const, "archived" as const] },
    process: { status: "published" as const },
  };
}

/** The same in SQL: `c` is the consultation, `s` its process. */
export const publishedConsultationSql = sql`c.status IN ('published', 'outcome_published', 'archived')
  AND s.status = 'published'`;
