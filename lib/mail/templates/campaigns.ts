import { z } from "zod";
import { showInstant } from "@/lib/i18n/dates";
import { defineTemplate, instant, line, link, paragraph, path } from "./template";

/** To an organisation whose letter others sent in nearly the same words: whether it joins them in one input. */
export const campaignJoinAsked = defineTemplate({
  values: z.strictObject({
    organisation: line,
    /** Of its own letter. */
    reference: line,
    consultation: line,
    closesAt: instant,
    /** IANA zone of the round, in which the hour is told. */
    zone: line,
    path,
  }),
  secrets: [],
  write: ({ organisation, reference, consultation, closesAt, zone, path: address }, t, locale) => ({
    subject: t("campaigns.join.subject", { reference }),
    blocks: [
      paragraph(t("campaigns.join.text", { organisation, reference })),
      paragraph(t("campaigns.join.names")),
      {
        kind: "facts",
        facts: [
          { term: t("facts.consultation"), value: consultation },
          { term: t("campaigns.join.until"), value: showInstant(new Date(closesAt), zone, locale).text },
        ],
      },
      link(t("campaigns.join.link"), address),
      paragraph(t("campaigns.join.nothing")),
    ],
  }),
});
