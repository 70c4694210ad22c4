import { z } from "zod";
import { showInstant } from "@/lib/i18n/dates";
import {
  type Block,
  defineTemplate,
  instant,
  line,
  link,
  paragraph,
  path,
  quotation,
  type Translate,
  words,
} from "./template";

/** Which contribution a mail speaks of. */
const contribution = {
  reference: line,
  consultation: line,
  /** Empty when it is an input, on no text. */
  version: line,
  /** Displayed number; empty when the comment is on the whole text. */
  paragraph: line,
  /** Empty when somebody speaks for themselves. */
  organisation: line,
  /** IANA zone of the round, in which instants are told. */
  zone: line,
  path,
};

const receipt = z.strictObject({
  ...contribution,
  trackingNumber: line,
  receivedAt: instant,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Who reads it next: a moderator, or the named few where it was given in confidence. */
  next: z.enum(["moderator", "few"]).default("moderator"),
});

const decision = z.strictObject({ ...contribution, decidedAt: instant, reason: line, words });

/** Places that have to be corrected, and what is wrong there (empty when the reason says it all). */
const markedPlaces = z.array(z.strictObject({ quote: words, note: words }));

const returned = z.strictObject({
  ...decision.shape,
  /** How many places are marked. */
  markCount: z.number().int().default(0),
  /** The first of them as JSON. */
  marks: z.string().max(100_000).default("[]"),
});

type Contribution = Omit<z.output<z.ZodObject<typeof contribution>>, "path" | "zone">;

/** The receipt: everything needed to prove later what was received and when. */
export const contributionReceipt = defineTemplate({
  values: receipt,
  secrets: [],
  write: (values, t, locale) => ({
    subject: t("contributionReceipt.subject", { reference: values.reference }),
    blocks: [
      paragraph(t("contributionReceipt.text")),
      facts([
        ...about(values, t),
        [t("facts.trackingNumber"), values.trackingNumber],
        [t("facts.receivedAt"), at(values.receivedAt, values.zone, locale)],
        [t("facts.sha256"), values.sha256],
      ]),
      paragraph(t("contributionReceipt.keep")),
      link(t("contributionReceipt.link"), values.path),
      paragraph(t(values.next === "few" ? "contributionReceipt.nextConfidential" : "contributionReceipt.next")),
    ],
  }),
});

/** To the writers: the contribution can be read by everybody. */
export const contributionPublished = defineTemplate({
  values: decision,
  secrets: [],
  write: (values, t, locale) => ({
    subject: t("contributionPublished.subject", { reference: values.reference }),
    blocks: [
      paragraph(t("contributionPublished.text")),
      facts([...about(values, t), [t("facts.decidedAt"), at(values.decidedAt, values.zone, locale)]]),
      link(t("contributionPublished.link"), values.path),
    ],
  }),
});

/** To the writers: the contribution can be read by everybody, but for some words. */
export const contributionPublishedRedacted = defineTemplate({
  values: decision,
  secrets: [],
  write: (values, t, locale) => ({
    subject: t("contributionPublishedRedacted.subject", { reference: values.reference }),
    blocks: [
      paragraph(t("contributionPublishedRedacted.text")),
      ...reasons(values, t, locale),
      paragraph(t("contributionPublishedRedacted.next")),
      link(t("contributionPublishedRedacted.link"), values.path),
    ],
  }),
});

/** To the writers: a moderator sent the contribution back for another look. */
export const contributionReturned = defineTemplate({
  values: returned,
  secrets: [],
  write: (values, t, locale) => ({
    subject: t("contributionReturned.subject", { reference: values.reference }),
    blocks: [
      paragraph(t("contributionReturned.text")),
      ...reasons(values, t, locale),
      ...marked(values, t),
      paragraph(t("contributionReturned.next")),
      link(t("contributionReturned.link"), values.path),
    ],
  }),
});

/** To the writers: the contribution will not be published. */
export const contributionRefused = defineTemplate({
  values: decision,
  secrets: [],
  write: (values, t, locale) => ({
    subject: t("contributionRefused.subject", { reference: values.reference }),
    blocks: [
      paragraph(t("contributionRefused.text")),
      ...reasons(values, t, locale),
      paragraph(t("contributionRefused.next")),
      link(t("contributionRefused.link"), values.path),
    ],
  }),
});

const inside = z.strictObject({
  consultation: line,
  version: line,
  paragraph: line,
  organisation: line,
  path,
  /** Who handed it over, or back. */
  by: line,
  /** The focal point's note; empty when it is handed over. */
  note: words,
});

/** To the focal points: a draft waits for them. */
export const contributionHandedOver = defineTemplate({
  values: inside,
  secrets: [],
  write: (values, t) => ({
    subject: t("contributionHandedOver.subject", { name: values.by }),
    blocks: [
      paragraph(t("contributionHandedOver.text", { name: values.by })),
      facts(about({ ...values, reference: "" }, t)),
      paragraph(t("contributionHandedOver.next")),
      link(t("contributionHandedOver.link"), values.path),
    ],
  }),
});

/** To who wrote it: the focal point asks for a change first. */
export const contributionHandedBack = defineTemplate({
  values: inside,
  secrets: [],
  write: (values, t) => ({
    subject: t("contributionHandedBack.subject", { name: values.by }),
    blocks: [
      paragraph(t("contributionHandedBack.text", { name: values.by })),
      facts(about({ ...values, reference: "" }, t)),
      quotation(values.note),
      link(t("contributionHandedBack.link"), values.path),
    ],
  }),
});

function reasons(values: z.output<typeof decision>, t: Translate, locale: string): Block[] {
  const told: [string, string][] = [
    [t("facts.decidedAt"), at(values.decidedAt, values.zone, locale)],
    [t("facts.reason"), values.reason],
  ];
  const said = values.words.trim() === "" ? [] : [paragraph(t("facts.words")), quotation(values.words)];
  return [facts([...about(values, t), ...told]), ...said];
}

function marked({ markCount, marks }: z.output<typeof returned>, t: Translate): Block[] {
  if (markCount === 0) return [];
  return [
    paragraph(t("contributionReturned.marks", { count: markCount })),
    ...markedPlaces
      .parse(JSON.parse(marks))
      .flatMap(({ quote, note }) => [quotation(quote), ...(note === "" ? [] : [paragraph(note)])]),
  ];
}

function about(values: Contribution, t: Translate): [string, string][] {
  return [
    [t("facts.reference"), values.reference],
    [t("facts.consultation"), values.consultation],
    [t("facts.version"), values.version],
    [t("facts.paragraph"), values.paragraph],
    [t("facts.organisation"), values.organisation],
  ];
}

/** What is empty is left out. */
function facts(pairs: [string, string][]): Block {
  const told = pairs.filter(([, value]) => value !== "");
  return { kind: "facts", facts: told.map(([term, value]) => ({ term, value })) };
}

function at(iso: string, zone: string, locale: string): string {
  const shown = showInstant(new Date(iso), zone, locale);
  return zone === "UTC" ? shown.text : `${shown.text} (${shown.utc})`;
}
