import { showInstant } from "@/lib/i18n/dates";
import { inLocale } from "@/lib/kernel/localised";
import type { FileFront, Run } from "./file-block";
import type { Translate } from "./file-words";
import type { PublishedNow } from "./fingerprint";
import type { Arrangement, FileKind } from "./schema";
import type { VersionHead } from "./version-head";

type Given = {
  kind: FileKind;
  by: Arrangement;
  head: VersionHead;
  locale: string;
  published: PublishedNow;
  fingerprint: string;
  madeAt: Date;
};

const titles = {
  compilation: "compilations.title",
  rolling_text: "compilations.rolling.title",
  draft_text: "compilations.text.title",
} as const;

/** The first page of a file: of what it is made, as of when, and how its content can be recognised. */
export function frontOf({ kind, by, head, locale, published, fingerprint, madeAt }: Given, t: Translate): FileFront {
  const words = (localised: VersionHead["label"]) => inLocale(localised, locale).text;
  const { comments, organisations } = published;
  const text = [words(head.label), head.draft.symbol].filter((part) => part !== null && part !== "").join(" · ");
  return {
    locale,
    title: t(titles[kind]),
    subtitle: head.title,
    subtitleLanguage: head.language,
    lines: [
      words(head.consultation.process.name),
      words(head.consultation.title),
      text,
      ...(kind === "draft_text"
        ? []
        : [comments === 0 ? t("compilations.nothing") : t("compilations.counts", { comments, organisations })]),
      ...(kind === "compilation" ? [t(`compilations.arrangedBy.${by}`), t("compilations.lead")] : []),
      ...(kind === "rolling_text" ? [t("compilations.rolling.lead")] : []),
      t("compilations.file.asOf", { at: showInstant(madeAt, "UTC", locale).text }),
    ].filter((line) => line !== ""),
    explanation: kind === "draft_text" ? [] : explanation(t),
    fingerprintLabel: t("compilations.file.fingerprint"),
    fingerprint,
    contents: t("public.contents"),
    pageOf: t("compilations.file.pageOf", { page: "{page}", pages: "{pages}" }),
    madeAt,
  };
}

function explanation(t: Translate): Run[] {
  return [
    { text: t("compilations.file.inserted"), mark: "inserted" },
    { text: " · " },
    { text: t("compilations.file.deleted"), mark: "deleted" },
  ];
}
