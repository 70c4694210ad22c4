import { z } from "zod";
import { seenRevisionField } from "@/lib/text/field-schema";

/** An organiser passes a message on to an organisation, whose focal point finds it as drafts. */
export const letInMessageSchema = z.strictObject({
  messageId: z.uuid(),
  seenRevision: seenRevisionField,
  /** Name or short name of a verified organisation, as the directory has it. */
  organisation: z
    .string()
    .trim()
    .min(1, "inbound.errors.organisationMissing")
    .max(300, "inbound.errors.organisationUnknown"),
});
export type LetInMessage = z.output<typeof letInMessageSchema>;

/** An organiser turns a message away; its sender is told nothing. */
export const turnAwayMessageSchema = z.strictObject({ messageId: z.uuid(), seenRevision: seenRevisionField });
export type TurnAwayMessage = z.output<typeof turnAwayMessageSchema>;

/** What a signed event of Resend's webhook holds, as far as we need it. It is not strict: theirs grows. */
export const receivedEventSchema = z.object({
  type: z.literal("email.received"),
  data: z.object({ email_id: z.uuid() }),
});
export type ReceivedEvent = z.output<typeof receivedEventSchema>;
