import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NextVersionForm } from "@/components/lineage/next-version-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getDraftForDesk } from "@/lib/drafts/queries";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { beginNextVersion } from "../../lineage-actions";

type Props = {
  params: Promise<{ locale: string; draft: string }>;
  searchParams: Promise<{ from?: string }>;
};

/** Where the next version begins with the words of the last one. */
export default async function NextVersionPage({ params, searchParams }: Props) {
  const { locale, draft: draftId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(draftId)) notFound();
  const draft = await readable(getDraftForDesk(actor, draftId));
  const { from } = await searchParams;
  const previous = draft.versions.find((version) => version.id === from && version.may.startNext);
  if (previous === undefined) notFound();
  const t = await getTranslations("lineage");
  const above = {
    href: `/${locale}/desk/drafts/${draft.id}`,
    label: <LocalisedText text={draft.title} locale={locale} />,
  };
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[above]} />}
        title={t("next.title")}
        lead={t("next.lead", { label: inLocale(previous.label, locale).text })}
      />
      <NextVersionForm action={beginNextVersion} draftId={draft.id} previousId={previous.id} />
    </>
  );
}
