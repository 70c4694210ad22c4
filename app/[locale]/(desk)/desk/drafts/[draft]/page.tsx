import { getTranslations, setRequestLocale } from "next-intl/server";
import { VersionTimeline } from "@/components/lineage/version-timeline";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getDraftForDesk } from "@/lib/drafts/queries";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { versionLinks } from "./version-links";

type Props = { params: Promise<{ locale: string; draft: string }>; searchParams: Promise<{ done?: string }> };

/** One draft with its versions. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { locale, draft: draftId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const draft = await readable(isId(draftId) ? getDraftForDesk(actor, draftId) : Promise.reject(notFound()));
  const [{ done }, t, documents] = await Promise.all([
    searchParams,
    getTranslations("drafts"),
    getTranslations("documents"),
  ]);
  const here = `/${locale}/desk/drafts/${draft.id}`;
  const above = {
    href: `/${locale}/desk/consultations/${draft.consultation.slug}`,
    label: <LocalisedText text={draft.consultation.title} locale={locale} />,
  };
  const add = draft.may.edit ? (
    <LinkButton kind="primary" href={`${here}/import`}>
      {t("page.import")}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[above]} />}
        title={<LocalisedText text={draft.title} locale={locale} />}
        facts={draft.symbol === null ? undefined : <span dir="ltr">{draft.symbol}</span>}
        actions={
          draft.may.edit ? (
            <>
              {draft.versions.length > 0 ? add : null}
              <LinkButton href={`${here}/edit`}>{t("page.edit")}</LinkButton>
              <LinkButton href={`${here}/documents`}>{documents("desk.title")}</LinkButton>
              {draft.versions.some(({ status }) => status !== "draft") ? (
                <LinkButton href={`${here}/topics`}>{documents("topics.title")}</LinkButton>
              ) : null}
            </>
          ) : undefined
        }
      />
      {done === "saved" ? (
        <Notice kind="success" announce>
          {t("form.saved")}
        </Notice>
      ) : null}
      {draft.versions.length === 0 ? (
        <EmptyState title={t("page.emptyTitle")} action={add}>
          {t("page.emptyText")}
        </EmptyState>
      ) : (
        <VersionTimeline locale={locale} draft={draft} links={await versionLinks(locale, draft, actor)} />
      )}
    </>
  );
}
