import { z } from "zod";
import { defineTemplate, line, link, paragraph, path, quotation, words } from "./template";

/** To the focal points of an organisation: another one asks to speak for it too. */
export const speakerPartnerAsked = defineTemplate({
  values: z.strictObject({ organisation: line, lead: line, speaker: line, item: line, event: line, path }),
  secrets: [],
  write({ path: to, ...values }, t) {
    return {
      subject: t("speakerPartnerAsked.subject", { lead: values.lead, event: values.event }),
      blocks: [
        paragraph(t("speakerPartnerAsked.text", values)),
        paragraph(t("speakerPartnerAsked.next")),
        link(t("speakerPartnerAsked.link"), to),
      ],
    };
  },
});

/** To who handed in a statement: what a moderator decided. */
export const statementDecided = defineTemplate({
  values: z.strictObject({
    decision: z.enum(["publish", "refuse", "return"]),
    item: line,
    event: line,
    /** The reason of the published list; empty for a publication. */
    reason: words,
    /** The moderator's own words; empty where there are none. */
    words,
    path,
  }),
  secrets: [],
  write({ decision, item, event, reason, words: told, path: to }, t) {
    return {
      subject: t(`statementDecided.${decision}.subject`, { event }),
      blocks: [
        paragraph(t(`statementDecided.${decision}.text`, { item, event })),
        ...[reason, told].filter((text) => text !== "").map(quotation),
        link(t(`statementDecided.${decision}.link`), to),
      ],
    };
  },
});
