import { createHash } from "node:crypto";
import type { DocumentAddress } from "@/lib/web/documents/document-address";
import { DocumentStore, type FinishedDocument } from "@/lib/web/documents/document-store";
import { EncodedBody } from "@/lib/web/documents/encoded-body";
import type { RenderGate } from "@/lib/web/documents/render-gate";

/** What a render gave: the answer, and what the page said about its own truth. */
export interface RenderedDocument {
  readonly status: number;
  /** The headers that are about the document itself, names and values in turn. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  readonly tags: ReadonlySet<string>;
  /** Milliseconds since the epoch, or infinity. */
  readonly validUntil: number;
  /** Whether it is the same for everybody, by its own word. */
  readonly mayBeKept: boolean;
}

interface Running {
  readonly promise: Promise<FinishedDocument>;
}

/** The tag that every document carries. */
export const everyDocument = "*";

/** Answers that may be kept: a page, and an address that moved for good. */
const kept = new Set([200, 301, 308]);

/**
 * Finished documents with one render at a time per key.
 *
 * Nothing withdrawn outlives its withdrawal: a drop removes what carries its tags, keeps renders
 * that had begun before it from being stored, and no reader who asks after it is answered with
 * one of those. While the cache is off nothing is kept at all.
 */
export class DocumentCache {
  readonly #store: DocumentStore;
  readonly #running = new Map<string, Running>();
  /** For each render under way: the tags dropped since it began. */
  readonly #droppedSince = new Set<Set<string>>();
  readonly #render: (address: DocumentAddress) => Promise<RenderedDocument>;
  readonly #gate: RenderGate;
  readonly #now: () => number;
  #on = false;

  constructor(options: {
    render: (address: DocumentAddress) => Promise<RenderedDocument>;
    gate: RenderGate;
    limitBytes: number;
    now?: () => number;
  }) {
    this.#render = options.render;
    this.#gate = options.gate;
    this.#store = new DocumentStore(options.limitBytes);
    this.#now = options.now ?? Date.now;
  }

  get state() {
    return { on: this.#on, documents: this.#store.size, bytes: this.#store.bytes };
  }

  /** Starts keeping documents, beginning with none. */
  turnOn(): void {
    this.#forgetAll();
    this.#on = true;
  }

  /** Stops keeping documents, and forgets those it has. */
  turnOff(): void {
    this.#on = false;
    this.#forgetAll();
  }

  drop(tags: readonly string[]): void {
    if (tags.includes(everyDocument)) {
      this.#forgetAll();
      return;
    }
    this.#store.drop(tags);
    for (const dropped of this.#droppedSince) for (const tag of tags) dropped.add(tag);
    // Which of the renders under way are concerned is known only at their end,
    // so whoever asks from now on begins a new one.
    this.#running.clear();
  }

  /** A kept document, without waiting. */
  peek(key: string): FinishedDocument | undefined {
    return this.#store.read(key, this.#now());
  }

  /** The document, rendered when it is not kept. Refuses with `Overloaded` when too many wait. */
  get(address: DocumentAddress): Promise<FinishedDocument> {
    const found = this.#store.read(address.key, this.#now());
    if (found) return Promise.resolve(found);
    const running = this.#on ? this.#running.get(address.key) : undefined;
    if (running) return running.promise;
    const started: Running = { promise: this.#gate.run(() => this.#renderAndKeep(address)) };
    this.#running.set(address.key, started);
    const forget = () => {
      if (this.#running.get(address.key) === started) this.#running.delete(address.key);
    };
    started.promise.then(forget, forget);
    return started.promise;
  }

  async #renderAndKeep(address: DocumentAddress): Promise<FinishedDocument> {
    const dropped = new Set<string>();
    this.#droppedSince.add(dropped);
    const mayKeep = this.#on;
    const began = this.#now();
    try {
      const rendered = await this.#render(address);
      const document: FinishedDocument = {
        status: rendered.status,
        headers: rendered.headers,
        tag: createHash("sha256").update(rendered.body).digest("base64url").slice(0, 27),
        body: new EncodedBody(rendered.body, {
          compressible: true,
          grew: (bytes) => this.#store.grew(address.key, document, bytes),
        }),
      };
      const outdated = dropped.has(everyDocument) || [...rendered.tags].some((tag) => dropped.has(tag));
      const expires = Math.min(rendered.validUntil, began + address.route.maximumAge * 1000);
      const lasts = rendered.mayBeKept && kept.has(rendered.status) && expires > this.#now();
      if (mayKeep && this.#on && !outdated && lasts) {
        this.#store.write(address.key, document, rendered.tags, expires);
      }
      return document;
    } finally {
      this.#droppedSince.delete(dropped);
    }
  }

  #forgetAll(): void {
    this.#store.clear();
    this.#running.clear();
    for (const dropped of this.#droppedSince) dropped.add(everyDocument);
  }
}
