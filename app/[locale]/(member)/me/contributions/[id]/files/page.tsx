import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FilesView } from "@/components/attachments/files-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { readFilesPage } from "@/lib/attachments/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { addFile, discardUpload, moveFile, removeFile, restoreFile, titleFile } from "./actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "attachments.comment" });
  return { title: t("title") };
}

/** The files beside a comment: described, put in order, taken off and put back. */
export default async function CommentFilesPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const page = await readable(readFilesPage(actor, id, systemClock.now()));
  if (page.versionId === null) notFound();
  const t = await getTranslations("attachments.comment");
  const back = page.mayWrite
    ? { href: `/${locale}/compose/${page.versionId}?contribution=${id}`, label: t("back") }
    : { href: `/${locale}/me/contributions`, label: t("list") };
  const actions = { addFile, discardUpload, moveFile, removeFile, restoreFile, titleFile };
  return (
    <>
      <PageHead above={<Breadcrumbs items={[back]} />} title={t("title")} />
      <FilesView locale={locale} page={page} addedId={(await searchParams).added} actions={actions} kind="comment" />
    </>
  );
}
