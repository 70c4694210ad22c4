import { z } from "zod";
import { showFullInstant } from "@/lib/i18n/dates";
import { defineTemplate, instant, line, link, paragraph, path } from "./template";

const count = z.number().int().min(0);

/** What waits for a moderator, once a day for those who asked for it. */
export const moderatorDigest = defineTemplate({
  values: z.strictObject({ waiting: count, overdue: count, proposed: count, oldest: instant, zone: line, path }),
  secrets: [],
  usefulForMinutes: 12 * 60,
  write: ({ waiting, overdue, proposed, oldest, zone, path: to }, t, locale) => ({
    subject: t("moderatorDigest.subject", { count: waiting }),
    blocks: [
      paragraph(t("moderatorDigest.text", { count: waiting })),
      {
        kind: "facts",
        facts: [
          { term: t("moderatorDigest.oldest"), value: showFullInstant(new Date(oldest), zone, locale) },
          { term: t("moderatorDigest.overdue"), value: String(overdue) },
          { term: t("moderatorDigest.proposed"), value: String(proposed) },
        ],
      },
      link(t("moderatorDigest.link"), to),
      paragraph(t("moderatorDigest.stop")),
    ],
  }),
});
