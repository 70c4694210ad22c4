/** Versions that anybody may read. */
export const publishedVersion = {
  status: { not: "draft" as const },
  draft: {
    consultation: {
      status: { in: ["published" as const, "outcome_published" as const, "archived" as const] },
      process: { status: "published" as const },
    },
  },
};
