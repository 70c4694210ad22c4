import { database } from "@/lib/db/client";
import { decideEndorsement } from "@/lib/endorsements/decide-endorsement";
import { giveEndorsement } from "@/lib/endorsements/give-endorsement";
import { giveEndorsementSchema } from "@/lib/endorsements/schema";
import type { ContentInput } from "../content/inputs/input-types";
import { focalPointOf, personId } from "./comments";
import { actAs, type Staff } from "./people";

/** Support by other organisations, its words read and published by a moderator. */
export async function seedEndorsements(input: ContentInput, contributionId: string, staff: Staff): Promise<void> {
  for (const { organisation, words, reservations } of input.endorsements ?? []) {
    await giveEndorsement(
      await actAs(await personId(focalPointOf(organisation)), organisation),
      giveEndorsementSchema.parse({
        contributionId,
        language: input.language,
        words: words ?? "",
        reservations: reservations.map(({ part, words: reserved }) => ({ place: part, words: reserved })),
      }),
    );
    const { id, revision } = await database().endorsement.findFirstOrThrow({
      where: { contributionId, organisation: { slug: organisation } },
      select: { id: true, revision: true },
    });
    await decideEndorsement(await actAs(staff.moderator), { decision: "publish", id, seenRevision: revision });
  }
}
