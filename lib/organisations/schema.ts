import { z } from "zod";
import { parseAddress } from "@/lib/mail/address";
import { namesAnAddress } from "@/lib/text/names-an-address";
import { isCountry } from "./countries";
import { list, oneLine, optionalChoice, optionalLine, optionalText, severalLines, website } from "./fields";
import { stakeholderGroups } from "./stakeholder-groups";
import { isTopic } from "./topics";

/** Consultative status with ECOSOC. "none" is an answer; not having answered is null. */
export const ecosocStatuses = ["general", "special", "roster", "none"] as const;

export const organisationStatuses = ["pending", "verified", "rejected", "suspended", "merged"] as const;

export type OrganisationStatusName = (typeof organisationStatuses)[number];

export const representationRoles = ["representative", "focal_point"] as const;

export type RepresentationRoleName = (typeof representationRoles)[number];

/** Most characters, by kind of field. */
export const longest = { name: 300, acronym: 40, line: 300, address: 600, text: 6_000, reason: 2_000 } as const;

/** A language tag as of BCP 47, such as ar or zh-Hant. */
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);

const name = z
  .string("organisations.errors.nameMissing")
  .max(longest.name, "organisations.errors.nameTooLong")
  .transform((value) => oneLine(value))
  .refine((value) => value !== "", "organisations.errors.nameMissing")
  .refine((value) => !namesAnAddress(value), "organisations.errors.nameAddress");

const otherNames = z
  .record(languageTag, z.string().max(longest.name, "organisations.errors.nameTooLong").transform(oneLine))
  .transform((names) => Object.fromEntries(Object.entries(names).filter(([, told]) => told !== "")));

/** Everything that an organisation says of itself and everybody may read. All but the name may stay unsaid. */
export const organisationFacts = {
  name,
  acronym: optionalLine(longest.acronym),
  names: otherNames.default({}),
  aliases: list(z.string().max(longest.name, "organisations.errors.lineTooLong")).default([]),
  stakeholderGroup: optionalChoice(stakeholderGroups),
  country: optionalLine(2).refine((code) => code === null || isCountry(code), "organisations.errors.countryUnknown"),
  address: optionalText(longest.address),
  website,
  topics: z.array(z.string().refine(isTopic, "organisations.errors.topicUnknown")).max(60).default([]),
  descriptionLanguage: optionalLine(12).refine((tag) => tag === null || languageTag.safeParse(tag).success),
  description: optionalText(longest.text),
  ecosocStatus: optionalChoice(ecosocStatuses),
} as const;

const emailAddress = z.string("organisations.errors.emailMissing").transform((typed, context) => {
  const address = parseAddress(typed);
  if (address !== null) return address;
  const message = typed.trim() === "" ? "organisations.errors.emailMissing" : "organisations.errors.email";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const seenRevision = z.coerce.number().int().min(1).max(2_000_000_000);

const reason = z
  .string("organisations.errors.reasonMissing")
  .max(longest.reason, "organisations.errors.reasonTooLong")
  .transform(severalLines)
  .refine((words) => words !== "", "organisations.errors.reasonMissing");

/** What only administrators read. */
const confidential = { contactEmail: emailAddress, proof: optionalText(longest.text) };

/** `key` is made by the form, so that sending it twice registers once. */
export const registerOrganisationSchema = z.strictObject({
  key: z.uuid(),
  ...organisationFacts,
  ...confidential,
  /** "It is none of these": said after organisations of a similar name were shown. */
  isAnother: z.stringbool().or(z.boolean()).default(false),
});
export type RegisterOrganisation = z.output<typeof registerOrganisationSchema>;

export const editOrganisationSchema = z.strictObject({
  id: z.uuid(),
  seenRevision,
  ...organisationFacts,
  ...confidential,
});
export type EditOrganisation = z.output<typeof editOrganisationSchema>;

const seen = { id: z.uuid(), seenRevision };

/** Moves a part of an organisation by one place among the others. */
export const movePartSchema = z.strictObject({ wholeId: z.uuid(), partId: z.uuid(), to: z.enum(["up", "down"]) });
export type MovePart = z.output<typeof movePartSchema>;

/** How a part of an organisation is called beside its verified name. */
export const namePartSchema = z.strictObject({
  ...seen,
  wholeId: z.uuid(),
  acronym: organisationFacts.acronym,
  names: organisationFacts.names,
  aliases: organisationFacts.aliases,
});
export type NamePart = z.output<typeof namePartSchema>;

export const seenOrganisationSchema = z.strictObject(seen);
export type SeenOrganisation = z.output<typeof seenOrganisationSchema>;

/** A decision that has to be explained. */
export const explainedDecisionSchema = z.strictObject({ ...seen, reason });
export type ExplainedDecision = z.output<typeof explainedDecisionSchema>;

export const renameOrganisationSchema = z.strictObject({ ...seen, name });
export type RenameOrganisation = z.output<typeof renameOrganisationSchema>;

/** Which organisations one is a part of: those that stay, and one more by its name or acronym. */
export const placeOrganisationSchema = z.strictObject({
  ...seen,
  kept: z.array(z.uuid()).max(60).default([]),
  added: optionalLine(longest.name),
});
export type PlaceOrganisation = z.output<typeof placeOrganisationSchema>;

/** The other one is told by its name or acronym. */
export const mergeOrganisationSchema = z.strictObject({ ...seen, into: name });
export type MergeOrganisation = z.output<typeof mergeOrganisationSchema>;

export const partOrganisationsSchema = z.strictObject({ one: z.uuid(), other: z.uuid() });
export type PartOrganisations = z.output<typeof partOrganisationsSchema>;

export const organisationIdSchema = z.strictObject({ id: z.uuid() });
export type OrganisationId = z.output<typeof organisationIdSchema>;

/** The secret part of a link in a mail. */
export const tokenSchema = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });
export type Token = z.output<typeof tokenSchema>;

export const inviteRepresentativeSchema = z.strictObject({
  organisationId: z.uuid(),
  email: emailAddress,
  role: z.enum(representationRoles, "organisations.errors.roleMissing").default("representative"),
});
export type InviteRepresentative = z.output<typeof inviteRepresentativeSchema>;

export const representationIdSchema = z.strictObject({ id: z.uuid() });
export type RepresentationId = z.output<typeof representationIdSchema>;

export const changeRoleSchema = z.strictObject({ id: z.uuid(), role: z.enum(representationRoles) });
export type ChangeRole = z.output<typeof changeRoleSchema>;

/** Unfinished answers, as they stand in the fields; nothing in them is checked but their size. */
export const registrationDraftSchema = z
  .record(z.string().max(60), z.union([z.string().max(10_000), z.array(z.string().max(200)).max(80)]))
  .refine((answers) => Object.keys(answers).length <= 60);
export type RegistrationAnswers = z.output<typeof registrationDraftSchema>;

export const answerRequestSchema = z.strictObject({ id: z.uuid(), answer: z.enum(["admit", "turnDown"]) });
export type AnswerRequest = z.output<typeof answerRequestSchema>;

const fieldNames = z.array(z.string());

/** What becomes of one entry of a file that is imported, as it is shown before it is done. */
export const plannedLineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("create"), name: z.string(), ignored: fieldNames }),
  z.object({ kind: z.literal("update"), name: z.string(), ignored: fieldNames, changes: fieldNames }),
  /** Everything the entry says is known. */
  z.object({ kind: z.literal("unchanged"), name: z.string() }),
  /** The organisation has people here who speak for it, or is not in the directory: it is left alone. */
  z.object({ kind: z.literal("kept"), name: z.string() }),
  z.object({ kind: z.literal("refused"), name: z.string(), field: z.string() }),
]);
export type PlannedLine = z.output<typeof plannedLineSchema>;

export const plannedLinesSchema = z.array(plannedLineSchema);
