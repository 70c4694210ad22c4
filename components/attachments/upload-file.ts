import { forget, remember, rememberedFor } from "./remembered-uploads";
import { type AddedFile, announce, arrived, type Destination, sendPiece, type TusFailure } from "./tus-client";

export type UploadMoment = { at: "sending" | "checking" | "offline"; percent: number };

/** How an upload came to rest. */
export type UploadEnd =
  | { at: "done"; added: AddedFile | null }
  | { at: "refused"; reason: string }
  | { at: "paused" | "failed" | "signedOut" };

export type Uploading = {
  file: File;
  to: Destination;
  locale: string;
  /** Aborted to pause. */
  signal: AbortSignal;
  tell(moment: UploadMoment): void;
};

const kilobyte = 1024;
const smallest = 64 * kilobyte;
const largest = 4096 * kilobyte;
const mostTries = 10;

/**
 * Sends a file piece by piece and goes on where an earlier try stopped. Pieces grow where the line is fast, so that
 * each takes about a second; a line that breaks is waited for.
 */
export async function uploadFile(uploading: Uploading): Promise<UploadEnd> {
  const { file, to, signal, tell } = uploading;
  let percent = 0;
  let size = 4 * smallest;
  for (let tries = 0; tries < mostTries; ) {
    const begun = await begin(uploading);
    if (begun.at !== "begun") {
      if (begun.at !== "broken") return begun;
      if (!(await waitForLine(uploading, tries, percent))) return { at: "paused" };
      tries += 1;
      continue;
    }
    let { offset } = begun;
    let end: UploadEnd | "again" | null = null;
    while (end === null) {
      percent = file.size === 0 ? 100 : Math.floor((100 * offset) / file.size);
      const bytes = file.slice(offset, offset + size);
      const isLast = offset + bytes.size >= file.size;
      tell({ at: isLast ? "checking" : "sending", percent });
      const started = performance.now();
      const answer = await sendPiece(to, begun.id, { offset, bytes, locale: uploading.locale, signal });
      if (answer.ok) {
        tries = 0;
        size = nextSize(size, performance.now() - started);
        offset = answer.value.offset;
        if (answer.value.added !== null) end = { at: "done", added: answer.value.added };
      } else end = endOf(answer.failure, isLast);
    }
    if (end !== "again" && end.at !== "signedOut") forget(to.id, begun.id);
    if (end !== "again") return end;
    if (!(await waitForLine(uploading, tries, percent))) return { at: "paused" };
    tries += 1;
  }
  return { at: "failed" };
}

type Begun = { at: "begun"; id: string; offset: number } | { at: "broken" } | UploadEnd;

/** The upload of this file with how far it is: the one that stopped, else a new one. */
async function begin({ file, to, locale, signal }: Uploading): Promise<Begun> {
  const known = rememberedFor(to.id, file);
  if (known !== null) {
    const answer = await arrived(to, known, signal);
    if (answer.ok) return { at: "begun", id: known, offset: answer.value };
    if (answer.failure.kind !== "gone") return stopOf(answer.failure);
    forget(to.id, known);
  }
  const announced = await announce(file, to, locale);
  if (!announced.ok) return stopOf(announced.failure);
  remember(to.id, announced.value, file);
  return { at: "begun", id: announced.value, offset: 0 };
}

function stopOf(failure: TusFailure): UploadEnd | { at: "broken" } {
  if (failure.kind === "signedOut") return { at: "signedOut" };
  if (failure.kind === "refused" || failure.kind === "elsewhere") return { at: "refused", reason: failure.reason };
  return failure.kind === "gone" ? { at: "failed" } : { at: "broken" };
}

function endOf(failure: TusFailure, isLast: boolean): UploadEnd | "again" {
  if (failure.kind === "signedOut") return { at: "signedOut" };
  if (failure.kind === "refused") return { at: "refused", reason: failure.reason };
  // The answer to the last piece was lost on its way, and the file is there.
  if (failure.kind === "gone") return isLast ? { at: "done", added: null } : { at: "failed" };
  return "again";
}

function nextSize(size: number, milliseconds: number): number {
  if (milliseconds < 500) return Math.min(largest, size * 2);
  return milliseconds > 2_000 ? Math.max(smallest, size / 2) : size;
}

/** Waits longer each time, at most half a minute, or until the browser hears the line again; false when paused. */
function waitForLine({ signal, tell }: Uploading, tries: number, percent: number): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  if (tries > 0) tell({ at: "offline", percent });
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      signal.removeEventListener("abort", go);
      resolve(!signal.aborted);
    };
    const timer = setTimeout(go, tries === 0 ? 200 : Math.min(30_000, 500 * 2 ** tries));
    window.addEventListener("online", go);
    signal.addEventListener("abort", go);
  });
}
