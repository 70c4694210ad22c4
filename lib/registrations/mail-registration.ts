import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isLocale } from "@/lib/i18n/locales";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import type { RegistrationStep, ToldPlace } from "@/lib/mail/templates/registrations";
import { queueMail } from "@/lib/notifications/queue-mail";
import { positionsOf } from "./waiting-line";

const columns = {
  id: true,
  requestId: true,
  eventId: true,
  state: true,
  revision: true,
  attendance: true,
  arrival: true,
  email: true,
  locale: true,
  name: true,
  reason: true,
  offeredUntil: true,
  event: {
    select: {
      kind: true,
      title: true,
      startsAt: true,
      zone: true,
      wholeDays: true,
      parent: { select: { title: true } },
    },
  },
} as const;

/** Answers one act in one mail: what became of each place that was asked for. */
export async function mailRequest(tx: Transaction, jobs: Jobs, requestId: string): Promise<void> {
  const rows = await tx.registration.findMany({ where: { requestId }, orderBy: { arrival: "asc" }, select: columns });
  await mailRows(
    tx,
    jobs,
    rows.toSorted((a, b) => Number(a.event.startsAt) - Number(b.event.startsAt)),
    "registered",
  );
}

/** Tells one person what became of one registration. */
export async function mailStep(
  tx: Transaction,
  jobs: Jobs,
  id: string,
  step: Exclude<RegistrationStep, "registered">,
): Promise<void> {
  const row = await tx.registration.findUniqueOrThrow({ where: { id }, select: columns });
  await mailRows(tx, jobs, [row], step);
}

type Row = Prisma.RegistrationGetPayload<{ select: typeof columns }>;

async function mailRows(tx: Transaction, jobs: Jobs, rows: readonly Row[], step: RegistrationStep): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const locale = isLocale(first.locale) ? first.locale : "en";
  const places: ToldPlace[] = [];
  const positions = await positionsOf(
    tx,
    rows.map(({ id }) => id),
  );
  for (const row of rows) places.push(await toldPlace(tx, row, { locale, position: positions.get(row.id) ?? null }));
  const whole = rows.length > 1 ? (first.event.parent?.title ?? first.event.title) : first.event.title;
  await queueMail(tx, jobs, {
    ...{ to: first.email, template: "registration-told", locale },
    key: `registration:${step === "registered" ? first.requestId : `${first.id}:${first.revision}:${step}`}`,
    values: {
      ...{ step, name: first.name, event: inLocale(readLocalised(whole), locale).text },
      words: step === "rejected" || step === "cancelled" ? (first.reason ?? "") : "",
      path: `/${locale}/me/registrations`,
    },
    secrets: { places: JSON.stringify(places) },
  });
}

type Told = { locale: string; position: number | null };

/** The room is told to nobody but the confirmed. */
async function toldPlace(tx: Transaction, row: Row, { locale, position }: Told): Promise<ToldPlace> {
  const { event, state } = row;
  const room =
    state === "confirmed"
      ? await tx.eventRoom.findUnique({ where: { eventId: row.eventId }, select: roomColumns })
      : null;
  return {
    title: inLocale(readLocalised(event.title), locale).text,
    startsAt: event.startsAt?.toISOString() ?? null,
    zone: event.zone,
    wholeDays: event.wholeDays,
    attendance: row.attendance,
    state: state === "waitlisted" && row.offeredUntil !== null ? "offered" : state,
    offeredUntil: row.offeredUntil?.toISOString() ?? null,
    position,
    room: row.attendance === "on_site" ? (room?.place ?? null) : null,
    link: row.attendance === "online" ? (room?.joinLink ?? null) : null,
    linkWords: row.attendance === "online" ? (room?.joinWords ?? null) : null,
  };
}

const roomColumns = { place: true, joinLink: true, joinWords: true } as const;
