import { z } from "zod";
import { parseAddress } from "@/lib/mail/address";
import { cleanLine, cleanText } from "@/lib/text/clean-text";

/** Most organisations that are asked to sign one input. */
export const mostInvited = 300;

/** Most characters of the change that is asked for. */
export const longestAsk = 2_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const signatureIdSchema = z.strictObject({ id: z.uuid() });
export type OfSignature = z.output<typeof signatureIdSchema>;

/** With the input it belongs to, whose page the lead goes back to. */
export const removeInvitationSchema = signatureIdSchema.extend({ contributionId: z.uuid() });

/** An organisation of the directory that is asked for its name. */
export const inviteOrganisationSchema = z.strictObject({
  contributionId: z.uuid(),
  organisationId: z.uuid("signatures.errors.organisationMissing"),
});
export type InviteOrganisation = z.output<typeof inviteOrganisationSchema>;

/** An organisation that is known by an address only: the link in the mail is taken up by its focal point. */
export const inviteByEmailSchema = z.strictObject({
  contributionId: z.uuid(),
  name: z
    .string("signatures.errors.nameMissing")
    .transform(cleanLine)
    .pipe(z.string().min(1, "signatures.errors.nameMissing").max(200, "signatures.errors.nameTooLong")),
  email: z.string("signatures.errors.addressMissing").transform((typed, context) => {
    const address = parseAddress(typed);
    if (address !== null) return address;
    const message = typed.trim() === "" ? "signatures.errors.addressMissing" : "signatures.errors.addressNotUnderstood";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }),
});
export type InviteByEmail = z.output<typeof inviteByEmailSchema>;

/** Opens an input for signature, or sets another hour; `closesAt` is local in the zone of the round, empty for its closing hour. */
export const openForSignaturesSchema = z.strictObject({
  contributionId: z.uuid(),
  seenRevision: z.coerce.number().int().min(1).max(1_000_000_000),
  closesAt: z.string().max(40).default(""),
});
export type OpenForSignatures = z.output<typeof openForSignaturesSchema>;

export const setSignatureHourSchema = openForSignaturesSchema.omit({ seenRevision: true });
export type SetSignatureHour = z.output<typeof setSignatureHourSchema>;

/** A box that was ticked, or not: the logo beside the name, or the name alone. */
const showLogo = z
  .literal("true")
  .optional()
  .transform((ticked) => ticked !== undefined);

/** The name is given for exactly the text that was read: its SHA-256 comes with the form. */
export const confirmSignatureSchema = z.strictObject({ id: z.uuid(), seenSha256: sha256, showLogo });
export type ConfirmSignature = z.output<typeof confirmSignatureSchema>;

/** Whether the logo stands beside a name that was given; `of` says whether it is the lead's own input or one it signed. */
export const chooseLogoSchema = z.strictObject({ of: z.enum(["led", "signed"]), id: z.uuid(), showLogo });
export type ChooseLogo = z.output<typeof chooseLogoSchema>;

export const askForChangeSchema = z.strictObject({
  id: z.uuid(),
  words: z
    .string("signatures.errors.wordsMissing")
    .transform((words) => cleanText(words).trim())
    .pipe(z.string().min(1, "signatures.errors.wordsMissing").max(longestAsk, "signatures.errors.wordsTooLong")),
});
export type AskForChange = z.output<typeof askForChangeSchema>;

export const linkSchema = z.strictObject({ token: z.string().min(1).max(200) });
export type Link = z.output<typeof linkSchema>;
