import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { nullJson } from "@/lib/db/null-json";
import { DomainError } from "@/lib/kernel/errors";
import { type EntryFact, factText, isNameFact, isWordByWord, languageOfName, linesOf } from "./entry-facts";
import { noteChanges } from "./keep-history";
import { readFact } from "./read-fact";
import { ecosocStatuses } from "./schema";
import { stakeholderGroups } from "./stakeholder-groups";
import { type StatedAsOf, statedBy } from "./stated";
import { dropOrganisation, writeOrganisation } from "./write-organisation";
import { addedRefusal, writeWholes } from "./write-wholes";

type Words = { fact: EntryFact; quote: string; correct: string };

/**
 * Puts other words in the place of those that the entry of a verified organisation states; of a description, at the
 * first place where they stand. The history keeps the old. The row of the organisation has to be locked.
 * Refuses: invalid (what cannot stand there).
 */
export async function setFact(
  tx: Transaction,
  id: string,
  { fact, quote, correct }: Words,
  told: Parameters<typeof noteChanges>[4],
): Promise<void> {
  const stated = (await statedBy(tx, [id])).get(id);
  if (stated === undefined) throw new DomainError("conflict", "organisations.errors.notVerified");
  const words = isWordByWord(fact) ? factText(stated, fact).replace(quote, () => correct) : correct;
  const text = readFact(fact, words);
  if (fact === "partOf") await writeWholes(tx, id, await idsOf(tx, linesOf(text)));
  const { revision } = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  await writeOrganisation(tx, { id, seenRevision: revision }, columnsOf(stated, fact, text));
  const after = isWordByWord(fact) ? correct : text;
  await noteChanges(tx, id, stated, [{ fact, before: quote, after }], told);
  await dropOrganisation(tx, id);
}

async function idsOf(tx: Transaction, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.organisation.findMany({
    where: { slug: { in: [...slugs] }, status: "verified" },
    select: { id: true },
  });
  if (rows.length !== slugs.length) throw addedRefusal("organisations.errors.nobodyNamed");
  return rows.map(({ id }) => id);
}

/** The columns in which a fact is kept, with what it states now. */
function columnsOf(stated: StatedAsOf, fact: EntryFact, text: string): Prisma.OrganisationUncheckedUpdateManyInput {
  const orNull = text === "" ? null : text;
  if (isNameFact(fact)) {
    const { [languageOfName(fact)]: _old, ...others } = stated.names;
    return { names: orNull === null ? others : { ...others, [languageOfName(fact)]: orNull } };
  }
  const answered = (answer: object) => {
    const meetings = { online: null, outsideHeadquarters: null, onlineDecisions: null, ...stated.meetings, ...answer };
    return { answers: Object.values(meetings).every((said) => said === null) ? nullJson : { meetings } };
  };
  switch (fact) {
    case "partOf":
      return {};
    case "aliases":
    case "topics":
      return { [fact]: linesOf(text) };
    case "stakeholderGroup":
      return { stakeholderGroup: stakeholderGroups.find((known) => known === text) ?? null };
    case "ecosocStatus":
      return { ecosocStatus: ecosocStatuses.find((known) => known === text) ?? null };
    case "meetings.online":
      return answered({ online: orNull });
    case "meetings.outsideHeadquarters":
      return answered({ outsideHeadquarters: orNull });
    case "meetings.onlineDecisions":
      return answered({ onlineDecisions: orNull });
    case "name":
      return { name: text };
    default:
      return { [fact]: orNull };
  }
}
