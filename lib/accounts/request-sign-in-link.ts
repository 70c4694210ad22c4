import { transaction } from "@/lib/db/client";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import { countAttempt } from "./count-attempt";
import { issueSignInToken } from "./issue-sign-in-token";
import type { SignInLinkRequest } from "./schema";
import { signInMinutes } from "./sign-in-token";

const perSource = { act: "sign-in link by source", attempts: 20, minutes: 15 } as const;
const perAddress = { act: "sign-in link for address", attempts: 5, minutes: 15 } as const;

type Request = SignInLinkRequest & {
  /** Language of the page that asks; the mail is written in it. */
  locale: string;
  /** The network that asks, as the server saw it. */
  source: string;
};

/**
 * Mails a sign-in link. Whether the address belongs to an account is never looked up, so that answer, work, rows and
 * mails are the same for every address.
 */
export async function requestSignInLink(deps: AnonymousDeps, { email, next, locale, source }: Request): Promise<void> {
  await countAttempt(deps, perSource, source);
  await countAttempt(deps, perAddress, email);
  await transaction(async (tx) => {
    const token = await issueSignInToken(tx, deps.clock, email);
    const query = new URLSearchParams({ email, token, ...(next === null ? {} : { next }) });
    await queueMail(tx, deps.jobs, {
      to: email,
      template: "sign-in-link",
      locale,
      values: { path: `/${locale}/sign-in/confirm?${query}`, minutes: signInMinutes },
    });
  });
}
