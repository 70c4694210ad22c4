import { env } from "@/lib/env";

/** Sessions end this long after sign-in, whatever happens. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** The cookie that carries the session token: unreadable for scripts, bound to this host where there is TLS. */
export function sessionCookie() {
  const secure = env().appUrl.startsWith("https://");
  return {
    name: secure ? "__Host-openfloor-session-token" : "openfloor-session-token",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}
