import { database } from "@/lib/db/client";
import { settleProposal } from "@/lib/moderation/settle-proposal";
import { because } from "@/tests/factories/appeal";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { HiddenContributions } from "./plant-contributions";
import type { Ground } from "./planting";
import { ProtectedWriter, withEffects } from "./protected-writer";

/** Decisions that wait for a second pair of eyes, and one that the second differed with; the round asks for two only now. */
export async function proposeDecisions(ground: Ground): Promise<void> {
  const { planting, at, moderator, second } = ground;
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const hidden = new HiddenContributions(ground, "comment", new ProtectedWriter(at, by, moderator));
  const eyes = (fourEyes: boolean) => database().round.update({ where: { id: at.round.id }, data: { fourEyes } });
  await eyes(true);
  const propose = async (state: string) => {
    const made = await hidden.received(state);
    const words = planting.inside(`the words of a decision proposed on ${made.what}`);
    const moderated = await hidden.decide(made.id, { decision: "refuse", ...because, words });
    if (!("proposalId" in moderated)) throw new Error("It was decided at once");
    return moderated.proposalId;
  };
  await propose("with a decision that was proposed");
  const proposalId = await propose("with a decision that the second differed with");
  const words = planting.inside("why a second moderator differs", [moderator]);
  await settleProposal(withEffects(second), { settlement: "differ", proposalId, words });
  await eyes(false);
}
