import { z } from "zod";

/** What an address wants no more: reminders and notices of the event of its registration, of every event, or nothing. */
export const chooseSilenceSchema = z.strictObject({
  /** Of the link in a mail. */
  token: z.string().max(200),
  silence: z.enum(["event", "all", "none"]),
});
export type ChooseSilence = z.output<typeof chooseSilenceSchema>;

/** The same of a signed-in person, for every event: of what they are registered for, or the summaries of what they hold. */
export const chooseOwnSilenceSchema = z.strictObject({
  silence: z.enum(["all", "none"]),
  kind: z.enum(["registrant", "holder"]).default("registrant"),
});
export type ChooseOwnSilence = z.output<typeof chooseOwnSilenceSchema>;
