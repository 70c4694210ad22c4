import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { LockedContribution } from "./load-contribution";
import { namedParagraphs } from "./named-paragraphs";
import { stillOnItsSide } from "./still-on-its-side";

type Inside = {
  actor: Actor;
  draft: LockedContribution;
  /** To the focal points, or back to who wrote it. */
  act: "handedOver" | "handedBack";
  /** Null when it is handed over. */
  note: string | null;
  at: Date;
};

const states = { handedOver: "awaiting_approval", handedBack: "draft" } as const;

/** Comments handed over within this time are told of once. */
const togetherMs = 10 * 60 * 1000;

const templates = { handedOver: "contribution-handed-over", handedBack: "contribution-handed-back" } as const;

/** Tells the other side of an approval inside one organisation; whoever acted is told nothing. */
export async function mailInside(tx: Transaction, jobs: Jobs, { actor, draft, act, note, at }: Inside): Promise<void> {
  const { organisation } = draft;
  if (organisation === null) return;
  const readers =
    act === "handedBack"
      ? await stillOnItsSide(tx, organisation.id, [draft.author])
      : await focalPoints(tx, organisation.id);
  for (const { email: to, locale } of readers.filter(({ email }) => email !== actor.email)) {
    await queueMail(tx, jobs, {
      to,
      template: templates[act],
      locale,
      values: {
        consultation: inLocale(readLocalised(draft.consultation.title), locale).text,
        version: draft.version === null ? "" : inLocale(readLocalised(draft.version.label), locale).text,
        paragraph: namedParagraphs(draft.targets, locale),
        organisation: organisation.name,
        by: actor.name ?? actor.email,
        note: note ?? "",
        path: `/${locale}/me${draft.kind === "input" ? `/inputs/${draft.id}` : `/contributions?state=${states[act]}`}`,
      },
      // A table of comments handed over row by row is one letter.
      key:
        draft.kind === "input"
          ? undefined
          : `${act}:${draft.consultationId}:${draft.authorId}:${to}:${Math.floor(at.getTime() / togetherMs)}`,
    });
  }
}

async function focalPoints(tx: Transaction, organisationId: string) {
  const rows = await tx.representation.findMany({
    where: { organisationId, status: "active", role: "focal_point", personId: { not: null } },
    select: { person: { select: { email: true, locale: true } } },
  });
  return rows.flatMap(({ person }) => (person === null ? [] : [person]));
}
