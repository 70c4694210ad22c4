import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters";
import { confirmAddress } from "@/lib/accounts/confirm-address";
import { dropSession } from "@/lib/accounts/drop-session";
import { openSession } from "@/lib/accounts/open-session";
import { findLiveSession, findPersonByAddress } from "@/lib/accounts/queries";
import { registerPerson } from "@/lib/accounts/register-person";
import { useSignInToken } from "@/lib/accounts/use-sign-in-token";
import type { Clock } from "@/lib/kernel/clock";
import { DomainError } from "@/lib/kernel/errors";
import { hashSessionToken } from "./token-hash";

type Circumstances = {
  clock: Clock;
  /** Language of the page the person signs in from; a new account begins with it. */
  locale: string;
  /** What the browser calls itself; null when it says nothing. */
  browser: string | null;
};

/**
 * next-auth's view of our accounts. Only what sign-in by link needs is here: next-auth has no way to issue a link,
 * to join accounts or to change an address.
 */
export function createAdapter({ clock, locale, browser }: Circumstances): Adapter {
  return {
    async createUser(user: Omit<AdapterUser, "id">) {
      return toUser(await registerPerson({ clock }, { email: user.email, locale }));
    },
    async getUserByEmail(email: string) {
      const person = await findPersonByAddress(email);
      return person === null ? null : toUser(person);
    },
    async updateUser(user: Pick<AdapterUser, "id">) {
      return toUser(await confirmAddress({ clock }, { personId: user.id }));
    },
    async createSession(session: AdapterSession) {
      const { sessionToken, userId, expires } = session;
      await openSession(
        { clock },
        { tokenHash: hashSessionToken(sessionToken), personId: userId, expiresAt: expires, browser },
      );
      return session;
    },
    async getSessionAndUser(sessionToken: string) {
      const found = await findLiveSession({ clock }, hashSessionToken(sessionToken));
      if (found === null) return null;
      return {
        session: { sessionToken, userId: found.person.id, expires: found.expiresAt },
        // The session callback sees the person only, so the session's id travels with it.
        user: { ...toUser(found.person), sessionId: found.id },
      };
    },
    async updateSession() {
      // Sessions keep the end they were opened with; there is nothing to extend.
      return null;
    },
    async deleteSession(sessionToken: string) {
      await dropSession(hashSessionToken(sessionToken));
    },
    async createVerificationToken() {
      throw new DomainError("forbidden", "errors.forbidden");
    },
    async useVerificationToken({ identifier, token }) {
      return useSignInToken({ clock }, { email: identifier, tokenHash: token });
    },
  };
}

function toUser(person: { id: string; email: string; name: string | null; emailVerifiedAt: Date | null }): AdapterUser {
  return { id: person.id, email: person.email, name: person.name, emailVerified: person.emailVerifiedAt };
}
