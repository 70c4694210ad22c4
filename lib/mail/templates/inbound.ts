import { z } from "zod";
import { defineTemplate, line, link, paragraph, path, words } from "./template";

/** The one answer to a message that came by mail: what became of each part of it. */
export const inboundAnswer = defineTemplate({
  values: z.strictObject({
    /** As the sender wrote it; may be empty. */
    subject: line,
    consultation: line,
    lead: words,
    /** One line for each contribution, or why there is none. */
    contributions: words,
    /** Empty when there is nothing more to say. */
    notes: words,
    path,
  }),
  secrets: [],
  write: ({ subject, consultation, lead, contributions, notes, path: to }, t) => ({
    subject: t("inboundAnswer.subject", { subject: subject === "" ? consultation : subject }),
    blocks: [
      { kind: "facts", facts: [{ term: t("facts.consultation"), value: consultation }] },
      paragraph(lead),
      paragraph(contributions),
      ...(notes === "" ? [] : [paragraph(notes)]),
      link(t("inboundAnswer.link"), to),
    ],
  }),
});
