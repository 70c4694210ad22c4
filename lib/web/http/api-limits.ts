import type { IncomingMessage, ServerResponse } from "node:http";
import { keyIn } from "@/lib/api-keys/key-token";
import { ShortMemory } from "@/lib/web/short-memory";
import { type Allowance, RequestCounts } from "./request-counts";
import { setHeaders } from "./security-headers";

interface LimitOptions {
  /** Requests a minute of one address without a key. */
  readonly perMinute: number;
  /** Which key this is; null for one that does not work. */
  readonly findKey: (key: string) => Promise<string | null>;
}

/** A key may ask this many times as often as an address. */
const timesWithKey = 10;
/** A key that was ended works for this long at most. */
const remembered = 10_000;

/**
 * Limits of the public API (draft-ietf-httpapi-ratelimit-headers-10): by address, or by key where one is sent. Counting
 * costs no query, and a key is looked up once in ten seconds. Each instance counts for itself, so that with n of them
 * the limit is at most n times as high.
 */
export class ApiLimits {
  readonly #counts = new RequestCounts();
  readonly #keys = new ShortMemory<string | null>({ milliseconds: remembered, most: 10_000 });

  constructor(readonly options: LimitOptions) {}

  /** Whether an address is limited: answers of the API that are worked out when they are asked for. */
  covers(path: string): boolean {
    return path.startsWith("/api/v1/") || path === "/oembed";
  }

  /**
   * Counts a request, and answers it where it is refused.
   * @param client the address that limits are counted by
   * @param now milliseconds since the epoch
   * @returns the headers that say on the answer what is left, names and values in turn; null for a request that was
   * answered here.
   */
  async admit(
    request: IncomingMessage,
    response: ServerResponse,
    client: string,
    now: number,
  ): Promise<readonly string[] | null> {
    const key = keyIn(request.headers.authorization);
    // Guesses are counted by their address, as any other request.
    const id = key ? await this.#keys.recall(key, now, () => this.options.findKey(key)) : null;
    const { perMinute } = this.options;
    const allowance =
      id === null
        ? this.#counts.count(`address ${client}`, perMinute, now)
        : this.#counts.count(`key ${id}`, perMinute * timesWithKey, now);
    const said = limitHeaders(id === null ? "address" : "key", allowance);
    if (allowance.left < 0) {
      setHeaders(response, [...said, "Retry-After", String(allowance.secondsLeft)]);
      refuse(response, 429, `More than ${allowance.most} requests in a minute`);
      return null;
    }
    if (key === undefined || (key !== null && id === null)) {
      setHeaders(response, [...said, "WWW-Authenticate", 'Bearer realm="Openfloor", error="invalid_token"']);
      refuse(response, 401, "This key does not work. Everything can be read without one");
      return null;
    }
    return said;
  }
}

function limitHeaders(policy: "address" | "key", { most, left, secondsLeft }: Allowance): readonly string[] {
  return [
    ...["RateLimit-Policy", `"${policy}";q=${most};w=60`],
    ...["RateLimit", `"${policy}";r=${Math.max(left, 0)};t=${secondsLeft}`],
  ];
}

/** A refusal as a problem (RFC 9457), which pages of other sites may read. */
function refuse(response: ServerResponse, status: 401 | 429, detail: string): void {
  const body = Buffer.from(JSON.stringify({ type: "about:blank", status, detail }));
  response.writeHead(status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "RateLimit, RateLimit-Policy, Retry-After",
    "Content-Length": body.length,
  });
  response.end(body);
}
