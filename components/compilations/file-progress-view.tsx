import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import type { FileProgress } from "@/lib/compilations/file-progress";
import type { ShownFile } from "@/lib/compilations/shown-file";
import { comma } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = {
  locale: string;
  progress: FileProgress;
  shown: ShownFile;
  /** The reader asked to be told when it is ready. */
  told: boolean;
  /** Address of the reader; null for a visitor. */
  email: string | null;
  make: FormAction;
  tell: FormAction;
};

/** One file on its way: not there, waiting, being written with a number, failed with a way on, or ready. */
export function FileProgressView({ locale, progress, shown, told, email, make, tell }: Props) {
  const t = useTranslations("compilations");
  const { version, file } = progress;
  const { kind, by, format, now } = file;
  const back = `/${locale}/consultations/${version.consultation.slug}/compilation?${new URLSearchParams({
    version: `${version.draft.slug}:${version.slug}`,
    by,
  })}`;
  const title = kind === "compilation" ? `${t("title")}${comma(locale)}${shown.name}` : shown.name;
  const wanted = { versionId: version.id, kind, arrangement: by, format, locale };
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: back, label: t("progress.back") }]} />}
        title={title}
        facts={
          <>
            <bdi lang={version.language}>{version.title}</bdi>
            <span className="quiet">{inLocale(version.label, locale).text}</span>
            {kind === "compilation" ? <span className="quiet">{t(`arrangedBy.${by}`)}</span> : null}
          </>
        }
      />
      <div className="stack">
        {now.state === "none" ? (
          <>
            <p>{t("progress.none")}</p>
            <ActForm action={make} values={wanted} kind="primary">
              {t("files.make")}
            </ActForm>
          </>
        ) : null}
        {now.state === "failed" ? (
          <>
            <Notice kind="warning" title={t("progress.failed")}>
              {t("errors.failed")}
            </Notice>
            <ActForm action={make} values={wanted} kind="primary">
              {t("progress.again")}
            </ActForm>
          </>
        ) : null}
        {now.state === "queued" || now.state === "making" ? (
          <>
            <div role="status">
              {now.state === "queued" || now.total === 0 ? (
                <p>{t("progress.waiting")}</p>
              ) : (
                <>
                  <progress max={now.total} value={now.done} aria-label={t("files.making")} />
                  <p>{t("progress.making", { done: now.done, total: now.total })}</p>
                </>
              )}
            </div>
            <p>
              <a href={`/${locale}/files/${version.id}/${nameOf(file.name)}`}>{t("progress.look")}</a>
            </p>
            {told ? <Notice kind="success">{t("progress.told")}</Notice> : null}
            {told || email === null ? null : (
              <ActForm
                action={tell}
                values={{ compilationId: now.id }}
                next={t("progress.tellNext", { address: email })}
              >
                {t("progress.tell")}
              </ActForm>
            )}
          </>
        ) : null}
        {now.state === "ready" ? (
          <>
            <Notice kind="success" title={t("progress.ready")} announce>
              {shown.words}
            </Notice>
            {shown.href === null ? null : (
              <LinkButton kind="primary" href={shown.href} download>
                {shown.name}
              </LinkButton>
            )}
          </>
        ) : null}
      </div>
    </>
  );
}

/** compilation-by-norm.en.pdf as the address of this page has it, without the language. */
function nameOf(name: string): string {
  const [stem, , format] = name.split(".");
  return `${stem}.${format}`;
}
