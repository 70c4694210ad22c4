import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ApplicationText } from "@/components/accreditations/application-text";
import { ObjectionForm } from "@/components/accreditations/objection-form";
import { ObjectionList } from "@/components/accreditations/objection-list";
import { StateOf } from "@/components/accreditations/state-of";
import { ActForm } from "@/components/editor/act-form";
import { WordsForm } from "@/components/editor/words-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { readApplication } from "@/lib/accreditations/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { isId } from "@/lib/kernel/ids";
import { countryName } from "@/lib/organisations/countries";
import { readable } from "@/lib/web/readable";
import { ask, check, object } from "./actions";

type Props = {
  params: Promise<{ locale: string; process: string; id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "accreditations.desk" });
  return { title: t("one") };
}

/** One application with what the organiser may do about it now. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const { locale, process: slug, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const found = await readable(readApplication(actor, id));
  if (found.process.slug !== slug) notFound();
  const { done } = await searchParams;
  const t = await getTranslations("accreditations");
  const groups = await getTranslations("public.groups");
  const { organisation, may, objections } = found;
  const { group } = organisation;
  const sent = showInstant(found.appliedAt, found.zone ?? "UTC", locale);
  const here = `/${locale}/desk/processes/${slug}`;
  const seen = { id: found.id, seenRevision: found.revision };
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: here, label: <LocalisedText text={found.process.name} locale={locale} /> },
              { href: `${here}/accreditation?state=${found.state}`, label: t("desk.title") },
            ]}
          />
        }
        title={<bdi>{organisation.name}</bdi>}
        facts={
          <>
            {group === null ? null : <span>{groups(group)}</span>}
            {organisation.country === null ? null : <span>{countryName(organisation.country, locale)}</span>}
            <a href={`/${locale}/organisations/${organisation.slug}`}>{t("desk.toOrganisation")}</a>
          </>
        }
      />
      <div className="sections">
        {done === "objected" ? <Notice kind="success" title={t("desk.done.objected")} announce /> : null}
        {found.isOwn ? <Notice kind="warning" title={t("desk.own")} /> : null}
        <Facts
          facts={[
            { term: t("own.state"), value: <StateOf locale={locale} {...found} /> },
            { term: t("own.appliedAt"), value: <time dateTime={sent.iso}>{sent.text}</time> },
            ...(found.state === "applied" ? [{ term: t("desk.check"), value: t(`desk.${checkOf(found)}`) }] : []),
            ...(found.asked === null ? [] : [{ term: t("own.asked"), value: <bdi>{found.asked}</bdi> }]),
            ...(objections.length === 0
              ? []
              : [{ term: t("register.objectedBy"), value: <ObjectionList objections={objections} /> }]),
          ]}
        />
        <ApplicationText application={found} />
        {may.check ? (
          <ActForm action={check} values={seen} kind="primary" next={t("desk.completeNext")}>
            {t("desk.complete")}
          </ActForm>
        ) : null}
        {may.ask ? (
          <Disclosure summary={t("desk.ask")}>
            <WordsForm
              action={ask}
              id={found.id}
              revision={found.revision}
              name="asked"
              label={t("ask.asked")}
              rows={4}
              next={t("ask.next")}
              send={t("ask.send")}
            />
          </Disclosure>
        ) : null}
        {may.object ? (
          <section className="stack">
            <h2>{t("desk.object")}</h2>
            <ObjectionForm action={object} id={found.id} />
          </section>
        ) : null}
      </div>
    </>
  );
}

function checkOf({ isComplete, asked }: { isComplete: boolean; asked: string | null }) {
  if (isComplete) return "isComplete";
  return asked === null ? "isUnchecked" : "isAsked";
}
