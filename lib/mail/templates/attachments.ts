import { z } from "zod";
import { defineTemplate, line, link, paragraph, path } from "./template";

/** To whoever added a file in which the scanner found something. */
export const attachmentInfected = defineTemplate({
  values: z.strictObject({ file: line, consultation: line, path }),
  secrets: [],
  write: ({ file, consultation, path: to }, t) => ({
    subject: t("attachmentInfected.subject", { file }),
    blocks: [
      paragraph(t("attachmentInfected.text", { file, consultation })),
      paragraph(t("attachmentInfected.next")),
      link(t("attachmentInfected.link"), to),
    ],
  }),
});
