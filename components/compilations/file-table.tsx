import { Table } from "@/components/ui/table";
import type { ShownFile } from "@/lib/compilations/shown-file";
import { useTranslations } from "@/lib/i18n/words";
import { FileState } from "./file-state";

type Props = { id: string; locale: string; versionId: string; files: readonly ShownFile[] };

/** The files of a text: those that are there to fetch, the others to be made, each with the one thing to do about it. */
export function FileTable({ id, locale, versionId, files }: Props) {
  const t = useTranslations("compilations.files");
  return (
    <Table
      id={id}
      title={t("title")}
      titleHidden
      columns={[
        { key: "format", label: t("format") },
        { key: "state", label: t("state"), kind: "wide" },
      ]}
      rows={files.map((file) => ({
        id: `${file.kind}-${file.format}`,
        cells: {
          format:
            file.href === null ? (
              file.name
            ) : (
              <a href={file.href} download>
                {file.name}
              </a>
            ),
          state: <FileState locale={locale} versionId={versionId} file={file} />,
        },
      }))}
    />
  );
}
