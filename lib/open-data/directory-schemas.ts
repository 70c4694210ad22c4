import { z } from "zod";
import { address, day, instant, localised, namedLink, sha256, slug, titledLink } from "./field-schemas";

const stated = z.string().nullable();

/** An organisation of the directory, as `exportedOrganisation` writes it. */
export const organisationAnswer = z.strictObject({
  slug,
  name: z.string(),
  acronym: stated,
  names: localised,
  aliases: z.array(z.string()),
  stakeholderGroup: stated,
  country: stated,
  address: stated,
  website: stated,
  topics: z.array(z.string()),
  descriptionLanguage: stated,
  description: stated,
  ecosocStatus: stated,
  meetings: z.strictObject({ online: stated, outsideHeadquarters: stated, onlineDecisions: stated }).nullable(),
  asOf: stated,
  /** Addresses in the directory of the organisations that it is a part of. */
  partOf: z.array(slug),
});

/** What one fact of an entry states: words, a code, or one of each line. */
const statedFact = z.union([z.string(), z.array(z.string())]).nullable();

/** A public fact of an entry that gave way to another, as `exportedChange` writes it. Of a logo it says that one was shown. */
export const entryChangeAnswer = z.strictObject({
  /** As in an organisation, or logo; a name in a language is names.{its tag}, an answer on meetings meetings.{the question}. */
  fact: z.string(),
  before: statedFact,
  /** Day or month for which the old value held. */
  beforeAsOf: stated,
  after: statedFact,
  asOf: day.nullable(),
  changedAt: instant,
  by: z.enum(["reader", "organisation", "whole", "administrator", "import"]),
  source: stated,
});

/** A term of the glossary with every definition, as `exportedTerm` writes it. */
export const termAnswer = z.strictObject({
  slug,
  url: address,
  term: localised,
  /** Other forms that stand for it in a text, by language. */
  forms: z.record(z.string(), z.array(z.string())),
  /** The process that uses it so; null for the whole platform. */
  process: namedLink.nullable(),
  /** Several where it is contested, each with its source and who uses it so. */
  definitions: z.array(z.strictObject({ words: localised, source: stated, address: stated, usedBy: localised })),
});

/** An event of the calendar, as `exportedEvent` writes it. */
export const eventAnswer = z.strictObject({
  id: z.uuid(),
  slug,
  kind: z.string(),
  mode: z.enum(["on_site", "online", "hybrid"]),
  status: z.enum(["published", "cancelled"]),
  title: localised,
  summary: localised,
  edition: stated,
  zone: stated,
  wholeDays: z.boolean(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  printedStart: stated,
  printedEnd: stated,
  city: localised,
  process: namedLink,
  series: titledLink.nullable(),
  hosts: z.array(
    z.strictObject({
      role: z.string(),
      organisation: z.strictObject({ slug, name: z.string() }).nullable(),
      country: stated,
      name: stated,
    }),
  ),
  areas: z.array(namedLink),
});

/** One event or series, as `exportedEventInFull` writes it. */
export const eventInFullAnswer = z.strictObject({
  ...eventAnswer.shape,
  description: localised,
  above: z.array(titledLink),
  consultation: titledLink.nullable(),
  access: z.string(),
  stakeholderGroups: z.array(z.string()),
  registration: z.enum(["none", "platform", "link"]),
  registrationLink: address.nullable(),
  registrationOpensAt: instant.nullable(),
  registrationClosesAt: instant.nullable(),
  approval: z.boolean(),
  capacityOnSite: z.int().nullable(),
  capacityOnline: z.int().nullable(),
  contact: stated,
  cancelReason: stated,
  sessions: z.array(z.strictObject({ ...eventAnswer.shape, parentId: z.uuid().nullable() })),
});

/** What the holder of a tracking number may see. */
export const receiptAnswer = z.strictObject({
  trackingNumber: z.string(),
  reference: stated,
  receivedAt: instant,
  sha256,
  ledger: z
    .strictObject({
      state: z.enum(["waiting", "in_log"]),
      index: z.int().nullable(),
      commitment: z.string(),
      leafHash: sha256,
    })
    .nullable(),
});

/** Proofs of RFC 9162: that an entry is in the log, or that a later log begins with an earlier one. */
export const proofAnswer = z.union([
  z.strictObject({
    index: z.int(),
    size: z.int(),
    leafHash: sha256,
    commitment: sha256,
    path: z.array(sha256),
  }),
  z.strictObject({ from: z.int(), to: z.int(), path: z.array(sha256) }),
]);

/** A refusal (RFC 9457). */
export const problemAnswer = z.strictObject({ type: z.string(), status: z.int(), detail: z.string() });
