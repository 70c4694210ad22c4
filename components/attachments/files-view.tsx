import type { FormAction } from "@/components/editor/use-kept-form";
import { Notice } from "@/components/ui/notice";
import type { FilesPage } from "@/lib/attachments/queries";
import { useTranslations } from "@/lib/i18n/words";
import { AddFileForm } from "./add-file-form";
import { limitValues } from "./limit-values";
import { RemovedFiles } from "./removed-files";
import { StoppedUploads } from "./stopped-uploads";
import { type FileActions, WrittenFiles } from "./written-files";

type Props = {
  locale: string;
  page: FilesPage;
  /** The file that was just added, as the address names it. */
  addedId: unknown;
  actions: FileActions & { addFile: FormAction; discardUpload: FormAction; restoreFile: FormAction };
  /** What the files stand beside. */
  kind: "input" | "comment";
};

/** The files beside a draft as its writers see them: added, described, put in order, taken off and put back. */
export function FilesView({ locale, page, addedId, actions, kind }: Props) {
  const t = useTranslations("attachments");
  const added = page.files.find(({ id }) => id === addedId);
  return (
    <div className="files-page">
      {added === undefined ? null : (
        <Notice kind="success" announce>
          {t("upload.added", { name: added.name })}
        </Notice>
      )}
      <section aria-labelledby="files">
        <h2 id="files">{t("page.title")}</h2>
        <p>{t(kind === "input" ? "page.lead" : "comment.lead")}</p>
        {page.files.length === 0 ? (
          <p className="quiet">{t(kind === "input" ? "page.empty" : "comment.empty")}</p>
        ) : null}
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
                action={actions.addFile}
                contributionId={page.contributionId}
                locale={locale}
                limits={t("page.limits", limitValues(page.limits, locale))}
              />
            )}
          </section>
          <StoppedUploads uploads={page.uploads} discard={actions.discardUpload} />
          <RemovedFiles files={page.removed} restoreFile={actions.restoreFile} />
        </>
      ) : (
        <p className="quiet">{t("page.fixed")}</p>
      )}
    </div>
  );
}
