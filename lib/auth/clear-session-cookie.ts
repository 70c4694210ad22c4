import { cookies } from "next/headers";
import { sessionCookie } from "./session-cookie";

/** Takes the session's cookie out of this browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
