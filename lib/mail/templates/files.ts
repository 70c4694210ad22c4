import { z } from "zod";
import { defineTemplate, line, link, paragraph, path } from "./template";

/** To a person who asked to be told when a file is ready. */
export const fileReady = defineTemplate({
  values: z.strictObject({ format: line, text: line, version: line, path }),
  secrets: [],
  write: ({ format, text, version, path: to }, t) => ({
    subject: t("fileReady.subject", { format, text }),
    blocks: [
      paragraph(t("fileReady.text", { format, text, version })),
      link(t("fileReady.link"), to),
      paragraph(t("fileReady.kept")),
    ],
  }),
});
