import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What a public page says about itself while it is being rendered: which tags
 * make it stale, and until when it is true.
 *
 * server.ts and Next's bundle are two instances of this module in one process.
 * The storage therefore lives on globalThis, where both find the same one.
 */
export interface DocumentRender {
  readonly tags: Set<string>;
  /** Milliseconds since the epoch; the earliest that any part of the page named. */
  validUntil: number;
  /** Parts of the page that were written at once, and stand in it as an empty `openfloor-part` with their index. */
  readonly parts: string[];
}

declare global {
  var openfloorDocumentRender: AsyncLocalStorage<DocumentRender> | undefined;
}

function renders(): AsyncLocalStorage<DocumentRender> {
  globalThis.openfloorDocumentRender ??= new AsyncLocalStorage<DocumentRender>();
  return globalThis.openfloorDocumentRender;
}

/** Runs a render and returns what it said about itself. Called by the server only. */
export async function recordDocument<T>(render: () => Promise<T>): Promise<{ result: T; said: DocumentRender }> {
  const said: DocumentRender = { tags: new Set(), validUntil: Number.POSITIVE_INFINITY, parts: [] };
  const result = await renders().run(said, render);
  return { result, said };
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

/**
 * Keeps a finished part of the page being rendered, which takes the place of `<openfloor-part data-part="…">` in the
 * document.
 *
 * @returns the index of the part, or null outside a document render, where the page has to show it by itself.
 */
export function keepPart(html: string): number | null {
  const said = renders().getStore();
  return said === undefined ? null : said.parts.push(html) - 1;
}

/** Whether a document is being rendered, so that finished parts are put into it. */
export function rendersDocument(): boolean {
  return renders().getStore() !== undefined;
}
