import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { readKeptFile } from "@/lib/files/open-kept-file";
import type { Actor } from "@/lib/kernel/actor";
import { isDomainError, notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, defaultPageSize, type Page, toPage } from "@/lib/kernel/pages";
import { mailAddress } from "./mail-address";
import { type MessageLine, messageLines } from "./message-lines";
import { deskMessages, inboundPolicy } from "./policy";
import { readMessage } from "./read-message";

/** What waits for an organiser: of no registered person. What these write is theirs until they submit it. */
const waiting = { state: "waiting" as const, refusal: { not: null }, personId: null };

/** A waiting message as a line of the desk. */
export type WaitingMessage = {
  id: string;
  sender: string;
  subject: string;
  receivedAt: Date;
  zone: string;
  /** Message key of why it waits. */
  refusal: string;
  consultation: Localised;
};

/** Waiting messages of the processes that the actor organises, the newest first. */
export async function listWaiting(
  actor: Actor,
  cursor: string | null,
  size = defaultPageSize,
): Promise<Page<WaitingMessage>> {
  const after = cursor === null ? null : decodeInstantCursor(cursor);
  const rows = await database().inboundMessage.findMany({
    where: {
      AND: [
        waiting,
        deskMessages(actor),
        after === null
          ? {}
          : {
              receivedAt: { lte: after.at },
              OR: [{ receivedAt: { lt: after.at } }, { receivedAt: after.at, id: { lt: after.id } }],
            },
      ],
    },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      id: true,
      sender: true,
      subject: true,
      receivedAt: true,
      refusal: true,
      round: { select: { zone: true, consultation: { select: { title: true } } } },
    },
  });
  const { items, next } = toPage(rows, size, ({ receivedAt, id }) => ({ key: receivedAt.toISOString(), id }));
  return {
    next,
    items: items.map(({ round, refusal, ...row }) => ({
      ...row,
      refusal: refusal ?? "",
      zone: round?.zone ?? "UTC",
      consultation: readLocalised(round?.consultation.title),
    })),
  };
}

/** How many wait for this actor, counted up to a thousand; null where messages are none of their work. */
export async function countWaitingMessages(actor: Actor): Promise<number | null> {
  if (!inboundPolicy.list(actor)) return null;
  const rows = await database().inboundMessage.findMany({
    where: { AND: [waiting, deskMessages(actor)] },
    take: 1_000,
    select: { id: true },
  });
  return rows.length;
}

/** A waiting message with its words, for an organiser. Refuses not_found. */
export async function getWaitingMessage(actor: Actor, messageId: string) {
  const row = await database().inboundMessage.findFirst({
    where: { id: messageId, ...waiting },
    select: {
      id: true,
      revision: true,
      sender: true,
      subject: true,
      receivedAt: true,
      refusal: true,
      spf: true,
      dkim: true,
      dmarc: true,
      fileSha256: true,
      round: { select: { name: true, zone: true, consultation: { select: { title: true, processId: true } } } },
    },
  });
  if (row?.round == null || !inboundPolicy.read(actor, row.round.consultation)) throw notFound();
  const { round, fileSha256, refusal, ...message } = row;
  return {
    ...message,
    refusal: refusal ?? "",
    zone: round.zone,
    round: readLocalised(round.name),
    consultation: readLocalised(round.consultation.title),
    ...(await wordsOf(fileSha256)),
  };
}

/** A person's own message: as it came, and what it became. Refuses not_found. */
export async function getOwnMessage(actor: Actor, messageId: string) {
  const row = await database().inboundMessage.findFirst({
    where: { id: messageId, personId: actor.personId },
    select: {
      subject: true,
      state: true,
      refusal: true,
      receivedAt: true,
      removedAt: true,
      fileSha256: true,
      round: { select: { zone: true, consultation: { select: { title: true } } } },
      contributions: {
        orderBy: { contributionId: "asc" },
        select: {
          contribution: {
            select: {
              id: true,
              kind: true,
              versionId: true,
              reference: true,
              submission: true,
              bodyText: true,
              language: true,
              targets: {
                select: { paragraph: { select: { id: true, number: true } } },
                orderBy: { paragraph: { position: "asc" } },
              },
            },
          },
        },
      },
    },
  });
  if (row === null) throw notFound();
  const { round, fileSha256, contributions, ...message } = row;
  return {
    ...message,
    zone: round?.zone ?? "UTC",
    consultation: readLocalised(round?.consultation.title),
    contributions: contributions.map(({ contribution: { targets, ...rest } }) => ({
      ...rest,
      paragraphs: targets.map(({ paragraph }) => paragraph),
    })),
    ...(await wordsOf(fileSha256)),
  };
}

/** Null is a message whose words were removed with a protected submission. */
async function wordsOf(fileSha256: string | null): Promise<{ lines: MessageLine[]; files: string[] }> {
  if (fileSha256 === null) return { lines: [], files: [] };
  try {
    const { text, subject, files } = await readMessage(await readKeptFile(fileSha256));
    return { lines: messageLines(text, subject), files: files.map(({ name }) => name) };
  } catch (error) {
    // What could be read when it came and cannot now, by a stricter reader, is shown without its words.
    if (!isDomainError(error)) throw error;
    return { lines: [], files: [] };
  }
}

/** The address of a round as its members may know it; null where it takes no mail. */
export async function roundAddress(roundId: string): Promise<string | null> {
  const { domain } = env().inbound;
  const round = await database().round.findUnique({
    where: { id: roundId },
    select: { mailTakes: true, mailKey: true },
  });
  if (domain === null || round === null || round.mailKey === null || round.mailTakes === "nothing") return null;
  return mailAddress(round.mailKey, domain);
}
