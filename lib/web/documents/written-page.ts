/** The media type of a page. */
export const pageType = "text/html; charset=utf-8";

/** A page as it was written, before it has its style. */
export interface WrittenPage {
  /** From its first sign to where its style will stand, before the head ends. */
  readonly head: string;
  /** What stands in its body, in UTF-8. */
  readonly body: Buffer;
  /** What its style depends on: its elements in small letters, its classes with a dot before them. */
  readonly names: ReadonlySet<string>;
  /** Addresses of the scripts of its islands. */
  readonly scripts: ReadonlySet<string>;
}

const nothing = { head: Buffer.alloc(0), body: "" };
const endOfHead = Buffer.from("</head><body>");

/**
 * The bytes of the whole page.
 *
 * @param added what comes in at the end of its head, in UTF-8, and at the end of its body. A style has tens of thousands of
 *   letters and is the same for pages of one kind: it comes as bytes, so that they are made once.
 */
export function wholePage({ head, body }: WrittenPage, added: { head: Buffer; body: string } = nothing): Buffer {
  const end = Buffer.from(`${added.body}</body></html>`);
  return Buffer.concat([Buffer.from(head), added.head, endOfHead, body, end]);
}
