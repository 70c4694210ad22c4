import { z } from "zod";
import { optionalText } from "./fields";

/** The three questions of the Geneva directory on how an organisation meets, in its order. */
export const meetingQuestions = ["online", "outsideHeadquarters", "onlineDecisions"] as const;

const answer = optionalText(2_000);

/** Answers to them; null for one that was not answered. */
export const meetingsSchema = z.strictObject({
  online: answer,
  outsideHeadquarters: answer,
  onlineDecisions: answer,
});
export type Meetings = z.output<typeof meetingsSchema>;

const stored = z.object({ meetings: meetingsSchema.nullable().default(null) });

/** Reads the stored answers; null when none was given or what is stored is something else. */
export function readMeetings(answers: unknown): Meetings | null {
  const read = stored.safeParse(answers);
  return read.success ? read.data.meetings : null;
}
