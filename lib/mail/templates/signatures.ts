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

/** Which joint input a letter speaks of: its lead, where it goes, until when names are given. */
const input = {
  lead: line,
  consultation: line,
  closesAt: instant,
  /** IANA zone of the round, in which the hour is told. */
  zone: line,
  path,
};

type Input = Omit<z.output<z.ZodObject<typeof input>>, "path">;

function about({ lead, consultation, closesAt, zone }: Input, t: Translate, locale: string): Block {
  return {
    kind: "facts",
    facts: [
      { term: t("signatures.lead"), value: lead },
      { term: t("facts.consultation"), value: consultation },
      { term: t("signatures.until"), value: showInstant(new Date(closesAt), zone, locale).text },
    ],
  };
}

/** To an organisation that is asked to put its name under a joint input. */
export const signatureAsked = defineTemplate({
  values: z.strictObject({ ...input, organisation: line }),
  secrets: ["path"],
  write: (values, t, locale) => ({
    subject: t("signatures.asked.subject", { lead: values.lead }),
    blocks: [
      paragraph(t("signatures.asked.text", { lead: values.lead, organisation: values.organisation })),
      about(values, t, locale),
      link(t("signatures.read"), values.path),
      paragraph(t("signatures.asked.unasked")),
    ],
  }),
});

/** To an organisation that confirmed a text which has changed since. */
export const signatureAskedAgain = defineTemplate({
  values: z.strictObject({ ...input, organisation: line, changes: words }),
  secrets: ["path"],
  write: (values, t, locale) => ({
    subject: t("signatures.again.subject", { lead: values.lead }),
    blocks: [
      paragraph(t("signatures.again.text", { lead: values.lead, organisation: values.organisation })),
      ...(values.changes === "" ? [] : [paragraph(t("signatures.again.changes")), quotation(values.changes)]),
      about(values, t, locale),
      link(t("signatures.read"), values.path),
      paragraph(t("signatures.again.next")),
    ],
  }),
});

/** To an organisation that has not answered yet. */
export const signatureReminder = defineTemplate({
  values: z.strictObject({ ...input, organisation: line }),
  secrets: ["path"],
  write: (values, t, locale) => ({
    subject: t("signatures.reminder.subject", { lead: values.lead }),
    blocks: [
      paragraph(t("signatures.reminder.text", { lead: values.lead, organisation: values.organisation })),
      about(values, t, locale),
      link(t("signatures.read"), values.path),
    ],
  }),
});

/** To the lead, when an organisation has answered otherwise than with its name, or all have answered. */
export const signatureAnswered = defineTemplate({
  values: z.strictObject({
    ...input,
    organisation: line,
    answer: z.enum(["declined", "asked", "withdrew", "all"]),
    words,
  }),
  secrets: [],
  write: (values, t, locale) => ({
    subject: t("signatures.answered.subject", { organisation: values.organisation, answer: values.answer }),
    blocks: [
      paragraph(t("signatures.answered.text", { organisation: values.organisation, answer: values.answer })),
      ...(values.words === "" ? [] : [quotation(values.words)]),
      about(values, t, locale),
      link(t("signatures.answered.link"), values.path),
    ],
  }),
});
