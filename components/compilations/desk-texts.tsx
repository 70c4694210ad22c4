import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import type { DeskText } from "@/lib/compilations/queries";
import type { ShownFile } from "@/lib/compilations/shown-file";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { FileState } from "./file-state";

type Props = { locale: string; texts: readonly { text: DeskText; files: readonly ShownFile[] }[] };

/** The texts somebody answers for, each with every file that is made of it or could be. */
export function DeskTexts({ locale, texts }: Props) {
  return (
    <div className="sections">
      {texts.map(({ text, files }) => (
        <TextFiles key={text.id} locale={locale} text={text} files={files} />
      ))}
    </div>
  );
}

function TextFiles({ locale, text, files }: { locale: string; text: DeskText; files: readonly ShownFile[] }) {
  const t = useTranslations("compilations");
  const name = `${text.draft.slug}:${text.slug}`;
  const told = new Set(
    text.files.flatMap(({ now, name: file }) => ("id" in now && text.waiting.includes(now.id) ? [file] : [])),
  );
  return (
    <section>
      <h2 lang={text.language} dir={directionOf(text.language)}>
        {text.title}
      </h2>
      <p className="facts small quiet">
        <span>{inLocale(text.consultation.title, locale).text}</span>
        <span>{inLocale(text.label, locale).text}</span>
        <span>{t("counts", { comments: text.comments, organisations: text.organisations })}</span>
      </p>
      <p>
        <LinkButton
          href={`/${locale}/consultations/${text.consultation.slug}/compilation?${new URLSearchParams({ version: name })}`}
        >
          {t("desk.read")}
        </LinkButton>
      </p>
      <Table
        id={`files-${text.id}`}
        title={text.title}
        titleHidden
        columns={[
          { key: "file", label: t("desk.file") },
          { key: "order", label: t("arrangedBy.title") },
          { key: "state", label: t("files.state"), kind: "wide" },
        ]}
        rows={files.map((file) => ({
          id: `${file.kind}-${file.by}-${file.format}`,
          cells: {
            file:
              file.href === null ? (
                file.name
              ) : (
                <a href={file.href} download>
                  {file.name}
                </a>
              ),
            order: file.kind === "compilation" ? t(`arrangedBy.${file.by}`) : "",
            state: (
              <>
                <FileState locale={locale} versionId={text.id} file={file} />
                {told.has(file.fileName) ? <span className="quiet small"> {t("desk.youAsked")}</span> : null}
              </>
            ),
          },
        }))}
      />
    </section>
  );
}
