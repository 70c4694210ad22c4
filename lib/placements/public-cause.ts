import { type AuthorRow, type PublicAuthor, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
/** A published contribution that the change of a paragraph goes back to. */
export type PublicCause = {
  reference: string;
  /** Null for a person who answered a round that is open to everyone. */
  organisation: Pick<PublicAuthor, "slug" | "name"> | null;
  /** Whether the words were taken as they were, or with changes. */
  verbatim: boolean;
};

/** What is read of a cause to show it. */
export const shownCause = {
  lineageId: true,
  verbatim: true,
  contribution: { select: { reference: true, ...publicAuthorSelect } },
} as const;

type CauseRow = {
  verbatim: boolean;
  contribution: AuthorRow & { reference: string | null };
};

/** A cause as it is shown. */
export function toPublicCause({ verbatim, contribution }: CauseRow): PublicCause {
  const author = publicAuthor(contribution);
  const organisation = author === null ? null : { slug: author.slug, name: author.name };
  return { reference: contribution.reference ?? "", organisation, verbatim };
}
