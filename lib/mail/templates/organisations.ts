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

/** To somebody who acted for an organisation that turned out to be another: where they stand now, and what to do. */
export const organisationMerged = defineTemplate({
  values: z.strictObject({
    organisation: line,
    /** The one that stays. */
    into: line,
    /** Whether they act for that one, or have asked its focal points to be let in. */
    standing: z.enum(["there", "asked"]),
    path,
  }),
  secrets: [],
  write: ({ organisation, into, standing, path: to }, t) => ({
    subject: t("organisationMerged.subject", { organisation, into }),
    blocks: [
      paragraph(t("organisationMerged.text", { organisation, into })),
      paragraph(t(`organisationMerged.${standing}.text`, { into })),
      paragraph(t("organisationMerged.drafts", { organisation })),
      paragraph(t("organisationMerged.wrong")),
      link(t(`organisationMerged.${standing}.link`), to),
    ],
  }),
});

/** To somebody who acts for an organisation again, because its merge was taken back. */
export const organisationUnmerged = defineTemplate({
  values: z.strictObject({ organisation: line, into: line, path }),
  secrets: [],
  write: ({ organisation, into, path: to }, t) => ({
    subject: t("organisationUnmerged.subject", { organisation }),
    blocks: [
      paragraph(t("organisationUnmerged.text", { organisation, into })),
      paragraph(t("organisationUnmerged.next", { organisation, into })),
      link(t("organisationUnmerged.link"), to),
    ],
  }),
});
