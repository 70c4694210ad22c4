import { database } from "@/lib/db/client";

/** A message from a registered person that nobody has settled, with what taking it needs; null when there is none. */
export async function takeableMessage(messageId: string) {
  const row = await database().inboundMessage.findFirst({
    where: { id: messageId, state: "waiting", refusal: null },
    select: {
      id: true,
      fileSha256: true,
      subject: true,
      spf: true,
      dkim: true,
      dmarc: true,
      organisationId: true,
      decidedById: true,
      person: { select: { email: true, locale: true } },
      round: {
        select: {
          id: true,
          mailTakes: true,
          zone: true,
          acceptsComments: true,
          acceptsInputs: true,
          consultation: { select: { id: true, title: true } },
        },
      },
    },
  });
  return row === null || row.person === null || row.round === null || row.fileSha256 === null
    ? null
    : { ...row, person: row.person, round: row.round, fileSha256: row.fileSha256 };
}

export type TakenMessage = NonNullable<Awaited<ReturnType<typeof takeableMessage>>>;
