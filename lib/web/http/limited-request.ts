import { IncomingMessage } from "node:http";

const megabyte = 1_000_000;
const ordinary = 1 * megabyte;
const uploads = 20 * megabyte;

/**
 * Addresses that take files: uploads, the import of a draft, the first time and again, filled commenting tables,
 * finished inputs and their attachments, papers and recordings of events, statements, lists of signatories, messages.
 */
const uploadAddresses = [
  /^\/api\/uploads(?:\/|$)/,
  /^\/[a-z]{2}\/desk\/(?:.+\/)?(?:import|replace)$/,
  /^\/[a-z]{2}\/compose\/[^/]+\/table$/,
  /^\/[a-z]{2}\/me\/inputs\/[^/]+\/(?:import|files)$/,
  /^\/[a-z]{2}\/desk\/events\/[^/]+\/(?:documents|recordings(?:\/[^/]+)?)$/,
  /^\/[a-z]{2}\/events\/[^/]+\/floor$/,
  /^\/[a-z]{2}\/desk\/endorsements\/[^/]+\/import$/,
  /^\/api\/inbound(?:\/|$)/,
];

/** The largest body, in bytes, that an address takes. */
export function bodyLimit(path: string): number {
  return uploadAddresses.some((address) => address.test(path)) ? uploads : ordinary;
}

/** A request that counts its body as it arrives and stops it at a limit. */
export class LimitedRequest extends IncomingMessage {
  #limit = Number.POSITIVE_INFINITY;
  #received = 0;
  #exceeded: () => void = () => {};
  #over = false;

  /** @param exceeded called once; what still arrives after that is thrown away. */
  limitBody(limit: number, exceeded: () => void): void {
    this.#limit = limit;
    this.#exceeded = exceeded;
  }

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    if (this.#over && chunk !== null) return true;
    if (chunk instanceof Uint8Array) {
      this.#received += chunk.length;
      if (this.#received > this.#limit) {
        this.#over = true;
        this.#exceeded();
        return true;
      }
    }
    return super.push(chunk, encoding);
  }
}

/** The length that a request declares, or 0. */
export function declaredLength(request: IncomingMessage): number {
  const declared = Number(request.headers["content-length"] ?? 0);
  return Number.isFinite(declared) ? declared : Number.POSITIVE_INFINITY;
}
