/** A published contribution that the change of a paragraph goes back to. */
export type PublicCause = {
  reference: string;
  /** Null for a person who answered a round that is open to everyone. */
  organisation: { slug: string; name: string } | null;
  /** Whether the words were taken as they were, or with changes. */
  verbatim: boolean;
};

/** What is read of a cause to show it. */
export const shownCause = {
  lineageId: true,
  verbatim: true,
  contribution: { select: { reference: true, organisation: { select: { slug: true, name: true } } } },
} as const;

type CauseRow = {
  verbatim: boolean;
  contribution: { reference: string | null; organisation: { slug: string; name: string } | null };
};

/** A cause as it is shown. */
export function toPublicCause({ verbatim, contribution }: CauseRow): PublicCause {
  return { reference: contribution.reference ?? "", organisation: contribution.organisation, verbatim };
}
