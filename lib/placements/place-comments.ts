/** Proposes the placements of a version. */
export async function placeComments(_versionId: string): Promise<void> {}
