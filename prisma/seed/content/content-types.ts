/**
 * Shapes of the demonstration content. Plain data: it knows nothing of the database, and whoever loads it
 * goes through the commands, so that the demo obeys the same rules as everybody.
 */

/** The six languages of the interface. */
export type ContentLanguage = "en" | "ar" | "fr" | "es" | "ru" | "zh";

/** A text in English and Arabic, the two languages that every demo text has. */
export type Bilingual = { en: string; ar: string };

/** A name in all six languages. */
export type SixNames = Record<ContentLanguage, string>;

/**
 * An instant told from the moment of seeding, so that the demo is always open: the calendar day in the zone of
 * the round, `daysFromNow` days after today (negative: before), at `hour` o'clock (0 to 23) in that zone.
 */
export type Moment = { daysFromNow: number; hour: number };

export type StakeholderGroup =
  | "state"
  | "international_organisation"
  | "civil_society"
  | "private_sector"
  | "academia"
  | "technical_community"
  | "media";

export type EcosocStatus = "general" | "special" | "roster" | "none";

/** Null always means "not stated", which is not the same as "none". */
export type DirectoryEntry = {
  slug: string;
  name: string;
  acronym: string | null;
  names?: { language: ContentLanguage; name: string }[];
  aliases?: string[];
  stakeholderGroup: StakeholderGroup | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  address: string | null;
  website: string | null;
  /** Ids from topics.ts. */
  topics: string[];
  description: string | null;
  ecosocStatus: EcosocStatus | null;
  /** Answers on how it meets; absent where the source has none. */
  meetings?: { online: string | null; outsideHeadquarters: string | null; onlineDecisions: string | null };
  /** Year and month in which the facts were last looked at. */
  asOf: string;
  /** Slugs of the organisations that it is a part of. */
  partOf?: string[];
  /** A name only: the entry has no body yet and says so. */
  isStub?: boolean;
};

export type InventedPerson = { email: string; name: string; role: "focal_point" | "representative" };

export type InventedOrganisation = DirectoryEntry & {
  people: InventedPerson[];
  status: "verified" | "pending" | "rejected" | "suspended";
  /** Only where status is rejected or suspended: the words that the administrator wrote. */
  statusReason?: string;
};

export type ProcessArea = { slug: string; names: SixNames };

/** A calendar day, YYYY-MM-DD, or for a demonstration one counted from the day of seeding. */
export type Day = string | { daysFromNow: number };

export type ProcessStage = {
  name: Bilingual;
  startsOn: Day;
  /** Null for a stage of one day. */
  endsOn: Day | null;
};

export type ContentProcess = {
  slug: string;
  /** Opens public references, as in OEWG-2026-0042. */
  code: string;
  name: Bilingual;
  mandate: Bilingual;
  isDemonstration: boolean;
  areas: ProcessArea[];
  stages: ProcessStage[];
  /** Slugs of other processes; null where there is none. */
  predecessor: string | null;
  successor: string | null;
};

export type ContentRound = {
  name: Bilingual;
  opensAt: Moment;
  closesAt: Moment;
  /** IANA zone in which the hours were announced. */
  zone: string;
  /** "everyone": persons with an account may answer for themselves, too. */
  eligibility: "verified_organisations" | "everyone";
};

export type ContentDraft = {
  slug: string;
  /** Symbol under which the document is cited. */
  symbol: string;
  title: Bilingual;
  versionSlug: string;
  versionLabel: Bilingual;
  /** Markdown files beside this one, by language. */
  files: { en: string; ar?: string };
  /** The version that was commented on before this one, and answered; absent for a first text. */
  earlier?: ContentEarlierVersion;
};

export type ContentEarlierVersion = Pick<ContentDraft, "versionSlug" | "versionLabel"> & { file: string };

export type ContentConsultation = {
  slug: string;
  /** Slug of the process, whose code opens the public references. */
  process: string;
  title: Bilingual;
  /** One sentence for lists. */
  summary: Bilingual;
  background: Bilingual;
  conditions: Bilingual;
  /** Whom to ask, in a sentence; the address stands in it. */
  contact: Bilingual;
  contactEmail: string;
  /** Slugs of areas of the process. */
  areas: string[];
  state: "draft" | "published";
  round: ContentRound;
  draft: ContentDraft;
};

/** What is known of a paragraph beyond its text. `number` as displayed: "12", "59(d)", "59(d)(i)". */
export type ParagraphMark = { number: string; locked: boolean; aliases: string[] };

export type CommentStatus =
  | "draft"
  | "submitted"
  | "published"
  | "published_redacted"
  | "returned"
  | "refused"
  | "withdrawn";

export type ContentComment = {
  /** Slug of an invented organisation. */
  organisation: string;
  /** E-mail of one of its people. */
  author: string;
  /** Displayed numbers; empty for a comment on the whole text. */
  paragraphs: string[];
  type: "general" | "substantive" | "technical" | "editorial" | "translation";
  stance: "keep" | "change" | "delete" | "add";
  language: ContentLanguage;
  /** Plain paragraphs, parted by an empty line. */
  body: string;
  /**
   * The paragraph's whole new wording, or the paragraph to add (English draft, without a number); null for keep,
   * delete, and where only exact words are replaced.
   */
  proposedText: string | null;
  /** Where a paragraph to add belongs; "after" where nothing is said. */
  addPosition?: "before" | "after";
  /** Exact words of the paragraph and what should stand in their place. */
  exactWords?: { quote: string; replacement: string };
  /** What to do if the stance does not prevail; the text is the whole paragraph, null for keep. */
  fallback?: { stance: "change" | "keep"; text: string | null };
  /** A term to be replaced throughout; the comment is then on the whole text. */
  term?: { from: string; to: string };
  /** Ids of topics.ts, and names of impact-kinds.ts. */
  topics?: string[];
  impacts?: string[];
  /** "submitted" waits for a moderator. */
  status: CommentStatus;
  /** Days before seeding on which the comment was written. */
  daysAgo: number;
  reasonCode?: "off_topic" | "personal_data" | "offensive" | "duplicate" | "unclear" | "not_eligible";
  moderatorWords?: string;
  /** Exact words that the public does not read; for "published_redacted" only. */
  redact?: { quote: string; reasonCode: string }[];
};

/** A comment and what came after its decision, in this order; a part that is absent did not happen. */
export type ContentDispute = {
  comment: ContentComment;
  /** What a reader said of it. */
  report?: { reasonCode: string; words: string };
  /** Taken out of sight by the moderator. */
  hide?: { reasonCode: string; words: string };
  /** By the focal point; without an outcome it waits for the organiser. */
  appeal?: { words: string; reply?: string; outcome?: "granted" | "dismissed"; decision?: string };
};
