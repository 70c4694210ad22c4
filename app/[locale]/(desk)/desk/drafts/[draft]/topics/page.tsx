import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TopicsForm } from "@/components/documents/topics-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getTopicsForDesk } from "@/lib/documents/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { saveTopics } from "./actions";

type Props = {
  params: Promise<{ locale: string; draft: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** What the paragraphs of a text are about: by it they are found and followed. */
export default async function TopicsPage({ params, searchParams }: Props) {
  const { locale, draft } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(draft)) notFound();
  const arrangement = await readable(getTopicsForDesk(actor, draft));
  const [{ done }, t] = await Promise.all([searchParams, getTranslations("documents")]);
  const above = {
    href: `/${locale}/desk/drafts/${draft}`,
    label: <LocalisedText text={arrangement.title} locale={locale} />,
  };
  return (
    <>
      <PageHead above={<Breadcrumbs items={[above]} />} title={t("topics.title")} lead={t("topics.lead")} />
      {done === "saved" ? (
        <Notice kind="success" announce>
          {t("desk.saved")}
        </Notice>
      ) : null}
      <TopicsForm key={arrangement.fingerprint} action={saveTopics} arrangement={arrangement} />
    </>
  );
}
