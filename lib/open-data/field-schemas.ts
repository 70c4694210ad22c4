import { z } from "zod";

/** Words by language tag (BCP 47). */
export const localised = z.record(z.string(), z.string());
/** RFC 3339 in UTC. */
export const instant = z.iso.datetime();
/** A day of the calendar, as 2026-11-30. */
export const day = z.iso.date();
export const address = z.url();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A name in an address. */
export const slug = z.string();

export const namedLink = z.strictObject({ slug, name: localised });
export const titledLink = z.strictObject({ slug, title: localised });
/** Who stands under a text: the organisation, or a pseudonym, which has no page. */
export const author = z.strictObject({ slug: slug.nullable(), name: z.string() });
