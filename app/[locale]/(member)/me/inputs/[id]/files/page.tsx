import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FilesView } from "@/components/attachments/files-view";
import { InputFrame } from "@/components/inputs/input-frame";
import { readFilesPage } from "@/lib/attachments/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { readInputHead } from "@/lib/inputs/input-head";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { addFile, discardUpload, moveFile, removeFile, restoreFile, titleFile } from "./actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "attachments.page" });
  return { title: t("title") };
}

/** The files beside an input: added, described, put in order, taken off and put back. */
export default async function InputFilesPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const head = await readable(readInputHead(actor, id));
  const page = await readable(readFilesPage(actor, id, systemClock.now()));
  const { added: addedId } = await searchParams;
  const actions = { addFile, discardUpload, moveFile, removeFile, restoreFile, titleFile };
  return (
    <InputFrame locale={locale} head={head} current="files">
      <FilesView locale={locale} page={page} addedId={addedId} actions={actions} kind="input" />
    </InputFrame>
  );
}
