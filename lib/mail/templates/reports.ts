import { z } from "zod";
import { showFullInstant } from "@/lib/i18n/dates";
import { defineTemplate, instant, line, link, paragraph, path, quotation, words } from "./template";

/** To the writers: what they published is out of sight until somebody looks again, or it is visible again. */
export const contributionHidden = defineTemplate({
  values: z.strictObject({
    reference: line,
    step: z.enum(["hidden", "restored"]),
    at: instant,
    zone: line,
    consultation: line,
    /** Empty when it is visible again. */
    reason: line,
    words,
    path,
  }),
  secrets: [],
  write(values, t, locale) {
    const { step, reference } = values;
    const told: [string, string][] = [
      [t("facts.reference"), reference],
      [t("facts.consultation"), values.consultation],
      [t("facts.decidedAt"), showFullInstant(new Date(values.at), values.zone, locale)],
      [t("facts.reason"), values.reason],
    ];
    const facts = told.filter(([, value]) => value !== "").map(([term, value]) => ({ term, value }));
    return {
      subject: t(`contributionHidden.${step}.subject`, { reference }),
      blocks: [
        paragraph(t(`contributionHidden.${step}.text`)),
        { kind: "facts", facts },
        paragraph(t("facts.words")),
        quotation(values.words),
        link(t(`contributionHidden.${step}.link`), values.path),
      ],
    };
  },
});
