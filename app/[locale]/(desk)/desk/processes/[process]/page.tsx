import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { ProcessAside } from "@/components/processes/process-aside";
import { ProcessOverview } from "@/components/processes/process-overview";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { requireActor } from "@/lib/auth/get-actor";
import { getProcessForDesk, listOffices } from "@/lib/processes/queries";
import { readable } from "@/lib/web/readable";
import { makeProcessPublic } from "../actions";

type Props = { params: Promise<{ locale: string; process: string }>; searchParams: Promise<{ done?: string }> };

/** One process on the desk: its consultations, areas, stages and team, and the acts that are open to the reader. */
export default async function ProcessDeskPage({ params, searchParams }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const process = await readable(getProcessForDesk(actor, slug));
  const [offices, { done }, t] = await Promise.all([
    listOffices(actor, process.id),
    searchParams,
    getTranslations("processes"),
  ]);
  const here = `/${locale}/desk/processes/${slug}`;
  const said = {
    saved: t("form.saved"),
    published: t("page.published"),
    areas: t("areas.saved"),
    stages: t("stages.saved"),
  };
  const words = Object.entries(said).find(([name]) => name === done)?.[1];
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/processes`, label: t("title") }]} />}
        title={<LocalisedText text={process.name} locale={locale} />}
        facts={
          <>
            <StateMark state={process.status}>{t(`state.${process.status}`)}</StateMark>
            <span dir="ltr">{process.code}</span>
            {process.status === "published" ? <a href={`/${locale}/processes/${slug}`}>{t("page.public")}</a> : null}
          </>
        }
        actions={process.may.edit ? <LinkButton href={`${here}/edit`}>{t("page.edit")}</LinkButton> : undefined}
      />
      {words === undefined ? null : (
        <Notice kind="success" announce>
          {words}
        </Notice>
      )}
      <div className="columns follow">
        <div className="sections">
          <ProcessOverview locale={locale} process={process} />
          {process.may.publish ? (
            <section aria-labelledby="publish">
              <h2 id="publish" className="visually-hidden">
                {t("page.publish")}
              </h2>
              <ActForm
                action={makeProcessPublic}
                values={{ processId: process.id, seenRevision: process.revision }}
                kind="primary"
                next={t("page.publishNext")}
              >
                {t("page.publish")}
              </ActForm>
            </section>
          ) : null}
        </div>
        <ProcessAside locale={locale} process={process} offices={offices} />
      </div>
    </>
  );
}
