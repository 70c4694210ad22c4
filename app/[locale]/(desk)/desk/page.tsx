import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { listApplicationWork } from "@/lib/accreditations/queries";
import { listNextVersions } from "@/lib/amendments/next-versions";
import { auditPolicy } from "@/lib/audit/policy";
import { requireActor } from "@/lib/auth/get-actor";
import { compilationPolicy } from "@/lib/compilations/policy";
import { countBeingMade } from "@/lib/compilations/queries";
import { countAwaitingApproval } from "@/lib/contributions/queries";
import { countAnswerWork } from "@/lib/dispositions/queries";
import { countDeskEvents } from "@/lib/events/desk-list";
import { isolated } from "@/lib/i18n/isolated";
import { countInstruments } from "@/lib/instruments/queries";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { countWaiting } from "@/lib/moderation/queries";
import { countPendingOrganisations } from "@/lib/organisations/queries";
import { listReportWork } from "@/lib/session-reports/work-query";
import { countToSign } from "@/lib/signatures/queries";
import { countTranslations } from "@/lib/translations/queries";
import { moderatorsWork, type Work } from "./moderators-work";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "moderation.desk" });
  return { title: t("title") };
}

/** Beyond this the list only says that there are more. */
const mostCounted = 1_000;

/** The work list of whoever has a role: what waits, and where it is done. */
export default async function DeskPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const work = await workOf(await requireActor(locale), locale);
  const t = await getTranslations("moderation.desk");
  return (
    <>
      <PageHead title={t("title")} lead={work.length === 0 ? undefined : t("lead")} />
      {work.length === 0 ? <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState> : null}
      <ul className="list">
        {work.map(({ href, title, count }) => (
          <li key={href}>
            <h2>
              <a href={href}>{title}</a>
            </h2>
            <p>{count}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each kind of work the actor has an office for, with how much of it waits. */
async function workOf(actor: Actor, locale: string): Promise<Work[]> {
  const t = await getTranslations("moderation.desk");
  const holds = (role: Actor["offices"][number]["role"]) => actor.offices.some((office) => office.role === role);
  const work: Work[] = [];
  if (holds("moderator")) {
    work.push({
      href: `/${locale}/desk/moderation`,
      title: t("moderation"),
      count: t("waiting", { count: await countWaiting(actor) }),
    });
  }
  work.push(...(await moderatorsWork(actor, locale)).filter(({ waits }) => waits > 0));
  const answers = await countAnswerWork(actor);
  const words = await getTranslations("dispositions");
  if (answers !== null) {
    const unanswered = words(answers.unanswered > mostCounted ? "desk.unansweredCapped" : "desk.unanswered", {
      count: Math.min(answers.unanswered, mostCounted),
    });
    const assigned = words("desk.assigned", { count: answers.assigned });
    work.push({
      href: `/${locale}/desk/dispositions`,
      title: words("desk.title"),
      count: words("desk.both", { unanswered, assigned }),
    });
  }
  if (actor.administrator) {
    const count = await countPendingOrganisations();
    work.push({
      href: `/${locale}/desk/organisations`,
      title: t("organisations"),
      count: t("pendingOrganisations", { count }),
    });
    const reasons = await getTranslations("reasons");
    work.push({ href: `/${locale}/desk/moderation/reasons`, title: reasons("title"), count: reasons("work") });
  }
  if (auditPolicy.read(actor)) {
    const audit = await getTranslations("audit");
    work.push({ href: `/${locale}/desk/audit`, title: audit("title"), count: audit("work") });
  }
  const translations = await countTranslations(actor);
  if (translations !== null) {
    const words = await getTranslations("translations.desk");
    const count = words("waiting", { count: translations });
    work.push({ href: `/${locale}/desk/translations`, title: words("title"), count });
  }
  work.push(...(await nextVersions(actor, locale)));
  if (holds("organiser") || actor.administrator) {
    work.push({ href: `/${locale}/desk/processes`, title: t("processes"), count: t("toProcesses") });
    const glossary = await getTranslations("glossary");
    work.push({ href: `/${locale}/desk/glossary`, title: glossary("title"), count: glossary("work") });
  }
  const documents = await countInstruments(actor);
  if (documents !== null) {
    const words = await getTranslations("instruments");
    const count = words("desk.work", { count: documents });
    work.push({ href: `/${locale}/desk/instruments`, title: words("title"), count });
  }
  const events = await countDeskEvents(actor);
  if (events !== null) {
    const words = await getTranslations("events.desk");
    const count = words("toCome", { count: events });
    work.push({ href: `/${locale}/desk/events`, title: words("title"), count });
  }
  const accreditation = await getTranslations("accreditations.desk");
  for (const { slug, name, count } of await listApplicationWork(actor)) {
    work.push({
      href: `/${locale}/desk/processes/${slug}/accreditation`,
      title: `${accreditation("work")} · ${isolated(inLocale(name, locale).text)}`,
      count: accreditation("toCheck", { count }),
    });
  }
  const reports = await getTranslations("session-reports");
  for (const { eventId, title, state, pending } of await listReportWork(actor, systemClock.now())) {
    work.push({
      href: `/${locale}/desk/events/${eventId}/report`,
      title: `${reports("title")} · ${isolated(inLocale(title, locale).text)}`,
      count: pending > 0 ? reports("own.pending", { count: pending }) : reports(`state.${state ?? "none"}`),
    });
  }
  if (compilationPolicy.openDesk(actor)) {
    const compilations = await getTranslations("compilations.desk");
    const count = await countBeingMade(actor);
    work.push({
      href: `/${locale}/desk/compilations`,
      title: compilations("title"),
      count: compilations("count", { count }),
    });
  }
  if (actor.organisation?.role === "focal_point") {
    const count = await countAwaitingApproval(actor);
    const title = actor.organisation.name;
    work.push({ href: `/${locale}/me/contributions?state=awaiting_approval`, title, count: t("approvals", { count }) });
    const toSign = await countToSign(actor);
    const signing = await getTranslations("signatures.own");
    if (toSign > 0) {
      work.push({
        href: `/${locale}/me/signatures`,
        title: signing("title"),
        count: signing("toAnswer", { count: toSign }),
      });
    }
  }
  return work;
}

/** Next versions of drafts: proposals that nobody decided on yet, and placements that nobody confirmed. */
async function nextVersions(actor: Actor, locale: string): Promise<Work[]> {
  const t = await getTranslations("placements");
  return (await listNextVersions(actor)).flatMap(({ id, draftId, title, label, work, placements }) => {
    const here = `/${locale}/desk/drafts/${draftId}/${id}`;
    const name = `${isolated(inLocale(title, locale).text)} · ${isolated(inLocale(label, locale).text)}`;
    const found: Work[] = [];
    if (work !== null && work.open > 0) found.push({ href: `${here}/work`, title: name, count: t("work.link", work) });
    if (placements !== null && placements.confirmed < placements.total) {
      found.push({ href: `${here}/placements`, title: name, count: t("desk.link", placements) });
    }
    return found;
  });
}
