import { countAttempt } from "@/lib/accounts/count-attempt";
import { database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { env } from "@/lib/env";
import { keepFile } from "@/lib/files/keep-file";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { sha256Hex } from "@/lib/text/canonical-json";
import { type Authentication, readAuthentication, verdictOf } from "./authentication";
import { findSender } from "./find-sender";
import { keysIn } from "./mail-address";
import { type ReadMessage, readMessage } from "./read-message";
import { takeMessage } from "./take-message";
import { graceSeconds, takeMessageLater } from "./take-message-later";

/** A message at a door. */
export type Arrival = {
  bytes: Uint8Array;
  /** The addresses it was delivered to; null to believe its own head. */
  recipients: readonly string[] | null;
  door: "webhook" | "command";
  /** What the receiving service says of it; null to read its header. */
  authentication: Authentication | null;
};

/** What became of a message in one round. */
export type Received = {
  /** Null when it was dropped without a trace: no round has the address, or too many came. */
  id: string | null;
  state: "waiting" | "drafted" | "submitted" | "refused";
  /** Message key of why it waits or was refused; null otherwise. */
  refusal: string | null;
  /** False when it had come before. */
  isNew: boolean;
};

const ofKnown = { act: "message of a sender", attempts: 60, minutes: 60 };
const ofUnknown = { act: "message of an unknown sender", attempts: 5, minutes: 60 };

/** More than this nobody looks through; what comes then is dropped. */
const mostWaiting = 500;

/**
 * Takes a message that came to the address of a round. From a registered person it becomes drafts or submissions and
 * is answered once; everything else waits for an organiser, or is refused without an answer, since an answer to a
 * forged sender is mail to a stranger. The same message twice, at once or later, is one.
 * Refuses as invalid a message that cannot be read.
 */
export async function receiveMessage(deps: AnonymousDeps, arrival: Arrival): Promise<Received[]> {
  const { domain, authserv } = env().inbound;
  const read = await readMessage(arrival.bytes);
  const recipients = arrival.recipients ?? read.recipients;
  const keys = domain === null ? [] : keysIn(recipients, domain).slice(0, 5);
  const rounds = await database().round.findMany({
    where: { mailKey: { in: keys } },
    orderBy: { id: "asc" },
    select: { id: true, mailTakes: true },
  });
  const authentication = arrival.authentication ?? readAuthentication(read.authenticationResults, authserv, read.from);
  const received: Received[] = [];
  for (const round of rounds) received.push(await receiveFor(deps, { ...arrival, authentication }, read, round));
  return rounds.length > 0 ? received : [dropped("inbound.refused.noSuchAddress")];
}

type Judged = Arrival & { authentication: Authentication };
type TakingRound = { id: string; mailTakes: "nothing" | "drafts" | "submissions" };

const dropped = (refusal: string): Received => ({ id: null, state: "refused", refusal, isNew: true });

async function receiveFor(
  deps: AnonymousDeps,
  arrival: Judged,
  read: ReadMessage,
  round: TakingRound,
): Promise<Received> {
  const fingerprint = fingerprintOf(arrival.bytes, read, round.id);
  const before = await findBefore(fingerprint);
  if (before !== null) return before;
  const judgement = await judge(deps, arrival, read, round);
  if (judgement === null) return dropped("inbound.refused.tooMany");
  const id = await keepMessage(deps, arrival, read, { ...judgement, fingerprint, roundId: round.id });
  // The same message came in by another door while this one was judged.
  if (id === null) return (await findBefore(fingerprint)) ?? dropped("inbound.refused.tooMany");
  if (judgement.personId !== null) await takeMessage(deps, { messageId: id });
  const now = await findBefore(fingerprint);
  return { ...(now ?? dropped("inbound.refused.noSuchAddress")), isNew: true };
}

/** The same Message-ID from the same sender to the same round is the same message, however its head has grown since. */
function fingerprintOf(bytes: Uint8Array, { messageId, from }: ReadMessage, roundId: string): string {
  return messageId === null
    ? sha256Hex(`message-bytes\n${sha256Hex(bytes)}\n${roundId}`)
    : sha256Hex(`message-id\n${messageId}\n${from ?? ""}\n${roundId}`);
}

async function findBefore(fingerprint: string): Promise<Received | null> {
  const row = await database().inboundMessage.findUnique({
    where: { fingerprint },
    select: { id: true, state: true, refusal: true },
  });
  return row === null ? null : { ...row, isNew: false };
}

type Judgement = { state: "waiting" | "refused"; refusal: string | null; personId: string | null };

/** What shall become of it: refused, kept for an organiser, or taken (a person and no refusal). Null: dropped. */
async function judge(
  deps: AnonymousDeps,
  { authentication }: Judged,
  read: ReadMessage,
  round: TakingRound,
): Promise<Judgement | null> {
  const refused = (refusal: string): Judgement => ({ state: "refused", refusal, personId: null });
  const waits = (refusal: string): Judgement => ({ state: "waiting", refusal, personId: null });
  const { from } = read;
  const isKnownOver = from === null ? false : !(await mayCome(deps, ofKnown, from));
  if (from === null) return (await hasRoom(round.id)) ? refused("inbound.refused.noSender") : null;
  if (read.isAutomatic || isOwn(from)) return isKnownOver ? null : refused("inbound.refused.automatic");
  const sender = await findSender(database(), from);
  if (sender === null || verdictOf(authentication) === "fail") {
    if (!(await mayCome(deps, ofUnknown, from)) || !(await hasRoom(round.id))) return null;
    return waits(sender === null ? "inbound.waits.unknownSender" : "inbound.waits.notAuthentic");
  }
  if (isKnownOver) return (await hasRoom(round.id)) ? waits("inbound.waits.tooMany") : null;
  return { state: "waiting", refusal: null, personId: sender.person.personId };
}

/** Mail of our own that came back would be answered without end. */
function isOwn(from: string): boolean {
  const { inbound, mail } = env();
  return from.endsWith(`@${inbound.domain}`) || mail.from.toLowerCase().replace(/^.*<|>$/g, "") === from;
}

async function mayCome(deps: AnonymousDeps, limit: typeof ofKnown, from: string): Promise<boolean> {
  try {
    await countAttempt(deps, limit, from);
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

async function hasRoom(roundId: string): Promise<boolean> {
  return (await database().inboundMessage.count({ where: { roundId, state: "waiting" } })) < mostWaiting;
}

type Kept = Judgement & { fingerprint: string; roundId: string };

/** Null when the same message is there already. */
function keepMessage(deps: AnonymousDeps, arrival: Judged, read: ReadMessage, kept: Kept): Promise<string | null> {
  return transaction(async (tx) => {
    const fileSha256 = await keepFile(tx, arrival.bytes, "message/rfc822");
    const now = await databaseNow(tx);
    const [made] = await tx.inboundMessage.createManyAndReturn({
      data: {
        ...kept,
        fileSha256,
        door: arrival.door,
        sender: read.from ?? "",
        subject: read.subject,
        ...arrival.authentication,
        receivedAt: now,
        decidedAt: kept.state === "refused" ? now : null,
      },
      select: { id: true },
      skipDuplicates: true,
    });
    if (made === undefined) return null;
    // Should this process end before it has taken the message, another one does.
    if (kept.personId !== null)
      await deps.jobs.enqueue(tx, takeMessageLater, { messageId: made.id }, { afterSeconds: graceSeconds });
    return made.id;
  });
}
