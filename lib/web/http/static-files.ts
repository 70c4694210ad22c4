import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { EncodedBody } from "@/lib/web/documents/encoded-body";
import type { HeldResponse } from "@/lib/web/http/held-response";
import { sendFinished } from "@/lib/web/http/send";

interface StaticFile {
  readonly file: string;
  readonly type: string;
  /** The name carries a hash of the content, so that the content never changes. */
  readonly immutable: boolean;
}

interface Loaded {
  readonly body: EncodedBody;
  readonly tag: string;
  bytes: number;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

const compressible = /^(?:text\/|application\/(?:json|manifest)|image\/(?:svg|x-icon)|font\/ttf)/;

/**
 * The files of a build, from memory, each compressed once. Only files that existed at the start
 * are known, by their exact address: no path is ever joined from a request.
 */
export class StaticFiles {
  readonly #files = new Map<string, StaticFile>();
  readonly #loaded = new Map<string, Promise<Loaded>>();
  readonly #headers: readonly string[];
  readonly #own: ReadonlyMap<string, readonly string[]>;
  #bytes = 0;

  /**
   * @param headers names and values in turn, for every file.
   * @param own the same for the few addresses that need others.
   */
  constructor(
    readonly limitBytes: number,
    headers: readonly string[],
    own: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {
    this.#headers = headers;
    this.#own = own;
  }

  /** Adds every file below a folder. */
  async add(folder: string, address: string, immutable: (address: string) => boolean): Promise<void> {
    if (!existsSync(folder)) return;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith(".")) continue;
      const file = join(entry.parentPath, entry.name);
      const type = types[extname(entry.name)];
      if (!type) continue;
      const at = address + relative(folder, file).split(sep).map(encodeURIComponent).join("/");
      this.#files.set(at, { file, type, immutable: immutable(at) });
    }
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Answers with the file. Rejects when it can no longer be read. */
  async serve(request: IncomingMessage, response: HeldResponse, path: string): Promise<void> {
    const known = this.#files.get(path);
    if (!known) throw new Error(`There is no file at ${path}.`);
    const { body, tag } = await this.#load(path, known);
    const keep = known.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600, must-revalidate";
    const headers = [...(this.#own.get(path) ?? this.#headers), "Content-Type", known.type, "Cache-Control", keep];
    sendFinished(request, response, { status: 200, headers, tag, body });
  }

  #load(path: string, known: StaticFile): Promise<Loaded> {
    const found = this.#loaded.get(path);
    if (found) {
      this.#loaded.delete(path);
      this.#loaded.set(path, found);
      return found;
    }
    const loading = this.#read(path, known);
    this.#loaded.set(path, loading);
    loading.catch(() => this.#loaded.delete(path));
    return loading;
  }

  async #read(path: string, known: StaticFile): Promise<Loaded> {
    const identity = await readFile(known.file);
    const tag = createHash("sha256").update(identity).digest("base64url").slice(0, 27);
    const loaded: Loaded = {
      tag,
      bytes: identity.length,
      body: new EncodedBody(identity, {
        compressible: compressible.test(known.type),
        brotliQuality: 9,
        grew: (bytes) => {
          loaded.bytes += bytes;
          this.#bytes += bytes;
          this.#shrink(path);
        },
      }),
    };
    this.#bytes += identity.length;
    this.#shrink(path);
    return loaded;
  }

  #shrink(keep: string): void {
    for (const [path, loading] of this.#loaded) {
      if (this.#bytes <= this.limitBytes) return;
      if (path === keep) continue;
      this.#loaded.delete(path);
      void loading.then(
        ({ bytes }) => {
          this.#bytes -= bytes;
        },
        () => undefined,
      );
    }
  }
}
