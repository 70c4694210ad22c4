/** Narrows consultations to those that everybody may read: published or later, in a process that is published. */
export function publishedConsultation() {
  return {
    status: { in: ["published" as const, "outcome_published" as const, "archived" as const] },
    process: { status: "published" as const },
  };
}
