import { z } from "zod";
import { defineTemplate, line, link, paragraph, path, quotation, words } from "./template";

/** To whoever suggested a correction, once: a note stands at the place, why none does, or that the text is gone. */
export const correctionAnswered = defineTemplate({
  values: z.strictObject({
    /** Reference of a contribution, or symbol and number of a paragraph. */
    name: line,
    step: z.enum(["accepted", "refused", "gone"]),
    /** Code of the reason; empty unless refused. */
    reason: z.enum(["", "unsupported", "opinion", "known", "unkind"]),
    quote: words,
    correct: words,
    path,
  }),
  secrets: [],
  write: ({ name, step, reason, quote, correct, path: page }, t) => ({
    subject: t(`correctionAnswered.${step}.subject`, { name }),
    blocks: [
      paragraph(t(`correctionAnswered.${step}.text`)),
      ...(reason === "" ? [] : [paragraph(t(`correctionAnswered.reasons.${reason}`))]),
      paragraph(t("correctionAnswered.quote")),
      quotation(quote),
      paragraph(t("correctionAnswered.correct")),
      quotation(correct),
      link(t("correctionAnswered.link"), page),
    ],
  }),
});
