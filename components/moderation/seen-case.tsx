/** The contribution and the revision that is on the page. */
export type SeenRevision = { id: string; revision: number };

/** Says with a form on which text it was filled in. */
export function SeenCase({ id, revision }: SeenRevision) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
    </>
  );
}
