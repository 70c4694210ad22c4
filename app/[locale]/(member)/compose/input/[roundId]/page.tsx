import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotAccredited } from "@/components/accreditations/not-accredited";
import { LateLeave } from "@/components/deadlines/late-leave";
import { RoundAddress } from "@/components/inbound/round-address";
import { AskedList } from "@/components/inputs/asked-list";
import { offeredLanguages } from "@/components/inputs/offered-languages";
import { StartForm } from "@/components/inputs/start-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { roundAddress } from "@/lib/inbound/queries";
import { type InputStart, readInputStart } from "@/lib/inputs/start-query";
import { isDomainError } from "@/lib/kernel/errors";
import { isId, newId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { start } from "./actions";

type Props = {
  params: Promise<{ locale: string; roundId: string }>;
  searchParams?: Promise<{ event?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "inputs.start" });
  return { title: t("title") };
}

/** What a round asks of a written input, until when, on which conditions; and what one's own side has begun. */
export default async function StartInputPage({ params, searchParams }: Props) {
  const { locale, roundId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(roundId)) notFound();
  const asked = (await searchParams)?.event;
  const session = typeof asked === "string" ? asked.slice(0, 200) : undefined;
  const found = await readInputStart(actor, roundId, session).catch((error: unknown) => {
    if (isDomainError(error) && error.code === "not_found") notFound();
    throw error;
  });
  const { consultation, round, template } = found;
  const t = await getTranslations("inputs.start");
  const frame = await getTranslations("inputs.frame");
  const hour = showInstant(round.state === "not_yet_open" ? round.opensAt : round.closesAt, round.zone, locale);
  const hourKey = { not_yet_open: "opens", open: "closes", closing_soon: "closes", closed: "closed" } as const;
  const conditions = inLocale(consultation.conditions, locale);
  const languages = offeredLanguages(round.languages, locale, null);
  const address = found.mayAnswer ? await roundAddress(round.id) : null;
  return (
    <>
      <PageHead
        above={
          <p className="small">
            <a href={`/${locale}/consultations/${consultation.slug}`}>
              <bdi>{inLocale(consultation.title, locale).text}</bdi>
            </a>
          </p>
        }
        title={t("title")}
        facts={
          <>
            <bdi>{inLocale(round.name, locale).text}</bdi>
            <time dateTime={hour.iso}>{frame(hourKey[round.state], { hour: hour.full })}</time>
          </>
        }
        lead={t("lead")}
      />
      <div className="sections">
        {found.event === null ? null : (
          <Notice title={t("atSession", { title: isolated(inLocale(found.event.title, locale).text) })} />
        )}
        <Standing locale={locale} found={found} organisation={actor.organisation?.name ?? null} />
        <Drafts locale={locale} found={found} />
        {conditions.text === "" ? null : (
          <section className="stack">
            <h2>{t("conditions")}</h2>
            <p lang={conditions.language} dir={directionOf(conditions.language)}>
              {conditions.text}
            </p>
          </section>
        )}
        {template !== null && found.mayAnswer ? (
          <section className="stack">
            <h2>{t("begin")}</h2>
            <StartForm
              action={start}
              roundId={round.id}
              draftKey={newId()}
              eventId={found.event?.id ?? null}
              languages={languages}
              language={languages.some(({ value }) => value === locale) ? locale : (languages[0]?.value ?? locale)}
            />
          </section>
        ) : null}
        {address === null ? null : <RoundAddress address={address} hint="inputHint" />}
        {template === null ? null : (
          <section className="stack">
            <h2>{t("asked")}</h2>
            <AskedList locale={locale} template={template} />
          </section>
        )}
      </div>
    </>
  );
}

type Found = { locale: string; found: InputStart };

/** Why nothing can be begun here, or that it cannot be submitted now. */
async function Standing({ locale, found, organisation }: Found & { organisation: string | null }) {
  const t = await getTranslations("inputs.start");
  const { template, round } = found;
  if (template === null) return <Notice kind="warning" title={t("notTaken")} />;
  if (!found.mayAnswer && found.accreditTo !== null && organisation !== null) {
    return <NotAccredited locale={locale} process={found.accreditTo} organisation={organisation} />;
  }
  if (!found.mayAnswer) {
    return (
      <Notice kind="warning" title={t("mayNot")}>
        <p>{organisation === null ? t("mayNotAlone") : t("mayNotOrganisation", { name: organisation })}</p>
        {organisation === null ? <LinkButton href={`/${locale}/register`}>{t("register")}</LinkButton> : null}
      </Notice>
    );
  }
  if (found.lateUntil !== null) return <LateLeave locale={locale} until={found.lateUntil} zone={round.zone} />;
  return round.state === "closed" ? <Notice kind="warning" title={t("closed")} /> : null;
}

async function Drafts({ locale, found: { drafts, round } }: Found) {
  const t = await getTranslations("inputs.start");
  const frame = await getTranslations("inputs.frame");
  if (drafts.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("drafts")}</h2>
      <ul className="list dense">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={`/${locale}/me/inputs/${draft.id}`}>
              <bdi>{draft.title === "" ? frame("untitled") : draft.title}</bdi>
            </a>
            <p className="facts small quiet">
              {draft.author === null ? null : <bdi>{draft.author}</bdi>}
              <span>{t("words", { count: draft.words })}</span>
              <span>{t("changed", { text: showInstant(draft.updatedAt, round.zone, locale).text })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
