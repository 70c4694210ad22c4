/** What an event needs before everybody may see it. */
export type Missing = "process" | "series" | "zone" | "start";

type Prepared = {
  kind: string;
  zone: string | null;
  startsAt: Date | null;
  registration: "none" | "platform" | "link";
  process: { status: string };
  parent: { state: "draft" | "published" | "cancelled" } | null;
};

/**
 * Why an event cannot be published yet; empty when it can. One whose zone nobody knows may be, as a fact, but not
 * while people are to register for it: they would come at the wrong hour.
 */
export function missingBeforePublication(event: Prepared): Missing[] {
  const isSession = event.kind !== "series";
  return [
    ...(event.process.status === "published" ? [] : (["process"] as const)),
    ...(event.parent === null || event.parent.state === "published" ? [] : (["series"] as const)),
    ...(event.zone === null && event.registration !== "none" ? (["zone"] as const) : []),
    ...(isSession && event.zone !== null && event.startsAt === null ? (["start"] as const) : []),
  ];
}
