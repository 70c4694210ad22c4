import { z } from "zod";

export const inviteToEventSchema = z.strictObject({
  eventId: z.uuid(),
  /** One a line: an organisation of the directory by name or acronym, or an e-mail address. */
  invited: z.string().trim().min(1, "events.errors.invitedMissing").max(60_000, "events.errors.textTooLong"),
});
export type InviteToEvent = z.output<typeof inviteToEventSchema>;

export const withdrawEventInvitationSchema = z.strictObject({ invitationId: z.uuid() });
export type WithdrawEventInvitation = z.output<typeof withdrawEventInvitationSchema>;
