import { type IncomingMessage, ServerResponse } from "node:http";

type Callback = (error?: Error | null) => void;
type HeaderList = Record<string, number | string | string[] | undefined> | (number | string | string[])[];

/**
 * A response whose body can be held back until it is complete, so that headers which depend on
 * the body can still be set, and which can be closed against a writer that comes too late.
 */
export class HeldResponse<R extends IncomingMessage = IncomingMessage> extends ServerResponse<R> {
  #state: "open" | "undecided" | "held" | "closed" = "open";
  #chunks: Buffer[] = [];
  #decide: () => boolean = () => false;
  #complete: (body: Buffer) => void = () => {};

  /**
   * @param decide called once, when status and headers are known; true holds the body back.
   * @param complete called with the whole body; it answers with `send`.
   */
  hold(decide: () => boolean, complete: (body: Buffer) => void): void {
    this.#state = "undecided";
    this.#decide = decide;
    this.#complete = complete;
  }

  /** Sends a whole body, whatever was held back before. */
  send(body: Buffer | null): void {
    this.#state = "open";
    this.#chunks = [];
    if (body) super.end(body, "utf8");
    else super.end();
    this.#state = "closed";
  }

  /** From now on only `send` is heard; what the first writer still says is dropped. */
  takeOver(): void {
    if (this.#state !== "closed") this.#state = "held";
    this.#chunks = [];
    this.#complete = () => {};
  }

  override setHeader(name: string, value: number | string | readonly string[]): this {
    return this.#state === "closed" ? this : super.setHeader(name, value);
  }

  override removeHeader(name: string): void {
    if (this.#state !== "closed") super.removeHeader(name);
  }

  override writeHead(status: number, second?: string | HeaderList, third?: HeaderList): this {
    if (this.#state === "closed") return this;
    const headers = typeof second === "string" ? third : second;
    if (this.#state === "open") return super.writeHead(status, headers);
    this.statusCode = status;
    for (const [name, value] of pairs(headers)) if (value !== undefined) super.setHeader(name, value);
    return this;
  }

  override flushHeaders(): void {
    this.#settle();
    if (this.#state === "open") super.flushHeaders();
  }

  override write(chunk: unknown, second?: BufferEncoding | Callback, third?: Callback): boolean {
    this.#settle();
    const encoding = typeof second === "string" ? second : "utf8";
    const callback = typeof second === "function" ? second : third;
    if (this.#state === "open") return super.write(chunk, encoding, callback);
    if (this.#state === "held") this.#chunks.push(bytes(chunk, encoding));
    if (callback) queueMicrotask(callback);
    return true;
  }

  override end(first?: unknown, second?: BufferEncoding | (() => void), third?: () => void): this {
    this.#settle();
    const callback = [first, second, third].find((argument) => typeof argument === "function");
    const chunk = typeof first === "function" ? undefined : first;
    const encoding = typeof second === "string" ? second : "utf8";
    if (this.#state === "open") {
      if (typeof callback === "function") this.once("finish", () => callback());
      this.#state = "open";
      return chunk === undefined || chunk === null ? super.end() : super.end(chunk, encoding);
    }
    if (typeof callback === "function") this.once("finish", () => callback());
    if (this.#state === "held") {
      if (chunk !== undefined && chunk !== null) this.#chunks.push(bytes(chunk, encoding));
      const body = Buffer.concat(this.#chunks);
      this.#chunks = [];
      this.#complete(body);
    }
    return this;
  }

  #settle(): void {
    if (this.#state !== "undecided") return;
    // "held" while deciding, so that headers set by the decision are only noted.
    this.#state = "held";
    if (!this.#decide()) this.#state = "open";
  }
}

function bytes(chunk: unknown, encoding: BufferEncoding): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk, encoding);
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  throw new TypeError("A response body is text or bytes.");
}

function pairs(headers: HeaderList | undefined): [string, number | string | string[] | undefined][] {
  if (!headers) return [];
  if (!Array.isArray(headers)) return Object.entries(headers);
  const found: [string, number | string | string[]][] = [];
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const value = headers[index + 1];
    if (value !== undefined) found.push([String(headers[index]), value]);
  }
  return found;
}
