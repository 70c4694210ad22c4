import { z } from "zod";
import { transaction } from "@/lib/db/client";
import { defineJob, type Job } from "@/lib/jobs/queue";
import { mailChanged } from "./mail-changed";
import { mailReminders } from "./mail-reminders";

/** Seconds without a change after which a text counts as come to rest. */
export const restSeconds = 60;

type AskAgain = { contributionId: string };

/** Asks those again who confirmed a text that has changed since, once nobody has written on it for a while. */
export const askAgain = defineJob<AskAgain>({
  name: "ask-signatories-again",
  payload: z.strictObject({ contributionId: z.uuid() }),
  run: ({ contributionId }, { jobs }) =>
    transaction((tx) => {
      const later = () => jobs.enqueue(tx, again(), { contributionId }, { afterSeconds: restSeconds });
      return mailChanged(tx, jobs, { contributionId, restSeconds, later });
    }),
});

function again(): Job<AskAgain> {
  return askAgain;
}

type Remind = { contributionId: string; closesAt: string; days: number };

/** Reminds those who have not answered, some days before the hour until which names are given. */
export const remindSignatories = defineJob<Remind>({
  name: "remind-signatories",
  payload: z.strictObject({
    contributionId: z.uuid(),
    closesAt: z.iso.datetime(),
    days: z.number().int().min(1).max(30),
  }),
  run: (payload, { jobs }) => transaction((tx) => mailReminders(tx, jobs, payload)),
});
