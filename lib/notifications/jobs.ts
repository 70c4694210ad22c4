import { z } from "zod";
import { env } from "@/lib/env";
import { defineJob, type Job } from "@/lib/jobs/queue";
import { mailTransport } from "@/lib/mail/mail-transport";
import { deliverMail } from "./deliver-mail";

type SendMail = { mailId: string };

/** Sends one mail; a mail that the transport did not take comes back later by itself. */
export const sendMail = defineJob<SendMail>({
  name: "send-mail",
  payload: z.strictObject({ mailId: z.uuid() }),
  run({ mailId }, { clock, jobs }) {
    const { mail, appUrl } = env();
    return deliverMail(
      {
        clock,
        transport: mailTransport(mail),
        from: mail.from,
        site: appUrl,
        tryLater: (tx, afterSeconds) => jobs.enqueue(tx, again(), { mailId }, { afterSeconds }),
      },
      mailId,
    );
  },
});

function again(): Job<SendMail> {
  return sendMail;
}
