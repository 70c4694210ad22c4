import { z } from "zod";
import { defineJob, type Job } from "@/lib/jobs/queue";
import { mailAnswers } from "./mail-answers";

type TellContributors = { publicationId: string; after: string | null };

/** Tells each contributor of a publication once what became of their comments; a few hundred mails at a time. */
export const tellContributors = defineJob<TellContributors>({
  name: "tell-contributors",
  payload: z.strictObject({ publicationId: z.uuid(), after: z.string().max(80).nullable() }),
  run: ({ publicationId, after }, { jobs }) =>
    mailAnswers(
      { jobs, goOn: (tx, next) => jobs.enqueue(tx, again(), { publicationId, after: next }) },
      publicationId,
      after,
    ),
});

function again(): Job<TellContributors> {
  return tellContributors;
}
