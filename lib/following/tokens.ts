import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { isId } from "@/lib/kernel/ids";
import { followRhythms } from "./schema";

type Rhythm = (typeof followRhythms)[number];

/** A link for one address, to see what it follows and to stop it. It never ages, since mails are kept for years. */
export function followerToken(followerId: string): string {
  return `${followerId}.${sealOf("followed by", followerId)}`;
}

/** The follower that a token is for; null for one that we did not make. */
export function readFollowerToken(token: string): string | null {
  const [followerId, seal = "", ...rest] = token.split(".");
  if (!isId(followerId) || rest.length > 0) return null;
  return isSeal(seal, sealOf("followed by", followerId)) ? followerId : null;
}

/** A link that says yes to one follow in one rhythm. It leads nowhere once the follow was stopped or forgotten. */
export function confirmToken(followId: string, rhythm: Rhythm): string {
  return `${followId}.${rhythm}.${sealOf("follow", `${followId} ${rhythm}`)}`;
}

/** What a token says yes to; null for one that we did not make. */
export function readConfirmToken(token: string): { followId: string; rhythm: Rhythm } | null {
  const [followId, named, seal = "", ...rest] = token.split(".");
  const rhythm = followRhythms.find((known) => known === named);
  if (!isId(followId) || rhythm === undefined || rest.length > 0) return null;
  return isSeal(seal, sealOf("follow", `${followId} ${rhythm}`)) ? { followId, rhythm } : null;
}

function isSeal(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function sealOf(purpose: string, words: string): string {
  const sealed = `${purpose}\0${words.toLowerCase()}`;
  return createHmac("sha256", env().nextAuthSecret).update(sealed).digest("base64url").slice(0, 27);
}
