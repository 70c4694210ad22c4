import { ServerClock, tellOffset } from "./server-clock";

/** How often the list is asked for, in milliseconds. */
const pause = 2_000;
/** After failures, and in a page that nobody looks at. */
const longPause = 10_000;

/**
 * Asks for the lists of an event as long as the page is open, by ETag, so that nothing is sent while nothing changed.
 * @param onRevision is told how the lists stand after each answer
 * @returns stops asking
 */
export function askFloor(source: string, onRevision: (revision: string) => void): () => void {
  const clock = new ServerClock();
  let etag = "";
  let revision = "";
  let timer = 0;
  let isStopped = false;

  async function ask(): Promise<void> {
    let isWell = false;
    try {
      const sentAt = Date.now();
      const answer = await fetch(source, { cache: "no-store", headers: etag === "" ? {} : { "If-None-Match": etag } });
      const offset = clock.learn(answer.headers.get("date"), sentAt, Date.now());
      if (offset !== null) tellOffset(offset);
      if (answer.status === 200) {
        const floor: unknown = await answer.json();
        if (typeof floor === "object" && floor !== null && "revision" in floor) revision = String(floor.revision);
        etag = answer.headers.get("etag") ?? "";
      }
      isWell = answer.status === 200 || answer.status === 304;
      if (isWell && !isStopped) onRevision(revision);
    } catch {
      // The network is gone for a moment: the clock runs on, and the list is asked for again.
    }
    if (!isStopped) timer = window.setTimeout(ask, isWell && !document.hidden ? pause : longPause);
  }

  const onVisible = () => {
    if (document.hidden) return;
    window.clearTimeout(timer);
    void ask();
  };
  document.addEventListener("visibilitychange", onVisible);
  void ask();
  return () => {
    isStopped = true;
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
