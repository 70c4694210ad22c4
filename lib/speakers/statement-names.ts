type Named = {
  handedInAt: Date;
  request: {
    organisation: { slug: string; name: string };
    partners: readonly { answeredAt: Date | null; organisation: { slug: string; name: string } }[];
  };
};

/**
 * Whose names stand under the words of a statement: of the organisation that handed them in, and of those that
 * confirmed since. A name never stands under words that came after its confirmation.
 * @param statement with those partners only who confirmed
 */
export function statementNames({ handedInAt, request }: Named): { slug: string; name: string }[] {
  const partners = request.partners.filter(({ answeredAt }) => answeredAt !== null && answeredAt >= handedInAt);
  return [request, ...partners].map(({ organisation }) => organisation);
}
