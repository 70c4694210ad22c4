import { z } from "zod";
import { isLocale } from "@/lib/i18n/locales";
import { parseAddress } from "@/lib/mail/address";
import { cleanLine } from "@/lib/text/clean-text";
import { namesAnAddress } from "@/lib/text/names-an-address";
import { genders } from "./genders";
import { ownPath } from "./own-path";

/** One address, or the sentence that says what is wrong with what was typed. */
export const oneAddress = z.string().transform((typed, context) => {
  const address = parseAddress(typed);
  if (address !== null) return address;
  context.addIssue({ code: "custom", message: addressRefusal(typed) });
  return z.NEVER;
});

function addressRefusal(typed: string): string {
  if (typed.trim() === "") return "accounts.errors.addressMissing";
  if (/[^\x20-\x7e]/.test(typed)) return "accounts.errors.addressNotLatin";
  if ((typed.match(/@/g)?.length ?? 0) > 1 || /[,;]/.test(typed)) return "accounts.errors.addressOneOnly";
  return "accounts.errors.addressNotUnderstood";
}

/** Where to go on to; what leads elsewhere is forgotten. */
const next = z
  .string()
  .optional()
  .transform((typed) => ownPath(typed));

export const signInLinkRequest = z.strictObject({ email: oneAddress, next });
export type SignInLinkRequest = z.output<typeof signInLinkRequest>;

/** What the button of the confirmation page posts. */
export const signInConfirmation = z.strictObject({
  email: oneAddress,
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  locale: z.string().refine(isLocale),
  next,
});

/** What a button of the demo's list posts. */
export const demoSignIn = signInConfirmation.omit({ token: true });

/** Longest name that fits on a receipt. */
const longestName = 200;

export const profileChange = z.strictObject({
  name: z
    .string()
    .max(longestName * 5, "accounts.errors.nameTooLong")
    .transform(cleanLine)
    .pipe(z.string().max(longestName, "accounts.errors.nameTooLong"))
    .refine((name) => !namesAnAddress(name), "accounts.errors.nameAddress")
    .transform((name) => (name === "" ? null : name)),
  locale: z.string().refine(isLocale),
  /** Empty for whoever says nothing, or takes back what they said; what is left out stays. */
  gender: z.union([z.literal("").transform(() => null), z.enum(genders)], "accounts.errors.genderUnknown").optional(),
});
export type ProfileChange = z.output<typeof profileChange>;

export const sessionChoice = z.strictObject({ sessionId: z.uuid() });
export type SessionChoice = z.output<typeof sessionChoice>;

export const actingChoice = z.strictObject({ representationId: z.uuid() });
export type ActingChoice = z.output<typeof actingChoice>;

/** Acts that need no answers. */
export const noAnswers = z.strictObject({});
