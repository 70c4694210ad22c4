import { Resend } from "resend";
import { z } from "zod";
import { env } from "@/lib/env";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { receiveMessage } from "./receive-message";
import { largestMessage } from "./refuse-bomb";

/** What we need of Resend's answer for a received email; it holds more. */
const receivedEmail = z.object({
  /** Addresses of the envelope. */
  received_for: z.array(z.string()).nullish(),
  /** Where the message stands as it came, for an hour. */
  raw: z.object({ download_url: z.url() }),
});

/** Milliseconds for one answer of the other side. */
const patience = 60_000;

/**
 * Fetches a message that Resend received, as it came, and takes it. Called twice it takes it once. What the other
 * side does not give now may come later, so every failure is thrown for another try, but for a message that nobody
 * can read.
 */
export async function fetchMessage(deps: AnonymousDeps, { emailId }: { emailId: string }): Promise<void> {
  const { resend } = env().inbound;
  // The door was closed after the event came in.
  if (resend === null) return;
  const { data, error } = await new Resend(resend.apiKey, { baseUrl: resend.baseUrl }).emails.receiving.get(emailId);
  if (error !== null) throw new Error(`${error.statusCode ?? "no answer"} ${error.name}: ${error.message}`);
  const { raw, received_for } = receivedEmail.parse(data);
  const bytes = await download(raw.download_url, resend.baseUrl);
  const recipients = received_for == null || received_for.length === 0 ? null : received_for;
  try {
    await receiveMessage(deps, { bytes, recipients, door: "webhook", authentication: null });
  } catch (refusal) {
    if (!isDomainError(refusal)) throw refusal;
  }
}

/** Reads a file of the service, no further than a message may be long. Redirects lead elsewhere and are not followed. */
async function download(address: string, baseUrl: string): Promise<Uint8Array> {
  const isEncrypted = address.startsWith("https://");
  if (!isEncrypted && !baseUrl.startsWith("http://")) throw new Error("The message stands at an address without https");
  const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(patience) });
  if (!response.ok || response.body === null) throw new Error(`The message could not be fetched: ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    // One byte too many is enough: the reader of messages refuses it by its length.
    if (length > largestMessage) return new Uint8Array(largestMessage + 1);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
