import { z } from "zod";
import { defineTemplate, line, link, paragraph, path } from "./template";

/** To those who endorsed a text with words: a moderator has published these words, or refused them for a reason. */
export const endorsementDecided = defineTemplate({
  values: z.strictObject({
    organisation: line,
    /** Reference of a contribution, or title of a text. */
    text: line,
    decision: z.enum(["publish", "refuse"]),
    /** Of the published list; empty where the words were published. */
    reason: line,
    path,
  }),
  secrets: [],
  write: ({ organisation, text, decision, reason, path: to }, t) => ({
    subject: t("endorsementDecided.subject", { text, decision }),
    blocks: [
      paragraph(t("endorsementDecided.text", { organisation, text, decision })),
      ...(reason === "" ? [] : [paragraph(t("endorsementDecided.reason", { reason }))]),
      ...(decision === "refuse" ? [paragraph(t("endorsementDecided.next"))] : []),
      link(t("endorsementDecided.link"), to),
    ],
  }),
});
