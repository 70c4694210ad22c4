import { redirect } from "next/navigation";
import { getServerSession } from "next-auth/next";
import { cache } from "react";
import { loadActor } from "@/lib/accounts/load-actor";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { pagePath } from "@/lib/web/page-path";
import { authOptions } from "./options";

/**
 * The signed-in person of this request; null for a visitor. Session, offices and the organisation acted for are
 * read from the database once per request, so that what ended a moment ago acts on nothing.
 */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session: unknown = await getServerSession(authOptions());
  if (typeof session !== "object" || session === null || !("sessionId" in session)) return null;
  return isId(session.sessionId) ? loadActor({ clock: systemClock }, session.sessionId) : null;
});

/** The signed-in person; a visitor is sent to sign in, with the way back to this page. */
export async function requireActor(locale: string): Promise<Actor> {
  const actor = await getActor();
  if (actor !== null) return actor;
  const path = await pagePath();
  redirect(`/${locale}/sign-in${path === "" ? "" : `?next=${encodeURIComponent(`/${locale}${path}`)}`}`);
}
