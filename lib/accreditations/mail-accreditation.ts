import type { Transaction } from "@/lib/db/client";
import { colon } from "@/lib/i18n/lists";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { focalPointsOf } from "@/lib/organisations/mail-organisation";
import { shownObjections } from "./shown-objections";

type Told = { step: "asked" | "circulated" | "objected" | "admitted"; words: string };

/** Tells the focal points of an applicant what became of its application; an objection as the rules of the process say. */
export async function mailApplicant(tx: Transaction, jobs: Jobs, id: string, { step, words }: Told): Promise<void> {
  const row = await load(tx, id);
  const objections = shownObjections(row.process.objectionShown, row.objections);
  for (const { to, locale } of await focalPointsOf(tx, row.organisationId)) {
    await queueMail(tx, jobs, {
      ...{ to, template: "accreditation-told", locale, key: keyOf(row, step, to) },
      values: {
        step,
        organisation: row.organisation.name,
        process: inLocale(readLocalised(row.process.name), locale).text,
        until: row.circulation?.silentUntil.toISOString() ?? "",
        zone: row.circulation?.zone ?? "",
        words: step === "objected" ? wordsOf(objections, locale) : words,
        path: `/${locale}/organisation/accreditation/${row.process.slug}`,
      },
    });
  }
}

/** Tells the organisers of the process that an application came, was corrected, or was taken back. */
export async function mailOrganisers(
  tx: Transaction,
  jobs: Jobs,
  id: string,
  step: "applied" | "withdrawn",
): Promise<void> {
  const row = await load(tx, id);
  const organisers = await tx.processRole.findMany({
    where: { processId: row.processId, role: "organiser", endedAt: null },
    select: { person: { select: { email: true, locale: true } } },
    distinct: ["personId"],
    take: 100,
  });
  for (const { person } of organisers) {
    const { email: to, locale } = person;
    await queueMail(tx, jobs, {
      ...{ to, template: "accreditation-desk", locale, key: keyOf(row, step, to) },
      values: {
        step,
        organisation: row.organisation.name,
        process: inLocale(readLocalised(row.process.name), locale).text,
        path: `/${locale}/desk/processes/${row.process.slug}/accreditation/${row.id}`,
      },
    });
  }
}

function load(tx: Transaction, id: string) {
  return tx.accreditation.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      revision: true,
      processId: true,
      organisationId: true,
      process: { select: { slug: true, name: true, objectionShown: true } },
      organisation: { select: { name: true } },
      circulation: { select: { silentUntil: true, zone: true } },
      objections: { orderBy: { enteredAt: "asc" }, select: { objector: true, reason: true } },
    },
  });
}

function keyOf(row: { id: string; revision: number }, step: string, to: string): string {
  return `accreditation:${row.id}:${row.revision}:${step}:${to}`;
}

function wordsOf(objections: readonly { objector: string; reason: string | null }[], locale: string): string {
  return objections
    .map(({ objector, reason }) => (reason === null ? objector : `${objector}${colon(locale)}${reason}`))
    .join("\n");
}
