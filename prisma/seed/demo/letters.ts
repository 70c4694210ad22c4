import { saveComment } from "@/lib/contributions/save-comment";
import { saveCommentSchema } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { database } from "@/lib/db/client";
import { newId } from "@/lib/kernel/ids";
import type { ContentLetter } from "../content/letters";
import { personId } from "./comments";
import { actAs, seedPerson } from "./people";

/** Sends the letters one after the other to the consultation in which everybody may speak; they wait for a moderator. */
export async function seedLetters(letters: readonly ContentLetter[]): Promise<void> {
  const version = await database().draftVersion.findFirstOrThrow({
    where: { draft: { consultation: { slug: "points-of-contact" } } },
    select: { id: true },
  });
  for (const letter of letters) await seedLetter(letter, version.id);
}

async function seedLetter({ from, body }: ContentLetter, versionId: string): Promise<void> {
  const sender =
    "person" in from
      ? await actAs(await seedPerson(from.person, from.name))
      : await actAs(await personId(from.author), from.organisation);
  const draft = await saveComment(
    sender,
    saveCommentSchema.parse({
      ...{ versionId, also: [], draftKey: newId(), type: "general", stance: "", language: "en" },
      bodyPlain: body,
    }),
  );
  await submitContribution(sender, { id: draft.id, seenRevision: draft.revision });
}
