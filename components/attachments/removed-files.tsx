import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ListedAttachment } from "@/lib/attachments/queries";
import { useTranslations } from "@/lib/i18n/words";

type Props = { files: readonly ListedAttachment[]; restoreFile: FormAction };

/** Files that were taken off a draft and can be put back. */
export function RemovedFiles({ files, restoreFile }: Props) {
  const t = useTranslations("attachments.list");
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="removed">
      <h2 id="removed">{t("removed")}</h2>
      <p className="quiet small">{t("removedHint")}</p>
      <ul className="file-list">
        {files.map(({ id, name, title }) => (
          <li key={id} className="removed-file">
            <bdi>{title ?? name}</bdi>
            <ActForm action={restoreFile} values={{ id }} kind="quiet">
              <span aria-hidden="true">{t("putBack")}</span>
              <VisuallyHidden>{t("putBackNamed", { name })}</VisuallyHidden>
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
