/** Narrows versions to those that everybody may read: published, in a published consultation of a published process. */
export function publishedVersion() {
  return {
    status: { not: "draft" as const },
    draft: {
      consultation: {
        status: { in: ["published" as const, "outcome_published" as const, "archived" as const] },
        process: { status: "published" as const },
      },
    },
  };
}
