import { showInstant } from "@/lib/i18n/dates";
import { comma } from "@/lib/i18n/lists";
import { fileNameOf, streamedFormats } from "./file-name";
import type { Translate } from "./file-words";
import type { ListedFile } from "./listed-files";
import { progressPath } from "./progress-path";
import type { Arrangement } from "./schema";
import { showBytes } from "./show-bytes";

/** A file as lists show it. */
export type ShownFile = {
  /** What a form posts to have it made. */
  kind: string;
  by: string;
  format: string;
  name: string;
  /** Last part of its address. */
  fileName: string;
  state: "none" | "queued" | "making" | "failed" | "ready" | "always";
  /** Its address where there is something to fetch, else null. */
  href: string | null;
  /** The page that says how far it is. */
  progressHref: string | null;
  /** "1.2 MB, made 12 October 2026, 14:02 UTC", or how far it is. */
  words: string;
};

type Text = { id: string; slug: string; draft: { slug: string }; consultation: { slug: string } };

/** Folder of the files of a version, under the public API. */
export function filesPath({ slug, draft, consultation }: Omit<Text, "id">): string {
  return `/api/v1/consultations/${consultation.slug}/drafts/${draft.slug}/${slug}/files`;
}

/** Made files as a list shows them, and after those of the compilation the lists that are written on request. */
export function showFiles(files: readonly ListedFile[], version: Text, locale: string, t: Translate): ShownFile[] {
  const shown = files.map((file) => showFile(file, version, locale, t));
  const compiled = shown.filter(({ kind }) => kind === "compilation");
  const [first] = files.filter(({ kind }) => kind === "compilation");
  const streamed =
    first === undefined ? [] : streamedFormats.map((format) => always(first.by, format, version, locale, t));
  return [...compiled, ...streamed, ...shown.filter(({ kind }) => kind !== "compilation")];
}

function showFile({ kind, by, format, name, now }: ListedFile, version: Text, locale: string, t: Translate): ShownFile {
  const formatName = t(`compilations.files.formats.${format}`);
  const title =
    kind === "compilation"
      ? formatName
      : `${t(kind === "rolling_text" ? "compilations.files.rolling" : "compilations.files.text")}${comma(locale)}${formatName}`;
  return {
    kind,
    by,
    format,
    name: title,
    fileName: name,
    state: now.state,
    href: now.state === "ready" ? `${filesPath(version)}/${name}` : null,
    progressHref: `/${locale}${progressPath({ versionId: version.id, kind, by, format })}`,
    words:
      now.state === "ready"
        ? t("compilations.files.ready", {
            size: showBytes(now.bytes, locale),
            at: showInstant(now.readyAt, "UTC", locale).text,
          })
        : t(`compilations.files.${now.state === "queued" ? "making" : now.state}`),
  };
}

function always(by: Arrangement, format: "csv" | "json", version: Text, locale: string, t: Translate): ShownFile {
  const fileName = fileNameOf({ kind: "compilation", by, locale, format });
  return {
    kind: "compilation",
    by,
    format,
    name: t(`compilations.files.formats.${format}`),
    fileName,
    state: "always",
    href: `${filesPath(version)}/${fileName}`,
    progressHref: null,
    words: t("compilations.files.always"),
  };
}
