import { type Database, database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Actor } from "@/lib/kernel/actor";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import { type PublicSubject, readSubject } from "./read-subject";
import { type FollowSubject, followSubject } from "./schema";
import { readConfirmToken, readFollowerToken } from "./tokens";

/** One thing that an address follows. */
export type FollowedThing = {
  id: string;
  kind: FollowSubject["kind"];
  subject: string;
  rhythm: "at_once" | "daily" | "weekly";
  /** Null once it is not public any more. */
  shown: PublicSubject | null;
};

/** What somebody with an account follows, newest first. */
export function listOwnFollows({ email }: Pick<Actor, "email">): Promise<FollowedThing[]> {
  return listFollows({ follower: { email } });
}

/** What the address of a link follows; null for a link that we did not make. */
export async function listFollowsByLink(token: string): Promise<FollowedThing[] | null> {
  const followerId = readFollowerToken(token);
  return followerId === null ? null : listFollows({ followerId });
}

async function listFollows(whose: { follower: { email: string } } | { followerId: string }): Promise<FollowedThing[]> {
  const rows = await database().follow.findMany({
    where: { ...whose, confirmedAt: { not: null } },
    orderBy: [{ confirmedAt: "desc" }, { id: "desc" }],
    select: { id: true, kind: true, subject: true, rhythm: true },
  });
  return Promise.all(rows.map(async (row) => ({ ...row, shown: await readSubject(database(), row) })));
}

/** What a link for saying yes is about; null where it leads nowhere any more. */
export async function readConfirmation(token: string): Promise<FollowedThing | null> {
  const asked = readConfirmToken(token);
  if (asked === null) return null;
  const row = await database().follow.findUnique({
    where: { id: asked.followId },
    select: { id: true, kind: true, subject: true },
  });
  return row === null ? null : { ...row, rhythm: asked.rhythm, shown: await readSubject(database(), row) };
}

/** What an address of ours asks to follow, and how often the person hears of it already; null where there is nothing. */
export async function readFollowPage(query: { kind?: unknown; subject?: unknown }, actor: Actor | null) {
  const asked = followSubject.safeParse({ kind: query.kind, subject: query.subject });
  if (!asked.success) return null;
  const db: Database = database();
  const shown = await readSubject(db, asked.data);
  if (shown === null) return null;
  const own =
    actor === null
      ? null
      : await db.follow.findFirst({
          where: { ...asked.data, follower: { email: actor.email }, confirmedAt: { not: null } },
          select: { id: true, rhythm: true },
        });
  return { ...asked.data, shown, own };
}

/** The lineage of the paragraph that somebody named in the newest public text of a draft; null where none is called so. */
export async function findParagraph(draftId: string, typed: string): Promise<string | null> {
  const version = await database().draftVersion.findFirst({
    where: { draftId, translationOfId: null, ...publishedVersion() },
    orderBy: [{ position: "desc" }, { id: "desc" }],
    select: {
      paragraphs: {
        where: { kind: "paragraph" },
        orderBy: { position: "asc" },
        select: { anchor: true, number: true, aliases: true, lineageId: true },
      },
    },
  });
  const paragraphs = version?.paragraphs ?? [];
  const anchor = resolveReference(typed.slice(0, 100), paragraphs);
  return paragraphs.find((paragraph) => paragraph.anchor === anchor)?.lineageId ?? null;
}
