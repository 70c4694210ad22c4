import { FileLine } from "@/components/attachments/file-line";
import { ScanLine } from "@/components/attachments/scan-line";
import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { CopiedFile } from "@/lib/moderation/copies-query";
import { CopyForm } from "./copy-form";

type Props = { locale: string; files: readonly CopiedFile[]; put: FormAction; takeAway: FormAction };

/** Redacted copies in the place of files that the public does not get; nothing where none can be put. */
export function FileCopies({ locale, files, put, takeAway }: Props) {
  const t = useTranslations("redactions.copies");
  if (files.length === 0) return null;
  return (
    <section className="stack" id="copies" aria-labelledby="copies-title">
      <h3 id="copies-title">{t("title")}</h3>
      <p className="quiet small">{t("hint")}</p>
      {files.map(({ id, name, title, isWithheld, copy }) => {
        const shown = isolated(title ?? name);
        return (
          <div key={id} className="file-copy stack">
            {copy === null ? null : (
              <>
                <FileLine locale={locale} file={{ ...copy, title: null }} href={`/api/attachments/${copy.id}`} />
                <ScanLine state={copy.scan} />
                <p className="small">{t(isWithheld ? "stands" : "ready")}</p>
                <ActForm action={takeAway} values={{ attachmentId: id }} kind="quiet">
                  {t("takeAway")}
                </ActForm>
              </>
            )}
            <CopyForm action={put} attachmentId={id} label={t(copy === null ? "field" : "another", { name: shown })} />
          </div>
        );
      })}
    </section>
  );
}
