import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { OutcomeForm } from "@/components/session-reports/outcome-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readOutcomes } from "@/lib/session-reports/outcomes-query";
import { readable } from "@/lib/web/readable";
import { add, publish, remove } from "./actions";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doings = ["added", "published", "removed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "session-reports.outcomes" });
  return { title: t("title") };
}

/** The recommendations and practices that an event yielded, and the form that adds one. */
export default async function OutcomesPage({ params, searchParams }: Props) {
  const { locale, event: eventId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(eventId)) notFound();
  const { event, areas, outcomes } = await readable(readOutcomes(actor, eventId));
  const { done } = await searchParams;
  const did = doings.find((one) => one === done);
  const t = await getTranslations("session-reports.outcomes");
  const report = await getTranslations("session-reports");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/events/${event.id}/report`, label: report("title") }]} />}
        title={t("title")}
        facts={<LocalisedText text={event.title} locale={locale} />}
      />
      <div className="sections">
        {did === undefined ? null : <Notice kind="success" title={t(`done.${did}`)} announce />}
        <ol className="list">
          {outcomes.map(({ id, text, area, isPublished }) => (
            <li key={id} className="stack">
              <p>
                <LocalisedText text={text} locale={locale} />
              </p>
              <p className="facts small">
                <StateMark state={isPublished ? "published" : "draft"}>
                  {report(isPublished ? "state.published" : "state.draft")}
                </StateMark>
                {area === null ? null : <LocalisedText text={area} locale={locale} />}
              </p>
              <ButtonRow>
                {isPublished ? null : (
                  <ActForm action={publish} values={{ id }}>
                    {t("publish")}
                  </ActForm>
                )}
                <ActForm action={remove} values={{ id }} kind="quiet">
                  {t("remove")}
                </ActForm>
              </ButtonRow>
            </li>
          ))}
        </ol>
        <section className="stack" aria-labelledby="add">
          <h2 id="add">{t("addTitle")}</h2>
          <OutcomeForm
            action={add}
            eventId={event.id}
            areas={areas.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
          />
        </section>
      </div>
    </>
  );
}
