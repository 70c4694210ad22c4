import { transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Clock } from "@/lib/kernel/clock";
import { notFound } from "@/lib/kernel/errors";
import { isDemoAddress } from "./demo-accounts";
import { issueSignInToken } from "./issue-sign-in-token";

/**
 * A sign-in token for an invented person, without a mail. Outside the demo, and for any address that is not on the
 * demo's list, there is no such thing.
 */
export async function issueDemoToken({ clock }: { clock: Clock }, { email }: { email: string }): Promise<string> {
  if (env().mode !== "demo" || !isDemoAddress(email)) throw notFound();
  return transaction((tx) => issueSignInToken(tx, clock, email));
}
