import type { Transaction } from "@/lib/db/client";
import { isLocale } from "@/lib/i18n/locales";
import type { Jobs } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import { pagePath } from "./link-token";

type Organisation = { id: string; name: string };

/** Asks the contact address to confirm itself, by a link that is good for three days and opens a page with a button. */
export function mailContactLink(
  tx: Transaction,
  jobs: Jobs,
  { organisation, to, token, locale }: { organisation: Organisation; to: string; token: string; locale: string },
): Promise<void> {
  return queueMail(tx, jobs, {
    to,
    template: "organisation-confirm-contact",
    locale,
    values: { organisation: organisation.name, path: pagePath(locale, `/register/confirm/${token}`) },
  });
}

/** Tells every administrator that an organisation waits; once for each revision that comes to wait. */
export async function mailAdministrators(
  tx: Transaction,
  jobs: Jobs,
  organisation: Organisation & { revision: number },
): Promise<void> {
  const administrators = await tx.person.findMany({
    where: { administrator: true },
    select: { id: true, email: true, locale: true },
    take: 200,
  });
  for (const { id, email, locale } of administrators) {
    await queueMail(tx, jobs, {
      to: email,
      template: "organisation-awaiting-verification",
      locale: readable(locale),
      values: {
        organisation: organisation.name,
        path: pagePath(readable(locale), `/desk/organisations/${organisation.id}`),
      },
      key: `organisation-awaiting-verification ${organisation.id} ${organisation.revision} ${id}`,
    });
  }
}

/** The people who speak for an organisation, with the language each reads. */
export async function focalPointsOf(
  tx: Transaction,
  organisationId: string,
): Promise<{ to: string; locale: string }[]> {
  const rows = await tx.representation.findMany({
    where: { organisationId, status: "active", role: "focal_point", personId: { not: null } },
    select: { person: { select: { email: true, locale: true } } },
    take: 200,
  });
  return rows.flatMap(({ person }) => (person === null ? [] : [{ to: person.email, locale: readable(person.locale) }]));
}

/** Tells those who registered it what happens next. */
export async function mailReceived(tx: Transaction, jobs: Jobs, organisation: Organisation): Promise<void> {
  for (const { to, locale } of await focalPointsOf(tx, organisation.id)) {
    const values = { organisation: organisation.name };
    await queueMail(tx, jobs, { to, template: "organisation-received", locale, values });
  }
}

export async function mailSuspended(
  tx: Transaction,
  jobs: Jobs,
  organisation: Organisation,
  reason: string,
): Promise<void> {
  for (const { to, locale } of await focalPointsOf(tx, organisation.id)) {
    const values = { organisation: organisation.name, reason };
    await queueMail(tx, jobs, { to, template: "organisation-suspended", locale, values });
  }
}

export async function mailVerified(tx: Transaction, jobs: Jobs, organisation: Organisation): Promise<void> {
  for (const { to, locale } of await focalPointsOf(tx, organisation.id)) {
    const values = { organisation: organisation.name, path: pagePath(locale, "/organisation") };
    await queueMail(tx, jobs, { to, template: "organisation-verified", locale, values });
  }
}

export async function mailRejected(
  tx: Transaction,
  jobs: Jobs,
  organisation: Organisation,
  reason: string,
): Promise<void> {
  for (const { to, locale } of await focalPointsOf(tx, organisation.id)) {
    const values = { organisation: organisation.name, reason };
    await queueMail(tx, jobs, { to, template: "organisation-rejected", locale, values });
  }
}

type Merged = { to: string; locale: string; from: Organisation; into: Organisation };

/** Tells somebody who acted for an organisation that it was merged: they act for the other one now, or have asked to. */
export function mailMerged(
  tx: Transaction,
  jobs: Jobs,
  { to, locale, from, into, standing }: Merged & { standing: "there" | "asked" },
): Promise<void> {
  const values = {
    ...{ organisation: from.name, into: into.name, standing },
    path: pagePath(readable(locale), standing === "there" ? "/organisation" : "/me"),
  };
  return queueMail(tx, jobs, { to, template: "organisation-merged", locale: readable(locale), values });
}

/** Tells those who act for an organisation again that its merge was taken back. */
export async function mailUnmerged(
  tx: Transaction,
  jobs: Jobs,
  { organisation, into }: { organisation: Organisation; into: Organisation },
): Promise<void> {
  const people = await tx.representation.findMany({
    where: { organisationId: organisation.id, status: "active", personId: { not: null } },
    select: { person: { select: { email: true, locale: true } } },
    take: 500,
  });
  for (const { person } of people) {
    if (person === null) continue;
    const locale = readable(person.locale);
    const values = { organisation: organisation.name, into: into.name, path: pagePath(locale, "/organisation") };
    await queueMail(tx, jobs, { to: person.email, template: "organisation-unmerged", locale, values });
  }
}

function readable(locale: string): string {
  return isLocale(locale) ? locale : "en";
}
