import type { Transaction } from "@/lib/db/client";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { hashLinkToken, pagePath } from "@/lib/organisations/link-token";
import { focalPointsOf } from "@/lib/organisations/mail-organisation";

/** What a letter on names says of the input: who leads it, where it goes, until when names are given. */
export async function letterOf(tx: Transaction, contributionId: string) {
  const row = await tx.contribution.findUniqueOrThrow({
    where: { id: contributionId },
    select: {
      organisation: { select: { name: true } },
      author: { select: { locale: true } },
      consultation: { select: { title: true } },
      round: { select: { zone: true, closesAt: true } },
      input: { select: { signaturesCloseAt: true } },
    },
  });
  const closesAt = row.input?.signaturesCloseAt ?? row.round.closesAt;
  const title = readLocalised(row.consultation.title);
  return {
    /** Language in which an address is written to that has no account. */
    locale: row.author.locale,
    in: (locale: string) => ({
      lead: row.organisation?.name ?? "",
      consultation: inLocale(title, locale).text,
      closesAt: closesAt.toISOString(),
      zone: row.round.zone,
    }),
  };
}

export const signatoryColumns = {
  id: true,
  email: true,
  invitedName: true,
  organisation: { select: { id: true, name: true } },
} as const;

export type Signatory = {
  id: string;
  email: string | null;
  invitedName: string | null;
  organisation: { id: string; name: string } | null;
};

type LetterReader = { to: string; locale: string; path: string };

/**
 * Who is written to about a name, and where the letter leads: the focal points of the organisation to their page; an
 * address that nobody has taken up to a new link, after which the one before is good no longer.
 */
export async function readersOf(
  tx: Transaction,
  { id, email, organisation }: Signatory,
  letter: { locale: string },
  mint: () => string,
): Promise<LetterReader[]> {
  if (organisation !== null) {
    const readers = await focalPointsOf(tx, organisation.id);
    return readers.map(({ to, locale }) => ({ to, locale, path: pagePath(locale, `/me/signatures/${id}`) }));
  }
  if (email === null) return [];
  const token = mint();
  await tx.coSignature.update({
    where: { id },
    data: { tokenHash: hashLinkToken(token) },
    select: { id: true },
  });
  const person = await tx.person.findUnique({ where: { email }, select: { locale: true } });
  const locale = person?.locale ?? letter.locale;
  return [{ to: email, locale, path: pagePath(locale, `/signatures/${token}`) }];
}
