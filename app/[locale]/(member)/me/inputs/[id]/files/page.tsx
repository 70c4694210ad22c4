import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AddFileForm } from "@/components/attachments/add-file-form";
import { RemovedFiles } from "@/components/attachments/removed-files";
import { StoppedUploads } from "@/components/attachments/stopped-uploads";
import { WrittenFiles } from "@/components/attachments/written-files";
import { InputFrame } from "@/components/inputs/input-frame";
import { Notice } from "@/components/ui/notice";
import { type FilesPage, readFilesPage } from "@/lib/attachments/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { showFileSize } from "@/lib/i18n/file-size";
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
  const t = await getTranslations("attachments");
  const { added: addedId } = await searchParams;
  const added = page.files.find((file) => file.id === addedId);
  const actions = { titleFile, moveFile, removeFile };
  return (
    <InputFrame locale={locale} head={head} current="files">
      <div className="files-page">
        {added === undefined ? null : (
          <Notice kind="success" announce>
            {t("upload.added", { name: added.name })}
          </Notice>
        )}
        <section aria-labelledby="files">
          <h2 id="files">{t("page.title")}</h2>
          <p>{t("page.lead")}</p>
          {page.files.length === 0 ? <p className="quiet">{t("page.empty")}</p> : null}
          <WrittenFiles locale={locale} files={page.files} mayWrite={page.mayWrite} actions={actions} />
        </section>
        {page.mayWrite ? (
          <>
            <section aria-labelledby="add">
              <h2 id="add">{t("upload.title")}</h2>
              <p className="small">{t("page.traces")}</p>
              {page.limits.maxFiles === 0 ? (
                <p>{t("page.noneTaken")}</p>
              ) : (
                <AddFileForm
                  action={addFile}
                  contributionId={id}
                  locale={locale}
                  limits={t("page.limits", limitsOf(page, locale))}
                />
              )}
            </section>
            <StoppedUploads uploads={page.uploads} discard={discardUpload} />
            <RemovedFiles files={page.removed} restoreFile={restoreFile} />
          </>
        ) : (
          <p className="quiet">{t("page.fixed")}</p>
        )}
      </div>
    </InputFrame>
  );
}

function limitsOf({ limits }: FilesPage, locale: string) {
  return {
    files: limits.maxFiles,
    each: showFileSize(limits.maxFileBytes, locale),
    together: showFileSize(limits.maxFilesBytes, locale),
  };
}
