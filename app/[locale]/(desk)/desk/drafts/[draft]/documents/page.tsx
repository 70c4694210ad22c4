import { getTranslations, setRequestLocale } from "next-intl/server";
import { AnnotationForm, RelationForm, SponsorForm } from "@/components/documents/documents-forms";
import { AnnotationLines, RelationLines, SponsorLines } from "@/components/documents/documents-overview";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getDocumentsForDesk } from "@/lib/documents/queries";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import {
  noteSponsor,
  noteSponsorLeft,
  setAnnotation,
  takeAnnotationAway,
  takeRelationBack,
  takeSponsorOut,
  tellRelation,
} from "./actions";

type Props = { params: Promise<{ locale: string; draft: string }>; searchParams: Promise<{ done?: string }> };

/** What belongs to a draft beside its texts: related documents, sponsors, corrections and notes. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { locale, draft: draftId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const documents = await readable(isId(draftId) ? getDocumentsForDesk(actor, draftId) : Promise.reject(notFound()));
  const [{ done }, t] = await Promise.all([searchParams, getTranslations("documents")]);
  const { may } = documents;
  const above = {
    href: `/${locale}/desk/drafts/${draftId}`,
    label: <LocalisedText text={documents.title} locale={locale} />,
  };
  return (
    <>
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("desk.title")} lead={t("desk.lead")} />
      {done === "saved" || done === "removed" ? (
        <Notice kind="success" announce>
          {t(`desk.${done}`)}
        </Notice>
      ) : null}
      <div className="sections">
        {may.relate ? (
          <section className="stack" aria-labelledby="relations">
            <h2 id="relations">{t("relations.title")}</h2>
            <RelationLines locale={locale} documents={documents} remove={takeRelationBack} />
            <RelationForm action={tellRelation} documents={documents} />
          </section>
        ) : null}
        {may.sponsor ? (
          <section className="stack" aria-labelledby="sponsors">
            <h2 id="sponsors">{t("sponsors.title")}</h2>
            <SponsorLines locale={locale} documents={documents} end={noteSponsorLeft} remove={takeSponsorOut} />
            <SponsorForm action={noteSponsor} documents={documents} />
          </section>
        ) : null}
        <section className="stack" aria-labelledby="annotations">
          <h2 id="annotations">{t("desk.annotations")}</h2>
          <p className="quiet">{documents.versions.length === 0 ? t("desk.noVersions") : t("desk.annotationsLead")}</p>
          <AnnotationLines locale={locale} documents={documents} withdraw={takeAnnotationAway} />
          {documents.versions.length === 0 ? null : <AnnotationForm action={setAnnotation} documents={documents} />}
        </section>
      </div>
    </>
  );
}
