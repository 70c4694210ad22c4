import { z } from "zod";
import { address, instant, localised, slug } from "./field-schemas";

const count = z.int().nonnegative();
const voice = { contributions: count, comments: count, inputs: count, organisations: count };

/** Who contributed, as `publicParticipation` counts it; a key that is null is persons, protected names, and not stated. */
export const participationAnswer = z.strictObject({
  all: z.strictObject(voice),
  groups: z.array(z.strictObject({ key: z.string().nullable(), ...voice })),
  /** By their numbers in M49. */
  regions: z.array(z.strictObject({ key: z.string().nullable(), ...voice })),
  /** Persons, each once, as they say of themselves; null for several consultations, and a figure that is null is withheld. */
  genders: z.array(z.strictObject({ key: z.string().nullable(), people: count.nullable() })).nullable(),
});

/** A position with its source, as `exportedPosition` writes it. */
export const positionAnswer = z.strictObject({
  row: z.string(),
  number: z.string().nullable(),
  title: localised.nullable(),
  position: z
    .strictObject({
      actor: z.string().nullable(),
      stakeholderGroup: z.string().nullable(),
      country: z.string().nullable(),
      source: z.enum(["input", "comment", "statement"]),
      reference: z.string().nullable(),
      address,
      draft: slug.nullable(),
      version: slug.nullable(),
      stance: z.string().nullable(),
      words: z.string(),
      language: z.string(),
      publishedAt: instant,
      /** Who leads the joint input that the actor put its name under; null for everything else. */
      lead: z.string().nullable(),
    })
    .nullable(),
});
