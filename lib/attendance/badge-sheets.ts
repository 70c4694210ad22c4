import { fileWords } from "@/lib/compilations/file-words";
import { database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/kernel/actor";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { loadDoorEvent } from "./load-door";
import type { BadgeState } from "./schema";
import { ticketCode } from "./ticket-code";

/** Badges in one file; more of them come in several files. */
export const mostBadges = 400;

/** How many badges there are of each state, for the organisers of an event. */
export async function countBadges(actor: Actor, eventId: string): Promise<Record<BadgeState, number>> {
  await loadDoorEvent(database(), actor, eventId);
  const rows = await database().registration.groupBy({ by: ["state"], where: { eventId }, _count: { _all: true } });
  const of = (state: BadgeState) => rows.find((row) => row.state === state)?._count._all ?? 0;
  return { confirmed: of("confirmed"), attended: of("attended"), waitlisted: of("waitlisted") };
}

export type BadgeData = {
  title: string;
  badges: {
    name: string;
    affiliation: string;
    role: string;
    /** Code of the stakeholder group; empty for none. */
    group: string;
    word: string;
    /** QR code as SVG, and what it says. */
    svg: string;
    code: string;
  }[];
};

type Asked = { eventId: string; states: readonly BadgeState[]; part: number; locale: Locale };

/**
 * One file of badges, as the template wants them: words and data, nothing of it markup. By name.
 * @param part counted from 1; null where there is none.
 */
export async function badgeSheets(actor: Actor, { eventId, states, part, locale }: Asked): Promise<BadgeData | null> {
  const event = await loadDoorEvent(database(), actor, eventId);
  const words = await fileWords(locale);
  const rows = await database().registration.findMany({
    where: { eventId, state: { in: [...states] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (part - 1) * mostBadges,
    take: mostBadges,
    select: {
      name: true,
      badgeName: true,
      affiliation: true,
      roleTitle: true,
      code: true,
      organisation: { select: { name: true, stakeholderGroup: true } },
    },
  });
  if (rows.length === 0) return null;
  return {
    title: inLocale(readLocalised(event.title), locale).text,
    badges: rows.map(({ organisation, ...row }) => {
      const group = organisation?.stakeholderGroup ?? null;
      return {
        name: row.badgeName ?? row.name,
        affiliation: row.affiliation ?? organisation?.name ?? "",
        role: row.roleTitle ?? "",
        group: group ?? "",
        word: group === null ? words("attendance.badges.guest") : words(`public.groups.${group}`),
        svg: ticketCode(row.code),
        code: row.code,
      };
    }),
  };
}
