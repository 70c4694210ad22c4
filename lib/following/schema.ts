import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { parseAddress } from "@/lib/mail/address";
import { isTopic } from "@/lib/organisations/topics";
import { readSearchSubject } from "@/lib/search/search-subject";
import { normNames } from "@/lib/templates/norm-names";
import { cleanLine } from "@/lib/text/clean-text";

export const followKinds = [
  "process",
  "consultation",
  "document",
  "paragraph",
  "organisation",
  "topic",
  "search",
] as const;

/** From the quickest on. */
export const followRhythms = ["at_once", "daily", "weekly"] as const;

/** Longest words of a search that is followed. */
const longestSearch = 200;

const subject = z
  .strictObject({
    kind: z.enum(followKinds, "following.errors.unknown"),
    subject: z.string().max(1_000, "following.errors.unknown").transform(cleanLine).transform(asStored),
  })
  .refine(fits, "following.errors.unknown");

/** Ids are compared as the database writes them. */
function asStored(typed: string): string {
  return isId(typed) ? typed.toLowerCase() : typed;
}

function fits({ kind, subject }: { kind: (typeof followKinds)[number]; subject: string }): boolean {
  if (kind === "search") {
    const { words } = readSearchSubject(subject);
    return words !== "" && words.length <= longestSearch;
  }
  return isId(subject) || (kind === "topic" && (isTopic(subject) || normNames.some((norm) => norm === subject)));
}

/** What is followed: of a paragraph its lineage, of a topic an area, a norm or one of the platform, of a search its words. */
export const followSubject = subject;
export type FollowSubject = z.output<typeof followSubject>;

const rhythm = z.enum(followRhythms, "following.errors.rhythm");

/** What a signed-in person asks for. */
export const followRequest = z.strictObject({ ...subject.shape, rhythm }).refine(fits, "following.errors.unknown");
export type FollowRequest = z.output<typeof followRequest>;

const oneAddress = z.string().transform((typed, context) => {
  const address = parseAddress(typed);
  if (address !== null) return address;
  context.addIssue({ code: "custom", message: "following.errors.address" });
  return z.NEVER;
});

/** What somebody without an account asks for. */
export const followByAddress = z
  .strictObject({ ...subject.shape, rhythm, email: oneAddress })
  .refine(fits, "following.errors.unknown");
export type FollowByAddress = z.output<typeof followByAddress>;

/** One of one's own follows. */
export const ownFollow = z.strictObject({ followId: z.uuid("following.errors.unknown") });
export type OwnFollow = z.output<typeof ownFollow>;

/** Of the link in a mail. */
export const followToken = z.strictObject({ token: z.string().max(200) });
export type FollowToken = z.output<typeof followToken>;

/** The same, to stop one follow, or every one where it is left out. */
export const stopByToken = z.strictObject({
  token: z.string().max(200),
  followId: z.uuid("following.errors.unknown").optional(),
});
export type StopByToken = z.output<typeof stopByToken>;
