import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ListedAttachment } from "@/lib/attachments/queries";
import { useTranslations } from "@/lib/i18n/words";
import { FileLine } from "./file-line";
import { ScanLine } from "./scan-line";
import { TitleForm } from "./title-form";

export type FileActions = { titleFile: FormAction; moveFile: FormAction; removeFile: FormAction };

type Props = { locale: string; files: readonly ListedAttachment[]; mayWrite: boolean; actions: FileActions };

/** The files of a draft as its writers arrange them. */
export function WrittenFiles({ locale, files, mayWrite, actions }: Props) {
  return (
    <ol className="file-list written">
      {files.map((file, index) => (
        <li key={file.id}>
          <FileLine
            locale={locale}
            file={file}
            href={file.scan === "infected" ? null : `/api/attachments/${file.id}`}
          />
          <FileNotes file={file} />
          {mayWrite ? (
            <>
              <TitleForm action={actions.titleFile} id={file.id} title={file.title ?? ""} name={file.name} />
              <Arrange file={file} isFirst={index === 0} isLast={index === files.length - 1} actions={actions} />
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function FileNotes({ file }: { file: ListedAttachment }) {
  const t = useTranslations("attachments.list");
  return (
    <>
      <ScanLine state={file.scan} />
      {file.isChanged ? <p className="quiet small">{t("changed")}</p> : null}
      {file.mayNameAuthor ? <p className="small">{t("mayNameAuthor")}</p> : null}
    </>
  );
}

type ArrangeProps = { file: ListedAttachment; isFirst: boolean; isLast: boolean; actions: FileActions };

function Arrange({ file: { id, name }, isFirst, isLast, actions }: ArrangeProps) {
  const t = useTranslations("attachments.list");
  const words = (short: string, long: string) => (
    <>
      <span aria-hidden="true">{short}</span>
      <VisuallyHidden>{long}</VisuallyHidden>
    </>
  );
  return (
    <div className="file-acts">
      {isFirst ? null : (
        <ActForm action={actions.moveFile} values={{ id, direction: "up" }} kind="quiet">
          {words(t("moveUp"), t("up", { name }))}
        </ActForm>
      )}
      {isLast ? null : (
        <ActForm action={actions.moveFile} values={{ id, direction: "down" }} kind="quiet">
          {words(t("moveDown"), t("down", { name }))}
        </ActForm>
      )}
      <ActForm action={actions.removeFile} values={{ id }} kind="quiet">
        {words(t("removeShort"), t("remove", { name }))}
      </ActForm>
    </div>
  );
}
