import { z } from "zod";
import { defineTemplate, line, link, paragraph, path, quotation, words } from "./template";

/** To the contact address of an organisation that somebody registers. */
export const organisationConfirmContact = defineTemplate({
  values: z.strictObject({ organisation: line, path }),
  secrets: ["path"],
  write: ({ organisation, path: to }, t) => ({
    subject: t("organisationConfirmContact.subject", { organisation }),
    blocks: [
      paragraph(t("organisationConfirmContact.text", { organisation })),
      link(t("organisationConfirmContact.link"), to),
      paragraph(t("organisationConfirmContact.unasked")),
    ],
  }),
});

/** To the person who registered an organisation: what happens next. */
export const organisationReceived = defineTemplate({
  values: z.strictObject({ organisation: line }),
  secrets: [],
  write: ({ organisation }, t) => ({
    subject: t("organisationReceived.subject", { organisation }),
    blocks: [paragraph(t("organisationReceived.text", { organisation })), paragraph(t("organisationReceived.next"))],
  }),
});

/** To an administrator: an organisation waits for verification. */
export const organisationAwaitingVerification = defineTemplate({
  values: z.strictObject({ organisation: line, path }),
  secrets: [],
  write: ({ organisation, path: to }, t) => ({
    subject: t("organisationAwaitingVerification.subject", { organisation }),
    blocks: [
      paragraph(t("organisationAwaitingVerification.text", { organisation })),
      link(t("organisationAwaitingVerification.link"), to),
    ],
  }),
});

/** To the focal points of an organisation that was verified. */
export const organisationVerified = defineTemplate({
  values: z.strictObject({ organisation: line, path }),
  secrets: [],
  write: ({ organisation, path: to }, t) => ({
    subject: t("organisationVerified.subject", { organisation }),
    blocks: [paragraph(t("organisationVerified.text", { organisation })), link(t("organisationVerified.link"), to)],
  }),
});

/** To the focal points of an organisation that was not verified, with the administrator's reason. */
export const organisationRejected = defineTemplate({
  values: z.strictObject({ organisation: line, reason: words }),
  secrets: [],
  write: ({ organisation, reason }, t) => ({
    subject: t("organisationRejected.subject", { organisation }),
    blocks: [
      paragraph(t("organisationRejected.text", { organisation })),
      quotation(reason),
      paragraph(t("organisationRejected.next")),
    ],
  }),
});

/** To the focal points of an organisation that was stopped, with the administrator's reason. */
export const organisationSuspended = defineTemplate({
  values: z.strictObject({ organisation: line, reason: words }),
  secrets: [],
  write: ({ organisation, reason }, t) => ({
    subject: t("organisationSuspended.subject", { organisation }),
    blocks: [
      paragraph(t("organisationSuspended.text", { organisation })),
      quotation(reason),
      paragraph(t("organisationSuspended.next")),
    ],
  }),
});
