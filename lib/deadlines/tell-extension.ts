import { z } from "zod";
import { database, transaction } from "@/lib/db/client";
import { defineJob } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { noticeToken } from "./notice-token";
import { readersOfRound } from "./readers-of-round";

/** Mails of one transaction. */
const atOnce = 200;

/** Tells of a later closing hour: whoever has a draft in the round, and whoever wants notices of its process. */
export const tellExtension = defineJob<{ extensionId: string }>({
  name: "tell-extension",
  payload: z.strictObject({ extensionId: z.uuid() }),
  async run({ extensionId }, { jobs }) {
    const extension = await database().roundExtension.findUnique({
      where: { id: extensionId },
      select: {
        oldClosesAt: true,
        newClosesAt: true,
        reason: true,
        round: {
          select: {
            id: true,
            zone: true,
            consultation: { select: { slug: true, title: true, processId: true } },
          },
        },
      },
    });
    if (extension === null) return;
    const { oldClosesAt, newClosesAt, reason, round } = extension;
    const { consultation, zone } = round;
    const readers = await readersOfRound(round.id, consultation.processId);
    for (let from = 0; from < readers.length; from += atOnce) {
      await transaction(async (tx) => {
        for (const { id, email, locale, wantsNotices } of readers.slice(from, from + atOnce)) {
          await queueMail(tx, jobs, {
            to: email,
            template: "round-extended",
            locale,
            key: `extension ${extensionId} ${id}`,
            values: {
              consultation: inLocale(readLocalised(consultation.title), locale).text,
              oldClosesAt: oldClosesAt.toISOString(),
              newClosesAt: newClosesAt.toISOString(),
              zone,
              reason: inLocale(readLocalised(reason), locale).text,
              path: `/${locale}/consultations/${consultation.slug}`,
            },
            secrets: {
              token: wantsNotices ? noticeToken({ personId: id, processId: consultation.processId }) : "",
            },
          });
        }
      });
    }
  },
});
