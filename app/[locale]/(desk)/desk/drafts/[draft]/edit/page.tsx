import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DraftForm } from "@/components/drafts/draft-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getDraftForDesk } from "@/lib/drafts/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { saveDraft } from "../../actions";

type Props = { params: Promise<{ locale: string; draft: string }> };

/** Title and symbol of a draft. */
export default async function EditDraftPage({ params }: Props) {
  const { locale, draft: draftId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(draftId)) notFound();
  const draft = await readable(getDraftForDesk(actor, draftId));
  if (!draft.may.edit) notFound();
  const t = await getTranslations("drafts");
  const above = {
    href: `/${locale}/desk/drafts/${draft.id}`,
    label: <LocalisedText text={draft.title} locale={locale} />,
  };
  return (
    <>
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("editTitle")} />
      <DraftForm action={saveDraft} draft={draft} />
    </>
  );
}
