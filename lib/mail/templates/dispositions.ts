import { z } from "zod";
import { showInstant } from "@/lib/i18n/dates";
import {
  type Block,
  defineTemplate,
  further,
  instant,
  line,
  link,
  paragraph,
  path,
  quotation,
  type Translate,
  words,
} from "./template";

const answers = z.array(
  z.strictObject({
    reference: line,
    /** Displayed numbers; empty when it is on the whole text. */
    paragraphs: line,
    state: z.enum([
      "accepted",
      "accepted_in_part",
      "accepted_with_modification",
      "not_accepted",
      "noted",
      "out_of_scope",
      "merged",
    ]),
    /** Reference of what it is answered with; empty unless merged. */
    mergedInto: line,
    observation: words,
  }),
);

type Answer = z.output<typeof answers>[number];

/** To a contributor: what became of each of their comments, all in one letter. */
export const dispositionsPublished = defineTemplate({
  values: z.strictObject({
    consultation: line,
    version: line,
    /** Empty when somebody spoke for themselves. */
    organisation: line,
    publishedAt: instant,
    /** IANA zone in which the instant is told. */
    zone: line,
    /** All answers, also those that this mail does not list. */
    count: z.number().int(),
    /** The listed ones as JSON. */
    answers: z.string().max(100_000),
    path,
    tablePath: path,
  }),
  secrets: [],
  write(values, t, locale) {
    const listed = answers.parse(JSON.parse(values.answers));
    const more = values.count - listed.length;
    return {
      subject: t("dispositionsPublished.subject", { count: values.count, version: values.version }),
      blocks: [
        paragraph(t("dispositionsPublished.text", { count: values.count })),
        facts([
          [t("facts.consultation"), values.consultation],
          [t("facts.version"), values.version],
          [t("facts.organisation"), values.organisation],
          [t("dispositionsPublished.publishedAt"), at(values.publishedAt, values.zone, locale)],
        ]),
        ...listed.flatMap((answer) => answerBlocks(answer, t)),
        ...(more > 0 ? [paragraph(t("dispositionsPublished.more", { count: more }))] : []),
        link(t("dispositionsPublished.tableLink"), values.tablePath),
        paragraph(t("dispositionsPublished.next")),
        further(t("dispositionsPublished.link"), values.path),
      ],
    };
  },
});

function answerBlocks(answer: Answer, t: Translate): Block[] {
  return [
    facts([
      [t("facts.reference"), answer.reference],
      [t("facts.paragraph"), answer.paragraphs],
      [
        t("dispositionsPublished.answer"),
        t(`dispositionsPublished.states.${answer.state}`, { reference: answer.mergedInto }),
      ],
    ]),
    ...(answer.observation === "" ? [] : [quotation(answer.observation)]),
  ];
}

/** To the writers of a reply: it stands under the answer now, or it does not and why. */
export const replyDecided = defineTemplate({
  values: z.strictObject({
    reference: line,
    decision: z.enum(["publish", "refuse"]),
    decidedAt: instant,
    zone: line,
    /** Empty for a reply that is published. */
    reason: line,
    path,
  }),
  secrets: [],
  write(values, t, locale) {
    const { decision, reference } = values;
    return {
      subject: t(`replyDecided.${decision}.subject`, { reference }),
      blocks: [
        paragraph(t(`replyDecided.${decision}.text`)),
        facts([
          [t("facts.reference"), reference],
          [t("facts.decidedAt"), at(values.decidedAt, values.zone, locale)],
          [t("facts.reason"), values.reason],
        ]),
        link(t("replyDecided.link"), values.path),
      ],
    };
  },
});

/** What is empty is left out. */
function facts(pairs: [string, string][]): Block {
  const told = pairs.filter(([, value]) => value !== "");
  return { kind: "facts", facts: told.map(([term, value]) => ({ term, value })) };
}

function at(iso: string, zone: string, locale: string): string {
  const shown = showInstant(new Date(iso), zone, locale);
  return zone === "UTC" ? shown.text : `${shown.text} (${shown.utc})`;
}
