import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReplaceForm } from "@/components/drafts/import-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getVersionForDesk } from "@/lib/drafts/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { importAgain } from "../../../actions";

type Props = { params: Promise<{ locale: string; draft: string; version: string }> };

/** Where a text is read again into a version that is not published. */
export default async function ReplacePage({ params }: Props) {
  const { locale, draft: draftId, version: versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(versionId)) notFound();
  const version = await readable(getVersionForDesk(actor, versionId));
  if (!version.may.replace || version.draft.id !== draftId) notFound();
  const t = await getTranslations("drafts");
  const above = {
    href: `/${locale}/desk/drafts/${draftId}/${versionId}`,
    label: <LocalisedText text={version.label} locale={locale} />,
  };
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[above]} />}
        title={t("import.replaceTitle")}
        lead={t("import.replaceLead")}
      />
      <ReplaceForm action={importAgain} version={version} />
    </>
  );
}
