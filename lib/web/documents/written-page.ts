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

/**
 * The bytes of the whole page.
 *
 * @param added what comes in at the end of its head and at the end of its body.
 */
export function wholePage({ head, body }: WrittenPage, added: { head: string; body: string }): Buffer {
  const before = Buffer.from(`${head}${added.head}</head><body>`);
  return Buffer.concat([before, body, Buffer.from(`${added.body}</body></html>`)]);
}
