import { isOpen, roundWindow } from "@/lib/consultations/window";
import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type InputText, readInputText } from "./input-text";

/** The text of a published input; null for a comment, and for what nobody may read at this instant. */
export async function publicInputText(contributionId: string, now: Date): Promise<InputText | null> {
  const db = database();
  const published = await db.contribution.findFirst({
    where: { id: contributionId, kind: "input", ...publishedBy(now) },
    select: { id: true },
  });
  return published === null ? null : readInputText(db, contributionId);
}

/** Where an input is filed at a session: the consultation of its event, and the open round of it that closes first. */
export type FiledAt = { consultationId: string; roundId: string | null; changesAt: Date | null };

/** Where inputs at a session go; null where the event belongs to no public consultation. */
export async function filingAt(eventId: string, now: Date): Promise<FiledAt | null> {
  const found = await database().event.findFirst({
    where: { AND: [publishedEvent(), { id: eventId, consultation: { status: { not: "draft" } } }] },
    select: {
      consultationId: true,
      consultation: {
        select: {
          rounds: {
            where: { acceptsInputs: true, closesAt: { gt: now } },
            orderBy: { closesAt: "asc" },
            select: { id: true, opensAt: true, closesAt: true },
          },
        },
      },
    },
  });
  if (found?.consultationId == null) return null;
  const rounds = found.consultation?.rounds ?? [];
  const open = rounds.find((round) => isOpen(round, now));
  const changes = rounds.map((round) => roundWindow(round, now).changesAt).filter((at) => at !== null);
  const [changesAt = null] = changes.toSorted((one, other) => one.getTime() - other.getTime());
  return { consultationId: found.consultationId, roundId: open?.id ?? null, changesAt };
}

/** The session at which a published contribution was filed; null where it was at none, or nobody knows of it. */
export async function filedAtEvent(
  contributionId: string,
  now: Date,
): Promise<{ id: string; slug: string; title: Localised } | null> {
  const found = await database().contribution.findFirst({
    where: { AND: [{ id: contributionId }, publishedBy(now), { event: publishedEvent() }] },
    select: { event: { select: { id: true, slug: true, title: true } } },
  });
  if (found?.event == null) return null;
  const { id, slug, title } = found.event;
  return { id, slug, title: readLocalised(title) };
}
