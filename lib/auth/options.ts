import type { AuthOptions, LoggerInstance } from "next-auth";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { newToken } from "@/lib/kernel/ids";
import { createAdapter } from "./adapter";
import { sessionCookie, sessionSeconds } from "./session-cookie";

type Circumstances = { locale: string; browser: string | null };

/** next-auth's configuration for one request: sign-in by mailed link and database sessions, nothing else. */
export function authOptions(circumstances: Circumstances = { locale: "en", browser: null }): AuthOptions {
  return {
    adapter: createAdapter({ clock: systemClock, ...circumstances }),
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        maxAge: 15 * 60,
        server: "",
        from: "",
        options: {},
        // Links are issued by lib/accounts only.
        sendVerificationRequest: () => Promise.reject(new Error("next-auth does not send mail here")),
      },
    ],
    secret: env().nextAuthSecret,
    useSecureCookies: env().appUrl.startsWith("https://"),
    cookies: { sessionToken: sessionCookie() },
    // Equal ages mean that next-auth never prolongs a session: it ends a fixed time after sign-in.
    session: {
      strategy: "database",
      maxAge: sessionSeconds,
      updateAge: sessionSeconds,
      generateSessionToken: newToken,
    },
    callbacks: {
      session: ({ user }) => ({ expires: "", sessionId: "sessionId" in user ? user.sessionId : null }),
    },
    logger,
  };
}

/**
 * A failing database must look like a failing database: next-auth would swallow the error and answer "nobody is
 * signed in". Its warnings speak of settings that are given here in another way.
 */
const logger: Partial<LoggerInstance> = {
  error(code, metadata) {
    throw new Error(`next-auth: ${code}`, { cause: metadata });
  },
  warn: () => undefined,
  debug: () => undefined,
};
