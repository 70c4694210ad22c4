import { z } from "zod";
import { correctionsAnswer } from "./contribution-schemas";
import { address, author, instant, localised, slug } from "./field-schemas";

const count = z.int().nonnegative();
/** A figure that is null is withheld, since it could tell of whom it speaks. */
const withheld = count.nullable();
const stated = z.string().nullable();

/** A page of answers of inputs, as `exportedAnswers` writes them; `limit` counts inputs. */
export const answersPage = z.strictObject({
  data: z.array(
    z.strictObject({
      reference: z.string(),
      address,
      title: z.string(),
      author: author.nullable(),
      stakeholderGroup: stated,
      country: stated,
      joint: z.boolean(),
      late: z.boolean(),
      redacted: z.boolean(),
      language: z.string(),
      publishedAt: instant,
      part: z.string(),
      number: stated,
      question: stated,
      norm: stated,
      keyMessage: stated,
      recommendation: stated,
      text: stated,
      choices: z.array(z.string()),
      corrections: correctionsAnswer,
      partAddress: address,
      /** Whose names stand under a joint input beside that of its lead. */
      signatories: z.array(z.strictObject({ slug, name: z.string() })),
    }),
  ),
  next: z.string().nullable(),
});

/** Support for a text, as `exportedEndorsement` writes it. */
export const endorsementAnswer = z.strictObject({
  name: z.string(),
  organisation: slug.nullable(),
  group: stated,
  date: z.iso.date(),
  listed: z.boolean(),
  words: stated,
  reservations: z.array(z.strictObject({ place: stated, words: z.string() })),
});

const accreditationState = z.enum(["applied", "circulated", "admitted", "objected", "withdrawn"]);

/** A page of the register of accreditation, as `exportedLine` writes its lines; `counts` are of all that applied. */
export const registerAnswer = z.strictObject({
  data: z.array(
    z.strictObject({
      name: z.string(),
      slug: slug.nullable(),
      group: stated,
      country: stated,
      state: accreditationState,
      appliedAt: instant,
      silentUntil: instant.nullable(),
      zone: stated,
      settledAt: instant.nullable(),
      objections: z.array(z.strictObject({ objector: z.string(), reason: stated })),
      heard: count,
    }),
  ),
  next: z.string().nullable(),
  total: count,
  counts: z.strictObject({ applied: count, circulated: count, admitted: count, objected: count, withdrawn: count }),
});

const attendanceRow = z.strictObject({ key: stated, registered: withheld, approved: withheld, present: withheld });

/** Who registered for an event, was approved and came. */
export const attendanceAnswer = z.strictObject({
  registered: count,
  approved: count,
  present: count,
  groups: z.array(attendanceRow),
  /** By their numbers in M49. */
  regions: z.array(attendanceRow),
});

const floorLine = {
  kind: z.enum(["statement", "right_of_reply"]),
  organisation: z.string(),
  partners: z.array(z.string()),
  speaker: z.string(),
  speakerTitle: stated,
};

/** The lists of speakers of an event as they stand, as `floorAsJson` writes them; times in seconds. */
export const floorAnswer = z.strictObject({
  event: z.strictObject({ slug, title: localised, zone: stated }),
  revision: z.string(),
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      number: stated,
      title: localised,
      list: z.string(),
      opensAt: instant.nullable(),
      closesAt: instant.nullable(),
      order: z.enum(["first_come", "groups_alternate", "states_first"]),
      secondsEach: count,
      secondsCoalition: count,
      secondsReply: count,
      speaking: z
        .strictObject({
          ...floorLine,
          seconds: count,
          calledAt: instant,
          endsAt: instant.nullable(),
          secondsLeft: z.number().nullable(),
        })
        .nullable(),
      waiting: z.array(z.strictObject(floorLine)),
      heard: z.array(
        z.strictObject({
          ...floorLine,
          seconds: z.number().nullable(),
          statement: z.strictObject({ id: z.uuid(), state: z.enum(["published", "refused", "withdrawn"]) }).nullable(),
        }),
      ),
      notHeard: z.array(z.strictObject(floorLine)),
    }),
  ),
});

const outcome = { published: count, published_redacted: count };
const closed = { hidden: withheld, refused: withheld, withdrawn: withheld, returned: withheld, appealed: withheld };
const figureRow = z.strictObject({
  key: stated,
  received: withheld,
  ...outcome,
  median: z.number().nullable(),
  ...closed,
});

/** What was received, what became of it and how long it took, as `publicFigures` counts it; times in seconds. */
export const figuresAnswer = z.strictObject({
  received: count,
  outcomes: z.strictObject({ ...outcome, hidden: count, refused: count, withdrawn: count, confidential: count }),
  refused: z.array(z.strictObject({ code: z.string(), count })),
  returned: count,
  hidings: z.strictObject({ all: count, restored: count }),
  appeals: z.strictObject({
    granted: count,
    granted_in_part: count,
    dismissed: count,
    open: count,
    withdrawn: count,
  }),
  time: z.strictObject({
    decided: count,
    median: z.number().nullable(),
    ninetieth: z.number().nullable(),
    promised: count,
    kept: count,
  }),
  groups: z.array(figureRow),
  /** By their numbers in M49. */
  regions: z.array(figureRow),
});

/** The same of all consultations: counted anew, or every ten minutes where that takes long. */
export const platformFiguresAnswer = figuresAnswer.extend({ countedAt: instant });

/** Entries of the ledger in order; `next` is the place to ask from, also where nothing is yet. */
export const entriesAnswer = z.strictObject({
  data: z.array(z.strictObject({ index: count, kind: z.string(), at: instant, commitment: z.string() })),
  next: count,
  total: count,
});

/** The name of the log and its public key, as C2SP signed-note writes them. */
export const ledgerKeyAnswer = z.strictObject({ origin: z.string(), key: z.string() });
