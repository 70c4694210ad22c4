import type { DocumentAddress } from "@/lib/web/documents/document-address";
import type { RenderedDocument } from "@/lib/web/documents/document-cache";
import { answerOf, dataHeaders, ownHeaders, pathOf, type RenderOptions } from "@/lib/web/documents/framework-answer";
import type { PageStyles } from "@/lib/web/documents/page-styles";
import { askedOf, type PageWriters } from "@/lib/web/documents/page-writers";
import { recordDocument, type WhatWasSaid } from "@/lib/web/documents/render-context";
import { UnfinishedDocument, within } from "@/lib/web/documents/unfinished-document";
import { pageType, type WrittenPage } from "@/lib/web/documents/written-page";
import { documentPolicy, policyHeader } from "@/lib/web/http/security-headers";

interface DocumentOptions extends RenderOptions {
  readonly styles: () => Promise<PageStyles>;
  /** Those that are known; null where sources change while the site runs. */
  readonly writers: PageWriters | null;
  readonly report: (message: string, error: unknown) => void;
}

/**
 * Renders a public page for nobody in particular: by its writer where that is known, else by the framework, whose
 * request carries the address, the locale and nothing else of the visitor who happened to ask first.
 */
export async function renderDocument(address: DocumentAddress, options: DocumentOptions): Promise<RenderedDocument> {
  const styles = await options.styles();
  const again = await askWriter(address, options);
  if (again?.page) return { status: 200, ...styledPage(again.page, again.said, ["Content-Type", pageType], styles) };
  const { path } = address.route;
  const { result, said } = await recordDocument(pathOf(address), () => answerOf(address, path, options, ownHeaders));
  const { page, writer, tags, validUntil } = said;
  if (page !== null) {
    if (again) options.report(`${path} was written only when the framework asked for it.`, again.failure);
    if (writer !== null) options.writers?.set(path, writer);
    return { status: result.status, ...styledPage(page, said, result.headers, styles) };
  }
  // What the framework renders by itself comes with its scripts, and is no document.
  if (result.status === 200 && result.isPage) throw new UnfinishedDocument(`${path} was not written as a document.`);
  const headers = [...result.headers, ...policyHeader(documentPolicy)];
  return { ...result, headers, tags, validUntil, mayBeKept: true };
}

type WrittenAgain = { page: WrittenPage; said: WhatWasSaid } | { page: null; failure: unknown };

/** Null where no writer is known yet. */
async function askWriter(address: DocumentAddress, options: DocumentOptions): Promise<WrittenAgain | null> {
  const { path } = address.route;
  const writer = options.writers?.get(path);
  if (writer === undefined) return null;
  const render = () => recordDocument(pathOf(address), () => writer.write(askedOf(address)));
  try {
    const { result, said } = await within(options.timeout, path, render);
    return { page: result, said };
  } catch (error) {
    if (error instanceof UnfinishedDocument) throw error;
    // Nothing is there, or it moved, or it cannot be written: the framework asks for it again, and says so.
    return { page: null, failure: error };
  }
}

function styledPage(page: WrittenPage, said: WhatWasSaid, own: readonly string[], styles: PageStyles) {
  const { bytes, policy } = styles.apply(page);
  const { tags, validUntil } = said;
  return { headers: [...own, ...policyHeader(policy)], body: bytes, tags, validUntil, mayBeKept: true };
}

/**
 * The same for an answer of the API, which says by itself how long others may have it. One that does not call itself
 * public, or that sets a cookie, is given to whoever asked and never kept.
 */
export async function renderData(address: DocumentAddress, options: RenderOptions): Promise<RenderedDocument> {
  const { result, said } = await recordDocument(pathOf(address), () =>
    answerOf(address, address.route.path, options, dataHeaders),
  );
  return { ...result, tags: said.tags, validUntil: said.validUntil, mayBeKept: result.isPublic };
}
