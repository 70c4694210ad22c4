import type { FinishedAnswer } from "@/lib/web/http/send";

/** A finished public page as it is answered, without the headers that every page has. */
export type FinishedDocument = FinishedAnswer;

interface Entry {
  readonly document: FinishedDocument;
  readonly tags: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly expires: number;
  bytes: number;
}

/** What an entry costs beside its bodies: keys, headers, tags, maps. An estimate on the safe side. */
const overhead = 2_000;

/** Finished documents by key, the least recently read leaving first when the bytes run out. */
export class DocumentStore {
  readonly #entries = new Map<string, Entry>();
  readonly #keysByTag = new Map<string, Set<string>>();
  #bytes = 0;

  constructor(readonly limitBytes: number) {}

  get size(): number {
    return this.#entries.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  read(key: string, now: number): FinishedDocument | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry.expires <= now) {
      this.#remove(key, entry);
      return undefined;
    }
    // A Map keeps the order of insertion: putting the entry back makes it the youngest.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.document;
  }

  write(key: string, document: FinishedDocument, tags: ReadonlySet<string>, expires: number): void {
    const before = this.#entries.get(key);
    if (before) this.#remove(key, before);
    const entry: Entry = { document, tags, expires, bytes: overhead + document.body.identity.length };
    // A page that alone would empty the store is answered but not kept.
    if (entry.bytes > this.limitBytes / 4) return;
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
    this.#shrink();
  }

  /** Counts a compressed copy that was made after the document was stored. */
  grew(key: string, document: FinishedDocument, bytes: number): void {
    const entry = this.#entries.get(key);
    if (entry?.document !== document) return;
    entry.bytes += bytes;
    this.#bytes += bytes;
    this.#shrink();
  }

  drop(tags: Iterable<string>): void {
    for (const tag of tags) {
      for (const key of this.#keysByTag.get(tag) ?? []) {
        const entry = this.#entries.get(key);
        if (entry) this.#remove(key, entry);
      }
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#keysByTag.clear();
    this.#bytes = 0;
  }

  #shrink(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.limitBytes) return;
      this.#remove(key, entry);
    }
  }

  #remove(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
    for (const tag of entry.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
