import { AsyncLocalStorage } from "node:async_hooks";
import type { PageWriter } from "@/lib/web/documents/page-writers";
import type { WrittenPage } from "@/lib/web/documents/written-page";

/**
 * What a public page says about itself while it is being rendered: which tags
 * make it stale, and until when it is true.
 *
 * server.ts and Next's bundle are two instances of this module in one process.
 * The storage therefore lives on globalThis, where both find the same one.
 */
export interface DocumentRender {
  /** Path of the address that is asked for. */
  readonly path: string;
  readonly tags: Set<string>;
  /** Milliseconds since the epoch; the earliest that any part of the page named. */
  validUntil: number;
  /** The page as it was written. */
  page: WrittenPage | null;
  /** How it is written the next time. */
  writer: PageWriter | null;
  /** Drops what was read once for it. */
  readonly forget: (() => void)[];
}

/** The same when it is over. */
export type WhatWasSaid = Pick<DocumentRender, "tags" | "validUntil" | "page" | "writer">;

declare global {
  var openfloorDocumentRender: AsyncLocalStorage<DocumentRender> | undefined;
}

function renders(): AsyncLocalStorage<DocumentRender> {
  globalThis.openfloorDocumentRender ??= new AsyncLocalStorage<DocumentRender>();
  return globalThis.openfloorDocumentRender;
}

/**
 * Runs a render and returns what it said about itself. Called by the server only.
 *
 * Connections and timers that a render happens to begin remember its context for as long as they last, which may be
 * hours: a page and its rows are not left in it.
 */
export async function recordDocument<T>(
  path: string,
  render: () => Promise<T>,
): Promise<{ result: T; said: WhatWasSaid }> {
  const said: DocumentRender = {
    ...{ path, tags: new Set(), validUntil: Number.POSITIVE_INFINITY },
    ...{ page: null, writer: null, forget: [] },
  };
  try {
    const result = await renders().run(said, render);
    const { tags, validUntil, page, writer } = said;
    return { result, said: { tags, validUntil, page, writer } };
  } finally {
    said.page = null;
    for (const forget of said.forget) forget();
  }
}

/**
 * Says that the page being rendered shows what these tags name, as in
 * `tagDocument("consultation:3f…", "organisations")`. A command that changes any of them
 * drops the page. Outside a document render it does nothing, so that a view may
 * be used on an app page too.
 */
export function tagDocument(...tags: readonly string[]): void {
  const said = renders().getStore();
  if (said) for (const tag of tags) said.tags.add(tag);
}

/**
 * Says that the page stops being true at this instant (a round opens or closes, "in 3 days"
 * becomes "in 2 days"). Called several times, the earliest instant holds.
 */
export function documentValidUntil(instant: Date): void {
  const said = renders().getStore();
  if (said) said.validUntil = Math.min(said.validUntil, instant.getTime());
}

/** Path that the page being rendered was asked for at; null outside a document render. */
export function renderedPath(): string | null {
  return renders().getStore()?.path ?? null;
}

/**
 * Hands the written page to the server that asked for it, and its writer for the next time.
 *
 * @returns false outside a document render, where it has to be answered as any other page.
 */
export function keepPage(page: WrittenPage, writer: PageWriter | null): boolean {
  const said = renders().getStore();
  if (said === undefined) return false;
  said.page = page;
  said.writer = writer;
  return true;
}

/**
 * Reads once in a render what several parts of a page ask for, such as its head and its body.
 *
 * @param read is asked with strings alone, which tell one reading from another.
 */
export function readOnce<Asked extends readonly string[], Answer>(
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const readings = new WeakMap<DocumentRender, Map<string, Promise<Answer>>>();
  return (...asked) => {
    const said = renders().getStore();
    if (said === undefined) return read(...asked);
    let known = readings.get(said);
    if (known === undefined) {
      known = new Map();
      readings.set(said, known);
      said.forget.push(() => readings.delete(said));
    }
    const key = JSON.stringify(asked);
    const answer = known.get(key) ?? read(...asked);
    known.set(key, answer);
    return answer;
  };
}
