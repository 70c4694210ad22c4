import { cookies } from "next/headers";
import { readSignInLink } from "@/lib/accounts/queries";
import { systemClock } from "@/lib/kernel/clock";
import { sessionCookie } from "./session-cookie";
import { signInByLink } from "./sign-in-by-link";

type Confirmation = { email: string; token: string; locale: string; next: string | null };

/** Turns a confirmed link into a session cookie and the way on, or into the page that says what is wrong with it. */
export async function enterByLink(request: Request, { next, ...link }: Confirmation): Promise<Response> {
  const cookie = await signInByLink({
    ...link,
    browser: request.headers.get("user-agent"),
    presentToken: (await cookies()).get(sessionCookie().name)?.value ?? null,
  });
  if (cookie === null)
    return goTo(`/${link.locale}/sign-in/refused?reason=${await readSignInLink({ clock: systemClock }, link)}`);
  return goTo(next ?? `/${link.locale}/me`, cookie);
}

/** 303: the browser goes on with a GET, and reloading posts nothing again. */
export function goTo(path: string, cookie?: string): Response {
  const headers = new Headers({ Location: path, "Cache-Control": "private, no-store" });
  if (cookie !== undefined) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** The fields of a plain posted form; null when it is none, or names a field twice. */
export async function readPlainForm(request: Request): Promise<Record<string, string> | null> {
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) return null;
  const fields = new URLSearchParams(await request.text());
  return new Set(fields.keys()).size === fields.size ? Object.fromEntries(fields) : null;
}
