import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { queueMail } from "@/lib/notifications/queue-mail";
import { keepFollow } from "./keep-follow";
import { readSubject } from "./read-subject";
import type { FollowByAddress } from "./schema";
import { subjectName } from "./subject-name";
import { confirmToken } from "./tokens";

const perSource = { act: "follow by source", attempts: 20, minutes: 15 } as const;
const perAddress = { act: "follow for address", attempts: 5, minutes: 60 } as const;

type Request = FollowByAddress & {
  /** Language of the page that asks; the mails are written in it. */
  locale: string;
  /** The network that asks, as the server saw it. */
  source: string;
};

/**
 * Asks the owner of an address, by mail, whether something should be followed for it. Nothing else is sent to the
 * address until they said yes, and the answer is the same whether or not it follows anything already.
 * Refuses: too_many, not_found (nothing that everybody may see).
 */
export async function askToFollow(deps: AnonymousDeps, request: Request): Promise<void> {
  const { email, locale, kind, subject, rhythm } = request;
  await countAttempt(deps, perSource, request.source);
  await countAttempt(deps, perAddress, email);
  await transaction(async (tx) => {
    const followed = await readSubject(tx, { kind, subject });
    if (followed === null) throw new DomainError("not_found", "following.errors.unknown");
    const { id } = await keepFollow(tx, { email, locale, kind, subject, rhythm, at: await databaseNow(tx) });
    await queueMail(tx, deps.jobs, {
      to: email,
      template: "follow-confirm",
      locale,
      values: { ...subjectName(followed, locale), rhythm },
      secrets: { token: confirmToken(id, rhythm) },
    });
  });
}
