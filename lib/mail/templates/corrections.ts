import { z } from "zod";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { defineTemplate, line, link, paragraph, path, quotation, words } from "./template";

/** To whoever suggested a correction, once: a note stands at the place, why none does, or that the text is gone. */
export const correctionAnswered = defineTemplate({
  values: z.strictObject({
    /** Reference of a contribution, name of an organisation, or symbol of a text. */
    name: line,
    /** Of the paragraph of a text; empty where it has none, and for everything else. */
    number: line.default(""),
    step: z.enum(["accepted", "refused", "gone"]),
    /** Code of the reason; empty unless refused. */
    reason: z.enum(["", "unsupported", "opinion", "known", "unkind"]),
    quote: words,
    correct: words,
    /** What an administrator put there instead; empty where nothing else. */
    now: words.default(""),
    /** Words that were published and stay, or an entry of the directory, which is kept right. */
    of: z.enum(["words", "entry"]).default("words"),
    path,
  }),
  secrets: [],
  write: ({ name, number, step, reason, quote, correct, now, of, path: page }, t) => ({
    subject: t(`correctionAnswered.${step}.subject`, {
      name: number === "" ? name : t("following.subjects.paragraph", { name, number: isolatedNumber(number) }),
    }),
    blocks: [
      paragraph(
        t(of === "entry" && step !== "gone" ? `correctionAnswered.entry.${step}` : `correctionAnswered.${step}.text`),
      ),
      ...(reason === "" ? [] : [paragraph(t(`correctionAnswered.reasons.${reason}`))]),
      paragraph(t(of === "entry" ? "correctionAnswered.entry.quote" : "correctionAnswered.quote")),
      quotation(quote),
      paragraph(t("correctionAnswered.correct")),
      quotation(correct),
      ...(now === "" ? [] : [paragraph(t("correctionAnswered.entry.now")), quotation(now)]),
      link(t(of === "entry" ? "correctionAnswered.entry.link" : "correctionAnswered.link"), page),
    ],
  }),
});

/** To the focal points of an organisation: a reader would correct something in its entry of the directory. */
export const correctionSuggested = defineTemplate({
  values: z.strictObject({
    organisation: line,
    /** What the fact is called, in the language of the letter. */
    fact: line,
    quote: words,
    correct: words,
    /** Where it can be checked; empty when not said. */
    source: line,
    path,
  }),
  secrets: [],
  write: ({ organisation, fact, quote, correct, source, path: page }, t) => ({
    subject: t("correctionSuggested.subject", { organisation }),
    blocks: [
      paragraph(t("correctionSuggested.text", { fact })),
      paragraph(t("correctionSuggested.quote")),
      quotation(quote),
      paragraph(t("correctionSuggested.correct")),
      quotation(correct),
      ...(source === "" ? [] : [paragraph(t("correctionSuggested.source")), quotation(source)]),
      paragraph(t("correctionSuggested.next")),
      link(t("correctionSuggested.link"), page),
    ],
  }),
});
