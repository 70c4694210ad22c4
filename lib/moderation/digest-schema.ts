import { z } from "zod";
import { isPlaceZone } from "@/lib/consultations/local-hour";

/** A mail each day at an hour of a place; or none any more. */
export const setDigestSchema = z.discriminatedUnion("wanted", [
  z.strictObject({
    wanted: z.literal("yes"),
    hour: z.coerce.number("moderation.errors.digestHour").int("moderation.errors.digestHour").min(0).max(23),
    /** IANA zone. */
    zone: z.string().trim().max(60).refine(isPlaceZone, "consultations.errors.zone"),
  }),
  z.strictObject({ wanted: z.literal("no") }),
]);
export type SetDigest = z.output<typeof setDigestSchema>;
