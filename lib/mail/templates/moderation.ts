import { z } from "zod";
import { showFullInstant } from "@/lib/i18n/dates";
import { defineTemplate, instant, line, link, paragraph, path, quotation, words } from "./template";

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

/** What a second moderator answered to a decision that the reader has proposed, or that nobody can answer it any more. */
export const proposalAnswered = defineTemplate({
  values: z.strictObject({
    reference: line,
    consultation: line,
    answer: z.enum(["agreed", "differed", "lapsed"]),
    /** Empty for somebody who gave no name. */
    name: line,
    /** Why the second differs; empty otherwise. */
    words,
    path,
  }),
  secrets: [],
  write: ({ reference, consultation, answer, name, words: why, path: to }, t) => ({
    subject: t(`proposalAnswered.subject.${answer}`, { reference }),
    blocks: [
      paragraph(
        t(`proposalAnswered.text.${answer}`, {
          name: name === "" ? t("proposalAnswered.somebody") : name,
          consultation,
        }),
      ),
      ...(why === "" ? [] : [quotation(why)]),
      link(t("proposalAnswered.link", { reference }), to),
    ],
  }),
});
