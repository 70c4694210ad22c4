import { Webhook, WebhookVerificationError } from "svix";
import { env } from "@/lib/env";
import { awaitMessage } from "@/lib/inbound/await-message";
import { receivedEventSchema } from "@/lib/inbound/schema";
import { jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { publicProblem } from "@/lib/web/public-answer";

/** An event is a few kilobytes: the message itself is fetched. */
const largestEvent = 1_000_000;

/**
 * Resend's webhook. Signed with the secret that both sides know, not older than five minutes (the convention of
 * Standard Webhooks); answers 202 at once, the message is fetched by a job. 404 where no secret is set.
 */
export async function POST(request: Request): Promise<Response> {
  const { resend } = env().inbound;
  if (resend === null) return publicProblem(404, "There is nothing here.");
  const payload = await request.text();
  if (payload.length > largestEvent) return publicProblem(413, "An event is not that long.");
  const event = verified(payload, request.headers, resend.webhookSecret);
  if (event === null) return publicProblem(401, "The signature does not fit, or is too old.");
  const received = receivedEventSchema.safeParse(event);
  // What we did not ask for is none of our business; a refusal would make the other side send it again.
  if (received.success) await awaitMessage({ clock: systemClock, jobs }, received.data);
  return new Response(null, { status: received.success ? 202 : 204 });
}

function verified(payload: string, headers: Headers, secret: string): unknown {
  const names = ["svix-id", "svix-timestamp", "svix-signature"] as const;
  const given = Object.fromEntries(names.map((name) => [name, headers.get(name) ?? ""]));
  try {
    return new Webhook(secret).verify(payload, given);
  } catch (error) {
    if (error instanceof WebhookVerificationError || error instanceof SyntaxError) return null;
    throw error;
  }
}
