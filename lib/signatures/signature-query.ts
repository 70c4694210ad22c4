import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { changedSince } from "./changed-since";
import type { FieldChange } from "./field-changes";
import { type SignatureState, unanswered } from "./lifecycle";
import { signaturePolicy } from "./policy";
import { readShownText, type ShownText } from "./shown-text";

/** One input that the actor's organisation is asked to sign. */
export type OwnSignature = {
  id: string;
  contributionId: string;
  state: SignatureState;
  lead: { name: string; slug: string };
  title: string;
  language: string;
  consultation: { slug: string; title: Localised };
  submission: string;
  /** Public reference, once everybody may read the input; null before. */
  publishedAs: string | null;
  closesAt: Date | null;
  /** Whether the hour until which names can be given has come. */
  isPast: boolean;
  zone: string;
  /** SHA-256 of the exact text as it stands. */
  textSha256: string;
  confirmedAt: Date | null;
  endedAt: Date | null;
  askedChange: string | null;
  /** What changed since the organisation confirmed; null when it never did, or that text is not kept. */
  changes: FieldChange[] | null;
  /** The words of the text; null where they are not shown. */
  text: ShownText | null;
  /** Organisations that have confirmed this text. */
  others: string[];
  /** Whether the organisation has a logo, and whether it is to stand beside the name. */
  logo: { exists: boolean; isShown: boolean };
  may: { answer: boolean; withdraw: boolean; chooseLogo: boolean };
};

/** With the state it is in and what can be answered now; not_found for organisations that were not asked. */
export async function readOwnSignature(actor: Actor, id: string, now: Date): Promise<OwnSignature> {
  const row = await findSignature(id);
  if (row === null) throw notFound();
  const { input, organisation } = row;
  const { contribution } = input;
  const subject = { organisation, hasConfirmed: row.confirmedSha256 !== null };
  const isCollecting = contribution.submission === "collecting_signatures";
  const isAsked = isCollecting || contribution.submission === "submitted";
  if (!signaturePolicy.read(actor, subject) || !(isAsked || subject.hasConfirmed)) throw notFound();
  const isInTime = input.signaturesCloseAt !== null && now < input.signaturesCloseAt;
  const signsThis = row.state === "confirmed" && row.confirmedSha256 === input.textSha256;
  const hasChanged = row.confirmedSha256 !== null && row.confirmedSha256 !== input.textSha256;
  const showsText = organisation?.status === "verified" && (isCollecting || (isAsked && signsThis));
  return {
    id: row.id,
    contributionId: row.contributionId,
    state: row.state,
    lead: contribution.organisation ?? { name: "", slug: "" },
    title: input.title,
    language: contribution.language,
    consultation: { slug: contribution.consultation.slug, title: readLocalised(contribution.consultation.title) },
    submission: contribution.submission,
    publishedAs: await publicReference(row.contributionId, now),
    closesAt: input.signaturesCloseAt,
    isPast: !isInTime,
    zone: contribution.round.zone,
    textSha256: input.textSha256,
    confirmedAt: row.confirmedAt,
    endedAt: row.endedAt,
    askedChange: row.askedChange,
    changes:
      showsText && hasChanged ? await changedSince(database(), row.contributionId, row.confirmedSha256 ?? "") : null,
    text: showsText ? await readShownText(database(), row.contributionId) : null,
    others: showsText ? namesOf(input.signatures, row.id, input.textSha256) : [],
    logo: { exists: (organisation?.logoSha256 ?? null) !== null, isShown: row.showLogo },
    may: {
      chooseLogo: signsThis && signaturePolicy.answer(actor, subject) && contribution.submission !== "withdrawn",
      answer:
        signaturePolicy.answer(actor, subject) &&
        isCollecting &&
        isInTime &&
        unanswered.some((waiting) => waiting === row.state),
      withdraw:
        signaturePolicy.withdraw(actor, subject) &&
        contribution.submission !== "withdrawn" &&
        (row.state === "confirmed" || row.state === "reconfirmation_required"),
    },
  };
}

type Given = { id: string; confirmedSha256: string | null; organisation: { name: string } | null };

function namesOf(signatures: readonly Given[], ownId: string, textSha256: string): string[] {
  return signatures
    .filter(({ id, confirmedSha256 }) => id !== ownId && confirmedSha256 === textSha256)
    .flatMap(({ organisation }) => organisation?.name ?? []);
}

async function publicReference(id: string, now: Date): Promise<string | null> {
  const row = await database().contribution.findFirst({
    where: { id, ...publishedBy(now) },
    select: { reference: true },
  });
  return row?.reference ?? null;
}

function findSignature(id: string) {
  return database().coSignature.findUnique({
    where: { id },
    select: {
      id: true,
      contributionId: true,
      state: true,
      confirmedSha256: true,
      confirmedAt: true,
      endedAt: true,
      askedChange: true,
      showLogo: true,
      organisation: { select: { id: true, status: true, logoSha256: true } },
      input: {
        select: {
          title: true,
          textSha256: true,
          signaturesCloseAt: true,
          signatures: {
            where: { state: "confirmed" },
            orderBy: { position: "asc" },
            select: { id: true, confirmedSha256: true, organisation: { select: { name: true } } },
          },
          contribution: {
            select: {
              submission: true,
              language: true,
              organisation: { select: { name: true, slug: true } },
              consultation: { select: { slug: true, title: true } },
              round: { select: { zone: true } },
            },
          },
        },
      },
    },
  });
}
