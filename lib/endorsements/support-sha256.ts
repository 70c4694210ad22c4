import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";

/** What an endorsement does not cover: a part of an input or a paragraph of a version, and the words. */
export type SealedReservation = { partKey: string | null; paragraphId: string | null; words: string };

/** The SHA-256, lower-case hex, of words and reservations in their order: what the act of giving them seals. */
export function supportSha256(words: string | null, reservations: readonly SealedReservation[]): string {
  return sha256Hex(
    canonicalJson({
      words,
      reservations: reservations.map(({ partKey, paragraphId, words: told }) => ({
        partKey,
        paragraphId,
        words: told,
      })),
    }),
  );
}
