import NextAuth from "next-auth";
import { dropSession } from "@/lib/accounts/drop-session";
import { authOptions } from "./options";
import { sessionCookie } from "./session-cookie";
import { hashSessionToken } from "./token-hash";

type Link = {
  email: string;
  token: string;
  locale: string;
  browser: string | null;
  /** Token of the session that this browser has already; it ends when the new one opens. */
  presentToken: string | null;
};

/** The part of a Node response that next-auth writes to. */
type Answer = {
  status(code: number): Answer;
  setHeader(name: string, value: string | string[]): Answer;
  getHeader(name: string): string | string[] | undefined;
  json(body: unknown): void;
  send(body: unknown): void;
  end(): void;
};

type Handler = (request: object, answer: Answer) => Promise<void>;

/**
 * The one way to open a session: next-auth verifies the link, uses it up, and opens the session.
 *
 * @returns the Set-Cookie header of the new session, or null when the link is used, late, unknown or for another
 * address.
 */
export async function signInByLink({ email, token, presentToken, ...browser }: Link): Promise<string | null> {
  const handle: Handler = NextAuth(authOptions(browser));
  const { answer, cookies } = collectAnswer();
  const query = { nextauth: ["callback", "email"], email, token, callbackUrl: "/" };
  // The present session is not shown to next-auth: whose it was makes no difference to how it ends.
  await handle({ method: "GET", query, cookies: {}, headers: {} }, answer);
  const { name } = sessionCookie();
  const opened = cookies().find((cookie) => cookie.startsWith(`${name}=`) && !cookie.startsWith(`${name}=;`));
  if (opened === undefined) return null;
  if (presentToken !== null) await dropSession(hashSessionToken(presentToken));
  return opened;
}

function collectAnswer() {
  const headers = new Map<string, string | string[]>();
  const answer: Answer = {
    status: () => answer,
    setHeader(name, value) {
      headers.set(name.toLowerCase(), value);
      return answer;
    },
    getHeader: (name) => headers.get(name.toLowerCase()),
    json: () => undefined,
    send: () => undefined,
    end: () => undefined,
  };
  return { answer, cookies: () => [headers.get("set-cookie") ?? []].flat() };
}
