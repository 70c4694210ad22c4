"use client";

import { type ChangeEvent, useCallback } from "react";
import { TextField } from "@/components/ui/field";
import { acceptedEndings } from "@/lib/attachments/file-kinds";
import type { ListedAttachment } from "@/lib/attachments/queries";
import { useTranslations } from "@/lib/i18n/words";
import { FileLine } from "./file-line";
import { ScanLine } from "./scan-line";
import type { AddedFile, Destination } from "./tus-client";
import { UploadProgress } from "./upload-progress";
import { useUpload } from "./use-upload";

export type CommentFilesGiven = {
  files: readonly ListedAttachment[];
  /** What the round takes, in one sentence. */
  limits: string;
};

type Props = CommentFilesGiven & {
  locale: string;
  /** The draft; null while nothing was saved. */
  commentId: string | null;
  refusal: string | undefined;
  /** Saves the comment, so that there is something for a file to stand beside; null where that was refused. */
  save(): Promise<string | null>;
  onAdded(added: AddedFile | null, contributionId: string): void;
};

/**
 * The files of a comment, within its composer. With scripts a chosen file goes out at once; without them it comes with
 * the form.
 */
export function CommentFiles({ locale, files, limits, commentId, refusal, save, onAdded }: Props) {
  const t = useTranslations("attachments");
  const onDone = useCallback((added: AddedFile | null, { id }: Destination) => onAdded(added, id), [onAdded]);
  const { shown, start, pause, goOn } = useUpload({ locale, onDone });
  async function onChoose({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const contributionId = await save();
    if (contributionId === null) return;
    start(file, { of: "contribution", id: contributionId });
    // It is on its way: the form must not bring it a second time.
    field.value = "";
  }
  return (
    <section className="comment-files stack" aria-label={t("comment.title")}>
      {files.length === 0 ? null : (
        <ul className="file-list">
          {files.map((file) => (
            <li key={file.id}>
              <FileLine
                locale={locale}
                file={file}
                href={file.scan === "infected" ? null : `/api/attachments/${file.id}`}
              />
              <ScanLine state={file.scan} />
            </li>
          ))}
        </ul>
      )}
      {files.length === 0 || commentId === null ? null : (
        <p className="small lone">
          <a href={`/${locale}/me/contributions/${commentId}/files`}>{t("comment.arrange")}</a>
        </p>
      )}
      <TextField
        name="file"
        type="file"
        label={t(files.length === 0 ? "comment.field" : "comment.another")}
        hint={
          <>
            {t("comment.hint")} {t("upload.hint")} <bdi>{limits}</bdi>
          </>
        }
        refusal={shown.at === "refused" ? shown.reason : refusal}
        accept={acceptedEndings}
        onChange={(event) => void onChoose(event)}
        disabled={["sending", "checking", "offline", "done"].includes(shown.at)}
      />
      <UploadProgress shown={shown} pause={pause} goOn={goOn} />
    </section>
  );
}
