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

/** A series stands in a calendar itself only while none of its sessions does. */
export const onceInTheCalendar = {
  OR: [{ kind: { not: "series" as const } }, { sessions: { none: { state: { not: "draft" as const } } } }],
};
