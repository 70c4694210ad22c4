import { z } from "zod";
import { defineTemplate, line, link, paragraph, path } from "./template";

/** To the address that a focal point invited. */
export const representationInvited = defineTemplate({
  values: z.strictObject({
    organisation: line,
    inviter: line,
    role: z.enum(["representative", "focal_point"]),
    path,
  }),
  secrets: ["path"],
  write: ({ organisation, inviter, role, path: to }, t) => ({
    subject: t("representationInvited.subject", { organisation }),
    blocks: [
      paragraph(t("representationInvited.text", { organisation, inviter, role })),
      link(t("representationInvited.link"), to),
      paragraph(t("representationInvited.unasked")),
    ],
  }),
});

/** To a person who no longer represents an organisation. */
export const representationEnded = defineTemplate({
  values: z.strictObject({ organisation: line }),
  secrets: [],
  write: ({ organisation }, t) => ({
    subject: t("representationEnded.subject", { organisation }),
    blocks: [paragraph(t("representationEnded.text", { organisation })), paragraph(t("representationEnded.next"))],
  }),
});

/** To the focal points of an organisation that somebody asks to join. */
export const representationRequested = defineTemplate({
  values: z.strictObject({ organisation: line, person: line, path }),
  secrets: [],
  write: ({ organisation, person, path: to }, t) => ({
    subject: t("representationRequested.subject", { organisation }),
    blocks: [
      paragraph(t("representationRequested.text", { organisation, person })),
      link(t("representationRequested.link"), to),
    ],
  }),
});
