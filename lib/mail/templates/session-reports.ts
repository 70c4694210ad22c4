import { z } from "zod";
import { showFullInstant } from "@/lib/i18n/dates";
import { defineTemplate, instant, line, link, paragraph, path, quotation, words } from "./template";

/** To a rapporteur: named, the day after the event, and on the twelfth day while the report is not published. */
export const reportRapporteur = defineTemplate({
  values: z.strictObject({ step: z.enum(["named", "after", "due"]), event: line, path }),
  secrets: [],
  write: ({ step, event, path: to }, t) => ({
    subject: t(`reportRapporteur.${step}.subject`, { event }),
    blocks: [
      paragraph(t(`reportRapporteur.${step}.text`, { event })),
      link(t("reportRapporteur.link"), to),
      ...(step === "named" ? [paragraph(t("reportRapporteur.address"))] : []),
    ],
  }),
});

/** To those who took part: the draft of the report can be read and corrected until an hour. */
export const reportCorrections = defineTemplate({
  values: z.strictObject({ event: line, until: instant, zone: line, path }),
  secrets: [],
  write: ({ event, until, zone, path: to }, t, locale) => ({
    subject: t("reportCorrections.subject", { event }),
    blocks: [
      paragraph(t("reportCorrections.text", { event })),
      {
        kind: "facts",
        facts: [{ term: t("reportCorrections.until"), value: showFullInstant(new Date(until), zone, locale) }],
      },
      link(t("reportCorrections.link"), to),
    ],
  }),
});

/** To whoever asked for a correction: the rapporteur's answer. */
export const reportAnswered = defineTemplate({
  values: z.strictObject({
    step: z.enum(["accepted", "not_accepted"]),
    event: line,
    asked: words,
    answer: words,
    path,
  }),
  secrets: [],
  write: ({ step, event, asked, answer, path: to }, t) => ({
    subject: t(`reportAnswered.${step}`, { event }),
    blocks: [
      paragraph(t("reportAnswered.asked")),
      quotation(asked),
      paragraph(t("reportAnswered.answer")),
      quotation(answer),
      link(t("reportCorrections.link"), to),
    ],
  }),
});
