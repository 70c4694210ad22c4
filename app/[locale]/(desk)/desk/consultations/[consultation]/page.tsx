import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConsultationOverview } from "@/components/consultations/consultation-overview";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { requireActor } from "@/lib/auth/get-actor";
import { getConsultationForDesk } from "@/lib/consultations/queries";
import { mayListProtected } from "@/lib/protection/desk-queries";
import { readable } from "@/lib/web/readable";
import { makeConsultationPublic } from "../actions";

type Props = { params: Promise<{ locale: string; consultation: string }>; searchParams: Promise<{ done?: string }> };

const marks = { draft: "draft", published: "published", outcome_published: "published", archived: "closed" } as const;

/** One consultation on the desk: what is still missing, its rounds and drafts, and the step to the public. */
export default async function ConsultationDeskPage({ params, searchParams }: Props) {
  const { locale, consultation: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const consultation = await readable(getConsultationForDesk(actor, slug));
  const protection = (await mayListProtected(actor, slug)) ? await getTranslations("protection.desk") : null;
  const [{ done }, t, documents] = await Promise.all([
    searchParams,
    getTranslations("consultations"),
    getTranslations("documents"),
  ]);
  const here = `/${locale}/desk/consultations/${slug}`;
  const { process } = consultation;
  const missing = [
    ...(consultation.rounds.length === 0 ? [t("page.needsRound")] : []),
    ...(process.status === "draft" ? [t("page.needsProcess")] : []),
  ];
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/processes/${process.slug}`,
                label: <LocalisedText text={process.name} locale={locale} />,
              },
            ]}
          />
        }
        title={<LocalisedText text={consultation.title} locale={locale} />}
        lead={<LocalisedText text={consultation.summary} locale={locale} />}
        facts={
          <>
            <StateMark state={marks[consultation.status]}>{t(`state.${consultation.status}`)}</StateMark>
            {consultation.status === "draft" ? null : (
              <a href={`/${locale}/consultations/${slug}`}>{t("page.public")}</a>
            )}
          </>
        }
        actions={
          <>
            {consultation.may.edit ? <LinkButton href={`${here}/edit`}>{t("page.edit")}</LinkButton> : null}
            {consultation.may.edit && consultation.drafts.length > 1 ? (
              <LinkButton href={`${here}/themes`}>{documents("themes.title")}</LinkButton>
            ) : null}
            {protection === null ? null : (
              <LinkButton href={`/${locale}/desk/protected/${slug}`}>{protection("link")}</LinkButton>
            )}
            <LinkButton kind="quiet" href={`${here}/preview`}>
              {t("page.preview")}
            </LinkButton>
          </>
        }
      />
      {done === "saved" ? (
        <Notice kind="success" announce>
          {t("form.saved")}
        </Notice>
      ) : null}
      {done === "published" ? (
        <Notice kind="success" announce>
          {t("page.published")}
        </Notice>
      ) : null}
      <div className="sections">
        <ConsultationOverview locale={locale} consultation={consultation} />
        {consultation.may.publish ? (
          <section className="stack" aria-labelledby="publish">
            <h2 id="publish">{missing.length > 0 ? t("page.before") : t("page.publish")}</h2>
            {missing.length > 0 ? (
              <ul>
                {missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            ) : (
              <ActForm
                action={makeConsultationPublic}
                values={{ consultationId: consultation.id, seenRevision: consultation.revision }}
                kind="primary"
                next={t("page.publishNext")}
              >
                {t("page.publish")}
              </ActForm>
            )}
          </section>
        ) : null}
      </div>
    </>
  );
}
