import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CorrectionForm } from "@/components/drafts/correction-form";
import { FrozenText } from "@/components/drafts/frozen-text";
import { ImportWarnings } from "@/components/drafts/import-warnings";
import { MarkForm } from "@/components/drafts/mark-form";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { requireActor } from "@/lib/auth/get-actor";
import { getVersionForDesk } from "@/lib/drafts/queries";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { freezeVersion, markTranslation, saveText } from "../../actions";
import { adoptAsFinal } from "../../lineage-actions";

type Props = {
  params: Promise<{ locale: string; draft: string; version: string }>;
  searchParams: Promise<{ done?: string }>;
};

const marks = { draft: "draft", published: "published", superseded: "closed", final: "verified" } as const;

/** The text of a version: to be corrected and published while it is a draft, to be looked at once it is frozen. */
export default async function VersionPage({ params, searchParams }: Props) {
  const { locale, draft: draftId, version: versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(versionId)) notFound();
  const version = await readable(getVersionForDesk(actor, versionId));
  if (version.draft.id !== draftId) notFound();
  const [{ done }, t, lineage, documents] = await Promise.all([
    searchParams,
    getTranslations("drafts"),
    getTranslations("lineage"),
    getTranslations("documents"),
  ]);
  const { draft } = version;
  const lineagePage = `/${locale}/desk/drafts/${draft.id}/${version.id}/lineage`;
  const publicPage = `/${locale}/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${version.slug}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/drafts/${draft.id}`,
                label: <LocalisedText text={draft.title} locale={locale} />,
              },
            ]}
          />
        }
        title={
          version.may.edit ? (
            t("correct.title", { label: inLocale(version.label, locale).text })
          ) : (
            <LocalisedText text={version.label} locale={locale} />
          )
        }
        lead={version.status === "draft" ? t("correct.lead") : t("correct.frozenLead")}
        facts={
          <>
            <StateMark state={marks[version.status]}>{t(`state.${version.status}`)}</StateMark>
            {version.status === "draft" ? null : <a href={publicPage}>{t("correct.public")}</a>}
            {version.sourceSha256 === null ? null : (
              <a href={`/api/drafts/${version.id}/original`} download>
                {version.sourceName === null
                  ? documents("originalUnnamed")
                  : documents("originalKept", { name: version.sourceName })}
              </a>
            )}
            {version.previousId === null ? null : <a href={lineagePage}>{lineage("timeline.lineage", { count: 0 })}</a>}
          </>
        }
        actions={
          version.may.replace ? (
            <LinkButton href={`/${locale}/desk/drafts/${draft.id}/${version.id}/replace`}>
              {t("correct.replace")}
            </LinkButton>
          ) : undefined
        }
      />
      {done === "published" || done === "adopted" ? (
        <Notice kind="success" announce>
          {done === "published" ? t("correct.published") : lineage("adopt.done")}
        </Notice>
      ) : null}
      {done === "marked" ? (
        <Notice kind="success" announce>
          {t("translation.done")}
        </Notice>
      ) : null}
      {done === "reopened" ? (
        <Notice kind="warning" announce>
          {lineage("version.reopened")} <a href={lineagePage}>{lineage("timeline.lineage", { count: 0 })}</a>
        </Notice>
      ) : null}
      <ImportWarnings warnings={version.warnings} />
      {version.may.edit ? (
        <CorrectionForm
          key={version.revision}
          action={saveText}
          version={version}
          saved={done === "saved" ? t("correct.saved") : undefined}
        />
      ) : (
        <FrozenText version={version} />
      )}
      {version.may.publish ? (
        <section className="sections" aria-labelledby="publish">
          <div className="stack">
            <h2 id="publish">{t("correct.publishTitle")}</h2>
            <ActForm
              action={freezeVersion}
              values={{ versionId: version.id, seenRevision: version.revision }}
              next={t("correct.publishNext")}
            >
              {t("correct.publish")}
            </ActForm>
            {version.previousId !== null && version.lineageConfirmedAt === null ? (
              <p>
                {lineage("version.confirmFirst")} <a href={lineagePage}>{lineage("timeline.lineage", { count: 0 })}</a>
              </p>
            ) : null}
          </div>
        </section>
      ) : null}
      {version.may.mark ? (
        <section className="sections" aria-labelledby="translation">
          <div className="stack">
            <h2 id="translation">{t("translation.title")}</h2>
            <MarkForm
              action={markTranslation}
              version={version}
              kept={{
                mark: version.translationMark ?? "official",
                engine: version.translationEngine,
                madeBy: version.translatedBy,
              }}
            />
          </div>
        </section>
      ) : null}
      {version.may.adopt ? (
        <section className="sections" aria-labelledby="adopt">
          <div className="stack">
            <h2 id="adopt">{lineage("adopt.title")}</h2>
            <ActForm
              action={adoptAsFinal}
              values={{ versionId: version.id, seenRevision: version.revision }}
              next={lineage("adopt.next")}
            >
              {lineage("adopt.go")}
            </ActForm>
          </div>
        </section>
      ) : null}
    </>
  );
}
