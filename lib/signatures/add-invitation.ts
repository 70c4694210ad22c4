import type { Transaction } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { recordAct } from "@/lib/ledger/record-act";
import type { Led } from "./load-signatures";

type Asked = {
  actor: Actor;
  at: Date;
  organisationId: string | null;
  /** Both null for an organisation of the directory. */
  email: string | null;
  name: string | null;
};

/** Writes down who is asked for a name, after those before; the input is a joint one from then on. */
export async function addInvitation(
  tx: Transaction,
  { contribution }: Led,
  { actor, at, organisationId, email, name }: Asked,
): Promise<string> {
  const contributionId = contribution.id;
  const last = await tx.coSignature.aggregate({ where: { contributionId }, _max: { position: true } });
  const { id } = await tx.coSignature.create({
    data: {
      contributionId,
      position: (last._max.position ?? 0) + 1,
      organisationId,
      email,
      invitedName: name,
      invitedById: actor.personId,
      invitedAt: at,
    },
    select: { id: true },
  });
  await tx.input.update({ where: { contributionId }, data: { joint: true }, select: { contributionId: true } });
  await recordAct(tx, { subject: "co_signature", subjectId: id, field: "state", from: null, to: "invited", actor, at });
  return id;
}
