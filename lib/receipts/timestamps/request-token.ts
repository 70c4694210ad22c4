import { checkToken, TokenRefused, tokenIn } from "./check-token";
import { integer, octets, sequence, yes } from "./der";
import { sha256Algorithm } from "./identifiers";

/** What an authority may take to answer, in milliseconds. */
const patience = 15_000;

/** No honest answer is larger, in bytes. */
const largest = 100_000;

export type RequestedToken = { token: Uint8Array<ArrayBuffer>; stampedAt: Date };

/**
 * Asks a time-stamping authority over HTTP (RFC 3161, 3.4) for a token over a SHA-256, and checks what comes back. Only
 * the hash leaves the platform. The address comes from the settings and from nowhere else; redirects are not followed.
 *
 * @param nonce unguessable, so that an earlier answer cannot be given again.
 * @throws TokenRefused, or what the network says.
 */
export async function requestToken(address: string, sha256: string, nonce: bigint): Promise<RequestedToken> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/timestamp-query", Accept: "application/timestamp-reply" },
    body: timestampQuery(sha256, nonce),
    redirect: "error",
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new TokenRefused(`the authority answered ${response.status}`);
  const token = tokenIn(await readAtMost(response, largest));
  const checked = checkToken(token, sha256);
  if (checked.nonce === null || BigInt(`0x${checked.nonce}`) !== nonce)
    throw new TokenRefused("it answers another request");
  return { token, stampedAt: checked.stampedAt };
}

/** TimeStampReq (RFC 3161, 2.4.1), with the certificates asked for. */
export function timestampQuery(sha256: string, nonce: bigint): Uint8Array<ArrayBuffer> {
  return sequence(integer(1n), sequence(sha256Algorithm, octets(Buffer.from(sha256, "hex"))), integer(nonce), yes);
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) throw new TokenRefused("the answer is too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
