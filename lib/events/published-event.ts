/** A session is shown once its series is, and nothing before its process. */
const above = { OR: [{ parentId: null }, { parent: { state: { not: "draft" as const } } }] };

/** Narrows events to those that everybody may read: published or cancelled since, in a process that is published. */
export function publishedEvent() {
  return {
    state: { in: ["published" as const, "cancelled" as const] },
    process: { status: "published" as const },
    OR: [{ parentId: null }, { parent: { state: { not: "draft" as const }, ...above } }],
  };
}
