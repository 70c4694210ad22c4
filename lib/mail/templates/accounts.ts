import { z } from "zod";
import { defineTemplate, line, link, paragraph, path } from "./template";

/** The link that signs a person in; it leads to a page with a button. */
export const signInLink = defineTemplate({
  values: z.strictObject({ path, minutes: z.int().positive() }),
  secrets: ["path"],
  usefulForMinutes: 15,
  write: ({ path: to, minutes }, t) => ({
    subject: t("signInLink.subject"),
    blocks: [
      paragraph(t("signInLink.text", { minutes })),
      link(t("signInLink.link"), to),
      paragraph(t("signInLink.unasked")),
    ],
  }),
});

/** To a person who was given an office in a process. */
export const officeGranted = defineTemplate({
  values: z.strictObject({ process: line, role: z.enum(["organiser", "moderator", "rapporteur"]) }),
  secrets: [],
  write: ({ process, role }, t, locale) => ({
    subject: t("officeGranted.subject", { process }),
    blocks: [
      paragraph(t("officeGranted.text", { process, role })),
      link(t("officeGranted.link"), `/${locale}/desk`),
      paragraph(t("officeGranted.address")),
    ],
  }),
});
