import { z } from "zod";
import { address, day, instant, localised, namedLink, slug, titledLink } from "./field-schemas";

/** A forum with a mandate, as `exportedProcess` writes it. */
export const processAnswer = z.strictObject({
  slug,
  code: z.string(),
  url: address,
  name: localised,
  mandate: localised,
  areas: z.array(namedLink),
  stages: z.array(z.strictObject({ position: z.int(), name: localised, startsOn: day, endsOn: day.nullable() })),
  predecessor: namedLink.nullable(),
  successor: namedLink.nullable(),
});

const round = z.strictObject({
  name: localised,
  opensAt: instant,
  closesAt: instant,
  extensions: z.array(z.strictObject({ oldClosesAt: instant, reason: localised })),
  zone: z.string(),
  eligibility: z.string(),
  stakeholderGroups: z.array(z.string()),
  languages: z.array(z.string()),
  mostWords: z.int().nullable(),
  visibility: z.string(),
  acceptsComments: z.boolean(),
  acceptsInputs: z.boolean(),
  allowsJoint: z.boolean(),
  stage: z.strictObject({ position: z.int(), name: localised }).nullable(),
  agendaItem: localised,
});

/** A consultation of a list, as `exportedConsultation` writes it. */
export const consultationAnswer = z.strictObject({
  slug,
  url: address,
  title: localised,
  summary: localised,
  process: namedLink,
  rounds: z.array(round),
  voices: z.strictObject({ contributions: z.int(), organisations: z.int() }),
});

/** One consultation, as `exportedConsultationInFull` writes it. */
export const consultationInFullAnswer = z.strictObject({
  ...consultationAnswer.shape,
  background: localised,
  conditions: localised,
  contact: z.string().nullable(),
  publishedAt: instant.nullable(),
  areas: z.array(namedLink),
  drafts: z.array(
    z.strictObject({
      slug,
      symbol: z.string().nullable(),
      title: localised,
      versions: z.array(
        z.strictObject({
          slug,
          url: address,
          label: localised,
          title: z.string(),
          language: z.string(),
          status: z.string(),
          publishedAt: instant.nullable(),
          translationOf: slug.nullable(),
          paragraphs: z.int(),
        }),
      ),
    }),
  ),
});

const versionLink = z.strictObject({ slug, url: address, language: z.string(), label: localised, status: z.string() });

/** A published text, as `exportedReading` writes it. */
export const textAnswer = z.strictObject({
  slug,
  url: address,
  label: localised,
  title: z.string(),
  language: z.string(),
  status: z.string(),
  publishedAt: instant.nullable(),
  draft: z.strictObject({ slug, symbol: z.string().nullable(), title: localised }),
  consultation: z.strictObject({ ...titledLink.shape, url: address }),
  process: namedLink,
  translationOf: versionLink.nullable(),
  translations: z.array(versionLink),
  otherVersions: z.array(versionLink),
  paragraphs: z.array(
    z.strictObject({
      lineage: z.uuid(),
      kind: z.enum(["heading", "paragraph"]),
      depth: z.int(),
      number: z.string().nullable(),
      anchor: z.string(),
      aliases: z.array(z.string()),
      agreed: z.boolean(),
      text: z.string(),
      html: z.string(),
    }),
  ),
  footnotes: z.array(z.strictObject({ number: z.int(), html: z.string() })),
});
